package org.stet.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.claim.Gaps.Gap;
import org.stet.claim.detect.Span;
import org.stet.claim.detect.Suggestion;

/**
 * Finds the claims of one draft again in the next. Sure or silent: what could stand at two places,
 * or nowhere for certain, is lost, and a person places it.
 *
 * <p>The same words with the same rest of their sentence are kept, wherever they moved. Words that
 * were edited are looked for in the sentence that took the place of theirs, then in any other that
 * is much alike. The work is bounded: it grows with the length of the texts, not with its square.
 */
public final class Reanchor {

  /**
   * A text and its parts.
   *
   * @param read what the detector read in it, for who says what; may be empty
   */
  public record Draft(String text, List<Part> parts, List<Suggestion> read) {
    public Draft {
      parts = List.copyOf(parts);
      read = List.copyOf(read);
    }

    public Draft(String text, List<Part> parts) {
      this(text, parts, List.of());
    }
  }

  /**
   * A claim to be found again.
   *
   * @param agreed the wording that was approved to take its place; null where there is none
   */
  public record Sought(Span at, @Nullable String agreed) {}

  /** What became of a claim's words. */
  public sealed interface Outcome {}

  /**
   * The same words, the rest of their sentence says the same but for the words of other claims, and
   * the same one says them.
   */
  public record Kept(Span at) implements Outcome {}

  /** Exactly the approved wording stands in their place, and nothing around it changed. */
  public record Fixed(Span at) implements Outcome {}

  /** Found, but the words, a number in them, or who says them changed. */
  public record Changed(Span at) implements Outcome {}

  /** The words left the article. */
  public record Gone() implements Outcome {}

  /** They may be there, but nobody can tell where without reading. */
  public record Lost() implements Outcome {}

  private static final int LOOKED_AT = 2_000;
  private static final int FEW_WORDS = 5;
  private static final int MANY_WORDS = 600;

  /** So much alike that one may be an edit of the other. */
  private static final double SURE = 0.6;

  private final Reading before;
  private final Reading after;
  private final List<Sought> agreedHere;
  private final Counterparts counterparts;
  private final Gaps gaps;
  private final Twins twins;
  private final OwnPlace ownPlace;
  private final Borrowed borrowed;
  private final Map<Gap, Edited> edited = new HashMap<>();

  private Reanchor(Draft before, Draft after, List<Sought> claims) {
    this.before = new Reading(before);
    this.after = new Reading(after);
    this.agreedHere = claims.stream().filter(claim -> claim.agreed() != null).toList();
    this.counterparts = new Counterparts(this.before, this.after);
    this.gaps = new Gaps(this.before, this.after);
    this.twins = new Twins(this.before, this.after);
    this.ownPlace = new OwnPlace(this.before, this.after, counterparts);
    this.borrowed = new Borrowed(this.before, this.after, counterparts, agreedHere);
  }

  /**
   * Finds each claim of the draft before in the draft after, and says what became of it.
   *
   * @param claims spans of claim text of the draft before, none across parts
   * @return as many outcomes, in the same order
   */
  public static List<Outcome> follow(Draft before, Draft after, List<Sought> claims) {
    var all = new Reanchor(before, after, claims);
    var outcomes = new ArrayList<Outcome>(claims.size());
    for (var claim : claims) {
      outcomes.add(all.follow(claim));
    }
    return new Apart(all.before, all.after)
        .of(claims, new SideClaims(all.before, all.after).of(claims, outcomes)).stream()
            .map(outcome -> saysSomething(outcome, after) ? outcome : new Lost())
            .toList();
  }

