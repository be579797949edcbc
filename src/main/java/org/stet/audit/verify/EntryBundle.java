package org.stet.audit.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Entries one after the other, each after its length in two bytes (C2SP tlog-tiles, section "Log
 * entries").
 */
public final class EntryBundle {

  /** Longest entry, in bytes. */
  public static final int MAX_ENTRY = 0xffff;

  /** Longest bundle, in bytes. */
  public static final int MAX_BYTES = Tile.FULL * (Short.BYTES + MAX_ENTRY);

  private EntryBundle() {}

  public static byte[] bytes(List<byte[]> entries) {
    var bytes = ByteBuffer.allocate(length(entries));
    for (var entry : entries) {
      if (entry.length > MAX_ENTRY) {
        throw new IllegalArgumentException("No bundle takes an entry of " + entry.length);
      }
      bytes.putShort((short) entry.length).put(entry);
    }
    return bytes.array();
  }

  static List<byte[]> read(byte[] bytes, int width, Supplier<String> path) {
    var entries = whole(bytes, width);
    if (entries.size() < width || length(entries) < bytes.length) {
      throw new Malformed("%s does not hold exactly %d entries".formatted(path.get(), width));
    }
    return entries;
  }

  static int length(List<byte[]> entries) {
    return entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
  }

  /** Those that are there from their first byte to their last, at most so many. */
  static List<byte[]> whole(byte[] bytes, int width) {
    var entries = new ArrayList<byte[]>(width);
    int at = 0;
    while (entries.size() < width && at + Short.BYTES <= bytes.length) {
      int from = at + Short.BYTES;
      int to = from + (bytes[at] & 0xff) * 256 + (bytes[at + 1] & 0xff);
      if (to > bytes.length) {
        break;
      }
      entries.add(Arrays.copyOfRange(bytes, from, to));
      at = to;
    }
    return entries;
  }
}
