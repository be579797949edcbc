package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stet.Course;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.people.Staff;

/**
 * The rules of reviews against the page about the workflow, for every stage, move, set of roles and
 * relation. What is expected is written down here a second time, in words of its own.
 */
class MoveRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final UUID ME = Ids.next();
  private static final UUID CHECKER = Ids.next();
  private static final UUID SECOND = Ids.next();
  private static final UUID EDITOR = Ids.next();
  private static final UUID FREE_CHECKER = Ids.next();

  private static final List<Set<Role>> ROLES =
      Stream.concat(
              Arrays.stream(Role.values()).map(EnumSet::of),
              Stream.of(
                  EnumSet.noneOf(Role.class),
                  EnumSet.of(Role.FACT_CHECKER, Role.EDITOR),
                  EnumSet.of(Role.REPORTER, Role.FACT_CHECKER),
                  EnumSet.allOf(Role.class)))
          .map(Set::<Role>copyOf)
          .toList();

  /** A review that came to its stage by its own verbs, and what I am to it. */
  private record Case(String told, ClaimReview review, Set<String> relations) {}

  @ParameterizedTest
  @EnumSource(Move.class)
  void everyCombinationIsAnsweredAsThePageSays(Move move) {
    var wrong = new ArrayList<String>();
    int asked = 0;
    for (var roles : ROLES) {
      for (var author : List.of(false, true)) {
        for (var one : cases()) {
          var relations = new TreeSet<>(one.relations());
          if (author) {
            relations.add("author");
          }
          var expected = Course.of(move.name()).answer(one.review().stage(), roles, relations);
          var situation = situation(one.review(), roles, author, complete());
          asked++;
          if (answer(move, situation) != expected.status()) {
            wrong.add(
                "%s by %s as %s on %s: %d instead of %d"
                    .formatted(
                        move,
                        roles,
                        relations,
                        one.told(),
                        answer(move, situation),
                        expected.status()));
          }
          var offer = move.offer(situation);
          boolean offered = offer.isPresent();
          boolean open = offer.filter(Offer::isOpen).isPresent();
          if (offered != expected.isOffered() || open != (expected.status() == 200)) {
            wrong.add(
                "%s by %s as %s on %s: offered %s"
                    .formatted(move, roles, relations, one.told(), offer));
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(asked).isEqualTo(ROLES.size() * 2 * cases().size());
  }

  @Test
  void everyRelationThatAStageKnowsIsAmongTheCases() {
    var reached = new TreeMap<Stage, Set<String>>();
    for (var one : cases()) {
      reached
          .computeIfAbsent(one.review().stage(), stage -> new TreeSet<>())
          .addAll(one.relations().isEmpty() ? Set.of("none") : one.relations());
    }

    assertThat(reached.keySet()).containsExactly(Stage.values());
    assertThat(reached)
        .containsEntry(Stage.TO_CHECK, Set.of("none"))
        .containsEntry(Stage.CHECKING, Set.of("none", "assignee", "second", "adjudicator"))
        .containsEntry(Stage.WAITING, Set.of("none", "assignee"))
        .containsEntry(
            Stage.PROPOSED, Set.of("none", "assignee", "proposer", "second", "adjudicator"))
        .containsEntry(Stage.SECOND_CHECK, Set.of("none", "assignee", "proposer", "second"))
        .containsEntry(Stage.DISPUTED, Set.of("none", "assignee", "proposer", "second"))
        .containsEntry(
            Stage.APPROVED, Set.of("none", "assignee", "proposer", "second", "adjudicator"))
        .containsEntry(
            Stage.STALE, Set.of("none", "assignee", "proposer", "second", "adjudicator", "free"))
        .containsEntry(Stage.CLOSED, Set.of("none", "assignee", "proposer"));
  }

  @ParameterizedTest
  @EnumSource(Move.class)
  void aReviewLandsWhereThePageSays(Move move) {
    var landed = EnumSet.noneOf(Stage.class);
    for (var one : cases()) {
      if (Course.of(move.name()).leaves(one.review().stage())) {
        landed.addAll(afterwards(move, one.review()));
      }
    }

    assertThat(landed.stream().map(Enum::name)).hasSameElementsAs(Course.of(move.name()).to());
  }

  @Test
  void whatHasToBeEnteredIsAskedFor() {
    var nothing = MoveRequest.EMPTY;
    var byMe = taken(ME);
    assertThat(refusal(Move.WAIT, byMe, Role.FACT_CHECKER, nothing)).isEqualTo("refused.wait.whom");
    assertThat(
            refusal(Move.WAIT, byMe, Role.FACT_CHECKER, MoveRequest.waiting(WaitsFor.SOURCE, null)))
        .isEqualTo("refused.wait.until");
    assertThat(refusal(Move.ASSIGN, taken(CHECKER), Role.MANAGER, nothing))
        .isEqualTo("refused.assignee.none");
    assertThat(refusal(Move.ASSIGN, taken(CHECKER), Role.MANAGER, MoveRequest.assigning(EDITOR)))
        .isEqualTo("refused.assignee.checker");
    assertThat(refusal(Move.ASK_SECOND, proposed(CHECKER), Role.EDITOR, nothing))
        .isEqualTo("refused.second.none");
    for (var wrong : List.of(CHECKER, EDITOR)) {
      assertThat(
              refusal(Move.ASK_SECOND, proposed(CHECKER), Role.EDITOR, MoveRequest.second(wrong)))
          .isEqualTo(wrong == CHECKER ? "refused.second.proposer" : "refused.assignee.checker");
    }
    for (var move : List.of(Move.RETURN, Move.OVERRULE)) {
      assertThat(refusal(move, proposed(CHECKER), Role.EDITOR, MoveRequest.because("  ")))
          .isEqualTo("refused.reason");
    }
    assertThat(refusal(Move.RECALL, secondChecked(CHECKER, SECOND), Role.MANAGER, nothing))
        .isEqualTo("refused.reason");
    assertThat(refusal(Move.ADJUDICATE, disputed(CHECKER, SECOND), Role.EDITOR, nothing))
        .isEqualTo("refused.reason");
    assertThat(refusal(Move.REOPEN, approved(CHECKER), Role.EDITOR, nothing))
        .isEqualTo("refused.reason");
  }

  @Test
  void anAuthorIsNeitherGivenTheWorkNorTheSecondCheck() {
    var taken = taken(CHECKER);
    var assigning =
        new Situation(
            taken,
            me(Set.of(Role.MANAGER)),
            MoveRequest.assigning(SECOND),
            Set.of(SECOND),
            STAFF,
            Set.of(),
            null);
    var asking =
        new Situation(
            proposed(CHECKER),
            me(Set.of(Role.EDITOR)),
            MoveRequest.second(SECOND),
            Set.of(SECOND),
            STAFF,
            Set.of(),
            null);

    assertThat(key(Move.ASSIGN, assigning)).isEqualTo("refused.assignee.author");
    assertThat(key(Move.ASK_SECOND, asking)).isEqualTo("refused.assignee.author");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void aVerdictWithoutItsEvidenceIsRefusedUnlessItIsExceptedInWords(Verdict verdict) {
    var bare = new ClaimReview(Ids.next(), Ids.next(), actor(ME), NOW);
    moved(bare, Move.TAKE, ME);
    var asked = MoveRequest.finding(verdict, Disposition.CHANGE, "Better.", "Because.", null, null);
    var excepted =
        MoveRequest.finding(
            verdict, Disposition.CHANGE, "Better.", "Because.", null, "The archive burnt down.");

    var refusal = refusal(Move.PROPOSE, bare, Role.FACT_CHECKER, asked);

    assertThat(refusal)
        .isEqualTo(verdict == Verdict.NOT_CHECKABLE ? null : "refused.evidence." + verdict);
    assertThat(refusal(Move.PROPOSE, bare, Role.FACT_CHECKER, excepted)).isNull();
  }

  @Test
  void openQueriesAndTheLawyerStandInTheWayOfApproval() {
    var asked = proposed(CHECKER);
    var query =
        new Query(Ids.next(), Addressee.SOURCE, "When?", false, CHECKER, NOW, null, null, null);
    var unused = asked.ask(query, actor(CHECKER), NOW);
    var legal = taken(CHECKER);
    var proposal =
        legal.propose(
            finding(Finding.Origin.FIRST, CHECKER, Verdict.SUPPORTED, Disposition.LEGAL),
            actor(CHECKER),
            NOW);

    assertThat(proposal.act()).isEqualTo("VERDICT_PROPOSED");
    for (var move : List.of(Move.APPROVE, Move.OVERRULE)) {
      assertThat(refusal(move, asked, Role.EDITOR, complete())).isEqualTo("refused.query");
      assertThat(refusal(move, legal, Role.EDITOR, complete())).isEqualTo("refused.legal");
    }
    var answer = asked.answer(query.id(), "In March.", actor(CHECKER), NOW);
    assertThat(answer.act()).isEqualTo("QUERY_ANSWERED");
    assertThat(refusal(Move.APPROVE, asked, Role.EDITOR, complete())).isNull();
  }

  @Test
  void whatWasNeverApprovedCannotBeConfirmed() {
    var stale = outdated(taken(CHECKER));

    assertThat(refusal(Move.CONFIRM, stale, Role.EDITOR, complete())).isEqualTo("refused.confirm");
  }

  @Test
  void changedWordsAreConfirmedOnlyByWhoWasShownThem() {
    var stale = outdated(approved(CHECKER));
    var unseen =
        new Situation(stale, me(Set.of(Role.EDITOR)), complete(), Set.of(), STAFF, Set.of(), null);

    assertThat(key(Move.CONFIRM, unseen)).isEqualTo("refused.confirm.unseen");
    assertThat(refusal(Move.CONFIRM, stale, Role.EDITOR, complete())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rose from 14 to 15 | It rose from 15 to 14",
        "It fell by 3 % | It fell by 3",
        "It was -4 degrees | It was 4 degrees",
        "It cost 2.125 crowns | It cost 2125 crowns",
        "One of 12 died | One of 1 2 died",
        "There were 212 dead | There were dead",
        "Twelve people died | Ninety people died",
        "It cost two million | It cost two billion",
        "It cost 2 million | It cost 2 billion",
        "A third of them left | Half of them left",
        "Twenty-one were there | Twenty-two were there",
        "A hundred came | Hundreds came",
        "Prices doubled | Prices tripled"
      })
  void changedNumbersAreNotConfirmed(String judged, String now) {
    assertThat(judging(judged).hasNumbersOf(now)).isFalse();
    assertThat(judging(judged).hasNumbersOf(judged + ", said somebody")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 12 people died | Twelve people died",
        "It rose by 3 per cent | It rose by 3%",
        "It cost 2m | It cost 2 million",
        "I'm sure that M. Martin left | I am sure that Martin left",
        "One minister said two things | The minister said two things"
      })
  void theSameNumberInOtherWordsIsNoOther(String judged, String now) {
    assertThat(judging(judged).hasNumbersOf(now)).isTrue();
  }

  private static Finding judging(String quote) {
    return new Finding(
        Finding.Origin.FIRST,
        Verdict.SUPPORTED,
        Disposition.KEEP,
        quote,
        null,
        "Because.",
        LocalDate.of(2026, 3, 1),
        null,
        null,
        CHECKER,
        NOW);
  }

  @Test
  void aRevivedReviewIsFreeAgain() {
    var revived = proposed(CHECKER);
    moved(revived, Move.CLOSE, EDITOR);
    moved(revived, Move.REVIVE, EDITOR);

    assertThat(revived.stage()).isEqualTo(Stage.TO_CHECK);
    assertThat(revived.assignee()).isNull();
    assertThat(revived.proposer()).isNull();
    assertThat(revived.standingFinding()).isEmpty();
    assertThat(refusal(Move.TAKE, revived, Role.FACT_CHECKER, complete())).isNull();
  }

  /** Every stage, with me in every part that somebody can have there. */
  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    cases.add(as("a new review", fresh()));
    for (var checker : List.of(CHECKER, ME)) {
      cases.add(as("one that is checked", taken(checker)));
      var returned = proposed(checker);
      moved(returned, Move.RETURN, EDITOR);
      cases.add(as("one that came back", returned));
      var waiting = taken(checker);
      moved(waiting, Move.WAIT, checker);
      cases.add(as("one that waits", waiting));
      cases.add(as("a proposal", proposed(checker)));
      cases.add(as("a second check", secondChecked(checker, SECOND)));
      cases.add(as("a dispute", disputed(checker, SECOND)));
      cases.add(as("an approved one", approved(checker)));
      cases.add(as("a stale one", outdated(approved(checker))));
      var closed = approved(checker);
      moved(closed, Move.CLOSE, EDITOR);
      cases.add(as("a closed one", closed));
    }
    cases.add(as("a second check of mine", secondChecked(CHECKER, ME)));
    cases.add(as("a dispute of mine", disputed(CHECKER, ME)));
    cases.add(as("a proposal I agreed with", agreed()));
    cases.add(as("an approved one I agreed with", approve(agreed())));
    cases.add(as("a stale one I agreed with", outdated(approve(agreed()))));
    var sentBack = agreed();
    moved(sentBack, Move.RETURN, EDITOR);
    cases.add(as("one I agreed with that came back", sentBack));
    cases.add(as("a proposal between whose findings I decided", adjudicated(false)));
    cases.add(as("a proposal with my own finding", adjudicated(true)));
    cases.add(as("an approved one that I adjudicated", approve(adjudicated(false))));
    cases.add(as("a stale one that I adjudicated", outdated(approve(adjudicated(false)))));
    var decided = adjudicated(false);
    moved(decided, Move.RETURN, EDITOR);
    cases.add(as("one that I adjudicated and that came back", decided));
    cases.add(as("a proposal whose verdict I overruled", overruled()));
    var free = approved(CHECKER);
    moved(free, Move.REOPEN, EDITOR);
    moved(free, Move.RELEASE, CHECKER);
    moved(free, Move.CLOSE, EDITOR);
    moved(free, Move.REVIVE, EDITOR);
    moved(free, Move.ASSIGN, CHECKER);
    moved(free, Move.RELEASE, CHECKER);
    moved(free, Move.CLOSE, EDITOR);
    moved(free, Move.REVIVE, EDITOR);
    cases.add(as("a stale one that nobody has", approvedInSpite(free)));
    return cases;
  }

  /** Its approval stands, though nobody has it. */
  private static ClaimReview approvedInSpite(ClaimReview review) {
    assertThat(review.stage()).isEqualTo(Stage.STALE);
    moved(review, Move.CONFIRM, EDITOR);
    return outdated(review);
  }

  private static Case as(String told, ClaimReview review) {
    var relations = new TreeSet<String>();
    mark(relations, "assignee", review.assignee());
    mark(relations, "proposer", review.proposer());
    mark(relations, "second", review.secondChecker());
    mark(relations, "adjudicator", review.row(List.of()).adjudicator());
    if (review.stage() == Stage.STALE && review.assignee() == null) {
      relations.add("free");
    }
    return new Case(told, review, relations);
  }

  private static void mark(Set<String> relations, String relation, UUID who) {
    if (ME.equals(who)) {
      relations.add(relation);
    }
  }

  private static final NewSource.Checked REGISTER =
      new NewSource.Checked(
          null, SourceKind.DOCUMENT, "Register", null, null, null, null, Sensitivity.OPEN);

  private static ClaimReview fresh() {
    var review = new ClaimReview(Ids.next(), Ids.next(), actor(EDITOR), NOW);
    assertThat(review.opened().act()).isEqualTo("REVIEW_OPENED");
    return review;
  }

  private static ClaimReview taken(UUID by) {
    var review = fresh();
    moved(review, Move.TAKE, by);
    var piece =
        new NewEvidence(
                SourceKind.DOCUMENT,
                "Register",
                null,
                null,
                false,
                true,
                "p. 1",
                "212",
                Stance.SUPPORTS,
                null)
            .by(actor(by), NOW, Ids.next(), REGISTER);
    assertThat(review.add(piece, actor(by), NOW).act()).isEqualTo("EVIDENCE_ADDED");
    return review;
  }

  private static ClaimReview proposed(UUID by) {
    var review = taken(by);
    var fact =
        review.propose(
            finding(Finding.Origin.FIRST, by, Verdict.SUPPORTED, Disposition.KEEP), actor(by), NOW);
    assertThat(fact.act()).isEqualTo("VERDICT_PROPOSED");
    return review;
  }

  private static ClaimReview secondChecked(UUID proposer, UUID second) {
    var review = proposed(proposer);
    var fact = review.move(Move.ASK_SECOND, MoveRequest.second(second), actor(EDITOR), NOW);
    assertThat(fact.act()).isEqualTo("SECOND_CHECK_ASKED");
    return review;
  }

  private static ClaimReview found(UUID proposer, UUID second, Verdict verdict) {
    var review = secondChecked(proposer, second);
    var fact =
        review.find(
            finding(Finding.Origin.SECOND, second, verdict, Disposition.KEEP), actor(second), NOW);
    assertThat(fact.act()).isEqualTo("SECOND_CHECK_FOUND");
    return review;
  }

  private static ClaimReview disputed(UUID proposer, UUID second) {
    return found(proposer, second, Verdict.NOT_CHECKABLE);
  }

  private static ClaimReview agreed() {
    return found(CHECKER, ME, Verdict.SUPPORTED);
  }

  private static ClaimReview adjudicated(boolean ownFinding) {
    var review = disputed(CHECKER, SECOND);
    var stands =
        ownFinding
            ? finding(Finding.Origin.ADJUDICATED, ME, Verdict.CONFLICTING, Disposition.KEEP)
            : review.lastBy(Finding.Origin.SECOND).orElseThrow();
    var fact = review.adjudicate(stands, "The later report.", actor(ME), NOW);
    assertThat(fact.act()).isEqualTo("FINDINGS_ADJUDICATED");
    return review;
  }

  private static ClaimReview overruled() {
    var review = proposed(CHECKER);
    var fact =
        review.overrule(
            finding(Finding.Origin.OVERRULED, ME, Verdict.UNPROVEN, Disposition.KEEP),
            actor(ME),
            NOW);
    assertThat(fact.act()).isEqualTo("VERDICT_OVERRULED");
    return review;
  }

  private static ClaimReview approved(UUID proposer) {
    return approve(proposed(proposer));
  }

  private static ClaimReview approve(ClaimReview review) {
    moved(review, Move.APPROVE, EDITOR);
    return review;
  }

  private static ClaimReview outdated(ClaimReview review) {
    assertThat(review.outdate("words", Actor.SYSTEM, NOW).act()).isEqualTo("REVIEW_OUTDATED");
    return review;
  }

  private static void moved(ClaimReview review, Move move, UUID by) {
    var request =
        move == Move.ASSIGN
            ? MoveRequest.assigning(by)
            : new MoveRequest(
                null,
                null,
                null,
                null,
                null,
                null,
                "So.",
                null,
                null,
                null,
                WaitsFor.SOURCE,
                LocalDate.of(2026, 3, 9),
                null,
                null);
    assertThat(review.move(move, request, actor(by), NOW).act()).isEqualTo(move.act());
  }

  /** Where a review may be after a move, whichever way it turns out. */
  private static Collection<Stage> afterwards(Move move, ClaimReview review) {
    return switch (move) {
      case PROPOSE -> {
        var fact =
            review.propose(
                finding(Finding.Origin.FIRST, ME, Verdict.SUPPORTED, Disposition.KEEP),
                actor(ME),
                NOW);
        yield landed(fact.act(), review);
      }
      case FIND ->
          List.of(
              found(CHECKER, SECOND, Verdict.SUPPORTED).stage(),
              found(CHECKER, SECOND, Verdict.UNPROVEN).stage());
      case ADJUDICATE -> List.of(adjudicated(false).stage(), adjudicated(true).stage());
      case OVERRULE -> {
        var other = proposed(CHECKER);
        var stet = finding(Finding.Origin.OVERRULED, EDITOR, Verdict.SUPPORTED, Disposition.STET);
        var fact = other.overrule(stet, actor(EDITOR), NOW);
        yield Stream.concat(landed(fact.act(), other).stream(), Stream.of(overruled().stage()))
            .toList();
      }
      case OUTDATE -> List.of(outdated(review).stage());
      case REVIVE -> {
        var never = proposed(CHECKER);
        moved(never, Move.CLOSE, EDITOR);
        moved(never, Move.REVIVE, EDITOR);
        moved(review, Move.REVIVE, EDITOR);
        yield List.of(never.stage(), review.stage());
      }
      case TAKE,
          ASSIGN,
          RELEASE,
          WAIT,
          RESUME,
          WITHDRAW,
          ASK_SECOND,
          RECALL,
          APPROVE,
          RETURN,
          REOPEN,
          CONFIRM,
          RECHECK,
          CLOSE -> {
        moved(review, move, FREE_CHECKER);
        yield List.of(review.stage());
      }
    };
  }

  private static List<Stage> landed(String act, ClaimReview review) {
    assertThat(act).startsWith("VERDICT_");
    return List.of(review.stage());
  }

  private static Finding finding(
      Finding.Origin origin, UUID by, Verdict verdict, Disposition disposition) {
    return new Finding(
        origin,
        verdict,
        disposition,
        null,
        null,
        "The register says so.",
        LocalDate.of(2026, 3, 1),
        null,
        null,
        by,
        NOW);
  }

  /** Everything that any move may want. */
  private static MoveRequest complete() {
    return new MoveRequest(
        Verdict.SUPPORTED,
        Disposition.KEEP,
        null,
        "The register says so.",
        null,
        null,
        "So.",
        null,
        FREE_CHECKER,
        FREE_CHECKER,
        WaitsFor.SOURCE,
        LocalDate.of(2026, 3, 9),
        null,
        null);
  }

  private static Situation situation(
      ClaimReview review, Set<Role> roles, boolean author, MoveRequest request) {
    return new Situation(
        review, me(roles), request, author ? Set.of(ME) : Set.of(), STAFF, Set.of(ME), null);
  }

  private static int answer(Move move, Situation situation) {
    var refused = catchThrowableOfType(Refused.class, () -> move.require(situation));
    return refused == null ? 200 : refused.isForbidden() ? 403 : 422;
  }

  private static String refusal(Move move, ClaimReview review, Role role, MoveRequest request) {
    return key(move, situation(review, Set.of(role), false, request));
  }

  private static String key(Move move, Situation situation) {
    var refused = catchThrowableOfType(Refused.class, () -> move.require(situation));
    return refused == null ? null : refused.refusal().key();
  }

  private static Actor me(Set<Role> roles) {
    return new Actor(ME, "Me", roles, Actor.SignIn.PASSWORD, NOW);
  }

  private static Actor actor(UUID id) {
    return new Actor(id, "Somebody", Set.of(), Actor.SignIn.PASSWORD, NOW);
  }

  private static final Staff STAFF =
      new Staff() {

        @Override
        public Optional<Person> find(UUID id) {
          var roles =
              Set.of(CHECKER, SECOND, FREE_CHECKER).contains(id)
                  ? Set.of(Role.FACT_CHECKER)
                  : Set.of(Role.EDITOR);
          return Optional.of(new Person(id, "somebody", "Somebody", roles, true));
        }

        @Override
        public Optional<Person> named(String userName) {
          return Optional.empty();
        }

        @Override
        public List<Person> who(Permission permission) {
          return List.of();
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> ids) {
          return ids.stream().collect(Collectors.toMap(id -> id, id -> "Somebody"));
        }
      };
}
