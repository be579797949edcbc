package org.stet.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.audit.verify.Merkle;

@DeskTest
class EntriesApiTest {

  private static final String ENTRIES = "/api/v1/audit/entries";

  @Autowired HttpDesk http;
  @Autowired Desk desk;
  UUID article;

  @BeforeEach
  void miaChecksAClaim() {
    article = desk.article("Flooded valley", "At least 212 people have been killed.");
    desk.proposedBy("mia", article, desk.claim(article, "212 people"));
  }

  @Test
  void anArticleIsToldNewestFirst() {
    var told = http.get("ravi", ENTRIES + "?article=" + article);

    assertThat(told.status()).isEqualTo(200);
    assertThat(acts(told))
        .startsWith("VERDICT_PROPOSED", "EVIDENCE_ADDED", "REVIEW_TAKEN")
        .endsWith("ARTICLE_IMPORTED");
    assertThat(told.json().get("total").asLong()).isEqualTo(acts(told).size());
    var newest = told.json().get("items").get(0);
    assertThat(newest.get("actor").asString()).isEqualTo("mia");
    assertThat(newest.get("roles").get(0).asString()).isEqualTo("FACT_CHECKER");
    assertThat(newest.get("notes").get("verdict").asString()).isEqualTo("SUPPORTED");
    assertThat(newest.get("from").asString()).isEqualTo("CHECKING");
    assertThat(newest.get("to").asString()).isEqualTo("PROPOSED");
  }

  @Test
  void pagesFollowEachOther() {
    var all = indexes(http.get("ravi", ENTRIES + "?article=" + article));

    var first = indexes(http.get("ravi", ENTRIES + "?limit=2&article=" + article));
    var next =
        http.get("ravi", ENTRIES + "?limit=2&article=" + article + "&before=" + first.getLast());

    assertThat(first).isEqualTo(all.subList(0, 2));
    assertThat(indexes(next)).isEqualTo(all.subList(2, 4));
    assertThat(next.json().get("total").asLong()).isEqualTo(all.size());
  }

  @Test
  void fromAndToAreTimesOrPlaces() {
    var all = indexes(http.get("ravi", ENTRIES + "?article=" + article));
    long first = all.getLast();
    long last = all.get(1);

    var between = ENTRIES + "?article=" + article + "&from=" + first + "&to=" + last;
    assertThat(indexes(http.get("ravi", between))).isEqualTo(all.subList(1, all.size()));

    var soon = Instant.now().plusSeconds(60);
    assertThat(indexes(http.get("ravi", ENTRIES + "?article=" + article + "&from=" + soon)))
        .isEmpty();
    assertThat(indexes(http.get("ravi", ENTRIES + "?article=" + article + "&to=" + soon)))
        .isEqualTo(all);
  }

  @Test
  void anEntryIsHandedOutToTheByte() {
    long index = indexes(http.get("ravi", ENTRIES + "?article=" + article)).getFirst();

    var one = http.get("ravi", ENTRIES + "/" + index);

    var leaf = Base64.getDecoder().decode(one.text("leaf"));
    assertThat(HexFormat.of().formatHex(Merkle.leafHash(leaf))).isEqualTo(one.text("leafHash"));
    assertThat(one.text("leafText")).isEqualTo(new String(leaf, StandardCharsets.UTF_8));
    assertThat(one.text("leafText")).startsWith("{\"act\":\"VERDICT_PROPOSED\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/0", "/0/proof"})
  void whoMayNotReadTheLogGets403(String path) {
    assertThat(http.get("mia", ENTRIES + path).status()).isEqualTo(403);
    assertThat(http.get("ada", ENTRIES + path).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/999999999", "/-1", "/moon"})
  void anEntryThatIsNotThereIs404(String path) {
    assertThat(http.get("ravi", ENTRIES + path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=0",
        "?limit=501",
        "?limit=many",
        "?before=-1",
        "?before=x",
        "?from=yesterday",
        "?to=2026-11-22",
        "?from=99999999999999999999"
      })
  void whatCannotBeReadIsToldByItsField(String query) {
    var answer = http.get("ravi", ENTRIES + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("fields").has(query.substring(1, query.indexOf('=')))).isTrue();
  }

  private static List<String> acts(HttpDesk.Answer told) {
    return StreamSupport.stream(told.json().get("items").spliterator(), false)
        .map(one -> one.get("act").asString())
        .toList();
  }

  private static List<Long> indexes(HttpDesk.Answer told) {
    return StreamSupport.stream(told.json().get("items").spliterator(), false)
        .map(one -> one.get("index").asLong())
        .toList();
  }
}
