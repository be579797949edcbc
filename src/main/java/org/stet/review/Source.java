package org.stet.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** A person, a paper, a page or a place that evidence comes from; known once, cited often. */
@Entity
class Source implements Audited {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private SourceKind kind;

  private String title;
  private @Nullable String publisher;
  private @Nullable String url;
  private @Nullable String origin;
  private @Nullable String interests;

  @Enumerated(EnumType.STRING)
  private Sensitivity sensitivity;

  private UUID enteredBy;
  private Instant enteredAt;

  @ElementCollection
  @CollectionTable(name = "source_reader", joinColumns = @JoinColumn(name = "source_id"))
  @OrderColumn(name = "position")
  private List<SourceReader> readers = new ArrayList<>();

  private UUID changedBy;
  private Instant changedAt;
  @Version private long version;

  protected Source() {}

  Source(NewSource.Checked entered, Actor by, Instant at) {
    this.id = Ids.next();
    this.kind = entered.kind();
    this.title = entered.title();
    this.publisher = entered.publisher();
    this.url = entered.url();
    this.origin = entered.origin();
    this.interests = entered.interests();
    this.sensitivity = entered.sensitivity();
    this.enteredBy = by.id();
    this.enteredAt = at;
    this.changedBy = by.id();
    this.changedAt = at;
  }

  Fact entered() {
    return Fact.of("SOURCE_ENTERED", this).mark("code", code()).mark("sensitivity", sensitivity);
  }

  /** These people and nobody else may open the name; who opened it before has seen it. */
  Fact nameReaders(Set<UUID> people, Actor by, Instant at) {
    var fact = Fact.of("SOURCE_READERS_NAMED", this).mark("code", code());
    readers.removeIf(reader -> !people.contains(reader.accountId()));
    people.stream()
        .filter(person -> reader(person).isEmpty())
        .sorted()
        .forEach(person -> readers.add(new SourceReader(person, by.id(), at, null)));
    changed(by, at);
    return fact.mark("readers", readers.size());
  }

  Fact reveal(Actor to, Instant at) {
    var fact = Fact.of("SOURCE_REVEALED", this).mark("code", code());
    readers.replaceAll(reader -> to.is(reader.accountId()) ? reader.opened(at) : reader);
    changed(to, at);
    return fact;
  }

  private void changed(Actor by, Instant at) {
    changedBy = by.id();
    changedAt = at;
  }

  Source asSeenAt(long seen) {
    SomebodyWasFaster.unlessSeen(seen, changedBy, changedAt, version);
    return this;
  }

  boolean isConfidential() {
    return sensitivity == Sensitivity.CONFIDENTIAL;
  }

  /** Whether this person knows its name: who entered it, and who was named and opened it. */
  boolean isOpenTo(UUID person) {
    return !isConfidential()
        || enteredBy.equals(person)
        || reader(person).filter(reader -> reader.openedAt() != null).isPresent();
  }

  boolean isNamed(UUID person) {
    return reader(person).isPresent();
  }

  boolean isEnteredBy(Actor actor) {
    return actor.is(enteredBy);
  }

  private Optional<SourceReader> reader(UUID person) {
    return readers.stream().filter(reader -> reader.accountId().equals(person)).findFirst();
  }

  String code() {
    return Codes.of(id);
  }

  UUID id() {
    return id;
  }

  /** As it is cited from now on. */
  NewSource.Checked cited() {
    return new NewSource.Checked(id, kind, title, publisher, url, origin, interests, sensitivity);
  }

  /** With its name, or under its code, as this person may know it. */
  SourceRow row(Actor reader) {
    boolean open = isOpenTo(reader.id());
    boolean mayName = isConfidential() && isEnteredBy(reader);
    return new SourceRow(
        id,
        version,
        code(),
        kind,
        open ? title : code(),
        open ? publisher : null,
        open ? url : null,
        open ? origin : null,
        open ? interests : null,
        sensitivity,
        enteredBy,
        enteredAt,
        mayName ? List.copyOf(readers) : List.of(),
        open,
        !open && isNamed(reader.id()),
        mayName);
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("kind", kind)
            .with("title", title)
            .with("publisher", publisher)
            .with("url", url)
            .with("origin", origin)
            .with("interests", interests)
            .with("sensitivity", sensitivity)
            .with("by", enteredBy)
            .with("readers", readers.stream().map(SourceReader::content).toList());
    return new Subject("source", id, null, version, null, content);
  }
}
