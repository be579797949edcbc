package org.stet.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.stet.claim.Gaps.Gap;

/**
 * Tells a sentence that nobody touched from one beside it that came to look like it: whoever puts
 * an agreed wording or a new standfirst into a draft often takes up words of the sentence below.
 */
final class OwnPlace {

  /** Between more sentences than this, no order is looked for. */
  private static final int FEW = 40;

  /** So much alike that one may be an edit of the other. */
  private static final double ALIKE = 0.6;

  private static final double NEAR = 0.8;

  private final Reading before;
  private final Reading after;
  private final Counterparts counterparts;
  private final Map<String, Integer> old;
  private final Map<String, Integer> now;
  private final Map<Gap, Map<Integer, Integer>> edits = new HashMap<>();

  OwnPlace(Reading before, Reading after, Counterparts counterparts) {
    this.before = before;
    this.after = after;
    this.counterparts = counterparts;
    this.old = counted(before);
    this.now = counted(after);
  }

  private static Map<String, Integer> counted(Reading reading) {
    var counted = new HashMap<String, Integer>();
    for (int one = 0; one < reading.sentences(); one = reading.paragraphOf(one).end()) {
      counted.merge(paragraph(reading, one), 1, Integer::sum);
    }
    return counted;
  }

  private static String paragraph(Reading reading, int sentence) {
    var paragraph = reading.paragraphOf(sentence);
    return String.join("\n", reading.sentenceTexts().subList(paragraph.start(), paragraph.end()));
  }

  /**
   * Whether the sentence that reads as it did is the old one, and not its twin.
   *
   * @param sentence of the draft before
   * @param at where the same words stand now, between its old neighbours
   * @param twin another sentence between these, which came in and looks like it
   */
  boolean isAt(int sentence, int at, int twin, Gap gap) {
    return gap.holdsNow(at)
        && counterparts.isSame(sentence, at)
        && ((!counterparts.isEditOf(sentence, twin) || isBetweenTheSame(sentence, at))
                && isTold(sentence, at, twin, gap)
            || !counterparts.isJoinedTo(sentence, twin) && isOfAnother(sentence, twin, gap));
  }

  private boolean isTold(int sentence, int at, int twin, Gap gap) {
    return isInItsParagraph(sentence, at) && counterparts.alike(sentence, twin) < NEAR
        || !counterparts.isJoinedTo(sentence, twin)
            && (isSameOf(gap, sentence, at) || isOnItsSide(sentence, at, twin, gap));
  }

  /** Whether a sentence stands between the two that it stood between, or edits of these. */
  boolean isBetweenTheSame(int sentence, int at) {
    return IntStream.of(-1, 1)
        .allMatch(
            step -> isBesideTheSame(sentence, at, step) || isBesideAnEdit(sentence, at, step));
  }

  private boolean isBesideAnEdit(int sentence, int at, int step) {
    int old = sentence + step;
    int there = at + step;
    return old >= 0
        && old < before.sentences()
        && there >= 0
        && there < after.sentences()
        && !counterparts.stoodBefore(there)
        && counterparts.alike(old, there) >= ALIKE
        && counterparts.alike(old, there) > counterparts.alike(sentence, there);
  }

  /** Whether beside a sentence stands the same one as before, on one side. */
  boolean isBesideTheSame(int sentence, int at, int step) {
    return text(before, sentence + step).equals(text(after, at + step));
  }

  private static String text(Reading reading, int sentence) {
    return sentence < 0 || sentence >= reading.sentences()
        ? ""
        : reading.sentenceTexts().get(sentence);
  }

  /** As many sentences stand there as before, and it is the same one of them. */
  private static boolean isSameOf(Gap gap, int sentence, int at) {
    return gap.newTo() - gap.newFrom() == gap.oldTo() - gap.oldFrom()
        && at - gap.newFrom() == sentence - gap.oldFrom();
  }

  /** In a paragraph of which every word is the same, and which is like no other. */
  boolean isInItsParagraph(int sentence, int at) {
    var paragraph = paragraph(before, sentence);
    return paragraph.equals(paragraph(after, at))
        && old.getOrDefault(paragraph, 0) == 1
        && now.getOrDefault(paragraph, 0) == 1
        && sentence - before.paragraphOf(sentence).start() == at - after.paragraphOf(at).start();
  }

  /** The twin is clearly an edit of another one that is missing there. */
  private boolean isOfAnother(int sentence, int twin, Gap gap) {
    double alike = counterparts.alike(sentence, twin) + Counterparts.CLEAR;
    return gap.old()
        .filter(one -> one != sentence && !counterparts.standsNow(one))
        .anyMatch(one -> counterparts.alike(one, twin) >= alike);
  }

  /** Between the two stands an edit of a sentence that stood on that side of it. */
  private boolean isOnItsSide(int sentence, int at, int twin, Gap gap) {
    if (gap.newTo() - gap.newFrom() > FEW || gap.oldTo() - gap.oldFrom() > FEW) {
      return false;
    }
    var beside =
        twin < at
            ? IntStream.range(gap.oldFrom(), sentence)
            : IntStream.range(sentence + 1, gap.oldTo());
    var found = edits.computeIfAbsent(gap, this::edits);
    return beside
        .map(one -> found.getOrDefault(one, twin))
        .anyMatch(one -> Math.min(at, twin) < one && one < Math.max(at, twin));
  }

  /** The one new sentence there that is most like each old one that is missing. */
  private Map<Integer, Integer> edits(Gap gap) {
    var edits = new HashMap<Integer, Integer>();
    var fresh = gap.now().filter(one -> !counterparts.stoodBefore(one)).boxed().toList();
    gap.old()
        .filter(one -> !counterparts.standsNow(one))
        .forEach(one ->
            fresh.stream()
                .max(Comparator.comparingDouble(other -> counterparts.alike(one, other)))
                .filter(other -> counterparts.alike(one, other) >= ALIKE)
                .ifPresent(other -> edits.put(one, other)));
    return edits;
  }
}
