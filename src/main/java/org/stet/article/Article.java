package org.stet.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.SomebodyWasFaster;

/** The piece under check. */
@Entity
class Article implements Audited {

  @Id private UUID id;
  private UUID deskId;

  @Enumerated(EnumType.STRING)
  private ArticleStage stage;

  @Enumerated(EnumType.STRING)
  private @Nullable ArticleStage heldFrom;

  private String headline;
  private @Nullable String byline;
  private @Nullable String dateline;
  private @Nullable String language;
  private @Nullable String source;
  private @Nullable String url;
  private @Nullable LocalDate publishedOn;
  private @Nullable Instant deadline;
  private @Nullable UUID leadId;
  private boolean restricted;
  private int revision;
  private @Nullable Integer publishedRevision;

  @Column(name = "text_sha256")
  private String textSha256;

  @Column(name = "parts_sha256")
  private String partsSha256;

  /** The file that the newest draft came as, or {@link Revision#TYPED}; null in old rows. */
  private @Nullable String original;

  private UUID handedInBy;
  private Instant receivedAt;
  private UUID changedBy;
  private Instant changedAt;

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "article_author", joinColumns = @JoinColumn(name = "article_id"))
  @OrderColumn(name = "position")
  private List<Author> authors = new ArrayList<>();

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "article_named", joinColumns = @JoinColumn(name = "article_id"))
  @Column(name = "account_id")
  private Set<UUID> named = new HashSet<>();

  @Version private long version;

  protected Article() {}

  Article(HandedIn paper, UUID desk, List<Author> authors, Actor by, Instant at) {
    this.id = Ids.next();
    this.deskId = desk;
    this.stage = ArticleStage.INTAKE;
    this.headline = paper.headline();
    this.byline = paper.byline();
    this.dateline = paper.dateline();
    this.language = paper.language();
    this.source = paper.source();
    this.url = paper.url();
    this.publishedOn = paper.published();
    this.deadline = whole(paper.deadline());
    this.authors = new ArrayList<>(authors);
    this.textSha256 = ""; // both come with the first revision
    this.partsSha256 = "";
    this.handedInBy = by.id();
    this.receivedAt = at;
    changed(by, at);
  }

  /** A new text; the first one comes with the article. What was signed off is checked again. */
  Fact revise(Revision next, Actor by, Instant at) {
    var act = next.number() == 1 ? "ARTICLE_IMPORTED" : "ARTICLE_REVISED";
    var fact =
        Fact.of(act, this)
            .from(next.number() == 1 ? null : stage)
            .mark("revision", next.number())
            .note("headline", headline);
    if (stage == ArticleStage.SIGNED_OFF) {
      stage = ArticleStage.CHECKING;
    }
    revision = next.number();
    textSha256 = next.textSha256();
    partsSha256 = next.partsSha256();
    original = next.original();
    changed(by, at);
    return fact;
  }

  /** What a new draft does not say of itself stays. */
  void call(@Nullable String newHeadline, @Nullable String newLanguage) {
    headline = newHeadline == null ? headline : newHeadline;
    language = newLanguage == null ? language : newLanguage;
  }

  Fact relabel(Revision current, int part, PartKind kind, Actor by, Instant at) {
    var fact = Fact.of("PART_RELABELLED", this).mark("part", part).mark("kind", kind);
    current.relabel(part, kind);
    partsSha256 = current.partsSha256();
    changed(by, at);
    return fact;
  }

  Fact become(ArticleStage next, String act, Actor by, Instant at) {
    var fact = Fact.of(act, this).from(stage);
    heldFrom = next == ArticleStage.ON_HOLD ? stage : null;
    stage = next;
    if (next == ArticleStage.PUBLISHED) {
      publishedRevision = revision;
    }
    changed(by, at);
    return fact;
  }

  Fact plan(Plan plan, List<Author> newAuthors, Actor by, Instant at) {
    var fact = Fact.of("ARTICLE_PLANNED", this).from(stage).note("reason", plan.reason());
    deskId = plan.desk();
    deadline = whole(plan.deadline());
    leadId = plan.lead();
    restricted = plan.restricted();
    if (!authors.equals(newAuthors)) {
      authors.clear();
      authors.addAll(newAuthors);
    }
    if (!named.equals(plan.named())) {
      named.clear();
      named.addAll(plan.named());
    }
    changed(by, at);
    return fact;
  }

  /** In milliseconds, as the clock here counts. */
  private static @Nullable Instant whole(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
  }

  private void changed(Actor by, Instant at) {
    changedBy = by.id();
    changedAt = at;
  }

  Article asSeenAt(long seen) {
    SomebodyWasFaster.unlessSeen(seen, changedBy, changedAt, version);
    return this;
  }

  boolean isOwn(UUID person) {
    return handedInBy.equals(person)
        || authors.stream().anyMatch(author -> person.equals(author.account()));
  }

  UUID id() {
    return id;
  }

  UUID deskId() {
    return deskId;
  }

  ArticleStage stage() {
    return stage;
  }

  int revision() {
    return revision;
  }

  List<Author> authors() {
    return authors;
  }

  ArticleRow row() {
    return new ArticleRow(
        id,
        version,
        stage,
        heldFrom,
        deskId,
        headline,
        byline,
        dateline,
        language,
        source,
        url,
        publishedOn,
        deadline,
        leadId,
        restricted,
        Set.copyOf(named),
        List.copyOf(authors),
        revision,
        publishedRevision,
        textSha256,
        partsSha256,
        handedInBy,
        receivedAt,
        changedBy,
        changedAt);
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("headline", headline)
            .with("byline", byline)
            .with("desk", deskId)
            .with("deadline", deadline)
            .with("lead", leadId)
            .with("restricted", restricted)
            .with("named", named.stream().map(UUID::toString).sorted().toList())
            .with(
                "authors",
                authors.stream()
                    .map(author ->
                        Content.of()
                            .with("account", author.account())
                            .with("name", author.name())
                            .with("confirmed", author.confirmed()))
                    .toList())
            .with("heldFrom", heldFrom)
            .with("revision", revision)
            .with("publishedRevision", publishedRevision)
            .with("text", textSha256)
            .with("parts", partsSha256)
            .with("original", original);
    return new Subject("article", id, id, version, stage.name(), content);
  }
}
