package org.stet.audit.verify;

/** Where tiles are read from: a folder, a server, memory. */
@FunctionalInterface
public interface TileSource {

  /**
   * @return the bytes as they are, unchecked
   * @throws Malformed where there is no such tile
   */
  byte[] read(Tile tile);
}
