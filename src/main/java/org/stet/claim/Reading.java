package org.stet.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.claim.detect.Sentences;
import org.stet.claim.detect.Span;

/**
 * A draft as the re-anchoring sees it: the words of its claim text in order, its sentences, and
 * which words belong to which. Blanks, and whether apostrophes and quotation marks are straight or
 * curly, are no words.
 */
final class Reading {

  /** A quotation is followed over no more sentences than this. */
  private static final int QUOTED_SENTENCES = 20;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> sentenceOfWord = new ArrayList<>();
  private final List<Part> partOfSentence = new ArrayList<>();
  private final List<Span> wordsOfSentence = new ArrayList<>();
  private final List<String> sentenceTexts = new ArrayList<>();
  private final List<Boolean> opensQuotation = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<String, Integer> lastSentenceWith = new HashMap<>();
  private final Map<String, Integer> sentencesWith = new HashMap<>();
  private final List<List<String>> otherText = new ArrayList<>();

  Reading(Reanchor.Draft draft) {
    this.text = draft.text();
    for (var part : draft.parts()) {
      if (part.kind().isClaimText()) {
        read(part);
      } else {
        otherText.add(wordsIn(part.start(), part.end()));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      places.computeIfAbsent(words.get(i), word -> new ArrayList<>()).add(i);
    }
  }

  private void read(Part part) {
    int open = 0;
    for (var sentence : Sentences.of(text, part.start(), part.end(), null)) {
      int first = words.size();
      for (int at = sentence.start(); at < sentence.end(); ) {
        int to = behindWord(text, at, sentence.end());
        if (to > at) {
          add(at, to);
          open = quotation(open, text.codePointAt(at));
          at = to;
        } else {
          at += Character.charCount(text.codePointAt(at));
        }
      }
      if (words.size() > first) {
        wordsOfSentence.add(new Span(first, words.size()));
        partOfSentence.add(part);
        sentenceTexts.add(String.join(" ", words.subList(first, words.size())));
        opensQuotation.add(open > 0);
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

  private List<String> wordsIn(int start, int end) {
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

  /** How many quotations are open behind a mark; a straight one opens or closes. */
  private static int quotation(int open, int mark) {
    return switch (mark) {
      case '“', '„', '«' -> 1;
      case '”', '»' -> 0;
      case '"' -> 1 - open;
      default -> open;
    };
  }

  /** Behind the word, number or mark that begins here; here itself if a blank does. */
  private static int behindWord(String text, int at, int end) {
    int c = text.codePointAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
      return at;
    }
    int i = Math.min(end, at + Character.charCount(c));
    if (!isWordPart(c) || standsAlone(c)) {
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

  Span spanAt(int word) {
    return spans.get(word);
  }

  List<String> texts(Span range) {
    return words.subList(range.start(), range.end());
  }

  PartKind kindOf(int word) {
    return partOfSentence.get(sentenceAt(word)).kind();
  }

  /** How many sentences hold a word. */
  int sentencesWith(String word) {
    return sentencesWith.getOrDefault(word, 0);
  }

  /**
   * Where in this draft a row of another's words stands, inside one part; null where even its
   * rarest word is too common to look everywhere.
   */
  @Nullable List<Integer> occurrences(Reading other, int from, int to, int atMost) {
    int rarest = from;
    for (int i = from; i < to; i++) {
      if (placesOf(other.wordAt(i)).size() < placesOf(other.wordAt(rarest)).size()) {
        rarest = i;
      }
    }
    var candidates = placesOf(other.wordAt(rarest));
    if (candidates.size() > atMost) {
      return null;
    }
    var found = new ArrayList<Integer>();
    for (int candidate : candidates) {
      int at = candidate - (rarest - from);
      if (matches(other, from, to, at)) {
        found.add(at);
      }
    }
    return found;
  }

  private List<Integer> placesOf(String word) {
    return places.getOrDefault(word, List.of());
  }

  private boolean matches(Reading other, int from, int to, int at) {
    if (at < 0 || at + to - from > words.size()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!words.get(at + i - from).equals(other.words.get(i))) {
        return false;
      }
    }
    return partOfSentence
        .get(sentenceAt(at))
        .equals(partOfSentence.get(sentenceAt(at + to - from - 1)));
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

  List<String> wordsAsTexts(int sentence) {
    return texts(wordsOfSentence.get(sentence));
  }

  Part partOfSentence(int sentence) {
    return partOfSentence.get(sentence);
  }

  /** Whether the sentence before or behind a word's sentence says the same. */
  boolean hasTwinBeside(int word) {
    int sentence = sentenceAt(word);
    var own = sentenceTexts.get(sentence);
    return sentence > 0 && sentenceTexts.get(sentence - 1).equals(own)
        || sentence + 1 < sentences() && sentenceTexts.get(sentence + 1).equals(own);
  }

  boolean startsSentence(int word) {
    return wordsOf(sentenceAt(word)).start() == word;
  }

  boolean endsSentence(int behind) {
    return wordsOf(sentenceAt(behind - 1)).end() == behind;
  }

  /**
   * The words of the sentence around a row of words: who says them and what limits them. A sentence
   * inside a longer quotation reaches to the end of it, where the speaker is named.
   */
  List<String> sentenceOf(int from, int to) {
    int first = sentenceAt(from);
    int last = sentenceAt(to - 1);
    int most = QUOTED_SENTENCES;
    while (first > 0
        && isInSamePart(first, first - 1)
        && opensQuotation.get(first - 1)
        && most > 0) {
      first--;
      most--;
    }
    while (last + 1 < sentences()
        && isInSamePart(last, last + 1)
        && opensQuotation.get(last)
        && most > 0) {
      last++;
      most--;
    }
    return words.subList(wordsOfSentence.get(first).start(), wordsOfSentence.get(last).end());
  }

  private boolean isInSamePart(int some, int other) {
    return partOfSentence.get(some).equals(partOfSentence.get(other));
  }
}
