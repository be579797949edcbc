package org.stet.claim.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.claim.ClaimKind;
import org.stet.claim.Medium;

/** What a sentence shows on its surface. Later rules look at these, not at the words again. */
final class Signals {

  /** In other languages nobody looks for the verb of a longer line. */
  private static final int SHORT_HEADING = 5;

  /** How many words may stand between a number and what it is a number of. */
  private static final int BESIDE = 6;

  final Sentence sentence;
  final @Nullable Attribution attribution;
  final Set<ClaimKind> kinds = EnumSet.noneOf(ClaimKind.class);
  final boolean figure;
  final boolean bigFigure;
  final boolean harm;
  final boolean harmFigure;

  /** Told of people, beyond that somebody died. */
  final boolean hurt;

  final boolean interest;
  final boolean strongSuperlative;
  final boolean strongComparison;
  final boolean crime;
  final boolean finding;
  final boolean named;
  final boolean verb;
  final boolean question;
  final boolean imperative;
  final boolean quotation;
  final boolean firstPerson;
  final int unsure;
  final boolean remark;
  final boolean should;
  final int opinions;
  final int futures;
  final int words;

  Signals(Sentence sentence, @Nullable Attribution attribution) {
    this.sentence = sentence;
    this.attribution = attribution;
    var tokens = sentence.tokens();
    words = sentence.words();
    boolean[] numbers = numbers(tokens, sentence.english());
    figure = numbers[0];
    bigFigure = numbers[1] || Lexicon.BIG_NUMBER.in(tokens);
    hurt = isHurt(tokens) || Lexicon.LOST.in(tokens);
    harm =
        hurt
            || Lexicon.HARM.in(tokens)
            || !sentence.english()
                && (Lexicon.HARM_ELSEWHERE.in(tokens) || Ideographs.in(tokens, Ideographs::harm));
    harmFigure = harm && figure && countsHarm(tokens, sentence.english());
    strongSuperlative = Lexicon.STRONG_SUPERLATIVE.in(tokens) || Ranks.in(tokens);
    var unnamed = headed() ? tokens : withoutSurnames(tokens);
    strongComparison = Lexicon.STRONG_COMPARISON.in(unnamed);
    interest = Lexicon.PAID.in(tokens) && Lexicon.PAID_FOR.in(tokens);
    crime = Lexicon.CRIME.in(tokens);
    finding = Lexicon.FINDING.in(tokens);
    named = isNamed(tokens);
    question = sentence.endsWith("?؟？") && !endsOutsideItsQuestion(tokens);
    quotation = sentence.longestQuotation() >= 4 || Quotations.isUttered(tokens);
    imperative = isImperative(tokens);
    firstPerson = isFirstPerson(tokens);
    boolean line = !sentence.english() && words > SHORT_HEADING;
    verb =
        hasVerb(tokens)
            || headed() && tellsNow(tokens)
            || line
            || !sentence.english() && sentence.endsWith(".!。！।…؟");
    unsure = Lexicon.VERY_UNSURE.count(tokens);
    remark = Lexicon.REMARK.in(tokens);
    should = Lexicon.SHOULD.in(tokens);
    opinions = Lexicon.OPINION.count(tokens);
    futures = Lexicon.FUTURE.count(tokens);
    sort(tokens, numbers[2], numbers[3]);
  }

