package org.stet.review.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.article.ArticleRow;
import org.stet.article.Desks;
import org.stet.article.Part;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRow;
import org.stet.claim.detect.Suggestion;
import org.stet.people.Actor;
import org.stet.people.Refusal;
import org.stet.people.Staff;
import org.stet.review.Contact;
import org.stet.review.Coverage;
import org.stet.review.EarlierVerdict;
import org.stet.review.Evidence;
import org.stet.review.Finding;
import org.stet.review.LinkOffer;
import org.stet.review.LinkRow;
import org.stet.review.Offer;
import org.stet.review.PartState;
import org.stet.review.Progress;
import org.stet.review.Reply;
import org.stet.review.ReviewRow;
import org.stet.review.Signature;
import org.stet.review.SourceRow;
import org.stet.review.Walk;

/** How things look in JSON: one place for every field name. People are shown by user name. */
@Component
class Shown {

  private final Staff staff;
  private final Desks desks;

  Shown(Staff staff, Desks desks) {
    this.staff = staff;
    this.desks = desks;
  }

  Map<String, @Nullable Object> brief(ArticleRow article, RevisionText text) {
    return fields(
        "id", article.id(),
        "version", article.version(),
        "stage", article.stage(),
        "headline", article.headline(),
        "revision", revision(text));
  }

  Map<String, @Nullable Object> listed(ArticleRow article, Progress progress) {
    var shown =
        fields(
            "id", article.id(),
            "version", article.version(),
            "stage", article.stage(),
            "headline", article.headline(),
            "byline", article.byline(),
            "language", article.language(),
            "desk", desks.settings(article.desk()).name(),
            "deadline", article.deadline(),
            "lead", person(article.lead()),
            "restricted", article.restricted(),
            "revision", article.revision(),
            "receivedAt", article.receivedAt());
    shown.put(
        "progress",
        fields(
            "suggested", progress.suggested(),
            "accepted", progress.accepted(),
            "approved", progress.approved(),
            "byStage", progress.byStage()));
    return shown;
  }

  Map<String, @Nullable Object> article(Walk walk) {
    var article = walk.article();
    return fields(
        "id", article.id(),
        "version", article.version(),
        "stage", article.stage(),
        "headline", article.headline(),
        "byline", article.byline(),
        "dateline", article.dateline(),
        "language", article.language(),
        "source", article.source(),
        "url", article.url(),
        "published", article.published(),
        "authors",
            article.authors().stream()
                .filter(author -> author.account() != null)
                .map(author -> person(author.account()))
                .toList(),
        "outsideAuthors",
            article.authors().stream()
                .filter(author -> author.account() == null)
                .map(author -> fields("name", author.name(), "confirmed", author.confirmed()))
                .toList(),
        "desk", walk.desk().name(),
        "deadline", article.deadline(),
        "lead", person(article.lead()),
        "restricted", article.restricted(),
        "named", article.named().stream().map(this::person).sorted().toList(),
        "handedInBy", person(article.handedInBy()),
        "receivedAt", article.receivedAt(),
        "revision", revision(walk.text()),
        "coverage", coverage(walk.coverage()),
        "partByPart", walk.partByPart().stream().map(this::part).toList(),
        "signatures", walk.signatures().stream().map(this::signature).toList(),
        "exceptions",
            walk.exceptions().stream()
                .map(w ->
                    fields(
                        "claim", w.claimId(),
                        "item", w.item(),
                        "quote", w.quote(),
                        "reason", w.reason(),
                        "by", person(w.acceptedBy()),
                        "at", w.acceptedAt(),
                        "voidSince", w.voidSince()))
                .toList(),
        "wholePiece",
            walk.wholePiece().stream()
                .map(one ->
                    fields(
                        "question", one.question(),
                        "fine", one.fine(),
                        "remark", one.remark(),
                        "by", person(one.answeredBy()),
                        "at", one.answeredAt(),
                        "voidSince", one.voidSince()))
                .toList(),
        "clashes",
            walk.clashes().stream()
                .map(clash ->
                    fields(
                        "claim", clash.claim().id(),
                        "number", clash.claim().number(),
                        "with", clash.link().claim(),
                        "link", clash.link().id(),
                        "kind", clash.link().kind()))
                .toList(),
        "moves", walk.moves().stream().sorted().toList());
  }

  static Map<String, @Nullable Object> revision(RevisionText text) {
    return fields(
        "number", text.number(),
        "sha256", text.textSha256(),
        "partsSha256", text.partsSha256(),
        "text", text.text(),
        "parts", parts(text.parts()));
  }

