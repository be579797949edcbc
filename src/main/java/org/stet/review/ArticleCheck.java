package org.stet.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;

/** What was signed for an article, and what was accepted unchecked, by name. */
@Entity
class ArticleCheck implements Audited {

  @Id private UUID articleId;

  @ElementCollection
  @CollectionTable(name = "signature", joinColumns = @JoinColumn(name = "article_id"))
  @OrderColumn(name = "position")
  private List<Signature> signatures = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "exception_by_name", joinColumns = @JoinColumn(name = "article_id"))
  @OrderColumn(name = "position")
  private List<Waiver> waivers = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "whole_piece", joinColumns = @JoinColumn(name = "article_id"))
  @OrderColumn(name = "position")
  private List<WholePiece> wholePiece = new ArrayList<>();

  private Instant changedAt;
  @Version private long version;

  protected ArticleCheck() {}

  ArticleCheck(UUID articleId, Instant at) {
    this.articleId = articleId;
    this.changedAt = at;
  }

  /** A statement about the article that answers no question. */
  Fact sign(Signature signature, Instant at) {
    return sign(signature, List.of(), List.of(), at);
  }

  Fact sign(Signature signature, List<Waiver> exceptions, List<WholePiece> answers, Instant at) {
    var fact =
        Fact.of("SIGNATURE_GIVEN", this)
            .mark("meaning", signature.meaning())
            .mark("revision", signature.revision())
            .note("words", signature.words());
    if (signature.meaning().isSignOff()) {
      fact = fact.mark("exceptions", exceptions.size());
      waivers.replaceAll(waiver -> waiver.voided(at));
      wholePiece.replaceAll(answer -> answer.voided(at));
    }
    signatures.add(signature);
    waivers.addAll(exceptions);
    wholePiece.addAll(answers);
    changedAt = at;
    return fact;
  }

  /** A sign-off no longer holds; what it said stays. */
  Fact takeBack(Instant at) {
    var fact = Fact.of("SIGNATURE_VOID", this);
    signatures.replaceAll(signature ->
        signature.meaning() == Signature.Meaning.SIGNED_OFF ? signature.voided(at) : signature);
    waivers.replaceAll(waiver -> waiver.voided(at));
    wholePiece.replaceAll(answer -> answer.voided(at));
    changedAt = at;
    return fact;
  }

  Fact signPart(Signature signature, Instant at) {
    signatures.add(signature);
    changedAt = at;
    return Fact.of("PART_SIGNED", this)
        .mark("part", signature.part())
        .mark("revision", signature.revision());
  }

  /** A signature under a part no longer holds; what it said stays. */
  Fact letFall(Signature fallen, Signature.Fall why, Instant at) {
    signatures.replaceAll(one -> one.equals(fallen) ? one.voided(at, why) : one);
    changedAt = at;
    return Fact.of("PART_SIGNATURE_VOID", this)
        .mark("part", fallen.part())
        .mark("because", why.because())
        .mark("over", why.over())
        .note("reason", why.words());
  }

  /** What stands under parts; one a kind at most. */
  Map<PartKind, Signature> partsSigned() {
    var standing = newestUnderParts();
    standing.values().removeIf(one -> !one.stands());
    return standing;
  }

  Optional<Signature> partSigned(PartKind kind) {
    return Optional.ofNullable(partsSigned().get(kind));
  }

  /** Of which kinds the newest signature is this person's, and fell by itself. */
  List<PartKind> fallenOf(UUID signer) {
    return newestUnderParts().entrySet().stream()
        .filter(one -> one.getValue().signedBy().equals(signer))
        .filter(one -> one.getValue().fall() != null && one.getValue().fall().by() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<PartKind, Signature> newestUnderParts() {
    var newest = new EnumMap<PartKind, Signature>(PartKind.class);
    for (var signature : signatures) {
      if (signature.part() != null) {
        newest.put(signature.part(), signature);
      }
    }
    return newest;
  }

  /** Whether a signature of theirs stands by which they judged the article or a part of it. */
  boolean isJudgedBy(UUID person) {
    return signatures.stream()
        .filter(one -> one.stands() && one.signedBy().equals(person))
        .anyMatch(one -> one.part() != null || one.meaning().isSignOff());
  }

  UUID articleId() {
    return articleId;
  }

  List<WholePiece> wholePiece() {
    return wholePiece;
  }

  boolean isSigned() {
    return signatures.stream()
        .anyMatch(s -> s.meaning() == Signature.Meaning.SIGNED_OFF && s.stands());
  }

  List<Signature> signatures() {
    return signatures;
  }

  List<Waiver> waivers() {
    return waivers;
  }

  boolean excepts(UUID claim) {
    return waivers.stream().anyMatch(waiver -> waiver.stands() && claim.equals(waiver.claimId()));
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with(
                "signatures",
                signatures.stream()
                    .map(s ->
                        Content.of()
                            .with("meaning", s.meaning())
                            .with("part", s.part())
                            .with("by", s.signedBy())
                            .with("revision", s.revision())
                            .with("text", s.textSha256())
                            .with("parts", s.partsSha256())
                            .with("words", s.words())
                            .with("void", !s.stands())
                            .with("fell", fall(s, Signature.Fall::because))
                            .with("fellOver", fall(s, Signature.Fall::over))
                            .with("fellBy", fall(s, Signature.Fall::by))
                            .with("fellWords", fall(s, Signature.Fall::words)))
                    .toList())
            .with(
                "exceptions",
                waivers.stream()
                    .map(w ->
                        Content.of()
                            .with("claim", w.claimId())
                            .with("item", w.item())
                            .with("quote", w.quote())
                            .with("reason", w.reason())
                            .with("by", w.acceptedBy())
                            .with("void", !w.stands()))
                    .toList());
    if (!wholePiece.isEmpty()) { // it came later: older entries do not have it
      content = content.with("wholePiece", wholePiece.stream().map(WholePiece::content).toList());
    }
    return new Subject("check", articleId, articleId, version, null, content);
  }

  private static <T> @Nullable T fall(
      Signature signature, Function<Signature.Fall, @Nullable T> what) {
    var fall = signature.fall();
    return fall == null ? null : what.apply(fall);
  }
}
