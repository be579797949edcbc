package org.stet.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as one person may know it.
 *
 * @param code by which those speak of it who do not know its name
 * @param title its name, or the code
 * @param origin what it goes back to: the wire story, the study that it repeats
 * @param interests what it stands to gain
 * @param readers who was named for it; only to who entered it
 * @param isOpen whether this person knows its name
 * @param mayOpen whether they were named for it and have not opened it yet
 * @param mayName whether they name others for it
 */
public record SourceRow(
    UUID id,
    long version,
    String code,
    SourceKind kind,
    String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String origin,
    @Nullable String interests,
    Sensitivity sensitivity,
    UUID enteredBy,
    Instant enteredAt,
    List<SourceReader> readers,
    boolean isOpen,
    boolean mayOpen,
    boolean mayName) {

  /** In one line, for a list to choose from. */
  public String line() {
    return publisher == null ? title : title + " · " + publisher;
  }
}
