package org.stet.review;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stet.article.Articles;
import org.stet.article.PartKind;
import org.stet.article.RevisionText;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.claim.Claims;
import org.stet.people.Actor;

/**
 * Holds the signatures under parts against what became of them: one stands as long as its words do
 * and nothing in them is open again. What Stet only suggests takes no signature away. Asked at the
 * end of every story that moves a claim, a review, a draft, what a part is or whose desk it is on.
 */
@Component
class StandingSignatures {

  private final Bench bench;
  private final Claims claims;
  private final AuditTrail audit;

  StandingSignatures(Bench bench, Claims claims, AuditTrail audit) {
    this.bench = bench;
    this.claims = claims;
    this.audit = audit;
  }

  /** What signatures under an article and its parts still want, read once for all of them. */
  OpenItems openItems(Articles.Held held) {
    var reviews = new HashMap<UUID, ClaimReview>();
    bench.ofArticle(held.id()).forEach(review -> reviews.put(review.claimId(), review));
    return new OpenItems(held.text(), held.desk(), claims.ofArticle(held.id()), reviews);
  }

  /**
   * Tells what was moved in an article, and with it which signatures do not outlive that. The last
   * thing such a story does.
   *
   * @return how many fell
   */
  @CanIgnoreReturnValue
  int tell(UUID article, List<Fact> moved, Actor actor) {
    var fallen = fallen(article);
    audit.appendAll(actor, Stream.concat(moved.stream(), fallen.stream()).toList());
    return fallen.size();
  }

  /** Lets those fall that hold no longer, each with its fact; while the whole is signed, none. */
  private List<Fact> fallen(UUID article) {
    var facts = new ArrayList<Fact>();
    var check = bench.knownCheck(article);
    if (check.isEmpty() || check.get().partsSigned().isEmpty()) {
      return facts;
    }
    // what was moved may have closed the article to whoever moved it
    var now = bench.article(article, Actor.SYSTEM);
    if (!ArticleMove.SIGN_PART.from().contains(now.stage())) {
      return facts;
    }
    var open = openItems(now);
    check
        .get()
        .partsSigned()
        .forEach((kind, signature) ->
            fall(signature, kind, now.text(), open)
                .ifPresent(
                    why -> facts.add(check.get().letFall(signature, why, bench.now()).bySystem())));
    return facts;
  }

  /** What is signed and has other words in this text. */
  List<PartKind> notUnder(UUID article, RevisionText text) {
    return bench.knownCheck(article).stream()
        .flatMap(check -> check.partsSigned().entrySet().stream())
        .filter(signed -> !signed.getValue().isUnder(signed.getKey(), text))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Optional<Signature.Fall> fall(
      Signature signature, PartKind kind, RevisionText text, OpenItems open) {
    return signature.isUnder(kind, text)
        ? open.ofPart(kind).stream()
            .filter(item -> item.kind() != OpenItem.Kind.SUGGESTION_OPEN)
            .findFirst()
            .map(Signature.Fall::over)
        : Optional.of(Signature.Fall.ofWords());
  }
}
