package org.stet.claim.detect;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of a text where a careful copy-editor would: paragraph first, then full stops
 * that are no abbreviation, initial, decimal or list number. Other scripts than Latin go by the
 * Unicode rules. Every character is looked at a bounded number of times.
 */
public final class Sentences {

  /** Always followed by a name or a number; the sentence goes on. */
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "sgt",
          "capt", "cpl", "pvt", "cmdr", "adm", "maj", "hon", "rev", "fr", "pres", "supt", "insp",
          "det", "amb", "sec", "messrs", "mme", "mlle", "vs", "v", "cf", "viz", "eg", "ie", "e.g",
          "i.e", "mrd", "mio", "tsd", "bsp", "evtl", "ggf", "inkl", "zzgl", "ee", "janv", "févr",
          "juill", "ene", "approx", "ca", "mt", "ft", "dist", "bzw", "z.b", "sr", "sra", "hr",
          "fra");

  /** Goes on only when a number follows. */
  private static final Set<String> BEFORE_A_NUMBER =
      Set.of(
          "no", "nos", "nr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "fig", "figs", "p", "pp", "par", "para", "vol", "ch", "art", "eq", "op");

  /** May end a sentence; does so when the next word is one that begins sentences. */
  private static final Set<String> MAY_END =
      Set.of(
          "inc", "co", "corp", "ltd", "llc", "plc", "bros", "jr", "st", "ave", "blvd", "rd", "etc",
          "al", "dept", "est", "univ", "assn", "min", "max", "calif", "fla", "ariz", "conn", "ill",
          "mass", "mich", "minn", "penn", "tenn", "wash", "wis", "ore", "okla", "ala", "ga", "pa",
          "va", "md", "mo", "ky", "mins", "hrs", "sq", "tel", "ed", "eds", "ph.d", "ph", "phd");

  private static final Set<String> OPENING_WORDS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "this",
          "that",
          "these",
          "those",
          "there",
          "here",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "to",
          "of",
          "as",
          "and",
          "but",
          "or",
          "so",
          "yet",
          "if",
          "when",
          "while",
          "after",
          "before",
          "since",
          "although",
          "though",
          "because",
          "despite",
          "during",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "what",
          "who",
          "why",
          "how",
          "where",
          "which",
          "many",
          "some",
          "most",
          "all",
          "no",
          "not",
          "one",
          "two",
          "three",
          "more",
          "another",
          "both",
          "each",
          "other",
          "however",
          "meanwhile",
          "still",
          "also",
          "then",
          "now",
          "later",
          "earlier",
          "last",
          "under",
          "among",
          "according",
          "until",
          "about",
          "over",
          "such",
          "several",
          "few",
          "once",
          "even",
          "instead",
          "only");

  /** Of languages that write a day with a stop. */
  private static final Set<String> MONTHS =
      Set.of(
          "januar",
          "jänner",
          "februar",
          "märz",
          "april",
          "mai",
          "juni",
          "juli",
          "august",
          "september",
          "oktober",
          "november",
          "dezember",
          "marts",
          "maj",
          "december",
          "mars",
          "desember",
          "ledna",
          "února",
          "března",
          "dubna",
          "května",
          "června",
          "července",
          "srpna",
          "září",
          "října",
          "listopadu",
          "prosince",
          "tammikuuta",
          "helmikuuta",
          "maaliskuuta",
          "huhtikuuta",
          "toukokuuta",
          "kesäkuuta",
          "heinäkuuta",
          "elokuuta",
          "syyskuuta",
          "lokakuuta",
          "marraskuuta",
          "joulukuuta");

  /** Of other scripts: doctor, professor, mister. */
  private static final Set<String> TITLES =
      Set.of(
          "डॉ", "प्रो", "श्री", "सं", "г", "ул", "д-р", "проф", "им", "тыс", "млн", "млрд", "руб");

  private static final int LONGEST_TITLE = 12;

  private static final int LONGEST_SPEAKER = 30;
  private static final Pattern SAYS =
      Pattern.compile("说|說|称|稱|表示|指出|道|告诉|告訴|补充|補充|强调|強調|回应|回應|认为|認為|坦言|呼吁");

  private static final int LOOK_BACK = 24;

  /** Characters: a line of more may well have been broken to fit. */
  private static final int SHORT_LINE = 60;

  private static final String BULLETS = "•‣◦▪●*-–";
  private static final String CLOSERS = "\"”’'»)]*";

  /** Characters that are looked back over for the mark that opened a quotation. */
  private static final int LONGEST_QUOTATION = 2_000;

  /** Before the number of something: "nach dem 3. Quartal", "am 12. Spieltag". */
  private static final Set<String> BEFORE_AN_ORDINAL =
      Set.of(
          "der", "die", "das", "dem", "den", "des", "am", "im", "vom", "zum", "zur", "ab", "bis",
          "seit", "ein", "einen", "einem", "einer", "seinen", "seinem", "ihren", "ihrem", "jeder",
          "jeden");

  private Sentences() {}

  /** The sentences of a text, without the blanks around them, in order. */
  public static List<Span> of(String text, @Nullable String language) {
    return of(text, 0, text.length(), language);
  }

  /** The sentences of a stretch of a text, such as a part. Offsets are those of the text. */
  public static List<Span> of(String text, int start, int end, @Nullable String language) {
    var found = new ArrayList<Span>();
    int from = start;
    while (from < end) {
      int to = endOfParagraph(text, from, end);
      if (isLatin(text, from, to)) {
        new Latin(text, from, to, found).read();
      } else {
        unicode(text, from, to, language, found);
      }
      from = to;
    }
    return found;
  }

  /** Behind the next blank line, or the end. */
  private static int endOfParagraph(String text, int from, int end) {
    int at = from;
    while (at < end) {
      int feed = text.indexOf('\n', at);
      if (feed < 0 || feed >= end) {
        return end;
      }
      int next = feed + 1;
      while (next < end && isBlank(text.charAt(next)) && text.charAt(next) != '\n') {
        next++;
      }
      if (next < end && text.charAt(next) == '\n') {
        return next + 1;
      }
      at = next;
    }
    return end;
  }

  private static boolean isLatin(String text, int from, int to) {
    int latin = 0;
    int other = 0;
    for (int i = from; i < to && latin + other < 400; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        if (c < 0x250 || UnicodeScript.of(c) == UnicodeScript.LATIN) {
          latin++;
        } else {
          other++;
        }
      }
    }
    return latin >= other;
  }

  private static void unicode(
      String text, int from, int to, @Nullable String language, List<Span> found) {
    var breaks =
        BreakIterator.getSentenceInstance(
            language == null ? ULocale.ROOT : ULocale.forLanguageTag(language));
    breaks.setText(text.substring(from, to));
    int last = breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (next == to - from || !goesOn(text, from + last, from + next, to)) {
        add(text, from + last, from + next, found);
        last = next;
      }
    }
  }

  /** Behind "Dr." in Hindi, and where “…。” is followed at once by who said it. */
  private static boolean goesOn(String text, int from, int next, int to) {
    var said = text.substring(from, next).strip();
    if (said.length() <= LONGEST_TITLE && said.endsWith(".")) {
      return TITLES.contains(said.substring(said.lastIndexOf(' ') + 1, said.length() - 1));
    }
    int tail = said.lastIndexOf(' ') + 1;
    if (TITLES.contains(said.substring(tail, Math.max(tail, said.length() - 1)))) {
      return said.endsWith(".");
    }
    boolean closed = "”」』".indexOf(text.charAt(next - 1)) >= 0;
    return closed
        && next < to
        && Character.isLetter(text.charAt(next))
        && !isIntroduced(text, from, next)
        && tellsWhoSaid(text, next, to);
  }

  /** 市长说：“…。”: who speaks was named before the quotation. */
  private static boolean isIntroduced(String text, int from, int next) {
    int open =
        Math.max(
            text.lastIndexOf('“', next),
            Math.max(text.lastIndexOf('「', next), text.lastIndexOf('『', next)));
    return open > from && "：:，,".indexOf(text.charAt(open - 1)) >= 0;
  }

  /** Up to the next mark somebody says it; in a script that leaves blanks, anything may follow. */
  private static boolean tellsWhoSaid(String text, int next, int to) {
    if (!Character.isIdeographic(text.codePointAt(next)) && text.charAt(next) != 'と') {
      return true;
    }
    int end = next;
    while (end < to && end - next < LONGEST_SPEAKER && "，。：；、！？“".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.charAt(next) == 'と' || SAYS.matcher(text.substring(next, end)).find();
  }

  private static void add(String text, int from, int to, List<Span> found) {
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    if (to - from > 2 && "•‣◦▪●".indexOf(text.charAt(from)) >= 0) {
      add(text, from + 1, to, found);
      return;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      found.add(new Span(from, to));
    }
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /** One paragraph in Latin script. */
  private static final class Latin {

    private final String text;
    private final int end;
    private final List<Span> found;
    private int start;
    private int listed;

    Latin(String text, int start, int end, List<Span> found) {
      this.text = text;
      this.start = start;
      this.end = end;
      this.found = found;
    }

    void read() {
      boolean wrapped = isWrapped();
      int i = start;
      while (i < end) {
        if (text.charAt(i) == '\n' && endsWithItsLine(i, wrapped)) {
          add(text, start, i, found);
          start = i + 1;
        }
        if (!isStop(text.charAt(i))) {
          i++;
          continue;
        }
        int stops = i;
        while (i < end && isStop(text.charAt(i))) {
          i++;
        }
        int closed = behindClosers(i);
        if (closed == end || isBlank(text.charAt(closed)) || isGlued(stops, closed)) {
          int next = closed;
          while (next < end && isBlank(text.charAt(next))) {
            next++;
          }
          if (next == end || endsHere(stops, i, closed, next)) {
            add(text, start, closed, found);
            start = next;
            i = next;
          } else {
            i = Math.max(i, closed);
          }
        }
      }
      add(text, start, end, found);
    }

    /** Broken to fit a width: all lines but the last are about as long. */
    private boolean isWrapped() {
      int longest = 0;
      int shortest = Integer.MAX_VALUE;
      int from = start;
      int feed;
      while ((feed = text.indexOf('\n', from)) >= 0 && feed < end - 1) {
        longest = Math.max(longest, feed - from);
        shortest = Math.min(shortest, feed - from);
        from = feed + 1;
      }
      return longest > SHORT_LINE && shortest * 3 >= longest * 2;
    }

    /** A heading, or an item of a list: the next line begins anew, without a stop before it. */
    private boolean endsWithItsLine(int feed, boolean wrapped) {
      int next = feed + 1;
      while (next < end && isBlank(text.charAt(next))) {
        next++;
      }
      if (feed == start || next + 1 >= end) {
        return false;
      }
      if (isBullet(next)) {
        return true;
      }
      int c = text.codePointAt(next);
      boolean opens = Character.isUpperCase(c) || Character.isDigit(c) || isQuotation((char) c);
      char last = text.charAt(feed - 1);
      return !wrapped
          && opens
          && feed - lineStart(feed) <= SHORT_LINE
          && ",;-–—(&".indexOf(last) < 0;
    }

    private int lineStart(int feed) {
      return Math.max(start, text.lastIndexOf('\n', feed - 1) + 1);
    }

    private boolean isBullet(int at) {
      return BULLETS.indexOf(text.charAt(at)) >= 0 && isBlank(text.charAt(at + 1));
    }

    /** "… the agency said.(Photo: AP)": a blank was lost. */
    private boolean isGlued(int stop, int closed) {
      return closed + 1 < end
          && text.charAt(closed) == '('
          && Character.isUpperCase(text.charAt(closed + 1))
          && wordBefore(stop).length() > 1;
    }

    /** Also « so », with a blank before the mark, and „so“, which closes where English opens. */
    private int behindClosers(int i) {
      while (i < end && (CLOSERS.indexOf(text.charAt(i)) >= 0 || closes(i))) {
        i++;
      }
      int mark = i;
      while (mark < end && isBlank(text.charAt(mark)) && text.charAt(mark) != '\n') {
        mark++;
      }
      boolean spaced = mark > i && mark < end && text.charAt(mark) == '»';
      return spaced && count('«', mark) > count('»', mark) ? mark + 1 : i;
    }

    private boolean closes(int i) {
      return text.charAt(i) == '“' && count('„', i) > count('“', i)
          || text.charAt(i) == '«' && count('»', i) > count('«', i);
    }

    private int count(char mark, int to) {
      int count = 0;
      for (int i = Math.max(start, to - LONGEST_QUOTATION); i < to; i++) {
        count += text.charAt(i) == mark ? 1 : 0;
      }
      return count;
    }

    private boolean endsHere(int stops, int behind, int closed, int next) {
      char opener = text.charAt(next);
      int letter = next;
      while (letter < end && "\"“‘'«([¿¡*•".indexOf(text.charAt(letter)) >= 0) {
        letter++;
      }
      if (letter == end) {
        return true;
      }
      int c = text.codePointAt(letter);
      boolean single = behind - stops == 1;
      boolean fullStop = text.charAt(stops) == '.' && single;
      if (Character.isLowerCase(c) && !isBrand(letter)) {
        return fullStop && opener == '(' && wordBefore(stops).length() > 3;
      }
      if (c == '-' || c == '–' || c == '—' || c == ',' || c == ';' || c == ':') {
        return dashBeginsASentence(letter, c);
      }
      if (!fullStop) {
        return !isName(stops);
      }
      if (closed > behind && text.charAt(behind) != ')') {
        return true;
      }
      return !isAbbreviation(stops, opener, letter, c);
    }

    private boolean dashBeginsASentence(int letter, int c) {
      if (c == ',' || c == ';' || c == ':') {
        return false;
      }
      int after = letter + 1;
      while (after < end && isBlank(text.charAt(after))) {
        after++;
      }
      return after < end && after > letter + 1 && Character.isUpperCase(text.codePointAt(after));
    }

    /** Such as iPhone, eBay. */
    private boolean isBrand(int letter) {
      return letter + 1 < end && Character.isUpperCase(text.charAt(letter + 1));
    }

    /** Names that carry their own exclamation mark. */
    private boolean isName(int stops) {
      var word = wordBefore(stops);
      return text.charAt(stops) == '!' && (word.equals("Yahoo") || word.equals("Jeopardy"));
    }

    private boolean isAbbreviation(int stop, char opener, int letter, int c) {
      var word = wordBefore(stop);
      if (word.isEmpty()) {
        return false;
      }
      if (isListNumber(word, stop) || isOrdinal(word, letter)) {
        return true;
      }
      var lower = word.toLowerCase(Locale.ROOT);
      if (isHalfAbbreviation(word, letter)) {
        return true;
      }
      if (BEFORE_A_NAME.contains(lower)) {
        return !lower.equals("v") && !lower.equals("ie") && !lower.equals("eg")
            || Character.isUpperCase(c);
      }
      if (BEFORE_A_NUMBER.contains(lower)) {
        return Character.isDigit(c);
      }
      boolean opens = opensASentence(letter) || isQuotation(opener);
      if (isInitials(word)) {
        return !opens;
      }
      return MAY_END.contains(lower) && isWritten(word) && !opens;
    }

    /** "Co." but not "co."; "etc." and "al." either way. */
    private static boolean isWritten(String word) {
      return Character.isUpperCase(word.charAt(0)) || word.equals("etc") || word.equals("al");
    }

    private static boolean isQuotation(char c) {
      return c == '"' || c == '“' || c == '‘' || c == '«';
    }

    private boolean opensASentence(int letter) {
      int i = letter;
      while (i < end && i - letter < LOOK_BACK && Character.isLetter(text.charAt(i))) {
        i++;
      }
      boolean contraction = i < end && "'’".indexOf(text.charAt(i)) >= 0;
      var word = text.substring(letter, i).toLowerCase(Locale.ROOT);
      return OPENING_WORDS.contains(word) && (word.length() > 1 || contraction || isBlankAt(i));
    }

    private boolean isBlankAt(int i) {
      return i >= end || isBlank(text.charAt(i));
    }

    /** One capital letter, or letters with stops between them: J, U.S, a.m. */
    private static boolean isInitials(String word) {
      if (word.length() == 1) {
        return Character.isUpperCase(word.charAt(0)) && !word.equals("I");
      }
      if (word.indexOf('.') < 0) {
        return false;
      }
      for (var piece : word.split("\\.", -1)) {
        if (piece.length() > 2 || piece.isEmpty() || !Character.isLetter(piece.charAt(0))) {
          return false;
        }
      }
      return true;
    }

    /** "as follows: 1. Finland 2. Norway": numbers that count up from one. */
    private boolean isListNumber(String word, int stop) {
      if (word.length() > 2 || !word.chars().allMatch(Character::isDigit)) {
        return false;
      }
      int number = Integer.parseInt(word);
      int before = stop - word.length() - 1;
      while (before >= start && isBlank(text.charAt(before))) {
        before--;
      }
      boolean begins = before < start || text.charAt(before) == ':' || text.charAt(before) == ';';
      if (begins || listed > 0 && number == listed + 1) {
        listed = number;
        return true;
      }
      return false;
    }

    /**
     * "z. B.", "d. h.", "u. a.", "EE. UU.": a small letter, or two great ones, and more of them.
     */
    private boolean isHalfAbbreviation(String word, int letter) {
      boolean small = word.length() == 1 && Character.isLowerCase(word.charAt(0));
      boolean stopped = letter + 1 < end && text.charAt(letter + 1) == '.';
      return small && stopped || word.equals("UU");
    }

    /** "am 3. März", "den 3. mars": the day before its month; "dem 3. Quartal". */
    private boolean isOrdinal(String word, int letter) {
      if (word.length() > 2 || !word.chars().allMatch(Character::isDigit)) {
        return false;
      }
      int number = text.lastIndexOf(word + ".", letter);
      if (number > start
          && BEFORE_AN_ORDINAL.contains(wordBefore(number - 1).toLowerCase(Locale.ROOT))) {
        return true;
      }
      int to = letter;
      while (to < end && to - letter < LOOK_BACK && Character.isLetter(text.charAt(to))) {
        to++;
      }
      return MONTHS.contains(text.substring(letter, to).toLowerCase(Locale.ROOT));
    }

    /** The word that ends at the stop, with the stops inside it. */
    private String wordBefore(int stop) {
      int i = stop;
      while (i > start && stop - i <= LOOK_BACK) {
        char c = text.charAt(i - 1);
        if (!Character.isLetterOrDigit(c) && c != '.') {
          break;
        }
        i--;
      }
      if (stop - i > LOOK_BACK) {
        return "";
      }
      while (i < stop && text.charAt(i) == '.') {
        i++;
      }
      return text.substring(i, stop);
    }

    private static boolean isStop(char c) {
      return c == '.' || c == '!' || c == '?' || c == '…';
    }
  }
}
