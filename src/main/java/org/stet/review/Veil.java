package org.stet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.people.Permission;

/** Takes from a review what one reader may not see: the only place that does. */
final class Veil {

  private Veil() {}

  /**
   * @param known confidential sources whose name this reader may know
   */
  static ReviewRow over(ReviewRow row, Actor reader, Set<UUID> known) {
    var veiled = sources(row, reader, known);
    if (reader.seesOwnOnly()) {
      return forAuthor(veiled);
    }
    boolean blind = blinds(row.stage(), row.secondChecker(), reader);
    return blind ? withoutFindings(veiled, reader.id()) : veiled;
  }

  /** Whether what was found is kept from this reader, who is to find it again. */
  static boolean blinds(Stage stage, @Nullable UUID secondChecker, Actor reader) {
    return stage == Stage.SECOND_CHECK && reader.is(secondChecker);
  }

  /** Whether lists keep a finding from a reader who may yet be asked to check the claim blind. */
  static boolean seals(
      Stage stage, @Nullable UUID proposer, @Nullable UUID secondChecker, Actor reader) {
    boolean found =
        stage == Stage.PROPOSED || stage == Stage.SECOND_CHECK || stage == Stage.DISPUTED;
    boolean party = reader.is(proposer) || stage == Stage.DISPUTED && reader.is(secondChecker);
    return found && reader.may(Permission.CHECK_CLAIMS) && !party;
  }

  private static ReviewRow sources(ReviewRow row, Actor reader, Set<UUID> known) {
    if (row.evidence().stream().noneMatch(Evidence::confidential)) {
      return row;
    }
    var evidence = coded(row.evidence(), piece -> isKnown(piece, reader, known));
    return copy(
        row,
        row.stage(),
        row.finding(),
        row.findings(),
        evidence,
        row.queries(),
        row.notes(),
        evidence.equals(row.evidence()) ? null : Weighed.of(row.evidence(), row.searches()));
  }

  /** Before sources were known by themselves, a name was known to who entered it alone. */
  static boolean isKnown(Evidence piece, Actor reader, Set<UUID> known) {
    var source = piece.sourceId();
    return !piece.confidential()
        || (source == null ? reader.is(piece.addedBy()) : known.contains(source));
  }

  /** Confidential sources under their codes, but for those that the reader may know. */
  static List<Evidence> coded(List<Evidence> evidence, Predicate<Evidence> known) {
    var coded = new ArrayList<Evidence>();
    for (var piece : evidence) {
      boolean open = !piece.confidential() || known.test(piece);
      var source = piece.sourceId();
      coded.add(
          open
              ? piece
              : piece.veiled(source == null ? "S" + (coded.size() + 1) : Codes.of(source)));
    }
    return coded;
  }

  /** A reporter sees approved verdicts, the queries put to authors, and no drafts of either. */
  private static ReviewRow forAuthor(ReviewRow row) {
    boolean approved = row.stage() == Stage.APPROVED;
    var stage = forAuthor(row.stage());
    var queries =
        row.queries().stream().filter(query -> query.putTo() == Addressee.AUTHOR).toList();
    var finding = approved ? withoutDifference(row.finding()) : null;
    return new ReviewRow(
        row.id(),
        row.claim(),
        row.article(),
        row.version(),
        stage,
        row.since(),
        null,
        null,
        null,
        null,
        null,
        approved ? row.approver() : null,
        approved ? row.approvedAt() : null,
        row.approvedOnce(),
        finding,
        finding == null ? List.of() : List.of(finding),
        row.carriedOutIn(),
        false,
        null,
        null,
        row.outdatedBecause(),
        null,
        null,
        null,
        null,
        List.of(),
        queries,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        row.openedAt(),
        row.changedBy(),
        row.changedAt(),
        List.of(),
        approved ? weighed(row) : null);
  }

  /** An author is shown no evidence, but how well it carries what was approved. */
  private static Weighed weighed(ReviewRow row) {
    var known = row.weighed();
    return known == null ? Weighed.of(row.evidence(), row.searches()) : known;
  }

  /** An earlier verdict may be on an article that they do not know. */
  private static @Nullable Finding withoutDifference(@Nullable Finding finding) {
    return finding == null ? null : finding.differing(null, null);
  }

  /** A stage as a reader may know it: to an author, a draft of a verdict is still checking. */
  static Stage over(Stage stage, Actor reader) {
    return reader.seesOwnOnly() ? forAuthor(stage) : stage;
  }

  private static Stage forAuthor(Stage stage) {
    return switch (stage) {
      case PROPOSED, SECOND_CHECK, DISPUTED -> Stage.CHECKING;
      case TO_CHECK, CHECKING, WAITING, APPROVED, STALE, CLOSED -> stage;
    };
  }

  /**
   * Nothing of the first finding, nor of what was said about it or an earlier one; evidence of
   * others without what they make of it.
   */
  static ReviewRow withoutFindings(ReviewRow row, UUID reader) {
    var queries = row.queries().stream().filter(query -> !query.legal()).toList();
    return new ReviewRow(
        row.id(),
        row.claim(),
        row.article(),
        row.version(),
        row.stage(),
        row.since(),
        row.assignee(),
        row.assignedBy(),
        row.proposer(),
        row.secondChecker(),
        null,
        null,
        null,
        false,
        null,
        List.of(),
        null,
        false,
        null,
        null,
        row.outdatedBecause(),
        row.waitsFor(),
        row.chaseOn(),
        row.due(),
        null,
        row.evidence().stream()
            .map(piece -> reader.equals(piece.addedBy()) ? piece : piece.unsorted())
            .toList(),
        queries,
        row.searches(),
        row.contacts().stream().filter(contact -> !isAboutLaw(contact, row)).toList(),
        row.replies(),
        List.of(),
        row.openedAt(),
        row.changedBy(),
        row.changedAt(),
        row.offers(),
        null);
  }

  /** The lawyer is asked about the finding. */
  private static boolean isAboutLaw(Contact contact, ReviewRow row) {
    return row.queries().stream()
        .anyMatch(query -> query.legal() && query.id().equals(contact.queryId()));
  }

  private static ReviewRow copy(
      ReviewRow row,
      Stage stage,
      @Nullable Finding finding,
      List<Finding> findings,
      List<Evidence> evidence,
      List<Query> queries,
      List<Note> notes,
      @Nullable Weighed weighed) {
    return new ReviewRow(
        row.id(),
        row.claim(),
        row.article(),
        row.version(),
        stage,
        row.since(),
        row.assignee(),
        row.assignedBy(),
        row.proposer(),
        row.secondChecker(),
        row.adjudicator(),
        row.approver(),
        row.approvedAt(),
        row.approvedOnce(),
        finding,
        List.copyOf(findings),
        row.carriedOutIn(),
        row.returned(),
        row.returnedBy(),
        row.returnReason(),
        row.outdatedBecause(),
        row.waitsFor(),
        row.chaseOn(),
        row.due(),
        row.dissent(),
        List.copyOf(evidence),
        List.copyOf(queries),
        row.searches(),
        row.contacts(),
        row.replies(),
        List.copyOf(notes),
        row.openedAt(),
        row.changedBy(),
        row.changedAt(),
        row.offers(),
        weighed);
  }
}
