package org.stet.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;

/**
 * A claim review, ready to show to one person; what they may not see is left out.
 *
 * @param since when it came to this stage
 * @param finding the one that stands; null where none does, or it is withheld
 * @param findings all there were, oldest first
 * @param carriedOutIn number of the revision that shows the disposition
 * @param outdatedBecause code of why it is stale
 * @param due before the article, where somebody said so
 * @param contacts who was tried
 * @param returnedBy null also where it was returned before the desk kept by whom
 * @param replies of parties that the claim criticises
 * @param offers what the reader may do with it now
 * @param weighed what all of the evidence carries; null where none of it is withheld
 */
public record ReviewRow(
    UUID id,
    UUID claim,
    UUID article,
    long version,
    Stage stage,
    Instant since,
    @Nullable UUID assignee,
    @Nullable UUID assignedBy,
    @Nullable UUID proposer,
    @Nullable UUID secondChecker,
    @Nullable UUID adjudicator,
    @Nullable UUID approver,
    @Nullable Instant approvedAt,
    boolean approvedOnce,
    @Nullable Finding finding,
    List<Finding> findings,
    @Nullable Integer carriedOutIn,
    boolean returned,
    @Nullable UUID returnedBy,
    @Nullable String returnReason,
    @Nullable String outdatedBecause,
    @Nullable WaitsFor waitsFor,
    @Nullable LocalDate chaseOn,
    @Nullable Instant due,
    @Nullable String dissent,
    List<Evidence> evidence,
    List<Query> queries,
    List<Search> searches,
    List<Contact> contacts,
    List<Reply> replies,
    List<Note> notes,
    Instant openedAt,
    UUID changedBy,
    Instant changedAt,
    List<Offer> offers,
    @Nullable Weighed weighed) {

  public Optional<Offer> offer(Move move) {
    return offers.stream().filter(offer -> offer.move() == move).findFirst();
  }

  public @Nullable Verdict verdict() {
    return finding == null ? null : finding.verdict();
  }

  public @Nullable Disposition disposition() {
    return finding == null ? null : finding.disposition();
  }

  /** What an editor decided against with this finding; empty where it overruled none. */
  public Optional<Finding> overruledBy(Finding finding) {
    int place = findings.indexOf(finding);
    return finding.origin() == Finding.Origin.OVERRULED && place > 0
        ? Optional.of(findings.get(place - 1))
        : Optional.empty();
  }

  /** A finding and the one that somebody made later without knowing it. */
  public record Dispute(Finding first, Finding second) {}

  /** Where the newest blind finding differs from the one before it. */
  public Optional<Dispute> dispute() {
    var second = last(Finding.Origin.SECOND, findings);
    if (second == null) {
      return Optional.empty();
    }
    var before = findings.subList(0, findings.indexOf(second));
    var first = last(Finding.Origin.FIRST, before);
    return first == null || first.agreesWith(second)
        ? Optional.empty()
        : Optional.of(new Dispute(first, second));
  }

  private static @Nullable Finding last(Finding.Origin origin, List<Finding> among) {
    return among.stream()
        .filter(finding -> finding.origin() == origin)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** Whether what was found is kept from this reader, who is to find it for themselves. */
  public boolean isBlind() {
    return findings.isEmpty() && (stage == Stage.SECOND_CHECK || stage == Stage.PROPOSED);
  }

  /** Whether this reader is told what whoever gathered this piece makes of it. */
  public boolean isSorted(Evidence piece) {
    return !isBlind() || piece.addedBy().equals(secondChecker);
  }

  /** Attempts to reach whoever was to answer this question. */
  public List<Contact> contactsFor(Query query) {
    return contacts.stream().filter(contact -> query.id().equals(contact.queryId())).toList();
  }

  public long openQueries() {
    return queries.stream().filter(Query::isOpen).count();
  }

  /** Whether evidence, searches and queries are theirs to add; Reviews obeys the same. */
  public boolean isGatheredBy(UUID person) {
    return switch (stage) {
      case CHECKING, WAITING, DISPUTED -> person.equals(assignee);
      case SECOND_CHECK -> person.equals(secondChecker);
      case TO_CHECK, PROPOSED, APPROVED, STALE, CLOSED -> false;
    };
  }

  /**
   * Whether a piece of evidence is theirs to take back: once something was found on it, its own
   * finder's only. Reviews obeys the same.
   */
  public boolean isTakenBackBy(UUID person, Evidence piece) {
    boolean found = finding != null || stage == Stage.SECOND_CHECK || stage == Stage.DISPUTED;
    return piece.counts() && isGatheredBy(person) && (!found || person.equals(piece.addedBy()));
  }

  public List<Evidence> countingEvidence() {
    return evidence.stream().filter(Evidence::counts).toList();
  }

  /** How well the evidence carries the verdict that this reader sees. */
  public EvidenceGrade grade() {
    return grade(verdict());
  }

  /** How well it would carry another one. */
  public EvidenceGrade grade(@Nullable Verdict of) {
    return weighed == null ? EvidenceGrade.of(of, evidence, searches) : weighed.grade(of);
  }

  /** What the evidence lacks for a verdict; empty where it carries it. */
  public Optional<Refusal> missing(Verdict of) {
    return weighed == null ? EvidenceRule.missing(of, evidence, searches) : weighed.missing(of);
  }

  /** Whether a piece has no locator; one that is only withheld from this reader is there. */
  public boolean isIncomplete(Evidence piece) {
    return weighed == null ? piece.isIncomplete() : weighed.incomplete().contains(piece.id());
  }

  /** The same for a paper that leaves the reader's hands: no confidential source has its name. */
  public List<Evidence> evidenceToFile() {
    return Veil.coded(evidence, piece -> false).stream().filter(Evidence::counts).toList();
  }
}
