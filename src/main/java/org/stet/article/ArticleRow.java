package org.stet.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.SomebodyWasFaster;

/**
 * An article, ready to show, without its text.
 *
 * @param heldFrom the stage it returns to, while on hold
 * @param named the people who may find it, where it is restricted
 * @param publishedRevision the one that readers have; null while there is none
 */
public record ArticleRow(
    UUID id,
    long version,
    ArticleStage stage,
    @Nullable ArticleStage heldFrom,
    UUID desk,
    String headline,
    @Nullable String byline,
    @Nullable String dateline,
    @Nullable String language,
    @Nullable String source,
    @Nullable String url,
    @Nullable LocalDate published,
    @Nullable Instant deadline,
    @Nullable UUID lead,
    boolean restricted,
    Set<UUID> named,
    List<Author> authors,
    int revision,
    @Nullable Integer publishedRevision,
    String textSha256,
    String partsSha256,
    UUID handedInBy,
    Instant receivedAt,
    UUID changedBy,
    Instant changedAt) {

  public boolean isAuthor(UUID person) {
    return authors.stream().anyMatch(author -> person.equals(author.account()));
  }

  /** Until when there is work on it; a deadline says nothing once it is signed off or rests. */
  public @Nullable Instant due() {
    return stage.claimsMove() ? deadline : null;
  }

  /** Whether readers have seen it, whatever became of it since. */
  public boolean wasPublished() {
    return publishedRevision != null;
  }

  /** Whether this very text is what readers have. */
  public boolean isAsPublished() {
    return publishedRevision != null && publishedRevision == revision;
  }

  /**
   * @param seen the revision that somebody acted on
   * @throws SomebodyWasFaster where there is a newer text
   * @throws Invalid where there never was such a revision
   */
  public void requireText(int seen) {
    if (seen > revision || seen < 1) {
      throw Invalid.field("revision", "invalid.revision", revision);
    }
    if (seen < revision) {
      throw new SomebodyWasFaster(changedBy, changedAt, version);
    }
  }

  /** Whether a colleague who works on the desk may find it. */
  public boolean isOpenTo(UUID colleague) {
    return !restricted || named.contains(colleague);
  }

  public boolean isOwn(UUID person) {
    return handedInBy.equals(person) || isAuthor(person);
  }
}
