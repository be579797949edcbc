package org.stet.audit.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hashes of a log of one size, computed from its tiles. */
public final class TileHashes implements HashSource {

  private final TileSource tiles;
  private final long size;

  public TileHashes(TileSource tiles, long size) {
    this.tiles = tiles;
    this.size = size;
  }

  /**
   * @throws Malformed where a tile is missing or of another length
   */
  @Override
  public List<byte[]> hashes(List<Subtree> subtrees) {
    var read = new HashMap<Tile, List<byte[]>>();
    return subtrees.stream().map(subtree -> hash(subtree, read)).toList();
  }

  private byte[] hash(Subtree subtree, Map<Tile, List<byte[]>> read) {
    var tile = Tile.holding(subtree, size);
    var hashes = read.computeIfAbsent(tile, t -> t.read(tiles.read(t)));
    int level = subtree.level() - tile.subtrees().getFirst().level();
    int from = (int) ((subtree.position() << level) - tile.start());
    int to = from + (1 << level);
    if (to > hashes.size()) {
      throw new Malformed("%s does not reach to %s".formatted(tile.path(), subtree));
    }
    return Merkle.root(hashes.subList(from, to));
  }
}
