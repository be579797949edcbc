package org.stet.report.pdf;

/** A record with a hairline above and its number at the left. */
final class Entry {

  private static final Look LINE =
      Look.of(
          "border-top", "0.5pt solid " + Look.RULE,
          "padding-top", "5pt",
          "space-after", "6pt",
          "provisional-distance-between-starts", "42pt",
          "provisional-label-separation", "6pt");

  private Entry() {}

  static void write(Fo fo, String number, Runnable saying) {
    write(fo, () -> fo.block(Look.BOLD, () -> fo.text(number.isEmpty() ? "–" : number)), saying);
  }

  static void write(Fo fo, Runnable label, Runnable saying) {
    fo.in(
        "list-block",
        LINE,
        () ->
            fo.in(
                "list-item",
                Look.PLAIN,
                () -> {
                  fo.in("list-item-label", Look.of("end-indent", "label-end()"), label);
                  fo.in(
                      "list-item-body",
                      Look.of("start-indent", "body-start()"),
                      () -> fo.block(Look.PLAIN, saying));
                }));
  }
}
