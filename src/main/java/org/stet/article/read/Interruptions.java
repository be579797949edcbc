package org.stet.article.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;

/** Tells the short lines between paragraphs apart: subheads, and lists of other articles. */
final class Interruptions {

  private static final int SUBHEAD = 60;

  private Interruptions() {}

  static void mark(List<String> paragraphs, List<@Nullable PartKind> kinds) {
    markBehindLabels(paragraphs, kinds);
    int from = 0;
    while (from < paragraphs.size()) {
      int to = from;
      while (to < paragraphs.size() && kinds.get(to) == null && isLine(paragraphs.get(to))) {
        to++;
      }
      boolean between =
          from > 0
              && to < paragraphs.size()
              && isProse(paragraphs, kinds, from - 1)
              && isProse(paragraphs, kinds, to);
      if (to > from && between) {
        markRun(paragraphs, kinds, from, to);
      }
      from = Math.max(to, from + 1);
    }
  }

  /** The titles below "More on this story" or "Related topics", to the next sentence. */
  private static void markBehindLabels(List<String> paragraphs, List<@Nullable PartKind> kinds) {
    boolean behind = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      String line = paragraphs.get(i).strip();
      if (kinds.get(i) == PartKind.RELATED) {
        behind = PartRules.isLabel(line);
      } else if (behind && kinds.get(i) == null && isPointer(line)) {
        kinds.set(i, PartKind.RELATED);
      } else if (kinds.get(i) == null) {
        behind = false;
      }
    }
  }

  private static boolean isPointer(String line) {
    return line.length() <= 120
        && line.lines().allMatch(each -> each.strip().length() > 1 && !each.strip().endsWith("."));
  }

  private static void markRun(
      List<String> paragraphs, List<@Nullable PartKind> kinds, int from, int to) {
    boolean titles = paragraphs.subList(from, to).stream().allMatch(Interruptions::isTitle);
    boolean pointers =
        to - from <= 4
            && paragraphs.subList(from, to).stream().allMatch(Interruptions::isSeveralWords);
    if (to - from > 1 && (titles || pointers)) {
      kinds.subList(from, to).replaceAll(kind -> PartKind.RELATED);
    } else if (to - from == 1 && paragraphs.get(from).strip().length() <= SUBHEAD) {
      kinds.set(from, PartKind.HEADLINE);
    }
  }

  /** A line that is no sentence and belongs to no list. */
  private static boolean isLine(String paragraph) {
    String line = paragraph.strip();
    int first = line.codePointAt(0);
    boolean begins =
        Character.isLetterOrDigit(first) && !Character.isLowerCase(first)
            || "\"'“‘„«".indexOf(first) >= 0;
    return begins
        && line.length() <= 140
        && line.indexOf('\n') < 0
        && line.indexOf('\t') < 0
        && ".!?:;,…。！？\"”»".indexOf(line.charAt(line.length() - 1)) < 0
        && !line.matches("(?:\\d+|[a-z])[.)].*");
  }

  private static boolean isProse(List<String> paragraphs, List<@Nullable PartKind> kinds, int i) {
    String text = paragraphs.get(i).strip();
    return kinds.get(i) == null && text.length() > SUBHEAD && !isLine(text);
  }

  /** Too long for a label, and for one of a list. */
  private static boolean isSeveralWords(String line) {
    String words = line.strip();
    return words.length() >= 15 && words.length() <= 100 && words.split("\\s+").length >= 3;
  }

  /** Most of its longer words are written with a capital, as titles are. */
  private static boolean isTitle(String line) {
    int capitals = 0;
    int longer = 0;
    for (String word : line.strip().split("[^\\p{L}\\p{N}’']+")) {
      if (word.length() > 3) {
        longer++;
        capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
      }
    }
    return longer >= 3 && capitals * 5 >= longer * 4;
  }
}
