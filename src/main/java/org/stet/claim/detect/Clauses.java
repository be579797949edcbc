package org.stet.claim.detect;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.stet.article.PartKind;
import org.stet.claim.ClaimKind;

/**
 * Cuts a sentence that holds two claims: main clauses that a comma and a conjunction, or a
 * semicolon, set side by side, each with a subject and a verb of its own and something to look up.
 * Where that is not plain the sentence stays whole, for half a claim is worse than two in one.
 * Knows English only.
 */
final class Clauses {

  private static final int LONGEST = 120;

  /** Words and marks in which a clause must have come to its verb. */
  private static final int TO_THE_VERB = 12;

  private static final int FEWEST_WORDS = 4;

  private static final Set<PartKind> WHOLE = EnumSet.of(PartKind.HEADLINE, PartKind.PULL_QUOTE);

  private static final Set<ClaimKind> CHECKABLE =
      EnumSet.of(
          ClaimKind.NUMBER,
          ClaimKind.MONEY,
          ClaimKind.DATE,
          ClaimKind.CASUALTY,
          ClaimKind.POLL,
          ClaimKind.SUPERLATIVE,
          ClaimKind.COMPARISON,
          ClaimKind.LEGAL,
          ClaimKind.HISTORICAL,
          ClaimKind.EVENT);

  /** What a clause behind them depends on another for. */
  private static final Phrases CONDITION =
      Phrases.of("if, unless, whether, provided, lest, either, neither, nor, the more, had it");

  private static final Phrases RELATIVE = Phrases.of("who, whom, whose, which, that, what");

  /** Whatever follows may hang on them up to the full stop. */
  private static final Phrases SUBORDINATE =
      Phrases.of(
          """
          because, although, though, as, when, while, after, before, since, until, till, once, where, \
          so, that, how, why, in case, given\
          """);

  /** At the beginning of a sentence they may hold for all of it. */
  private static final Phrases FRONTED =
      Phrases.of(
          """
          in, on, at, by, during, after, before, since, from, under, with, without, for, as, between, \
          among, despite, when, while, although, though, because, once, until, where, given, through, \
          throughout, within, over, following, according, of, to, so, not, asked, last, next, this, \
          today, yesterday, earlier, later, monday, tuesday, wednesday, thursday, friday, saturday, \
          sunday, meanwhile, both, either, that, what, how, why, whatever\
          """);

  private static final Phrases NO_SUBJECT =
      Phrases.of(
          """
          this, that, these, those, each, all, both, either, neither, any, it, he, she, they, we, \
          i, you, one, none, who, which, what, when, where, why, how, if, then, also, not, never, to, \
          i've, i'm, i'd, i'll, we've, we're, we'd, we'll, it's, he's, she's, he'd, she'd, they've, they're, \
          they'd, that's, there's, what's, who's, you're, you've, let's, here's, \
          even, only, especially, particularly, including, often, perhaps, later, most, others, another\
          """);

  /** Nothing but the verb of a clause, wherever they stand. */
  private static final Phrases FINITE =
      Phrases.of(
          """
          is, are, was, were, has, have, had, does, do, did, will, would, can, could, may, might, must, \
          isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, doesn't, didn't, don't, won't, \
          says, said, tells, told, remains, includes, makes, takes, becomes, gives, goes, comes, keeps, \
          wants, argues, denies, insists, warns, \
          fought, stepped, rose, fell, went, came, became, began, took, gave, saw, ran, grew, broke, spoke, wrote, drew, \
          knew, fled, sank, shook, chose, flew, drove, stole, froze, shrank, swore, threw, wore, withdrew, \
          lost, won, got, led, left, stood, sat, bought, sent, spent, sought, lay, met, kept, paid, \
          died, collapsed, climbed, arrived, happened, remained, appeared, erupted, exploded, resigned, \
          emerged, occurred, disappeared, vanished, crashed, soared, plunged, slumped, tumbled, agreed, \
          refused, declined, denied, failed, survived, voted, finished, belonged, continued, retired, \
          doubled, tripled, halved, jumped, surged, slipped, opened, closed, ended, started, stopped, \
          stayed, found, employs, owns, produces, sells, earns, pays, spends, serves, called\
          """);

