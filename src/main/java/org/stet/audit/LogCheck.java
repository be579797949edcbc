package org.stet.audit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stet.people.Actor;

/** A check of the whole log that goes on in the background. */
public final class LogCheck {

  private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

  private final Actor by;
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private volatile long size;
  private volatile long done;
  private volatile boolean cancelled;
  private volatile boolean over;
  private volatile @Nullable LogFinding finding;

  LogCheck(Actor by, long size) {
    this.by = by;
    this.size = size;
  }

  public void cancel() {
    cancelled = true;
  }

  /**
   * @param watcher is run on the thread of the check after each step and at the end
   * @return stops the watching
   */
  public Runnable watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  public Actor by() {
    return by;
  }

  /** Entries that are counted again. */
  public long done() {
    return done;
  }

  /** Entries that there are to count. */
  public long size() {
    return size;
  }

  public boolean isOver() {
    return over;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** Nothing while it goes on, and where it was cancelled or could not be done. */
  public Optional<LogFinding> finding() {
    return Optional.ofNullable(finding);
  }

  boolean advance(long counted) {
    done = counted;
    size = Math.max(size, counted);
    tellWatchers();
    return !cancelled;
  }

  void end(@Nullable LogFinding found) {
    finding = found;
    over = true;
    tellWatchers();
  }

  private void tellWatchers() {
    for (var watcher : watchers) {
      try {
        watcher.run();
      } catch (RuntimeException e) {
        LOG.debug("Somebody stopped looking at a check", e);
        watchers.remove(watcher);
      }
    }
  }
}
