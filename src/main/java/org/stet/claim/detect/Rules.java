package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.article.Part;
import org.stet.article.PartKind;

/**
 * Suggests claims by readable rules over words and structure: deterministic, in linear time, and
 * able to say why. Tuned to English news; in other languages figures, names and quotations still
 * count.
 */
@Component
final class Rules implements ClaimDetector {

  @Override
  public List<Suggestion> suggest(String text, List<Part> parts, @Nullable String language) {
    return suggest(text, sentences(text, parts, language, null));
  }

  /** With a span that a person cut as a sentence of its own. */
  static List<Suggestion> read(
      String text, List<Part> parts, @Nullable String language, Span piece) {
    return new Rules().suggest(text, sentences(text, parts, language, piece));
  }

  private List<Suggestion> suggest(String text, List<Sentence> sentences) {
    var names = new Names();
    sentences.stream()
        .filter(sentence -> sentence.part().kind() != PartKind.HEADLINE)
        .forEach(sentence -> names.learn(sentence.tokens()));
    var speech = new Speech(names, Dialogue.of(sentences, names));
    var drafts = new ArrayList<Draft>(sentences.size());
    for (var sentence : sentences) {
      for (var clause : Clauses.of(sentence)) {
        drafts.add(new Draft(new Signals(clause, speech.of(clause))));
      }
    }
    Quotations.giveBack(drafts);
    Posts.sign(drafts, text);
    var parties = Parties.of(sentences);
    drafts.forEach(draft -> draft.weigh(parties));
    Ties.between(drafts, text);
    Casualties.putFirst(drafts);
    Tables.explain(drafts, text);
    return drafts.stream().map(draft -> draft.suggestion(text)).toList();
  }

  private static List<Span> cut(List<Span> sentences, Span piece) {
    var cut = new ArrayList<Span>();
    for (var span : sentences) {
      int from = Math.clamp(piece.start(), span.start(), span.end());
      int to = Math.clamp(piece.end(), span.start(), span.end());
      Stream.of(new Span(span.start(), from), new Span(from, to), new Span(to, span.end()))
          .filter(one -> one.length() > 0)
          .forEach(cut::add);
    }
    return cut;
  }

  private static List<Sentence> sentences(
      String text, List<Part> parts, @Nullable String language, @Nullable Span piece) {
    var found = new ArrayList<Sentence>();
    boolean english = language == null || language.startsWith("en");
    for (var part : parts) {
      if (!part.kind().isClaimText()) {
        continue;
      }
      var tokens = Tokens.of(text, part.start(), part.end());
      int from = 0;
      boolean opens = true;
      int end = part.start();
      var spans = Sentences.of(text, part.start(), part.end(), language);
      for (var span : piece == null ? spans : cut(spans, piece)) {
        int to = from;
        while (to < tokens.size() && tokens.get(to).start() < span.end()) {
          to++;
        }
        if (tokens.subList(from, to).stream().anyMatch(token -> !token.isMark())) {
          boolean line = opens || text.substring(end, span.start()).indexOf('\n') >= 0;
          found.add(
              new Sentence(
                  part, span, List.copyOf(tokens.subList(from, to)), opens, line, english));
        }
        from = to;
        opens = false;
        end = span.end();
      }
    }
    return found;
  }
}