  private void sort(List<Token> tokens, boolean money, boolean year) {
    mark(ClaimKind.NUMBER, figure);
    mark(ClaimKind.MONEY, money || figure && Lexicon.CURRENCY.in(tokens) || isAmount(tokens));
    mark(ClaimKind.DATE, year || Lexicon.DATE.in(tokens) || Ideographs.in(tokens, Ideographs::day));
    boolean casualty = Lexicon.CASUALTY.in(tokens) && (harm || figure);
    mark(ClaimKind.CASUALTY, casualty || hurt || harmFigure && !sentence.english());
    mark(ClaimKind.POLL, Lexicon.POLL.in(tokens) && figure);
    mark(ClaimKind.DIRECT_QUOTATION, quotation);
    mark(ClaimKind.REPORTED_SPEECH, attribution != null && sentence.quotedShare() < 0.6);
    mark(ClaimKind.NAME_OR_TITLE, named);
    mark(ClaimKind.SUPERLATIVE, Lexicon.SUPERLATIVE.in(tokens) || strongSuperlative);
    var unnamed = headed() ? tokens : withoutSurnames(tokens);
    mark(ClaimKind.COMPARISON, Lexicon.COMPARISON.in(unnamed));
    mark(ClaimKind.CAUSAL, Lexicon.CAUSAL.in(tokens));
    mark(ClaimKind.LEGAL, Lexicon.isLegal(tokens));
    mark(ClaimKind.ACCUSATION, Lexicon.ACCUSATION.in(tokens));
    boolean past = year && futures == 0 && !Lexicon.PLANNED.in(tokens);
    mark(ClaimKind.HISTORICAL, past || Lexicon.HISTORICAL.in(tokens));
    mark(ClaimKind.SCIENCE, Lexicon.SCIENCE.in(tokens));
    mark(ClaimKind.EVENT, Lexicon.EVENT.in(tokens) || headed() && tellsNow(tokens));
    mark(ClaimKind.OPINION, opinions > 0 || should);
    boolean planned = year && Lexicon.PLANNED.in(tokens);
    mark(ClaimKind.PREDICTION, futures > 0 || planned);
    mark(ClaimKind.PROMISE, Lexicon.PROMISE.in(tokens));
    mark(ClaimKind.QUESTION, question);
  }

  boolean headed() {
    return sentence.part().kind() == PartKind.HEADLINE;
  }

