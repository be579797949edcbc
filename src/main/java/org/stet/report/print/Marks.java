package org.stet.report.print;

import java.util.Map;
import java.util.regex.Pattern;
import org.stet.report.BottomLines;
import org.stet.report.ReportModel.BottomLine;
import org.stet.report.ReportModel.Claim;

/** The desk's marks on paper: the number with its verdict, the bar of all verdicts. */
public final class Marks {

  /** The code that stands for claims without an approved verdict. */
  public static final String UNCHECKED = "UNCHECKED";

  private static final double BAR_HEIGHT = 17;
  private static final double GAP = 1.5;

  /** Paths on a square of sixteen, one for each verdict; an unknown one has none. */
  private static final Map<String, String> GLYPHS =
      Map.of(
          "SUPPORTED",
          "M2.5 8.5L6 12L13.5 4",
          "SUPPORTED_WITH_FIX",
          "M3.5 6.5L6.5 9.5L12.5 2.5M3 13.5H13",
          "MISLEADING",
          "M3 13.5V9.5A4 4 0 0 1 7 5.5H13M10 2.5L13 5.5L10 8.5",
          "CONFLICTING",
          "M1.8 8H14.2M5 4.5L1.8 8L5 11.5M11 4.5L14.2 8L11 11.5",
          "REFUTED",
          "M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5",
          "UNPROVEN",
          "M5 5.5A3 3 0 1 1 9.2 8.3C8.3 8.8 8 9.4 8 10.2M8 13V13.2",
          "NOT_CHECKABLE",
          "M3 8H13",
          BottomLines.FIXED,
          "M2.5 5.5L5.5 8.5L11 2M3 13.5L12.5 10.5",
          BottomLines.CONFIRMED,
          "M2.5 5.5L5.5 8.5L11 2M3 13.5L12.5 10.5",
          UNCHECKED,
          "M8 2.5A5.5 5.5 0 1 1 7.99 2.5Z");

  private static final Pattern STEP = Pattern.compile("([MLHVAC])([^MLHVACZ]*)|Z");

  private Marks() {}

  /** The claim's number: filled once its verdict is approved, open and red before. */
  public static Drawing number(Claim claim) {
    var digits = Integer.toString(claim.number());
    boolean settled = claim.wasApproved();
    var glyph = GLYPHS.get(settled ? code(claim) : UNCHECKED);
    double wide = 10 + 5.2 * digits.length() + (glyph == null ? 0 : 13);
    var drawing = new Drawing(wide, 15);
    var pencil = settled ? Ink.BLUE : Ink.RED;
    drawing.box(0.5, 0.5, wide - 1, 14, settled ? pencil : Ink.PAPER, pencil, !settled);
    var ink = settled ? Ink.PAPER : pencil;
    drawing.text(5 + 2.6 * digits.length(), 10.7, 9, ink, digits);
    if (glyph != null) {
      drawing.path(moved(glyph, wide - 14, 3, 0.55), ink, 1.1);
    }
    return drawing;
  }

  /** All claims of the article, a length for each verdict. */
  public static Drawing bar(BottomLine line, double width) {
    var drawing = new Drawing(width, BAR_HEIGHT + 1);
    double x = 0;
    for (var count : line.verdicts()) {
      x = stretch(drawing, count.verdict().code(), count.claims(), line.found(), x, width);
    }
    if (line.unchecked() > 0) {
      stretch(drawing, UNCHECKED, line.unchecked(), line.found(), x, width);
    }
    return drawing;
  }

  /** The key to the bar: the same filling, and the verdict's glyph. */
  public static Drawing key(String code) {
    var drawing = new Drawing(28, 10);
    fill(drawing, code, 0.5, 0.5, 14, 9);
    var glyph = GLYPHS.get(code);
    if (glyph != null) {
      drawing.path(moved(glyph, 18, 0.6, 0.55), Ink.QUIET, 1);
    }
    return drawing;
  }

  private static double stretch(
      Drawing drawing, String code, int claims, int all, double x, double width) {
    double wide = width * claims / all;
    double box = Math.max(0.5, wide - GAP);
    fill(drawing, code, x + 0.5, 0.5, Math.max(0.5, box - 0.5), BAR_HEIGHT);
    var digits = Integer.toString(claims);
    double label = 6 + 4.5 * digits.length();
    if (box > label + 2) {
      double middle = x + box / 2;
      if (!isSolid(code)) {
        drawing.box(middle - label / 2, 3.5, label, BAR_HEIGHT - 6, Ink.PAPER, "none", false);
      }
      drawing.text(middle, 12, 8, isSolid(code) ? Ink.PAPER : Ink.INK, digits);
    }
    return x + wide;
  }

  private static boolean isSolid(String code) {
    return code.equals("SUPPORTED") || code.equals("REFUTED");
  }

  private static void fill(Drawing drawing, String code, double x, double y, double w, double h) {
    switch (code) {
      case "SUPPORTED" -> drawing.box(x, y, w, h, Ink.BLUE, Ink.BLUE, false);
      case "REFUTED" -> drawing.box(x, y, w, h, Ink.INK, Ink.INK, false);
      case "SUPPORTED_WITH_FIX" -> hatched(drawing, x, y, w, h, Ink.BLUE, false);
      case BottomLines.FIXED, BottomLines.CONFIRMED -> hatched(drawing, x, y, w, h, Ink.BLUE, true);
      case "MISLEADING" -> hatched(drawing, x, y, w, h, Ink.QUIET, false);
      case "CONFLICTING" -> hatched(drawing, x, y, w, h, Ink.QUIET, true);
      case UNCHECKED -> drawing.box(x, y, w, h, Ink.PAPER, Ink.QUIET, true);
      case "UNPROVEN" -> drawing.box(x, y, w, h, Ink.RULE, Ink.QUIET, false);
      default -> drawing.box(x, y, w, h, Ink.PAPER, Ink.QUIET, false);
    }
  }

  private static void hatched(
      Drawing drawing, double x, double y, double w, double h, String colour, boolean crossed) {
    drawing.box(x, y, w, h, Ink.PAPER, colour, false);
    drawing.hatch(x, y, w, h, colour, crossed);
  }

  /** The path, scaled and moved; commands are upper case and their numbers come in pairs. */
  private static String moved(String path, double x, double y, double scale) {
    var moved = new StringBuilder();
    var steps = STEP.matcher(path);
    while (steps.find()) {
      if (steps.group(1) == null) {
        moved.append('Z');
        continue;
      }
      char command = steps.group(1).charAt(0);
      var numbers = steps.group(2).strip().split("\\s+");
      moved.append(command);
      for (int i = 0; i < numbers.length; i++) {
        double number = Double.parseDouble(numbers[i]);
        moved.append(i == 0 ? "" : " ");
        moved.append(
            switch (command) {
              case 'H' -> Drawing.points(x + scale * number);
              case 'V' -> Drawing.points(y + scale * number);
              case 'A' -> arc(i, number, x, y, scale);
              default -> Drawing.points((i % 2 == 0 ? x : y) + scale * number);
            });
      }
    }
    return moved.toString();
  }

  private static String arc(int i, double number, double x, double y, double scale) {
    return switch (i) {
      case 0, 1 -> Drawing.points(scale * number);
      case 5 -> Drawing.points(x + scale * number);
      case 6 -> Drawing.points(y + scale * number);
      default -> Integer.toString((int) number);
    };
  }

  private static String code(Claim claim) {
    var verdict = claim.verdict();
    return claim.fixed()
        ? claim.confirmed() == null ? BottomLines.FIXED : BottomLines.CONFIRMED
        : verdict == null ? "" : verdict.code();
  }
}
