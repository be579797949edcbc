package org.stet.people;

import java.util.function.Supplier;

/** Work that Stet does by itself, where nobody is signed in: {@link Actor#SYSTEM} acts inside. */
public final class AsSystem {

  private static final ScopedValue<Boolean> ON = ScopedValue.newInstance();

  private AsSystem() {}

  public static void run(Runnable work) {
    ScopedValue.where(ON, true).run(work);
  }

  public static <T> T call(Supplier<T> work) {
    return ScopedValue.where(ON, true).call(work::get);
  }

  /** Whether this thread is inside such work. */
  public static boolean isOn() {
    return ON.isBound();
  }
}
