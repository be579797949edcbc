package org.stet.claim.detect;

import static java.util.Locale.ROOT;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.PartKind;

/**
 * Reads one article's sentences in order and tells who says each. Remembers the last fitting name
 * for "he", "she", "it" and "they", and who is being quoted.
 */
final class Speech {

  private static final int LONGEST_NAME = 12;

  /** People: whoever was named before them is no longer meant by "he". */
  private static final int REMEMBERED = 6;

  private static final Phrases NO_ADVERB =
      Phrases.of("family, daily, weekly, monthly, quarterly, yearly, early, elderly, assembly");

  private static final Phrases SHOWN =
      Phrases.of(
          "found, finds, shows, showed, show, suggest, suggests, suggested, indicates, indicated,"
              + " estimates, estimate, reported, reports, noted");

  private static final Phrases TELLS_OF =
      Phrases.of(
          "show, shows, showed, suggest, suggests, suggested, indicate, indicates, indicated");

  private static final Phrases AUXILIARY =
      Phrases.of("is, are, was, were, has, have, had, will, would, could, may, might, did, does");

  /** What a clause begins with that tells something of its own. */
  private static final Phrases HANGS_ON =
      Phrases.of(
          "and, but, or, nor, so, yet, as, while, when, where, before, after, until, because, since,"
              + " which, who, whose, if, unless, though, although");

  private static final Phrases ABOUT =
      Phrases.of(
          "about, around, nearly, almost, more, less, fewer, than, only, between, some, over");

  private static final Phrases RECKONS =
      Phrases.of(
          "expect, expects, expected, forecast, forecasts, estimate, estimates, projected, projects");

  private static final Phrases COURTS =
      Phrases.of("court, courts, judge, judges, jury, tribunal, panel, justices, inquest, coroner");

  private static final Phrases CHAIRS = Phrases.of("moderator, presenter, host");

  private final Names names;
  private final Dialogue dialogue;
  private final Deque<String> people = new ArrayDeque<>();
  private @Nullable String body;
  private @Nullable String several;
  private @Nullable String speaker;
  private @Nullable Part spokeIn;
  private boolean listing;
  private @Nullable String answering;

  Speech(Names names, Dialogue dialogue) {
    this.names = names;
    this.dialogue = dialogue;
  }

  /** To be asked once for each sentence, in reading order. Knows English only. */
  @Nullable Attribution of(Sentence sentence) {
    if (!sentence.english()) {
      return null;
    }
    var tokens = sentence.tokens();
    if (sentence.opensPart()) {
      answering = null;
      spokeIn = null;
    }
    var said = transcript(sentence);
    if (said == null) {
      said = find(tokens);
    }
    if (said == null) {
      said = carriedOn(sentence);
    }
    if (said == null && answering != null) {
      said = new Attribution(answering, null);
    }
    remember(tokens, said);
    spokeIn = said == null ? spokeIn : sentence.part();
    said = withCaller(tokens, said);
    boolean announces = sentence.endsWith(":");
    listing = announces && said != null || listing && isListItem(sentence);
    return announces ? null : said;
  }

  /** "… , the board said, in what the mayor called “a miracle”": the mayor's words. */
  private @Nullable Attribution withCaller(List<Token> tokens, @Nullable Attribution said) {
    for (int i = 1; said != null && said.cue() != null && i < tokens.size(); i++) {
      var verb = tokens.get(i);
      if (!verb.quoted() && verb.start() > said.cue().start() && callsIt(tokens, i)) {
        var name = left(tokens, i - 1);
        var caller = name == null || !speaks(tokens, name) ? null : named(tokens, name);
        return caller == null || caller.equals(said.claimant()) ? said : said.quoting(caller);
      }
    }
    return said;
  }

  /** "JON SIEBEN: It is a shame. I think …": the whole paragraph is his. */
  private @Nullable Attribution transcript(Sentence sentence) {
    var tokens = sentence.tokens();
    int colon = colon(tokens);
    boolean labelled = dialogue.isLabelled(sentence);
    boolean opens = sentence.opensPart() || labelled;
    if (!opens || sentence.part().kind() != PartKind.BODY || colon < 1) {
      return null;
    }
    if (labelled) {
      answering = null;
    }
    if (dialogue.isQuestion(sentence)) {
      return null;
    }
    var name = speakerOf(tokens, colon, labelled);
    if (name == null || sentence.endsWith(":")) {
      return null;
    }
    answering = name;
    // who asks says nothing
    return new Attribution(name, sentence.endsWith("?") ? null : cue(tokens, 0, colon));
  }

  /** Who a label stands for; null where it is none. */
  private @Nullable String speakerOf(List<Token> tokens, int colon, boolean inDialogue) {
    if (inDialogue && dialogue.isAnswer(tokens)) {
      return dialogue.answerer();
    }
    int described = comma(tokens, colon);
    int end = described > 0 ? described : colon;
    var label = tokens.subList(0, end);
    boolean known =
        names.isPerson(Names.nameOf(tokens, 0, end))
            || end == 1 && names.bySurname(label.getFirst()) != null;
    boolean chairs = end == 1 && CHAIRS.has(label.getFirst().lower());
    boolean loud = end > 1 && end == colon && label.stream().allMatch(Speech::isShouted);
    boolean plain = end == colon && end > 1 || inDialogue || chairs;
    boolean says = plain || asserts(tokens.subList(colon + 1, tokens.size()));
    return (known || loud || inDialogue || chairs) && says ? named(tokens, new Span(0, end)) : null;
  }

  private static boolean isShouted(Token token) {
    return token.isWord() && token.text().equals(token.text().toUpperCase(ROOT));
  }

  /** "Jan Torp, union representative: …" */
  private static int comma(List<Token> tokens, int colon) {
    for (int i = 2; i < colon; i++) {
      if (tokens.get(i).isMark(",")) {
        return i;
      }
    }
    return -1;
  }

  private static int colon(List<Token> tokens) {
    int comma = -1;
    for (int i = 0; i < Math.min(comma < 0 ? 5 : 10, tokens.size()); i++) {
      if (tokens.get(i).isMark(":")) {
        return i;
      }
      comma = comma < 0 && tokens.get(i).isMark(",") ? i : comma;
    }
    return -1;
  }

  private static boolean isListItem(Sentence sentence) {
    boolean whole = sentence.span().end() == sentence.part().end();
    return sentence.opensPart() && whole && !sentence.endsWith(".!?…");
  }

  /** A quotation or a list without a cue of its own belongs to whoever spoke last. */
  private @Nullable Attribution carriedOn(Sentence sentence) {
    if (speaker == null) {
      return null;
    }
    boolean quotation =
        sentence.part().kind() != PartKind.HEADLINE
            && sentence.quotedShare() > 0.9
            && sentence.words() > 3
            && !isQuotedHeading(sentence);
    return quotation || listing && isListItem(sentence) ? new Attribution(speaker, null) : null;
  }

