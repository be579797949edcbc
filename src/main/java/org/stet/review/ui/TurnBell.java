package org.stet.review.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.review.Turns;
import org.stet.shell.Bell;

/** Rings for what waits under Your turn. */
@Component
class TurnBell implements Bell {

  private final Turns turns;
  private final CurrentActor actors;

  TurnBell(Turns turns, CurrentActor actors) {
    this.turns = turns;
    this.actors = actors;
  }

  @Override
  public Optional<Ringing> now() {
    var actor = actors.current();
    return actor.may(Permission.ANSWER_QUERIES) || actor.may(Permission.ASSIGN_WORK)
        ? Optional.of(new Ringing(turns.waiting(), "turn"))
        : Optional.empty();
  }
}