  /** "Three boys went missing", "140 were missing"; not "two files went missing". */
  private static boolean isHurt(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (Lexicon.HURT.at(tokens, i) > 0) {
        return Lexicon.PERSON.in(tokens)
            || i > 0
                && (tokens.get(i - 1).isNumber()
                    || Lexicon.NUMBER_WORD.has(tokens.get(i - 1).lower()));
      }
    }
    return false;
  }

  /** "Court jails smuggler": the verb of a headline, which has words on both sides. */
  private static boolean tellsNow(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (Lexicon.EVENT_NOW.has(tokens.get(i).lower())
          && (tokens.get(i - 1).isWord() || tokens.get(i - 1).isMark(","))
          && !tokens.get(i + 1).isMark()) {
        return true;
      }
    }
    return false;
  }

  /** Ann Fell has not fallen. */
  private static List<Token> withoutSurnames(List<Token> tokens) {
    return IntStream.range(0, tokens.size())
        .filter(i -> i == 0 || !tokens.get(i).isCapital() || !tokens.get(i - 1).isCapital())
        .mapToObj(tokens::get)
        .toList();
  }

  private void mark(ClaimKind kind, boolean seen) {
    if (seen) {
      kinds.add(kind);
    }
  }

  boolean is(ClaimKind kind) {
    return kinds.contains(kind);
  }

  /** A heading or a lone name: nothing is asserted. */
  boolean isFragment() {
    boolean whole =
        words > 4 && sentence.endsWith(".") && !sentence.part().kind().equals(PartKind.HEADLINE);
    return !verb && !whole && words <= 9 && !figure && sentence.part().kind() != PartKind.CAPTION;
  }

  /** Nothing but the announcement of what follows. */
  boolean introduces() {
    return sentence.endsWith(":") && !bigFigure;
  }

  Medium medium() {
    var tokens = sentence.tokens();
    if (Lexicon.POST_WORDS.in(tokens)) {
      return Medium.POST;
    }
    if (Lexicon.VIDEO_WORDS.in(tokens)) {
      return Medium.VIDEO;
    }
    if (Lexicon.PHOTO_WORDS.in(tokens)) {
      return Medium.PHOTO;
    }
    if (Lexicon.AUDIO_WORDS.in(tokens)) {
      return Medium.AUDIO;
    }
    return Lexicon.DOCUMENT_WORDS.in(tokens) ? Medium.DOCUMENT : Medium.STATEMENT;
  }

  /** A figure, a big one, money, a year. */
  private static boolean[] numbers(List<Token> tokens, boolean english) {
    var seen = new boolean[4];
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.isNumber() && !isToCall(tokens, i)) {
        var text = token.text();
        boolean year = isYear(text);
        boolean day = isDay(tokens, i);
        boolean money = !Character.isDigit(text.charAt(0));
        seen[2] |= money;
        seen[3] |= year;
        if (!year && !day && !isAgeOrHour(tokens, i) && !isListed(tokens, i)) {
          seen[0] = true;
          seen[1] |= money || text.indexOf(',') > 0 || text.indexOf('%') > 0 || text.length() > 2;
        }
      } else if (isNumberWord(tokens, i, english)) {
        seen[0] |= !isHourInWords(tokens, i);
      } else {
        seen[0] |= Ideographs.count(token);
        seen[1] |= Ideographs.bigCount(token);
        seen[2] |= Ideographs.sum(token);
        seen[3] |= Ideographs.year(token);
      }
    }
    return seen;
  }

  private static boolean isNumberWord(List<Token> tokens, int i, boolean english) {
    return tokens.get(i).isWord()
        && (Lexicon.NUMBER_WORD.at(tokens, i) > 0
            || !english && Lexicon.NUMBER_WORD_ELSEWHERE.has(tokens.get(i).lower()));
  }

  /** 0800 1234: a number that counts nothing. */
  private static boolean isToCall(List<Token> tokens, int i) {
    int from = i;
    while (from > 0 && i - from < 4 && tokens.get(from - 1).isNumber()) {
      from--;
    }
    return tokens.get(from).text().matches("0\\d{2,}");
  }

  /** "at seven, the captain said" */
  private static boolean isHourInWords(List<Token> tokens, int i) {
    boolean last = i + 1 >= tokens.size() || tokens.get(i + 1).isMark();
    return i > 0 && tokens.get(i - 1).isWord("at") && last;
  }

  /** How many were killed or hurt, not how old somebody was, or when it was. */
  private boolean countsHarm(List<Token> tokens, boolean english) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean signs = Ideographs.harm(tokens.get(i));
      if (signs
          && (Ideographs.count(tokens.get(i))
              || i > 0 && tokens.get(i - 1).isNumber() && Ideographs.ofPeople(tokens.get(i)))) {
        return true;
      }
      int length = Lexicon.HARM.at(tokens, i);
      length = length == 0 && hurt ? Lexicon.HURT.at(tokens, i) : length;
      length = length == 0 && !english ? Lexicon.HARM_ELSEWHERE.at(tokens, i) : length;
      if (length > 0
          && (numberNear(tokens, i - 1, -1, english, false)
              || numberNear(tokens, i + length, 1, english, false))) {
        return true;
      }
    }
    return false;
  }

  /** 67-year-old, at 91, aged 12, Dunn, 34, 6 a.m., 21:14 */
  static boolean isAgeOrHour(List<Token> tokens, int i) {
    var text = tokens.get(i).lower();
    if (text.endsWith("-year-old") || text.matches("\\d{1,2}:\\d{2}")) {
      return true;
    }
    var next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
    if (next.equals("a.m.") || next.equals("p.m.") || next.equals("a.m") || next.equals("p.m")) {
      return true;
    }
    var before = i > 0 ? tokens.get(i - 1).lower() : "";
    boolean last = i + 1 >= tokens.size() || tokens.get(i + 1).isMark();
    return before.equals("aged")
        || before.equals("at") && last && text.length() <= 2
        || isAgeBehindName(tokens, i);
  }

  /** "Marek Dunn, 34, a welder" */
  private static boolean isAgeBehindName(List<Token> tokens, int i) {
    return i > 1
        && i + 1 < tokens.size()
        && tokens.get(i).text().matches("\\d{1,2}")
        && tokens.get(i - 1).isMark(",")
        && tokens.get(i - 2).isCapital()
        && tokens.get(i + 1).isMark(",.");
  }

  /** "3. The map was wrong": the number of a list. */
  private static boolean isListed(List<Token> tokens, int i) {
    return i == 0
        && tokens.get(i).text().length() <= 2
        && tokens.size() > 2
        && tokens.get(1).isMark(".)");
  }

  /** "a budget of 40 million", but not a number that a budget paper tells. */
  private static boolean isAmount(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int length = Lexicon.MONEY.at(tokens, i);
      int behind = i + length;
      boolean itself =
          length > 0 && !(behind < tokens.size() && Lexicon.SPEAKER.has(tokens.get(behind).bare()));
      if (itself
          && (numberNear(tokens, i - 1, -1, true, true)
              || numberNear(tokens, behind, 1, true, true))) {
        return true;
      }
    }
    return false;
  }

  /** "5 million rupees for the families of the dead" */
  private static boolean isSum(List<Token> tokens, int i) {
    for (int k = i + 1; k < tokens.size() && k <= i + 2 && !tokens.get(k).isMark(); k++) {
      if (Lexicon.CURRENCY.at(tokens, k) > 0) {
        return true;
      }
    }
    return !Character.isLetterOrDigit(tokens.get(i).text().charAt(0));
  }

  private static boolean numberNear(
      List<Token> tokens, int from, int step, boolean english, boolean money) {
    for (int k = 0, i = from; k < BESIDE && i >= 0 && i < tokens.size(); k++, i += step) {
      var token = tokens.get(i);
      if (token.isMark()) {
        return false;
      }
      boolean counts =
          token.isNumber() && !isYear(token.text()) && !isDay(tokens, i) && !isAgeOrHour(tokens, i);
      if ((counts || isNumberWord(tokens, i, english)) && (money || !isSum(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDay(List<Token> tokens, int i) {
    int before = i > 1 && tokens.get(i - 1).isMark(".,") ? i - 2 : i - 1;
    return before >= 0 && Lexicon.MONTH_OR_DAY.has(tokens.get(before).bare())
        || i + 1 < tokens.size() && Lexicon.MONTH_OR_DAY.has(tokens.get(i + 1).bare());
  }

  static boolean isYear(String text) {
    boolean decade = text.length() == 5 && text.endsWith("s");
    if (text.length() != 4 && !decade) {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.startsWith("1") || text.startsWith("20");
  }

  private static boolean isNamed(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).isCapital() && Lexicon.TITLE.has(tokens.get(i - 1).bare())) {
        return true;
      }
    }
    return false;
  }

  /** «"Why me?" he asked» asks nothing; «"Why me?"» does. */
  private static boolean endsOutsideItsQuestion(List<Token> tokens) {
    return tokens.getLast().quoted() && !tokens.getFirst().quoted();
  }

  private static boolean isImperative(List<Token> tokens) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).isMark()) {
      first++;
    }
    if (first < tokens.size() && Lexicon.OPENER.has(tokens.get(first).lower())) {
      first++;
    }
    if (first + 1 >= tokens.size()) {
      return false;
    }
    var token = tokens.get(first);
    var next = tokens.get(first + 1);
    boolean commanded =
        Lexicon.IMPERATIVE.has(token.lower())
            && !next.isMark()
            && !Lexicon.VERB.has(next.lower())
            && !next.lower().equals("of");
    boolean purpose = token.isWord("to") && Lexicon.IMPERATIVE.has(next.lower());
    return commanded || purpose && asksAfterComma(tokens, first);
  }

  private static boolean asksAfterComma(List<Token> tokens, int from) {
    for (int i = from; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isMark(",") && Lexicon.IMPERATIVE.has(tokens.get(i + 1).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirstPerson(List<Token> tokens) {
    for (var token : tokens) {
      switch (token.lower()) {
        case "i", "we", "us", "me", "i'm", "we're", "i've", "we've", "i'd", "we'd", "my", "our" -> {
          return true;
        }
        default -> {
          // somebody else
        }
      }
    }
    return false;
  }

  private static boolean hasVerb(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (!token.isWord()) {
        continue;
      }
      var lower = token.lower();
      boolean contracted =
          lower.endsWith("'re")
              || lower.endsWith("'ve")
              || lower.endsWith("'ll")
              || lower.endsWith("n't");
      if (contracted
          || Lexicon.VERB.has(lower)
          || Lexicon.SAYS.has(lower)
          || i > 0 && lower.length() > 4 && lower.endsWith("ed") && !isAdjective(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAdjective(List<Token> tokens, int i) {
    return tokens.get(i - 1).isMark() || Lexicon.DETERMINER.has(tokens.get(i - 1).lower());
  }
}
