package org.stet.claim.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;

/**
 * An interview or a debate, told by the labels that its paragraphs begin with: at least two of
 * them, each again and again, and behind some of them somebody asks.
 */
final class Dialogue {

  private static final int LONGEST_LABEL = 4;

  private static final Phrases QUESTION = Phrases.of("q, question, interviewer");
  private static final Phrases ANSWER = Phrases.of("a, answer");

  private final Set<String> labels = new HashSet<>();
  private @Nullable String answerer;

  private Dialogue() {}

  static Dialogue of(List<Sentence> sentences, Names names) {
    var dialogue = new Dialogue();
    Map<String, Integer> seen = new HashMap<>();
    Sentence first = null;
    Sentence last = null;
    boolean asked = false;
    for (var sentence : sentences) {
      var label = label(sentence);
      if (label != null) {
        seen.merge(label, 1, Integer::sum);
        first = first == null ? sentence : first;
        last = sentence;
      }
      asked |= last != null && last.part().equals(sentence.part()) && sentence.endsWith("?");
    }
    seen.entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .forEach(one -> dialogue.labels.add(one.getKey()));
    if (dialogue.labels.size() < 2 || !asked || first == null) {
      dialogue.labels.clear();
    } else {
      dialogue.answerer = onlyPersonBefore(sentences, first, names);
    }
    return dialogue;
  }

  /** Capitalised words before a colon, at the beginning of a paragraph or a line of it. */
  private static @Nullable String label(Sentence sentence) {
    var tokens = sentence.tokens();
    for (int i = 0; i < Math.min(LONGEST_LABEL + 1, tokens.size()); i++) {
      if (i > 0 && tokens.get(i).isMark(":") && i + 1 < tokens.size()) {
        boolean bodily = sentence.opensLine() && sentence.part().kind() == PartKind.BODY;
        return bodily ? Names.nameOf(tokens, 0, i) : null;
      }
      if (!tokens.get(i).isCapital()) {
        return null;
      }
    }
    return null;
  }

  /** Whom an interview is with: named above it, and nobody else is. */
  private static @Nullable String onlyPersonBefore(
      List<Sentence> sentences, Sentence first, Names names) {
    var people = new HashSet<String>();
    for (var sentence : sentences.subList(0, sentences.indexOf(first))) {
      for (var token : sentence.tokens()) {
        var name = token.isCapital() ? names.bySurname(token) : null;
        if (name != null) {
          people.add(name);
        }
      }
    }
    return people.size() == 1 ? people.iterator().next() : null;
  }

  /** Whether a sentence begins with one of the labels. */
  boolean isLabelled(Sentence sentence) {
    var label = labels.isEmpty() ? null : label(sentence);
    return label != null && labels.contains(label);
  }

  boolean isQuestion(Sentence sentence) {
    return isLabelled(sentence) && QUESTION.has(sentence.tokens().getFirst().lower());
  }

  boolean isAnswer(List<Token> tokens) {
    return ANSWER.has(tokens.getFirst().lower());
  }

  /** Who answers behind an "A:"; null where the article doesn't say. */
  @Nullable String answerer() {
    return answerer;
  }
}
