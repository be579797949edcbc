package org.stet.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.claim.detect.Sentences;
import org.stet.claim.detect.Span;
import org.stet.claim.detect.Suggestion;

/**
 * A draft as the re-anchoring sees it: the words of its claim text in order, its sentences, and
 * which words belong to which. Blanks, and whether apostrophes and quotation marks are straight or
 * curly, are no words.
 */
final class Reading {

  /** A quotation is followed over no more sentences than this. */
  private static final int QUOTED_SENTENCES = 10;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> sentenceOfWord = new ArrayList<>();
  private final List<Part> partOfSentence = new ArrayList<>();
  private final List<Span> wordsOfSentence = new ArrayList<>();
  private final List<String> sentenceTexts = new ArrayList<>();
  private final List<Boolean> opensQuotation = new ArrayList<>();
  private final Map<String, List<Integer>> sentencesSaying = new HashMap<>();
  private final QuoteMarks marks = new QuoteMarks();
  private final BitSet quoted = new BitSet();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<String, Integer> lastSentenceWith = new HashMap<>();
  private final Map<String, Integer> sentencesWith = new HashMap<>();
  private final List<List<String>> otherText = new ArrayList<>();
  private final List<Integer> otherTextBefore = new ArrayList<>();
  private final NavigableMap<Integer, Suggestion> read = new TreeMap<>();

