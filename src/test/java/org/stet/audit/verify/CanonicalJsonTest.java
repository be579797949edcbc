package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

  private static final String LEAF =
      "{\"act\":\"MOVED\",\"i\":9007199254740991,\"marks\":{\"a\":[true,false,-1,0,{}],\"é\":\"\\u0000\\n\\\\\\\"😂\"}}";

  @ParameterizedTest
  @ValueSource(strings = {"french", "structures", "unicode", "weird"})
  void whatWasPublishedIsWrittenToTheByteAndReadBack(String name) throws IOException {
    var input = Vectors.file("jcs-rfc8785/testdata/input/" + name + ".json");
    var output = Files.readAllBytes(Vectors.file("jcs-rfc8785/testdata/output/" + name + ".json"));

    var value = JsonMapper.shared().readValue(input.toFile(), Map.class);

    assertThat(CanonicalJson.bytes(wholeNumbers(value))).isEqualTo(output);
    assertThat(CanonicalJson.bytes(CanonicalReader.object(output))).isEqualTo(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arrays", "values"})
  void whatWasPublishedWithNullOrFractionsIsRefused(String name) throws IOException {
    var input = Vectors.file("jcs-rfc8785/testdata/input/" + name + ".json");
    var output = Files.readAllBytes(Vectors.file("jcs-rfc8785/testdata/output/" + name + ".json"));

    var value = JsonMapper.shared().readValue(input.toFile(), Object.class);

    assertThatThrownBy(() -> CanonicalJson.bytes(value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalReader.object(output))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keysAreSortedByTheirCodeUnits() {
    var map = Map.of("\u20ac", 1, "\ud83d\ude02", 2, "\ufb33", 3, "a", 4, "B", 5, "", 6);

    assertThat(CanonicalJson.write(map))
        .isEqualTo("{\"\":6,\"B\":5,\"a\":4,\"\u20ac\":1,\"\ud83d\ude02\":2,\"\ufb33\":3}");
  }

  @Test
  void numbersEndWhereOtherReadersRound() {
    assertThat(CanonicalJson.write(List.of(CanonicalJson.MAX_NUMBER, -CanonicalJson.MAX_NUMBER)))
        .isEqualTo("[9007199254740991,-9007199254740991]");
    assertThatThrownBy(() -> CanonicalJson.write(CanonicalJson.MAX_NUMBER + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(Long.MIN_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void halfACharacterIsRefusedWhereverItStands() {
    for (var half : List.of("\ud83d", "\ude02", "a\ud83d", "\ud83d\ud83d\ude02", "\ude02\ud83d")) {
      assertThatThrownBy(() -> CanonicalJson.write(half))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> CanonicalJson.write(Map.of(half, 1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nothingElseHasAForm() {
    assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(Arrays.asList("a", null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNestedWithoutEndIsRefused() {
    var deep = "[".repeat(100_000).getBytes(UTF_8);
    Object value = "x";
    for (int i = 0; i < 100; i++) {
      value = List.of(value);
    }
    var nested = value;

    assertThatThrownBy(() -> CanonicalReader.object(deep))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(nested))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"a\"",
        "{\"a\":1} ",
        " {\"a\":1}",
        "{\"a\": 1}",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{\"a\":null}",
        "{\"a\":1.0}",
        "{\"a\":1e3}",
        "{\"a\":01}",
        "{\"a\":-0}",
        "{\"a\":+1}",
        "{\"a\":-}",
        "{\"a\":9007199254740992}",
        "{\"a\":99999999999999999999}",
        "{\"a\":\"\\u0041\"}",
        "{\"a\":\"\\u001F\"}",
        "{\"a\":\"\\u+01f\"}",
        "{\"a\":\"\\/\"}",
        "{\"a\":\"\\ud83d\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":tru}",
        "{\"a\":[1,]}",
        "{\"a\":[1 2]}",
        "{a:1}"
      })
  void anotherSpellingIsNotRead(String spelling) {
    assertThatThrownBy(() -> CanonicalReader.object(spelling.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bytesThatAreNoTextAreNotRead() {
    assertThatThrownBy(
            () -> CanonicalReader.object(new byte[] {'{', '"', (byte) 0xc0, '"', ':', '1', '}'}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLeafIsReadToTheLetter() {
    var leaf = CanonicalReader.object(LEAF.getBytes(UTF_8));

    assertThat(leaf)
        .containsEntry("act", "MOVED")
        .containsEntry("i", CanonicalJson.MAX_NUMBER)
        .containsEntry(
            "marks", Map.of("a", List.of(true, false, -1L, 0L, Map.of()), "é", "\u0000\n\\\"😂"));
    assertThat(CanonicalJson.write(leaf)).isEqualTo(LEAF);
  }

  @Test
  void whateverIsReadAfterOneByteChangedIsWrittenAsItStands() {
    var leaf = LEAF.getBytes(UTF_8);

    int read = 0;
    for (int at = 0; at < leaf.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        var altered = leaf.clone();
        altered[at] ^= (byte) (1 << bit);
        if (isRead(altered)) {
          read++;
          assertThat(CanonicalJson.bytes(CanonicalReader.object(altered))).isEqualTo(altered);
        }
      }
    }
    for (int end = 0; end < leaf.length; end++) {
      assertThat(isRead(Arrays.copyOf(leaf, end))).isFalse();
    }
    assertThat(read).isPositive();
  }

  @Test
  void whateverIsWrittenIsReadBackAndWhateverIsReadWasWrittenSo() {
    long seed = Long.getLong("stet.seed", 20_261_127L);
    var chance = new Random(seed);

    for (int i = 0; i < 2_000; i++) {
      var value = object(chance, 3);
      var bytes = CanonicalJson.bytes(value);
      assertThat(CanonicalReader.object(bytes)).as("seed %d", seed).isEqualTo(value);
      for (int change = 0; change < 20; change++) {
        var changed = changed(bytes, chance);
        if (isRead(changed)) {
          assertThat(CanonicalJson.bytes(CanonicalReader.object(changed)))
              .as("seed %d", seed)
              .isEqualTo(changed);
        }
      }
    }
  }

  private static Map<String, Object> object(Random chance, int depth) {
    var object = new TreeMap<String, Object>();
    for (int i = chance.nextInt(4); i > 0; i--) {
      object.put(text(chance), value(chance, depth));
    }
    return object;
  }

  private static Object value(Random chance, int depth) {
    return switch (chance.nextInt(depth > 0 ? 5 : 3)) {
      case 0 -> text(chance);
      case 1 -> chance.nextBoolean();
      case 2 ->
          chance.nextLong(-CanonicalJson.MAX_NUMBER, CanonicalJson.MAX_NUMBER + 1)
              >> chance.nextInt(54);
      case 3 -> Stream.generate(() -> value(chance, depth - 1)).limit(chance.nextInt(3)).toList();
      default -> object(chance, depth - 1);
    };
  }

  private static String text(Random chance) {
    var pieces =
        List.of(
            "a", "Z", "\"", "\\", "/", "\n", "\b", "\u0001", "\u001f", "\u007f", "é", "\ufb33",
            "😂");
    return Stream.generate(() -> pieces.get(chance.nextInt(pieces.size())))
        .limit(chance.nextInt(5))
        .collect(Collectors.joining());
  }

  /** One byte more, fewer or other, out of those that mean something. */
  private static byte[] changed(byte[] bytes, Random chance) {
    var meaningful = "{}[]:,\"\\u0019-tfnrb \n".getBytes(UTF_8);
    int at = chance.nextInt(bytes.length);
    int gone = chance.nextInt(2);
    int come = gone == 0 ? 1 : chance.nextInt(2);
    var changed = new byte[bytes.length - gone + come];
    System.arraycopy(bytes, 0, changed, 0, at);
    if (come == 1) {
      changed[at] = meaningful[chance.nextInt(meaningful.length)];
    }
    System.arraycopy(bytes, at + gone, changed, at + come, bytes.length - at - gone);
    return changed;
  }

  /** JavaScript, where the vectors come from, knows no other whole number than 56.0. */
  private static Object wholeNumbers(Object value) {
    return switch (value) {
      case Double d when d == Math.rint(d) -> d.longValue();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> wholeNumbers(e.getValue())));
      case List<?> list -> list.stream().map(CanonicalJsonTest::wholeNumbers).toList();
      default -> value;
    };
  }

  private static boolean isRead(byte[] bytes) {
    try {
      return !CanonicalReader.object(bytes).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
