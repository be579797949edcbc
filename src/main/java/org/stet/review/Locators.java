package org.stet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;

/**
 * Where in a source: for each kind of source another thing. Taken as people write it, kept in one
 * spelling, so that the next reader finds the place.
 */
final class Locators {

  private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Pattern PAGES =
      Pattern.compile(
          "(?iu)(?:pages?|pgs?|pp?|seiten?)?\\.?\\s*(\\d+|[ivxlc]+)"
              + "(?:\\s*(?:[-–—]|to)\\s*(\\d+|[ivxlc]+))?");
  private static final Pattern NAMED =
      Pattern.compile("(?iu)([\\p{L}]+|§{1,2}|¶{1,2})\\.?\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}.()–-]*)");
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("paragraph", "para."),
          Map.entry("paragraphs", "paras."),
          Map.entry("para", "para."),
          Map.entry("paras", "paras."),
          Map.entry("par", "para."),
          Map.entry("¶", "para."),
          Map.entry("¶¶", "paras."),
          Map.entry("§", "§"),
          Map.entry("§§", "§§"),
          Map.entry("sec", "§"),
          Map.entry("section", "§"),
          Map.entry("article", "art."),
          Map.entry("art", "art."),
          Map.entry("figure", "fig."),
          Map.entry("fig", "fig."),
          Map.entry("tab", "table"),
          Map.entry("chapter", "ch."),
          Map.entry("chap", "ch."),
          Map.entry("ch", "ch."),
          Map.entry("footnote", "fn."),
          Map.entry("fn", "fn."),
          Map.entry("line", "line"),
          Map.entry("l", "line"));

  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2})(?:[.,](\\d{1,3}))?");

  /** Whatever its figures: in a document or a table nobody finds it. */
  private static final Pattern LIKE_A_CLOCK = Pattern.compile("\\d+(?::\\d+)+(?:[.,]\\d+)?");

  private static final Pattern SPELT =
      Pattern.compile(
          "(?i)(?:(\\d{1,3})\\s*h(?:ours?|rs?)?\\s*)?(?:(\\d{1,4})\\s*(?:m(?:in(?:utes?|s)?)?|['′])\\.?\\s*)?"
              + "(?:(\\d{1,6})\\s*(?:s(?:ec(?:onds?|s)?)?|[\"″])\\.?)?");
  private static final Pattern SPAN = Pattern.compile("\\s*(?:[-–—]|\\bto\\b)\\s*");

  private static final Pattern CELL =
      Pattern.compile(
          "(?:('[^']{1,60}'|[\\p{L}\\p{N}_ .-]{1,60})!\\s*)?\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})"
              + "(?:\\s*[:–-]\\s*\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}))?");
  private static final Pattern RECORD =
      Pattern.compile(
          "(?iu).*\\b(rows?|columns?|col|cols?|cells?|sheets?|tables?|tabs?|series|records?|lines?"
              + "|fields?|variables?|keys?|ids?)\\b.*|.*[=\\p{N}].*");
  private static final Pattern FRAGMENT = Pattern.compile("(?:https?://\\S*?)?#(\\S+)");
  private static final Pattern LETTER_OR_DIGIT = Pattern.compile(".*[\\p{L}\\p{N}].*");
  private static final Pattern SOME_PLACE =
      Pattern.compile(
          "(?iu).*(\\p{N}|\\b(cover|title|abstract|summary|head(line|ing)?|preface|foreword"
              + "|introduction|conclusions?|appendix|annex|index|caption|table|figure|box|footnote"
              + "|postscript|back|front|first|second|third|fourth|fifth|last|lead|top|bottom|end"
              + "|beginning|recitals?|preamble|signature|stamp|seal|verso|recto|whole)\\b).*");

  private Locators() {}

  /**
   * The place in its one spelling, or null where none was given.
   *
   * @throws Invalid where nobody would find the place again
   */
  static @Nullable String kept(SourceKind kind, @Nullable String entered) {
    var text = Plain.optional("locator", entered, Limits.LOCATOR);
    if (text == null) {
      return null;
    }
    var words = BLANKS.matcher(text.strip()).replaceAll(" ");
    var kept =
        switch (kind) {
          case DOCUMENT -> document(words);
          case RECORDING -> recording(words);
          case DATASET -> dataset(words);
          case WEB_PAGE -> page(words);
          case PERSON, PLACE -> LETTER_OR_DIGIT.matcher(words).matches() ? words : null;
        };
    if (kept == null || kept.length() > Limits.LOCATOR) {
      throw Invalid.field("locator", "invalid.locator." + kind);
    }
    return kept.equals(words) ? text : kept;
  }

  private static @Nullable String document(String words) {
    boolean isTime = LIKE_A_CLOCK.matcher(words).matches();
    return named(words, !isTime && SOME_PLACE.matcher(words).matches());
  }

  /** Pages, paragraphs and the like in one spelling; the rest of a longer description stays. */
  private static @Nullable String named(String words, boolean findable) {
    var pieces = new ArrayList<String>();
    boolean known = false;
    for (var piece : List.of(COMMAS.split(words))) {
      var page = PAGES.matcher(piece);
      var name = NAMED.matcher(piece);
      if (page.matches() && isPage(piece, page.toMatchResult())) {
        pieces.add(pages(page.toMatchResult()));
        known = true;
      } else if (name.matches() && PLACES.containsKey(name.group(1).toLowerCase(Locale.ROOT))) {
        pieces.add(PLACES.get(name.group(1).toLowerCase(Locale.ROOT)) + " " + name.group(2));
        known = true;
      } else {
        pieces.add(piece);
      }
    }
    return known ? String.join(", ", pieces) : findable ? words : null;
  }

  /** A number alone is a page; letters alone are one only behind “p.”. */
  private static boolean isPage(String piece, MatchResult page) {
    boolean numbered = Character.isDigit(page.group(1).charAt(0));
    return numbered || piece.matches("(?iu)(pages?|pgs?|pp?)\\.?\\s*[ivxlc]+(\\s*[-–—]\\s*\\w+)?");
  }

  private static String pages(MatchResult page) {
    return page.group(2) == null
        ? "p. " + page.group(1)
        : "pp. " + page.group(1) + "–" + page.group(2);
  }

  private static @Nullable String recording(String words) {
    var ends = new ArrayList<String>();
    var spoken = words.replaceFirst("(?iu)^(at|from|min(ute)?\\.?|time ?code:?)\\s+(?=\\d)", "");
    for (var end : List.of(SPAN.split(spoken))) {
      var time = time(end);
      if (time == null) {
        return timeAmongWords(words);
      }
      ends.add(time);
    }
    return ends.size() > 2 ? null : String.join("–", ends);
  }

  /** “Track 2, 12:30, the answer”: the time in its spelling, the words as they are. */
  private static @Nullable String timeAmongWords(String words) {
    var clock = Pattern.compile("(?<![\\d:])" + CLOCK.pattern() + "(?![\\d:])").matcher(words);
    boolean found = false;
    var kept = new StringBuilder();
    while (clock.find()) {
      var time = time(clock.group());
      if (time == null) {
        return null;
      }
      found = true;
      clock.appendReplacement(kept, time);
    }
    clock.appendTail(kept);
    return found ? kept.toString() : null;
  }

  /** mm:ss, or h:mm:ss from an hour on. */
  private static @Nullable String time(String words) {
    var clock = CLOCK.matcher(words);
    if (clock.matches()) {
      long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
      long minutes = Long.parseLong(clock.group(2));
      long seconds = Long.parseLong(clock.group(3));
      boolean possible = seconds < 60 && (clock.group(1) == null || minutes < 60);
      return possible ? clock(hours, minutes, seconds) : null;
    }
    var spelt = SPELT.matcher(words);
    if (!words.isBlank() && spelt.matches()) {
      return clock(number(spelt.group(1)), number(spelt.group(2)), number(spelt.group(3)));
    }
    return null;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String clock(long hours, long minutes, long seconds) {
    long all = (hours * 60 + minutes) * 60 + seconds;
    return all < 3600
        ? "%02d:%02d".formatted(all / 60, all % 60)
        : "%d:%02d:%02d".formatted(all / 3600, all / 60 % 60, all % 60);
  }

  private static @Nullable String dataset(String words) {
    var cell = CELL.matcher(words.replaceFirst("(?iu)^cells?\\s+", ""));
    if (cell.matches()) {
      var sheet = cell.group(1) == null ? "" : cell.group(1).strip() + "!";
      var first = cell.group(2).toUpperCase(Locale.ROOT) + cell.group(3);
      return cell.group(4) == null
          ? sheet + first
          : sheet + first + ":" + cell.group(4).toUpperCase(Locale.ROOT) + cell.group(5);
    }
    boolean isTime = LIKE_A_CLOCK.matcher(words).matches() || time(words) != null;
    return RECORD.matcher(words).matches() && !isTime ? words : null;
  }

  private static @Nullable String page(String words) {
    var fragment = FRAGMENT.matcher(words);
    if (fragment.matches()) {
      return "#" + fragment.group(1);
    }
    boolean isAddress = words.matches("(?i)https?://\\S+");
    if (isAddress || !LETTER_OR_DIGIT.matcher(words).matches()) {
      return null;
    }
    return LIKE_A_CLOCK.matcher(words).matches() ? time(words) : named(words, true);
  }
}
