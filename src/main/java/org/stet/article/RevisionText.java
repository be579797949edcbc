package org.stet.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stet.archive.Digest;

/**
 * An article's text at a time.
 *
 * @param number from 1
 * @param text its parts joined by a blank line; offsets count its UTF-16 code units
 * @param textSha256 of the text in UTF-8, lower-case hex
 * @param partsSha256 of the list of parts: a line "number kind start end" each
 */
public record RevisionText(
    int number,
    String text,
    List<Part> parts,
    String textSha256,
    String partsSha256,
    UUID handedInBy,
    Instant handedInAt) {

  public Optional<Part> part(int partNumber) {
    return parts.stream().filter(part -> part.number() == partNumber).findFirst();
  }

  /** The part that holds the whole span, if one does. */
  public Optional<Part> partAround(int start, int end) {
    return parts.stream().filter(part -> part.holds(start, end)).findFirst();
  }

  /** Its parts of one kind, in reading order. */
  public List<Part> parts(PartKind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  /** Of the words of the parts of one kind, joined by a blank line, wherever they stand. */
  public String textSha256(PartKind kind) {
    return Digest.of(
            parts(kind).stream().map(part -> part.of(text)).collect(Collectors.joining("\n\n")))
        .hex();
  }

  /** Of the parts of one kind: a line "kind length" for each, joined by line feeds. */
  public String partsSha256(PartKind kind) {
    return Digest.of(
            parts(kind).stream()
                .map(part -> part.kind() + " " + (part.end() - part.start()))
                .collect(Collectors.joining("\n")))
        .hex();
  }

  /** Of claim text. */
  public int words() {
    return ClaimTextWords.count(text, parts);
  }
}
