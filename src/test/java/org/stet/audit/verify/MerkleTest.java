package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MerkleTest {

  @Test
  void theRootOfNothingIsTheHashOfNothing() {
    assertThat(hex(Merkle.root(List.of())))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void rootsAreThoseThatWerePublished() {
    var published = published();
    var leaves = new ArrayList<byte[]>();

    for (int size = 0; size <= 8; size++) {
      assertThat(hex(Merkle.root(leaves)))
          .isEqualTo(published.get("roots_by_size_hex").get(size).asString());
      if (size < 8) {
        var leaf = published.get("leaf_inputs_hex").get(size).asString();
        leaves.add(Merkle.leafHash(HexFormat.of().parseHex(leaf)));
      }
    }
  }

  @Test
  void hashesOfLeavesAndNodesAreThoseThatWerePublished() {
    for (var one : published().get("single_hashes")) {
      var hash =
          one.has("leaf_utf8")
              ? Merkle.leafHash(one.get("leaf_utf8").asString().getBytes(UTF_8))
              : Merkle.nodeHash(
                  one.get("left_utf8").asString().getBytes(UTF_8),
                  one.get("right_utf8").asString().getBytes(UTF_8));
      assertThat(hex(hash)).isEqualTo(one.get("hex").asString());
    }
  }

  @Test
  void addingLeafByLeafGivesTheRootThatTheStandardDefines() {
    var frontier = Frontier.empty();
    var leaves = leaves(130);

    for (int size = 1; size <= leaves.size(); size++) {
      frontier.add(leaves.get(size - 1));

      assertThat(frontier.root()).isEqualTo(asDefined(leaves.subList(0, size)));
      assertThat(frontier.size()).isEqualTo(size);
    }
  }

  @Test
  void everyCompletedSubtreeIsTheRootOfItsLeaves() {
    var frontier = Frontier.empty();
    var leaves = leaves(64);
    var completed = new ArrayList<Frontier.Node>();

    leaves.forEach(leaf -> completed.addAll(frontier.add(leaf)));

    assertThat(completed).hasSize(64 + 32 + 16 + 8 + 4 + 2 + 1);
    for (var node : completed) {
      int width = 1 << node.level();
      int from = (int) node.position() * width;
      assertThat(node.hash()).isEqualTo(asDefined(leaves.subList(from, from + width)));
    }
  }

  @Test
  void anEdgeThatWasPutDownCanBeTakenUpAgain() {
    var leaves = leaves(45);
    var whole = Frontier.empty();
    leaves.forEach(whole::add);

    var frontier = Frontier.empty();
    for (var leaf : leaves) {
      frontier = Frontier.of(frontier.size(), frontier.peaks());
      frontier.add(leaf);
    }

    assertThat(frontier.root()).isEqualTo(whole.root());
  }

  @Test
  void anEdgeThatCannotBelongToItsSizeIsRefused() {
    assertThatThrownBy(() -> Frontier.of(3, new byte[Merkle.HASH]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.of(-1, new byte[64 * Merkle.HASH]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPromiseDependsOnEveryBitOfSaltAndText() {
    var salt = new byte[Commitment.SALT];
    var text = "{\"note\":\"seen\"}".getBytes(UTF_8);
    var promise = Commitment.to(salt, text);

    salt[31] ^= 1;
    assertThat(Commitment.to(salt, text)).isNotEqualTo(promise);
    salt[31] ^= 1;
    text[0] ^= 1;
    assertThat(Commitment.to(salt, text)).isNotEqualTo(promise);
    assertThat(promise).matches("sha256:[0-9a-f]{64}");
    assertThatThrownBy(() -> Commitment.to(new byte[31], text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** RFC 6962, section 2.1, word for word. */
  private static byte[] asDefined(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Merkle.nodeHash(
        asDefined(leaves.subList(0, k)), asDefined(leaves.subList(k, leaves.size())));
  }

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> Merkle.leafHash(("leaf " + i).getBytes(UTF_8)))
        .toList();
  }

  private static JsonNode published() {
    return JsonMapper.shared().readTree(Vectors.file("rfc6962-roots.json").toFile());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
