package org.stet.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stet.article.Articles;
import org.stet.article.PartKind;
import org.stet.article.RevisionText;
import org.stet.audit.Fact;
import org.stet.claim.ClaimRows;
import org.stet.people.Actor;

/**
 * Holds the signatures under parts against what became of them: one stands as long as its words do
 * and nothing in them is open again. What Stet only suggests takes no signature away. Asked at the
 * end of every story that moves a claim, a review, a draft or what a part is.
 */
@Component
class SignedParts {

  private final Bench bench;
  private final Articles articles;
  private final ClaimRows claims;

  SignedParts(Bench bench, Articles articles, ClaimRows claims) {
    this.bench = bench;
    this.articles = articles;
    this.claims = claims;
  }

  /** What a signature under the parts of this kind still wants. */
  List<OpenItem> openItems(Articles.Held held, PartKind kind) {
    var reviews = new HashMap<UUID, ClaimReview>();
    bench.ofArticle(held.id()).forEach(review -> reviews.put(review.claimId(), review));
    return OpenItems.ofPart(kind, held.text(), held.desk(), claims.ofArticle(held.id()), reviews);
  }

  /** Lets those fall that hold no longer, each with its fact; while the whole is signed, none. */
  List<Fact> fallen(UUID article, Actor actor) {
    var facts = new ArrayList<Fact>();
    var check = bench.knownCheck(article);
    if (check.isEmpty() || check.get().partsSigned().isEmpty()) {
      return facts;
    }
    var now = articles.look(article, actor);
    if (!ArticleMove.SIGN_PART.from().contains(now.stage())) {
      return facts;
    }
    for (var signature : check.get().partsSigned()) {
      fall(signature, now)
          .ifPresent(why -> facts.add(check.get().letFall(signature, why, bench.now()).bySystem()));
    }
    return facts;
  }

  /** What is signed and has other words in this text. */
  List<PartKind> notUnder(UUID article, RevisionText text) {
    return bench.knownCheck(article).stream()
        .flatMap(check -> check.partsSigned().stream())
        .filter(signature -> !signature.isUnder(text))
        .flatMap(signature -> Stream.ofNullable(signature.part()))
        .toList();
  }

  private Optional<Signature.Fall> fall(Signature signature, Articles.Held now) {
    var kind = signature.part();
    if (kind == null) {
      return Optional.empty();
    }
    return signature.isUnder(now.text())
        ? openItems(now, kind).stream()
            .filter(item -> item.kind() != OpenItem.Kind.SUGGESTION_OPEN)
            .findFirst()
            .map(Signature.Fall::over)
        : Optional.of(Signature.Fall.ofWords());
  }
}
