package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.stet.audit.Appended;
import org.stet.audit.AppendedElsewhere;
import org.stet.audit.AuditEntry;
import org.stet.shell.Followers;

/** Tells open lists that something on the desk changed. */
@org.springframework.stereotype.Component
class DeskNews implements DisposableBean {

  private final Followers followers = new Followers();

  /** Has a screen look again whenever there is news, for as long as it is open. */
  void follow(Component screen, SerializableRunnable look) {
    followers.follow(screen, look);
  }

  @EventListener
  void on(Appended appended) {
    changed(appended.entries());
  }

  @EventListener
  void on(AppendedElsewhere appended) {
    changed(appended.entries());
  }

  @Override
  public void destroy() {
    followers.close();
  }

  private void changed(List<AuditEntry> entries) {
    if (entries.stream().anyMatch(entry -> entry.article() != null)) {
      followers.tellAll();
    }
  }
}
