package org.stet.audit.verify;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** Reads the next piece of something long while the one before is looked at, and no further. */
public final class Ahead {

  private Ahead() {}

  /**
   * @param read the piece of this number; on the thread, and so the connection, of the caller
   * @param look at it on another thread, one at a time and in order, and say whether to go on
   * @return whether all were looked at; what is thrown is what comes first in the order of pieces
   */
  public static <T> boolean each(long pieces, LongFunction<T> read, Predicate<T> look) {
    try (var other = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
      Future<Boolean> looking = CompletableFuture.completedFuture(true);
      for (long number = 0; number < pieces; number++) {
        var next = read(read, number);
        if (!of(looking)) {
          return false;
        }
        var piece = of(next);
        looking = other.submit(() -> look.test(piece));
      }
      return of(looking);
    }
  }

  private static <T> Future<T> read(LongFunction<T> read, long number) {
    try {
      return CompletableFuture.completedFuture(read.apply(number));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static <T> T of(Future<T> piece) {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted");
    }
  }
}
