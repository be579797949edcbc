package org.stet.article.read;

import static java.util.Locale.ROOT;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells lines of place and date from sentences, on lines of their own and before a dash. */
final class Datelines {

  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’]+";
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]+";
  private static final String DATE =
      "(?:\\p{Lu}\\p{Ll}{2,9}\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?)"
          + "(?:,? (?:de )?(?:19|20)\\d\\d)?";
  private static final String AGENCY =
      "(?:\\(\\p{Lu}?[\\p{L}\\p{N}/.&’' -]{1,38}\\)|/\\p{L}[\\p{L}\\p{N} .&-]{1,38}/)";
  private static final String DASH = "\\s*(?:—|–|--|-)\\s+";
  private static final String DATE_BEHIND = "(?:" + DATE + "\\s*(?:—|–|--|-|/PRNewswire/ --)\\s+)?";
  private static final String PLACES =
      CAPITALS + "(?:[ /-]" + CAPITALS + "){0,4}(?:, " + NAME + "(?: " + NAME + "){0,3}){0,2}";

  /** LONDON —, PORT SELLA, Nov. 21 (Meridian Wire) —, NEW DELHI:, (Reuters) - */
  private static final Pattern LOUD =
      Pattern.compile(
          "^\\s*(?:("
              + PLACES
              + ")(?:,? "
              + DATE
              + ")?(?:,? "
              + AGENCY
              + "\\.\\s+|(?:,? "
              + AGENCY
              + ")?("
              + DASH
              + DATE_BEHIND
              + "|:\\s+))|"
              + AGENCY
              + DASH
              + "|"
              + DATE
              + ",? "
              + AGENCY
              + DASH
              + ")(?=[\\p{Lu}\\p{N}\"“”„«»‘'‚(\\[])");

  /** Berlin (dpa) -, Paris, 12 mars (AFP) – */
  private static final Pattern QUIET =
      Pattern.compile(
          "^\\s*"
              + NAME
              + "(?:[ /-]"
              + NAME
              + "){0,4}(?: \\([\\p{L} ]{2,40}\\))?(?: \\[[\\p{L} ]{2,40}\\])?(?:,? "
              + DATE
              + ")?,? "
              + AGENCY
              + "(?:"
              + DASH
              + "|:\\s+)"
              + "(?=[\\p{Lu}\\p{N}\"“”„«»‘'‚(\\[])");

  /** Hamburg, 3. März –, LEIPZIG, 3. November. */
  private static final Pattern DATED =
      Pattern.compile(
          "^\\s*(?:"
              + NAME
              + "(?:[ /-]"
              + NAME
              + "){0,3}, "
              + DATE
              + DASH
              + "|"
              + PLACES
              + ", \\d{1,2}\\. \\p{Lu}\\p{Ll}{2,9}(?: (?:19|20)\\d\\d)?\\.\\s+)"
              + "(?=[\\p{Lu}\\p{N}\"“”„«»‘'‚(\\[])");

  /** القاهرة (رويترز) -, عمّان، 3 مارس - */
  private static final Pattern ARABIC =
      Pattern.compile(
          "^\\s*[\\p{IsArabic}&&[^،؟؛]]{2,15}(?: [\\p{IsArabic}&&[^،؟؛]]{2,15}){0,2}"
              + "(?:[،,] ?\\p{N}{1,2} \\p{IsArabic}{3,10}(?: \\p{N}{4})?)?"
              + "(?: ?\\([\\p{IsArabic} .]{2,25}\\))?"
              + DASH
              + "(?=[\\p{IsArabic}\\p{N}\"“”«»(])");

  /** देहरादून, 27 नवंबर (भाषा) - ; in scripts without capitals a day or an agency is needed. */
  private static final Pattern INDIC =
      Pattern.compile(
          "^\\s*(?:[\\p{Lo}\\p{M}&&[^\\p{IsHan}\\p{IsArabic}]]{2,20} ?){1,3}"
              + "(?:, ?\\p{N}{1,2} [\\p{Lo}\\p{M}]{2,12}(?: \\p{N}{4})?,?(?: ?\\([\\p{Lo}\\p{M} .]{2,25}\\))?"
              + "|,? ?\\([\\p{Lo}\\p{M} .]{2,25}\\))"
              + "(?:\\s*(?:—|–|--|-|:|।)\\s+)(?=[\\p{Lo}\\p{N}\"“(])");

  /** 新华社成都3月5日电(记者 王明) */
  private static final Pattern CHINESE =
      Pattern.compile(
          "^\\s*[\\p{IsHan}]{2,14}\\d{1,2}月\\d{1,2}日[电電讯訊](?:\\s*[(（][^()（）]{2,40}[)）])?[\\s:：,，]*");

  /** Lyon —, San Marino, Italy – ; before the first sentence of a story only. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "^\\s*("
              + NAME
              + "(?:[ -]"
              + NAME
              + "){0,2}(?:, "
              + NAME
              + "(?: "
              + NAME
              + ")?)?)\\s+[—–]\\s+(?=[\\p{Lu}\\p{N}\"“«])");

  private static final Set<String> NO_PLACES =
      Set.of(
          "BREAKING",
          "CLAIM",
          "CLAIMS",
          "THE FACTS",
          "THE CLAIM",
          "ASSESSMENT",
          "OUR ASSESSMENT",
          "VERDICT",
          "RATING",
          "CONTEXT",
          "UPDATE",
          "UPDATED",
          "EXCLUSIVE",
          "NEW",
          "LIVE",
          "WATCH",
          "NOTE",
          "OPINION",
          "CORRECTION",
          "ANALYSIS",
          "EDITORIAL",
          "EXPLAINER",
          "FACT",
          "FACTS",
          "COMMENT",
          "REVIEW",
          "WARNING",
          "DISCLAIMER",
          "READ",
          "RELATED",
          "PHOTO",
          "PHOTOS",
          "VIDEO",
          "CREDIT",
          "SOURCE",
          "UPDATE 1",
          "INVESTIGATION",
          "REPORT",
          "REPORTAGE",
          "FEATURE",
          "PROFILE",
          "INTERVIEW",
          "ESSAY",
          "OBITUARY",
          "EXPLAINED",
          "HINTERGRUND",
          "ENQUÊTE",
          "QUESTION",
          "ANSWER",
          "ALSO READ",
          "READ MORE",
          "SEE ALSO",
          "ACHTUNG",
          "EIL",
          "FAKT",
          "KOMMENTAR",
          "MEINUNG",
          "ADVERTISEMENT",
          "ANZEIGE",
          "SHARE",
          "BREAKING NEWS",
          "TOPLINE",
          "SPORTS",
          "POLITICS",
          "BUSINESS",
          "WORLD",
          "TECHNOLOGY");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?iU)\\b(?:first published|last updated|last modified|published|updated|modified|posted"
              + "|created|date ?line|date|on|at|veröffentlicht|aktualisiert|stand|vom|am|den|um|uhr"
              + "|publié|mis à jour|modifié|le|à|publicado|actualizado|el|pubblicato|aggiornato|il"
              + "|atualizado|em|gepubliceerd|bijgewerkt|op|publicerad|uppdaterad|kl)\\b");
  private static final Pattern SOURCE = Pattern.compile("(?:来源|來源|出处)[:：]\\s*\\S{1,20}");
  private static final Pattern AGO =
      Pattern.compile(
          "(?iU)\\b(?:\\d+|an?) (?:second|minute|min|hour|day|week|month|year)s? ago\\b"
              + "|\\b\\d+[ -]min(?:ute)?s? read\\b|\\blast\\b");

  /** Last updated 35 minutes ago */
  private static final Pattern SINCE =
      Pattern.compile(
          "(?iU)^(?:last |first )?(?:updated|published|posted|modified):?"
              + " (?:\\d+|an?) (?:second|minute|min|hour|day|week|month)s? ago\\b");

  private static final Pattern DAY_NAME =
      Pattern.compile(
          "(?iU)\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?"
              + "|\\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi"
              + "|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes"
              + "|sábado|domingo)\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "(?iU)\\b\\d{1,2}(?:[:.h]\\d{2}){1,2}(?:\\s*[ap]\\.?m\\.?)?|\\b\\d{1,2}\\s*[ap]\\.?m\\b\\.?"
              + "|\\b(?:gmt|utc|bst|cet|cest|ist|[ecmp][sd]?t)\\b(?:[+-]\\d{1,2}(?::?\\d{2})?)?");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\([\\p{L} ]{2,30}\\)|de|of|del|la|upon|am|y|and)"
              + "(?:[ ,]+(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\([\\p{L} ]{2,30}\\)|de|of|del|la|upon|am))"
              + "{0,7}");

  /** In scripts without capitals: a few words, and no mark of a sentence. */
  private static final Pattern SMALL_PLACE =
      Pattern.compile(
          "(?:[\\p{Lo}\\p{M}]+|\\([\\p{Lo}\\p{M} ]{2,30}\\))(?: (?:[\\p{Lo}\\p{M}]+|\\([\\p{Lo}\\p{M} ]{2,30}\\))){0,3}");

  private Datelines() {}

  /** Whether a whole paragraph says nothing but when, and perhaps where. */
  static boolean isDateline(String paragraph) {
    String line = paragraph.strip();
    boolean told = SINCE.matcher(line).find();
    if (line.length() > 120 || line.indexOf('\n') >= 0 || !told && !hasDigit(line)) {
      return false;
    }
    var rest = new StringBuilder(line);
    boolean dated = told;
    for (var found = Dates.first(line, 0); found != null; found = Dates.first(line, found.end())) {
      dated = true;
      rest.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
    }
    if (!dated) {
      return false;
    }
    String left = without(rest.toString(), AGO, TIME, DAY_NAME, LABEL, SOURCE);
    left = left.replaceAll("[\\s:|·•,;/—–.-]+", " ").strip();
    return left.isEmpty() || PLACE.matcher(left).matches() || SMALL_PLACE.matcher(left).matches();
  }

  /** Where the sentence after an inline dateline begins; 0 where there is none. */
  static int end(String paragraph) {
    String head = paragraph.length() > 160 ? paragraph.substring(0, 160) : paragraph;
    Matcher loud = LOUD.matcher(head);
    if (loud.find() && isPlace(loud.group(1), loud.group(2), loud.group())) {
      return loud.end();
    }
    Matcher quiet = QUIET.matcher(head);
    if (quiet.find()) {
      return quiet.end();
    }
    Matcher dated = DATED.matcher(head);
    if (dated.find()) {
      return dated.end();
    }
    Matcher arabic = ARABIC.matcher(head);
    if (arabic.find()) {
      return arabic.end();
    }
    Matcher indic = INDIC.matcher(head);
    if (indic.find()) {
      return indic.end();
    }
    Matcher chinese = CHINESE.matcher(head);
    return chinese.find() && chinese.end() < paragraph.length() ? chinese.end() : 0;
  }

  /**
   * The same where a story begins: there a name and a dash is the place, however quiet. Not where
   * it is no sentence that follows.
   */
  static int endOfOpening(String paragraph) {
    int end = end(paragraph);
    Matcher plain = PLAIN.matcher(paragraph.length() > 80 ? paragraph.substring(0, 80) : paragraph);
    boolean sentence = paragraph.length() > 60 && paragraph.strip().matches("(?s).*[.!?][\"”’»)]?");
    return end == 0
            && sentence
            && plain.find()
            && isPlace(plain.group(1).toUpperCase(ROOT), "—", "")
        ? plain.end()
        : end;
  }

  /** Place and date as a person reads them, without the label, the agency or the dash. */
  static @Nullable String tidied(String dateline) {
    String line = Draft.oneLine(dateline);
    line = line.replaceFirst("(?:\\s*(?:—|–|--|-|:))$", "").replaceFirst("\\s*\\([^)]*\\)$", "");
    line = line.replaceFirst("(?iU)[\\s|·•,–—-]*\\b\\d{1,3}[ -]min(?:ute)?s? read$", "");
    line = line.replaceFirst("(?iu)^(?:date ?line|date)\\b\\s*:?\\s*", "").strip();
    return line.isEmpty() ? null : line;
  }

  /** The agency in an inline dateline's parentheses. */
  static @Nullable String agency(String dateline) {
    Matcher agency = Pattern.compile("\\(([^()]{2,40})\\)\\s*(?:—|–|--|-)\\s*$").matcher(dateline);
    return agency.find() ? agency.group(1) : null;
  }

  private static boolean isPlace(@Nullable String place, @Nullable String mark, String all) {
    if (place == null) {
      return true;
    }
    boolean more = all.contains("(") || hasDigit(all);
    if (mark != null && mark.strip().equals(":") && !more && place.length() < 5) {
      return false;
    }
    String first = place.split("[ ,]")[0];
    return !NO_PLACES.contains(place)
        && !place.endsWith(" ASSESSMENT")
        && (first.equals("NEW") || !NO_PLACES.contains(first));
  }

  private static String without(String text, Pattern... patterns) {
    String left = text;
    for (var pattern : patterns) {
      left = pattern.matcher(left).replaceAll(" ");
    }
    return left;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
