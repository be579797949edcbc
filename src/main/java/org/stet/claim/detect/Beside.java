package org.stet.claim.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimKind;

/**
 * What somebody is said to have said, held against their own words nearby. Where both say the same,
 * there is nothing to point out.
 */
final class Beside {

  private static final int NEAR = 2;

  /** Words about the same thing, without which nothing is compared. */
  private static final int SHARED = 2;

  private final List<Draft> drafts;
  private final String text;
  private final Function<Span, String> excerpt;

  Beside(List<Draft> drafts, String text, Function<Span, String> excerpt) {
    this.drafts = drafts;
    this.text = text;
    this.excerpt = excerpt;
  }

  void compare(int i) {
    var said = drafts.get(i);
    if (said.sentence().longestQuotation() > 0) {
      return;
    }
    for (int apart = 1; apart <= NEAR; apart++) {
      for (int k : new int[] {i + apart, i - apart}) {
        if (k >= 0 && k < drafts.size() && quotes(said, drafts.get(k))) {
          if (compare(said, drafts.get(k), apart == 1)) {
            return;
          }
        }
      }
    }
  }

  private static boolean quotes(Draft said, Draft quotation) {
    return quotation.sentence().longestQuotation() > 5
        && !quotation.seen().question
        && (said.attribution() == null
            ? isAbout(said, quotation.attribution())
            : said.seen().is(ClaimKind.REPORTED_SPEECH)
                && sameSpeaker(said.attribution(), quotation.attribution()));
  }

  /** "The minister ruled out …": told of the speaker, without a word of saying. */
  private static boolean isAbout(Draft said, @Nullable Attribution speaker) {
    var tokens = said.sentence().tokens();
    if (speaker == null) {
      return false;
    }
    var name = bare(speaker.claimant()).split(" ");
    int from = tokens.getFirst().isWord("the") ? 1 : 0;
    for (int i = 0; i < name.length; i++) {
      if (from + i >= tokens.size() || !tokens.get(from + i).text().equalsIgnoreCase(name[i])) {
        return false;
      }
    }
    return true;
  }

  /** "The minister" and "the minister", "union leader Bas Kuipers" and "Kuipers". */
  static boolean sameSpeaker(@Nullable Attribution one, @Nullable Attribution other) {
    if (one == null || other == null) {
      return false;
    }
    var first = bare(one.claimant());
    var second = bare(other.claimant());
    return first.equalsIgnoreCase(second)
        || first.endsWith(" " + second) && Character.isUpperCase(second.charAt(0))
        || second.endsWith(" " + first) && Character.isUpperCase(first.charAt(0));
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("the ") ? name.substring(4) : name;
  }

  /** Whether something was to be said about the two. */
  private boolean compare(Draft said, Draft quotation, boolean next) {
    var mine = told(said);
    var theirs = quotation.sentence().tokens().stream().filter(Token::quoted).toList();
    var about = topic(mine);
    var quoted = topic(theirs);
    int shared = Ties.shared(about, quoted);
    boolean alike =
        shared >= SHARED
            || shared == 1 && next && said.sentence().part().equals(quotation.sentence().part());
    if (!alike) {
      return false;
    }
    var figures = Figure.in(mine);
    var others = Figure.in(theirs);
    for (var figure : figures) {
      var other = differing(figure, figures, others);
      if (other != null) {
        return point(said, quotation, "mismatch.figure", figure.span(), other.span());
      }
    }
    var opposed = Opposites.between(mine, theirs);
    if (opposed == null) {
      opposed = Opposites.strength(mine, theirs);
    }
    if (opposed != null) {
      return point(said, quotation, "mismatch." + opposed.how(), opposed.one(), opposed.other());
    }
    boolean settled =
        figures.stream().anyMatch(one -> others.stream().anyMatch(one::isSame))
            || shared * 10 >= about.size() * 7;
    if (settled) {
      return false;
    }
    said.suggestAnyway();
    said.link(2, "beside", excerpt.apply(quotation.sentence().span()));
    return true;
  }

  private boolean point(Draft said, Draft quotation, String reason, Span mine, Span theirs) {
    said.suggestAnyway();
    said.link(8, reason, mine.of(text), theirs.of(text));
    quotation.link(4, reason, mine.of(text), theirs.of(text));
    return true;
  }

  /** A figure of the quotation that stands where this one does, and is another. */
  static @Nullable Figure differing(Figure figure, List<Figure> mine, List<Figure> theirs) {
    if (theirs.stream().anyMatch(figure::isSame)) {
      return null;
    }
    return theirs.stream()
        .filter(figure::isComparable)
        .filter(other -> mine.stream().noneMatch(other::isSame))
        .findFirst()
        .orElse(null);
  }

  /** Without the words that name the speaker. */
  static List<Token> told(Draft draft) {
    var said = draft.attribution();
    if (said == null) {
      return draft.sentence().tokens();
    }
    var names = new HashSet<>(List.of(said.claimant().toLowerCase(Locale.ROOT).split(" ")));
    return draft.sentence().tokens().stream()
        .filter(token -> !names.contains(token.bare()))
        .toList();
  }

  /** What it is about, apart from how much of it. */
  static Set<String> topic(List<Token> tokens) {
    return Ties.contentOf(
        tokens.stream()
            .filter(token -> token.isWord() && !Lexicon.NUMBER_WORD.has(token.lower()))
            .toList());
  }
}
