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
    for (long start = 0; start < size; start += Tile.FULL) {
      bundle(start, replay);
    }
  }

  private void bundle(long start, Replay replay) {
    var bundle = Tile.of(Tile.ENTRIES, start / Tile.FULL, size);
    var bytes = found(bundle, start);
    var entries = EntryBundle.whole(bytes, bundle.width());
    var below = Tile.of(0, bundle.index(), size);
    var hashes = hashes(below, start);
    for (var entry : entries) {
      long index = replay.size();
      if (!Arrays.equals(Merkle.leafHash(entry), hashes.get((int) (index - start)))) {
        throw new NotVerified(index, "its bytes do not have the hash in " + below.path());
      }
      replay.add(entry).forEach(node -> compare(node, index));
    }
    if (entries.size() < bundle.width() || EntryBundle.length(entries) < bytes.length) {
      throw new NotVerified(
          start + entries.size(), bundle.path() + " is not as long as its entries");
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

  private record Held(Tile tile, List<byte[]> hashes) {}
}
