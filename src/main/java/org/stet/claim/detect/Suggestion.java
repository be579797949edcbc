package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimKind;
import org.stet.claim.Medium;
import org.stet.people.Words;

/**
 * A span that may be a claim, and why. Every sentence of claim text has one, or more where it holds
 * more claims, also those below the cut-off.
 *
 * @param start offset of its first UTF-16 code unit in the article's text; never across parts
 * @param end offset behind its last one
 * @param isClaim false for opinion, prediction, promise, question and the like
 * @param score check-worthiness, 0 to 100
 * @param reasons in words, never empty: "casualty figure, attributed to a party to the conflict"
 * @param claimant who asserts it, as named in the text; null where it is the reporter
 * @param attribution the words that say so, exactly as they stand in the text
 */
public record Suggestion(
    int start,
    int end,
    boolean isClaim,
    int score,
    List<String> reasons,
    Set<ClaimKind> kinds,
    Medium medium,
    @Nullable String claimant,
    @Nullable String attribution) {

  private static final String HOLE = "\u0001";

  /** So much of a claim stands in the reason of another that it contradicts. */
  private static final int BEGINNING = 24;

  /** How such a reason begins; they are kept in words. */
  private static final List<String> AMISS =
      Stream.of(
              "mismatch",
              "mismatch.figure",
              "mismatch.opposite",
              "mismatch.strength",
              "contradicted",
              "counterclaim",
              "disputed",
              "differs",
              "beside")
          .map(Suggestion::opening)
          .toList();

  public Suggestion {
    reasons = saidOnce(reasons);
    kinds = Set.copyOf(kinds);
  }

  /** Without what a longer one says as well: an event, where it is a past event. */
  public static List<String> saidOnce(List<String> words) {
    return words.stream()
        .distinct()
        .filter(word -> words.stream().noneMatch(other -> other.endsWith(" " + word)))
        .toList();
  }

  /** Of the reasons those that point at something amiss, which nobody should have to unfold. */
  public static List<String> pointedOut(List<String> reasons) {
    return reasons.stream().filter(reason -> AMISS.stream().anyMatch(reason::startsWith)).toList();
  }

  /**
   * The reasons that hold of a text still: one that points at something amiss quotes it, and is
   * void once those words are gone.
   */
  public static List<String> standing(List<String> reasons, String text) {
    var pointing = pointedOut(reasons);
    var plain = plain(text);
    return reasons.stream()
        .filter(reason -> !pointing.contains(reason) || quoted(reason).allMatch(plain::contains))
        .toList();
  }

  private static Stream<String> quoted(String reason) {
    int from = reason.indexOf('“') + 1;
    int to = reason.lastIndexOf('”');
    return from == 0 || to < from
        ? Stream.empty()
        : Stream.of(reason.substring(from, to).split("” \\p{L}+ “"))
            .map(words ->
                plain(words.endsWith("…") ? words.substring(0, words.length() - 1) : words));
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** Whether one with these reasons was seen not to go with one with these words. */
  public static boolean areContradictedBy(String words, List<String> reasons) {
    var said = words.substring(0, Math.min(BEGINNING, words.length()));
    return Stream.of("contradicted", "disputed", "differs")
        .map(reason -> opening(reason) + said)
        .anyMatch(pointing -> reasons.stream().anyMatch(reason -> reason.startsWith(pointing)));
  }

  private static String opening(String reason) {
    var words = Words.say(Locale.ENGLISH, "claim.reason." + reason, HOLE, HOLE);
    return words.contains(HOLE) ? words.substring(0, words.indexOf(HOLE)) : words;
  }

  /**
   * A span that a person made of sentences: of several, or of a piece of one. It is what they are,
   * as far as their words are in it.
   *
   * @param words of the span
   * @param sentences those it touches, at least one
   */
  public static Suggestion over(int start, int end, String words, List<Suggestion> sentences) {
    var best =
        sentences.stream()
            .max(Comparator.comparing(Suggestion::isClaim).thenComparingInt(Suggestion::score))
            .orElseThrow();
    var reasons = new LinkedHashSet<String>();
    var kinds = EnumSet.noneOf(ClaimKind.class);
    Suggestion said = null;
    for (var sentence : sentences) {
      reasons.addAll(sentence.reasons);
      kinds.addAll(sentence.kinds);
      boolean attributed = sentence.attribution != null && words.contains(sentence.attribution);
      said = said == null && sentence.claimant != null && attributed ? sentence : said;
    }
    return new Suggestion(
        start,
        end,
        best.isClaim,
        best.score,
        List.copyOf(reasons),
        kinds,
        best.medium,
        said == null ? best.claimant : said.claimant,
        said == null ? null : said.attribution);
  }

  /** The same on another's word. */
  public Suggestion saidBy(WhoSays.Said said) {
    return new Suggestion(
        start, end, isClaim, score, reasons, kinds, medium, said.claimant(), said.attribution());
  }

  /** The same with one more reason. */
  public Suggestion because(String reason) {
    var more = new ArrayList<>(reasons);
    more.add(reason);
    return new Suggestion(start, end, isClaim, score, more, kinds, medium, claimant, attribution);
  }

  /** The same at another place in the order. */
  public Suggestion placed(boolean asClaim, int at) {
    return new Suggestion(start, end, asClaim, at, reasons, kinds, medium, claimant, attribution);
  }

  public boolean reaches(int cutOff) {
    return isClaim && score >= cutOff;
  }
}
