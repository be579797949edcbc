package org.stet.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRow;
import org.stet.article.DeskSettings;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.people.Actor;

/**
 * An article with its claims and their reviews, for one reader at one moment.
 *
 * @param steps in reading order, dismissed and cut claims among them
 * @param names of everybody who occurs, by id
 * @param wholePiece what signers said about it as a whole
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
    List<WholePiece> wholePiece,
    Set<ArticleMove> moves,
    Map<UUID, String> names,
    Instant at) {

  /**
   * A claim and its review; there is none while it is a suggestion.
   *
   * @param links with other claims, here and elsewhere
   * @param sealed whether this reader has not opened the finding, and may yet be asked to check the
   *     claim blind
   */
  public record Step(
      ClaimRow claim, @Nullable ReviewRow review, List<LinkRow> links, boolean sealed) {

    public Step {
      links = List.copyOf(links);
    }

    /** As it stands in a list, where nobody opens a finding by passing by. */
    public @Nullable ReviewRow listed() {
      return review == null || !sealed ? review : Veil.withoutFindings(review, Actor.SYSTEM_ID);
    }

    /** The whole of it as it stands in a list. */
    public Step asListed() {
      return sealed ? new Step(claim, listed(), List.of(), true) : this;
    }

    public UUID id() {
      return claim.id();
    }
  }

  /**
   * Something about a claim that somebody has not answered yet: a question, or a party.
   *
   * @param query null where it is a party
   * @param reply null where it is a question
   */
  public record OpenThing(
      ClaimRow claim, ReviewRow review, @Nullable Query query, @Nullable Reply reply) {

    /** Of the question, or of the party. */
    public UUID id() {
      return query == null ? Objects.requireNonNull(reply).id() : query.id();
    }
  }

  /**
   * Of accepted claims, in reading order; of each the questions first. It is a list like others.
   */
  public List<OpenThing> openThings() {
    var open = new ArrayList<OpenThing>();
    for (var step : steps) {
      var review = step.listed();
      if (review != null && step.claim().status() == ClaimStatus.ACCEPTED) {
        review.queries().stream()
            .filter(Query::isOpen)
            .forEach(query -> open.add(new OpenThing(step.claim(), review, query, null)));
        review.replies().stream()
            .filter(Reply::isOpen)
            .forEach(reply -> open.add(new OpenThing(step.claim(), review, null, reply)));
      }
    }
    return List.copyOf(open);
  }

  /** What a signer looks at part by part. */
  public List<PartState> partByPart() {
    return PartState.of(this);
  }

  /** A claim of this article whose verdict can't be right beside that of a linked one. */
  public record Clash(ClaimRow claim, LinkRow link) {}

  /** In reading order; two claims of this article are told of once. */
  public List<Clash> clashes() {
    return steps.stream()
        .flatMap(step ->
            step.links().stream()
                .filter(link -> link.clashes() && (link.outward() || link.isElsewhere()))
                .map(link -> new Clash(step.claim(), link)))
        .toList();
  }

  /**
   * What was accepted by name and still is, by the numbers of the claims; the whole piece first.
   */
  public List<Waiver> standingExceptions() {
    return exceptions.stream()
        .filter(Waiver::stands)
        .sorted(Comparator.comparing(this::number))
        .toList();
  }

  /** Of the claim that an exception is about; 0 where it is about the whole. */
  public int number(Waiver exception) {
    var claim = exception.claimId();
    return claim == null ? 0 : step(claim).map(step -> step.claim().number()).orElse(0);
  }

  public Optional<Step> step(UUID claim) {
    return steps.stream().filter(step -> step.id().equals(claim)).findFirst();
  }

  public Optional<Step> numbered(int number) {
    return steps.stream().filter(step -> step.claim().number() == number).findFirst();
  }

  /**
   * The words that came of a claim once its finding is carried out; empty where they were cut. Of
   * one that lets it stand these are the words it was about, whatever its author changed since,
   * unless that is what a checker had asked for.
   */
  public Optional<String> outcome(Step step) {
    var claim = step.claim();
    if (claim.status() == ClaimStatus.CUT) {
      return Optional.of("");
    }
    var review = step.review();
    var finding = review == null ? null : review.finding();
    if (review == null || !OpenItems.isCarriedOut(claim, finding, review.carriedOutIn(), text)) {
      return Optional.empty();
    }
    return finding == null || finding.disposition().isCarriedOut() || wasAskedFor(claim, review)
        ? Optional.of(claim.quote())
        : Optional.of(finding.quoteOr(claim.quote()));
  }

  private static boolean wasAskedFor(ClaimRow claim, ReviewRow review) {
    return review.findings().stream()
        .map(Finding::wording)
        .anyMatch(wording -> wording != null && Wording.same(wording, claim.quote()));
  }

  public String name(@Nullable UUID person) {
    return person == null ? "" : names.getOrDefault(person, "");
  }
}
