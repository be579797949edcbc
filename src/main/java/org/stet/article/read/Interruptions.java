package org.stet.article.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;

/** Tells the short lines between paragraphs apart: subheads, and lists of other articles. */
final class Interruptions {

  private static final int SUBHEAD = 60;

  private Interruptions() {}

  static void mark(List<String> paragraphs, List<@Nullable PartKind> kinds) {
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

  private static void markRun(
      List<String> paragraphs, List<@Nullable PartKind> kinds, int from, int to) {
    boolean titles = paragraphs.subList(from, to).stream().allMatch(Interruptions::isTitle);
    if (to - from > 1 && titles) {
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
