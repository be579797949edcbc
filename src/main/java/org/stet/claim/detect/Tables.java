package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.List;

/** A row of a table says nothing without the heads of its columns. */
final class Tables {

  private static final int LONGEST = 300;

  private Tables() {}

  /** Tells each row by its heads, where the first row has them. */
  static void explain(List<Draft> drafts, String text) {
    List<String> heads = List.of();
    boolean inside = false;
    for (var draft : drafts) {
      var cells = cellsOf(draft, text);
      if (cells.size() > 1 && !inside) {
        heads = areHeads(cells) ? cells : List.of();
      } else if (cells.size() > 1 && cells.size() == heads.size()) {
        draft.link(0, "row", row(heads, cells));
      }
      inside = cells.size() > 1;
    }
  }

  private static List<String> cellsOf(Draft draft, String text) {
    return List.of(draft.sentence().span().of(text).split("\t", -1));
  }

  /** Words or years; a row of figures has no heads above it. */
  private static boolean areHeads(List<String> cells) {
    return cells.stream()
        .map(String::strip)
        .allMatch(cell ->
            cell.matches("(?:1[5-9]|20)\\d\\d") || cell.chars().noneMatch(Character::isDigit));
  }

  private static String row(List<String> heads, List<String> cells) {
    var row = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var head = heads.get(i).strip();
      row.add(head.isEmpty() ? cells.get(i).strip() : head + ": " + cells.get(i).strip());
    }
    var said = String.join("; ", row);
    return said.length() <= LONGEST
        ? said
        : said.substring(0, said.lastIndexOf(' ', LONGEST)) + " …";
  }
}