  static List<Map<String, @Nullable Object>> parts(List<Part> parts) {
    return parts.stream()
        .map(part ->
            fields(
                "number", part.number(),
                "kind", part.kind(),
                "start", part.start(),
                "end", part.end()))
        .toList();
  }

  static Map<String, @Nullable Object> suggestion(Suggestion suggestion, int cutOff) {
    return fields(
        "start", suggestion.start(),
        "end", suggestion.end(),
        "isClaim", suggestion.isClaim(),
        "suggested", suggestion.reaches(cutOff),
        "checkWorthiness", fields("score", suggestion.score(), "reasons", suggestion.reasons()),
        "kinds", suggestion.kinds().stream().sorted().toList(),
        "medium", suggestion.medium(),
        "claimant", suggestion.claimant(),
        "attribution", suggestion.attribution());
  }

  Map<String, @Nullable Object> claim(Walk.Step step) {
    var claim = step.claim();
    return fields(
        "id", claim.id(),
        "article", claim.article(),
        "number", claim.number(),
        "position", claim.position(),
        "version", claim.version(),
        "status", claim.status(),
        "quote", claim.quote(),
        "anchor", anchor(claim),
        "statement", claim.statement(),
        "statedIn", claim.statedIn(),
        "claimant", claim.claimant(),
        "attribution", claim.attribution(),
        "kinds", claim.kinds(),
        "medium", claim.medium(),
        "checkWorthiness",
            claim.worthiness() == null
                ? null
                : fields("score", claim.worthiness(), "reasons", claim.reasons()),
        "dismissedAs", claim.dismissedAs(),
        "duplicateOf", claim.duplicateOf(),
        "waivedBy", claim.waivedBy(),
        "links", step.links().stream().map(this::link).toList(),
        "review", step.listed() == null ? null : review(step.listed()));
  }

  private Map<String, @Nullable Object> link(LinkRow link) {
    return fields(
        "id", link.id(),
        "version", link.version(),
        "kind", link.kind(),
        "outward", link.outward(),
        "claim", link.claim(),
        "number", link.number(),
        "article", link.article(),
        "headline", link.headline(),
        "quote", link.quote(),
        "stage", link.stage(),
        "verdict", link.verdict(),
        "asOf", link.asOf(),
        "approvedAt", link.approvedAt(),
        "clashes", link.clashes(),
        "reason", link.reason(),
        "by", person(link.linkedBy()),
        "at", link.linkedAt());
  }

  static Map<String, @Nullable Object> offer(LinkOffer offer) {
    return fields(
        "kind", offer.kind(),
        "claim", offer.claim(),
        "number", offer.number(),
        "article", offer.article(),
        "headline", offer.headline(),
        "quote", offer.quote(),
        "sharedWords", offer.shared());
  }

  private static Map<String, @Nullable Object> anchor(ClaimRow claim) {
    var anchor = claim.anchor();
    return fields(
        "revision", anchor.revision(),
        "start", anchor.start(),
        "end", anchor.end(),
        "prefix", anchor.prefix(),
        "suffix", anchor.suffix());
  }

  Map<String, @Nullable Object> review(ReviewRow review) {
    var finding = review.finding();
    return fields(
        "id", review.id(),
        "claim", review.claim(),
        "article", review.article(),
        "stage", review.stage(),
        "version", review.version(),
        "since", review.since(),
        "assignee", person(review.assignee()),
        "proposer", person(review.proposer()),
        "secondChecker", person(review.secondChecker()),
        "adjudicator", person(review.adjudicator()),
        "approver", person(review.approver()),
        "approvedAt", review.approvedAt(),
        "verdict", review.verdict(),
        "disposition", review.disposition(),
        "wording", finding == null ? null : finding.wording(),
        "rationale", finding == null ? null : finding.rationale(),
        "asOf", finding == null ? null : finding.asOf(),
        "exception", finding == null ? null : finding.exception(),
        "findings", review.findings().stream().map(this::finding).toList(),
        "carriedOutIn", review.carriedOutIn(),
        "returned", review.returned(),
        "returnReason", review.returnReason(),
        "outdatedBecause", review.outdatedBecause(),
        "waitsFor", review.waitsFor(),
        "until", review.chaseOn(),
        "due", review.due(),
        "dissent", review.dissent(),
        "evidence",
            review.evidence().stream()
                .map(piece -> evidence(piece, review.isSorted(piece), review.isIncomplete(piece)))
                .toList(),
        "grade", grade(review),
        "queries",
            review.queries().stream()
                .map(q ->
                    fields(
                        "id", q.id(),
                        "to", q.putTo(),
                        "text", q.question(),
                        "legal", q.legal(),
                        "askedBy", person(q.askedBy()),
                        "askedAt", q.askedAt(),
                        "answer", q.answer(),
                        "answeredBy", person(q.answeredBy()),
                        "answeredAt", q.answeredAt()))
                .toList(),
        "searches",
            review.searches().stream()
                .map(s ->
                    fields(
                        "id", s.id(),
                        "in", s.lookedIn(),
                        "terms", s.terms(),
                        "hits", s.hits(),
                        "by", person(s.searchedBy()),
                        "at", s.searchedAt()))
                .toList(),
        "contacts", review.contacts().stream().map(this::contact).toList(),
        "replies", review.replies().stream().map(this::reply).toList(),
        "notes",
            review.notes().stream()
                .map(n ->
                    fields(
                        "id", n.id(),
                        "text", n.words(),
                        "inReplyTo", n.inReplyTo(),
                        "resolvedBy", person(n.resolvedBy()),
                        "resolvedAt", n.resolvedAt(),
                        "by", person(n.writtenBy()),
                        "at", n.writtenAt()))
                .toList(),
        "moves", review.offers().stream().filter(Offer::isOpen).map(Offer::move).toList());
  }

