package org.stet.review.ui;

import com.vaadin.flow.component.badge.Badge;
import java.util.Locale;
import org.stet.article.ArticleStage;
import org.stet.people.Words;
import org.stet.shell.Badges;
import org.stet.shell.Glyph;

/** Where an article stands: red while it is open, blue once it is signed. */
final class StageBadge {

  private StageBadge() {}

  static Badge of(ArticleStage stage, Locale locale) {
    var words = Named.capital(Words.say(locale, "articleStage." + stage));
    return switch (stage) {
      case INTAKE -> Badges.of(Glyph.PLUS, words, "dotted");
      case CHECKING -> Badges.of(Glyph.CHECKING, words, "open");
      case SIGNED_OFF -> Badges.of(Glyph.STET, words, "confirmed");
      case PUBLISHED -> Badges.of(Glyph.STET, words, "confirmed", "filled");
      case CORRECTING -> Badges.of(Glyph.CHANGE, words, "open");
      case RETRACTED -> Badges.of(Glyph.CUT, words);
      case ON_HOLD -> Badges.of(Glyph.WAITING, words, "dashed");
      case CANCELLED -> Badges.of(Glyph.CLOSED, words);
      case ARCHIVED -> Badges.of(Glyph.FILE, words);
    };
  }
}
