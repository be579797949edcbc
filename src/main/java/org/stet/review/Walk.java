package org.stet.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRow;
import org.stet.article.DeskSettings;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;

/**
 * An article with its claims and their reviews, for one reader at one moment.
 *
 * @param steps in reading order, dismissed and cut claims among them
 * @param names of everybody who occurs, by id
 * @param moves of the article that are this reader's to make
 */
public record Walk(
    ArticleRow article,
    RevisionText text,
    DeskSettings desk,
    List<Step> steps,
    Coverage coverage,
    List<Signature> signatures,
    List<Waiver> exceptions,
    Set<ArticleMove> moves,
    Map<UUID, String> names,
    Instant at) {

  /** A claim and its review; there is none while it is a suggestion. */
  public record Step(ClaimRow claim, @Nullable ReviewRow review) {

    public UUID id() {
      return claim.id();
    }
  }

  public Optional<Step> step(UUID claim) {
    return steps.stream().filter(step -> step.id().equals(claim)).findFirst();
  }

  public Optional<Step> numbered(int number) {
    return steps.stream().filter(step -> step.claim().number() == number).findFirst();
  }

  /** The words that came of a claim once its finding is carried out; empty where they were cut. */
  public Optional<String> outcome(Step step) {
    var claim = step.claim();
    if (claim.status() == ClaimStatus.CUT) {
      return Optional.of("");
    }
    var review = step.review();
    return review != null
            && OpenItems.isCarriedOut(claim, review.finding(), review.carriedOutIn(), text)
        ? Optional.of(claim.quote())
        : Optional.empty();
  }

  public String name(@Nullable UUID person) {
    return person == null ? "" : names.getOrDefault(person, "");
  }
}
