package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.List;

/** A row of a table says nothing without the heads of its columns. */
final class Tables {

  private static final int LONGEST = 300;

  private Tables() {}

  /** Tells each row by its heads, where the first row has them. */
  static void explain(List<Draft> drafts, String text) {
    var table = new ArrayList<Draft>();
    for (var draft : drafts) {
      if (cellsOf(draft, text).size() > 1) {
        table.add(draft);
      } else {
        explainTable(table, text);
        table.clear();
      }
    }
    explainTable(table, text);
  }

  /** A row that is shorter than others stays as it is: nobody knows which cell is empty. */
  private static void explainTable(List<Draft> table, String text) {
    if (table.size() < 2 || !areHeads(cellsOf(table.getFirst(), text))) {
      return;
    }
    var rows = table.subList(1, table.size());
    int width = rows.stream().mapToInt(row -> cellsOf(row, text).size()).max().orElseThrow();
    var heads = new ArrayList<>(cellsOf(table.getFirst(), text));
    if (heads.size() + 1 == width) {
      heads.addFirst(""); // the corner above the names of the rows
    }
    for (var row : rows) {
      var cells = cellsOf(row, text);
      if (cells.size() == width && heads.size() == width) {
        row.link(0, "row", row(heads, cells));
      }
    }
  }

  private static List<String> cellsOf(Draft draft, String text) {
    return List.of(draft.sentence().span().of(text).split("\t", -1));
  }

  /** Words and years; a row of figures has no heads above it. */
  private static boolean areHeads(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replaceAll("\\b(?:1[5-9]|20)\\d\\d\\b", ""))
        .allMatch(cell -> cell.chars().noneMatch(Character::isDigit));
  }

  private static String row(List<String> heads, List<String> cells) {
    var row = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var head = heads.get(i).strip();
      row.add(head.isEmpty() ? cells.get(i).strip() : head + ": " + cells.get(i).strip());
    }
    var said = String.join("; ", row);
    int gap = said.lastIndexOf(' ', LONGEST);
    return said.length() <= LONGEST ? said : said.substring(0, gap < 0 ? LONGEST : gap) + " …";
  }
}
