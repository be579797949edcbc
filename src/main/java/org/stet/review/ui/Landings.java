package org.stet.review.ui;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stet.people.Actor;
import org.stet.people.Role;
import org.stet.shell.Landing;

/** A checker begins at their turn, an editor at what awaits approval, a manager at the overview. */
@Component
@Order(10)
class Landings implements Landing {

  @Override
  public Optional<String> of(Actor actor) {
    var roles = actor.roles();
    if (roles.contains(Role.FACT_CHECKER)) {
      return Optional.of("turn");
    }
    if (roles.contains(Role.EDITOR)) {
      return Optional.of("approval");
    }
    if (roles.contains(Role.MANAGER)) {
      return Optional.of("overview");
    }
    return roles.contains(Role.REPORTER) ? Optional.of("turn") : Optional.empty();
  }
}
