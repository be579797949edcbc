package org.stet.article;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/** A desk as others see it; what the numbers mean stands at {@link DeskPlan}. */
public record DeskSettings(
    UUID id,
    String name,
    int cutOff,
    int secondCheckShare,
    Set<SecondCheckFlag> secondCheckFor,
    boolean fullCoverage,
    ZoneId timeZone,
    boolean namesStaff,
    long version) {

  public DeskPlan plan() {
    return new DeskPlan(
        name, cutOff, secondCheckShare, secondCheckFor, fullCoverage, timeZone, namesStaff);
  }
}
