package org.stet.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.stet.audit.verify.HashSource.Subtree;

/**
 * A piece of a log as it is given out (C2SP tlog-tiles, sections "Merkle Tree" and "Log entries"):
 * up to 256 hashes of one level, or up to 256 entries.
 *
 * @param level 0 for the hashes of leaves, each next one 8 levels of the tree higher; {@link
 *     #ENTRIES} for a bundle of entries
 * @param index among the tiles of its level, from 0
 * @param width 256, or fewer in the last of a level
 */
public record Tile(int level, long index, int width) {

  /** In the place of a level: the entries themselves. */
  public static final int ENTRIES = -1;

  /** Hashes or entries of a full tile. */
  public static final int FULL = 256;

  /** Levels of the tree from one level of tiles to the next. */
  static final int HEIGHT = 8;

  private static final int TOP = 62 / HEIGHT;
  private static final long MAX_INDEX = Long.MAX_VALUE / FULL - 1;
  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

  public Tile {
    if (level < ENTRIES
        || level > TOP
        || index < 0
        || index > MAX_INDEX
        || width < 1
        || width > FULL) {
      throw new Malformed("There is no tile %d/%d of %d".formatted(level, index, width));
    }
  }

  /**
   * @param path {@code tile/0/x001/x234/067} or {@code tile/entries/000.p/9}
   * @throws Malformed where it is not exactly that of a tile that a log could have
   */
  public static Tile parse(String path) {
    var match = PATH.matcher(path);
    if (match.matches()) {
      var digits = match.group(2).replaceAll("[x/]", "");
      var width = match.group(3);
      if (digits.length() <= 18) {
        var tile =
            new Tile(
                match.group(1).equals("entries") ? ENTRIES : Integer.parseInt(match.group(1)),
                Long.parseLong(digits),
                width == null ? FULL : Integer.parseInt(width));
        if (tile.path().equals(path)) {
          return tile;
        }
      }
    }
    throw new Malformed("This is no path of a tile: " + Strict.shown(path));
  }

  /**
   * As wide as it is in a log of this size.
   *
   * @throws Malformed where such a log does not have it
   */
  public static Tile of(int level, long index, long size) {
    long left = count(level, size) - index * FULL;
    return new Tile(level, index, (int) Math.clamp(left, 0, FULL));
  }

  /** All of one level, in order. */
  public static Stream<Tile> level(int level, long size) {
    return LongStream.range(0, Math.ceilDiv(count(level, size), (long) FULL))
        .mapToObj(index -> of(level, index, size));
  }

  /** All tiles of hashes in a log of this size, lowest level first. */
  public static Stream<Tile> hashes(long size) {
    return Stream.iterate(0, level -> level <= TOP && count(level, size) > 0, level -> level + 1)
        .flatMap(level -> level(level, size));
  }

  /** The one that has the hash of this subtree, or all hashes that it is made of. */
  static Tile holding(Subtree subtree, long size) {
    int level = subtree.level() / HEIGHT;
    int above = subtree.level() % HEIGHT;
    return of(level, (subtree.position() << above) / FULL, size);
  }

  /** Hashes on this level, or entries, in a log of this size. */
  private static long count(int level, long size) {
    return level == ENTRIES ? size : size >> (level * HEIGHT);
  }

  /** Below the address of the log, without a slash before it. */
  public String path() {
    var path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return "tile/"
        + (isEntries() ? "entries" : Integer.toString(level))
        + "/"
        + path
        + (isFull() ? "" : ".p/" + width);
  }

  public boolean isEntries() {
    return level == ENTRIES;
  }

  public boolean isFull() {
    return width == FULL;
  }

  /** Whether a log of this size has so much of it. */
  public boolean isIn(long size) {
    return count(level, size) - index * FULL >= width;
  }

  /** The first of its entries, or of the subtrees of its level. */
  public long start() {
    return index * FULL;
  }

  /** Whose hashes it holds, in order. */
  public List<Subtree> subtrees() {
    if (isEntries()) {
      throw new IllegalStateException("A bundle holds entries, not hashes");
    }
    return LongStream.range(start(), start() + width)
        .mapToObj(position -> new Subtree(level * HEIGHT, position))
        .toList();
  }

  /** A tile of hashes: the hashes one after the other. */
  public byte[] bytes(HashSource source) {
    var hashes = source.hashes(subtrees());
    var bytes = new byte[hashes.size() * Merkle.HASH];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i), 0, bytes, i * Merkle.HASH, Merkle.HASH);
    }
    return bytes;
  }

  /** The bytes of this tile out of those of the full one. */
  byte[] cut(byte[] full) {
    if (!isEntries()) {
      return Arrays.copyOf(full, Math.min(full.length, width * Merkle.HASH));
    }
    return EntryBundle.bytes(EntryBundle.whole(full, width));
  }

  /**
   * @throws Malformed where the bytes are not as many as this tile has
   */
  public List<byte[]> read(byte[] bytes) {
    if (isEntries()) {
      return EntryBundle.read(bytes, width, this::path);
    }
    if (bytes.length != width * Merkle.HASH) {
      throw new Malformed(
          "%s has %d bytes instead of %d".formatted(path(), bytes.length, width * Merkle.HASH));
    }
    var hashes = new ArrayList<byte[]>(width);
    for (int at = 0; at < bytes.length; at += Merkle.HASH) {
      hashes.add(Arrays.copyOfRange(bytes, at, at + Merkle.HASH));
    }
    return hashes;
  }
}
