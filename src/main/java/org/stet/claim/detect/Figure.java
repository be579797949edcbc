package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many, how much or what share, in digits or in words: ninety is 90, half of them 50 %.
 *
 * @param of what it counts; blank where nothing stands behind it
 * @param rough "almost a third": may differ a little from what it means
 */
record Figure(double value, Unit unit, String of, boolean rough, Span span) {

  enum Unit {
    PERCENT,
    MONEY,
    COUNT
  }

  private static final int LONGEST = 120;
  private static final double ROUGHLY = 0.15;

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Double> SIZES =
      Map.of(
          "hundred",
          1e2,
          "thousand",
          1e3,
          "million",
          1e6,
          "billion",
          1e9,
          "trillion",
          1e12,
          "dozen",
          12.0);

  private static final Map<String, Integer> PARTS =
      Map.of(
          "third",
          3,
          "thirds",
          3,
          "quarter",
          4,
          "quarters",
          4,
          "fifth",
          5,
          "fifths",
          5,
          "tenth",
          10);

  private static final Phrases PERCENT = Phrases.of("percent, per cent");
  private static final Phrases ROUGH =
      Phrases.of(
          """
          about, around, nearly, almost, some, roughly, approximately, over, under, than, least, most, \
          to, as, just, close\
          """);
  private static final Phrases PASSED = Phrases.of("of, the, its, their, our, all, more, new, a");

  static List<Figure> in(List<Token> tokens) {
    var found = new ArrayList<Figure>();
    int end = Math.min(LONGEST, tokens.size());
    for (int i = 0; i < end; ) {
      var figure = at(tokens, i);
      if (figure != null) {
        found.add(figure);
        while (i < end && tokens.get(i).start() < figure.span.end()) {
          i++;
        }
      } else {
        i++;
      }
    }
    return found;
  }

  /** Of the same kind and, as far as both tell, of the same thing. */
  boolean isComparable(Figure other) {
    return unit == other.unit
        && (of.equals(other.of) || unit != Unit.COUNT && (of.isEmpty() || other.of.isEmpty()));
  }

  boolean isAsMuchAs(Figure other) {
    double more = Math.max(value, other.value);
    double apart = more - Math.min(value, other.value);
    return apart <= more * (rough || other.rough ? ROUGHLY : 1e-9);
  }

  boolean isSame(Figure other) {
    return isComparable(other) && isAsMuchAs(other);
  }

  private static @Nullable Figure at(List<Token> tokens, int i) {
    var part = part(tokens, i);
    if (part != null) {
      return part;
    }
    var start = value(tokens, i);
    if (start == null) {
      return null;
    }
    double value = start.value;
    int next = start.next;
    while (next < tokens.size() && SIZES.containsKey(tokens.get(next).lower())) {
      value *= SIZES.getOrDefault(tokens.get(next).lower(), 1.0);
      next++;
    }
    var digits = tokens.get(i).text();
    int percent = next < tokens.size() ? PERCENT.at(tokens, next) : 0;
    if (percent > 0 || digits.endsWith("%")) {
      return made(tokens, i, next + percent, value, Unit.PERCENT, false);
    }
    boolean sum = next < tokens.size() && Lexicon.CURRENCY.at(tokens, next) > 0;
    if (sum || "$£€¥₹".indexOf(digits.charAt(0)) >= 0) {
      return made(tokens, i, sum ? next + 1 : next, value, Unit.MONEY, false);
    }
    return made(tokens, i, next, value, Unit.COUNT, false);
  }

  private record Start(double value, int next) {}

  private static @Nullable Start value(List<Token> tokens, int i) {
    var token = tokens.get(i);
    if (token.isNumber()) {
      var digits = token.text().replaceAll("[$£€¥₹%,]", "");
      boolean counts =
          digits.matches("\\d{1,12}(?:\\.\\d{1,6})?")
              && !Signals.isYear(token.text())
              && !Signals.isDay(tokens, i)
              && !Signals.isAgeOrHour(tokens, i);
      return counts ? new Start(Double.parseDouble(digits), i + 1) : null;
    }
    if (!token.isWord()) {
      return null;
    }
    if ((token.isWord("a") || token.isWord("one"))
        && i + 1 < tokens.size()
        && SIZES.containsKey(tokens.get(i + 1).lower())) {
      return new Start(1, i + 1);
    }
    double sum = 0;
    int k = i;
    while (k < tokens.size() && k - i < 4) {
      var word = ofWords(tokens.get(k).lower());
      if (word != null) {
        sum += word;
      } else if (k > i && tokens.get(k).isWord("hundred")) {
        sum *= 100;
      } else if (k == i || !tokens.get(k).isWord("and") || !tokens.get(k - 1).isWord("hundred")) {
        break;
      }
      k++;
    }
    return sum > 0 ? new Start(sum, k) : null;
  }

  /** "ninety", "twenty-three" */
  private static @Nullable Integer ofWords(String lower) {
    int dash = lower.indexOf('-');
    if (dash < 0) {
      return WORDS.get(lower);
    }
    var tens = WORDS.get(lower.substring(0, dash));
    var ones = lower.substring(dash + 1);
    var rest = ones.equals("one") ? Integer.valueOf(1) : WORDS.get(ones);
    return tens == null || rest == null || tens < 20 ? null : Integer.valueOf(tens + rest);
  }

  /** "half of the patients", "a third", "two thirds", "one in five" */
  private static @Nullable Figure part(List<Token> tokens, int i) {
    var token = tokens.get(i);
    if (!token.isWord() || i + 1 >= tokens.size()) {
      return null;
    }
    var next = tokens.get(i + 1);
    if (token.isWord("half")) {
      boolean share = next.isWord("of") || next.isWord("the") || i > 0 && isBy(tokens.get(i - 1));
      return share ? made(tokens, i, i + 1, 50, Unit.PERCENT, true) : null;
    }
    var parts = PARTS.get(next.lower());
    var many =
        token.isWord("a") || token.isWord("one") ? Integer.valueOf(1) : WORDS.get(token.lower());
    if (parts != null && many != null && many < parts) {
      return made(tokens, i, i + 2, 100.0 * many / parts, Unit.PERCENT, true);
    }
    if (token.isWord("one") && next.isWord("in") && i + 2 < tokens.size()) {
      var among = value(tokens, i + 2);
      return among == null || among.value < 2
          ? null
          : made(tokens, i, among.next, 100 / among.value, Unit.PERCENT, true);
    }
    return null;
  }

  private static boolean isBy(Token token) {
    return token.isWord("by") || token.isWord("in");
  }

  private static Figure made(
      List<Token> tokens, int from, int to, double value, Unit unit, boolean part) {
    int next = to;
    while (next < tokens.size() && next - to < 3 && PASSED.has(tokens.get(next).lower())) {
      next++;
    }
    boolean plain = unit == Unit.COUNT || unit == Unit.PERCENT && next > to;
    boolean named = plain && next < tokens.size() && tokens.get(next).isWord();
    boolean rough = part || from > 0 && ROUGH.has(tokens.get(from - 1).lower());
    return new Figure(
        value,
        unit,
        named ? Ties.stem(tokens.get(next).bare()) : "",
        rough,
        new Span(tokens.get(from).start(), tokens.get(to - 1).end()));
  }
}
