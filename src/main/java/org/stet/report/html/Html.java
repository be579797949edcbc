package org.stet.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import org.stet.report.Characters;
import org.stet.report.print.Drawing;

/** Writes HTML; whatever a newsroom types, there is no markup for it to break out of. */
final class Html {

  private final Writer out;

  Html(Writer out) {
    this.out = out;
  }

  /**
   * An element with what is inside.
   *
   * @param attributes as name and value; an empty value is left out
   */
  void in(String element, Map<String, String> attributes, Runnable inside) {
    open(element, attributes);
    inside.run();
    raw("</" + element + ">");
  }

  void in(String element, String classes, Runnable inside) {
    in(element, classes.isEmpty() ? Map.of() : Map.of("class", classes), inside);
  }

  void text(String element, String classes, String text) {
    in(element, classes, () -> text(text));
  }

  /** An element without an end. */
  void open(String element, Map<String, String> attributes) {
    raw("<" + element);
    attributes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> raw(" " + each.getKey() + "=\"" + escaped(each.getValue()) + "\""));
    raw(">");
  }

  void text(String text) {
    raw(escaped(text));
  }

  /** Markup of our own. */
  void raw(String markup) {
    try {
      out.write(markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A drawing, described for whoever can't see it; without a description it is left to the eye. */
  void drawing(Drawing drawing, String description, String classes) {
    var size = Map.of("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
    var all = new TreeMap<>(size);
    all.put("class", classes);
    if (description.isEmpty()) {
      all.put("aria-hidden", "true");
    } else {
      all.put("role", "img");
      all.put("aria-label", description);
    }
    in("svg", all, () -> drawing.shapes().forEach(this::shape));
  }

  private void shape(Drawing.Shape shape) {
    var attributes = new TreeMap<>(shape.attributes());
    attributes.remove("font-family");
    in(shape.element(), attributes, () -> text(shape.text()));
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (char c : Characters.storable(text).toCharArray()) {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' -> escaped.append("&#13;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
