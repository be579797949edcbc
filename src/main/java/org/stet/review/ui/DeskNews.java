package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.stet.audit.Appended;
import org.stet.audit.AppendedElsewhere;
import org.stet.audit.AuditEntry;

/**
 * Tells open lists that something on the desk changed; each reads anew what its own person may see.
 * News that come while a list has not yet looked are one piece of news.
 */
@org.springframework.stereotype.Component
class DeskNews implements DisposableBean {

  private record Reader(UI ui, SerializableRunnable look, AtomicBoolean told) {}

  private final Map<Component, Reader> readers = new ConcurrentHashMap<>();
  private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();

  /** Has a screen look again whenever there is news, for as long as it is open. */
  void follow(Component screen, SerializableRunnable look) {
    screen.addAttachListener(attach -> {
      readers.put(screen, new Reader(attach.getUI(), look, new AtomicBoolean()));
      attach.unregisterListener();
    });
    screen.addDetachListener(detach -> readers.remove(screen));
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
    messengers.shutdownNow();
  }

  private void changed(List<AuditEntry> entries) {
    if (entries.stream().anyMatch(entry -> entry.article() != null)) {
      readers.values().forEach(this::tell);
    }
  }

  private void tell(Reader reader) {
    if (reader.told().compareAndSet(false, true)) {
      var unused =
          messengers.submit(() ->
              reader
                  .ui()
                  .access(() -> {
                    reader.told().set(false);
                    reader.look().run();
                  }));
    }
  }
}
