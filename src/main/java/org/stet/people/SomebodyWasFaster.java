package org.stet.people;

import java.time.Instant;
import java.util.UUID;

/** Somebody changed it since this person looked. Nothing was changed; answered with 409. */
public class SomebodyWasFaster extends RuntimeException {

  private final UUID who;
  private final Instant when;
  private final long version;

  /**
   * @param who made the last change
   * @param version the present one
   */
  public SomebodyWasFaster(UUID who, Instant when, long version) {
    this.who = who;
    this.when = when;
    this.version = version;
  }

  /**
   * Holds what somebody acted on against what stands.
   *
   * @param seen the version they acted on
   * @param who made the last change
   * @param version the present one
   * @throws Invalid where there never was such a version
   */
  public static void unlessSeen(long seen, UUID who, Instant when, long version) {
    if (seen > version || seen < 0) {
      throw Invalid.field("version", "invalid.version", version);
    }
    if (seen < version) {
      throw new SomebodyWasFaster(who, when, version);
    }
  }

  public UUID who() {
    return who;
  }

  public Instant when() {
    return when;
  }

  public long version() {
    return version;
  }

  /**
   * @param name of {@link #who()}
   */
  public Refusal refusal(String name) {
    return Refusal.of("refused.faster", name);
  }

  @Override
  public String getMessage() {
    return "Somebody was faster; the present version is " + version + ".";
  }
}
