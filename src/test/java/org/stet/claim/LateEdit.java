package org.stet.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.claim.Manuscript.Line;
import org.stet.claim.Manuscript.Paragraph;
import org.stet.claim.Manuscript.Word;

/** What an editor does to an article at the last minute, and what a careless one does. */
enum LateEdit {
  TYPO(hand -> hand.change(LateEdit::isLong, word -> word.saying(swapped(word.text())))),
  OTHER_WORD(hand -> hand.change(LateEdit::isLong, word -> word.saying("otherwise"))),
  WORDS_PUT_IN(hand -> hand.insert(Word::isWord, "as", "it", "turned", "out")),
  WORDS_TAKEN_OUT(hand ->
      hand.within(
          line -> line.words.size() > 12,
          line -> {
            int at = 3 + hand.random.nextInt(line.words.size() - 8);
            line.words.subList(at, at + 1 + hand.random.nextInt(3)).clear();
          })),
  COMMA(hand -> hand.insert(LateEdit::isLong, ",")),
  NUMBER(hand -> hand.change(Word::isNumber, word -> word.saying(more(word.text())))),
  NUMBER_WORD(hand -> hand.change(Numbers.NEXT)),
  MAGNITUDE(hand -> hand.change(Numbers.MAGNITUDES)),
  UNIT(hand -> hand.change(Numbers.UNITS)),
  DATE(hand -> hand.change(Numbers.DATES)),
  PERCENTAGE_POINTS(hand ->
      hand.within(
          line -> line.find(Numbers::isPercent) >= 0,
          line -> {
            int at = line.find(Numbers::isPercent);
            line.words.set(at, line.words.get(at).saying("percentage"));
            line.words.add(at + 1, new Word(Manuscript.NEW, "points", true));
          })),
  HEDGE_TAKEN_OUT(hand -> hand.remove(word -> Numbers.HEDGES.contains(lower(word)))),
  NEGATION(hand -> hand.insert(word -> Numbers.AUXILIARIES.contains(lower(word)), "not")),
  SPEAKER(hand ->
      hand.within(
          line -> speaker(line) >= 0,
          line -> {
            int at = speaker(line);
            line.words.set(at, line.words.get(at).saying("Quillfeather"));
          })),
  ATTRIBUTION_TAKEN_OUT(hand ->
      hand.within(
          line -> Numbers.cue(line) >= 0,
          line -> {
            int at = Numbers.cue(line);
            line.words.subList(at, Math.min(line.words.size() - 1, at + 4)).clear();
          })),
  ATTRIBUTION_NEXT_TAKEN_OUT(LateEdit::dropTrailing),
  REWRITTEN(hand ->
      hand.within(
          line -> true,
          line -> {
            line.words.clear();
            line.words.addAll(hand.invented().words);
          })),
  NEIGHBOUR_REWRITTEN(LateEdit::rewriteNeighbour),
  NEIGHBOURS_REWRITTEN(
      hand -> rewriteNeighbour(hand).isEmpty() ? hand.none() : rewriteNeighbour(hand)),
  SENTENCE_IN(hand -> hand.put(hand.invented())),
  PARAGRAPH_IN(hand -> {
    hand.paragraphs()
        .add(
            hand.random.nextInt(hand.paragraphs().size() + 1),
            new Paragraph(PartKind.BODY, List.of(hand.invented(), hand.invented())));
    return hand.touching();
  }),
  SENTENCE_OUT(hand ->
      hand.manuscript.lines().size() < 3
          ? hand.none()
          : hand.within(line -> true, line -> line.words.clear())),
  PARAGRAPH_OUT(hand -> {
    if (hand.paragraphs().size() < 3) {
      return hand.none();
    }
    var out = hand.paragraphs().remove(hand.random.nextInt(hand.paragraphs().size()));
    return out.lines;
  }),
  PARAGRAPH_MOVED(hand -> {
    if (hand.paragraphs().size() < 2) {
      return hand.none();
    }
    var moved = hand.paragraphs().remove(hand.random.nextInt(hand.paragraphs().size()));
    hand.paragraphs().add(hand.random.nextInt(hand.paragraphs().size() + 1), moved);
    moved.lines.forEach(line -> line.moved = true);
    return moved.lines;
  }),
  SENTENCE_MOVED(hand -> {
    var line = hand.manuscript.any(hand.random, any -> true);
    if (line == null || hand.paragraphs().size() < 2) {
      return hand.none();
    }
    hand.manuscript.holding(line).lines.remove(line);
    line.moved = true;
    var target = hand.paragraphs().get(hand.random.nextInt(hand.paragraphs().size()));
    if (!target.kind.isClaimText()) {
      hand.paragraphs().add(new Paragraph(PartKind.BODY, List.of(line)));
    } else {
      target.lines.add(hand.random.nextInt(target.lines.size() + 1), line);
    }
    return List.of(line);
  }),
  SENTENCES_SWAPPED(hand -> {
    var some = hand.manuscript.any(hand.random, line -> true);
    var other = some == null ? null : hand.manuscript.any(hand.random, some::isUnlike);
    if (some == null || other == null) {
      return hand.none();
    }
    var home = hand.manuscript.holding(some).lines;
    var away = hand.manuscript.holding(other).lines;
    int at = home.indexOf(some);
    int there = away.indexOf(other);
    home.set(at, other);
    away.set(there, some);
    some.moved = true;
    other.moved = true;
    return List.of(some, other);
  }),
  PARAGRAPHS_MERGED(hand -> {
    int at = hand.random.nextInt(Math.max(1, hand.paragraphs().size() - 1));
    if (at + 1 >= hand.paragraphs().size()
        || hand.paragraphs().get(at).kind != hand.paragraphs().get(at + 1).kind) {
      return hand.none();
    }
    var second = hand.paragraphs().remove(at + 1);
    hand.paragraphs().get(at).lines.addAll(second.lines);
    return second.lines;
  }),
  PARAGRAPH_SPLIT(hand -> {
    var long_ = hand.paragraphs().stream().filter(paragraph -> paragraph.lines.size() > 1).toList();
    if (long_.isEmpty()) {
      return hand.none();
    }
    var paragraph = long_.get(hand.random.nextInt(long_.size()));
    var rest = paragraph.lines.subList(1, paragraph.lines.size());
    var second = new Paragraph(paragraph.kind, rest);
    rest.clear();
    hand.paragraphs().add(hand.paragraphs().indexOf(paragraph) + 1, second);
    return second.lines;
  }),
  SENTENCES_JOINED(hand -> {
    var line = hand.manuscript.any(hand.random, hand::hasNextBeside);
    if (line == null) {
      return hand.none();
    }
    var lines = hand.manuscript.holding(line).lines;
    var next = lines.remove(lines.indexOf(line) + 1);
    line.words.set(line.words.size() - 1, line.words.getLast().saying(","));
    line.words.add(new Word(Manuscript.NEW, "and", true));
    var first = next.words.getFirst();
    line.words.add(new Word(first.id(), first.text(), true));
    line.words.addAll(next.words.subList(1, next.words.size()));
    return List.of(line, next);
  }),
  SENTENCE_SPLIT(hand ->
      hand.within(
          line -> comma(line) > 4,
          line -> {
            int at = comma(line);
            line.words.set(at, line.words.get(at).saying("."));
            line.words.add(at + 1, new Word(Manuscript.NEW, "This", true));
            line.words.add(at + 2, new Word(Manuscript.NEW, "was", true));
          })),
  COPIED(hand -> {
    var line = hand.manuscript.any(hand.random, any -> true);
    return line == null ? hand.none() : hand.put(line.copied());
  }),
  COPIED_BESIDE(hand -> copyBeside(hand, copy -> copy)),
  COPIED_WITH_ANOTHER_NUMBER(hand -> {
    var line = hand.manuscript.any(hand.random, any -> any.find(Word::isNumber) >= 0);
    return line == null ? hand.none() : hand.put(renumbered(line.copied()));
  }),
  NUMBER_AND_OLD_COPY_ELSEWHERE(hand -> {
    var line = hand.manuscript.any(hand.random, any -> any.find(Word::isNumber) >= 0);
    if (line == null) {
      return hand.none();
    }
    hand.put(line.copied());
    renumbered(line);
    return List.of(line);
  }),
  OUT_AND_A_SIMILAR_ONE_ELSEWHERE(hand -> {
    var line = hand.manuscript.any(hand.random, any -> any.find(Word::isNumber) >= 0);
    if (line == null || line.words.size() < 8 || hand.manuscript.lines().size() < 3) {
      return hand.none();
    }
    var similar = renumbered(line.copied());
    int half = similar.words.size() / 2;
    similar.words.subList(half, similar.words.size() - 1).clear();
    similar.words.addAll(half, Manuscript.words("near Wexcombe on a Sunday in spring"));
    boolean put = hand.putAwayFrom(line, similar);
    if (!put) {
      return hand.none();
    }
    line.words.clear();
    return List.of(line);
  }),
  QUOTATION_TO_ANOTHER_SPEAKER(hand -> {
    var line = hand.manuscript.any(hand.random, any -> any.find(LateEdit::isQuote) >= 0);
    if (line == null) {
      return hand.none();
    }
    hand.manuscript.holding(line).lines.remove(line);
    line.moved = true;
    var speaker = Manuscript.fresh("Quillfeather, who keeps the lock, said it at noon.");
    hand.paragraphs()
        .add(
            hand.random.nextInt(hand.paragraphs().size() + 1),
            new Paragraph(PartKind.BODY, List.of(speaker, line)));
    return List.of(line);
  }),
  OTHER_CHARACTERS(hand -> {
    var same = new ArrayList<Line>();
    for (var line : hand.manuscript.lines()) {
      for (int i = 0; i < line.words.size(); i++) {
        var word = line.words.get(i);
        line.words.set(i, word.saying(otherCharacters(word.text(), i == 0 || word.blankBefore())));
      }
      same.add(line);
    }
    return hand.touching();
  }),
  BECAME_AN_ADVERTISEMENT(hand -> {
    var line = hand.manuscript.any(hand.random, any -> true);
    if (line == null) {
      return hand.none();
    }
    var paragraph = hand.manuscript.holding(line);
    paragraph.kind = PartKind.ADVERT;
    return paragraph.lines;
  }),
  AGREED_WORDING(hand -> hand.carryOut(agreed -> agreed)),
  ALMOST_THE_AGREED_WORDING(hand ->
      hand.carryOut(agreed -> agreed.isNumber() ? agreed.saying(agreed.text() + "5") : agreed)),
  AGREED_WORDING_AND_A_NEIGHBOUR(LateEdit::carryOutBesideAnEdit),
  NEIGHBOUR_TAKES_UP_ITS_WORDS(LateEdit::takeUp);

