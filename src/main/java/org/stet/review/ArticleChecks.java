package org.stet.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.Articles;
import org.stet.article.Author;
import org.stet.article.Part;
import org.stet.article.Plan;
import org.stet.audit.About;
import org.stet.audit.Fact;
import org.stet.claim.ClaimRows;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Reauthentication;
import org.stet.people.Refused;
import org.stet.people.Staff;

/** Moves the article as a whole: opens it, plans it, signs it off and what comes afterwards. */
@Service
@Transactional
public class ArticleChecks {

  private final Bench bench;
  private final Articles articles;
  private final ClaimRows claims;
  private final CurrentActor actors;
  private final Reauthentication presence;
  private final Staff staff;
  private final SignedReports reports;
  private final StandingSignatures standing;

  ArticleChecks(
      Bench bench,
      Articles articles,
      ClaimRows claims,
      CurrentActor actors,
      Reauthentication presence,
      Staff staff,
      SignedReports reports,
      StandingSignatures standing) {
    this.bench = bench;
    this.articles = articles;
    this.claims = claims;
    this.actors = actors;
    this.presence = presence;
    this.staff = staff;
    this.reports = reports;
    this.standing = standing;
  }

  /**
   * Makes a move; planning, relabelling and revising have methods of their own.
   *
   * @param seen the version the person saw
   * @throws Refused where the table of moves does not allow it
   * @throws org.stet.people.SomebodyWasFaster where the article changed since
   */
  public void move(@About("article") UUID id, long seen, ArticleMove move, ArticleRequest entered) {
    var actor = actors.current();
    var held = bench.article(id, actor);
    move.requireRole(actor);
    articles.seenAt(id, seen);
    move.requireStage(held.stage());
    if (move.asksPresence()) {
      presence.confirm(actor, Objects.requireNonNullElse(entered.password(), ""));
    }
    var reason = Plain.optional("reason", entered.reason(), Limits.REASON);
    var words = Plain.optional("words", entered.words(), Limits.REASON);
    if (move.asksReason() && reason == null) {
      throw Refused.by("refused.reason");
    }
    var facts = new ArrayList<Fact>();
    switch (move) {
      case OPEN -> requireOpenable(held);
      case SIGN_OFF -> sign(held, Signature.Meaning.SIGNED_OFF, words, entered, actor, facts);
      case SETTLE ->
          sign(
              held,
              Signature.Meaning.SETTLED,
              Plain.required("words", words, Limits.REASON),
              entered,
              actor,
              facts);
      case PUBLISH ->
          state(
              held,
              Signature.Meaning.PUBLISHED,
              Plain.required("words", words, Limits.REASON),
              actor,
              facts);
      case CORRECT -> state(held, Signature.Meaning.CORRECTING, reason, actor, facts);
      case RETRACT ->
          state(
              held,
              Signature.Meaning.RETRACTED,
              Plain.required("words", joined(reason, words), Limits.REASON),
              actor,
              facts);
      case UNSIGN -> facts.add(bench.check(id).takeBack(bench.now()));
      case CANCEL -> requireUnpublished(held);
      case HOLD, RESUME_ARTICLE, ARCHIVE -> {}
      case PLAN, RELABEL, REVISE, SIGN_PART, UNSIGN_PART ->
          throw new IllegalArgumentException(move + " has its own verb");
    }
    var next =
        move == ArticleMove.RESUME_ARTICLE
            ? Objects.requireNonNull(held.article().heldFrom())
            : move.to().orElse(held.stage());
    var fact =
        articles.become(id, next, move.act(), actor).note("reason", reason).note("words", words);
    facts.addFirst(
        move == ArticleMove.PUBLISH ? fact.mark("text", held.text().textSha256()) : fact);
    bench.resumeAnswered(id, next).forEach(resumed -> facts.add(resumed.bySystem()));
    move.keeps().ifPresent(meaning -> facts.add(reports.keep(id, meaning, actor)));
    standing.tell(id, facts, actor);
  }

