package org.stet.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.article.Articles;
import org.stet.article.HandedIn;
import org.stet.article.Part;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.claim.detect.ClaimDetector;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.detect.WhoSays;
import org.stet.claim.learn.Learning;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Words;

/** Takes an article in, and suggests its claims. */
@Service
public class Intake {

  private final Articles articles;
  private final Claims claims;
  private final ClaimDetector detector;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final Learning learning;
  private final TransactionTemplate transaction;

  Intake(
      Articles articles,
      Claims claims,
      ClaimDetector detector,
      AuditTrail audit,
      CurrentActor actors,
      Learning learning,
      PlatformTransactionManager transactions) {
    this.articles = articles;
    this.claims = claims;
    this.detector = detector;
    this.audit = audit;
    this.actors = actors;
    this.learning = learning;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A span of the article's text. */
  public record Span(int start, int end) {}

  /** Every sentence of claim text, also those below a desk's cut-off; stores nothing. */
  public List<Suggestion> suggestions(String text, List<Part> parts, @Nullable String language) {
    return detector.suggest(text, parts, language);
  }

  /** Spans as a person made them: sentences, several joined, or pieces of one. */
  public static List<Suggestion> shaped(
      String text,
      List<Part> parts,
      @Nullable String language,
      List<Suggestion> found,
      Set<Span> spans) {
    var who = new WhoSays(text, parts, language);
    var shaped = new ArrayList<Suggestion>();
    for (var span : spans) {
      var touched =
          found.stream().filter(s -> s.start() < span.end() && span.start() < s.end()).toList();
      if (touched.size() == 1
          && touched.getFirst().start() == span.start()
          && touched.getFirst().end() == span.end()) {
        shaped.add(touched.getFirst());
      } else if (!touched.isEmpty()) {
        var words = text.substring(span.start(), span.end());
        var one = Suggestion.over(span.start(), span.end(), words, touched);
        shaped.add(touched.size() > 1 ? one : one.saidBy(saidIn(who, span, touched.getFirst())));
      }
    }
    return shaped;
  }

  /** A piece of a sentence is read anew: another may speak in it. */
  private static WhoSays.Said saidIn(WhoSays who, Span piece, Suggestion whole) {
    return who.in(
        piece.start(),
        piece.end(),
        whole.start(),
        whole.end(),
        new WhoSays.Said(whole.claimant(), whole.attribution()));
  }

  /**
   * Before something is read that could not be stored then.
   *
   * @throws org.stet.people.Refused with 403 to who may not IMPORT_ARTICLES
   */
  @About(About.HOUSE)
  public void requireImporter() {
    actors.current().require(Permission.IMPORT_ARTICLES);
  }

  /**
   * Stores the article and its suggestions. What reaches the desk's cut-off and was not chosen is
   * stored as left out by the one who hands it in, so that sign-off and report know of it.
   *
   * @param chosen the spans to suggest, each within a part; null for the sentences that reach the
   *     desk's cut-off
   */
  @About(About.HOUSE)
  public UUID store(HandedIn paper, @Nullable Set<Span> chosen) {
    var actor = actors.current();
    actor.require(Permission.IMPORT_ARTICLES);
    // before the transaction: the sentence model may take its time
    var found = suggestions(paper.text(), paper.parts(), paper.language());
    return Objects.requireNonNull(transaction.execute(tx -> store(paper, chosen, found, actor)));
  }

  private UUID store(
      HandedIn paper, @Nullable Set<Span> chosen, List<Suggestion> found, Actor actor) {
    var imported = articles.handIn(paper, actor);
    int cutOff = imported.desk().cutOff();
    var wanted =
        chosen == null
            ? found.stream().filter(s -> s.reaches(cutOff)).toList()
            : shaped(paper.text(), paper.parts(), paper.language(), found, chosen).stream()
                .map(one -> one.score() >= cutOff ? one : chosenBelow(one, cutOff))
                .toList();
    var suggested =
        Stream.concat(wanted.stream(), drawn(paper.text(), found, wanted, cutOff))
            .sorted(Comparator.comparingInt(Suggestion::score).reversed())
            .limit(Limits.SUGGESTIONS_PER_ARTICLE)
            .sorted(Comparator.comparingInt(Suggestion::start))
            .toList();
    var leftOut =
        chosen != null && actor.may(Permission.MARK_CLAIMS)
            ? leftOut(found, chosen, cutOff)
            : List.<Suggestion>of();
    var facts = new ArrayList<Fact>();
    var in = imported.fact();
    facts.add(leftOut.isEmpty() ? in : in.mark("leftOut", leftOut.size()));
    claims
        .suggest(imported.id(), imported.text(), suggested, actor)
        .forEach(m -> facts.add(m.fact()));
    claims
        .leaveOut(imported.id(), imported.text(), leftOut, actor)
        .forEach(m -> facts.add(m.fact()));
    audit.appendAll(actor, facts);
    return imported.id();
  }

  /** What a person chose is asked about as all that reach the cut-off are. */
  private static Suggestion chosenBelow(Suggestion one, int cutOff) {
    return one.placed(true, cutOff)
        .because(Words.say(Locale.ENGLISH, "claim.reason.chosen", one.score()));
  }

  /** What reaches the desk's cut-off and was not chosen, nor any part of it: it stays on record. */
  private static List<Suggestion> leftOut(List<Suggestion> found, Set<Span> chosen, int cutOff) {
    return found.stream()
        .filter(one -> one.reaches(cutOff) && one.end() - one.start() <= Limits.QUOTE)
        .filter(
            one -> chosen.stream().noneMatch(c -> c.start() < one.end() && one.start() < c.end()))
        .sorted(Comparator.comparingInt(Suggestion::score).reversed())
        .limit(Limits.SUGGESTIONS_PER_ARTICLE)
        .sorted(Comparator.comparingInt(Suggestion::start))
        .toList();
  }

  /** Now and then a sentence more, of those that nobody wanted. */
  private Stream<Suggestion> drawn(
      String text, List<Suggestion> found, List<Suggestion> wanted, int cutOff) {
    return found.stream()
        .flatMap(one -> learning.drawn(one, cutOff, text).stream())
        .filter(
            one -> wanted.stream().noneMatch(w -> w.start() < one.end() && one.start() < w.end()));
  }
}
