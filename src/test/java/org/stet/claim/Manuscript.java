package org.stet.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.article.read.ReadArticle.Piece;
import org.stet.claim.detect.Sentences;
import org.stet.claim.detect.Span;

/**
 * An article whose words know where they come from, so that whoever edits it knows afterwards where
 * each of them stands.
 */
final class Manuscript {

  static final int NEW = -1;

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
              + "|\\d+(?:[.,:]\\d+)*"
              + "|[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\d&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]"
              + "|['’](?=\\p{L}))*"
              + "|[^\\s\\p{Z}\\p{Cf}]");

  /**
   * @param id its own, through all edits that put others in its place; {@link #NEW} where it came
   *     in or is a copy
   */
  record Word(int id, String text, boolean blankBefore) {

    boolean isNumber() {
      return Character.isDigit(text.codePointAt(0));
    }

    boolean isWord() {
      return Character.isLetterOrDigit(text.codePointAt(0));
    }

    Word saying(String other) {
      return new Word(id, other, blankBefore);
    }
  }

  /** A sentence, or a copy of one. */
  static final class Line {

    final int id;
    final int copyOf;
    final List<Word> words;
    boolean moved;

    /** An entry of a list, say, in front of which the line breaks. */
    boolean opensALine;

    Line(int id, List<Word> words) {
      this(id, NEW, words);
    }

    private Line(int id, int copyOf, List<Word> words) {
      this.id = id;
      this.copyOf = copyOf;
      this.words = new ArrayList<>(words);
    }

    String text() {
      var text = new StringBuilder();
      for (var word : words) {
        text.append(word.blankBefore() && !text.isEmpty() ? " " : "").append(word.text());
      }
      return text.toString();
    }

    Line copied() {
      var copy =
          new Line(
              NEW,
              id == NEW ? copyOf : id,
              words.stream().map(word -> new Word(NEW, word.text(), word.blankBefore())).toList());
      copy.opensALine = opensALine;
      return copy;
    }

    int find(Predicate<Word> which) {
      for (int i = 0; i < words.size(); i++) {
        if (which.test(words.get(i))) {
          return i;
        }
      }
      return -1;
    }

    boolean isUnlike(Line other) {
      return !text().equals(other.text());
    }

    private Line twin() {
      var twin = new Line(id, copyOf, words);
      twin.moved = moved;
      twin.opensALine = opensALine;
      return twin;
    }
  }

  static final class Paragraph {

    PartKind kind;
    final List<Line> lines;

    Paragraph(PartKind kind, List<Line> lines) {
      this.kind = kind;
      this.lines = new ArrayList<>(lines);
    }
  }

  /** The text, and where each word and line of it stands. */
  record Printed(String text, List<Part> parts, Map<Integer, Span> words, Map<Line, Span> lines) {}

  final List<Paragraph> paragraphs = new ArrayList<>();
  private int ids;

  static Manuscript of(String text, List<Part> parts) {
    var manuscript = new Manuscript();
    for (var part : parts) {
      var lines = new ArrayList<Line>();
      int behind = part.start();
      for (var sentence : Sentences.of(text, part.start(), part.end(), null)) {
        var line = manuscript.line(sentence.of(text));
        line.opensALine = text.substring(behind, sentence.start()).contains("\n");
        behind = sentence.end();
        lines.add(line);
      }
      manuscript.paragraphs.add(new Paragraph(part.kind(), lines));
    }
    manuscript.tidy();
    return manuscript;
  }

  static Manuscript of(List<List<String>> paragraphs) {
    var manuscript = new Manuscript();
    for (var lines : paragraphs) {
      manuscript.paragraphs.add(
          new Paragraph(PartKind.BODY, lines.stream().map(manuscript::line).toList()));
    }
    manuscript.tidy();
    return manuscript;
  }

  private Line line(String sentence) {
    var words = new ArrayList<Word>();
    for (var word : words(sentence)) {
      words.add(new Word(ids++, word.text(), word.blankBefore()));
    }
    return new Line(ids++, words);
  }

  /** A line that was not there before. */
  static Line fresh(String sentence) {
    return new Line(NEW, words(sentence));
  }

  static List<Word> words(String sentence) {
    var words = new ArrayList<Word>();
    var found = WORD.matcher(sentence);
    while (found.find()) {
      boolean blank =
          found.start() > 0
              && (Character.isWhitespace(sentence.charAt(found.start() - 1))
                  || Character.isSpaceChar(sentence.charAt(found.start() - 1)));
      words.add(new Word(NEW, found.group(), blank));
    }
    return words;
  }

  Manuscript twin() {
    var twin = new Manuscript();
    twin.ids = ids;
    for (var paragraph : paragraphs) {
      twin.paragraphs.add(
          new Paragraph(paragraph.kind, paragraph.lines.stream().map(Line::twin).toList()));
    }
    return twin;
  }

  List<Line> lines() {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.kind.isClaimText())
        .flatMap(paragraph -> paragraph.lines.stream())
        .toList();
  }

  Paragraph holding(Line line) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.lines.contains(line))
        .findFirst()
        .orElseThrow();
  }

  /** A line of claim text, or null where none is like that. */
  @Nullable Line any(Random random, Predicate<Line> which) {
    var fitting = lines().stream().filter(which).toList();
    return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
  }

  void tidy() {
    paragraphs.forEach(paragraph -> paragraph.lines.removeIf(line -> line.words.isEmpty()));
    paragraphs.removeIf(paragraph -> paragraph.lines.isEmpty());
  }

  Printed print() {
    var pieces = new ArrayList<Piece>();
    var wordSpans = new HashMap<Integer, Span>();
    var lineSpans = new IdentityHashMap<Line, Span>();
    int at = 0;
    for (var paragraph : paragraphs) {
      var text = new StringBuilder();
      boolean breaks = false;
      for (var line : paragraph.lines) {
        text.append(text.isEmpty() ? "" : breaks || line.opensALine ? "\n" : " ");
        breaks = line.opensALine;
        int start = at + text.length();
        boolean first = true;
        for (var word : line.words) {
          text.append(word.blankBefore() && !first ? " " : "");
          first = false;
          int from = at + text.length();
          text.append(word.text());
          if (word.id() != NEW) {
            wordSpans.put(word.id(), new Span(from, at + text.length()));
          }
        }
        lineSpans.put(line, new Span(start, at + text.length()));
      }
      pieces.add(new Piece(paragraph.kind, text.toString()));
      at += text.length() + 2;
    }
    var joined = ReadArticle.join(pieces);
    return new Printed(joined.text(), joined.parts(), wordSpans, lineSpans);
  }
}