  /** 'I heard a bang' on a line of its own, without a stop: a heading, and anybody's words. */
  private static boolean isQuotedHeading(Sentence sentence) {
    return sentence.opensPart()
        && sentence.span().end() == sentence.part().end()
        && !sentence.endsWith(".!?…,;—–-")
        && sentence.tokens().getFirst().isMark()
        && sentence.last().isMark();
  }

  private void remember(List<Token> tokens, @Nullable Attribution said) {
    if (said != null) {
      speaker = said.claimant();
      note(said.claimant());
      return;
    }
    var subject = mainSubject(tokens);
    var apposed = subject == null ? null : namedBehind(tokens, subject);
    if (apposed != null) {
      meet(named(tokens, apposed));
    } else if (subject != null && isNamedKin(tokens, subject)) {
      int last = subject.end() - 1;
      names.learnKin(tokens.get(last).text(), tokens.get(last - 1).lower());
      meet(tokens.get(last).text());
    } else if (subject != null && isName(tokens, subject)) {
      note(named(tokens, subject));
    } else {
      noteWhoIsAddressed(tokens);
    }
  }

  /** "Quill's sister, Joan, wept", "City boss Marco Venn": the name, where the subject has one. */
  private @Nullable Span namedBehind(List<Token> tokens, Span subject) {
    int at = subject.end();
    boolean kin = Lexicon.KIN.has(tokens.get(at - 1).lower());
    boolean comma = at < tokens.size() && tokens.get(at).isMark(",");
    int from = comma ? at + 1 : at;
    from += !kin && at < tokens.size() && isTitle(tokens.get(at)) ? 1 : 0;
    int to = from;
    while (to < tokens.size() && to - from < 4 && tokens.get(to).isCapital()) {
      to++;
    }
    boolean closed = to < tokens.size() && tokens.get(to).isMark(",");
    boolean named = to > from && names.isPerson(Names.nameOf(tokens, from, to));
    boolean apposed = kin ? closed && to > from || named : named && (closed || !comma);
    return from > at && apposed ? new Span(from, to) : null;
  }

  /** "Quill's sister Joan": a name that is told nowhere in full. */
  private boolean isNamedKin(List<Token> tokens, Span subject) {
    int last = subject.end() - 1;
    return subject.length() > 2
        && Lexicon.KIN.has(tokens.get(last - 1).lower())
        && tokens.get(last).isCapital()
        && !tokens.get(last).isPossessive()
        && names.bySurname(tokens.get(last)) == null;
  }

