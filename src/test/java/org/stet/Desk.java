package org.stet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.stet.article.HandedIn;
import org.stet.article.read.ReadArticle;
import org.stet.claim.Intake;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.review.Addressee;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Assignments;
import org.stet.review.Disposition;
import org.stet.review.Marking;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.NewEvidence;
import org.stet.review.Redraft;
import org.stet.review.ReviewRow;
import org.stet.review.ReviewRows;
import org.stet.review.Reviews;
import org.stet.review.SourceKind;
import org.stet.review.Stance;
import org.stet.review.Verdict;
import org.stet.review.Walk;

/** What people do on a desk, for tests: everything here travels by real moves. */
@Component
public class Desk {

  private final Staff staff;
  private final Intake intake;
  private final Marking marking;
  private final Reviews reviews;
  private final ReviewRows rows;
  private final ArticleChecks checks;
  private final Redraft redraft;
  private final Assignments assignments;

  Desk(
      Staff staff,
      Intake intake,
      Marking marking,
      Reviews reviews,
      ReviewRows rows,
      ArticleChecks checks,
      Redraft redraft,
      Assignments assignments) {
    this.staff = staff;
    this.intake = intake;
    this.marking = marking;
    this.reviews = reviews;
    this.rows = rows;
    this.checks = checks;
    this.redraft = redraft;
    this.assignments = assignments;
  }

  /** Does something as somebody of the demo desk. */
  public static <T> T as(String userName, Callable<T> work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn(userName));
    SecurityContextHolder.setContext(context);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  static Authentication signedIn(String userName) {
    return UsernamePasswordAuthenticationToken.authenticated(
        userName, null, AuthorityUtils.NO_AUTHORITIES);
  }

  public static void does(String userName, Runnable work) {
    as(
        userName,
        () -> {
          work.run();
          return true;
        });
  }

  public UUID id(String userName) {
    return staff.named(userName).map(Person::id).orElseThrow();
  }

  /** An article by Rosa with these paragraphs under a headline; nothing is suggested. */
  public UUID article(String headline, String... paragraphs) {
    return as("rosa", () -> intake.store(paper(headline, List.of("rosa"), paragraphs), Set.of()));
  }

  /** The same by somebody else. */
  public UUID articleBy(String author, String headline, String... paragraphs) {
    return as("noor", () -> intake.store(paper(headline, List.of(author), paragraphs), Set.of()));
  }

  public static HandedIn paper(String headline, List<String> authors, String... paragraphs) {
    return Paper.of(headline, paragraphs).by(authors).handedIn();
  }

  /** Rosa hands in a new draft of it with these paragraphs under the same headline. */
  public Redraft.Outcome draft(UUID article, String... paragraphs) {
    var now = walk("noor", article);
    var paper = paper(now.article().headline(), List.of("rosa"), paragraphs);
    var read =
        new ReadArticle(
            paper.headline(),
            null,
            null,
            "en",
            null,
            null,
            null,
            paper.text(),
            paper.parts(),
            List.of());
    return as("rosa", () -> redraft.revise(article, now.text().number(), read, null));
  }

  /** Nothing on the desk is more urgent, however much lies there. */
  public UUID dueLongAgo(UUID article) {
    due(article, Instant.parse("2020-01-01T00:00:00Z"));
    return article;
  }

  /** Gives an article a deadline, be it a past one. */
  public void due(UUID article, Instant due) {
    var version = walk("noor", article).article().version();
    var was = new Assignments.WasDue(article, version, due);
    does("noor", () -> assignments.deadlineAgain(List.of(was)));
  }

  /** Mia marks these words; the claim is accepted and its review is to be taken. */
  public UUID claim(UUID article, String words) {
    return as(
        "mia",
        () -> {
          var walk = rows.walk(article);
          int start = walk.text().text().indexOf(words);
          return marking.mark(article, walk.text().number(), start, start + words.length(), null);
        });
  }

  public Walk walk(String userName, UUID article) {
    return as(userName, () -> rows.walk(article));
  }

  public ReviewRow review(UUID article, UUID claim) {
    return review("noor", article, claim);
  }

  public ReviewRow review(String userName, UUID article, UUID claim) {
    return walk(userName, article).step(claim).orElseThrow().review();
  }

  public void move(String userName, UUID article, UUID claim, Move move, MoveRequest request) {
    var review = review(article, claim);
    if (move == Move.CONFIRM) {
      does(userName, () -> rows.opened(review));
    }
    does(userName, () -> reviews.move(review.id(), review.version(), move, request));
  }

  /** Somebody takes the claim, finds one primary source for it and proposes that it is right. */
  public void proposedBy(String checker, UUID article, UUID claim) {
    move(checker, article, claim, Move.TAKE, MoveRequest.EMPTY);
    evidence(checker, article, claim, Stance.SUPPORTS);
    move(checker, article, claim, Move.PROPOSE, accurate());
  }

  public UUID evidence(String checker, UUID article, UUID claim, Stance stance) {
    var review = review(article, claim);
    return as(
        checker, () -> reviews.addEvidence(review.id(), review.version(), aPrimarySource(stance)));
  }

  /** A checker asks the author. */
  public void ask(String checker, UUID article, UUID claim, String question) {
    var review = review(article, claim);
    does(
        checker,
        () -> {
          var unused = reviews.ask(review.id(), review.version(), Addressee.AUTHOR, question);
        });
  }

  public void note(String colleague, UUID article, UUID claim, String words) {
    var review = review(article, claim);
    does(
        colleague,
        () -> {
          var unused = reviews.note(review.id(), words);
        });
  }

  public static NewEvidence aPrimarySource(Stance stance) {
    return new NewEvidence(
        SourceKind.DOCUMENT,
        "Situation report no. 11",
        "Ministry of Civil Protection",
        null,
        false,
        true,
        "p. 2",
        "Confirmed dead: 212.",
        stance,
        null);
  }

  public static MoveRequest accurate() {
    return MoveRequest.finding(
        Verdict.SUPPORTED, Disposition.KEEP, null, "The report says so.", null, null);
  }

  public void move(
      String userName, UUID article, ArticleMove move, Function<Walk, ArticleRequest> request) {
    var walk = walk("noor", article);
    does(userName, () -> checks.move(article, walk.article().version(), move, request.apply(walk)));
  }

  public @Nullable Verdict verdict(UUID article, UUID claim) {
    return review(article, claim).verdict();
  }
}
