package org.stet.review;

import java.util.Set;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Refused;

/** Who makes a move: an ability, and what the person is to this review. */
public enum Who {
  CHECKER(Permission.CHECK_CLAIMS),
  ASSIGNER(Permission.ASSIGN_WORK),
  JUDGE(Permission.JUDGE_REVIEWS),
  JUDGE_OR_ASSIGNER(Permission.JUDGE_REVIEWS, Permission.ASSIGN_WORK),
  ASSIGNEE(Permission.CHECK_CLAIMS),
  ASSIGNEE_OR_ASSIGNER(Permission.CHECK_CLAIMS, Permission.ASSIGN_WORK),
  /** Who has it, or any checker where nobody has. */
  ASSIGNEE_OR_FREE_CHECKER(Permission.CHECK_CLAIMS),
  PROPOSER(Permission.CHECK_CLAIMS, Permission.JUDGE_REVIEWS),
  SECOND_CHECKER(Permission.CHECK_CLAIMS),
  SYSTEM();

  private final Set<Permission> abilities;

  Who(Permission... abilities) {
    this.abilities = Set.of(abilities);
  }

  public Set<Permission> abilities() {
    return abilities;
  }

  boolean hasAbility(Actor actor) {
    return actor.isSystem() || abilities.stream().anyMatch(actor::may);
  }

  boolean hasRelation(Situation situation) {
    var actor = situation.actor();
    if (actor.isSystem()) {
      return true;
    }
    return switch (this) {
      case CHECKER, ASSIGNER, JUDGE, JUDGE_OR_ASSIGNER -> true;
      case ASSIGNEE -> actor.is(situation.assignee());
      case ASSIGNEE_OR_ASSIGNER ->
          actor.is(situation.assignee()) || actor.may(Permission.ASSIGN_WORK);
      case ASSIGNEE_OR_FREE_CHECKER ->
          situation.assignee() == null || actor.is(situation.assignee());
      case PROPOSER -> actor.is(situation.proposer());
      case SECOND_CHECKER -> actor.is(situation.secondChecker());
      case SYSTEM -> false;
    };
  }

  void requireAbility(Actor actor) {
    if (!hasAbility(actor)) {
      throw Refused.forbidden("refused.who." + name());
    }
  }

  void requireRelation(Situation situation) {
    if (!hasRelation(situation)) {
      throw Refused.forbidden("refused.who." + name());
    }
  }
}
