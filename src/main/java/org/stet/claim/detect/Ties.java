package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;

/** What the sentences of one article have to do with each other. Looks at a bounded number. */
final class Ties {

  /** As many earlier sentences a counterclaim, or quotations a paraphrase, is held against. */
  private static final int NEAR = 24;

  private static final int JUST_BEFORE = 3;

  private static final Phrases THIS = Phrases.of("this, that, it");
  private static final Phrases SAID =
      Phrases.of(
          "claim, claims, accusation, accusations, allegation, allegations, charge, figure,"
              + " figures, criticism, account, version, report, reports");

  private static final Phrases CONTRADICT =
      Phrases.of("contradict, contradicts, contradicted, contradicting");

  /** Always against what was told just before. */
  private static final Phrases OTHERWISE =
      Phrases.of(
          """
          shows otherwise, show otherwise, showed otherwise, says otherwise, say otherwise, \
          said otherwise, suggests otherwise, suggest otherwise, suggested otherwise, tells otherwise, \
          indicates otherwise, indicate otherwise, proves otherwise, prove otherwise, \
          tells another story, tell another story, tells a different story, tell a different story, \
          told a different story, paints a different picture, paint a different picture, \
          sees it differently, see it differently, saw it differently\
          """);

  private static final int SENTENCES = 2_000;
  private static final int LONGEST = 120;

  /** What contradicts a claim beyond these adds nothing to read. */
  private static final int ANSWERS = 2;

  private final List<Draft> drafts;
  private final List<Set<String>> about = new ArrayList<>();
  private final String text;
  private final int[] answers;

  private Ties(List<Draft> drafts, String text) {
    this.drafts = drafts.subList(0, Math.min(SENTENCES, drafts.size()));
    this.text = text;
    this.answers = new int[this.drafts.size()];
  }

  static void between(List<Draft> drafts, String text) {
    new Ties(drafts, text).link();
  }

  private void link() {
    for (var draft : drafts) {
      about.add(contentOf(draft.sentence().tokens()));
    }
    headline();
    var beside = new Beside(drafts, text, this::excerpt);
    var disputes = new Disputes(drafts, this::excerpt);
    for (int i = 0; i < drafts.size(); i++) {
      counterclaim(i);
      if (!paraphrase(i)) {
        beside.compare(i);
      }
      disputes.compare(i);
    }
    Tolls.compare(drafts, this::excerpt);
    Growth.compare(drafts, about, this::excerpt);
  }

  static Set<String> contentOf(List<Token> tokens) {
    var words = new HashSet<String>();
    for (var token : tokens.subList(0, Math.min(LONGEST, tokens.size()))) {
      if (!token.isMark() && token.lower().length() > 1 && !Lexicon.EMPTY.has(token.bare())) {
        words.add(stem(token.bare()));
      }
    }
    return words;
  }

