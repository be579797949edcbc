package org.stet.claim.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of an article: which full name a surname or an office stands for. */
final class Names {

  private final Map<String, String> bySurname = new HashMap<>();
  private final Map<String, String> byOffice = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Boolean> women = new HashMap<>();

  /** Learns the names of a run of tokens. */
  void learn(List<Token> tokens) {
    for (int k = 1; k < tokens.size(); k++) {
      if (tokens.get(k).isCapital() && tokens.get(k - 1).isWord()) {
        known.add(tokens.get(k).bare());
      }
    }
    int i = 0;
    while (i < tokens.size()) {
      int to = i;
      while (to < tokens.size() && to - i < 8 && isNamePart(tokens, to, i)) {
        to++;
      }
      if (to - i >= 2) {
        learn(tokens, i, to);
      }
      i = Math.max(to, i + 1);
    }
  }

  private static boolean isNamePart(List<Token> tokens, int at, int from) {
    var token = tokens.get(at);
    return token.isCapital()
        && !(at == from && Lexicon.OPENER.has(token.lower()))
        && (at == from || !tokens.get(at - 1).isPossessive());
  }

  private void learn(List<Token> tokens, int from, int to) {
    int start = behindTitles(tokens, from, to);
    int end = beforeHonours(tokens, start, to);
    int length = end - start;
    var surname = tokens.get(end - 1);
    boolean nobody = Lexicon.NO_SURNAME.has(surname.bare()) && !isBehindATitle(tokens, start);
    if (length < 2 || length > 3 || nobody || isShouted(surname)) {
      return;
    }
    for (int i = start; i < end - 1; i++) {
      if (Lexicon.DETERMINER.has(tokens.get(i).lower())
          || Lexicon.NO_SURNAME.has(tokens.get(i).bare())) {
        return;
      }
    }
    boolean company = from > 0 && Lexicon.BODY.has(tokens.get(from - 1).lower());
    if (company || isApposedToABody(tokens, from, to)) {
      return;
    }
    var name = nameOf(tokens, start, end);
    bySurname.putIfAbsent(surname.bare(), name);
    people.add(name);
    learnPronoun(tokens, start, name);
    if (start > from) {
      var office = tokens.get(start - 1).lower();
      if (Lexicon.OFFICE.has(office)) {
        byOffice.putIfAbsent(office, name);
      }
    }
  }

  /** "director Wim Post" is somebody, whatever else is called so. */
  private static boolean isBehindATitle(List<Token> tokens, int start) {
    if (start == 0) {
      return false;
    }
    var before = tokens.get(start - 1);
    return Lexicon.TITLE.has(before.bare())
        && !before.isPossessive()
        && !Lexicon.BODY.has(before.bare())
        && !Lexicon.DOCUMENT_SPEAKER.has(before.bare());
  }

  /** "The operator, Valtera Energy, denied it": the clause begins with the operator. */
  private static boolean isApposedToABody(List<Token> tokens, int from, int to) {
    return from >= 3
        && to < tokens.size()
        && tokens.get(from - 1).isMark(",")
        && tokens.get(to).isMark(",")
        && Lexicon.BODY.has(tokens.get(from - 2).lower())
        && Lexicon.DETERMINER.has(tokens.get(from - 3).lower())
        && (from == 3
            || tokens.get(from - 4).isMark()
            || Lexicon.OPENER.has(tokens.get(from - 4).lower())
                && !Lexicon.INSIDE_A_NAME.has(tokens.get(from - 4).lower()));
  }

  /** "Harrow's sister Mia": she, though her surname is told nowhere. */
  void learnKin(String name, String kin) {
    boolean she = Lexicon.SHE.has(kin);
    if (she != Lexicon.HE.has(kin)) {
      women.putIfAbsent(name, she);
    }
    people.add(name);
  }

  /** From "Ms." or "spokesman" before the name, or the given name. */
  private void learnPronoun(List<Token> tokens, int start, String name) {
    for (int i = Math.max(0, start - 1); i <= start; i++) {
      boolean she = Lexicon.SHE.has(tokens.get(i).bare());
      if (she != Lexicon.HE.has(tokens.get(i).bare())) {
        women.putIfAbsent(name, she);
        return;
      }
    }
  }

  /** Whether "she" or "he" may stand for a name; where nothing tells, both may. */
  boolean mayBe(String name, boolean she) {
    var told = women.get(name);
    if (told != null) {
      return told == she;
    }
    var last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return !(she ? Lexicon.HE : Lexicon.SHE).has(last);
  }

  /** Nothing tells that it is a woman or a man: "Delta Marine" looks like a name, too. */
  boolean mayBeAThing(String name) {
    return !women.containsKey(name) && mayBe(name, true) && mayBe(name, false);
  }

  private static boolean isShouted(Token token) {
    return token.text().length() > 3 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  /** The index behind the last title of a run of capitalised words. */
  static int behindTitles(List<Token> tokens, int from, int to) {
    int start = from;
    for (int i = from; i < to - 1; i++) {
      if (Lexicon.TITLE.has(tokens.get(i).bare())
          || tokens.get(i).isPossessive()
          || tokens.get(i).lower().endsWith("-year-old")
          || endsLongTitle(tokens, i)) {
        start = i + 1;
      }
    }
    return start;
  }

  /** "Member of Parliament" */
  private static boolean endsLongTitle(List<Token> tokens, int i) {
    return i >= 2 && Lexicon.TITLE.at(tokens, i - 2) == 3;
  }

  /** Without KC, MP or PhD behind a name. */
  static int beforeHonours(List<Token> tokens, int from, int to) {
    int end = to;
    while (end - from > 1 && Lexicon.HONOUR.has(tokens.get(end - 1).bare())) {
      end--;
    }
    return end;
  }

  static String nameOf(List<Token> tokens, int from, int to) {
    var name = new StringBuilder();
    for (int i = from; i < to; i++) {
      var token = tokens.get(i);
      boolean glued = i > from && tokens.get(i - 1).end() == token.start();
      if (i > from && !glued) {
        name.append(' ');
      }
      var text = token.text();
      boolean last = i == to - 1;
      name.append(
          last && token.lower().endsWith("'s") ? text.substring(0, text.length() - 2) : text);
    }
    return name.toString();
  }

  @Nullable String bySurname(Token token) {
    return bySurname.get(token.bare());
  }

  @Nullable String byOffice(Token token) {
    return byOffice.get(token.lower());
  }

  /** Written with a capital inside a sentence somewhere, so that it is not only its beginning. */
  boolean isKnown(Token token) {
    return known.contains(token.bare());
  }

  boolean isPerson(String name) {
    return people.contains(name);
  }
}
