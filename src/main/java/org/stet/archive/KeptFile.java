package org.stet.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.NotAudited;

/** A file as it came. */
@Entity
@NotAudited("It never changes, and its digest stands in the entry of what it came with.")
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

  /** Null once erased. */
  byte @Nullable [] bytes() {
    return bytes;
  }
}
