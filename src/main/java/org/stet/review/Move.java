package org.stet.review;

import static org.stet.review.Rule.ASSIGNEE_CAN_CHECK;
import static org.stet.review.Rule.CHANGE_WAS_SHOWN;
import static org.stet.review.Rule.EVIDENCE_BEARS;
import static org.stet.review.Rule.EVIDENCE_STANDS;
import static org.stet.review.Rule.FOUR_EYES;
import static org.stet.review.Rule.LEGAL_IS_CLEARED;
import static org.stet.review.Rule.NOT_AN_AUTHOR;
import static org.stet.review.Rule.NOT_A_PARTY;
import static org.stet.review.Rule.NO_OPEN_QUERY;
import static org.stet.review.Rule.NUMBERS_STAND;
import static org.stet.review.Rule.REASON_IS_GIVEN;
import static org.stet.review.Rule.SECOND_IS_ANOTHER;
import static org.stet.review.Rule.WAS_APPROVED;
import static org.stet.review.Rule.WHOM_IS_NAMED;
import static org.stet.review.Stage.APPROVED;
import static org.stet.review.Stage.CHECKING;
import static org.stet.review.Stage.CLOSED;
import static org.stet.review.Stage.DISPUTED;
import static org.stet.review.Stage.PROPOSED;
import static org.stet.review.Stage.SECOND_CHECK;
import static org.stet.review.Stage.STALE;
import static org.stet.review.Stage.TO_CHECK;
import static org.stet.review.Stage.WAITING;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.Words;

/**
 * The moves of a claim review: from where, to where, by whom, under which rules. The only table of
 * them; screens ask it what to offer, services ask it what to obey.
 */
public enum Move {
  TAKE("REVIEW_TAKEN", from(TO_CHECK), to(CHECKING), Who.CHECKER, NOT_AN_AUTHOR),
  ASSIGN(
      "REVIEW_ASSIGNED",
      from(TO_CHECK, CHECKING, WAITING, STALE),
      to(CHECKING),
      Who.ASSIGNER,
      ASSIGNEE_CAN_CHECK),
  RELEASE("REVIEW_RELEASED", from(CHECKING, WAITING), to(TO_CHECK), Who.ASSIGNEE_OR_ASSIGNER),
  WAIT("REVIEW_WAITS", from(CHECKING), to(WAITING), Who.ASSIGNEE, WHOM_IS_NAMED),
  RESUME("REVIEW_RESUMED", from(WAITING), to(CHECKING), Who.ASSIGNEE),
  PROPOSE("VERDICT_PROPOSED", from(CHECKING), to(PROPOSED), Who.ASSIGNEE, EVIDENCE_BEARS),
  WITHDRAW("VERDICT_WITHDRAWN", from(PROPOSED), to(CHECKING), Who.PROPOSER),
  ASK_SECOND(
      "SECOND_CHECK_ASKED",
      from(PROPOSED),
      to(SECOND_CHECK),
      Who.JUDGE_OR_ASSIGNER,
      SECOND_IS_ANOTHER),
  RECALL(
      "SECOND_CHECK_RECALLED",
      from(SECOND_CHECK),
      to(PROPOSED),
      Who.JUDGE_OR_ASSIGNER,
      REASON_IS_GIVEN),
  FIND(
      "SECOND_CHECK_FOUND",
      from(SECOND_CHECK),
      to(PROPOSED, DISPUTED),
      Who.SECOND_CHECKER,
      EVIDENCE_BEARS),
  ADJUDICATE(
      "FINDINGS_ADJUDICATED",
      from(DISPUTED),
      to(PROPOSED),
      Who.JUDGE,
      NOT_A_PARTY,
      REASON_IS_GIVEN,
      EVIDENCE_BEARS),
  APPROVE(
      "VERDICT_APPROVED",
      from(PROPOSED),
      to(APPROVED),
      Who.JUDGE,
      FOUR_EYES,
      NO_OPEN_QUERY,
      LEGAL_IS_CLEARED,
      EVIDENCE_STANDS),
  RETURN("VERDICT_RETURNED", from(PROPOSED), to(CHECKING), Who.JUDGE, REASON_IS_GIVEN),
  OVERRULE(
      "VERDICT_OVERRULED",
      from(PROPOSED),
      to(APPROVED, PROPOSED),
      Who.JUDGE,
      FOUR_EYES,
      NO_OPEN_QUERY,
      LEGAL_IS_CLEARED,
      REASON_IS_GIVEN),
  REOPEN("REVIEW_REOPENED", from(APPROVED, STALE), to(CHECKING), Who.JUDGE, REASON_IS_GIVEN),
  OUTDATE(
      "REVIEW_OUTDATED",
      from(CHECKING, WAITING, PROPOSED, SECOND_CHECK, DISPUTED, APPROVED),
      to(STALE),
      Who.SYSTEM),
  CONFIRM(
      "VERDICT_CONFIRMED",
      from(STALE),
      to(APPROVED),
      Who.JUDGE,
      FOUR_EYES,
      WAS_APPROVED,
      NUMBERS_STAND,
      CHANGE_WAS_SHOWN),
  RECHECK(
      "REVIEW_RECHECKED", from(STALE), to(CHECKING), Who.ASSIGNEE_OR_FREE_CHECKER, NOT_AN_AUTHOR),
  CLOSE(
      "REVIEW_CLOSED",
      from(TO_CHECK, CHECKING, WAITING, PROPOSED, SECOND_CHECK, DISPUTED, APPROVED, STALE),
      to(CLOSED),
      Who.SYSTEM),
  REVIVE("REVIEW_REVIVED", from(CLOSED), to(TO_CHECK, STALE), Who.SYSTEM);