  Reading(Reanchor.Draft draft) {
    this.text = draft.text();
    draft.read().forEach(one -> read.put(one.start(), one));
    for (var part : draft.parts()) {
      if (part.kind().isClaimText()) {
        read(part);
      } else {
        otherText.add(wordsIn(text, part.start(), part.end()));
        otherTextBefore.add(sentenceTexts.size());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      places.computeIfAbsent(words.get(i), word -> new ArrayList<>()).add(i);
    }
  }

  private void read(Part part) {
    for (var sentence : Sentences.of(text, part.start(), part.end(), null)) {
      int first = words.size();
      for (int at = sentence.start(); at < sentence.end(); ) {
        int to = behindWord(text, at, sentence.end());
        if (to > at) {
          boolean was = marks.isOpen();
          marks.pass(text, at);
          add(at, to);
          quoted.set(words.size() - 1, was || marks.isOpen());
          at = to;
        } else {
          at += Character.charCount(text.codePointAt(at));
        }
      }
      if (words.size() > first) {
        wordsOfSentence.add(new Span(first, words.size()));
        partOfSentence.add(part);
        var said = String.join(" ", words.subList(first, words.size()));
        sentencesSaying.computeIfAbsent(said, one -> new ArrayList<>()).add(sentenceTexts.size());
        sentenceTexts.add(said);
        opensQuotation.add(marks.isOpen());
      }
    }
  }

  private void add(int from, int to) {
    var word = folded(text.substring(from, to));
    words.add(word);
    if (!Integer.valueOf(wordsOfSentence.size())
        .equals(lastSentenceWith.put(word, wordsOfSentence.size()))) {
      sentencesWith.merge(word, 1, Integer::sum);
    }
    spans.add(new Span(from, to));
    sentenceOfWord.add(wordsOfSentence.size());
  }

  /** The words of a text that belongs to no draft. */
  static List<String> words(String text) {
    return wordsIn(text, 0, text.length());
  }

  private static List<String> wordsIn(String text, int start, int end) {
    var found = new ArrayList<String>();
    for (int at = start; at < end; ) {
      int to = behindWord(text, at, end);
      if (to > at) {
        found.add(folded(text.substring(at, to)));
        at = to;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return found;
  }

  /** Behind the word, number or mark that begins here; here itself if a blank does. */
  private static int behindWord(String text, int at, int end) {
    int c = text.codePointAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
      return at;
    }
    int i = Math.min(end, at + Character.charCount(c));
    if (!isWordPart(c)) {
      return i;
    }
    if (standsAlone(c)) {
      while (i < end && Character.getType(text.codePointAt(i)) == Character.NON_SPACING_MARK) {
        i = Math.min(end, i + Character.charCount(text.codePointAt(i)));
      }
      return i;
    }
    while (i < end) {
      int next = text.codePointAt(i);
      if (isWordPart(next) ? standsAlone(next) : !joins(text, i, end)) {
        break;
      }
      i = Math.min(end, i + Character.charCount(next));
    }
    return i;
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || isInvisible(c);
  }

  /** Soft hyphens, joiners and the like, which nobody sees. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  /** Scripts without blanks: every character is a word. */
  private static boolean standsAlone(int c) {
    if (c < 0x0e00) {
      return false;
    }
    var script = Character.UnicodeScript.of(c);
    return Character.isIdeographic(c)
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI
        || script == Character.UnicodeScript.LAO
        || script == Character.UnicodeScript.KHMER
        || script == Character.UnicodeScript.MYANMAR;
  }

  /** An apostrophe between letters; a comma, stop or colon between digits. */
  private static boolean joins(String text, int i, int end) {
    if (i + 1 >= end || i == 0) {
      return false;
    }
    char c = text.charAt(i);
    char left = text.charAt(i - 1);
    char right = text.charAt(i + 1);
    if (c == '\'' || c == '’') {
      return Character.isLetter(left) && Character.isLetter(right);
    }
    return (c == '.' || c == ',' || c == ':')
        && Character.isDigit(left)
        && Character.isDigit(right);
  }

  private static String folded(String word) {
    boolean plain = word.chars().allMatch(c -> c < 128);
    if (plain) {
      return word;
    }
    var folded = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> !isInvisible(c))
        .map(Reading::straight)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int straight(int c) {
    return switch (c) {
      case '’', '‘' -> '\'';
      case '“', '”' -> '"';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      default -> c;
    };
  }

  // -- words

  /** The index of the first word that ends behind an offset. */
  int wordEndingBehind(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The index behind the last word that begins before an offset. */
  int wordsBefore(int offset) {
    int behind = wordEndingBehind(offset);
    return behind < spans.size() && spans.get(behind).start() < offset ? behind + 1 : behind;
  }

  /** A word, or a sign for the edge of the article. */
  String wordAt(int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i);
  }

  /** A stretch of the text; empty where it would run backward. */
  String cut(int start, int end) {
    return start < end ? text.substring(start, end) : "";
  }

  Span spanAt(int word) {
    return spans.get(word);
  }

  List<String> texts(Span range) {
    return words.subList(range.start(), range.end());
  }

  /**
   * The same, but that a comma or stop stands behind the mark that closes a quotation, whichever
   * side of it the house likes better.
   */
  List<String> textsWithMarksOutside(Span range) {
    var texts = new ArrayList<>(texts(range));
    for (int word = range.start(); word + 1 < range.end(); word++) {
      var mark = words.get(word);
      boolean inside =
          (mark.equals(",") || mark.equals("."))
              && quoted.get(word)
              && isQuotationMark(words.get(word + 1))
              && !quoted.get(word + 2);
      if (inside) {
        Collections.swap(texts, word - range.start(), word + 1 - range.start());
      }
    }
    return texts;
  }

  private static boolean isQuotationMark(String word) {
    return word.equals("\"") || word.equals("'") || word.equals("»") || word.equals("«");
  }

  /** How many sentences hold a word. */
  int sentencesWith(String word) {
    return sentencesWith.getOrDefault(word, 0);
  }

  /** Whether a word stands anywhere else than first, or first behind a mark, in its sentence. */
  boolean standsInsideASentence(String word) {
    return placesOf(word).stream()
        .anyMatch(at -> !startsSentence(at) && !Reach.isMark(words.get(at - 1)));
  }

  /**
   * Where in this draft a row of words stands, inside one part; null where even its rarest word is
   * too common to look everywhere.
   */
  @Nullable List<Integer> occurrences(List<String> row, int atMost) {
    int rarest = 0;
    for (int i = 0; i < row.size(); i++) {
      if (placesOf(row.get(i)).size() < placesOf(row.get(rarest)).size()) {
        rarest = i;
      }
    }
    var candidates = placesOf(row.get(rarest));
    if (candidates.size() > atMost) {
      return null;
    }
    var found = new ArrayList<Integer>();
    for (int candidate : candidates) {
      int at = candidate - rarest;
      if (matches(row, at)) {
        found.add(at);
      }
    }
    return found;
  }

  /** Where the words of a row of another's sentences stand as whole sentences. */
  @Nullable List<Integer> sentencesReading(Reading other, int first, int last, int atMost) {
    if (first == last) {
      var found = sentencesSaying.getOrDefault(other.sentenceTexts.get(first), List.of());
      return found.size() > atMost
          ? null
          : found.stream().map(sentence -> wordsOfSentence.get(sentence).start()).toList();
    }
    var row = other.texts(other.wordsOf(first, last));
    var found = occurrences(row, atMost);
    return found == null
        ? null
        : found.stream().filter(at -> startsSentence(at) && endsSentence(at + row.size())).toList();
  }

  /** Whether some words are all of a sentence. */
  boolean says(List<String> words) {
    return sentencesSaying.containsKey(String.join(" ", words));
  }

  private List<Integer> placesOf(String word) {
    return places.getOrDefault(word, List.of());
  }

  private boolean matches(List<String> row, int at) {
    if (at < 0 || at + row.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < row.size(); i++) {
      if (!words.get(at + i).equals(row.get(i))) {
        return false;
      }
    }
    return partOfSentence
        .get(sentenceAt(at))
        .equals(partOfSentence.get(sentenceAt(at + row.size() - 1)));
  }

  /** From words to offsets. */
  Span spanOf(int at, int length) {
    return new Span(spans.get(at).start(), spans.get(at + length - 1).end());
  }

  /** Whether the words stand in an advertisement, a credit or the like of this draft. */
  boolean holdsOutsideClaimText(Reading other, int from, int to) {
    var sought = other.words.subList(from, to);
    for (var part : otherText) {
      int longest = Math.min(part.size(), 20_000);
      for (int at = 0; at + sought.size() <= longest; at++) {
        if (part.get(at).equals(sought.getFirst())
            && part.subList(at, at + sought.size()).equals(sought)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is no claim text and stands there but once, and before which sentence. */
  Map<List<String>, Integer> otherTextBefore() {
    var places = new HashMap<List<String>, Integer>();
    for (int i = 0; i < otherText.size(); i++) {
      places.merge(otherText.get(i), otherTextBefore.get(i), (some, other) -> -1);
    }
    places.values().removeIf(at -> at < 0);
    return places;
  }

  /**
   * Whether most of these words stand in an advertisement or the like, where they did not before.
   */
  boolean holdsMostOutsideClaimText(Reading old, List<String> row, double most) {
    return otherText.stream()
        .filter(part -> !old.otherText.contains(part))
        .anyMatch(part -> Alike.held(row, part, word -> 1) >= most);
  }

  // -- sentences

  int sentences() {
    return wordsOfSentence.size();
  }

  List<String> sentenceTexts() {
    return sentenceTexts;
  }

  int sentenceAt(int word) {
    return sentenceOfWord.get(word);
  }

  Span wordsOf(int sentence) {
    return wordsOfSentence.get(sentence);
  }

  /** Behind the last word of a row that is more than a mark. */
  int endOfWords(Span row) {
    int behind = row.end();
    while (behind > row.start()
        && !Character.isLetterOrDigit(words.get(behind - 1).codePointAt(0))) {
      behind--;
    }
    return behind;
  }

  /** The words of a row of sentences. */
  Span wordsOf(int first, int last) {
    return new Span(wordsOfSentence.get(first).start(), wordsOfSentence.get(last).end());
  }

  List<String> wordsAsTexts(int sentence) {
    return sentence >= sentences() ? List.of() : texts(wordsOfSentence.get(sentence));
  }

  Part partOfSentence(int sentence) {
    return partOfSentence.get(sentence);
  }

  /** The sentences of the paragraph that one stands in. */
  Span paragraphOf(int sentence) {
    var part = partOfSentence.get(sentence);
    int from = sentence;
    while (from > 0 && partOfSentence.get(from - 1).equals(part)) {
      from--;
    }
    int to = sentence + 1;
    while (to < sentences() && partOfSentence.get(to).equals(part)) {
      to++;
    }
    return new Span(from, to);
  }

  boolean startsSentence(int word) {
    return wordsOf(sentenceAt(word)).start() == word;
  }

  boolean endsSentence(int behind) {
    return wordsOf(sentenceAt(behind - 1)).end() == behind;
  }

  /**
   * The words that say who speaks, where a row of sentences is nothing but part of a quotation:
   * those of its first and last sentence that are not quoted. Empty where it says so itself.
   */
  List<String> speakerAround(int from, int to) {
    var own = wordsOf(sentenceAt(from), sentenceAt(to - 1));
    if (quoted.nextClearBit(own.start()) < own.end()) {
      return List.of();
    }
    var around = aroundOf(from, to);
    int begins = sentenceAt(around.start());
    int ends = sentenceAt(around.end() - 1);
    var said = new ArrayList<String>();
    for (int i = around.start(); i < around.end(); i++) {
      boolean atAnEnd = sentenceAt(i) == begins || sentenceAt(i) == ends;
      if (atAnEnd && !quoted.get(i)) {
        said.add(words.get(i));
      }
    }
    return said;
  }

  /** Whether these words, which stand there too, are said by the same one in both drafts. */
  boolean hasSameSpeaker(int from, int to, Reading other, int there) {
    var said = speakerAround(from, to);
    return (said.isEmpty() || said.equals(other.speakerAround(there, there + to - from)))
        && isSaidBySame(from, to, other, there);
  }

  /** Whether two sentences were read as words of the same one, by the same words. */
  boolean isAttributedAs(int sentence, Reading other, int there) {
    return saidIn(sentence).equals(other.saidIn(there));
  }

  /** Who says it, and the words that say so; of each clause where it was read clause by clause. */
  private List<String> saidIn(int sentence) {
    return readIn(sentence).stream().map(one -> one.claimant() + "\n" + one.attribution()).toList();
  }

  private Collection<Suggestion> readIn(int sentence) {
    var row = wordsOfSentence.get(sentence);
    int start = spans.get(row.start()).start();
    var first = read.floorEntry(start);
    int from = first == null || first.getValue().end() <= start ? start : first.getKey();
    return read.subMap(from, spans.get(row.end() - 1).end()).values();
  }

  /** The sentences of a row of words, and all those of the quotation that they stand in. */
  Span aroundOf(int from, int to) {
    int ownFirst = sentenceAt(from);
    int ownLast = sentenceAt(to - 1);
    int first = ownFirst;
    while (first > 0 && opensQuotation.get(first - 1) && ownFirst - first <= QUOTED_SENTENCES) {
      first--;
    }
    int last = ownLast;
    while (last + 1 < sentences()
        && opensQuotation.get(last)
        && last - ownLast <= QUOTED_SENTENCES) {
      last++;
    }
    boolean endless = ownFirst - first > QUOTED_SENTENCES || last - ownLast > QUOTED_SENTENCES;
    return endless ? wordsOf(ownFirst, ownLast) : wordsOf(first, last);
  }

  /**
   * Who says these words, where it stands in a sentence beside theirs: the name that "he said" or a
   * quotation without a speaker leads back to, and "That is according to …" behind them.
   */
  boolean isSaidBySame(int from, int to, Reading other, int there) {
    return isSaidBySame(from, to, other, there, to - from);
  }

  /** The same where there are more or fewer words there. */
  boolean isSaidBySame(int from, int to, Reading other, int there, int length) {
    var name = speakerBefore(sentenceAt(aroundOf(from, to).start()));
    int otherFirst = other.sentenceAt(other.aroundOf(there, there + length).start());
    return saidAfterwards(from, to).equals(other.saidAfterwards(there, there + length))
        && (name.isEmpty() || other.namesBefore(otherFirst, name.getLast()));
  }

  private String saidAfterwards(int from, int to) {
    int next = sentenceAt(aroundOf(from, to).end() - 1) + 1;
    return Afterwards.isSaid(wordsAsTexts(next)) ? sentenceTexts.get(next) : "";
  }

  /** The words of a name that stands in the sentence before, and not in this one. */
  private List<String> speakerBefore(int sentence) {
    var claimant = readIn(sentence).stream().findFirst().map(Suggestion::claimant);
    var name = claimant.map(Reading::words).orElse(List.of());
    boolean own = wordsAsTexts(sentence).stream().anyMatch(name::contains);
    return name.isEmpty() || own || !namesBefore(sentence, name.getLast()) ? List.of() : name;
  }

  private boolean namesBefore(int sentence, String name) {
    return sentence > 0 && wordsAsTexts(sentence - 1).contains(name);
  }
}
