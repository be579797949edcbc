package org.stet.article.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle.Piece;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Words;

/** An article while it is being read: what its readers have understood so far. */
final class Draft {

  final List<Piece> pieces = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<Remarked> remarks = new ArrayList<>();
  @Nullable String headline;
  @Nullable String byline;
  @Nullable String dateline;
  @Nullable String language;
  @Nullable String source;
  @Nullable String url;
  @Nullable LocalDate published;

  /** Words that somebody remarked on, before their place in the text is known. */
  record Remarked(String on, @Nullable String by, String words) {}

  void add(PartKind kind, String text) {
    pieces.add(new Piece(kind, text));
  }

  void warn(String key, Object... args) {
    warnings.add(Words.say(Locale.ENGLISH, key, args));
  }

  /**
   * The article, what is missing of its description taken from its parts.
   *
   * @throws ArticleUnreadable where it has no text, too much of it, or too many parts
   */
  ReadArticle finished() {
    if (pieces.isEmpty() || pieces.stream().allMatch(p -> CleanText.isBlank(p.text()))) {
      throw new ArticleUnreadable("unreadable.blank");
    }
    if (pieces.size() > Limits.PARTS) {
      throw new ArticleUnreadable("unreadable.parts", Limits.PARTS, pieces.size());
    }
    describe();
    var joined = ReadArticle.join(pieces);
    if (joined.text().length() > Limits.ARTICLE_TEXT) {
      throw CleanText.tooLong(joined.text().length());
    }
    return new ReadArticle(
        fitting(headline, Limits.HEADLINE),
        fitting(byline, Limits.BYLINE),
        fitting(dateline, Limits.BYLINE),
        language,
        fitting(source, Limits.NAME),
        address(url),
        published,
        joined.text(),
        joined.parts(),
        warnings,
        placed(joined.text()));
  }

  /** Remarks come in the order of the words they stand on. */
  private List<ReadArticle.Remark> placed(String text) {
    var placed = new ArrayList<ReadArticle.Remark>();
    int from = 0;
    for (var remarked : remarks) {
      int start = text.indexOf(remarked.on(), from);
      start = start < 0 ? text.indexOf(remarked.on()) : start;
      if (start >= 0 && !remarked.on().isEmpty()) {
        from = start;
        placed.add(
            new ReadArticle.Remark(
                start, start + remarked.on().length(), remarked.by(), remarked.words()));
      }
    }
    return placed;
  }

  /** An address a person may follow: a web address of a length that fits, or none. */
  private static @Nullable String address(@Nullable String url) {
    if (url == null || url.length() > Limits.URL) {
      return null;
    }
    return url.strip().matches("(?i)https?://\\S+") ? url.strip() : null;
  }

  private void describe() {
    boolean opened = false;
    for (var piece : pieces) {
      switch (piece.kind()) {
        // one behind the first paragraph is a subhead
        case HEADLINE -> headline = headline == null && !opened ? oneLine(piece.text()) : headline;
        case BODY -> opened = true;
        case BYLINE -> {
          byline = byline == null ? Bylines.names(piece.text()) : byline;
          published = published == null ? Dates.in(piece.text()) : published;
        }
        case DATELINE -> readDateline(piece.text());
        default -> {}
      }
    }
    if (language == null) {
      var words = new StringBuilder();
      for (var piece : pieces) {
        if (piece.kind().isClaimText() && words.length() < 20_000) {
          words.append(piece.text(), 0, Math.min(20_000, piece.text().length())).append('\n');
        }
      }
      language = Languages.of(words.toString());
    }
  }

  private void readDateline(String text) {
    if (dateline == null) {
      String agency = Datelines.agency(text);
      dateline = Datelines.tidied(text);
      // the agency is the source, unless a site gives its own name there
      boolean elsewhere = agency == null || agency.equals(source);
      dateline = dateline == null || elsewhere ? dateline : dateline + " (" + agency + ")";
    }
    if (published == null) {
      published = Dates.in(text);
    }
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static @Nullable String fitting(@Nullable String text, int max) {
    if (text == null || CleanText.isBlank(text)) {
      return null;
    }
    return Plain.shortened(oneLine(CleanText.mended(text)), max);
  }
}
