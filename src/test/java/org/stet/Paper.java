package org.stet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.HandedIn;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.article.read.ReadArticle.Piece;

/** What somebody hands in, for tests: in English, by nobody, for the first desk. */
public final class Paper {

  private final String headline;
  private final String text;
  private final List<Part> parts;
  private List<String> authors = List.of();
  private @Nullable String byline;
  private boolean confirmed;
  private @Nullable String source;
  private @Nullable UUID desk;
  private HandedIn.@Nullable Original original;

  private Paper(String headline, String text, List<Part> parts) {
    this.headline = headline;
    this.text = text;
    this.parts = parts;
  }

  /** These paragraphs under a headline. */
  public static Paper of(String headline, String... paragraphs) {
    var pieces = new ArrayList<Piece>();
    pieces.add(new Piece(PartKind.HEADLINE, headline));
    for (var paragraph : paragraphs) {
      pieces.add(new Piece(PartKind.BODY, paragraph));
    }
    var joined = ReadArticle.join(pieces);
    return new Paper(headline, joined.text(), joined.parts());
  }

  public static Paper of(String headline, ReadArticle read) {
    return new Paper(headline, read.text(), read.parts());
  }

  public Paper by(List<String> userNames) {
    authors = userNames;
    return this;
  }

  public Paper byline(String words, boolean isTrue) {
    byline = words;
    confirmed = isTrue;
    return this;
  }

  public Paper from(String agency) {
    source = agency;
    return this;
  }

  public Paper on(UUID desk) {
    this.desk = desk;
    return this;
  }

  /** The file that it came as. */
  public Paper cameAs(String name, String mediaType, byte[] bytes) {
    original = new HandedIn.Original(name, mediaType, bytes);
    return this;
  }

  public HandedIn handedIn() {
    return new HandedIn(
        headline, byline, null, "en", source, null, null, text, parts, authors, confirmed, null,
        desk, original);
  }
}
