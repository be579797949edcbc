package org.stet.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;

/**
 * What somebody hands in to be stored: the text with its parts, and what is known about it.
 *
 * @param authors user names of accounts; others stand in the byline
 * @param bylineConfirmed whether whoever hands it in says that the byline is true; it counts from
 *     those who mark claims or assign work
 * @param desk null for the first one
 */
public record HandedIn(
    String headline,
    @Nullable String byline,
    @Nullable String dateline,
    @Nullable String language,
    @Nullable String source,
    @Nullable String url,
    @Nullable LocalDate published,
    String text,
    List<Part> parts,
    List<String> authors,
    boolean bylineConfirmed,
    @Nullable Instant deadline,
    @Nullable UUID desk,
    @Nullable Original original) {

  /** The bytes as they came, where there were any. */
  public record Original(String name, String mediaType, byte[] bytes) {}

  /**
   * @throws Invalid where a field is missing, too long or damaged, or the parts don't fit the text
   */
  public HandedIn {
    headline = Plain.required("headline", headline, Limits.HEADLINE);
    byline = Plain.optional("byline", byline, Limits.BYLINE);
    dateline = Plain.optional("dateline", dateline, Limits.BYLINE);
    language = Plain.optional("language", language, Limits.LANGUAGE);
    source = Plain.optional("source", source, Limits.NAME);
    url = Plain.optional("url", url, Limits.URL);
    text = Plain.required("text", text, Limits.ARTICLE_TEXT);
    parts = List.copyOf(parts);
    authors = List.copyOf(authors);
    if (parts.size() > Limits.PARTS) {
      throw Invalid.field("text", "invalid.parts", Limits.PARTS, parts.size());
    }
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      boolean follows = part.number() == i + 1 && part.start() == at && part.end() >= at;
      if (!follows || part.end() > text.length()) {
        throw Invalid.field("text", "invalid.parts.order", i + 1);
      }
      at = part.end() + 2;
    }
    if (parts.isEmpty() || parts.getLast().end() != text.length()) {
      throw Invalid.field("text", "invalid.parts.order", parts.size());
    }
  }
}