  /** Of these the first is also what stands behind a noun: "the money lost in the fire". */
  private static final Phrases ALSO_DONE_TO =
      Phrases.of(
          """
          lost, won, left, led, bought, sent, spent, sought, kept, paid, met, stood, refused, declined, \
          denied, opened, closed, ended, started, stopped, agreed, told, doubled, tripled, halved, \
          found, employs, owns, produces, sells, earns, pays, spends, serves, called\
          """);

  /** What happens at a time, not for a reason: somebody's deed behind it stands alone. */
  private static final Phrases TIME = Phrases.of("when, after, before, while, as, since");

  private static final int LONGEST_ASIDE = 12;

  private static final int LONGEST_DATELINE = 12;

  private static final Phrases NAMES_IT =
      Phrases.of("named, called, dubbed, aged, based, entitled, titled, nicknamed, priced, valued");

  /** Before a number. */
  private static final Phrases ABOUT =
      Phrases.of(
          "at least, at most, about, around, more than, less than, fewer than, nearly, almost,"
              + " up to, no more than, as many as");

  private static final Phrases OBJECT = Phrases.of("it, him, them, us");

  private static final Phrases PERSONAL = Phrases.of("i, we, you, he, she, they, there");

  /** Whatever stands with them is what was said, and by whom. */
  private static final Phrases SAID =
      Phrases.of("said, says, say, told, tells, added, adds, wrote, writes, write, according");

  private final Sentence sentence;
  private final List<Token> tokens;

  private Clauses(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
  }

  /** The clauses of a sentence, or the sentence itself. */
  static List<Sentence> of(Sentence sentence) {
    boolean cuttable =
        sentence.english()
            && !WHOLE.contains(sentence.part().kind())
            && sentence.tokens().size() <= LONGEST
            && sentence.words() >= 2 * FEWEST_WORDS;
    return cuttable ? new Clauses(sentence).cut() : List.of(sentence);
  }

  /** A place to cut: the mark and the conjunction belong to no piece. */
  private record Joint(int from, int to) {}

  private List<Sentence> cut() {
    if (isOneThought()) {
      return List.of(sentence);
    }
    var joints = joints();
    var pieces = new ArrayList<Sentence>();
    int from = 0;
    for (int i = 0; i <= joints.size(); i++) {
      int to = i < joints.size() ? joints.get(i).from() : tokens.size();
      var piece = piece(from, to, i == joints.size());
      boolean stands = i == 0 ? opens(from, to, joints) : follows(from, to);
      if (!stands || !isCheckable(piece)) {
        return List.of(sentence);
      }
      pieces.add(piece);
      from = i < joints.size() ? joints.get(i).to() : to;
    }
    return pieces.size() > 1 && eachIsItsOwn(joints) ? pieces : List.of(sentence);
  }

  private Sentence piece(int from, int to, boolean last) {
    int start = from == 0 ? sentence.span().start() : tokens.get(from).start();
    int end = last ? sentence.span().end() : tokens.get(to - 1).end();
    return new Sentence(
        sentence.part(),
        new Span(start, end),
        List.copyOf(tokens.subList(from, to)),
        sentence.opensPart() && from == 0,
        sentence.opensLine() && from == 0,
        true);
  }

  /** A question, a condition, a label or a row of a table is not taken apart. */
  private boolean isOneThought() {
    return sentence.endsWith("?!:")
        || CONDITION.in(unquoted(0, tokens.size()))
        || tokens.stream().anyMatch(token -> !token.quoted() && token.isMark(":\t•|/"));
  }

  private List<Token> unquoted(int from, int to) {
    return tokens.subList(from, to).stream().filter(token -> !token.quoted()).toList();
  }

