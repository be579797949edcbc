package org.stet.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stet.article.Part;
import org.stet.claim.Gaps.Gap;
import org.stet.claim.Reanchor.Changed;
import org.stet.claim.Reanchor.Gone;
import org.stet.claim.Reanchor.Lost;
import org.stet.claim.Reanchor.Outcome;
import org.stet.claim.detect.Span;

/**
 * Finds an edited sentence between the neighbours that it had: word by word, so that it may have
 * been joined to another, cut in two, or mended in many places.
 */
final class Edited {

  /** So much of the sentence has to be left. */
  private static final double LEFT = 0.5;

  /** And more where others came in, or a figure is another. */
  private static final double MUCH_LEFT = 0.62;

  /** Fewer words are often there by chance. */
  private static final int FEW = 3;

  /** So much alike that two of them are no halves of one. */
  private static final double COPY = 0.8;

  private final Reading before;
  private final Reading after;
  private final Counterparts counterparts;
  private final int[] old;
  private final int[] now;
  private final Optional<Alignment> alignment;

  private Edited(
      Reading before, Reading after, Counterparts counterparts, IntStream old, IntStream now) {
    this.before = before;
    this.after = after;
    this.counterparts = counterparts;
    this.old = words(before, old);
    this.now = words(after, now);
    this.alignment = Alignment.of(texts(before, this.old), texts(after, this.now));
  }

  /** Only sentences that are missing and new ones can stand for each other. */
  static Edited in(Gap gap, Reading before, Reading after, Counterparts counterparts) {
    return new Edited(
        before,
        after,
        counterparts,
        gap.old().filter(one -> !counterparts.standsNow(one)),
        gap.now().filter(one -> !counterparts.stoodBefore(one)));
  }

  /** For claims of several sentences, some of which may not have changed. */
  static Edited inAllOf(Gap gap, Reading before, Reading after, Counterparts counterparts) {
    return new Edited(before, after, counterparts, gap.old(), gap.now());
  }

  /** Whether new sentences only took up the words of the old one. */
  interface Borrowing {
    boolean isIn(int from, int to);
  }

  /** What became of these words there; nothing where their sentence is not there for certain. */
  Optional<Outcome> find(int from, int to, Borrowing borrowing) {
    int first = before.sentenceAt(from);
    int last = before.sentenceAt(to - 1);
    var sentence =
        new Span(place(before.wordsOf(first).start()), placeBehind(before.wordsOf(last).end()));
    var nearest = alignment.flatMap(map -> withoutStrangers(map, sentence));
    if (nearest.isPresent()) {
      return nearest.get().find(from, to, borrowing);
    }
    var claim = new Span(place(from), placeBehind(to));
    return alignment
        .filter(map -> map.left(sentence) * 2 >= sentence.length())
        .flatMap(map ->
            map.region(sentence)
                .filter(region -> isItsOwn(sentence, region, map.left(sentence), first, last))
                .filter(region ->
                    !borrowing.isIn(sentenceAt(region.start()), sentenceAt(region.end() - 1)))
                .map(region ->
                    narrowed(
                        map,
                        claim,
                        ends(from, to, region),
                        words -> counterparts.isOfAnother(first, last, words))));
  }

