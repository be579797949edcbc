package org.stet.article.read;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds days as newsrooms write them, in the languages the reading knows. */
final class Dates {

  private static final Map<String, Integer> MONTHS = months();

  private static final String MONTH = "(?:[\\p{L}\\p{M}]{3,12})\\.?";
  private static final String YEAR = "(?:19|20)\\d\\d";

  private static final Pattern ISO =
      Pattern.compile("\\b(" + YEAR + ")[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern CJK =
      Pattern.compile("(" + YEAR + ")\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?\\s+(?:de\\s+|of\\s+)?("
              + MONTH
              + ")(?:,?\\s+(?:de\\s+|del\\s+)?("
              + YEAR
              + "))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b(" + MONTH + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,?\\s+(" + YEAR + "))?");
  private static final Pattern NUMBERS =
      Pattern.compile("\\b(\\d{1,2})([./-])(\\d{1,2})\\2(" + YEAR + ")\\b");

  private Dates() {}

  /** A day in a text: where it stands, and which one it is unless its year is missing. */
  record Found(int start, int end, @Nullable LocalDate day) {}

  /** The first complete day in the text. */
  static @Nullable LocalDate in(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String head = text.length() > 500 ? text.substring(0, 500) : text;
    int from = 0;
    while (true) {
      var found = first(head, from);
      if (found == null || found.day() != null) {
        return found == null ? null : found.day();
      }
      from = found.end();
    }
  }

  /** The first day in the text, its year written or not. */
  static @Nullable Found first(String text, int from) {
    Found best = null;
    best = earlier(best, find(ISO.matcher(text), from, Dates::yearMonthDay));
    best = earlier(best, find(CJK.matcher(text), from, Dates::yearMonthDay));
    best = earlier(best, find(DAY_FIRST.matcher(text), from, m -> named(m, 1, 2)));
    best = earlier(best, find(MONTH_FIRST.matcher(text), from, m -> named(m, 2, 1)));
    return earlier(best, find(NUMBERS.matcher(text), from, Dates::numbers));
  }

  private interface Reading {
    @Nullable Found of(Matcher matcher);
  }

  private static @Nullable Found find(Matcher matcher, int from, Reading reading) {
    int at = from;
    while (at <= matcher.regionEnd() && matcher.find(at)) {
      var found = reading.of(matcher);
      if (found != null) {
        return found;
      }
      at = matcher.start() + 1;
    }
    return null;
  }

  private static @Nullable Found earlier(@Nullable Found one, @Nullable Found other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (one.start() != other.start()) {
      return one.start() < other.start() ? one : other;
    }
    return one.end() >= other.end() ? one : other;
  }

  private static @Nullable Found yearMonthDay(Matcher m) {
    return day(m, number(m, 1), number(m, 2), number(m, 3));
  }

  private static @Nullable Found named(Matcher m, int dayGroup, int monthGroup) {
    Integer month = MONTHS.get(folded(m.group(monthGroup)).replace(".", ""));
    int day = number(m, dayGroup);
    if (month == null || day < 1 || day > 31) {
      return null;
    }
    return m.group(3) == null
        ? new Found(m.start(), m.end(), null)
        : day(m, number(m, 3), month, day);
  }

  /** Day first, as most of the world writes; month first only where the day cannot be one. */
  private static @Nullable Found numbers(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 3);
    if (second > 12) {
      return day(m, number(m, 4), first, second);
    }
    boolean eitherWay = first <= 12 && first != second && m.group(2).equals("/");
    return eitherWay ? new Found(m.start(), m.end(), null) : day(m, number(m, 4), second, first);
  }

  private static @Nullable Found day(Matcher m, int year, int month, int day) {
    try {
      return new Found(m.start(), m.end(), LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января يناير जनवरी",
      "february feb februar février févr fév febrero febbraio fevereiro fev februari февраля فبراير फरवरी",
      "march mar märz mrz mars marzo março maart maar марта مارس मार्च",
      "april apr avril avr abril abr aprile апреля أبريل ابريل अप्रैल",
      "may mai mayo maggio mag maio mei maj мая مايو मई",
      "june jun juni juin junio giugno giu junho июня يونيو जून",
      "july jul juli juillet juil julio luglio lug julho июля يوليو जुलाई",
      "august aug août aou agosto ago augustus augusti августа أغسطس अगस्त",
      "september sep sept septembre septiembre settembre set setembro сентября سبتمبر सितंबर",
      "october oct oktober okt octobre octubre ottobre ott outubro out октября أكتوبر अक्टूबर",
      "november nov novembre noviembre novembro ноября نوفمبر नवंबर",
      "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря ديسمبر दिसंबर"
    };
    var months = new HashMap<String, Integer>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(folded(name), i + 1);
      }
    }
    return months;
  }
}
