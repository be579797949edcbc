package org.stet.claim;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.detect.WhoSays;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;

/** One checkable assertion at one place. */
@Entity
class Claim implements Audited {

  private static final String BETWEEN_REASONS = "\n";

  @Id private UUID id;
  private UUID articleId;
  private int number;

  @Enumerated(EnumType.STRING)
  private ClaimStatus status;

  private boolean acceptedOnce;
  @Embedded private Anchor anchor;
  private @Nullable String statement;

  /** The draft for whose words it was written, where others stand now. */
  private @Nullable Integer statedIn;

  /** Those words, so that it is known when they are back. */
  private @Nullable String statedQuote;

  private @Nullable String claimant;
  private @Nullable String attribution;
  private String kinds = "";

  @Enumerated(EnumType.STRING)
  private Medium medium = Medium.STATEMENT;

  private @Nullable Integer worthiness;
  private String reasons = "";

  @Enumerated(EnumType.STRING)
  private @Nullable DismissReason dismissedAs;

  private @Nullable Integer duplicateOf;
  private @Nullable String waivedBy;
  private UUID changedBy;
  private Instant changedAt;
  @Version private long version;

  protected Claim() {}

  private Claim(
      UUID articleId, int number, Anchor anchor, ClaimStatus status, Actor by, Instant at) {
    this.id = Ids.next();
    this.articleId = articleId;
    this.number = number;
    this.anchor = anchor;
    this.status = status;
    this.acceptedOnce = status == ClaimStatus.ACCEPTED;
    this.changedBy = by.id();
    this.changedAt = at;
  }

  static Claim suggested(
      UUID article, int number, Anchor anchor, Suggestion why, Actor by, Instant at) {
    var claim = new Claim(article, number, anchor, ClaimStatus.SUGGESTED, by, at);
    claim.kinds = joined(why.kinds());
    claim.medium = why.medium();
    claim.worthiness = why.score();
    claim.reasons = Plain.shortened(String.join(BETWEEN_REASONS, why.reasons()), Limits.REASON);
    claim.claimant = why.claimant() == null ? null : Plain.shortened(why.claimant(), Limits.NAME);
    claim.attribution =
        why.attribution() == null ? null : Plain.shortened(why.attribution(), Limits.ATTRIBUTION);
    return claim;
  }

  static Claim marked(
      UUID article, int number, Anchor anchor, @Nullable String statement, Actor by, Instant at) {
    var claim = new Claim(article, number, anchor, ClaimStatus.ACCEPTED, by, at);
    claim.statement = statement;
    return claim;
  }

  static Claim waived(UUID article, int number, Anchor anchor, Actor by, Instant at) {
    var claim = new Claim(article, number, anchor, ClaimStatus.DISMISSED, by, at);
    claim.dismissedAs = DismissReason.NOT_A_CLAIM;
    return claim;
  }

  static Claim leftOut(
      UUID article, int number, Anchor anchor, Suggestion why, Actor by, Instant at) {
    var claim = suggested(article, number, anchor, why, by, at);
    claim.status = ClaimStatus.DISMISSED;
    claim.dismissedAs = DismissReason.NOT_TAKEN_IN;
    return claim;
  }

  /** A piece of this one that goes its own way, in the same status. */
  Claim piece(int newNumber, Anchor where, Actor by, Instant at) {
    var claim = new Claim(articleId, newNumber, where, status, by, at);
    claim.acceptedOnce = acceptedOnce;
    claim.kinds = kinds;
    claim.medium = medium;
    claim.worthiness = worthiness;
    claim.reasons = reasons;
    claim.claimant = claimant;
    claim.attribution = attribution;
    return claim;
  }

  /** Who says it, as its own words tell; null for both where they don't. */
  void onTheWordOf(WhoSays.Said said) {
    claimant = said.claimant();
    attribution = said.attribution();
  }

  WhoSays.Said said() {
    return new WhoSays.Said(claimant, attribution);
  }

  /** That it is new, told once it is stored. */
  Fact born(ClaimMove how) {
    var act =
        switch (how) {
          case SUGGEST -> "CLAIM_SUGGESTED";
          case WAIVE -> "CLAIM_WAIVED";
          case LEAVE_OUT -> "CLAIM_LEFT_OUT";
          default -> "CLAIM_MARKED";
        };
    return Fact.of(act, this).mark("number", number).mark("move", how);
  }

  Fact accept(Actor by, Instant at) {
    var fact = moved("CLAIM_ACCEPTED", by, ClaimMove.ACCEPT);
    become(ClaimStatus.ACCEPTED, by, at);
    dismissedAs = null;
    duplicateOf = null;
    waivedBy = null;
    return fact;
  }

  Fact dismiss(
      DismissReason why, @Nullable Integer of, @Nullable String waiver, Actor by, Instant at) {
    var fact =
        moved("CLAIM_DISMISSED", by, ClaimMove.DISMISS).mark("why", why).note("waivedBy", waiver);
    become(ClaimStatus.DISMISSED, by, at);
    dismissedAs = why;
    duplicateOf = of;
    waivedBy = waiver;
    return fact;
  }

  Fact reconsider(Actor by, Instant at) {
    var fact = moved("CLAIM_RECONSIDERED", by, ClaimMove.RECONSIDER);
    if (acceptedOnce && status == ClaimStatus.DISMISSED) {
      throw Refused.by("refused.claim.accepted.once", number);
    }
    become(ClaimStatus.SUGGESTED, by, at);
    acceptedOnce = false;
    dismissedAs = null;
    duplicateOf = null;
    waivedBy = null;
    return fact;
  }

