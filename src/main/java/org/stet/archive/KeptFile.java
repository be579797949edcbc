package org.stet.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.NotAudited;
import org.stet.people.Actor;

/** A file as it came. */
@Entity
@NotAudited(
    "Its digest stands in the entry of what it came with; that it was erased, in that of its stone.")
class KeptFile {

  @Id
  @Column(name = "sha256")
  private String sha256;

  private byte @Nullable [] bytes;
  private long length;
  private String mediaType;
  private String name;
  private Instant keptAt;
  private UUID keptBy;
  private @Nullable Instant erasedAt;
  private @Nullable UUID erasureId;
  @Version private long version;

  protected KeptFile() {}

  KeptFile(String sha256, byte[] bytes, String mediaType, String name, UUID by, Instant at) {
    this.sha256 = sha256;
    this.bytes = bytes;
    this.length = bytes.length;
    this.mediaType = mediaType;
    this.name = name;
    this.keptBy = by;
    this.keptAt = at;
  }

  /** Takes the bytes away and leaves the rest. */
  FileErasure erase(Actor by, Instant at) {
    var erasure = new FileErasure(sha256, length, by, at);
    bytes = null;
    erasedAt = at;
    erasureId = erasure.id();
    return erasure;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  /** Null once erased. */
  byte @Nullable [] bytes() {
    return bytes;
  }
}
