package org.stet.accounts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets those who come for the same thing in one after the other, in the order they came. They wait
 * here and not in the database, where each would hold a connection.
 */
final class OneAtATime<T extends Object> {

  private final Map<T, Line> lines = new HashMap<>();

  private static final class Line {
    final Semaphore turn = new Semaphore(1, true);
    int people;
  }

  /**
   * Waits for the turn; whoever gets it has to {@link #leave}.
   *
   * @return false where it took longer
   */
  boolean enter(T thing, Duration longest) {
    Line line;
    synchronized (lines) {
      line = lines.computeIfAbsent(thing, t -> new Line());
      line.people++;
    }
    boolean mine = false;
    try {
      mine = line.turn.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!mine) {
        stepOut(thing, line);
      }
    }
    return mine;
  }

  void leave(T thing) {
    synchronized (lines) {
      var line = Objects.requireNonNull(lines.get(thing));
      stepOut(thing, line);
      line.turn.release();
    }
  }

  private void stepOut(T thing, Line line) {
    synchronized (lines) {
      line.people--;
      if (line.people == 0) {
        lines.remove(thing, line);
      }
    }
  }
}
