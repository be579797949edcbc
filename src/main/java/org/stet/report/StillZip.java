package org.stet.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files without the hour at which a library wrote them. */
public final class StillZip {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String TYPES = "[Content_Types].xml";

  /** What the others are is told first. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !name.equals(TYPES))
          .thenComparing(Comparator.naturalOrder());

  private StillZip() {}

  /**
   * Copies an office file; its properties are replaced, and every entry is dated as the report is.
   */
  public static void copy(Path file, String title, Instant date, OutputStream out)
      throws IOException {
    var zip = new ZipOutputStream(out);
    try (var from = new ZipFile(file.toFile())) {
      var entries = Collections.list(from.entries());
      entries.sort(Comparator.comparing(ZipEntry::getName, ORDER));
      for (var entry : entries) {
        try (var content = from.getInputStream(entry)) {
          put(entry.getName(), content, title, date, zip);
        }
      }
    }
    zip.finish();
  }

  /** The same of one that is in memory. */
  public static void copy(byte[] file, String title, Instant date, OutputStream out)
      throws IOException {
    var entries = new TreeMap<String, byte[]>(ORDER);
    try (var from = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        entries.put(entry.getName(), from.readAllBytes());
      }
    }
    var zip = new ZipOutputStream(out);
    for (var entry : entries.entrySet()) {
      put(entry.getKey(), new ByteArrayInputStream(entry.getValue()), title, date, zip);
    }
    zip.finish();
  }

  private static void put(
      String name, InputStream content, String title, Instant date, ZipOutputStream zip)
      throws IOException {
    zip.putNextEntry(entry(name, date));
    if (name.equals(PROPERTIES)) {
      zip.write(properties(title, date).getBytes(StandardCharsets.UTF_8));
    } else {
      var unused = content.transferTo(zip);
    }
    zip.closeEntry();
  }

  /** An entry that says the same in every time zone. */
  public static ZipEntry entry(String name, Instant date) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(date, ZoneOffset.UTC));
    return entry;
  }

  private static String properties(String title, Instant date) {
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>\
    <dc:creator>Stet</dc:creator><dc:language>en</dc:language>\
    <dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>\
    <dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified></cp:coreProperties>
    """
        .replace("{date}", date.truncatedTo(ChronoUnit.SECONDS).toString())
        .replace("{title}", escaped(Characters.storable(title)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
