package org.stet.report.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimKind;
import org.stet.people.Words;
import org.stet.report.figures.Asked;
import org.stet.report.figures.Figure;
import org.stet.report.figures.Figure.Column;
import org.stet.report.figures.FigureName;
import org.stet.report.figures.Figures;
import org.stet.review.Verdict;
import org.stet.shell.When;

/** A figure's cells, columns and period as a person reads them. */
record FigureWords(When when, Locale locale) {

  String title(FigureName figure) {
    return say("overview." + figure.code());
  }

  /** n = 61 open reviews. */
  String n(Figure figure) {
    return say("overview." + figure.name().code() + ".n", figure.n());
  }

  /** Its period and what it counts. */
  String definition(Figure figure, @Nullable String desk) {
    var period = figure.name().isNow() ? say("overview.now") : period(figure.asked());
    var where = desk == null ? period : say("overview.of.desk", period, desk);
    var source = figure.asked().source();
    return say(
        "overview.says",
        source == null ? where : say("overview.of.desk", where, source),
        say("overview." + figure.name().code() + ".def"));
  }

  String period(Asked asked) {
    boolean oneYear = asked.from().getYear() == asked.to().getYear();
    return say(
        "overview.period.other",
        oneYear ? day(asked.from()) : dayAndYear(asked.from()),
        dayAndYear(asked.to()));
  }

  String column(Column column) {
    var verdict = verdict(column.key());
    if (verdict != null) {
      return column.key().endsWith(".share") ? verdict + ", %" : verdict;
    }
    return say("overview.column." + column.key());
  }

  private @Nullable String verdict(String key) {
    var name = key.replace(".share", "");
    return Arrays.stream(Verdict.values()).anyMatch(value -> value.name().equals(name))
        ? say("verdict." + name)
        : null;
  }

  /** What stands in the table; a dash where there are too few. */
  String cell(Column column, @Nullable Object value) {
    return switch (column.unit()) {
      case WEEK, MONTH -> category(value);
      case CODE -> value == null ? say("overview.whole") : code((String) value);
      case TEXT -> value == null ? say("overview.none") : text(value);
      case ID, COUNT, SHARE, MINUTES, NUMBER ->
          value == null ? say("overview.few") : number(column, value);
    };
  }

  private String text(Object value) {
    return switch (value) {
      case Instant due -> when.due(due);
      case String none when none.isEmpty() -> say("overview.source.none");
      case String others when others.equals(Figures.OTHERS) -> say("overview.others");
      case Object known -> known.toString();
    };
  }

  private String number(Column column, Object value) {
    return switch (column.unit()) {
      case SHARE -> percent(value);
      case MINUTES -> span(((Number) value).longValue());
      case NUMBER -> say(column.key().equals("mean") ? "overview.mean" : "overview.decimal", value);
      case COUNT, ID, TEXT, CODE, WEEK, MONTH -> say("report.number", value);
    };
  }

  String percent(Object share) {
    return say("overview.percent", share);
  }

  /** 45 min, 6.8 h, 3.5 d; what has passed is late. */
  String span(long minutes) {
    if (minutes < 0) {
      return say("shell.when.late", span(-minutes));
    }
    if (minutes < 1) {
      return say("overview.moment");
    }
    if (minutes < 90) {
      return say("overview.minutes", minutes);
    }
    return minutes < 72 * 60
        ? say("overview.hours", minutes / 60.0)
        : say("overview.days", minutes / 1440.0);
  }

  String hours(long minutes) {
    return say("overview.hours", minutes / 60.0);
  }

  /** A week by its Monday, a month by its name. */
  String category(@Nullable Object value) {
    return switch (value) {
      case null -> say("overview.whole");
      case YearMonth month -> DateTimeFormatter.ofPattern("MMM uuuu", locale).format(month);
      case LocalDate week -> day(week);
      case Object code -> code(code.toString());
    };
  }

  String code(String code) {
    var verdict = verdict(code);
    if (verdict != null) {
      return verdict;
    }
    return Arrays.stream(ClaimKind.values()).anyMatch(kind -> kind.name().equals(code))
        ? say("claimKind." + code)
        : say("overview.code." + code);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
  }

  private String dayAndYear(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
  }

  String say(String key, @Nullable Object... args) {
    var known = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      var arg = args[i];
      known[i] = arg == null ? "" : arg;
    }
    return Words.say(locale, key, known);
  }
}
