package org.stet.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("arithmetic")
class ProofsTest {

  private static final int LARGEST = 64;

  private final MemoryTree tree = MemoryTree.of(LARGEST);

  @Test
  void everyPublishedInclusionProofIsTakenOrRefusedAsItShould() throws IOException {
    var published = published("inclusion");

    for (var file : published) {
      var one = JsonMapper.shared().readTree(file.toFile());
      var proof = new InclusionProof(number(one, "leafIdx"), number(one, "treeSize"), hashes(one));
      assertThat(holds(() -> proof.verify(hash(one, "leafHash"), hash(one, "root"))))
          .as(file.toString())
          .isNotEqualTo(one.get("wantErr").asBoolean());
    }
    assertThat(published).hasSize(98);
  }

  @Test
  void everyPublishedConsistencyProofIsTakenOrRefusedAsItShould() throws IOException {
    var published = published("consistency");

    for (var file : published) {
      var one = JsonMapper.shared().readTree(file.toFile());
      var proof = new ConsistencyProof(number(one, "size1"), number(one, "size2"), hashes(one));
      assertThat(holds(() -> proof.verify(hash(one, "root1"), hash(one, "root2"))))
          .as(file.toString())
          .isNotEqualTo(one.get("wantErr").asBoolean());
    }
    assertThat(published).hasSize(98);
  }

  @Test
  void aWitnessTakesTheEmptyLogForABeginningAndAProofDoesNot() {
    var empty = new Checkpoint("log", 0, tree.rootAt(0));
    var seven = new Checkpoint("log", 7, tree.rootAt(7));
    var nothing = new ConsistencyProof(0, 7, List.of());

    seven.verifyFollows(empty, nothing);
    empty.verifyFollows(empty, new ConsistencyProof(0, 0, List.of()));

    assertThatThrownBy(() -> nothing.verify(empty.root(), seven.root()))
        .isInstanceOf(NotVerified.class);
    assertThatThrownBy(() -> seven.verifyFollows(new Checkpoint("log", 0, tree.rootAt(1)), nothing))
        .isInstanceOf(NotVerified.class);
    assertThatThrownBy(
            () -> seven.verifyFollows(empty, new ConsistencyProof(0, 7, List.of(tree.leafHash(0)))))
        .isInstanceOf(NotVerified.class);
    assertThatThrownBy(
            () -> seven.verifyFollows(new Checkpoint("other", 0, tree.rootAt(0)), nothing))
        .isInstanceOf(NotVerified.class);
    assertThatThrownBy(() ->
            new Checkpoint("log", 0, tree.rootAt(1))
                .verifyFollows(empty, new ConsistencyProof(0, 0, List.of())))
        .isInstanceOf(NotVerified.class);
  }

  @Test
  void oneCheckpointFollowsAnotherByAProofForJustTheirSizes() {
    var five = new Checkpoint("log", 5, tree.rootAt(5));
    var seven = new Checkpoint("log", 7, tree.rootAt(7));

    seven.verifyFollows(five, ConsistencyProof.make(5, 7, tree));

    assertThatThrownBy(() -> seven.verifyFollows(five, ConsistencyProof.make(5, 8, tree)))
        .isInstanceOf(NotVerified.class);
    assertThatThrownBy(() -> seven.verifyFollows(five, ConsistencyProof.make(4, 7, tree)))
        .isInstanceOf(NotVerified.class);
  }

