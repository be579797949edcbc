package org.stet.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stet.people.Words;

class ActGroupTest {

  private static final Path SOURCES = Path.of("src/main/java/org/stet");

  /** The first text given to a fact, to a move of the tables, or to a verb that makes one. */
  private static final Pattern ACT =
      Pattern.compile(
          "(?:Fact\\s*\\.(?:of|noted)|\\bmoved|\\b[A-Z][A-Z_]+)\\(\\s*\"([A-Z]+(?:_[A-Z]+)*)\"");

  @Test
  void everyActOfTheHouseHasASentence() throws IOException {
    var acts = actsInTheCode();

    assertThat(acts).contains("VERDICT_APPROVED", "ARTICLE_SIGNED_OFF", "CLAIM_DISMISSED");
    assertThat(acts).contains("REFUSED", "ROLES_CHANGED", "EVIDENCE_ADDED").hasSizeGreaterThan(50);
    assertThat(acts).allSatisfy(act -> assertThat(sentence(act)).as(act).isNotEqualTo(key(act)));
  }

  @Test
  void everyActOfTheHouseIsInOneGroup() throws IOException {
    assertThat(actsInTheCode())
        .allSatisfy(act ->
            assertThat(Arrays.stream(ActGroup.values()).filter(group -> group.has(act)))
                .as(act)
                .hasSize(1));
  }

  @Test
  void everyGroupHasAName() {
    assertThat(ActGroup.values())
        .allSatisfy(group -> {
          var key = "audit.group." + group.name();
          assertThat(Words.say(Locale.ENGLISH, key)).isNotEqualTo(key);
        });
  }

  @Test
  void noGroupHasAnActWithoutASentence() {
    assertThat(ActGroup.values())
        .allSatisfy(group ->
            assertThat(group.acts())
                .allSatisfy(act -> assertThat(sentence(act)).isNotEqualTo(key(act))));
  }

  private static Set<String> actsInTheCode() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var acts = new TreeSet<String>();
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        var code = Files.readString(file);
        boolean tellsActs = code.contains("Fact") || code.contains("String act()");
        if (tellsActs && !file.endsWith("ActGroup.java")) {
          acts.addAll(
              ACT.matcher(code).results().map(hit -> hit.group(1)).collect(Collectors.toSet()));
          acts.addAll(
              Pattern.compile("\\?\\s*\"([A-Z]+_[A-Z_]+)\"\\s*:\\s*\"([A-Z]+_[A-Z_]+)\"")
                  .matcher(code)
                  .results()
                  .flatMap(hit -> Stream.of(hit.group(1), hit.group(2)))
                  .collect(Collectors.toSet()));
        }
      }
      return acts;
    }
  }

  private static String sentence(String act) {
    return Words.say(Locale.ENGLISH, key(act), "Ed", "claim 7", "2", "3");
  }

  private static String key(String act) {
    return "audit.act." + act;
  }
}
