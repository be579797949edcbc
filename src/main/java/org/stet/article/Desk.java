package org.stet.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.SomebodyWasFaster;

/** A group that checks together, with its own cut-off, second-check share and time zone. */
@Entity
class Desk implements Audited {

  @Id private UUID id;
  private String name;
  private int cutOff;
  private int secondCheckShare;
  private @Nullable String secondCheckFor;
  private boolean fullCoverage;
  private String timeZone;
  private @Nullable Boolean namesStaff;
  private UUID changedBy;
  private Instant changedAt;
  @Version private long version;

  protected Desk() {}

  Desk(DeskPlan plan, Actor by, Instant at) {
    this.id = Ids.next();
    become(plan);
    this.changedBy = by.id();
    this.changedAt = at;
  }

  Fact opened() {
    return Fact.of("DESK_OPENED", this).note("name", name);
  }

  Fact set(DeskPlan plan, Actor by, Instant at) {
    var before = settings().plan();
    var fact =
        Fact.of("DESK_SET", this)
            .mark("cutOff", change(before.cutOff(), plan.cutOff()))
            .mark("secondCheckShare", change(before.secondCheckShare(), plan.secondCheckShare()))
            .mark(
                "secondCheckFor",
                change(codes(before.secondCheckFor()), codes(plan.secondCheckFor())))
            .mark("fullCoverage", change(before.fullCoverage(), plan.fullCoverage()))
            .mark("timeZone", change(before.timeZone(), plan.timeZone()))
            .mark("namesStaff", change(before.namesStaff(), plan.namesStaff()));
    if (!before.name().equals(plan.name())) {
      fact = fact.note("before", before.name()).note("after", plan.name());
    }
    become(plan);
    changedBy = by.id();
    changedAt = at;
    return fact;
  }

  private void become(DeskPlan plan) {
    name = plan.name();
    cutOff = plan.cutOff();
    secondCheckShare = plan.secondCheckShare();
    secondCheckFor = SecondCheckFlag.written(plan.secondCheckFor());
    fullCoverage = plan.fullCoverage();
    timeZone = plan.timeZone().getId();
    namesStaff = plan.namesStaff();
  }

  private static String codes(Set<SecondCheckFlag> flags) {
    return Objects.requireNonNullElse(SecondCheckFlag.written(flags), "–");
  }

  private static @Nullable String change(Object before, Object after) {
    return before.equals(after) ? null : before + " → " + after;
  }

  Desk asSeenAt(long seen) {
    SomebodyWasFaster.unlessSeen(seen, changedBy, changedAt, version);
    return this;
  }

  UUID id() {
    return id;
  }

  DeskSettings settings() {
    return new DeskSettings(
        id,
        name,
        cutOff,
        secondCheckShare,
        SecondCheckFlag.read(secondCheckFor),
        fullCoverage,
        ZoneId.of(timeZone),
        Boolean.TRUE.equals(namesStaff),
        version);
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("name", name)
            .with("cutOff", cutOff)
            .with("secondCheckShare", secondCheckShare)
            .with("secondCheckFor", secondCheckFor)
            .with("fullCoverage", fullCoverage)
            .with("timeZone", timeZone)
            .with("namesStaff", namesStaff);
    return new Subject("desk", id, null, version, null, content);
  }
}
