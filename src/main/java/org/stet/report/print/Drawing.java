package org.stet.report.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small picture in points; lines and boxes are computed, so that no pattern has to be rendered.
 */
public final class Drawing {

  public record Shape(String element, Map<String, String> attributes, String text) {}

  private static final double HATCH = 3;

  private final double width;
  private final double height;
  private final List<Shape> shapes = new ArrayList<>();

  Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public String width() {
    return points(width);
  }

  public String height() {
    return points(height);
  }

  public List<Shape> shapes() {
    return shapes;
  }

  void box(double x, double y, double w, double h, String fill, String stroke, boolean dashed) {
    var look =
        attributes(
            "x",
            points(x),
            "y",
            points(y),
            "width",
            points(w),
            "height",
            points(h),
            "fill",
            fill,
            "stroke",
            stroke,
            "stroke-width",
            "0.75");
    if (dashed) {
      look.put("stroke-dasharray", "2.25 1.5");
    }
    add("rect", look);
  }

  /** Strokes rising to the right, cut at the edges; falling ones too if crossed. */
  void hatch(double x, double y, double w, double h, String colour, boolean crossed) {
    var path = new StringBuilder();
    for (double at = HATCH; at < w + h; at += HATCH) {
      double left = Math.max(0, at - h);
      double right = Math.min(at, w);
      move(path, x + left, y + at - left);
      line(path, x + right, y + at - right);
      if (crossed) {
        move(path, x + left, y + h - (at - left));
        line(path, x + right, y + h - (at - right));
      }
    }
    path(path.toString(), colour, 0.6);
  }

  void path(String path, String colour, double strength) {
    add(
        "path",
        attributes(
            "d",
            path,
            "fill",
            "none",
            "stroke",
            colour,
            "stroke-width",
            points(strength),
            "stroke-linecap",
            "round",
            "stroke-linejoin",
            "round"));
  }

  void text(double x, double y, double size, String colour, String text) {
    shapes.add(
        new Shape(
            "text",
            attributes(
                "x",
                points(x),
                "y",
                points(y),
                "font-family",
                "Sans",
                "font-weight",
                "bold",
                "font-size",
                points(size),
                "text-anchor",
                "middle",
                "fill",
                colour),
            text));
  }

  private void add(String element, Map<String, String> attributes) {
    shapes.add(new Shape(element, attributes, ""));
  }

  private static Map<String, String> attributes(String... namesAndValues) {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }

  private static void move(StringBuilder path, double x, double y) {
    path.append('M').append(points(x)).append(' ').append(points(y));
  }

  private static void line(StringBuilder path, double x, double y) {
    path.append('L').append(points(x)).append(' ').append(points(y));
  }

  static String points(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