  /** Without sentences at an end of the region that share but a few words with this one. */
  private Optional<Edited> withoutStrangers(Alignment map, Span sentence) {
    var region = map.region(sentence).orElse(null);
    if (region == null || sentenceAt(region.start()) == sentenceAt(region.end() - 1)) {
      return Optional.empty();
    }
    var strangers =
        IntStream.of(sentenceAt(region.start()), sentenceAt(region.end() - 1))
            .filter(one ->
                !counterparts.areHeld(
                    texts(before, old).subList(sentence.start(), sentence.end()),
                    after.wordsAsTexts(one)))
            .filter(one -> {
              var words = after.wordsOf(one);
              var there =
                  new Span(
                      Math.max(region.start(), placeNow(words.start())),
                      Math.min(region.end(), placeNow(words.end() - 1) + 1));
              return map.taken(sentence, there) * 2 < there.length();
            })
            .boxed()
            .toList();
    return strangers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Edited(
                before,
                after,
                counterparts,
                IntStream.of(old).map(before::sentenceAt).distinct(),
                IntStream.of(now)
                    .map(after::sentenceAt)
                    .distinct()
                    .filter(one -> !strangers.contains(one))));
  }

  private int placeNow(int word) {
    return Arrays.binarySearch(now, word);
  }

  /**
   * The words there are much like this sentence's, like no others there, and no other is so much.
   */
  private boolean isItsOwn(Span sentence, Span region, int left, int first, int last) {
    var words = texts(before, old).subList(sentence.start(), sentence.end());
    var all = texts(after, now);
    var there = all.subList(region.start(), region.end());
    var elsewhere = without(all, region);
    var numbers = words.stream().filter(Edited::isNumber).toList();
    boolean sameNumbers = there.containsAll(numbers);
    // other figures all over and other words besides: another sentence in the same mould
    boolean anotherOne =
        numbers.size() > 1
            && numbers.stream().noneMatch(there::contains)
            && sentence.length() - left > numbers.size() + 1;
    boolean crowded = now.length > old.length * 5 / 4;
    double likeness = counterparts.likeness(words, there);
    return likeness >= (crowded || !sameNumbers ? MUCH_LEFT : LEFT)
        && region.length() <= roomFor(sentence.length())
        && isOneRow(region)
        && !anotherOne
        && !isTwice(words, region)
        && !counterparts.haveSecond(first, last, words, own(region))
        && !counterparts.areHeld(words, elsewhere)
        && !counterparts.isCopyOfAnother(first, last, there, likeness)
        && counterparts.missing(first, last, there).stream()
            .mapToDouble(other -> counterparts.likeness(before.wordsAsTexts(other), there))
            .noneMatch(other -> other > likeness - Counterparts.CLEAR);
  }

  private IntPredicate own(Span region) {
    int from = sentenceAt(region.start());
    int to = sentenceAt(region.end() - 1);
    return sentence -> from <= sentence && sentence <= to;
  }

  private int sentenceAt(int place) {
    return after.sentenceAt(now[place]);
  }

  /** The same sentence stands there twice, both times edited. */
  private boolean isTwice(List<String> words, Span region) {
    return IntStream.rangeClosed(sentenceAt(region.start()), sentenceAt(region.end() - 1))
            .filter(one -> Alike.of(words, after.wordsAsTexts(one), word -> 1) >= COPY)
            .limit(2)
            .count()
        > 1;
  }

  static boolean isNumber(String word) {
    return Character.isDigit(word.codePointAt(0));
  }

  private boolean isOneRow(Span region) {
    var sentences =
        IntStream.range(region.start(), region.end())
            .map(i -> after.sentenceAt(now[i]))
            .distinct()
            .toArray();
    return sentences[sentences.length - 1] - sentences[0] == sentences.length - 1;
  }

  private static int roomFor(int words) {
    return words * 3 / 2 + 6;
  }

  private Outcome narrowed(
      Alignment map, Span claim, Reach.Ends ends, Predicate<List<String>> isOthers) {
    int left = map.left(claim);
    if (left == 0) {
      return map.isClosed(claim) ? new Gone() : new Lost();
    }
    return map.region(claim)
        .filter(core ->
            left * 2 >= claim.length()
                || left * 10 >= claim.length() * 3 && isHeldBetween(map, claim))
        .filter(core -> now[core.end() - 1] - now[core.start()] < roomFor(claim.length()))
        .filter(core -> part(core.start()).equals(part(core.end() - 1)))
        .filter(core -> !isBesideItsEdit(map, claim, core))
        .filter(core ->
            !texts(after, now).subList(core.start(), core.end()).stream().allMatch(Reach::isMark))
        .map(core ->
            new Reach(texts(before, old), texts(after, now), map, isOthers)
                .of(claim, core, sentences(core), ends))
        .filter(region -> part(region.start()).equals(part(region.end() - 1)))
        .<Outcome>map(region ->
            new Changed(
                new Span(
                    after.spanAt(now[region.start()]).start(),
                    after.spanAt(now[region.end() - 1]).end())))
        .orElseGet(Lost::new);
  }

  /** The words beside it, where its sentence has any, still stand: others took its place. */
  private boolean isHeldBetween(Alignment map, Span claim) {
    return (before.startsSentence(old[claim.start()]) || map.isLeft(claim.start() - 1))
        && (before.endsSentence(old[claim.end() - 1] + 1) || map.isLeft(claim.end()));
  }

  /** What came in beside the words reads like them but for a figure: which are the old ones? */
  private boolean isBesideItsEdit(Alignment map, Span claim, Span core) {
    var words = texts(before, old).subList(claim.start(), claim.end());
    var there = texts(after, now);
    int most = claim.length() + 1;
    var behind = map.cameInAt(core.end(), true);
    var first = map.cameInAt(core.start(), false);
    return words.size() >= FEW
        && Stream.of(
                there.subList(behind.start(), Math.min(behind.end(), behind.start() + most)),
                there.subList(Math.max(first.start(), first.end() - most), first.end()))
            .anyMatch(one -> Alike.of(words, one, word -> 1) >= MUCH_LEFT);
  }

  private Reach.Ends ends(int from, int to, Span region) {
    int behind = after.sentenceAt(now[region.end() - 1]) + 1;
    return Reach.Ends.of(
        before,
        from,
        to,
        areNeighbours(before.sentenceAt(from) - 1, after.sentenceAt(now[region.start()]) - 1),
        areNeighbours(before.sentenceAt(to - 1) + 1, behind));
  }

  /** Two sentences beside this one, of which one may have come of the other. */
  private boolean areNeighbours(int old, int now) {
    var was = old < 0 ? List.<String>of() : before.wordsAsTexts(old);
    var is = now < 0 ? List.<String>of() : after.wordsAsTexts(now);
    return was.equals(is) || Alike.of(was, is, word -> 1) >= LEFT;
  }

  /** The sentences of a row, as places in what stands there now. */
  private Span sentences(Span row) {
    var words =
        after.wordsOf(after.sentenceAt(now[row.start()]), after.sentenceAt(now[row.end() - 1]));
    return new Span(placeNow(words.start()), placeNow(words.end() - 1) + 1);
  }

  private Part part(int word) {
    return after.partOfSentence(after.sentenceAt(now[word]));
  }

  /** The same inside two sentences that stand for each other. */
  static Outcome within(
      Reading before,
      Reading after,
      Counterparts counterparts,
      Span old,
      Span now,
      int from,
      int to) {
    var claim = new Span(from - old.start(), to - old.start());
    var alignment = Alignment.of(before.texts(old), after.texts(now)).orElse(null);
    if (alignment == null) {
      return new Lost();
    }
    if (standsTwice(alignment, before.texts(old), after.texts(now), counterparts)) {
      return new Lost();
    }
    int sentence = before.sentenceAt(from);
    int left = alignment.left(claim);
    var ends = Reach.Ends.of(before, from, to, true, true);
    boolean turned =
        left * 2 < claim.length()
            && Turned.is(before.texts(new Span(from, to)), List.of(), after.texts(now), ends);
    if (turned) {
      var whole = Turned.whole(new Span(0, now.length()), after.texts(now), ends);
      return new Changed(after.spanOf(now.start() + whole.start(), whole.length()));
    }
    if (left == 0 && claim.length() < old.length()) {
      return alignment.isClosed(claim) ? new Gone() : new Lost();
    }
    return alignment
        .region(claim)
        .filter(core -> left * 2 >= claim.length())
        .map(core ->
            new Reach(
                    before.texts(old),
                    after.texts(now),
                    alignment,
                    words -> counterparts.isOfAnother(sentence, sentence, words))
                .of(claim, core, new Span(0, now.length()), ends))
        .<Outcome>map(
            region -> new Changed(after.spanOf(now.start() + region.start(), region.length())))
        .orElseGet(Lost::new);
  }

  private static boolean standsTwice(
      Alignment alignment, List<String> old, List<String> now, Counterparts counterparts) {
    return alignment
        .region(new Span(0, old.size()))
        .filter(region -> counterparts.areHeld(old, without(now, region)))
        .isPresent();
  }

  private static List<String> without(List<String> words, Span region) {
    return Stream.concat(
            words.subList(0, region.start()).stream(),
            words.subList(region.end(), words.size()).stream())
        .toList();
  }

  private static int[] words(Reading reading, IntStream sentences) {
    return sentences
        .mapToObj(reading::wordsOf)
        .flatMapToInt(range -> IntStream.range(range.start(), range.end()))
        .toArray();
  }

  private static List<String> texts(Reading reading, int[] words) {
    return IntStream.of(words).mapToObj(reading::wordAt).toList();
  }

  private int place(int word) {
    return Arrays.binarySearch(old, word);
  }

  private int placeBehind(int word) {
    return place(word - 1) + 1;
  }
}