  Map<String, @Nullable Object> contact(Contact contact) {
    return fields(
        "id", contact.id(),
        "query", contact.queryId(),
        "whom", contact.whom(),
        "way", contact.way(),
        "at", contact.triedAt(),
        "outcome", contact.outcome(),
        "result", contact.result(),
        "by", person(contact.recordedBy()),
        "withdrawn", contact.withdrawnWhy());
  }

  Map<String, @Nullable Object> reply(Reply reply) {
    return fields(
        "id", reply.id(),
        "party", reply.party(),
        "state", reply.state(),
        "asked", reply.askedOn(),
        "way", reply.way(),
        "answer", reply.answer(),
        "answered", reply.answeredOn(),
        "standsIn", reply.standsIn(),
        "waived", reply.waivedWhy(),
        "by", person(reply.enteredBy()));
  }

  /** What the closing meeting goes through: open questions, and parties without a reply. */
  List<Map<String, @Nullable Object>> closing(Walk walk) {
    return walk.openThings().stream()
        .map(thing -> {
          var query = thing.query();
          var reply = thing.reply();
          return fields(
              "claim", thing.claim().id(),
              "number", thing.claim().number(),
              "review", thing.review().id(),
              "version", thing.review().version(),
              "query",
                  query == null
                      ? null
                      : fields(
                          "id", query.id(),
                          "to", query.putTo(),
                          "text", query.question(),
                          "legal", query.legal(),
                          "askedBy", person(query.askedBy()),
                          "askedAt", query.askedAt(),
                          "contacts",
                              thing.review().contactsFor(query).stream()
                                  .map(this::contact)
                                  .toList()),
              "reply", reply == null ? null : reply(reply));
        })
        .toList();
  }

  Map<String, @Nullable Object> earlier(EarlierVerdict earlier) {
    var finding = earlier.finding();
    return fields(
        "review", earlier.review(),
        "claim", earlier.claim(),
        "number", earlier.number(),
        "article", earlier.article(),
        "headline", earlier.headline(),
        "quote", earlier.quote(),
        "statement", earlier.statement(),
        "stage", earlier.stage(),
        "verdict", finding.verdict(),
        "disposition", finding.disposition(),
        "rationale", finding.rationale(),
        "asOf", finding.asOf(),
        "proposer", person(finding.foundBy()),
        "approver", person(earlier.approver()),
        "approvedAt", earlier.approvedAt(),
        "match",
            fields(
                "close", earlier.close(),
                "otherFigures", earlier.otherFigures(),
                "sharedWords", earlier.shared(),
                "words", rounded(earlier.words()),
                "meaning", earlier.meaning() == null ? null : rounded(earlier.meaning())),
        "evidence", earlier.evidence().stream().map(this::evidence).toList());
  }

  private static double rounded(double share) {
    return Math.round(share * 100) / 100.0;
  }

  private Map<String, @Nullable Object> finding(Finding finding) {
    return fields(
        "origin", finding.origin(),
        "verdict", finding.verdict(),
        "disposition", finding.disposition(),
        "quote", finding.quote(),
        "wording", finding.wording(),
        "rationale", finding.rationale(),
        "asOf", finding.asOf(),
        "exception", finding.exception(),
        "differsFrom", finding.differsFrom(),
        "differsBecause", finding.differsBecause(),
        "reason", finding.reason(),
        "by", person(finding.foundBy()),
        "at", finding.foundAt());
  }

