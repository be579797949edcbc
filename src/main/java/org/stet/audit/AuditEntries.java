package org.stet.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Visibility;
import org.stet.people.Withheld;

/**
 * The log as people read it, newest first. What a person may not find among the articles, they do
 * not find here either.
 */
@Component
@Transactional(readOnly = true)
public class AuditEntries {

  private final EntryRows rows;
  private final StoredLog log;
  private final CurrentActor actors;
  private final Visibility visibility;
  private final Withheld withheld;

  AuditEntries(
      EntryRows rows,
      StoredLog log,
      CurrentActor actors,
      Visibility visibility,
      Withheld withheld) {
    this.rows = rows;
    this.log = log;
    this.actors = actors;
    this.visibility = visibility;
    this.withheld = withheld;
  }

  /**
   * The house's log.
   *
   * @throws org.stet.people.Refused with 403 to who may not READ_AUDIT
   */
  @About(About.HOUSE)
  @Transactional
  public List<AuditEntry> list(AuditFilter filter) {
    var reader = reader();
    return shown(rows.list(filter, visibility.of(reader)), reader);
  }

  /** How long the log is now, and its root. */
  @About(About.HOUSE)
  public Standing standing() {
    var unused = reader();
    var frontier = log.head().frontier();
    return new Standing(frontier.size(), Base64.getEncoder().encodeToString(frontier.root()));
  }

  /** How many entries the filter lets through on all its pages. */
  @About(About.HOUSE)
  public long count(AuditFilter filter) {
    return rows.count(filter.before(null), visibility.of(reader()));
  }

  /**
   * One entry with the bytes that were hashed.
   *
   * @throws Missing where there is none, or where it is about an article this person may not see
   */
  @About(About.HOUSE)
  @Transactional
  public Exact entry(long index) {
    var reader = reader();
    var sight = visibility.of(reader);
    return rows.find(index)
        .filter(one -> one.entry().article() == null || sight.includes(one.entry().article()))
        .map(one -> new Exact(shown(List.of(one.entry()), reader).getFirst(), one.leaf()))
        .orElseThrow(() -> new Missing("entry"));
  }

  /** A claim and its review, from either of the two; a thing of another kind alone. */
  public Set<UUID> together(UUID thing) {
    var birth = rows.births(Set.of(thing)).get(thing);
    if (birth == null || birth.article() == null) {
      return Set.of(thing);
    }
    var claim = birth.kind().equals("review") ? birth.marks().get("claim") : thing.toString();
    var openings =
        AuditFilter.newest(AuditFilter.MOST)
            .ofArticle(birth.article())
            .telling(Set.of("REVIEW_OPENED"));
    var both = new HashSet<>(Set.of(thing));
    rows.list(openings, visibility.of(reader())).stream()
        .filter(opening -> Objects.equals(opening.marks().get("claim"), claim))
        .forEach(opening -> both.add(opening.subject()));
    if (claim != null) {
      both.add(UUID.fromString(claim));
    }
    return both;
  }

  /**
   * What was done to an article and all that belongs to it. Asks nobody's permission: the caller
   * has made sure that this person may see this article, and how much of it.
   */
  public List<AuditEntry> timeline(UUID article, int limit) {
    return rows.list(AuditFilter.newest(limit).ofArticle(article), EntryRows.EVERYTHING);
  }

  /** All of these acts, however many there are; the caller has checked the sight. */
  public List<AuditEntry> timeline(UUID article, Set<String> acts) {
    var filter = AuditFilter.newest(AuditFilter.MOST).ofArticle(article).telling(acts);
    var all = new ArrayList<AuditEntry>();
    var page = rows.list(filter, EntryRows.EVERYTHING);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = rows.list(filter.before(page.getLast().index()), EntryRows.EVERYTHING);
    }
    return all;
  }

  /** The newest of these acts in the house since then; the caller has checked the sight. */
  public List<AuditEntry> timeline(Set<String> acts, Instant since) {
    var filter = AuditFilter.newest(AuditFilter.MOST).telling(acts).between(since, null);
    return rows.list(filter, EntryRows.EVERYTHING);
  }

  /** What was done to one thing; the caller has checked the sight, as for an article's. */
  public List<AuditEntry> timeline(String kind, UUID subject, int limit) {
    return rows.list(AuditFilter.newest(limit).about(kind, subject), EntryRows.EVERYTHING);
  }

  /**
   * Every entry from this index on, oldest first, at most {@link AuditFilter#MOST}: for what Stet
   * itself derives from the log. It must not be shown to anybody as it is.
   */
  public List<AuditEntry> following(long index) {
    var window = AuditFilter.newest(AuditFilter.MOST).within(index, index + AuditFilter.MOST - 1);
    return rows.list(window, EntryRows.EVERYTHING).reversed();
  }

  /** The newest entry; none in an empty log. For what Stet itself derives from the log. */
  public Optional<AuditEntry> newest() {
    return rows.list(AuditFilter.newest(1), EntryRows.EVERYTHING).stream().findFirst();
  }

  /** A blind checker reads that something was found, not what; who reads what is not blind. */
  private List<AuditEntry> shown(List<AuditEntry> entries, Actor reader) {
    var blindTo = withheld.from(reader);
    var shown =
        entries.stream()
            .map(entry -> blindTo.contains(entry.subject()) ? entry.withoutNotes() : entry)
            .toList();
    var read =
        shown.stream()
            .filter(entry -> entry.kind().equals("review") && !entry.notes().isEmpty())
            .map(AuditEntry::subject)
            .collect(Collectors.toSet());
    withheld.shown(read, reader);
    return shown;
  }

  private Actor reader() {
    var actor = actors.current();
    actor.require(Permission.READ_AUDIT);
    return actor;
  }

  /**
   * The whole log in two lines.
   *
   * @param root RFC 6962 hash over the first {@code size} leaves, base64
   */
  public record Standing(long size, String root) {}

  /**
   * An entry to the byte.
   *
   * @param leaf the exact bytes whose hash the tree holds
   */
  public record Exact(AuditEntry entry, byte[] leaf) {}
}
