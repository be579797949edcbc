package org.stet.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a log into a folder that other people's tools can read (C2SP tlog-tiles). A folder that
 * has an earlier export of the same log is continued; nothing in it is ever written over.
 */
final class TileWriter {

  private final Path folder;
  private final List<byte[]> entries = new ArrayList<>();
  private final List<List<byte[]>> levels = new ArrayList<>();
  private long size;

  TileWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * @param completed the subtrees that this entry completes
   */
  void add(byte[] entry, List<Frontier.Node> completed) {
    entries.add(entry);
    size++;
    if (entries.size() == Tile.FULL) {
      writeEntries();
    }
    for (var node : completed) {
      if (node.level() % Tile.HEIGHT == 0) {
        add(node);
      }
    }
  }

  private void add(Frontier.Node node) {
    int level = node.level() / Tile.HEIGHT;
    if (levels.size() == level) {
      levels.add(new ArrayList<>());
    }
    levels.get(level).add(node.hash());
    if (levels.get(level).size() == Tile.FULL) {
      writeHashes(level);
    }
  }

  /** What is left over at the end, and the checkpoint as the very last. */
  void end(Note checkpoint) {
    if (!entries.isEmpty()) {
      writeEntries();
    }
    for (int level = 0; level < levels.size(); level++) {
      if (!levels.get(level).isEmpty()) {
        writeHashes(level);
      }
    }
    put(folder.resolve(LogFiles.CHECKPOINT), checkpoint.bytes());
  }

  private void writeEntries() {
    long index = (size - 1) / Tile.FULL;
    write(new Tile(Tile.ENTRIES, index, entries.size()), EntryBundle.bytes(entries));
    entries.clear();
  }

  private void writeHashes(int level) {
    var hashes = levels.get(level);
    long index = ((size >> level * Tile.HEIGHT) - 1) / Tile.FULL;
    var bytes = new byte[hashes.size() * Merkle.HASH];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i), 0, bytes, i * Merkle.HASH, Merkle.HASH);
    }
    write(new Tile(level, index, hashes.size()), bytes);
    hashes.clear();
  }

  private void write(Tile tile, byte[] bytes) {
    var file = folder.resolve(tile.path());
    if (!Files.exists(file)) {
      put(file, bytes);
    } else if (!Arrays.equals(FolderFiles.read(file, bytes.length), bytes)) {
      throw new NotVerified(
          tile.start() << Math.max(0, tile.level()) * Tile.HEIGHT,
          "%s lies in %s with another content".formatted(tile.path(), folder));
    }
  }

  private static void put(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      var whole = Files.createTempFile(file.getParent(), ".new", "");
      Files.write(whole, bytes);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Unavailable.because(file + " can't be written", e);
    }
  }
}
