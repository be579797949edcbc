package org.stet.shell;

import com.vaadin.flow.component.badge.Badge;
import org.jspecify.annotations.Nullable;

/** Small framed words. Their frame says open or confirmed; a verdict never has a colour. */
public final class Badges {

  private Badges() {}

  /** Plain words in a frame: primary, captured. */
  public static Badge of(String words) {
    return new Badge(words);
  }

  /**
   * @param themes of open, confirmed, dashed, double, dotted, filled, plain
   */
  public static Badge of(Glyph glyph, String words, String... themes) {
    var badge = new Badge(words, glyph.create());
    for (String theme : themes) {
      badge.addThemeName(theme);
    }
    return badge;
  }

  /**
   * Where the work on a claim stands.
   *
   * @param stage of the review, or SUGGESTED
   * @param verdict the core verdict, null where there is none or it must not be seen
   * @param words of the stage
   */
  public static Badge ofStage(String stage, @Nullable String verdict, String words) {
    var badge = of(Glyph.ofClaim(stage, verdict), words);
    for (String theme :
        switch (stage) {
          case "APPROVED" -> new String[] {"confirmed", "filled"};
          case "WAITING" -> new String[] {"open", "dashed"};
          case "PROPOSED", "SECOND_CHECK" -> new String[] {"open", "double"};
          case "STALE" -> new String[] {"open", "dotted"};
          case "SUGGESTED" -> new String[] {"dotted"};
          case "CLOSED" -> new String[] {};
          default -> new String[] {"open"};
        }) {
      badge.addThemeName(theme);
    }
    return badge;
  }

  /** What was found; blue once approved, red until then. */
  public static Badge ofVerdict(String verdict, boolean approved, String words) {
    return of(Glyph.ofVerdict(verdict), words, approved ? "confirmed" : "open");
  }
}
