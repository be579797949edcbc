package org.stet.audit.ui;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stet.people.Actor;
import org.stet.people.Role;
import org.stet.shell.Landing;

/** An auditor begins at the audit trail. */
@Component
@Order(20)
class AuditorsDesk implements Landing {

  @Override
  public Optional<String> of(Actor actor) {
    return actor.roles().contains(Role.AUDITOR) ? Optional.of("audit") : Optional.empty();
  }
}
