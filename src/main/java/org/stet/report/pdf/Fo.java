package org.stet.report.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.stet.report.print.Drawing;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes XSL-FO as events, not as text: whatever a newsroom types, there is no markup for it to
 * break out of.
 */
final class Fo {

  static final String FO = "http://www.w3.org/1999/XSL/Format";
  static final String SVG = "http://www.w3.org/2000/svg";
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";

  /** A word longer than this may be broken anywhere. */
  private static final int LONG_WORD = 24;

  /** One that every font has; the engine looks for it even though nothing is ever hyphenated. */
  private static final String HYPHEN = "\u2010";

  private static final char BREAK_HERE = '\u200B';

  private static final Look FROM_THE_RIGHT = Look.of("text-align", "right");

  private final ContentHandler out;
  private final Deque<Family> families = new ArrayDeque<>(List.of(Family.SANS));
  private final List<@Nullable String> spans = new ArrayList<>();
  private int boxes;

  Fo(ContentHandler out) {
    this.out = out;
  }

  void document(Look look, Runnable inside) {
    try {
      out.startDocument();
      out.startPrefixMapping("fo", FO);
      out.startPrefixMapping("fox", FOX);
      in("root", look, inside);
      out.endDocument();
    } catch (SAXException e) {
      throw new LayoutFailed(e);
    }
  }

  void in(String element, Look look, Runnable inside) {
    in(FO, element, look.properties(), inside);
  }

  void empty(String element, Look look) {
    in(element, look, () -> {});
  }

  void block(Look look, Runnable inside) {
    in("block", look, inside);
  }

  /** A paragraph that somebody wrote, with its own direction; each line of it a block. */
  void paragraphs(Look look, String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(look, line));
  }

  /** One block, or where that would be too long, several that begin on the same side. */
  void paragraph(Look look, String text) {
    if (look.properties().containsKey("id")) {
      directed(look, text, () -> text(text));
    } else {
      Pieces.of(text).forEach(piece -> directed(look, text, () -> text(piece.stripTrailing())));
    }
  }

  /**
   * A block that begins where this text does. A container of its own direction would do the same,
   * but takes the indents of a list for its own and prints over the label.
   */
  void directed(Look look, String text, Runnable inside) {
    if (Runs.isRightToLeft(text)) {
      var embedded = Look.of("direction", "rtl", "unicode-bidi", "embed");
      block(look.and(FROM_THE_RIGHT), () -> in("bidi-override", embedded, inside));
    } else {
      block(look, inside);
    }
  }

  void inline(Look look, Runnable inside) {
    spans.add(null);
    in("inline", look, inside);
  }

  /** What stands on every page; assistive technology passes over it, so its inlines don't count. */
  void onEveryPage(String region, Runnable inside) {
    int before = spans.size();
    in("static-content", Look.of("flow-name", region, "role", "artifact"), inside);
    spans.subList(before, spans.size()).clear();
  }

  void inline(Look look, String text) {
    if (!text.isEmpty()) {
      inline(look, () -> text(text));
    }
  }

  /** Text in the font of its surroundings, or in whichever has its letters. */
  void text(String text) {
    var base = families.getFirst();
    for (var run : Runs.of(breakable(text), base)) {
      boxes += run.isBox() ? 1 : 0;
      if (run.family() == base) {
        characters(run.text());
      } else {
        spans.add(run.family().isShaped() ? run.text() : null);
        in("inline", run.family().isShaped() ? shaped(run) : plain(run), () -> letters(run));
      }
    }
  }

  /** Between letters that run from the right, the halves of an emoji would be turned round. */
  private void letters(Runs.Run run) {
    if (run.family() == Family.EMOJI) {
      var unturned = Look.of("direction", "ltr", "unicode-bidi", "bidi-override");
      in("bidi-override", unturned, () -> characters(run.text()));
    } else {
      characters(run.text());
    }
  }

  /** Text where no font can be chosen: a bookmark, a description. */
  static String label(String text, int max) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .limit(max + 1L)
        .forEach(clean::appendCodePoint);
    return clean.codePointCount(0, clean.length()) <= max
        ? clean.toString()
        : clean.substring(0, clean.offsetByCodePoints(0, max)).strip() + "…";
  }

  void raw(String text) {
    characters(text);
  }

  /** A drawing, described for whoever can't see it. */
  void drawing(Look look, String description, Drawing drawing) {
    in(
        "instream-foreign-object",
        look.and("fox:alt-text", label(description, 300)),
        () ->
            in(
                SVG,
                "svg",
                Look.of(
                        "width", drawing.width() + "pt",
                        "height", drawing.height() + "pt",
                        "viewBox", "0 0 " + drawing.width() + " " + drawing.height())
                    .properties(),
                () -> drawing.shapes().forEach(this::shape)));
  }

  private void shape(Drawing.Shape shape) {
    in(SVG, shape.element(), shape.attributes(), () -> characters(shape.text()));
  }

  /** The text of each inline in order, where its glyphs don't say it; otherwise null. */
  List<@Nullable String> spans() {
    return spans;
  }

  /** How many characters were printed as a box so far. */
  int boxes() {
    return boxes;
  }

  private static Look plain(Runs.Run run) {
    return Look.of("font-family", run.family().label());
  }

  /** Without language and country, or else the fonts' own rules for joining letters are skipped. */
  private static Look shaped(Runs.Run run) {
    return plain(run).and("language", "none", "country", "none", "hyphenation-character", HYPHEN);
  }

  private static String breakable(String text) {
    var broken = new StringBuilder(text.length() + 16);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters = Character.isWhitespace(c) ? 0 : letters + 1;
      broken.append(c);
      if (letters >= LONG_WORD && isBetweenLetters(text, i + 1)) {
        broken.append(BREAK_HERE);
        letters = 0;
      }
    }
    return broken.toString();
  }

  private static boolean isBetweenLetters(String text, int i) {
    return i < text.length()
        && !Character.isSurrogate(text.charAt(i - 1))
        && !Character.isSurrogate(text.charAt(i))
        && text.charAt(i) < '\u0300';
  }

  private void in(String namespace, String element, Map<String, String> look, Runnable inside) {
    var family = look.get("font-family");
    families.push(family == null ? families.getFirst() : Family.called(family));
    try {
      out.startElement(namespace, element, element, attributes(look));
      inside.run();
      out.endElement(namespace, element, element);
    } catch (SAXException e) {
      throw new LayoutFailed(e);
    } finally {
      families.pop();
    }
  }

  private static AttributesImpl attributes(Map<String, String> look) {
    var attributes = new AttributesImpl();
    look.forEach((name, value) -> {
      var namespace =
          name.startsWith("fox:") ? FOX : name.startsWith("xml:") ? XMLConstants.XML_NS_URI : "";
      attributes.addAttribute(
          namespace, name.substring(name.indexOf(':') + 1), name, "CDATA", value);
    });
    return attributes;
  }

  private void characters(String text) {
    try {
      out.characters(text.toCharArray(), 0, text.length());
    } catch (SAXException e) {
      throw new LayoutFailed(e);
    }
  }

  /** The page could not be laid out; a defect of ours. */
  static final class LayoutFailed extends RuntimeException {
    LayoutFailed(Exception cause) {
      super(cause);
    }
  }
}
