package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Open screens that want to look again when there is news; each reads anew what its own person may
 * see. News that come while a screen has not yet looked are one piece of news.
 */
public final class Followers implements AutoCloseable {

  private record Reader(UI ui, SerializableRunnable look, AtomicBoolean told) {}

  private final Map<Component, Reader> readers = new ConcurrentHashMap<>();
  private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();

  /** Has a screen look again whenever there is news, for as long as it is open. */
  public void follow(Component screen, SerializableRunnable look) {
    screen.addAttachListener(attach -> {
      readers.put(screen, new Reader(attach.getUI(), look, new AtomicBoolean()));
      attach.unregisterListener();
    });
    screen.addDetachListener(detach -> readers.remove(screen));
  }

  public void tellAll() {
    readers.values().forEach(this::tell);
  }

  @Override
  public void close() {
    messengers.shutdownNow();
  }

  private void tell(Reader reader) {
    if (reader.told().compareAndSet(false, true)) {
      try {
        var unused =
            messengers.submit(() ->
                reader
                    .ui()
                    .access(() -> {
                      reader.told().set(false);
                      reader.look().run();
                    }));
      } catch (RejectedExecutionException closed) {
        readers.clear();
      }
    }
  }
}
