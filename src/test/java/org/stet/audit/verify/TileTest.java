package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TileTest {

  @Test
  void pathsAreThoseOfTheStandard() {
    assertThat(new Tile(0, 0, 256).path()).isEqualTo("tile/0/000");
    assertThat(new Tile(2, 1234067, 256).path()).isEqualTo("tile/2/x001/x234/067");
    assertThat(new Tile(Tile.ENTRIES, 999, 9).path()).isEqualTo("tile/entries/999.p/9");
    assertThat(new Tile(1, 1000, 255).path()).isEqualTo("tile/1/x001/000.p/255");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/000",
        "tile/2/x001/x234/067",
        "tile/entries/999.p/9",
        "tile/7/x001/000.p/255",
        "tile/0/x012/x345/x678/x901/x234/567"
      })
  void aPathIsReadAsItIsWritten(String path) {
    assertThat(Tile.parse(path).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "checkpoint",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/001",
        "tile/0/001/001",
        "tile/0/x001",
        "tile/00/001",
        "tile/8/000",
        "tile/-1/000",
        "tile/entries/000.p/0",
        "tile/entries/000.p/256",
        "tile/entries/000.p/09",
        "tile/entries/000.p",
        "tile/entries/../000",
        "tile/0/000/",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/0/٠٠٠"
      })
  void whatIsNearlyAPathIsNone(String path) {
    assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(Malformed.class);
  }

  /** The example of the standard. */
  @Test
  void aLogOfSeventyThousandHasTheTilesThatTheStandardCounts() {
    var tiles = Tile.hashes(70_000).toList();

    assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.isFull())).hasSize(273);
    assertThat(tiles.stream().filter(tile -> !tile.isFull() || tile.level() > 0).map(Tile::path))
        .containsExactly("tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
    assertThat(Tile.hashes(256).map(Tile::path)).containsExactly("tile/0/000", "tile/1/000.p/1");
    assertThat(Tile.hashes(0)).isEmpty();
  }

  @Test
  void aTileIsInALogThatIsLongEnough() {
    assertThat(new Tile(0, 1, 5).isIn(261)).isTrue();
    assertThat(new Tile(0, 1, 6).isIn(261)).isFalse();
    assertThat(new Tile(1, 0, 1).isIn(255)).isFalse();
    assertThat(new Tile(Tile.ENTRIES, 0, 256).isIn(256)).isTrue();
    assertThatThrownBy(() -> Tile.of(0, 1, 256)).isInstanceOf(Malformed.class);
  }

  @Test
  void hashesComeOutOfTilesAsTheyWentIn() {
    var tree = MemoryTree.of(70_000);

    for (int size : new int[] {1, 255, 256, 257, 511, 512, 4096, 65_535, 65_536, 70_000}) {
      var tiles = new TileHashes(tree::bytes, size);
      assertThat(tiles.root(size)).isEqualTo(tree.rootAt(size));
      for (int index = 0; index < size; index += Math.max(1, size / 5)) {
        InclusionProof.make(index, size, tiles).verify(tree.leafHash(index), tree.rootAt(size));
        int old = Math.max(1, index);
        ConsistencyProof.make(old, size, tiles).verify(tree.rootAt(old), tree.rootAt(size));
      }
    }
  }

  @Test
  void entriesComeOutOfABundleAsTheyWentIn() {
    var entries = List.of(new byte[0], new byte[EntryBundle.MAX_ENTRY], "three".getBytes(UTF_8));
    var bytes = EntryBundle.bytes(entries);

    assertThat(new Tile(Tile.ENTRIES, 0, 3).read(bytes))
        .usingElementComparator(Arrays::compare)
        .isEqualTo(entries);
    assertThatThrownBy(() -> EntryBundle.bytes(List.of(new byte[EntryBundle.MAX_ENTRY + 1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPieceOfABundleOrATileIsMalformed() {
    var bundle = EntryBundle.bytes(List.of("a".getBytes(UTF_8), "bc".getBytes(UTF_8)));
    var tile = MemoryTree.of(2).bytes(new Tile(0, 0, 2));

    Mutations.substrings(bundle)
        .forEach(piece ->
            assertThatThrownBy(() -> new Tile(Tile.ENTRIES, 0, 2).read(piece))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("tile/entries/000.p/2 "));
    Mutations.substrings(tile)
        .forEach(piece ->
            assertThatThrownBy(() -> new Tile(0, 0, 2).read(piece)).isInstanceOf(Malformed.class));
  }

  @Test
  void thePublishedLogIsReadAndItsRootsAreRebuilt() throws IOException {
    var published = JsonMapper.shared().readTree(Vectors.file("note/note-vectors.json").toFile());
    var key = VerifierKey.parse(published.get("tessera_testlog").get("vkey").asString());
    var folder = Vectors.file("tessera-testlog/testdata/log");
    var names = new ArrayList<String>();
    published.get("tessera_testlog").get("entries").forEach(name -> names.add(name.asString()));

    Checkpoint before = null;
    for (int size = 0; size <= 15; size++) {
      var note = Files.readAllBytes(folder.resolve("checkpoint." + size));
      var checkpoint = Checkpoint.open(note, key);
      var hashes = new TileHashes(tile -> read(folder.resolve(tile.path())), size);
      var entries = new ArrayList<byte[]>();
      Tile.level(Tile.ENTRIES, size)
          .forEach(tile -> entries.addAll(tile.read(read(folder.resolve(tile.path())))));

      assertThat(checkpoint.origin()).isEqualTo(key.name());
      assertThat(checkpoint.size()).isEqualTo(size);
      assertThat(hashes.root(size)).isEqualTo(checkpoint.root());
      assertThat(Merkle.root(entries.stream().map(Merkle::leafHash).toList()))
          .isEqualTo(checkpoint.root());
      assertThat(entries.stream().map(String::new)).isEqualTo(names.subList(0, size));
      if (before != null) {
        checkpoint.verifyFollows(before, ConsistencyProof.make(size - 1, size, hashes));
      }
      before = checkpoint;
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
