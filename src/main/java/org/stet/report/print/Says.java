package org.stet.report.print;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stet.people.Words;
import org.stet.report.ReportModel.Person;

/** The report's own sentences, and how it writes days, hours and people. */
public record Says(ZoneId zone) {

  private static final Locale LANGUAGE = Locale.ENGLISH;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", LANGUAGE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", LANGUAGE);

  /**
   * @param zone an IANA name; where nobody knows it, UTC
   */
  public Says(String zone) {
    this(zoneOf(zone));
  }

  public static String say(String key, Object... args) {
    return Words.say(LANGUAGE, "report." + key, args);
  }

  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String person(Person person) {
    return person.name() == null
        ? say("person.unnamed", person.role())
        : say("person.named", person.name(), person.role());
  }

  public static String people(List<Person> people) {
    return people.stream().map(Says::person).collect(Collectors.joining("; "));
  }

  public String done(Person by, Instant at) {
    return say("done", person(by), time(at));
  }

  private static ZoneId zoneOf(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
