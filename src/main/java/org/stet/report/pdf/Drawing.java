package org.stet.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small picture in points; lines and boxes are computed, so that no pattern has to be rendered.
 */
final class Drawing {

  record Shape(String element, Map<String, String> attributes, String text) {}

  private static final double HATCH = 3;

  private final double width;
  private final double height;
  private final List<Shape> shapes = new ArrayList<>();

  Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  String width() {
    return points(width);
  }

  String height() {
    return points(height);
  }

  List<Shape> shapes() {
    return shapes;
  }

  void box(double x, double y, double w, double h, String fill, String stroke, boolean dashed) {
    var look =
        Look.of(
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
    add("rect", dashed ? look.and("stroke-dasharray", "2.25 1.5") : look);
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
        Look.of(
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
            Look.of(
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
                    colour)
                .properties(),
            text));
  }

  private void add(String element, Look look) {
    shapes.add(new Shape(element, look.properties(), ""));
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
