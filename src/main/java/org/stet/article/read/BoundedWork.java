package org.stet.article.read;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads in threads of their own, a few at once and not for ever: a file that keeps its reader busy
 * costs one place until its reader notices, never the house.
 */
final class BoundedWork {

  private static final long STACK = 4L * 1024 * 1024;

  private final Semaphore places;
  private final Duration longest;

  BoundedWork(int atOnce, Duration longest) {
    this.places = new Semaphore(atOnce, true);
    this.longest = longest;
  }

  /**
   * What the work gives.
   *
   * @throws ArticleUnreadable where the work says so, fails, takes too long, or finds no place
   */
  <T> T of(Callable<T> work) {
    var task = new FutureTask<>(work);
    takePlace();
    try {
      var thread = new Thread(null, () -> runAndLeave(task), "article-reading", STACK);
      thread.setDaemon(true);
      thread.start();
    } catch (OutOfMemoryError e) {
      places.release();
      throw new ArticleUnreadable("unreadable.busy");
    }
    return await(task);
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ArticleUnreadable("unreadable.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArticleUnreadable("unreadable.busy");
    }
  }

  private void runAndLeave(FutureTask<?> task) {
    try {
      task.run();
    } finally {
      places.release();
    }
  }

  private <T> T await(FutureTask<T> task) {
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new ArticleUnreadable("unreadable.slow", longest.toSeconds());
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new ArticleUnreadable("unreadable.busy");
    } catch (ExecutionException e) {
      throw unreadable(e.getCause());
    }
  }

  private static ArticleUnreadable unreadable(@Nullable Throwable cause) {
    return switch (cause) {
      case ArticleUnreadable said -> said;
      case StackOverflowError deep -> new ArticleUnreadable("unreadable.deep");
      case OutOfMemoryError big -> new ArticleUnreadable("unreadable.memory");
      case null, default -> new ArticleUnreadable("unreadable.damaged");
    };
  }
}
