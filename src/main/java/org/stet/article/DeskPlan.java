package org.stet.article;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Refusal;

/**
 * How a desk is to be; the whole of it.
 *
 * @param cutOff check-worthiness from which a sentence is suggested, 0 to 100
 * @param secondCheckShare percent of proposed verdicts that get a blind second check
 * @param secondCheckFor what makes it ask for one, whatever the share
 * @param fullCoverage whether sign-off wants every word of claim text accounted for
 * @param namesStaff whether public reports name who checked and approved
 */
public record DeskPlan(
    String name,
    int cutOff,
    int secondCheckShare,
    Set<SecondCheckFlag> secondCheckFor,
    boolean fullCoverage,
    ZoneId timeZone,
    boolean namesStaff) {

  private static final int CUT_OFF = 50;

  public DeskPlan {
    secondCheckFor = Set.copyOf(secondCheckFor);
  }

  /** One that asks for second checks by lot alone. */
  public DeskPlan(
      String name,
      int cutOff,
      int secondCheckShare,
      boolean fullCoverage,
      ZoneId timeZone,
      boolean namesStaff) {
    this(name, cutOff, secondCheckShare, Set.of(), fullCoverage, timeZone, namesStaff);
  }

  /**
   * @throws Invalid naming each field that can't be so
   */
  public static DeskPlan of(
      @Nullable String name,
      long cutOff,
      long secondCheckShare,
      Set<SecondCheckFlag> secondCheckFor,
      boolean fullCoverage,
      @Nullable String timeZone,
      boolean namesStaff) {
    var wrong = new HashMap<String, Refusal>();
    percent("cutOff", cutOff, wrong);
    percent("secondCheckShare", secondCheckShare, wrong);
    var zone = zone(timeZone);
    if (zone == null) {
      wrong.put("timeZone", Refusal.of("invalid.zone"));
    }
    var called = called(name, wrong);
    if (zone == null || !wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new DeskPlan(
        called,
        (int) cutOff,
        (int) secondCheckShare,
        secondCheckFor,
        fullCoverage,
        zone,
        namesStaff);
  }

  /** A new desk as long as nobody wants anything else. */
  public static DeskPlan named(String name, ZoneId timeZone) {
    return of(name, CUT_OFF, 0, Set.of(), false, timeZone.getId(), false);
  }

  private static String called(@Nullable String name, Map<String, Refusal> wrong) {
    try {
      return Plain.required("name", name, Limits.NAME).strip();
    } catch (Invalid e) {
      wrong.putAll(e.fields());
      return "";
    }
  }

  private static void percent(String field, long value, Map<String, Refusal> wrong) {
    if (value < 0 || value > 100) {
      wrong.put(field, Refusal.of("invalid.percent"));
    }
  }

  private static @Nullable ZoneId zone(@Nullable String id) {
    try {
      return id == null ? null : ZoneId.of(id);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
