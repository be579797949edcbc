package org.stet.report.pdf;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stet.report.print.WebLink;

/** Addresses; only those of the web can be followed, all others are shown. */
final class Addresses {

  private Addresses() {}

  static void write(Fo fo, @Nullable String address) {
    if (address == null || address.isBlank()) {
      fo.text("–");
      return;
    }
    var target = target(address.strip());
    if (target.isEmpty()) {
      fo.text(address);
      return;
    }
    fo.in(
        "basic-link",
        Look.of(
            "external-destination",
            "url('" + target.get() + "')",
            "fox:alt-text",
            Fo.label(address, 200),
            "color",
            Look.BLUE),
        () -> fo.text(address));
  }

  /** Escaped, so that nothing in it can end the destination early. */
  private static Optional<String> target(String address) {
    return WebLink.of(address)
        .map(web -> web.replace("'", "%27").replace("(", "%28").replace(")", "%29"));
  }
}
