package org.stet.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Refused;

/** Who still dismisses a claim once somebody has begun to check it. */
public final class DismissRule {

  private static final Set<Stage> NOT_BEGUN = EnumSet.of(Stage.TO_CHECK, Stage.CLOSED);

  private DismissRule() {}

  /** What stands in the way, if anything. */
  public static Optional<Refused> against(
      Actor actor, boolean author, Stage stage, @Nullable UUID assignee, @Nullable UUID proposer) {
    if (NOT_BEGUN.contains(stage)) {
      return Optional.empty();
    }
    if (author) {
      return Optional.of(Refused.by("refused.duty.author"));
    }
    if (!actor.may(Permission.JUDGE_REVIEWS)) {
      return Optional.of(Refused.forbidden("refused.dismiss.begun"));
    }
    return actor.is(assignee) || actor.is(proposer)
        ? Optional.of(Refused.by("refused.dismiss.own"))
        : Optional.empty();
  }
}
