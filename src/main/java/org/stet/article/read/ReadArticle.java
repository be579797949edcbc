package org.stet.article.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.PartKind;

/**
 * What was understood of something handed in; nothing of it is stored yet.
 *
 * @param language BCP 47, or null where it can't be told
 * @param text the parts joined by a blank line, line feeds only
 * @param warnings sentences for the person, such as pages without text; never a reason to refuse
 * @param remarks on words of the text, in its order
 */
public record ReadArticle(
    @Nullable String headline,
    @Nullable String byline,
    @Nullable String dateline,
    @Nullable String language,
    @Nullable String source,
    @Nullable String url,
    @Nullable LocalDate published,
    String text,
    List<Part> parts,
    List<String> warnings,
    List<Remark> remarks) {

  public ReadArticle {
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
    remarks = List.copyOf(remarks);
  }

  /** Of a text that nobody remarked on. */
  public ReadArticle(
      @Nullable String headline,
      @Nullable String byline,
      @Nullable String dateline,
      @Nullable String language,
      @Nullable String source,
      @Nullable String url,
      @Nullable LocalDate published,
      String text,
      List<Part> parts,
      List<String> warnings) {
    this(
        headline, byline, dateline, language, source, url, published, text, parts, warnings,
        List.of());
  }

  /**
   * A comment or a note that stands on words of the text: how reporters annotate their drafts.
   *
   * @param start offset of the words in the text
   * @param by who wrote it; null for a footnote
   */
  public record Remark(int start, int end, @Nullable String by, String words) {

    Remark moved(int by) {
      return new Remark(start + by, end + by, this.by, words);
    }
  }

  /** The same with another headline, which stands first in the text unless one stands there. */
  public ReadArticle withHeadline(String words) {
    var line = words.strip();
    // one behind the first paragraph is a subhead
    boolean hasOne =
        parts.stream()
            .takeWhile(part -> part.kind() != PartKind.BODY)
            .anyMatch(part -> part.kind() == PartKind.HEADLINE);
    var pieces = new ArrayList<Piece>();
    if (!hasOne) {
      pieces.add(new Piece(PartKind.HEADLINE, line));
    }
    parts.forEach(part -> pieces.add(new Piece(part.kind(), part.of(text))));
    var joined = join(pieces);
    int shift = joined.text().length() - text.length();
    return new ReadArticle(
        line,
        byline,
        dateline,
        language,
        source,
        url,
        published,
        joined.text(),
        joined.parts(),
        warnings,
        remarks.stream().map(remark -> remark.moved(shift)).toList());
  }

  public ReadArticle withLanguage(@Nullable String tag) {
    return new ReadArticle(
        headline, byline, dateline, tag, source, url, published, text, parts, warnings, remarks);
  }

  /** The same text, its parts as a person sees them. */
  public ReadArticle withParts(List<Part> others) {
    return new ReadArticle(
        headline, byline, dateline, language, source, url, published, text, others, warnings,
        remarks);
  }

  /** What it goes by: its headline, or how it begins. */
  public String called() {
    return headline == null ? firstWords() : headline;
  }

  /** How it begins, for an article without a headline. */
  public String firstWords() {
    var first =
        parts.stream()
            .filter(part -> part.kind().isClaimText())
            .findFirst()
            .orElse(parts.getFirst())
            .of(text)
            .strip();
    if (first.length() <= 80) {
      return first;
    }
    int end = Character.isHighSurrogate(first.charAt(78)) ? 78 : 79;
    return first.substring(0, end) + "…";
  }

  /** A piece of text and what it is, before the parts are joined. */
  public record Piece(PartKind kind, String text) {}

  /** Joins pieces into one text; an article's text and offsets come to be here and nowhere else. */
  public static Joined join(List<Piece> pieces) {
    var text = new StringBuilder();
    var parts = new ArrayList<Part>();
    for (var piece : pieces) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(piece.text());
      parts.add(new Part(parts.size() + 1, piece.kind(), start, text.length()));
    }
    return new Joined(text.toString(), List.copyOf(parts));
  }

  public record Joined(String text, List<Part> parts) {}
}
