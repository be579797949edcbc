package org.stet.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.archive.Digest;
import org.stet.audit.CoveredBy;
import org.stet.people.Ids;

/** The text of an article at a time. The text never changes; a part's kind may be corrected. */
@Entity
class Revision implements CoveredBy {

  /** Said where it came as no file. */
  static final String TYPED = "none";

  @Id private UUID id;
  private UUID articleId;
  private int number;

  @Column(length = 1_048_576)
  private String text;

  @Column(name = "text_sha256")
  private String textSha256;

  @Column(name = "file_sha256")
  private @Nullable String fileSha256;

  private UUID handedInBy;
  private Instant handedInAt;

  @ElementCollection
  @CollectionTable(name = "part", joinColumns = @JoinColumn(name = "revision_id"))
  @OrderColumn(name = "position")
  @AttributeOverride(name = "start", column = @Column(name = "start_at"))
  @AttributeOverride(name = "end", column = @Column(name = "end_at"))
  private List<Part> parts = new ArrayList<>();

  @Version private long version;

  protected Revision() {}

  Revision(
      UUID articleId,
      int number,
      String text,
      List<Part> parts,
      @Nullable Digest file,
      UUID by,
      Instant at) {
    this.id = Ids.next();
    this.articleId = articleId;
    this.number = number;
    this.text = text;
    this.textSha256 = Digest.of(text).hex();
    this.fileSha256 = file == null ? null : file.hex();
    this.parts = new ArrayList<>(parts);
    this.handedInBy = by;
    this.handedInAt = at;
  }

  /** SHA-256 of the file that it came as, or {@link #TYPED}. */
  String original() {
    return fileSha256 == null ? TYPED : fileSha256;
  }

  void relabel(int part, PartKind kind) {
    var old = parts.get(part - 1);
    parts.set(part - 1, new Part(old.number(), kind, old.start(), old.end()));
  }

  boolean has(int part) {
    return part >= 1 && part <= parts.size();
  }

  RevisionText shown() {
    return new RevisionText(
        number, text, List.copyOf(parts), textSha256, partsSha256(), handedInBy, handedInAt);
  }

  int number() {
    return number;
  }

  String text() {
    return text;
  }

  List<Part> parts() {
    return parts;
  }

  String textSha256() {
    return textSha256;
  }

  /** Of the list of parts: a line "number kind start end" for each, joined by line feeds. */
  String partsSha256() {
    return Digest.of(
            parts.stream()
                .map(p -> p.number() + " " + p.kind() + " " + p.start() + " " + p.end())
                .collect(Collectors.joining("\n")))
        .hex();
  }

  @Override
  public String coveringKind() {
    return "article";
  }

  @Override
  public UUID coveringId() {
    return articleId;
  }
}
