package org.stet.review;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Refusal;

/**
 * A source as somebody enters it.
 *
 * @param known one that is known already; then nothing else is asked
 * @param origin what it goes back to: the wire story, the study that it repeats
 * @param interests what it stands to gain
 */
public record NewSource(
    @Nullable UUID known,
    @Nullable SourceKind kind,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String origin,
    @Nullable String interests,
    @Nullable Sensitivity sensitivity) {

  /** One that is known already. */
  public static NewSource known(UUID id) {
    return new NewSource(id, null, null, null, null, null, null, null);
  }

  /**
   * A source that can be cited.
   *
   * @param id null while it is not known yet
   */
  record Checked(
      @Nullable UUID id,
      SourceKind kind,
      String title,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable String origin,
      @Nullable String interests,
      Sensitivity sensitivity) {}

  /** With what a capture says of itself, wherever nobody said otherwise. */
  NewSource filledFrom(@Nullable Capture capture) {
    if (capture == null || known != null) {
      return this;
    }
    return new NewSource(
        null,
        kind,
        first(title, capture.title()),
        first(publisher, capture.publisher()),
        first(url, capture.url()),
        origin,
        interests,
        sensitivity);
  }

  /**
   * @throws Invalid with every field that is missing or wrong
   */
  Checked checked() {
    var wrong = new LinkedHashMap<String, Refusal>();
    var address = tried(wrong, () -> Plain.link("source.url", url));
    if (kind == null) {
      wrong.put("source.kind", Refusal.of("invalid.blank"));
    }
    var name = tried(wrong, () -> Plain.required("source.title", title, Limits.NAME));
    var by = tried(wrong, () -> Plain.optional("source.publisher", publisher, Limits.NAME));
    var from = tried(wrong, () -> Plain.optional("source.origin", origin, Limits.NAME));
    var gain = tried(wrong, () -> Plain.optional("source.interests", interests, Limits.REASON));
    if (kind == null || name == null || !wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Checked(
        null,
        kind,
        name,
        by,
        address,
        from,
        gain,
        Objects.requireNonNullElse(sensitivity, Sensitivity.OPEN));
  }

  static @Nullable String tried(
      LinkedHashMap<String, Refusal> wrong, Supplier<@Nullable String> read) {
    try {
      return read.get();
    } catch (Invalid e) {
      wrong.putAll(e.fields());
      return null;
    }
  }

  private static @Nullable String first(@Nullable String said, @Nullable String read) {
    return said == null || said.isBlank() ? read : said;
  }
}