  /** Deadline, lead, desk, authors, and who may find it. */
  public void plan(@About("article") UUID id, long seen, Plan plan) {
    var actor = actors.current();
    var held = bench.article(id, actor);
    ArticleMove.PLAN.requireRole(actor);
    articles.seenAt(id, seen);
    ArticleMove.PLAN.requireStage(held.stage());
    var authors = new ArrayList<Author>();
    if (plan.authors().size() > Limits.AUTHORS) {
      throw Invalid.field("authors", "invalid.authors", Limits.AUTHORS);
    }
    for (var author : plan.authors()) {
      var account = author.account();
      if (account != null) {
        var person =
            staff.find(account).orElseThrow(() -> Invalid.field("authors", "invalid.person"));
        authors.add(new Author(person.id(), person.name(), true));
      } else {
        authors.add(
            new Author(
                null, Plain.required("authors", author.name(), Limits.NAME), author.confirmed()));
      }
    }
    boolean takesAway =
        held.article().authors().stream()
            .anyMatch(old -> authors.stream().noneMatch(now -> samePerson(now, old)));
    requireNoJudges(held, authors);
    boolean leaves =
        Bench.authors(held.article()).contains(actor.id())
            && authors.stream().noneMatch(author -> actor.is(author.account()));
    if (leaves) {
      throw Refused.by("refused.plan.self");
    }
    if (takesAway && (plan.reason() == null || plan.reason().isBlank())) {
      throw Refused.by("refused.plan.author");
    }
    if (isPast(plan.deadline(), held.article().deadline())) {
      throw Invalid.field("deadline", "invalid.due.past");
    }
    if (plan.lead() != null && staff.find(plan.lead()).isEmpty()) {
      throw Invalid.field("lead", "invalid.person");
    }
    boolean somebodyLeft =
        plan.named().stream()
            .flatMap(person -> staff.find(person).stream())
            .anyMatch(person -> person.may(Permission.ASSIGN_WORK));
    if (plan.restricted() && !somebodyLeft) {
      throw Refused.by("refused.plan.named");
    }
    var checked =
        new Plan(
            plan.desk(),
            plan.deadline(),
            plan.lead(),
            authors,
            plan.restricted(),
            plan.restricted() ? plan.named() : Set.of(),
            Plain.optional("reason", plan.reason(), Limits.REASON));
    standing.tell(id, List.of(articles.plan(id, checked, actor)), actor);
  }

  /** One that has passed meanwhile stays as it is, to the minute that a screen shows. */
  private boolean isPast(@Nullable Instant wanted, @Nullable Instant before) {
    boolean same =
        wanted != null
            && before != null
            && wanted
                .truncatedTo(ChronoUnit.MINUTES)
                .equals(before.truncatedTo(ChronoUnit.MINUTES));
    return wanted != null && !same && !wanted.isAfter(bench.now());
  }

  /**
   * @throws Refused where somebody would come to have judged their own words
   */
  private void requireNoJudges(Articles.Held held, List<Author> authors) {
    var before = Bench.authors(held.article());
    for (var author : authors) {
      var account = author.account();
      if (account == null || before.contains(account)) {
        continue;
      }
      if (bench.knownCheck(held.id()).filter(check -> check.isJudgedBy(account)).isPresent()) {
        throw Refused.by("refused.plan.signed", author.name());
      }
      for (var review : bench.ofArticle(held.id())) {
        if (review.isJudgedBy(account)) {
          int claim = claims.one(review.claimId()).number();
          throw Refused.by("refused.plan.judge", author.name(), claim);
        }
      }
    }
  }

  /** What sign-off still wants. */
  @Transactional(readOnly = true)
  public List<OpenItem> openItems(UUID id) {
    var actor = actors.current();
    actor.require(Permission.SIGN_OFF);
    return standing.openItems(articles.look(id, actor)).ofWhole();
  }

