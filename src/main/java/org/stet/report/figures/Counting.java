package org.stet.report.figures;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the figures follow the trail, some seconds behind it. */
@Component
class Counting implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
  private static final int EVERY = 5_000;

  private final Tallying tallying;
  private final ApplicationEventPublisher events;
  private volatile long told;
  private final AtomicBoolean busy = new AtomicBoolean();
  // Of its own: a desk that is counted for the first time must not hold up whatever else is due.
  private final ExecutorService counter =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("counting").factory());

  Counting(Tallying tallying, ApplicationEventPublisher events) {
    this.tallying = tallying;
    this.events = events;
  }

  @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
  void everyFewSeconds() {
    if (busy.compareAndSet(false, true)) {
      counter.execute(this::count);
    }
  }

  private void count() {
    try {
      long counted = tallying.catchUp();
      if (counted != told) {
        told = counted;
        events.publishEvent(new Counted());
      }
    } catch (RuntimeException e) {
      LOG.warn("The figures of the overview could not be counted; they are tried again", e);
    } finally {
      busy.set(false);
    }
  }

  @Override
  public void destroy() {
    counter.shutdownNow();
  }
}
