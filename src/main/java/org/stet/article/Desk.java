package org.stet.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.UUID;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.people.Ids;

/** A group that checks together, with its own cut-off, second-check share and time zone. */
@Entity
class Desk implements Audited {

  @Id private UUID id;
  private String name;
  private int cutOff;
  private int secondCheckShare;
  private boolean fullCoverage;
  private String timeZone;
  @Version private long version;

  protected Desk() {}

  Desk(String name, ZoneId timeZone) {
    this.id = Ids.next();
    this.name = name;
    this.cutOff = 50;
    this.timeZone = timeZone.getId();
  }

  Fact opened() {
    return Fact.of("DESK_OPENED", this);
  }

  Fact set(int newCutOff, int newShare, boolean newFullCoverage) {
    var fact = Fact.of("DESK_SET", this);
    cutOff = newCutOff;
    secondCheckShare = newShare;
    fullCoverage = newFullCoverage;
    return fact;
  }

  UUID id() {
    return id;
  }

  DeskSettings settings() {
    return new DeskSettings(
        id, name, cutOff, secondCheckShare, fullCoverage, ZoneId.of(timeZone), version);
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("name", name)
            .with("cutOff", cutOff)
            .with("secondCheckShare", secondCheckShare)
            .with("fullCoverage", fullCoverage)
            .with("timeZone", timeZone);
    return new Subject("desk", id, null, version, null, content);
  }
}
