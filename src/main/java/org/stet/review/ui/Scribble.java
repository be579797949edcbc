package org.stet.review.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stet.review.Disposition;
import org.stet.review.Finding;
import org.stet.review.MoveRequest;
import org.stet.review.Verdict;

/**
 * What somebody has written on a claim and not sent, as it is saved.
 *
 * @param slips by slip, its fields: evidence half entered, a question half asked
 */
record Scribble(Decision decision, Map<String, Map<String, String>> slips) {

  static final Scribble NOTHING = new Scribble(Decision.NOTHING, Map.of());

  /** A verdict in the making. */
  record Decision(
      @Nullable Verdict verdict,
      @Nullable Disposition disposition,
      String wording,
      String rationale,
      @Nullable LocalDate asOf,
      String exception,
      String differs) {

    static final Decision NOTHING = new Decision(null, null, "", "", null, "", "");

    /** A draft from before the last field was on the form lacks it. */
    Decision {
      differs = Objects.requireNonNullElse(differs, "");
    }

    /** What somebody found before, to be found again. */
    static Decision of(Finding finding) {
      return new Decision(
          finding.verdict(),
          finding.disposition(),
          Objects.requireNonNullElse(finding.wording(), ""),
          finding.rationale(),
          null,
          Objects.requireNonNullElse(finding.exception(), ""),
          Objects.requireNonNullElse(finding.differsBecause(), ""));
    }

    MoveRequest request() {
      return MoveRequest.finding(verdict, disposition, wording, rationale, asOf, exception)
          .differing(differs);
    }

    boolean isNothing() {
      return equals(NOTHING);
    }
  }

  boolean isNothing() {
    return decision.isNothing() && slips.isEmpty();
  }
}
