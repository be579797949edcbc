package org.stet.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;

/**
 * Which reports somebody wants together: of these articles, or of all that were handed in within a
 * period, at one desk or at all.
 *
 * @param articles by id; empty for a period
 * @param desk its name; null for all desks
 * @param from first day
 * @param to last day
 * @param format xlsx or csv for one table of all, zip for a folder each
 * @param formats what lies in each folder of a zip
 */
public record BundleOrder(
    List<UUID> articles,
    @Nullable String desk,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String format,
    List<String> formats,
    Redaction redaction) {

  static final List<String> FORMATS = List.of("zip", "xlsx", "csv");

  public BundleOrder {
    articles = articles.stream().distinct().toList();
    formats = formats.stream().distinct().toList();
    if (!FORMATS.contains(format)) {
      throw Invalid.field("format", "invalid.one", String.join(", ", FORMATS));
    }
    if (articles.isEmpty() && (from == null || to == null)) {
      throw Invalid.field("articles", "report.bundle.which");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw Invalid.field("to", "report.bundle.backwards");
    }
    if (format.equals("zip") && formats.isEmpty()) {
      formats = List.of("pdf");
    }
  }

  /** Of these articles. */
  public static BundleOrder of(
      List<UUID> articles, String format, List<String> formats, Redaction redaction) {
    return new BundleOrder(articles, null, null, null, format, formats, redaction);
  }
}