  /** A full stop is no claim. */
  private static boolean saysSomething(Outcome outcome, Draft draft) {
    return !(outcome instanceof Changed(Span at))
        || at.of(draft.text()).chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Where a claim stands now, if it was found. */
  public static Optional<Span> place(Outcome outcome) {
    return switch (outcome) {
      case Kept(Span at) -> Optional.of(at);
      case Fixed(Span at) -> Optional.of(at);
      case Changed(Span at) -> Optional.of(at);
      case Gone() -> Optional.empty();
      case Lost() -> Optional.empty();
    };
  }

  /**
   * For each row of words the one place in claim text where it stands; empty where not just one.
   */
  public static List<Optional<Span>> onlyPlaces(Draft draft, List<String> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var reading = new Reading(draft);
    return rows.stream().map(row -> onlyPlace(reading, Reading.words(row))).toList();
  }

  private static Optional<Span> onlyPlace(Reading reading, List<String> row) {
    var places = row.isEmpty() ? List.<Integer>of() : reading.occurrences(row, LOOKED_AT);
    return places != null && places.size() == 1
        ? Optional.of(reading.spanOf(places.getFirst(), row.size()))
        : Optional.empty();
  }

  private Outcome follow(Sought claim) {
    var outcome = find(claim.at());
    var agreed = claim.agreed();
    if (agreed == null || outcome instanceof Kept) {
      return outcome;
    }
    return new Fixes(before, after, agreedHere)
        .find(claim.at(), agreed)
        .filter(at -> !hasSecond(claim.at(), at))
        .<Outcome>map(Fixed::new)
        .orElse(outcome);
  }

  /** Beside the approved wording stands the old sentence still, or another edit of it. */
  private boolean hasSecond(Span anchor, Span at) {
    int first = before.sentenceAt(before.wordEndingBehind(anchor.start()));
    int last = before.sentenceAt(before.wordsBefore(anchor.end()) - 1);
    int from = after.sentenceAt(after.wordEndingBehind(at.start()));
    int to = after.sentenceAt(after.wordsBefore(at.end()) - 1);
    return standsBeside(first, from)
        || haveSecond(first, last, before.texts(before.wordsOf(first, last)), from, to)
        || !ownPlace.isBetweenTheSame(first, from)
            && haveSecond(first, last, after.texts(after.wordsOf(from, to)), from, to);
  }

  private boolean standsBeside(int sentence, int wording) {
    var here = before.sentencesReading(before, sentence, sentence, LOOKED_AT);
    return here != null
        && here.size() == 1
        && IntStream.of(wording - 1, wording + 1)
            .filter(one -> one >= 0 && one < after.sentences())
            .anyMatch(one -> counterparts.isSame(sentence, one));
  }

  private boolean haveSecond(int first, int last, List<String> words, int from, int to) {
    return counterparts.haveSecond(first, last, words, other -> from <= other && other <= to);
  }

  private Outcome find(Span anchor) {
    int from = before.wordEndingBehind(anchor.start());
    int to = before.wordsBefore(anchor.end());
    if (from >= to) {
      return new Lost();
    }
    int first = before.sentenceAt(from);
    int last = before.sentenceAt(to - 1);
    var row = before.wordsOf(first, last);
    var here = before.sentencesReading(before, first, last, LOOKED_AT);
    var there = after.sentencesReading(before, first, last, LOOKED_AT);
    if (here == null || there == null) {
      return new Lost();
    }
    if (!there.isEmpty()) {
      return verbatim(anchor, new Span(from, to), row, here, there);
    }
    if (after.holdsOutsideClaimText(before, from, to)
        || counterparts.leftClaimText(before.texts(row))) {
      return new Lost();
    }
    return edited(anchor, from, to);
  }

  // -- the same sentence

  private Outcome verbatim(
      Span anchor, Span words, Span row, List<Integer> here, List<Integer> there) {
    var gap = gaps.around(before.sentenceAt(words.start()), before.sentenceAt(words.end() - 1));
    int own = before.sentenceAt(words.start());
    int at = twins.which(row, gap, here, there);
    boolean stays =
        at >= 0
            && gap.holdsNow(after.sentenceAt(at))
            && ownPlace.isInItsParagraph(own, after.sentenceAt(at));
    if (at < 0
        || !stays && row.length() < FEW_WORDS && standsBesideToo(before.texts(row), at, gap)
        || mayBeACopy(own, after.sentenceAt(at), gap, stays)
        || !gap.holdsNow(after.sentenceAt(at))
            && borrowed.isLeftBehind(own, after.sentenceAt(at), gap)
        || there.size() > here.size() && !standsAsItStood(own, after.sentenceAt(at), stays)
        || !stays && there.size() > 1 && mayBeOfAnother(own, gap)
        || borrowed.standsAsAgreed(own, gap, after.sentenceAt(at), after.sentenceAt(at))
        || isCopyBeside(words, gap, after.sentenceAt(at))
        || !stays && counterparts.leftClaimText(before.texts(row))) {
      return new Lost();
    }
    int from = at + words.start() - row.start();
    boolean sameSpeaker = before.hasSameSpeaker(words.start(), words.end(), after, from);
    var span = spanOf(anchor, words.start(), words.end(), from);
    return sameSpeaker && !isSupplanted(words, gap, after.sentenceAt(at))
        ? new Kept(span)
        : new Changed(span);
  }

  /**
   * Words that stand there may be a copy where an edit of the sentence stands elsewhere, or where
   * it is short and stands beside neither of its neighbours.
   */
  private boolean mayBeACopy(int own, int at, Gap gap, boolean inItsParagraph) {
    boolean moved = !gap.holdsNow(at);
    return moved && counterparts.hasNearTwin(own)
        || counterparts.hasEdit(own, at) && !standsAsItStood(own, at, inItsParagraph)
        || moved
            && before.wordsOf(own).length() < FEW_WORDS
            && (borrowed.isReplaced(own, at, gap)
                || gap.now().anyMatch(one -> !counterparts.stoodBefore(one) && share(own, one)))
            && !ownPlace.isBesideTheSame(own, at, -1)
            && !ownPlace.isBesideTheSame(own, at, 1);
  }

  /** Between its neighbours, or in a paragraph with others of which no word changed. */
  private boolean standsAsItStood(int own, int at, boolean inItsParagraph) {
    return ownPlace.isBetweenTheSame(own, at)
        || inItsParagraph && before.paragraphOf(own).length() > 1;
  }

  /** The words stand there twice, and one may be the beginning of a sentence that is no more. */
  private boolean mayBeOfAnother(int own, Gap gap) {
    return !gap.isWide() && gap.old().anyMatch(other -> beganAs(own, other));
  }

  private boolean share(int own, int other) {
    return after.wordsAsTexts(other).stream()
        .anyMatch(word -> !Reach.isMark(word) && before.wordsAsTexts(own).contains(word));
  }

  /** Another sentence that is no more began with all the words of this one. */
  private boolean beganAs(int own, int other) {
    var row = before.wordsOf(own);
    var words = before.texts(new Span(row.start(), before.endOfWords(row)));
    var others = before.wordsAsTexts(other);
    return other != own
        && !counterparts.standsNow(other)
        && others.size() > words.size()
        && others.subList(0, words.size()).equals(words);
  }

  /**
   * Where they stood is a sentence that looks like an edit of theirs and of no other that is
   * missing: then nobody knows which of the two is the old one, and which came in; unless it stands
   * in its own place still.
   */
  private boolean isCopyBeside(Span words, Gap gap, int at) {
    int own = before.sentenceAt(words.start());
    if (gap.isWide()) {
      return counterparts.hasNearTwin(own);
    }
    return gap.now()
        .filter(other -> other != at)
        .filter(other -> !counterparts.stoodBefore(other))
        .filter(other -> isNearTwin(own, other))
        .filter(other -> !ownPlace.isAt(own, at, other, gap))
        .anyMatch(other ->
            !gap.holdsNow(at) && counterparts.isJoinedTo(own, other)
                || gap.old()
                    .filter(missing -> !counterparts.standsNow(missing))
                    .filter(missing -> counterparts.areMuchAlike(own, missing))
                    .noneMatch(missing ->
                        counterparts.alike(missing, other)
                            >= counterparts.alike(own, other)
                                - (gap.holdsNow(at) ? Counterparts.CLEAR : 0)));
  }

  /**
   * Between the same neighbours stands another old sentence much like their own: the two changed
   * places, or each got the other's figures, and may mean another thing where it stands now.
   */
  private boolean isSupplanted(Span words, Gap gap, int at) {
    int own = before.sentenceAt(words.start());
    return !gap.holdsNow(at)
        && !gap.isWide()
        && gap.now()
            .filter(other -> counterparts.stoodBefore(other))
            .filter(other -> gap.old().noneMatch(old -> counterparts.isSame(old, other)))
            .anyMatch(other -> isNearTwin(own, other));
  }

  private boolean isNearTwin(int sentence, int other) {
    return counterparts.alike(sentence, other) >= SURE || counterparts.isHeld(sentence, other);
  }

  /** From words to offsets; a claim that began inside a word does so again. */
  private Span spanOf(Span anchor, int from, int to, int at) {
    var first = before.spanAt(from);
    var last = before.spanAt(to - 1);
    var newFirst = after.spanAt(at);
    var newLast = after.spanAt(at + to - from - 1);
    boolean sameFirst = first.length() == newFirst.length();
    boolean sameLast = last.length() == newLast.length();
    int start = newFirst.start() + (sameFirst ? Math.max(0, anchor.start() - first.start()) : 0);
    int end = newLast.end() - (sameLast ? Math.max(0, last.end() - anchor.end()) : 0);
    return new Span(start, end);
  }

  // -- other words

  private Outcome edited(Span anchor, int from, int to) {
    int first = before.sentenceAt(from);
    int last = before.sentenceAt(to - 1);
    var gap = gaps.around(first, last);
    var edits =
        first == last
            ? edited.computeIfAbsent(gap, g -> Edited.in(g, before, after, counterparts))
            : Edited.inAllOf(gap, before, after, counterparts);
    var inPlace =
        edits.find(from, to, (some, others) -> borrowed.from(first, last, gap, some, others));
    if (inPlace.isPresent()) {
      return inPlace.get();
    }
    var inAnother = inAnotherSentence(anchor, from, to, gap);
    if (inAnother.isPresent()) {
      return inAnother.get();
    }
    var begins = counterparts.of(first);
    var ends = first == last ? begins : counterparts.of(last);
    if (begins.isNowhere() && ends.isNowhere()) {
      return counterparts.keepMostOf(first, before.texts(new Span(from, to)))
          ? new Lost()
          : new Gone();
    }
    if (!begins.isSure()
        || !ends.isSure()
        || borrowed.from(first, last, gap, begins.sentence(), ends.sentence())
        || borrowed.isLeftBehind(first, begins.sentence(), gap)
        || borrowed.isReplaced(first, begins.sentence(), gap)
        || counterparts.haveSecond(
            first,
            last,
            before.texts(before.wordsOf(first, last)),
            other -> begins.sentence() <= other && other <= ends.sentence())) {
      return new Lost();
    }
    return first == last
        ? within(from, to, first, begins.sentence())
        : across(from, to, begins.sentence(), ends.sentence(), last - first);
  }

  /** All its words in their order, but no longer as a sentence of their own. */
  private Optional<Outcome> inAnotherSentence(Span anchor, int from, int to, Gap gap) {
    var row = before.wordsOf(before.sentenceAt(from), before.sentenceAt(to - 1));
    int behind = before.endOfWords(row);
    int length = behind - row.start();
    if (length <= FEW_WORDS || length > MANY_WORDS || to > behind) {
      return Optional.empty();
    }
    var words = before.texts(new Span(row.start(), behind));
    var here = before.occurrences(words, LOOKED_AT);
    var there = after.occurrences(words, LOOKED_AT);
    if (here == null || here.size() != 1 || there == null || there.size() != 1) {
      return Optional.empty();
    }
    int at = there.getFirst() + from - row.start();
    return Optional.of(
        isCopyBeside(new Span(from, to), gap, after.sentenceAt(at))
                || counterparts.hasEdit(before.sentenceAt(from), after.sentenceAt(at))
                || borrowed.isLeftBehind(before.sentenceAt(from), after.sentenceAt(at), gap)
                || standsBesideToo(words, there.getFirst(), gap)
            ? new Lost()
            : new Changed(spanOf(anchor, from, to, at)));
  }

  /** Beside these words, or between the old neighbours, stand most of them once more. */
  private boolean standsBesideToo(List<String> words, int at, Gap gap) {
    int own = after.sentenceAt(at);
    var others =
        IntStream.concat(
                gap.isWide() ? IntStream.empty() : gap.now().filter(one -> one != own),
                IntStream.of(own))
            .filter(one -> !counterparts.stoodBefore(one))
            .mapToObj(after::wordsOf)
            .flatMapToInt(range -> IntStream.range(range.start(), range.end()))
            .filter(word -> word < at || word >= at + words.size())
            .mapToObj(after::wordAt)
            .toList();
    return counterparts.areHeld(words, others);
  }

  /** Narrows the claim to those words of the new sentence that stand where its own stood. */
  private Outcome within(int from, int to, int sentence, int counterpart) {
    return Edited.within(
        before,
        after,
        counterparts,
        before.wordsOf(sentence),
        after.wordsOf(counterpart),
        from,
        to);
  }

  private Outcome across(int from, int to, int first, int last, int sentences) {
    boolean together =
        last >= first
            && last - first <= sentences + 1
            && after.partOfSentence(first).equals(after.partOfSentence(last));
    boolean whole = before.startsSentence(from) && before.endsSentence(to);
    return together && whole
        ? new Changed(
            after.spanOf(
                after.wordsOf(first).start(),
                after.wordsOf(last).end() - after.wordsOf(first).start()))
        : new Lost();
  }
}
