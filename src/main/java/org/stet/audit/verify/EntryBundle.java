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
    int length = entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
    var bytes = ByteBuffer.allocate(length);
    for (var entry : entries) {
      if (entry.length > MAX_ENTRY) {
        throw new IllegalArgumentException("No bundle takes an entry of " + entry.length);
      }
      bytes.putShort((short) entry.length).put(entry);
    }
    return bytes.array();
  }

  static List<byte[]> read(byte[] bytes, int width, Supplier<String> path) {
    var entries = new ArrayList<byte[]>(width);
    int at = 0;
    while (at < bytes.length && entries.size() < width) {
      int from = at + Short.BYTES;
      int to =
          from > bytes.length ? from : from + (bytes[at] & 0xff) * 256 + (bytes[at + 1] & 0xff);
      if (to > bytes.length) {
        throw new Malformed("%s ends within entry %d".formatted(path.get(), entries.size()));
      }
      entries.add(Arrays.copyOfRange(bytes, from, to));
      at = to;
    }
    if (entries.size() < width || at < bytes.length) {
      throw new Malformed("%s does not hold exactly %d entries".formatted(path.get(), width));
    }
    return entries;
  }
}