  /** Enough to make "hostage" and "hostages", "rejects" and "rejected" one. */
  static String stem(String word) {
    for (var ending : List.of("ing", "ed", "es", "s")) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending) && !word.endsWith("ss")) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word.endsWith("e") && word.length() > 4 ? word.substring(0, word.length() - 1) : word;
  }

  private void headline() {
    for (int h = 0; h < drafts.size(); h++) {
      if (drafts.get(h).sentence().part().kind() != PartKind.HEADLINE) {
        continue;
      }
      int best = -1;
      int most = 0;
      for (int i = 0; i < drafts.size(); i++) {
        int shared = shared(about.get(h), about.get(i));
        boolean body = drafts.get(i).sentence().part().kind() != PartKind.HEADLINE;
        if (body && shared > most) {
          most = shared;
          best = i;
        }
      }
      if (best >= 0 && most >= 3 && most * 10 >= about.get(h).size() * 6) {
        drafts.get(best).link(4, "headline");
        drafts.get(h).link(0, "repeated");
      }
      return;
    }
  }

  static int shared(Set<String> some, Set<String> others) {
    var smaller = some.size() < others.size() ? some : others;
    var larger = smaller == some ? others : some;
    int count = 0;
    for (var word : smaller) {
      count += larger.contains(word) ? 1 : 0;
    }
    return count;
  }

  // -- "Hamas rejects …"

  private void counterclaim(int i) {
    var tokens = drafts.get(i).sentence().tokens();
    int verb = counterVerb(tokens);
    if (verb < 0) {
      return;
    }
    var who = claimant(i);
    drafts.get(i).link(6, who == null ? "counterclaim.plain" : "counterclaim", orBlank(who));
    if (isOfTheSameSentence(tokens, verb)) {
      return;
    }
    int best = pointsBack(tokens, verb) ? lastOfAnother(i) : -1;
    int most = 1;
    for (int k = best < 0 ? Math.max(0, i - NEAR) : i; k < i; k++) {
      int shared = shared(about.get(i), about.get(k));
      if (shared > most && isOpenTo(i, k)) {
        most = shared;
        best = k;
      }
    }
    if (best >= 0 && answers[best]++ < ANSWERS) {
      drafts.get(best).link(6, "contradicted", excerpt(drafts.get(i).sentence().span()));
    }
  }

  /** "…, an accusation that the ministry rejects": what it rejects stands before it. */
  private static boolean isOfTheSameSentence(List<Token> tokens, int verb) {
    boolean last = tokens.subList(verb + 1, tokens.size()).stream().allMatch(Token::isMark);
    return last
        && tokens.subList(Math.max(0, verb - 8), verb).stream()
            .anyMatch(token -> token.isWord("that") || token.isWord("which"));
  }

  /** "denies this", "rejected the claim, saying …": what was said just before. */
  private static boolean pointsBack(List<Token> tokens, int verb) {
    int i = verb + 1;
    if (OTHERWISE.at(tokens, verb) > 1
        || i < tokens.size()
            && CONTRADICT.has(tokens.get(verb).lower())
            && isPerson(tokens.get(i))) {
      return true;
    }
    boolean the = i < tokens.size() && tokens.get(i).isWord("the");
    int last = the ? i + 1 : i;
    if (last >= tokens.size() || last + 1 < tokens.size() && !tokens.get(last + 1).isMark()) {
      return false;
    }
    return (the ? SAID : THIS).has(tokens.get(last).lower());
  }

  private int lastOfAnother(int i) {
    for (int k = i - 1; k >= Math.max(0, i - JUST_BEFORE); k--) {
      if (claimant(k) != null && isOpenTo(i, k)) {
        return k;
      }
    }
    return -1;
  }

  /** A claim of somebody else, and no rejection itself: who rejects the same is no opponent. */
  private boolean isOpenTo(int i, int k) {
    return drafts.get(k).isClaim()
        && !orBlank(claimant(k)).equals(orBlank(claimant(i)))
        && counterVerb(drafts.get(k).sentence().tokens()) < 0;
  }

  private static int counterVerb(List<Token> tokens) {
    for (int i = 0; i < Math.min(LONGEST, tokens.size()); i++) {
      if (tokens.get(i).quoted()) {
        continue;
      }
      boolean contradicts = CONTRADICT.has(tokens.get(i).lower()) || OTHERWISE.at(tokens, i) > 1;
      if (contradicts
          || Lexicon.COUNTER.has(tokens.get(i).lower()) && !isOfAPerson(tokens, i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** "rejected her twice", "was denied bail" */
  private static boolean isOfAPerson(List<Token> tokens, int i) {
    return i < tokens.size()
        && switch (tokens.get(i).lower()) {
          case "bail", "access", "entry" -> true;
          default -> isPerson(tokens.get(i));
        };
  }

  private static boolean isPerson(Token token) {
    return switch (token.lower()) {
      case "him", "her", "them", "us", "me" -> true;
      default -> false;
    };
  }

  private @Nullable String claimant(int i) {
    var said = drafts.get(i).attribution();
    return said == null ? null : said.claimant();
  }

  private static String orBlank(@Nullable String name) {
    return name == null ? "" : name;
  }

  // -- "the removal of Hamas from power" against "without Hamas in power"

  private boolean paraphrase(int i) {
    var paraphrase = drafts.get(i);
    var who = claimant(i);
    if (who == null || paraphrase.sentence().longestQuotation() > 3) {
      return false;
    }
    int to = Math.min(drafts.size(), i + NEAR);
    for (int k = Math.max(0, i - NEAR); k < to; k++) {
      var quotation = drafts.get(k);
      boolean same = who.equals(claimant(k)) && quotation.sentence().longestQuotation() > 5;
      if (same && shared(about.get(i), about.get(k)) >= 4) {
        var mismatch = Mismatch.between(paraphrase.sentence(), quotation.sentence());
        if (mismatch != null) {
          paraphrase.link(
              8, "mismatch", mismatch.paraphrase().of(text), mismatch.quotation().of(text));
          quotation.link(
              4, "mismatch", mismatch.paraphrase().of(text), mismatch.quotation().of(text));
          return true;
        }
      }
    }
    return false;
  }

  private String excerpt(Span span) {
    if (span.length() <= 90) {
      return span.of(text);
    }
    int to = text.lastIndexOf(' ', span.start() + 88);
    if (to <= span.start()) {
      to = span.start() + 80;
      to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
    }
    return text.substring(span.start(), to) + " …";
  }
}