  private final String act;
  private final Set<Stage> from;
  private final List<Stage> to;
  private final Who who;
  private final List<Rule> rules;

  Move(String act, Set<Stage> from, List<Stage> to, Who who, Rule... rules) {
    this.act = act;
    this.from = from;
    this.to = to;
    this.who = who;
    this.rules = List.of(rules);
  }

  private static Set<Stage> from(Stage first, Stage... others) {
    return EnumSet.of(first, others);
  }

  private static List<Stage> to(Stage... stages) {
    return List.of(stages);
  }

  /** What the trail calls it. */
  String act() {
    return act;
  }

  public Set<Stage> from() {
    return Set.copyOf(from);
  }

  /** Where it may lead; more than one where what was found decides. */
  public List<Stage> to() {
    return to;
  }

  public Who who() {
    return who;
  }

  public List<Rule> rules() {
    return rules;
  }

  /**
   * @throws Refused with 403 where it is never allowed to this person, with 422 where it is not
   *     allowed as things stand
   */
  void require(Situation situation) {
    who.requireAbility(situation.actor());
    fromHere(situation).ifPresent(Move::refuse);
    who.requireRelation(situation);
    for (var rule : rules) {
      rule.refusal(situation).ifPresent(Move::refuse);
    }
  }

  /**
   * Whether to offer it: nothing where this person never makes it from here; else the refusal that
   * stands in the way whatever they enter, or none.
   */
  Optional<Offer> offer(Situation situation) {
    boolean theirs =
        from.contains(situation.stage())
            && who != Who.SYSTEM
            && who.hasAbility(situation.actor())
            && who.hasRelation(situation);
    if (!theirs) {
      return Optional.empty();
    }
    var inTheWay =
        rules.stream()
            .filter(rule -> !rule.asksWhatIsEntered())
            .flatMap(rule -> rule.refusal(situation).stream())
            .findFirst();
    return Optional.of(new Offer(this, inTheWay.orElse(null)));
  }

  private Optional<Refusal> fromHere(Situation situation) {
    return from.contains(situation.stage())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "refused.stage",
                Words.say(Locale.ENGLISH, "move." + name()),
                Words.say(Locale.ENGLISH, "stage." + situation.stage().name())));
  }

  private static void refuse(Refusal refusal) {
    throw Refused.by(refusal);
  }
}