  private List<Joint> joints() {
    var found = new ArrayList<Joint>();
    int dashes = 0;
    int open = 0;
    for (int i = behindDateline(); i + FEWEST_WORDS < tokens.size(); i++) {
      var token = tokens.get(i);
      dashes += token.isMark("—–") || isLoneHyphen(i) ? 1 : 0;
      open += token.isMark("([") ? 1 : token.isMark(")]") ? -1 : 0;
      boolean beside =
          token.isMark(",;")
              && i > 0
              && tokens.get(i + 1).isWord()
              && Conjunctions.BESIDE.has(tokens.get(i + 1).lower());
      boolean plain = i > 0 && dashes % 2 == 0 && open == 0 && !isWithinQuotation(i);
      if (plain && beside) {
        found.add(new Joint(i, i + 2));
      } else if (plain && token.isMark(";")) {
        found.add(new Joint(i, i + 1));
      } else if (plain && Conjunctions.BESIDE.has(token.lower()) && isSaidOnBothSides(i)) {
        found.add(new Joint(i, i + 1));
      }
    }
    found.removeIf(joint -> !token(joint).isMark(";") && !isVerbAhead(joint));
    return found;
  }

  /** "A said that B was dead and the police said …": needs no comma. */
  private boolean isSaidOnBothSides(int i) {
    var before = tokens.get(i - 1);
    var next = tokens.get(i + 1);
    int says = i + 2;
    while (says < Math.min(tokens.size(), i + 7) && !SAID.has(tokens.get(says).lower())) {
      says++;
    }
    int said = 0;
    while (said < i && !SAID.has(tokens.get(said).lower())) {
      said++;
    }
    boolean starts = next.isCapital() || next.isWord("the") || Lexicon.SPEAKER.has(next.bare());
    return !before.isMark()
        && !(before.isCapital() && next.isCapital())
        && starts
        && says < Math.min(tokens.size(), i + 7)
        && leadsIn(i + 1, tokens.size())
        && said < i
        && isClauseBehind(said, i);
  }

  private Token token(Joint joint) {
    return tokens.get(joint.from());
  }

  /** ", and chips" is the end of a list. */
  private boolean isVerbAhead(Joint joint) {
    return follows(joint.to(), tokens.size());
  }

  private boolean isLoneHyphen(int i) {
    return tokens.get(i).isMark("-") && i > 0 && tokens.get(i - 1).end() < tokens.get(i).start();
  }

  /** The comma may stand within the marks: “It was old,” and the roof fell. */
  private boolean isWithinQuotation(int i) {
    return tokens.get(i).quoted()
        || tokens.get(i + 1).quoted()
        || tokens.get(i - 1).quoted() && !tokens.get(i - 1).isMark();
  }

  // -- whether each stands by itself

  /** A first clause: it begins with its subject, and comes to a verb that hangs on nothing. */
  private boolean opens(int from, int to, List<Joint> joints) {
    int first = from == 0 ? behindDateline() : from;
    first += first < to && Conjunctions.BESIDE.has(tokens.get(first).lower()) ? 1 : 0;
    if (first >= to || FRONTED.has(tokens.get(first).lower()) || tokens.get(first).quoted()) {
      return false;
    }
    int verb = -1;
    int aside = -1;
    for (int i = first; i < to && verb < 0; i++) {
      var token = tokens.get(i);
      boolean relative = RELATIVE.has(token.lower());
      if (token.isMark(",")) {
        aside = aside < 0 ? i + 1 : -1;
      } else if (relative ? i != aside : aside < 0 && token.quoted()) {
        return false;
      } else if (i > first && isFinite(i, to)) {
        if (aside >= 0 && !RELATIVE.has(tokens.get(aside).lower())) {
          return false; // a clause of its own, or a beginning that may hold for all of it
        }
        verb = aside < 0 ? i : verb;
      }
    }
    boolean deed = !joints.isEmpty() && isDeed(joints.getFirst());
    return verb > 0 && behind(verb, to) >= 2 && !hangs(verb, to, deed) && !isList(verb, to);
  }

