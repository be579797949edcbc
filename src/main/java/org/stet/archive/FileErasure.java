package org.stet.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.people.Actor;
import org.stet.people.Ids;

/** The stone over a file that was erased: which it was, and who did it. */
@Entity
class FileErasure implements Audited {

  @Id private UUID id;
  private String sha256;
  private long length;
  private UUID erasedBy;
  private Instant erasedAt;
  @Version private long version;

  protected FileErasure() {}

  FileErasure(String sha256, long length, Actor by, Instant at) {
    this.id = Ids.next();
    this.sha256 = sha256;
    this.length = length;
    this.erasedBy = by.id();
    this.erasedAt = at;
  }

  Fact told(String reason) {
    return Fact.of("FILE_ERASED", this).note("reason", reason);
  }

  UUID id() {
    return id;
  }

  @Override
  public Subject audited() {
    var content = Content.of().with("file", sha256).with("length", length).with("by", erasedBy);
    return new Subject("erasure", id, null, version, null, content);
  }
}