  private final Function<Hand, List<Line>> edit;

  LateEdit(Function<Hand, List<Line>> edit) {
    this.edit = edit;
  }

  /** The lines it touched; empty where there was nothing for it to do. */
  boolean by(Hand hand) {
    hand.did = true;
    edit.apply(hand).stream()
        .filter(line -> line.id != Manuscript.NEW)
        .forEach(line -> hand.touched.accept(line.id, this));
    hand.manuscript.tidy();
    return hand.did;
  }

  static boolean isTrailing(Line line) {
    return Numbers.isTrailing(line);
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Words of a claim, and what was agreed to stand in their place. */
  record Agreed(int line, List<Integer> words, List<Word> instead) {}

  /** Who edits what. */
  static final class Hand {

    final Manuscript manuscript;
    final Random random;
    final List<Agreed> agreed;
    final BiConsumer<Integer, LateEdit> touched;
    private boolean did;

    Hand(
        Manuscript manuscript,
        Random random,
        List<Agreed> agreed,
        BiConsumer<Integer, LateEdit> touched) {
      this.manuscript = manuscript;
      this.random = random;
      this.agreed = agreed;
      this.touched = touched;
    }

    private List<Paragraph> paragraphs() {
      return manuscript.paragraphs;
    }

    private List<Line> none() {
      did = false;
      return List.of();
    }

    private List<Line> touching(Line... lines) {
      return List.of(lines);
    }

    private List<Line> within(Predicate<Line> which, Consumer<Line> how) {
      var line = manuscript.any(random, which);
      if (line == null) {
        return none();
      }
      how.accept(line);
      return List.of(line);
    }

    private List<Line> change(Predicate<Word> which, Function<Word, Word> how) {
      return within(
          line -> line.words.stream().anyMatch(which),
          line -> {
            int at = anyOf(line, which);
            line.words.set(at, how.apply(line.words.get(at)));
          });
    }

    private List<Line> change(Map<String, String> words) {
      return change(
          word -> words.containsKey(lower(word)),
          word -> word.saying(Objects.requireNonNull(words.get(lower(word)))));
    }

    private List<Line> insert(Predicate<Word> behind, String... words) {
      return within(
          line -> line.words.stream().anyMatch(behind),
          line -> {
            int at = anyOf(line, behind) + 1;
            for (int i = 0; i < words.length; i++) {
              line.words.add(at + i, new Word(Manuscript.NEW, words[i], !words[i].equals(",")));
            }
          });
    }

    private List<Line> remove(Predicate<Word> which) {
      return within(
          line -> line.words.stream().anyMatch(which),
          line -> line.words.remove(anyOf(line, which)));
    }

    private int anyOf(Line line, Predicate<Word> which) {
      var places =
          IntStream.range(0, line.words.size())
              .filter(i -> which.test(line.words.get(i)))
              .toArray();
      return places[random.nextInt(places.length)];
    }

    private List<Line> put(Line line) {
      var open = paragraphs().stream().filter(paragraph -> paragraph.kind.isClaimText()).toList();
      if (open.isEmpty()) {
        return none();
      }
      var lines = open.get(random.nextInt(open.size())).lines;
      lines.add(random.nextInt(lines.size() + 1), line);
      return List.of();
    }

    /**
     * Where neither of its neighbours is this line, between whose neighbours it would be an edit.
     */
    private boolean putAwayFrom(Line own, Line line) {
      var all = manuscript.lines();
      var open =
          paragraphs().stream()
              .filter(paragraph -> paragraph.kind.isClaimText())
              .filter(paragraph ->
                  paragraph.lines.stream()
                      .allMatch(one -> Math.abs(all.indexOf(one) - all.indexOf(own)) > 1))
              .toList();
      if (open.isEmpty()) {
        return false;
      }
      var lines = open.get(random.nextInt(open.size())).lines;
      lines.add(random.nextInt(lines.size() + 1), line);
      return true;
    }

    private boolean hasNextBeside(Line line) {
      var lines = manuscript.holding(line).lines;
      return lines.indexOf(line) + 1 < lines.size() && line.words.getLast().text().equals(".");
    }

    private List<Line> carryOut(Function<Word, Word> how) {
      var choices =
          agreed.stream()
              .filter(one -> manuscript.lines().stream().anyMatch(line -> holds(line, one)))
              .toList();
      if (choices.isEmpty()) {
        return none();
      }
      var one = choices.get(random.nextInt(choices.size()));
      var line =
          manuscript.lines().stream().filter(any -> holds(any, one)).findFirst().orElseThrow();
      int at = line.find(word -> word.id() == one.words().getFirst());
      line.words.subList(at, at + one.words().size()).clear();
      line.words.addAll(at, one.instead().stream().map(how).toList());
      return List.of(line);
    }

    private static boolean holds(Line line, Agreed one) {
      int at = line.find(word -> word.id() == one.words().getFirst());
      return at >= 0
          && at + one.words().size() <= line.words.size()
          && line.words.subList(at, at + one.words().size()).stream()
              .map(Word::id)
              .toList()
              .equals(one.words());
    }

    /** What is put in is about something else. */
    private Line invented() {
      return Manuscript.fresh(
          random.nextBoolean()
              ? "Visitors to the fair at %s ate %d pies while a brass band played until midnight."
                  .formatted(Numbers.any(random, "Wexcombe", "Tarn", "Olbury"), random.nextInt(900))
              : "Nobody at %s could explain on %s why the clock had stopped at %d minutes past six."
                  .formatted(
                      Numbers.any(random, "the mill", "the chapel", "the bakery"),
                      Numbers.any(random, "Monday", "Tuesday", "Friday"),
                      1 + random.nextInt(59)));
    }
  }

  private static List<Line> rewriteNeighbour(Hand hand) {
    var line = hand.manuscript.any(hand.random, any -> hand.manuscript.lines().size() > 3);
    if (line == null) {
      return hand.none();
    }
    line.words.clear();
    line.words.addAll(hand.invented().words);
    return List.of(line);
  }

  /** The agreed wording goes in, and in a sentence near it one word is another. */
  private static List<Line> carryOutBesideAnEdit(Hand hand) {
    var done = hand.carryOut(agreed -> agreed);
    return done.isEmpty()
        ? done
        : Stream.concat(done.stream(), edit(hand, done.getFirst())).toList();
  }

  /** A sentence says what one near it says, with words of that; and a third is edited. */
  private static List<Line> takeUp(Hand hand) {
    var said = hand.manuscript.any(hand.random, line -> line.words.size() > 10);
    var lines = near(hand, said);
    if (said == null || lines.isEmpty()) {
      return hand.none();
    }
    var line = lines.get(hand.random.nextInt(lines.size()));
    var words = said.copied().words;
    int from = 2 + hand.random.nextInt(words.size() / 4);
    int to = words.size() - 1 - hand.random.nextInt(words.size() / 5);
    line.words.clear();
    line.words.addAll(Manuscript.words("In short ,"));
    line.words.addAll(words.subList(from, to));
    line.words.addAll(Manuscript.words("all the same ."));
    return Stream.concat(Stream.of(line), edit(hand, said)).toList();
  }

  private static Stream<Line> edit(Hand hand, Line beside) {
    var lines =
        near(hand, beside).stream()
            .filter(line -> line.words.stream().anyMatch(LateEdit::isLong))
            .toList();
    if (lines.isEmpty()) {
      return Stream.empty();
    }
    var line = lines.get(hand.random.nextInt(lines.size()));
    int at = hand.anyOf(line, LateEdit::isLong);
    line.words.set(at, line.words.get(at).saying("otherwise"));
    return Stream.of(line);
  }

  /** The sentences at most two away. */
  private static List<Line> near(Hand hand, @Nullable Line line) {
    var lines = hand.manuscript.lines();
    int at = lines.indexOf(line);
    return IntStream.rangeClosed(at - 2, at + 2)
        .filter(i -> at >= 0 && i != at && i >= 0 && i < lines.size())
        .mapToObj(lines::get)
        .toList();
  }

  private static List<Line> copyBeside(Hand hand, UnaryOperator<Line> how) {
    var line = hand.manuscript.any(hand.random, any -> true);
    if (line == null) {
      return hand.none();
    }
    var lines = hand.manuscript.holding(line).lines;
    lines.add(lines.indexOf(line) + hand.random.nextInt(2), how.apply(line.copied()));
    return List.of();
  }

  /** "That is according to the ministry." behind a sentence goes, and that sentence with it. */
  private static List<Line> dropTrailing(Hand hand) {
    var lines = hand.manuscript.lines();
    var places =
        IntStream.range(1, lines.size()).filter(i -> Numbers.isTrailing(lines.get(i))).toArray();
    if (places.length == 0) {
      return hand.none();
    }
    int at = places[hand.random.nextInt(places.length)];
    lines.get(at).words.clear();
    return List.of(lines.get(at), lines.get(at - 1));
  }

  private static Line renumbered(Line line) {
    int at = line.find(Word::isNumber);
    line.words.set(at, line.words.get(at).saying(more(line.words.get(at).text())));
    return line;
  }

  private static boolean isLong(Word word) {
    return word.isWord() && !word.isNumber() && word.text().length() > 4;
  }

  private static boolean isQuote(Word word) {
    return "\"“”«»„".contains(word.text());
  }

  private static String lower(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }

  private static int comma(Line line) {
    return line.find(word -> word.text().equals(","));
  }

  /** A name beside a word that says somebody speaks. */
  private static int speaker(Line line) {
    int cue = Numbers.cue(line);
    return cue < 0
        ? -1
        : Stream.of(cue - 1, cue + 1, cue + 2)
            .filter(i -> i >= 0 && i < line.words.size())
            .filter(i -> Character.isUpperCase(line.words.get(i).text().codePointAt(0)))
            .findFirst()
            .orElse(-1);
  }

  private static String swapped(String word) {
    int at = word.length() / 2;
    if (Character.isSurrogate(word.charAt(at)) || Character.isSurrogate(word.charAt(at - 1))) {
      return word + "x";
    }
    var swapped =
        word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
    return swapped.equals(word) ? word + "x" : swapped;
  }

  private static String more(String number) {
    char first = number.charAt(0);
    return first >= '1' && first <= '8' ? (char) (first + 1) + number.substring(1) : "7" + number;
  }

  private static String otherCharacters(String word, boolean opens) {
    return switch (word) {
      case "\"" -> opens ? "“" : "”";
      case "“", "”" -> "\"";
      default -> Normalizer.normalize(word.replace('\'', '’'), Normalizer.Form.NFD);
    };
  }

  /** Words that a figure stands or falls with. */
  private static final class Numbers {

    static final Map<String, String> NEXT =
        Map.ofEntries(
            Map.entry("two", "three"),
            Map.entry("three", "four"),
            Map.entry("four", "five"),
            Map.entry("five", "six"),
            Map.entry("six", "seven"),
            Map.entry("seven", "eight"),
            Map.entry("eight", "nine"),
            Map.entry("dozens", "hundreds"),
            Map.entry("hundreds", "thousands"),
            Map.entry("half", "most"),
            Map.entry("first", "second"));
    static final Map<String, String> MAGNITUDES =
        Map.of(
            "million",
            "billion",
            "billion",
            "million",
            "thousand",
            "million",
            "hundred",
            "thousand");
    static final Map<String, String> UNITS =
        Map.of(
            "$",
            "€",
            "£",
            "$",
            "€",
            "£",
            "miles",
            "kilometres",
            "dollars",
            "euros",
            "years",
            "months",
            "days",
            "weeks",
            "hours",
            "minutes");
    static final Map<String, String> DATES =
        Map.ofEntries(
            Map.entry("monday", "Tuesday"),
            Map.entry("tuesday", "Wednesday"),
            Map.entry("wednesday", "Thursday"),
            Map.entry("thursday", "Friday"),
            Map.entry("friday", "Saturday"),
            Map.entry("saturday", "Sunday"),
            Map.entry("sunday", "Monday"),
            Map.entry("january", "March"),
            Map.entry("march", "May"),
            Map.entry("july", "June"),
            Map.entry("october", "November"),
            Map.entry("november", "December"),
            Map.entry("yesterday", "today"));
    static final Set<String> HEDGES =
        Set.of("about", "almost", "nearly", "around", "over", "least", "allegedly", "reportedly");
    static final Set<String> AUXILIARIES =
        Set.of("is", "was", "are", "were", "has", "had", "have", "will", "would", "did", "could");
    private static final Set<String> CUES =
        Set.of("said", "says", "told", "according", "added", "reported", "claimed", "announced");

    static boolean isPercent(Word word) {
      return word.text().equals("%") || word.text().equals("percent") || word.text().equals("cent");
    }

    static int cue(Line line) {
      return line.find(word -> CUES.contains(lower(word)));
    }

    static boolean isTrailing(Line line) {
      var first = lower(line.words.getFirst());
      return line.words.size() < 14
          && (first.equals("that") || first.equals("this"))
          && cue(line) > 0;
    }

    static String any(Random random, String... words) {
      return words[random.nextInt(words.length)];
    }
  }
}
