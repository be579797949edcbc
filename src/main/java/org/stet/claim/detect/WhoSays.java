package org.stet.claim.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;

/**
 * Who says a piece of a sentence that a person cut. A piece is read anew, in its place; what the
 * whole sentence says of its speaker holds for a piece only where that plainly reaches it, for no
 * claimant is better than somebody else.
 */
public final class WhoSays {

  /** Behind one of them somebody else may speak, or the reporter. */
  private static final Phrases TURNS =
      Phrases.of("but, while, whereas, yet, though, although, as, when, after, before, until");

  private static final int FEWEST_WORDS = 3;

  /** "…, according to the harbour master" */
  private static final int LONGEST_END = 5;

  private static final int NEAR = 10;

  private final String text;
  private final List<Part> parts;
  private final @Nullable String language;

  public WhoSays(String text, List<Part> parts, @Nullable String language) {
    this.text = text;
    this.parts = parts;
    this.language = language;
  }

  /**
   * @param claimant as named in the text; null where it is the reporter, or nobody can tell
   * @param attribution the words of the piece that say so
   */
  public record Said(@Nullable String claimant, @Nullable String attribution) {}

  /**
   * Of a piece.
   *
   * @param from offset where the whole begins
   * @param to offset behind its end
   * @param whole who says the whole
   */
  public Said in(int start, int end, int from, int to, Said whole) {
    var cue = whole.attribution();
    if (cue == null) {
      var own = read(start, end);
      return own.attribution() == null && whole.claimant() != null ? whole : own;
    }
    int at = wordsAt(cue, from, to);
    if (start <= at && at + cue.length() <= end) {
      return whole;
    }
    var own = read(start, end);
    return own.attribution() == null
            && at >= 0
            && reaches(start, end, new Span(at, at + cue.length()), to)
        ? new Said(whole.claimant(), null)
        : new Said(own.attribution() == null ? null : own.claimant(), own.attribution());
  }

  /** Of the pieces of one sentence joined again; null where the words are of several. */
  public @Nullable Said joined(int start, int end) {
    var read =
        Rules.read(text, parts, language, new Span(start, end)).stream()
            .filter(one -> start < one.end() && one.start() < end)
            .toList();
    return read.size() == 1
        ? new Said(read.getFirst().claimant(), read.getFirst().attribution())
        : null;
  }

  /** Where the words stand first, as words. */
  private int wordsAt(String words, int from, int to) {
    int at = text.indexOf(words, from);
    while (at >= 0 && at + words.length() <= to) {
      int behind = at + words.length();
      boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
      boolean ends = behind == text.length() || !Character.isLetter(text.charAt(behind));
      if (begins && ends) {
        return at;
      }
      at = text.indexOf(words, at + 1);
    }
    return -1;
  }

  private Said read(int start, int end) {
    return Rules.read(text, parts, language, new Span(start, end)).stream()
        .filter(one -> start <= one.start() && one.end() <= end)
        .filter(one -> one.attribution() != null)
        .findFirst()
        .map(one -> new Said(one.claimant(), one.attribution()))
        .orElse(new Said(null, null));
  }

  /**
   * "Police said A | and B" reaches B, "A | and B, police said" reaches A; "A, police said, | and
   * B" and "A | and police said B" don't.
   */
  private boolean reaches(int start, int end, Span cue, int to) {
    var between = cue.end() <= start ? new Span(cue.end(), end) : new Span(end, cue.start());
    int seam = cue.end() <= start ? start : end;
    var tokens = Tokens.of(text, between.start(), between.end());
    if (tokens.stream().anyMatch(token -> turns(token, seam))) {
      return false;
    }
    return cue.end() <= start
        ? wordsBehind(cue.end(), start) >= FEWEST_WORDS
        : wordsBehind(cue.end(), to) <= LONGEST_END;
  }

  private static boolean turns(Token token, int seam) {
    return token.isMark(";") || TURNS.has(token.lower()) && Math.abs(token.start() - seam) < NEAR;
  }

  /** Up to the next comma. */
  private long wordsBehind(int cue, int to) {
    return Tokens.of(text, cue, to).stream()
        .takeWhile(token -> !token.isMark(",;"))
        .filter(token -> !token.isMark())
        .count();
  }
}
