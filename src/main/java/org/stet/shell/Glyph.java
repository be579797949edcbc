package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The house's signs. A glyph never stands alone: its name is in the words beside it, or in the name
 * of its button.
 */
public enum Glyph {
  // verdicts
  SUPPORTED,
  FIX,
  MISLEADING,
  CONFLICTING,
  REFUTED,
  UNPROVEN,
  NOTCHECKABLE,
  // stages
  PLUS,
  TOCHECK,
  CHECKING,
  WAITING,
  SECOND,
  DISPUTED,
  STALE,
  CLOSED,
  // dispositions
  KEEP,
  CHANGE,
  ATTRIBUTE,
  CUT,
  LEGAL,
  ONAUTHOR,
  STET,
  // stances
  FOR,
  AGAINST,
  CONTEXTUAL,
  // tools
  BACK,
  BELL,
  CLOCK,
  COPY,
  DOWN,
  DOWNLOAD,
  FILE,
  HELP,
  LINK,
  LIST,
  MENU,
  PEOPLE,
  SEARCH,
  TEXT,
  THEME,
  TURN,
  UNDO,
  UP;

  /** The name of its symbol in {@code frontend/components/stet-glyph.ts}. */
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Component create() {
    return new Drawn(symbol());
  }

  /** The sign of a core verdict, by its name. */
  public static Glyph ofVerdict(String verdict) {
    return switch (verdict) {
      case "SUPPORTED_WITH_FIX" -> FIX;
      case "NOT_CHECKABLE" -> NOTCHECKABLE;
      default -> valueOf(verdict);
    };
  }

  /** The sign of a disposition, by its name. */
  public static Glyph ofDisposition(String disposition) {
    return disposition.equals("ON_AUTHOR") ? ONAUTHOR : valueOf(disposition);
  }

  /** The sign of a stance, by its name. */
  public static Glyph ofStance(String stance) {
    return switch (stance) {
      case "SUPPORTS" -> FOR;
      case "UNDERMINES" -> AGAINST;
      default -> CONTEXTUAL;
    };
  }

  /**
   * The sign beside a claim's number: the stage's, and the verdict's where one stands. A second
   * check is blind and never shows it.
   *
   * @param stage of the review, or SUGGESTED
   */
  public static Glyph ofClaim(String stage, @Nullable String verdict) {
    return switch (stage) {
      case "SUGGESTED" -> PLUS;
      case "TO_CHECK" -> TOCHECK;
      case "SECOND_CHECK" -> SECOND;
      case "PROPOSED", "APPROVED" -> verdict == null ? CHECKING : ofVerdict(verdict);
      default -> valueOf(stage);
    };
  }

  @Tag("stet-glyph")
  @JsModule("./components/stet-glyph.ts")
  private static final class Drawn extends Component {

    Drawn(String symbol) {
      getElement().setAttribute("name", symbol);
      getElement().setAttribute("aria-hidden", "true");
    }
  }
}