  private Map<String, @Nullable Object> evidence(Evidence piece) {
    return evidence(piece, true, piece.isIncomplete());
  }

  private Map<String, @Nullable Object> evidence(
      Evidence piece, boolean sorted, boolean incomplete) {
    var file = piece.file();
    return fields(
        "id", piece.id(),
        "source",
            fields(
                "id", piece.sourceId(),
                "kind", piece.sourceKind(),
                "title", piece.sourceTitle(),
                "publisher", piece.sourcePublisher(),
                "url", piece.sourceUrl(),
                "origin", piece.sourceOrigin(),
                "interests", piece.sourceInterests(),
                "sensitivity", piece.sensitivity(),
                "confidential", piece.confidential()),
        "primary", sorted ? piece.primary() : null,
        "locator", piece.locator(),
        "incomplete", incomplete,
        "quote", piece.quote(),
        "stance", sorted ? piece.stance() : null,
        "asOf", piece.asOf(),
        "file",
            file == null
                ? null
                : fields(
                    "name", file.name(),
                    "mediaType", file.mediaType(),
                    "length", file.length(),
                    "sha256", file.sha256(),
                    "quoteFound", file.quoteFound()),
        "addedBy", person(piece.addedBy()),
        "addedAt", piece.addedAt(),
        "withdrawn",
            piece.counts()
                ? null
                : fields(
                    "by", person(piece.withdrawnBy()),
                    "at", piece.withdrawnAt(),
                    "reason", piece.withdrawnWhy()));
  }

  private static @Nullable Map<String, @Nullable Object> grade(ReviewRow review) {
    if (review.isBlind()) {
      return null;
    }
    var grade = review.grade();
    return fields(
        "level", grade.level(),
        "primary", grade.primary(),
        "independent", grade.voices(),
        "tooStrong", grade.isTooStrong(),
        "remarks", grade.remarks().stream().map(Refusal::sentence).toList());
  }

  Map<String, @Nullable Object> source(SourceRow source) {
    return fields(
        "id", source.id(),
        "version", source.version(),
        "code", source.code(),
        "kind", source.kind(),
        "title", source.title(),
        "publisher", source.publisher(),
        "url", source.url(),
        "origin", source.origin(),
        "interests", source.interests(),
        "sensitivity", source.sensitivity(),
        "enteredBy", person(source.enteredBy()),
        "enteredAt", source.enteredAt(),
        "open", source.isOpen(),
        "mayReveal", source.mayOpen(),
        "readers",
            source.readers().stream()
                .map(reader ->
                    fields(
                        "person", person(reader.accountId()),
                        "namedBy", person(reader.namedBy()),
                        "namedAt", reader.namedAt(),
                        "openedAt", reader.openedAt()))
                .toList());
  }

  private Map<String, @Nullable Object> signature(Signature s) {
    var fall = s.fall();
    return fields(
        "meaning", s.meaning(),
        "part", s.part(),
        "by", person(s.signedBy()),
        "at", s.signedAt(),
        "revision", s.revision(),
        "sha256", s.textSha256(),
        "partsSha256", s.partsSha256(),
        "words", s.words(),
        "voidSince", s.voidSince(),
        "fell",
            fall == null
                ? null
                : fields(
                    "because", fall.because(),
                    "claim", fall.over(),
                    "by", person(fall.by()),
                    "reason", fall.words()));
  }

  private Map<String, @Nullable Object> part(PartState part) {
    var signature = part.signature();
    return fields(
        "kind", part.kind(),
        "parts", part.parts(),
        "coverage", coverage(part.coverage()),
        "accepted", part.accepted(),
        "approved", part.approved(),
        "undecided", part.undecided(),
        "signature", signature == null ? null : signature(signature));
  }

  private static Map<String, @Nullable Object> coverage(Coverage coverage) {
    return fields(
        "words", coverage.words(),
        "marked", coverage.marked(),
        "dismissed", coverage.dismissed(),
        "waived", coverage.waived(),
        "untouched", coverage.untouched(),
        "share", coverage.share());
  }

  @Nullable String person(@Nullable UUID id) {
    if (id == null) {
      return null;
    }
    return id.equals(Actor.SYSTEM_ID)
        ? "stet"
        : staff.find(id).map(person -> person.userName()).orElse("");
  }

  /** In this order; what is null stays, so that a reader sees there is nothing. */
  static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }
}
