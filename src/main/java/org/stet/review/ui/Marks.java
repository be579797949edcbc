package org.stet.review.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimStatus;
import org.stet.people.Words;
import org.stet.review.Disposition;
import org.stet.review.Finding;
import org.stet.review.ReviewRow;
import org.stet.review.Stage;
import org.stet.review.Walk;
import org.stet.shell.Proof;

/** How claims are drawn over the article and called on screen. */
final class Marks {

  private static final Set<String> IN_DOUBT = Set.of(Stage.DISPUTED.name(), Stage.STALE.name());

  private Marks() {}

  static List<Proof.Part> parts(RevisionText text, Locale locale) {
    return text.parts().stream()
        .map(part ->
            new Proof.Part(
                part.number(),
                part.kind().name(),
                part.kind().isClaimText(),
                Words.say(locale, "walk.part." + part.kind()),
                part.start(),
                part.end()))
        .toList();
  }

  /** Those that have their place in the present text. */
  static List<Proof.Claim> of(Walk walk, Locale locale) {
    return walk.steps().stream()
        .filter(step -> step.claim().anchor().revision() == walk.text().number())
        .flatMap(step -> mark(step, locale).stream())
        .toList();
  }

  static Optional<Proof.Claim> mark(Walk.Step step, Locale locale) {
    var claim = step.claim();
    var review = step.listed();
    boolean shown =
        switch (claim.status()) {
          case SUGGESTED, ACCEPTED -> true;
          case DISMISSED -> review != null;
          case ORPHANED, CUT -> false;
        };
    if (!shown) {
      return Optional.empty();
    }
    var finding = review == null ? null : review.finding();
    return Optional.of(
        new Proof.Claim(
            claim.id().toString(),
            claim.number(),
            claim.anchor().start(),
            claim.anchor().end(),
            stage(step),
            finding == null ? null : finding.verdict().name(),
            agreedWording(review, finding, claim.quote()),
            label(step, locale),
            margin(step, finding, locale)));
  }

  /** The stage of the review, or SUGGESTED. */
  static String stage(Walk.Step step) {
    var review = step.review();
    if (isDismissed(step) || isCut(step)) {
      return Stage.CLOSED.name();
    }
    return review == null ? "SUGGESTED" : review.stage().name();
  }

  /**
   * Where it stands, in a word; what left the article, or was dismissed before it was ever checked,
   * was not closed.
   */
  static String stageWord(Walk.Step step, Locale locale) {
    return Words.say(
        locale,
        isCut(step)
            ? "walk.cut"
            : step.review() != null
                ? "stage." + stage(step)
                : isDismissed(step) ? "walk.dismissed" : "walk.suggested");
  }

  /** Claim 6, accurate, approved. */
  static String label(Walk.Step step, Locale locale) {
    var review = step.listed();
    int number = step.claim().number();
    if (review == null && !isDismissed(step) && !isCut(step)) {
      return Words.say(locale, "walk.label.suggested", number);
    }
    var stage = stageWord(step, locale);
    var verdict = review == null ? null : review.verdict();
    return verdict == null
        ? Words.say(locale, "walk.label", number, stage)
        : Words.say(
            locale,
            "walk.label.verdict",
            number,
            Words.say(locale, "verdict." + verdict).toLowerCase(locale),
            stage);
  }

  private static boolean isCut(Walk.Step step) {
    return step.claim().status() == ClaimStatus.CUT;
  }

  private static boolean isDismissed(Walk.Step step) {
    return step.claim().status() == ClaimStatus.DISMISSED;
  }

  /** What happens to the words is said only while the finding holds that says so. */
  private static String margin(Walk.Step step, @Nullable Finding finding, Locale locale) {
    return finding == null || IN_DOUBT.contains(stage(step))
        ? stageWord(step, locale)
        : Words.say(locale, "disposition." + finding.disposition());
  }

  private static @Nullable String agreedWording(
      @Nullable ReviewRow review, @Nullable Finding finding, String quote) {
    if (review == null || finding == null || finding.disposition() == Disposition.STET) {
      return null;
    }
    boolean agreed = review.stage() == Stage.APPROVED && review.carriedOutIn() == null;
    var wording = finding.wording();
    return agreed && wording != null && !wording.strip().equals(quote.strip()) ? wording : null;
  }
}
