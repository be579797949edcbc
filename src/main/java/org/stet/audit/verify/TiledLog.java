package org.stet.audit.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a log as it is given out, entry by entry, and holds every tile against them. */
final class TiledLog implements TileSource {

  private final LogFiles files;
  private final long size;
  private final Map<Integer, Held> above = new HashMap<>();

  TiledLog(LogFiles files, long size) {
    this.files = files;
    this.size = size;
  }

  /**
   * @throws NotVerified at the first entry that is missing, or not the one that was signed
   */
  void replay(Replay replay) {
    var unused =
        Ahead.each(
            Math.ceilDiv(size, (long) Tile.FULL),
            this::piece,
            piece -> {
              replay(piece, replay);
              return true;
            });
  }

  private Piece piece(long number) {
    long start = number * Tile.FULL;
    var bundle = Tile.of(Tile.ENTRIES, number, size);
    var bytes = found(bundle, start);
    var entries = EntryBundle.whole(bytes, bundle.width());
    var below = Tile.of(0, number, size);
    return new Piece(
        bundle,
        bytes.length,
        entries,
        entries.stream().map(Merkle::leafHash).toList(),
        below,
        hashes(below, start));
  }

  private void replay(Piece piece, Replay replay) {
    for (int i = 0; i < piece.entries().size(); i++) {
      long index = replay.size();
      var hash = piece.hashes().get(i);
      if (!Arrays.equals(hash, piece.stored().get(i))) {
        throw new NotVerified(index, "its bytes do not have the hash in " + piece.below().path());
      }
      var completed = replay.add(piece.entries().get(i), hash, nodes -> {});
      completed.forEach(node -> compare(node, index));
    }
    if (piece.entries().size() < piece.bundle().width()
        || EntryBundle.length(piece.entries()) < piece.length()) {
      throw new NotVerified(
          piece.bundle().start() + piece.entries().size(),
          piece.bundle().path() + " is not as long as its entries");
    }
  }

  /** The hash of a complete subtree also stands in a tile of its own level. */
  private void compare(Frontier.Node node, long index) {
    if (node.level() == 0 || node.level() % Tile.HEIGHT != 0) {
      return;
    }
    int level = node.level() / Tile.HEIGHT;
    var tile = Tile.of(level, node.position() / Tile.FULL, size);
    long first = index + 1 - (1L << node.level());
    var held = above.get(level);
    if (held == null || !held.tile().equals(tile)) {
      held = new Held(tile, hashes(tile, first));
      above.put(level, held);
    }
    if (!Arrays.equals(held.hashes().get((int) (node.position() % Tile.FULL)), node.hash())) {
      throw new NotVerified(
          first, "it and those up to %d do not have the hash in %s".formatted(index, tile.path()));
    }
  }

  private List<byte[]> hashes(Tile tile, long first) {
    try {
      return tile.read(found(tile, first));
    } catch (Malformed e) {
      throw new NotVerified(first, e.getMessage());
    }
  }

  private byte[] found(Tile tile, long first) {
    try {
      return read(tile);
    } catch (Malformed e) {
      throw new NotVerified(first, e.getMessage());
    }
  }

  /** Where a piece of a tile is gone, the whole tile has taken its place. */
  @Override
  public byte[] read(Tile tile) {
    int max = tile.isEntries() ? EntryBundle.MAX_BYTES : Tile.FULL * Merkle.HASH;
    var bytes = files.read(tile.path(), max);
    if (bytes.isEmpty() && !tile.isFull()) {
      bytes = files.read(new Tile(tile.level(), tile.index(), Tile.FULL).path(), max);
      return tile.cut(bytes.orElseThrow(() -> new Malformed(tile.path() + " is missing")));
    }
    return bytes.orElseThrow(() -> new Malformed(tile.path() + " is missing"));
  }

  /**
   * Entries that lie together.
   *
   * @param length of the bundle in bytes
   * @param hashes of the entries
   * @param stored what the tile below says they are
   */
  private record Piece(
      Tile bundle,
      int length,
      List<byte[]> entries,
      List<byte[]> hashes,
      Tile below,
      List<byte[]> stored) {}

  private record Held(Tile tile, List<byte[]> hashes) {}
}
