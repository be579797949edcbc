package org.stet.audit.verify;

import java.io.PrintStream;

/** Tells somebody who waits how far it is, every few seconds. */
final class Progress {

  private static final long PAUSE = 3_000_000_000L;
  private static final int STEP = 1024;

  private final PrintStream out;
  private final String what;
  private final long size;
  private long last = System.nanoTime();

  Progress(PrintStream out, String what, long size) {
    this.out = out;
    this.what = what;
    this.size = size;
  }

  void at(long done) {
    if (done % STEP == 0 && System.nanoTime() - last > PAUSE) {
      last = System.nanoTime();
      out.printf("  %,d of %,d %s%n", done, size, what);
    }
  }
}