  Fact reshape(ClaimMove how, Anchor where, WhoSays.Said said, Actor by, Instant at) {
    var before = said();
    var fact = moved("CLAIM_RESHAPED", by, how);
    anchor = where;
    onTheWordOf(said);
    tellChange(fact, "claimantBefore", before.claimant(), "claimant", claimant);
    tellChange(fact, "attributionBefore", before.attribution(), "attribution", attribution);
    changed(by, at);
    return fact;
  }

  /** Other words for it, and where they are given, other words of the article. */
  Fact amend(ClaimMove how, Amendment words, Anchor where, Actor by, Instant at) {
    var before = new String[] {anchor.quote(), statement, claimant, attribution};
    var fact = moved(how == ClaimMove.RESTATE ? "CLAIM_RESTATED" : "CLAIM_RESHAPED", by, how);
    anchor = where;
    if (words.statement() != null) {
      statement = words.statement(statement);
      statedFor(null);
    }
    claimant = words.claimant(claimant);
    attribution = words.attribution(attribution);
    tellChange(fact, "before", before[0], "after", anchor.quote());
    tellChange(fact, "statementBefore", before[1], "statement", statement);
    tellChange(fact, "claimantBefore", before[2], "claimant", claimant);
    tellChange(fact, "attributionBefore", before[3], "attribution", attribution);
    changed(by, at);
    return fact;
  }

  private static void tellChange(
      Fact fact, String was, @Nullable String before, String is, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      var unused = fact.note(was, before).note(is, after);
    }
  }

  /** Anchors it in a new revision without moving its status. */
  Fact follow(Anchor where, Actor by, Instant at) {
    var fact = Fact.of("CLAIM_FOLLOWED", this).from(status).mark("number", number);
    stand(where);
    changed(by, at);
    return fact;
  }

  Fact orphan(Actor by, Instant at) {
    var fact = moved("CLAIM_ORPHANED", by, ClaimMove.ORPHAN);
    become(ClaimStatus.ORPHANED, by, at);
    return fact;
  }

  Fact place(Anchor where, Actor by, Instant at) {
    var fact = moved("CLAIM_PLACED", by, ClaimMove.PLACE);
    stand(where);
    become(ClaimStatus.ACCEPTED, by, at);
    return fact;
  }

  Fact remove(Actor by, Instant at) {
    var fact = moved("CLAIM_REMOVED", by, ClaimMove.REMOVE);
    become(ClaimStatus.CUT, by, at);
    return fact;
  }

  Fact returnOfWords(Anchor where, Actor by, Instant at) {
    var fact = moved("CLAIM_RETURNED", by, ClaimMove.RETURN_OF_WORDS);
    stand(where);
    become(acceptedOnce ? ClaimStatus.ACCEPTED : ClaimStatus.SUGGESTED, by, at);
    return fact;
  }

  /** In another draft, whose words may be others than those that were restated. */
  private void stand(Anchor where) {
    if (statedQuote != null && sayTheSame(statedQuote, where.quote())) {
      statedFor(null);
    } else if (statement != null
        && statedIn == null
        && !sayTheSame(anchor.quote(), where.quote())) {
      statedFor(anchor);
    }
    anchor = where;
  }

  private void statedFor(@Nullable Anchor earlier) {
    statedIn = earlier == null ? null : earlier.revision();
    statedQuote = earlier == null ? null : earlier.quote();
  }

  private static boolean sayTheSame(String quote, String other) {
    return Reading.words(quote).equals(Reading.words(other));
  }

  private Fact moved(String act, Actor by, ClaimMove move) {
    move.refusalFrom(by, status)
        .ifPresent(refusal -> {
          throw Refused.by(refusal);
        });
    return Fact.of(act, this).from(status).mark("number", number).mark("move", move);
  }

  private void become(ClaimStatus next, Actor by, Instant at) {
    status = next;
    acceptedOnce |= next == ClaimStatus.ACCEPTED;
    changed(by, at);
  }

  private void changed(Actor by, Instant at) {
    changedBy = by.id();
    changedAt = at;
  }

  Claim asSeenAt(long seen) {
    SomebodyWasFaster.unlessSeen(seen, changedBy, changedAt, version);
    return this;
  }

  UUID id() {
    return id;
  }

  int number() {
    return number;
  }

  ClaimStatus status() {
    return status;
  }

  Anchor anchor() {
    return anchor;
  }

  UUID articleId() {
    return articleId;
  }

  ClaimRow row(int position) {
    return new ClaimRow(
        id,
        articleId,
        number,
        position,
        version,
        status,
        acceptedOnce,
        anchor,
        statement,
        statedIn,
        claimant,
        attribution,
        kindsOf(kinds),
        medium,
        worthiness,
        reasons.isEmpty() ? List.of() : List.of(reasons.split(BETWEEN_REASONS)),
        dismissedAs,
        duplicateOf,
        waivedBy,
        changedBy,
        changedAt);
  }

  private static String joined(Set<ClaimKind> kinds) {
    return new TreeSet<>(kinds).stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static List<ClaimKind> kindsOf(String joined) {
    return joined.isEmpty()
        ? List.of()
        : Arrays.stream(joined.split(",")).map(ClaimKind::valueOf).toList();
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("number", number)
            .with("revision", anchor.revision())
            .with("start", anchor.start())
            .with("end", anchor.end())
            .with("quote", anchor.quote())
            .with("statement", statement)
            .with("claimant", claimant)
            .with("attribution", attribution)
            .with("dismissedAs", dismissedAs)
            .with("duplicateOf", duplicateOf)
            .with("waivedBy", waivedBy);
    return new Subject("claim", id, articleId, version, status.name(), content);
  }
}
