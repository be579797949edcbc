package org.stet.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stet.article.read.ReadArticle;

/**
 * A file, or a page that was pasted, as it is kept with evidence.
 *
 * @param read what it says, where Stet can read it
 */
public record Capture(String name, String mediaType, byte[] bytes, @Nullable ReadArticle read) {

  public @Nullable String title() {
    return read == null ? null : read.headline();
  }

  public @Nullable String publisher() {
    return read == null ? null : read.source();
  }

  public @Nullable String url() {
    return read == null ? null : read.url();
  }

  public @Nullable LocalDate published() {
    return read == null ? null : read.published();
  }

  /** Whether these words stand in it, be the blanks and quotation marks others. */
  @Nullable Boolean says(@Nullable String quote) {
    return read == null || quote == null ? null : Folded.of(read.text()).contains(Folded.of(quote));
  }

  @Override
  public String toString() {
    return "Capture[" + name + ", " + bytes.length + " bytes]";
  }
}
