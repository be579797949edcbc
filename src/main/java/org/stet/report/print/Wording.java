package org.stet.report.print;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two wordings of a sentence side by side, word for word. */
public final class Wording {

  public enum Kind {
    KEPT,
    STRUCK,
    ADDED
  }

  public record Piece(Kind kind, String text) {}

  /** Beyond this many words a comparison tells a reader nothing and costs the square of them. */
  private static final int WORDS = 600;

  private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

  private Wording() {}

  public static List<Piece> of(String before, String after) {
    var old = words(before);
    var now = words(after);
    if (old.size() > WORDS || now.size() > WORDS) {
      return pieces(List.of(before), List.of(after));
    }
    var all = new ArrayList<Piece>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(all, Kind.KEPT, old.subList(at, from));
      add(all, Kind.STRUCK, delta.getSource().getLines());
      add(all, Kind.ADDED, delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    add(all, Kind.KEPT, old.subList(at, old.size()));
    return all;
  }

  private static List<Piece> pieces(List<String> before, List<String> after) {
    var all = new ArrayList<Piece>();
    add(all, Kind.STRUCK, before);
    add(all, Kind.ADDED, after);
    return all;
  }

  private static void add(List<Piece> all, Kind kind, List<String> words) {
    var text = String.join("", words).strip();
    if (!text.isEmpty()) {
      all.add(new Piece(kind, text));
    }
  }

  /** Each word is followed by one space, so that the last word of a sentence equals itself. */
  private static List<String> words(String text) {
    return WORD.matcher(text.strip()).results().map(m -> m.group().strip() + " ").toList();
  }
}