  @Test
  void everyLeafOfEveryTreeIsProvedAndNoOther() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int index = 0; index < size; index++) {
        var proof = InclusionProof.make(index, size, tree);

        proof.verify(tree.leafHash(index), tree.rootAt(size));

        int other = (index + 1) % LARGEST;
        int root = size;
        assertThat(holds(() -> proof.verify(tree.leafHash(other), tree.rootAt(root)))).isFalse();
      }
    }
  }

  @Test
  void everyTreeFollowsEveryOlderOneAndNoOther() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int old = 1; old <= size; old++) {
        var proof = ConsistencyProof.make(old, size, tree);

        proof.verify(tree.rootAt(old), tree.rootAt(size));

        int before = old - 1;
        int root = size;
        assertThat(holds(() -> proof.verify(tree.rootAt(before), tree.rootAt(root)))).isFalse();
      }
    }
  }

  @Test
  void noBitOfAnInclusionProofCanBeFlipped() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int index = 0; index < size; index++) {
        var proof = InclusionProof.make(index, size, tree);
        var leaf = tree.leafHash(index);
        var root = tree.rootAt(size);
        for (var hashes : flipped(proof.hashes())) {
          assertRefused(new InclusionProof(index, size, hashes), leaf, root);
        }
        for (var hashes : shorterAndLonger(proof.hashes(), root)) {
          assertRefused(new InclusionProof(index, size, hashes), leaf, root);
        }
      }
    }
  }

  @Test
  void noBitOfAConsistencyProofCanBeFlipped() {
    for (int size = 2; size <= LARGEST; size++) {
      for (int old = 1; old < size; old++) {
        var proof = ConsistencyProof.make(old, size, tree);
        for (var hashes : flipped(proof.hashes())) {
          assertRefused(new ConsistencyProof(old, size, hashes));
        }
        for (var hashes : shorterAndLonger(proof.hashes(), tree.rootAt(size))) {
          assertRefused(new ConsistencyProof(old, size, hashes));
        }
      }
    }
  }

  @Test
  void noBitOfALeafOrARootCanBeFlipped() {
    var proof = InclusionProof.make(5, 11, tree);
    var step = ConsistencyProof.make(6, 11, tree);

    for (int bit = 0; bit < Merkle.HASH * 8; bit++) {
      assertRefused(proof, flip(tree.leafHash(5), bit), tree.rootAt(11));
      assertRefused(proof, tree.leafHash(5), flip(tree.rootAt(11), bit));
      var old = flip(tree.rootAt(6), bit);
      var root = flip(tree.rootAt(11), bit);
      assertThat(holds(() -> step.verify(old, tree.rootAt(11)))).isFalse();
      assertThat(holds(() -> step.verify(tree.rootAt(6), root))).isFalse();
    }
  }

  @Test
  void numbersFromNowhereAreRefusedCalmly() {
    var some = List.of(tree.leafHash(0));
    for (long wild : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
      for (long size : new long[] {Long.MIN_VALUE, -1, 0, 1, 7, Long.MAX_VALUE}) {
        assertRefused(new InclusionProof(wild, size, some), tree.leafHash(0), tree.rootAt(7));
        assertRefused(new ConsistencyProof(wild, size, some));
      }
    }
    assertRefused(new InclusionProof(0, 2, List.of(new byte[31])), tree.leafHash(0), new byte[32]);
    assertThatThrownBy(() -> InclusionProof.make(7, 7, tree))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConsistencyProof.make(8, 7, tree))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRootOfEveryOlderSizeIsKnown() {
    for (int size = 0; size <= LARGEST; size++) {
      assertThat(tree.root(size)).isEqualTo(tree.rootAt(size));
    }
  }

  private static List<List<byte[]>> flipped(List<byte[]> hashes) {
    var all = new ArrayList<List<byte[]>>();
    for (int i = 0; i < hashes.size(); i++) {
      for (int bit = 0; bit < Merkle.HASH * 8; bit++) {
        var altered = new ArrayList<>(hashes);
        altered.set(i, flip(hashes.get(i), bit));
        all.add(altered);
      }
    }
    return all;
  }

  private static List<List<byte[]>> shorterAndLonger(List<byte[]> hashes, byte[] more) {
    var all = new ArrayList<List<byte[]>>();
    for (int i = 0; i <= hashes.size(); i++) {
      var longer = new ArrayList<>(hashes);
      longer.add(i, more);
      all.add(longer);
      if (i < hashes.size()) {
        var shorter = new ArrayList<>(hashes);
        shorter.remove(i);
        all.add(shorter);
      }
    }
    return all;
  }

  /** Without a library, for the millions. */
  private void assertRefused(ConsistencyProof proof) {
    int old = (int) Math.clamp(proof.oldSize(), 0, LARGEST);
    int size = (int) Math.clamp(proof.newSize(), 0, LARGEST);
    if (holds(() -> proof.verify(tree.rootAt(old), tree.rootAt(size)))) {
      throw new AssertionError("Should be refused: " + proof);
    }
  }

  private static void assertRefused(InclusionProof proof, byte[] leaf, byte[] root) {
    if (holds(() -> proof.verify(leaf, root))) {
      throw new AssertionError("Should be refused: " + proof);
    }
  }

  private static boolean holds(Runnable check) {
    try {
      check.run();
      return true;
    } catch (NotVerified e) {
      return false;
    }
  }

  private static byte[] flip(byte[] hash, int bit) {
    var altered = hash.clone();
    altered[bit / 8] ^= (byte) (1 << bit % 8);
    return altered;
  }

  private static List<Path> published(String kind) throws IOException {
    try (var files = Files.walk(Vectors.file("transparency-dev-merkle/testdata").resolve(kind))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  private static List<byte[]> hashes(JsonNode one) {
    var hashes = new ArrayList<byte[]>();
    one.get("proof").forEach(hash -> hashes.add(Base64.getDecoder().decode(hash.asString())));
    return hashes;
  }

  /** Unsigned where they come from; what is above our largest is below zero here, and refused. */
  private static long number(JsonNode one, String field) {
    return one.get(field).bigIntegerValue().longValue();
  }

  private static byte[] hash(JsonNode one, String field) {
    return Base64.getDecoder().decode(one.get(field).asString());
  }
}