  /** The same without questions and parties, for whoever goes through those. */
  @Transactional(readOnly = true)
  public List<OpenItem> openBesidesQuestions(UUID id) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    return standing.openItems(articles.look(id, actor)).ofWhole().stream()
        .filter(item -> item.kind() != OpenItem.Kind.QUERY_OPEN)
        .filter(item -> item.kind() != OpenItem.Kind.REPLY_OPEN)
        .toList();
  }

  private void sign(
      Articles.Held held,
      Signature.Meaning meaning,
      @Nullable String words,
      ArticleRequest entered,
      Actor actor,
      List<Fact> facts) {
    if (Bench.authors(held.article()).contains(actor.id())) {
      throw Refused.by("refused.duty.author");
    }
    var open = standing.openItems(held).ofWhole();
    var waivers = new ArrayList<Waiver>();
    var now = bench.now();
    for (var accepted : entered.exceptions()) {
      var reason = Plain.required("exceptions", accepted.reason(), Limits.REASON);
      var covered =
          open.stream()
              .filter(item -> Objects.equals(accepted.claim(), item.claim()))
              .filter(item -> accepted.item() == null || accepted.item() == item.kind())
              .toList();
      if (covered.isEmpty()) {
        throw Invalid.field("exceptions", "invalid.exception");
      }
      for (var item : covered) {
        var quote = item.claim() == null ? null : claims.one(item.claim()).quote();
        waivers.add(new Waiver(item.claim(), item.kind(), quote, reason, actor.id(), now, null));
      }
    }
    var left =
        open.stream()
            .filter(item ->
                waivers.stream()
                    .noneMatch(
                        w -> w.item() == item.kind() && Objects.equals(w.claimId(), item.claim())))
            .toList();
    if (!left.isEmpty()) {
      throw stillOpen("refused.signoff", left);
    }
    facts.add(
        bench
            .check(held.id())
            .sign(
                signature(held, meaning, words, actor),
                waivers,
                answers(entered, actor),
                bench.now()));
  }

  /** What the signer says about the piece as a whole; each question once. */
  private List<WholePiece> answers(ArticleRequest entered, Actor actor) {
    var answers = new ArrayList<WholePiece>();
    for (var one : entered.answers()) {
      if (answers.stream().anyMatch(known -> known.question() == one.question())) {
        throw Invalid.field("answers", "invalid.whole.twice");
      }
      var remark =
          one.fine()
              ? Plain.optional("answers", one.remark(), Limits.REASON)
              : Plain.required("answers", one.remark(), Limits.REASON);
      answers.add(
          new WholePiece(one.question(), one.fine(), remark, actor.id(), bench.now(), null));
    }
    return answers;
  }

  /** Counts as the screen does. */
  static Refused stillOpen(String sentence, List<OpenItem> left) {
    var things = OpenItem.things(left, Locale.ENGLISH);
    return Refused.by(
        sentence,
        things.size(),
        things.stream().limit(OpenItem.NAMED).collect(Collectors.joining(" ")),
        Math.max(0, things.size() - OpenItem.NAMED));
  }

  private void state(
      Articles.Held held,
      Signature.Meaning meaning,
      @Nullable String words,
      Actor actor,
      List<Fact> facts) {
    var signature = signature(held, meaning, words, actor);
    facts.add(bench.check(held.id()).sign(signature, bench.now()));
  }

  private Signature signature(
      Articles.Held held, Signature.Meaning meaning, @Nullable String words, Actor actor) {
    return Signature.ofArticle(meaning, actor.id(), bench.now(), held.text(), words);
  }

  /**
   * @throws Refused where there is no claim text, or nobody stands for having written it
   */
  static void requireOpenable(Articles.Held held) {
    if (held.text().parts().stream().map(Part::kind).noneMatch(kind -> kind.isClaimText())) {
      throw Refused.by("refused.open.text");
    }
    var authors = held.article().authors();
    if (authors.isEmpty()) {
      throw Refused.by("refused.open.authors");
    }
    var unconfirmed = authors.stream().filter(author -> !author.counts()).toList();
    if (!unconfirmed.isEmpty()) {
      throw Refused.by(
          "refused.open.confirmed",
          unconfirmed.stream().map(Author::name).collect(Collectors.joining(", ")));
    }
  }

  private static void requireUnpublished(Articles.Held held) {
    if (held.article().wasPublished()) {
      throw Refused.by("refused.article.published");
    }
  }

  private static boolean samePerson(Author one, Author other) {
    return one.account() != null
        ? one.account().equals(other.account())
        : other.account() == null && one.name().equals(other.name());
  }

  private static @Nullable String joined(@Nullable String reason, @Nullable String words) {
    return words == null ? reason : reason + "\n\n" + words;
  }
}
