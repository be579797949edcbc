package org.stet.report;

import java.text.Normalizer;
import java.util.Locale;

/** A file name that no system stumbles over: what is left of the headline, and the report's id. */
final class FileNames {

  private static final int ENOUGH = 48;

  private FileNames() {}

  static String of(ReportModel model, String extension) {
    var slug = slug(model.head().headline(), ENOUGH);
    var id = slug(model.id(), ENOUGH);
    var redaction = model.redaction().name().toLowerCase(Locale.ROOT);
    return (slug.isEmpty() ? "report" : slug) + "-" + redaction + "-" + id + "." + extension;
  }

  private static String slug(String text, int max) {
    var head = text.substring(0, Math.min(text.length(), 4 * max));
    var plain =
        Normalizer.normalize(head, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.length() <= max ? plain : plain.substring(0, max).replaceAll("-[^-]*$", "");
  }
}