  /** "Born in 1935 in Bergen, Ms. Aldane left school": she, where nobody else is the subject. */
  private void noteWhoIsAddressed(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      var name = names.bySurname(tokens.get(i + 1));
      boolean addressed = tokens.get(i).isCapital() && Lexicon.ADDRESS.has(tokens.get(i).bare());
      if (addressed && name != null && !tokens.get(i + 1).isPossessive()) {
        note(name);
        return;
      }
    }
    noteSomebody(tokens);
  }

  /** "At noon a priest read the names. Then all were silent, he said." */
  private void noteSomebody(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean introduced =
          (wordAt(tokens, i - 1, "a") || wordAt(tokens, i - 1, "an"))
              && (i == 1 || tokens.get(i - 2).isMark(","));
      var next = tokens.get(i + 1);
      if (introduced
          && Lexicon.SOMEBODY.has(tokens.get(i).lower())
          && next.isWord()
          && !Lexicon.NO_NOUN.has(next.lower())
          && !Lexicon.INSIDE_A_NAME.has(next.lower())) {
        meet(Names.nameOf(tokens, i - 1, i + 1).toLowerCase(ROOT));
        return;
      }
    }
  }

  /** "Shares rose" begins with a capital and names nobody. */
  private boolean isName(List<Token> tokens, Span subject) {
    var first = tokens.get(subject.start());
    return subject.length() > 1 || names.isKnown(first) || Lexicon.SPEAKER.has(first.bare());
  }

  private void note(String name) {
    var head = headOf(name);
    if (names.isPerson(name) || isSomebody(lastWord(head))) {
      meet(name);
    } else if (isPlural(head)) {
      several = name;
    } else if (!Lexicon.DOCUMENT_SPEAKER.has(lastWord(head))) {
      body = name;
    }
  }

  private void meet(String somebody) {
    people.remove(somebody);
    people.addFirst(somebody);
    if (people.size() > REMEMBERED) {
      people.removeLast();
    }
  }

  private static boolean isSomebody(String word) {
    return Lexicon.SOMEBODY.has(word) || Lexicon.OFFICE.has(word) || Lexicon.KIN.has(word);
  }

  /** "A spokesman" of "a spokesman for the ministry". */
  private static String headOf(String name) {
    return name.split(" (?:of|for|in|at|from|on|by|with) ", 2)[0];
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlural(String name) {
    var last = name.substring(name.lastIndexOf(' ') + 1);
    return last.endsWith("s") && Character.isLowerCase(last.charAt(0)) && !last.endsWith("ss");
  }

  private @Nullable Attribution find(List<Token> tokens) {
    if (isByline(tokens)) {
      return null;
    }
    Attribution likely = null;
    boolean reported = false;
    for (int i = 0; i < tokens.size() && i < 400; i++) {
      var token = tokens.get(i);
      if (token.quoted() || !token.isWord() || isSurname(tokens, i) || isOurOwn(tokens, i)) {
        continue;
      }
      var found = according(tokens, i);
      boolean pointsOut = token.isWord("pointed") && wordAt(tokens, i + 1, "out");
      if (found == null && (pointsOut || Lexicon.SAYS.has(token.lower()))) {
        found = verb(tokens, i, true);
      }
      if (found != null) {
        return reported ? likely : found;
      }
      if (likely == null && Lexicon.MAY_SAY.has(token.lower()) && !(i > 0 && token.isCapital())) {
        likely = verb(tokens, i, false);
        // "emails show that she wrote …": the emails do
        reported = likely != null && TELLS_OF.has(token.lower()) && wordAt(tokens, i + 1, "that");
      }
      if (likely == null) {
        likely = stance(tokens, i);
      }
      if (likely == null) {
        likely = put(tokens, i);
      }
    }
    if (likely == null) {
      likely = labelled(tokens);
    }
    return likely != null ? likely : leadingIn(tokens);
  }

  /** "By Lena Hartwig and Omar Said" says nothing. */
  private static boolean isByline(List<Token> tokens) {
    return tokens.size() > 2
        && tokens.getFirst().isWord("by")
        && tokens.stream().allMatch(t -> t.isCapital() || t.isWord("and") || t.isMark(",&.-"))
        && tokens.size() < LONGEST_NAME;
  }

  /** "Omar Said of the port": behind a name, in a sentence that is no heading, it is one. */
  private static boolean isSurname(List<Token> tokens, int i) {
    return i > 0
        && tokens.get(i).text().equals("Said")
        && tokens.get(i - 1).isCapital()
        && tokens.stream().anyMatch(t -> t.isWord() && !t.isCapital() && t.lower().length() > 3);
  }

  /** "Police say six were held, our reporter Nils Aho writes": it is the police's word. */
  private static boolean isOurOwn(List<Token> tokens, int verb) {
    boolean says = Lexicon.SAYS.has(tokens.get(verb).lower());
    for (int k = verb - 1; says && k > 0 && verb - k < 6; k--) {
      if (tokens.get(k).isMark()) {
        return false;
      }
      if (Lexicon.OUR_OWN.has(tokens.get(k).lower()) && wordAt(tokens, k - 1, "our")) {
        return true;
      }
    }
    return false;
  }

  /** «Dr Reiter, who had no part in it, urged caution: "…"»: whatever he did, he says it. */
  private @Nullable Attribution leadingIn(List<Token> tokens) {
    for (int i = 2; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).quoted()) {
        return null;
      }
      if (tokens.get(i).isMark(":")) {
        int from = i - 1;
        while (from > 1 && i - from < 3 && !tokens.get(from - 1).isMark()) {
          from--;
        }
        int first = i;
        boolean counters =
            tokens.subList(from, first).stream().anyMatch(t -> Lexicon.COUNTER.has(t.lower()));
        return tokens.get(i + 1).quoted() || counters ? leadingIn(tokens, from, i) : null;
      }
    }
    return null;
  }

  private @Nullable Attribution leadingIn(List<Token> tokens, int from, int colon) {
    int first = Lexicon.OPENER.has(tokens.getFirst().lower()) ? 1 : 0;
    if (isPronoun(tokens.get(first))) {
      return pronoun(tokens, first, Math.max(from, first + 1), colon);
    }
    var subject = right(tokens, first, false);
    boolean person = subject != null && names.isPerson(named(tokens, subject));
    return subject == null || !person || subject.end() >= colon
        ? null
        : said(tokens, subject, Math.max(from, subject.end()), colon);
  }

  // -- according to X, in X's words, X: …

  private @Nullable Attribution according(List<Token> tokens, int i) {
    boolean according = wordAt(tokens, i, "according") && wordAt(tokens, i + 1, "to");
    if (according) {
      var name = right(tokens, i + 2, true);
      return name == null
          ? null
          : said(tokens, withName(tokens, withMaker(tokens, beforeSeenBy(tokens, name))), i, i + 2);
    }
    boolean words = wordAt(tokens, i, "in") && i + 2 < tokens.size();
    if (words) {
      var name = right(tokens, i + 1, false);
      if (name != null
          && name.end() < tokens.size()
          && tokens.get(name.end() - 1).isPossessive()
          && (wordAt(tokens, name.end(), "words") || wordAt(tokens, name.end(), "view"))) {
        return said(tokens, name, i, name.end() + 1);
      }
    }
    return null;
  }

  /** "the museum's director, Piet Vos": the name. */
  private Span withName(List<Token> tokens, Span name) {
    int from = name.end() + 1;
    int to = from;
    while (to < tokens.size() && to - from < 4 && tokens.get(to).isCapital()) {
      to++;
    }
    boolean named =
        to > from
            && tokens.get(name.end()).isMark(",")
            && (to == tokens.size() || tokens.get(to).isMark())
            && !tokens.get(name.end() - 1).isCapital()
            && !Lexicon.DOCUMENT_SPEAKER.has(tokens.get(name.end() - 1).lower())
            && isPerson(tokens, from, to);
    return named ? new Span(from, to) : name;
  }

  /** Whether a run of words is a person's name, with titles before and honours behind it or not. */
  private boolean isPerson(List<Token> tokens, int from, int to) {
    int start = Names.behindTitles(tokens, from, to);
    return names.isPerson(Names.nameOf(tokens, start, Names.beforeHonours(tokens, start, to)));
  }

  /** "a paper seen by this magazine": the paper tells it. */
  private static Span beforeSeenBy(List<Token> tokens, Span name) {
    var last = tokens.get(name.end() - 1);
    boolean participle = !last.isCapital() && (last.lower().endsWith("ed") || last.isWord("seen"));
    return participle && name.length() > 1 && wordAt(tokens, name.end(), "by")
        ? new Span(name.start(), name.end() - 1)
        : name;
  }

  /** "a study published on Tuesday": the study does; "a survey by the League": all of it. */
  private static Span withMaker(List<Token> tokens, Span name) {
    int end = name.end();
    while (end - name.start() > 1
        && isParticipleBehind(tokens.get(end - 1))
        && isNounLike(tokens.get(end - 2))) {
      end--;
    }
    int by =
        name.end() < tokens.size() && Lexicon.MAKES.has(tokens.get(name.end()).lower()) ? 1 : 0;
    by += name.end();
    boolean made =
        Lexicon.DOCUMENT_SPEAKER.has(tokens.get(end - 1).lower())
            && (wordAt(tokens, by, "by") || end == by && wordAt(tokens, by, "from"));
    var maker = made ? right(tokens, by + 1, false) : null;
    return new Span(name.start(), maker != null && speaks(tokens, maker) ? maker.end() : end);
  }

  private static boolean isParticipleBehind(Token token) {
    return !token.isCapital()
        && (token.lower().endsWith("ed") || token.isWord("seen") || token.isWord("out"));
  }

  /** "Officials: the bridge is closed". */
  private @Nullable Attribution labelled(List<Token> tokens) {
    for (int i = 1; i < Math.min(7, tokens.size() - 3); i++) {
      if (tokens.get(i).isMark(":")) {
        var name = left(tokens, i - 1);
        boolean titled =
            name != null
                && name.start() == 0
                && speaks(tokens, name)
                && isShortName(tokens, name)
                && asserts(tokens.subList(i + 1, tokens.size()));
        return name != null && titled ? said(tokens, name, name.start(), name.end()) : null;
      }
      if (tokens.get(i).isMark() || tokens.get(i).quoted()) {
        return null;
      }
    }
    return null;
  }

  /** "Adeyemi: nine goals in nine games" is no speech of his. */
  private static boolean asserts(List<Token> tokens) {
    return tokens.stream()
        .anyMatch(t ->
            t.quoted()
                || Lexicon.VERB.has(t.lower())
                || Lexicon.SAYS.has(t.lower())
                || t.lower().endsWith("ed"));
  }

  private boolean isShortName(List<Token> tokens, Span name) {
    var last = tokens.get(name.end() - 1);
    return Lexicon.SPEAKER.has(last.bare()) && !Lexicon.DOCUMENT_SPEAKER.has(last.bare())
        || names.isPerson(named(tokens, name));
  }

  // -- X said, said X

  private @Nullable Attribution verb(List<Token> tokens, int i, boolean surely) {
    if (!surely && !leadsToSpeech(tokens, i) && !callsIt(tokens, i)) {
      return null;
    }
    if (makesThings(tokens, i)) {
      return admission(tokens, i);
    }
    boolean afterSpeech = i > 0 && (tokens.get(i - 1).isMark(",") || tokens.get(i - 1).quoted());
    if (afterSpeech && mayInvert(tokens, i)) {
      var name = right(tokens, i + 1, false);
      boolean clause =
          name != null && !tokens.get(i - 1).quoted() && beginsAVerb(tokens, name.end());
      if (name != null
          && !clause
          && speaks(tokens, name)
          && !tokens.get(name.end() - 1).isPossessive()) {
        return said(tokens, withName(tokens, name), i, behindCue(tokens, i));
      }
    }
    if (isParticiple(tokens.get(i))) {
      if (i + 1 < tokens.size() && Lexicon.VERB.has(tokens.get(i + 1).lower())) {
        return null;
      }
      var subject = mainSubject(tokens);
      return subject == null || subject.end() > i || !speaks(tokens, subject)
          ? null
          : said(tokens, subject, i, behindCue(tokens, i));
    }
    return subjectBefore(tokens, i, surely);
  }

  /**
   * "Venn admitted the failings" is his word, "the clinic admitted the man" nobody's; «"it is old,"
   * wrote the critic Dora Venn» tells whose it is behind the verb.
   */
  private @Nullable Attribution admission(List<Token> tokens, int i) {
    boolean behindIt = i > 0 && tokens.get(i - 1).isMark(",") && mayInvert(tokens, i);
    var writer = behindIt ? right(tokens, i + 1, false) : null;
    if (writer != null && names.isPerson(named(tokens, writer))) {
      return said(tokens, writer, i, i + 1);
    }
    var admits = tokens.get(i).lower().startsWith("admit") ? subjectBefore(tokens, i, true) : null;
    return admits != null && names.isPerson(admits.claimant()) ? admits : null;
  }

  /** "Smit put the damage at 3 million", "the organisers spoke of 200". */
  private @Nullable Attribution put(List<Token> tokens, int i) {
    var verb = tokens.get(i).lower();
    boolean puts = verb.equals("put") || verb.equals("puts");
    boolean speaks = verb.equals("spoke") || verb.equals("speaks") || verb.equals("speak");
    for (int k = i + 1; (puts || speaks) && k + 1 < Math.min(tokens.size(), i + 8); k++) {
      boolean figure = isFigure(tokens, k + 1);
      if (speaks ? k == i + 1 && figure && wordAt(tokens, k, "of") : isAtAFigure(tokens, k)) {
        return k == i + 1 && puts ? null : subjectBefore(tokens, i, false);
      }
      if (tokens.get(k).isMark()) {
        return null;
      }
    }
    return null;
  }

  private static boolean isAtAFigure(List<Token> tokens, int k) {
    return wordAt(tokens, k, "at") && isFigure(tokens, k + 1);
  }

  /** "20", "about 20", "between two and three" */
  private static boolean isFigure(List<Token> tokens, int k) {
    for (int i = k; i < Math.min(tokens.size(), k + 4); i++) {
      var token = tokens.get(i);
      if (token.isNumber() || Lexicon.NUMBER_WORD.has(token.lower())) {
        return true;
      }
      if (!token.isMark("$€£") && !ABOUT.has(token.lower())) {
        return false;
      }
    }
    return false;
  }

  /** "X, a Democrat, said the figures were cooked": what follows is a clause, nobody's name. */
  private static boolean beginsAVerb(List<Token> tokens, int at) {
    int i = at;
    while (i < tokens.size() && tokens.get(i).isMark() && tokens.get(i).quoted()) {
      i++;
    }
    return i < tokens.size()
        && (Lexicon.VERB.has(tokens.get(i).lower())
            || tokens.get(i).isWord() && tokens.get(i).lower().endsWith("ed"));
  }

  /** «"…", said X», but not "X, a critic, condemned Y". */
  private static boolean mayInvert(List<Token> tokens, int i) {
    var verb = tokens.get(i);
    if (isParticiple(verb) || isListener(tokens, i)) {
      return false;
    }
    return tokens.get(i - 1).quoted() || Lexicon.INVERTS.has(verb.lower());
  }

  private @Nullable Attribution subjectBefore(List<Token> tokens, int i, boolean surely) {
    int j = i - 1;
    while (j >= 0 && tokens.get(j).isWord() && Lexicon.BETWEEN.has(tokens.get(j).lower())) {
      j--;
    }
    boolean passive = isPassive(tokens, j + 1, i);
    boolean ofIt =
        passive
            && (Lexicon.DONE_TO.has(tokens.get(i).lower())
                || isListener(tokens, i)
                || wordAt(tokens, i + 1, "to")
                || wordAt(tokens, i + 1, "by"));
    if (j < 0 || ofIt) {
      return null;
    }
    var before = tokens.get(j);
    if (Lexicon.NEGATION.has(before.lower())
        || Lexicon.MODAL.has(before.lower())
        || Lexicon.UNSAID.has(before.lower())) {
      return null;
    }
    int cue = j + 1;
    if (before.isWord("and")) {
      if (isPronoun(tokens.getFirst()) && !isDoneTo(tokens, i)) {
        return pronoun(tokens, 0, i, behindCue(tokens, i));
      }
      var subject = mainSubject(tokens);
      return subject == null || subject.end() > j || !speaks(tokens, subject)
          ? null
          : said(tokens, subject, i, behindCue(tokens, i));
    }
    if (before.isMark(",—–-)") && !before.quoted()) {
      var name = beforeApposition(tokens, j);
      return name == null ? null : said(tokens, name, cue, behindCue(tokens, i));
    }
    if (wordAt(tokens, j, "that") || wordAt(tokens, j, "which")) {
      var name = left(tokens, j - 1);
      return name == null || !speaks(tokens, name)
          ? null
          : said(tokens, name, cue, behindCue(tokens, i));
    }
    if (isPronoun(tokens, j)) {
      return wordAt(tokens, j, "who")
          ? whoSaid(tokens, j, cue, i)
          : pronoun(tokens, j, cue, behindCue(tokens, i));
    }
    var name = both(tokens, whole(tokens, behindBy(tokens, left(tokens, j))));
    if (name == null
        || isAside(tokens, name, i)
        || !surely && !speaks(tokens, name)
        || isNothing(tokens, name)
        || isSaidOf(tokens, name, i)) {
      return null;
    }
    boolean withOthers = name.length() > 2 && wordAt(tokens, name.start() + 1, "and");
    if (withOthers && isPronoun(tokens, name.start())) {
      var one = pronoun(tokens, name.start(), cue, behindCue(tokens, i));
      var others = Names.nameOf(tokens, name.start() + 1, name.end());
      return one == null ? null : new Attribution(one.claimant() + " " + others, one.cue());
    }
    return said(tokens, name, cue, behindCue(tokens, i));
  }

  /** "…, her daughter, Astrid Venn, who said it was pneumonia.": hers, where nothing follows. */
  private @Nullable Attribution whoSaid(List<Token> tokens, int who, int cue, int verb) {
    boolean ends =
        who > 1
            && tokens.get(who - 1).isMark(",")
            && !tokens.get(who - 1).quoted()
            && tokens.subList(verb + 1, tokens.size()).stream()
                .noneMatch(t -> !t.quoted() && t.isMark(",;—–"));
    var name = ends ? left(tokens, who - 2) : null;
    return name == null || !names.isPerson(named(tokens, name))
        ? null
        : said(tokens, name, cue, behindCue(tokens, verb));
  }

  /** "Both the fire service and the army said": they do. */
  private static @Nullable Span both(List<Token> tokens, @Nullable Span name) {
    if (name == null || !wordAt(tokens, name.start() - 1, "and")) {
      return name;
    }
    for (int k = name.start() - 2; k >= Math.max(0, name.start() - 8); k--) {
      if (tokens.get(k).isMark() || tokens.get(k).quoted()) {
        return name;
      }
      if (wordAt(tokens, k, "both")) {
        return new Span(k + 1, name.end());
      }
    }
    return name;
  }

  /** "the level that doctors say prevents outbreaks": only that is theirs. */
  private static boolean isAside(List<Token> tokens, Span name, int verb) {
    boolean relative =
        name.start() > 1
            && (wordAt(tokens, name.start() - 1, "that")
                || wordAt(tokens, name.start() - 1, "which"));
    if (!relative || verb + 1 >= tokens.size()) {
      return false;
    }
    var next = tokens.get(verb + 1).lower();
    return Lexicon.VERB.has(next) || next.matches("\\p{L}{3,}[^s]s") && !Lexicon.SPEAKER.has(next);
  }

  /** "Second death confirmed": nothing that speaks, and nothing behind the verb. */
  private static boolean isSaidOf(List<Token> tokens, Span name, int verb) {
    return Lexicon.ALSO_OF_WHAT_IS_SAID.has(tokens.get(verb).lower())
        && tokens.subList(name.start(), name.end()).stream()
            .noneMatch(t ->
                Lexicon.SPEAKER.has(t.bare())
                    || t.isCapital() && t.start() > tokens.getFirst().start())
        && tokens.subList(verb + 1, tokens.size()).stream().allMatch(Token::isMark);
  }

  /** "He was arrested and accused of theft", "it is old and said to be haunted". */
  private static boolean isDoneTo(List<Token> tokens, int verb) {
    boolean passive =
        wordAt(tokens, 1, "is")
            || wordAt(tokens, 1, "are")
            || wordAt(tokens, 1, "was")
            || wordAt(tokens, 1, "were");
    return passive || wordAt(tokens, verb + 1, "of") || wordAt(tokens, verb + 1, "to");
  }

  private static boolean isPassive(List<Token> tokens, int from, int verb) {
    return tokens.subList(from, verb).stream()
        .anyMatch(t ->
            switch (t.lower()) {
              case "is", "are", "was", "were", "be", "been", "being" -> true;
              default -> false;
            });
  }

  /** "Two people familiar with the matter said", "two who work at the port said": they do. */
  private static @Nullable Span whole(List<Token> tokens, @Nullable Span name) {
    if (name == null || name.start() < 2) {
      return name;
    }
    boolean speaks = speaks(tokens, name);
    for (int k = name.start() - 1; k >= Math.max(0, name.start() - 8); k--) {
      var token = tokens.get(k);
      if (token.isMark() || token.quoted() || Lexicon.SAYS.has(token.lower())) {
        return name;
      }
      boolean behind =
          wordAt(tokens, k + 1, "who")
              || !speaks && wordAt(tokens, name.start() - 1, "with")
              || k + 1 + Lexicon.WHICH_ONES.at(tokens, k + 1) == name.start()
                  && name.start() > k + 1;
      if (Lexicon.SPEAKER.has(token.bare()) && behind) {
        int from = k;
        while (from > 0
            && (tokens.get(from - 1).isNumber()
                || Lexicon.DETERMINER.has(tokens.get(from - 1).lower())
                || Lexicon.TITLE.has(tokens.get(from - 1).bare()))) {
          from--;
        }
        return new Span(from, name.end());
      }
    }
    return name;
  }

  /** "wrote four textbooks", "added 200 jobs": something is made, not said. */
  private static boolean makesThings(List<Token> tokens, int i) {
    boolean makes =
        switch (tokens.get(i).lower()) {
          case "wrote",
              "writes",
              "added",
              "adds",
              "observed",
              "maintained",
              "maintains",
              "conceded",
              "concedes",
              "admitted",
              "admits" ->
              true;
          default -> false;
        };
    if (!makes || i + 1 >= tokens.size() || tokens.stream().anyMatch(Token::quoted)) {
      return false;
    }
    var next = tokens.get(i + 1);
    if (tokens.get(i).lower().startsWith("add") && addsThings(tokens, i)) {
      return true;
    }
    boolean counted = next.isNumber() || Lexicon.NUMBER_WORD.has(next.lower());
    boolean determined =
        Lexicon.DETERMINER.has(next.lower()) && !next.lower().equals("that") || next.isPossessive();
    return counted || determined && !tokens.get(i).lower().startsWith("add");
  }

  /** "called the charge absurd.": the last word, or the last before a mark. */
  private static boolean isVerdict(List<Token> tokens, int k) {
    boolean last = k + 1 == tokens.size() || tokens.get(k + 1).isMark(".,;");
    var word = tokens.get(k).lower();
    return last
        && !tokens.get(k).isCapital()
        && (Lexicon.OPINION.has(word)
            || Lexicon.RATED.has(word)
            || word.length() > 6 && word.matches(".*(ous|less|able|ible)"));
  }

  /** "adds background in the last paragraphs": no clause comes behind it. */
  private static boolean addsThings(List<Token> tokens, int i) {
    var next = tokens.get(i + 1);
    return next.isWord()
        && !next.isCapital()
        && !Lexicon.DETERMINER.has(next.lower())
        && !Lexicon.NO_NOUN.has(next.lower())
        && !Lexicon.INSIDE_A_NAME.has(next.lower())
        && !Lexicon.OPENER.has(next.lower())
        && !Lexicon.LEADS.has(next.lower())
        && !isAdverb(next)
        && tokens.subList(i + 1, tokens.size()).stream()
            .noneMatch(t -> Lexicon.VERB.has(t.lower()) || t.lower().endsWith("ed"));
  }

  /** «called the sentence "a relief"»: a quotation comes within the clause. */
  private static boolean callsIt(List<Token> tokens, int i) {
    boolean calls =
        switch (tokens.get(i).lower()) {
          case "called",
              "calls",
              "calling",
              "described",
              "describes",
              "describing",
              "branded",
              "dubbed",
              "labelled",
              "labeled",
              "denounced" ->
              true;
          default -> false;
        };
    for (int k = i + 1; calls && k < Math.min(tokens.size(), i + 12); k++) {
      if (tokens.get(k).quoted() || isVerdict(tokens, k) && k > i + 2) {
        return true;
      }
      if (tokens.get(k).isMark(",;:")) {
        return false;
      }
    }
    return false;
  }

  /** "reports seen by Reuters suggest": they do. "A study by Ellery", "data from it": all of it. */
  private static @Nullable Span behindBy(List<Token> tokens, @Nullable Span name) {
    if (name == null || name.start() < 2) {
      return name;
    }
    boolean from =
        tokens.get(name.start() - 1).isWord("from")
            && Lexicon.DOCUMENT_SPEAKER.has(tokens.get(name.start() - 2).bare());
    if (!from && !tokens.get(name.start() - 1).isWord("by")) {
      return name;
    }
    if (Lexicon.SPEAKER.has(tokens.get(name.start() - 2).bare())) {
      var work = left(tokens, name.start() - 2);
      return work == null ? name : new Span(work.start(), name.end());
    }
    if (name.start() < 3) {
      return name;
    }
    boolean made =
        Lexicon.MAKES.has(tokens.get(name.start() - 2).lower())
            && Lexicon.DOCUMENT_SPEAKER.has(tokens.get(name.start() - 3).bare());
    if (made) {
      var work = left(tokens, name.start() - 3);
      return work == null ? name : new Span(work.start(), name.end());
    }
    return left(tokens, name.start() - 3);
  }

  /** A weak verb counts where "that", a quotation or a colon follows, or it ends the sentence. */
  private static boolean leadsToSpeech(List<Token> tokens, int i) {
    if (i > 0
        && (Lexicon.DETERMINER.has(tokens.get(i - 1).lower())
            || tokens.get(i - 1).isPossessive())) {
      return false;
    }
    if (i + 1 >= tokens.size()) {
      return true;
    }
    var next = tokens.get(i + 1);
    var verb = tokens.get(i).lower();
    if (verb.equals("saying") || trails(tokens, i)) {
      return true;
    }
    if (verb.equals("say") && i > 0 && Lexicon.SPEAKER.has(tokens.get(i - 1).bare())) {
      return true;
    }
    if (next.isMark() && (next.quoted() || !Lexicon.NEEDS_THAT.has(verb))) {
      return true;
    }
    boolean leadsOn = next.isMark(",") && i + 2 < tokens.size() && tokens.get(i + 2).quoted();
    if (Lexicon.LEADS.has(next.lower()) || next.isMark(":") || leadsOn) {
      return true;
    }
    boolean figure = RECKONS.has(verb) && isFigure(tokens, i + 1);
    boolean rules =
        verb.equals("ruled")
            && (wordAt(tokens, i + 1, "out") || hasBefore(tokens, i, COURTS) && opensNoun(next));
    boolean paper =
        TELLS_OF.has(verb)
            && hasBefore(tokens, i, Lexicon.DOCUMENT_SPEAKER)
            && (opensNoun(next) || isFigure(tokens, i + 1));
    if (figure || rules || paper) {
      return true;
    }
    if (Lexicon.NEEDS_THAT.has(verb)) {
      return SHOWN.has(verb) && isClause(tokens, i + 1);
    }
    if (isPlainClause(tokens, i + 1)) {
      return true;
    }
    return wordAt(tokens, i + 1, "on") == verb.startsWith("insist")
        && (isPronoun(next)
            || next.isCapital()
            || Lexicon.DETERMINER.has(next.lower())
            || next.lower().endsWith("s")
            || wordAt(tokens, i + 1, "on"));
  }

  private static boolean opensNoun(Token token) {
    return Lexicon.DETERMINER.has(token.lower()) || token.isCapital();
  }

  /** Within the words before it, back to a mark. */
  private static boolean hasBefore(List<Token> tokens, int verb, Phrases words) {
    for (int k = verb - 1; k >= 0 && verb - k < 7 && !tokens.get(k).isMark(); k--) {
      if (words.has(tokens.get(k).bare())) {
        return true;
      }
    }
    return false;
  }

  /** "believe unemployment will reach": a noun and its verb. */
  private static boolean isPlainClause(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
      var token = tokens.get(i);
      if (i > from && AUXILIARY.has(token.lower())) {
        return true;
      }
      if (!token.isWord()
          || Lexicon.NO_NOUN.has(token.lower())
          || Lexicon.INSIDE_A_NAME.has(token.lower())) {
        return false;
      }
    }
    return false;
  }

  /** "suggested the bridge might sink": "that" is left out. */
  private static boolean isClause(List<Token> tokens, int from) {
    boolean opens =
        Lexicon.DETERMINER.has(tokens.get(from).lower()) || tokens.get(from).isCapital();
    for (int i = from + 1; opens && i < Math.min(tokens.size(), from + 6); i++) {
      var token = tokens.get(i);
      if (token.isMark() || Lexicon.INSIDE_A_NAME.has(token.lower())) {
        return false;
      }
      if (AUXILIARY.has(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** "…, court records show.": all that stands before the comma. */
  private static boolean trails(List<Token> tokens, int i) {
    boolean ends = tokens.subList(i + 1, tokens.size()).stream().allMatch(Token::isMark);
    int comma = i - 1;
    while (comma > 0 && i - comma < 6 && tokens.get(comma).isWord()) {
      comma--;
    }
    return ends
        && i - comma > 1
        && comma > 3
        && tokens.get(comma).isMark(",")
        && !HANGS_ON.has(tokens.get(comma + 1).lower());
  }

  private static boolean isParticiple(Token token) {
    return token.lower().endsWith("ing");
  }

  /** "told reporters" names the listener, not the speaker. */
  private static boolean isListener(List<Token> tokens, int i) {
    return tokens.get(i).lower().equals("told") || tokens.get(i).lower().equals("tells");
  }

  /** The cue with "on X", "in a statement", "reporters" and the like behind it. */
  private static int behindCue(List<Token> tokens, int verb) {
    int to = verb + 1;
    if (to >= tokens.size()) {
      return to;
    }
    boolean place =
        wordAt(tokens, to, "on") || wordAt(tokens, to, "in") || wordAt(tokens, to, "to");
    if (place && to + 1 < tokens.size()) {
      var next = tokens.get(to + 1);
      boolean medium =
          next.isCapital() && Lexicon.POST_WORDS.at(tokens, to) > 0
              || wordAt(tokens, to, "in")
                  && to + 2 < tokens.size()
                  && wordAt(tokens, to + 1, "a")
                  && Lexicon.DOCUMENT_SPEAKER.has(tokens.get(to + 2).lower());
      return medium ? Math.min(tokens.size(), next.isCapital() ? to + 2 : to + 3) : to;
    }
    if (isListener(tokens, verb)) {
      int k = to;
      while (k < tokens.size()
          && k < to + 3
          && (tokens.get(k).isCapital() || wordAt(tokens, k, "reporters"))) {
        k++;
      }
      return k;
    }
    return to;
  }

  // -- stances that are not quite speech

  private @Nullable Attribution stance(List<Token> tokens, int i) {
    var lower = tokens.get(i).lower();
    boolean adjective = lower.equals("is") || lower.equals("are") || lower.equals("was");
    if (!adjective || i == 0 || i + 1 >= tokens.size()) {
      return null;
    }
    var state = tokens.get(i + 1).lower();
    if (!state.equals("adamant") && !state.equals("concerned") && !state.equals("convinced")) {
      return null;
    }
    if (wordAt(tokens, i + 2, "by") || wordAt(tokens, i + 2, "with")) {
      return null;
    }
    var name = left(tokens, i - 1);
    return name == null || !speaks(tokens, name) ? null : said(tokens, name, i, i + 2);
  }

  // -- noun phrases

  /** "The WHO" is none. */
  private static boolean isPronoun(List<Token> tokens, int i) {
    return isPronoun(tokens.get(i)) && !isInitials(tokens, i);
  }

  /** "WHO", "IF": capitals where the words around are not written so. */
  private static boolean isInitials(List<Token> tokens, int i) {
    var text = tokens.get(i).text();
    boolean capitals = text.length() > 1 && text.equals(text.toUpperCase(ROOT));
    return capitals
        && tokens.get(i).isWord()
        && tokens.stream().anyMatch(t -> t.isWord() && t.text().equals(t.lower()));
  }

  private static boolean isPronoun(Token token) {
    return switch (token.lower()) {
      case "he", "she", "it", "they", "who", "i", "we", "you" -> true;
      default -> false;
    };
  }

  private @Nullable Attribution pronoun(List<Token> tokens, int at, int from, int to) {
    var name =
        switch (tokens.get(at).lower()) {
          case "he", "she" -> personBefore(tokens, at);
          case "it" -> it(tokens, at);
          case "they" -> several != null ? several : body;
          default -> null;
        };
    return name == null ? null : new Attribution(name, cue(tokens, from, to));
  }

  /** "The bank, which is under new owners, has paid, it said": the bank, else the last one. */
  private @Nullable String it(List<Token> tokens, int at) {
    var subject = at > 1 && tokens.get(at - 1).isMark(",") ? mainSubject(tokens) : null;
    var name =
        subject == null
                || subject.end() >= at
                || !Lexicon.SPEAKER.has(tokens.get(subject.end() - 1).bare())
            ? null
            : named(tokens, subject);
    if (name != null && isThing(name)) {
      return name;
    }
    boolean quoting = tokens.getFirst().quoted() && spokeIn != null;
    if (quoting && speaker != null && names.mayBeAThing(speaker)) {
      return speaker;
    }
    if (at == 0 && speaker != null && isThing(speaker)) {
      return speaker;
    }
    return body != null || isPersonOrNobody(speaker) ? body : speaker;
  }

  private boolean isThing(String name) {
    var head = headOf(name);
    return !names.isPerson(name) && !isSomebody(lastWord(head)) && !isPlural(head);
  }

  private boolean isPersonOrNobody(@Nullable String name) {
    return name == null || names.isPerson(name);
  }

  /** A person named earlier in the sentence, or the last one before it. */
  private @Nullable String personBefore(List<Token> tokens, int at) {
    boolean she = tokens.get(at).isWord("she") || tokens.get(at).isWord("her");
    for (int i = at - 1; i >= 0; i--) {
      var token = tokens.get(i);
      if (token.isCapital() && !token.isPossessive() && !token.quoted()) {
        var name = names.bySurname(token);
        if (name != null && names.mayBe(name, she)) {
          return name;
        }
      }
    }
    return people.stream().filter(name -> names.mayBe(name, she)).findFirst().orElse(null);
  }

  /** The name before ", one of the leading voices on Sudan, said". */
  private @Nullable Span beforeApposition(List<Token> tokens, int comma) {
    if (tokens.get(comma).isMark(")")) {
      int open = comma;
      while (open > 0 && !tokens.get(open).isMark("(")) {
        open--;
      }
      var name = open == 0 ? null : left(tokens, open - 1);
      if (name != null && speaks(tokens, name)) {
        return name;
      }
    }
    for (int k = comma - 1, tries = 0; k > 0 && tries < 5 && !tokens.get(k).quoted(); k--) {
      if (tokens.get(k).isMark(",—–(-") || tokens.get(k).quoted()) {
        tries++;
        var name = left(tokens, k - 1);
        if (name != null && startsClause(tokens, name) && speaks(tokens, name)) {
          return personIn(tokens, k + 1, comma, name);
        }
      }
    }
    var name = left(tokens, comma - 1);
    return name != null && speaks(tokens, name) ? name : null;
  }

  /** "the minister, Vassilis Kikilias, said": the apposition where it is the name. */
  private Span personIn(List<Token> tokens, int from, int comma, Span described) {
    boolean capitals =
        comma > from && tokens.subList(from, comma).stream().allMatch(Token::isCapital);
    if (!capitals || names.isPerson(named(tokens, described))) {
      return described;
    }
    return isPerson(tokens, from, comma) ? new Span(from, comma) : described;
  }

  /** Nothing but a mark, a conjunction or the beginning stands before it. */
  private static boolean startsClause(List<Token> tokens, Span name) {
    if (name.start() == 0) {
      return true;
    }
    var before = tokens.get(name.start() - 1);
    return before.isMark() || Lexicon.OPENER.has(before.lower()) || before.lower().equals("that");
  }

  /** The noun phrase whose last token is at the index. */
  private static @Nullable Span left(List<Token> tokens, int last) {
    int from = last + 1;
    for (int k = last; k >= 0 && last - k < LONGEST_NAME; k--) {
      var token = tokens.get(k);
      var lower = token.lower();
      if (token.quoted() || token.isMark() && !token.isMark("&/") && !isOfMany(tokens, k)) {
        break;
      }
      boolean joins = Lexicon.INSIDE_A_NAME.has(lower) || lower.equals("and");
      if (joins) {
        if (k == 0 || k == last || !isNounLike(tokens.get(k - 1))) {
          break;
        }
      } else if (Lexicon.NO_NOUN.has(lower) && !isInitials(tokens, k) && !isSurname(tokens, k)
          || isAdverb(token)
          || token.isNumber()) {
        break;
      }
      from = k;
      boolean opened = Lexicon.DETERMINER.has(lower) && k > 0;
      if (opened && !joinsAt(tokens, k - 1)) {
        break;
      }
    }
    while (from <= last
        && Lexicon.OPENER.has(tokens.get(from).lower())
        && !isInitials(tokens, from)) {
      from++;
    }
    return from <= last ? new Span(from, last + 1) : null;
  }

  /** The apostrophe of "the auditors' report". */
  private static boolean isOfMany(List<Token> tokens, int k) {
    return tokens.get(k).isMark("'’")
        && k > 0
        && tokens.get(k - 1).end() == tokens.get(k).start()
        && tokens.get(k - 1).lower().endsWith("s");
  }

  private static boolean joinsAt(List<Token> tokens, int k) {
    var lower = tokens.get(k).lower();
    boolean joins = Lexicon.INSIDE_A_NAME.has(lower) || lower.equals("and");
    return joins && k > 0 && isNounLike(tokens.get(k - 1)) || Lexicon.DETERMINER.has(lower);
  }

  private static boolean isNounLike(Token token) {
    return token.isCapital() && !Lexicon.OPENER.has(token.lower())
        || Lexicon.SPEAKER.has(token.bare());
  }

  private static boolean isAdverb(Token token) {
    return !token.isCapital() && token.lower().endsWith("ly") && !NO_ADVERB.has(token.lower());
  }

  /** The noun phrase that begins at the index. */
  private static @Nullable Span right(List<Token> tokens, int from, boolean loose) {
    boolean head = false;
    int k = from;
    while (k < tokens.size() && k - from < LONGEST_NAME) {
      var token = tokens.get(k);
      var lower = token.lower();
      boolean breaks = token.isMark() && !token.isMark("&/") && !isOfMany(tokens, k);
      if (token.quoted() || breaks || isPronoun(tokens, k)) {
        break;
      }
      if (Lexicon.INSIDE_A_NAME.has(lower) || lower.equals("and")) {
        boolean goesOn =
            head
                && k + 1 < tokens.size()
                && (lower.equals("of")
                    || tokens.get(k + 1).isCapital()
                        && !lower.equals("in")
                        && !lower.equals("on")
                        && !lower.equals("at")
                        && !lower.equals("from"));
        if (!goesOn || lower.equals("and") && !tokens.get(k + 1).isCapital()) {
          break;
        }
      } else if (Lexicon.NO_NOUN.has(lower) && !isInitials(tokens, k) && !isSurname(tokens, k)
          || isAdverb(token) && head) {
        break;
      } else if (head && !isNounLike(token) && !isTitle(token) && !loose) {
        break;
      } else if (token.isCapital() && Lexicon.DATE.has(lower)) {
        break;
      }
      head |= isNounLike(token);
      k++;
    }
    while (k > from && (Lexicon.INSIDE_A_NAME.has(tokens.get(k - 1).lower()))) {
      k--;
    }
    return k > from ? new Span(from, k) : null;
  }

  private static boolean isTitle(Token token) {
    return Lexicon.TITLE.has(token.bare());
  }

  /** Who a sentence is about, as far as its beginning tells. */
  private static @Nullable Span mainSubject(List<Token> tokens) {
    int from = 0;
    if (!tokens.isEmpty() && Lexicon.OPENER.has(tokens.getFirst().lower())) {
      for (int i = 1; i < tokens.size() && i < 25; i++) {
        if (tokens.get(i).isMark(",")) {
          from = i + 1;
          break;
        }
      }
      if (from == 0) {
        from = 1;
      }
    }
    var name = right(tokens, from, false);
    boolean label =
        name != null && name.end() < tokens.size() && tokens.get(name.end()).isMark(":");
    if (name == null || label) {
      return null;
    }
    boolean capital = tokens.subList(name.start(), name.end()).stream().anyMatch(Token::isCapital);
    return capital ? name : null;
  }

  /** Whether a noun phrase is somebody, or something, that can say things. */
  private static boolean speaks(List<Token> tokens, Span name) {
    for (int i = name.start(); i < name.end(); i++) {
      var token = tokens.get(i);
      if (Lexicon.SPEAKER.has(token.bare())) {
        return true;
      }
      boolean opening = i == 0 && name.length() == 1 && token.lower().endsWith("ing");
      if (token.isCapital()
          && !opening
          && !Lexicon.DETERMINER.has(token.lower())
          && !Lexicon.DATE.has(token.lower())
          && !Lexicon.OPENER.has(token.lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNothing(List<Token> tokens, Span name) {
    if (Lexicon.NEGATION.has(tokens.get(name.start()).lower())) {
      return true;
    }
    for (int i = name.start(); i < name.end(); i++) {
      if (!Lexicon.DETERMINER.has(tokens.get(i).lower())) {
        return false;
      }
    }
    return true;
  }

  // -- from words to a name

  private Attribution said(List<Token> tokens, Span name, int from, int to) {
    return new Attribution(named(tokens, name), cue(tokens, from, to));
  }

  private static Span cue(List<Token> tokens, int from, int to) {
    int last = Math.min(to, tokens.size()) - 1;
    return new Span(tokens.get(from).start(), tokens.get(Math.max(from, last)).end());
  }

  /** The full name where the article gives it, without titles; else the words as they stand. */
  private String named(List<Token> tokens, Span name) {
    int from = name.start();
    int to = name.end();
    var last = tokens.get(to - 1);
    boolean owned = isOwned(tokens.get(from));
    var owner = owned ? personBefore(tokens, from) : null;
    if (owner != null) {
      return owner + "’s " + Names.nameOf(tokens, from + 1, to);
    }
    var person = personOf(tokens, name);
    if (person != null) {
      return person;
    }
    if (last.isCapital()) {
      int start = capitalsFrom(tokens, from, to);
      to = Names.beforeHonours(tokens, start, to);
      last = tokens.get(to - 1);
      int behind = Names.behindTitles(tokens, start, to);
      boolean joined = tokens.subList(from, start).stream().anyMatch(t -> t.lower().equals("and"));
      boolean titled =
          start == from
              || isTitle(tokens.get(start - 1))
              || behind > start
              || names.isPerson(Names.nameOf(tokens, behind, to));
      if (!joined && titled) {
        var full = names.bySurname(last);
        boolean short_ = to - behind <= 2;
        return full != null
                && short_
                && full.toLowerCase(ROOT)
                    .endsWith(Names.nameOf(tokens, behind, to).toLowerCase(ROOT))
            ? full
            : Names.nameOf(tokens, behind, to);
      }
    } else if (to - from <= 3) {
      var office = names.byOffice(last);
      if (office != null) {
        return office;
      }
    }
    return Names.nameOf(tokens, from, to);
  }

  /** "lead author Dr Rajeev Roychand of RMIT University": the author, where a name is known. */
  private @Nullable String personOf(List<Token> tokens, Span name) {
    for (int k = name.start() + 1; k < name.end(); k++) {
      if (Lexicon.INSIDE_A_NAME.has(tokens.get(k).lower())) {
        int start = capitalsFrom(tokens, name.start(), k);
        int behind = start < k ? Names.behindTitles(tokens, start, k) : k;
        var found =
            behind < k ? Names.nameOf(tokens, behind, Names.beforeHonours(tokens, behind, k)) : "";
        return names.isPerson(found) ? found : null;
      }
    }
    return null;
  }

  private static boolean isOwned(Token token) {
    return token.lower().equals("his") || token.lower().equals("her");
  }

  /** Where the run of capitalised words begins that ends a noun phrase. */
  private static int capitalsFrom(List<Token> tokens, int from, int to) {
    int start = to;
    while (start > from
        && tokens.get(start - 1).isCapital()
        && !Lexicon.DETERMINER.has(tokens.get(start - 1).lower())) {
      start--;
    }
    return start;
  }

  private static boolean wordAt(List<Token> tokens, int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isWord(word);
  }
}