  /** "HOLM, May 3 (Meridian) - " */
  private int behindDateline() {
    var place = tokens.getFirst();
    boolean shouted =
        place.text().length() > 2 && place.text().equals(place.text().toUpperCase(ROOT));
    for (int i = 1;
        shouted && place.isWord() && i < Math.min(LONGEST_DATELINE, tokens.size());
        i++) {
      if (tokens.get(i).isMark("—–") || isLoneHyphen(i)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** ", and the headmaster, Jan Holt, resigned": a person did it. */
  private boolean isDeed(Joint joint) {
    boolean person = tokens.get(joint.from()).isMark(",") && wordAt(joint.to() - 1, "and");
    for (int i = joint.to(); person && i < Math.min(tokens.size(), joint.to() + TO_THE_VERB); i++) {
      if (isFinite(i, tokens.size())) {
        return false;
      }
      var word = tokens.get(i).bare();
      boolean verbNext = i + 1 < tokens.size() && isFinite(i + 1, tokens.size());
      boolean apposed = closesAside(i + 1, tokens.size()) > i + 1;
      if ((verbNext || apposed)
          && (Lexicon.OFFICE.has(word)
              || Lexicon.SOMEBODY.has(word)
              || Lexicon.TITLE.has(word) && !Lexicon.BODY.has(word)
              || word.endsWith("teacher")
              || word.endsWith("master"))) {
        return true;
      }
    }
    return false;
  }

  private boolean wordAt(int i, String word) {
    return i < tokens.size() && tokens.get(i).isWord(word);
  }

  /** The comma that ends ", who led it," or ", Karin Holt,"; where none does, the index itself. */
  private int closesAside(int i, int to) {
    if (i + 2 >= to || !tokens.get(i).isMark(",")) {
      return i;
    }
    boolean relative = wordAt(i + 1, "who") || wordAt(i + 1, "which");
    for (int k = i + 1; k < Math.min(to, i + LONGEST_ASIDE); k++) {
      if (tokens.get(k).isMark(",")) {
        return k;
      }
      if (tokens.get(k).quoted()
          || tokens.get(k).isMark()
          || !relative && !tokens.get(k).isCapital()) {
        return i;
      }
    }
    return i;
  }

  /** A later clause: a subject, a verb soon after it, and something behind it. */
  private boolean follows(int from, int to) {
    if (from >= to || !maySubject(from)) {
      return false;
    }
    int last = Math.min(to, from + TO_THE_VERB);
    for (int i = from + 1; i < last; i++) {
      int closing = closesAside(i, to);
      if (closing > i) {
        last = Math.min(to, last + closing - i);
        i = closing;
        continue;
      }
      var token = tokens.get(i);
      boolean breaks =
          token.quoted()
              || token.isMark() && !token.isMark("-'’%$€£&.")
              || RELATIVE.has(token.lower())
              || SUBORDINATE.has(token.lower())
              || token.isWord("to")
              || token.isWord("and")
              || OBJECT.has(token.lower())
              || PERSONAL.has(token.lower());
      if (breaks) {
        return false;
      }
      if (isFinite(i, to)) {
        return behind(i, to) >= 1 && to - from >= FEWEST_WORDS && !isShared(i, to);
      }
    }
    return false;
  }

  private int behind(int verb, int to) {
    return (int) tokens.subList(verb + 1, to).stream().filter(token -> !token.isMark()).count();
  }

  private boolean maySubject(int i) {
    var token = tokens.get(i);
    var lower = token.lower();
    if (token.quoted() || token.isMark() || NO_SUBJECT.has(lower)) {
      return false;
    }
    if (token.isNumber() || token.isWord("there") || Lexicon.DETERMINER.has(lower)) {
      return true;
    }
    if (FINITE.has(lower) || FRONTED.has(lower) || Lexicon.NO_NOUN.has(lower)) {
      return false;
    }
    return token.isCapital()
        || Lexicon.SPEAKER.has(token.bare())
        || Lexicon.NUMBER_WORD.has(lower)
        || lower.endsWith("s") && lower.length() > 4
        || isMass(i);
  }

  /** "inflation rose" */
  private boolean isMass(int i) {
    return i + 1 < tokens.size()
        && FINITE.has(tokens.get(i + 1).lower())
        && !ALSO_DONE_TO.has(tokens.get(i + 1).lower());
  }

  private boolean isFinite(int i, int to) {
    var token = tokens.get(i);
    var lower = token.lower();
    if (!token.isWord() || token.quoted() || token.isCapital()) {
      return false;
    }
    var before = tokens.get(Math.max(0, i - 1));
    if (i > 1 && Lexicon.SAYS.has(lower) && (before.isCapital() || before.isMark(",)"))) {
      return true;
    }
    if (FINITE.has(lower)) {
      return !ALSO_DONE_TO.has(lower) || takesAnObject(i, to);
    }
    return lower.length() > 3
        && lower.endsWith("ed")
        && !NAMES_IT.has(lower)
        && !Lexicon.DETERMINER.has(tokens.get(i - 1).lower())
        && !tokens.get(i - 1).isMark()
        && takesAnObject(i, to);
  }

  /** "killed the guard", "rejected it", "owed $3 million": done by the subject, not to it. */
  private boolean takesAnObject(int i, int to) {
    if (i + 1 >= to) {
      return false;
    }
    var next = tokens.get(i + 1);
    return next.isNumber()
        || next.isWord() && Lexicon.DETERMINER.has(next.lower())
        || next.isCapital() && !Lexicon.DATE.has(next.lower())
        || Lexicon.NUMBER_WORD.has(next.lower())
        || ABOUT.at(tokens, i + 1) > 0
        || next.isWord() && OBJECT.has(next.lower());
  }

  /** Behind the verb a word on which the clause after the conjunction might hang as well. */
  private boolean hangs(int verb, int to, boolean deed) {
    for (int i = verb; i < to; i++) {
      if (!tokens.get(i).quoted() && SUBORDINATE.has(tokens.get(i).lower())) {
        for (int k = i + 1; k < to; k++) {
          if (isFinite(k, to) || Lexicon.VERB.has(tokens.get(k).lower())) {
            return !isSaid(verb, to) && !(deed && TIME.has(tokens.get(i).lower()));
          }
        }
      } else if (RELATIVE.has(tokens.get(i).lower())
          && tokens.subList(i, to).stream().anyMatch(token -> token.isMark(","))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "A rose, B fell, and C …": where clauses are strung by commas, nobody knows what goes with
   * what.
   */
  private boolean isList(int verb, int to) {
    for (int i = verb + 1; i < to; i++) {
      if (tokens.get(i).isMark(",") && i + 1 < to && follows(i + 1, to)) {
        return true;
      }
    }
    return false;
  }

  /** "…, and Y confirmed on Tuesday, that Z": the end belongs to both. */
  private boolean isShared(int verb, int to) {
    for (int i = verb + 1; i + 1 < to; i++) {
      if (tokens.get(i).isMark(",") && tokens.get(i + 1).isWord("that")) {
        return true;
      }
    }
    return false;
  }

  // -- who says each

  /** Who says something in one clause says it in the other too, unless that has its own. */
  private boolean eachIsItsOwn(List<Joint> joints) {
    int from = 0;
    boolean saidBefore = false;
    boolean trailing = true;
    for (int i = 0; i <= joints.size(); i++) {
      int to = i < joints.size() ? joints.get(i).from() : tokens.size();
      boolean leads = i > 0 && leadsIn(from, to);
      boolean says = governs(from, to);
      boolean trailed = trailing;
      trailing &= trails(from, to);
      if (i > 0 && (says || saidBefore) && !leads && !(trailed && trailing)) {
        return false;
      }
      saidBefore |= says;
      from = i < joints.size() ? joints.get(i).to() : to;
    }
    return true;
  }

  /**
   * "denied the charges" says nothing of what comes behind the comma; "said", or "denied that",
   * may.
   */
  private boolean governs(int from, int to) {
    for (int i = from; i < to; i++) {
      var token = tokens.get(i);
      boolean says = SAID.has(token.lower());
      boolean maySay = Lexicon.SAYS.has(token.lower()) || Lexicon.MAY_SAY.has(token.lower());
      if (!token.quoted() && (says || maySay && (behind(i, to) < 2 || isClauseBehind(i, to)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isClauseBehind(int says, int to) {
    for (int i = says + 1; i < to; i++) {
      var lower = tokens.get(i).lower();
      if (isFinite(i, to) || RELATIVE.has(lower) || Lexicon.VERB.has(lower)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSaid(int from, int to) {
    for (int i = from; i < to; i++) {
      var token = tokens.get(i);
      boolean says =
          Lexicon.SAYS.has(token.lower())
              || Lexicon.MAY_SAY.has(token.lower())
              || token.isWord("according");
      if (says && !token.quoted()) {
        return true;
      }
    }
    return false;
  }

  /** "police said that 30 were missing", not "30 were missing, police said". */
  private boolean leadsIn(int from, int to) {
    int first = -1;
    for (int i = from; i < to; i++) {
      var token = tokens.get(i);
      boolean says = !token.quoted() && Lexicon.SAYS.has(token.lower());
      if (says && first < 0) {
        first = i;
      } else if (token.isWord("according") || says && tokens.get(i - 1).isMark(",")) {
        return false;
      }
    }
    return first > from
        && behind(first, to) >= 3
        && isFirstVerb(from, first, to)
        && !isInterrupted(from, first);
  }

  private boolean isInterrupted(int from, int says) {
    for (int i = from; i < says; i++) {
      int closing = closesAside(i, says);
      if (closing == i && tokens.get(i).isMark()) {
        return true;
      }
      i = closing;
    }
    return false;
  }

  /** "…, the union said", "…, according to the harbour master": who says it comes last. */
  private boolean trails(int from, int to) {
    int end = to;
    while (end > from && tokens.get(end - 1).isMark()) {
      end--;
    }
    boolean said = end > from && SAID.has(tokens.get(end - 1).lower());
    for (int i = end - 1; i > from && end - i < TO_THE_VERB; i--) {
      if (tokens.get(i).isMark(",") && !tokens.get(i).quoted()) {
        return wordAt(i + 1, "according") || said && i < end - 2;
      }
    }
    return false;
  }

  private boolean isFirstVerb(int from, int says, int to) {
    for (int i = from + 1; i < says; i++) {
      i = closesAside(i, says);
      boolean helps = Lexicon.BETWEEN.has(tokens.get(i).lower());
      if (!helps && isFinite(i, to)) {
        return false;
      }
    }
    return true;
  }

  // -- something to look up

  private static boolean isCheckable(Sentence piece) {
    var seen = new Signals(piece, null);
    boolean holds =
        seen.kinds.stream().anyMatch(CHECKABLE::contains) || seen.harm || isAboutSomebody(piece);
    boolean says =
        piece.tokens().stream()
            .anyMatch(token -> Lexicon.SAYS.has(token.lower()) || token.isWord("called"));
    return piece.words() >= FEWEST_WORDS
        && (holds || says)
        && Stance.against(seen) < Stance.NOT_A_CLAIM
        && (seen.futures == 0 || says)
        && !seen.should;
  }

  private static boolean isAboutSomebody(Sentence piece) {
    return piece.tokens().stream().skip(1).anyMatch(token -> token.isCapital() && !token.quoted());
  }
}
