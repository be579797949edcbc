package org.stet.article.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word file that hold words, unpacked in memory and never further than the limits.
 *
 * @param hasMacros whether the file carries a program; it is never run
 */
record DocxPackage(Map<String, byte[]> parts, boolean hasMacros) {

  private static final int ENTRIES = 5_000;
  private static final long UNPACKED = 96L * 1024 * 1024;

  /**
   * @throws ArticleUnreadable where it is another kind of archive, damaged, or a bomb
   */
  static DocxPackage of(byte[] bytes) throws IOException {
    var parts = new HashMap<String, byte[]>();
    var names = new ArrayList<String>();
    boolean macros = false;
    long left = UNPACKED;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        names.add(name);
        if (names.size() > ENTRIES) {
          throw new ArticleUnreadable("unreadable.zip.entries", ENTRIES);
        }
        macros |= name.endsWith("vbaProject.bin");
        boolean wanted = name.startsWith("word/") && name.endsWith(".xml");
        var kept = wanted ? new ByteArrayOutputStream() : null;
        left = unpack(zip, kept, left);
        if (kept != null) {
          parts.putIfAbsent(name, kept.toByteArray());
        }
      }
    }
    if (!parts.containsKey("word/document.xml")) {
      throw new ArticleUnreadable(names.isEmpty() ? "unreadable.damaged" : kindOf(names));
    }
    return new DocxPackage(parts, macros);
  }

  List<byte[]> partsCalled(String start) {
    var found = new ArrayList<byte[]>();
    parts.forEach((name, bytes) -> {
      if (name.startsWith("word/" + start)) {
        found.add(bytes);
      }
    });
    return found;
  }

  private static long unpack(InputStream zip, @Nullable ByteArrayOutputStream kept, long most)
      throws IOException {
    var buffer = new byte[16_384];
    long left = most;
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      left -= n;
      if (left < 0) {
        throw new ArticleUnreadable("unreadable.zip.big", UNPACKED / (1024 * 1024));
      }
      if (kept != null) {
        kept.write(buffer, 0, n);
      }
    }
    return left;
  }

  private static String kindOf(List<String> names) {
    for (String name : names) {
      if (name.startsWith("xl/") || name.startsWith("ppt/") || name.equals("content.xml")) {
        return "unreadable.zip.office";
      }
    }
    return "unreadable.zip";
  }
}
