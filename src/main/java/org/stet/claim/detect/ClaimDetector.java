package org.stet.claim.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;

/** Suggests claims. The product is complete without it; a machine never decides. */
public interface ClaimDetector {

  /** The readable rules that every desk begins with. */
  static ClaimDetector rules() {
    return new Rules();
  }

  /**
   * Every sentence of claim text, or each clause of one that holds two claims, in reading order.
   *
   * @param parts of {@code text}; only those that are claim text are looked at
   * @param language BCP 47, or null where unknown
   */
  List<Suggestion> suggest(String text, List<Part> parts, @Nullable String language);
}
