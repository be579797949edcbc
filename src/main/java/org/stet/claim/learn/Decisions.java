package org.stet.claim.learn;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.claim.ClaimKind;
import org.stet.claim.Medium;
import org.stet.claim.detect.ClaimDetector;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.learn.Ranker.Example;
import org.stet.claim.match.Meaning;

/**
 * What people have decided, as it stands in the database now: accepted and hand-marked spans are
 * claims, those dismissed as “not a claim” are none. A duplicate or a waiver says nothing.
 */
@Component
class Decisions {

  private static final int MOST = 20_000;

  /** What it is called in the log when a person decides. */
  static final Set<String> ACTS = Set.of("CLAIM_ACCEPTED", "CLAIM_DISMISSED", "CLAIM_MARKED");

  private static final String DECIDED =
      " where c.changedAt > :then and (c.status in (ACCEPTED, ORPHANED)"
          + " or c.status = CUT and c.acceptedOnce = true"
          + " or c.status = DISMISSED and c.dismissedAs = NOT_A_CLAIM)";

  private static final Suggestion NOTHING =
      new Suggestion(0, 1, false, 0, List.of(), Set.of(), Medium.STATEMENT, null, null);

  private final EntityManager entities;
  private final ClaimDetector rules;
  private final Meaning meaning;

  Decisions(EntityManager entities, @Qualifier("rules") ClaimDetector rules, Meaning meaning) {
    this.entities = entities;
    this.rules = rules;
    this.meaning = meaning;
  }

  /** One decided span. */
  record Decided(
      UUID id,
      UUID article,
      String quote,
      boolean claim,
      @Nullable Integer score,
      String kinds,
      Medium medium,
      @Nullable String claimant,
      @Nullable String attribution) {}

  /** How many were made since then, also where these are more than are learnt from. */
  int count(Instant then) {
    var since = madeSince(then).and(notErased());
    return (int)
        entities
            .createQuery("select c.id from Claim c" + DECIDED, UUID.class)
            .setParameter("then", then)
            .getResultList()
            .stream()
            .filter(since)
            .count();
  }

  /** The newest ones that were made since then, oldest first. */
  List<Decided> since(Instant then) {
    var since = madeSince(then).and(notErased());
    return entities
        .createQuery(
            "select c.id, c.articleId, c.anchor.quote, case when c.dismissedAs is null then true else"
                + " false end, c.worthiness, c.kinds, c.medium, c.claimant, c.attribution"
                + " from Claim c"
                + DECIDED
                + " order by c.changedAt desc, c.id",
            Decided.class)
        .setParameter("then", then)
        .getResultList()
        .stream()
        .filter(one -> since.test(one.id()))
        .limit(MOST)
        .toList()
        .reversed();
  }

  /** A claim is changed by every draft too, so the log is asked when a person decided. */
  private Predicate<UUID> madeSince(Instant then) {
    return then.equals(Instant.EPOCH)
        ? claim -> true
        : Set.copyOf(
                entities
                    .createNativeQuery(
                        "select distinct subject from audit_entry"
                            + " where act in (:acts) and ts > :then",
                        UUID.class)
                    .setParameter("acts", ACTS)
                    .setParameter("then", then)
                    .getResultList())
            ::contains;
  }

  /**
   * Whose words were erased from the trail teaches nothing any more: neither by what they decided
   * nor by what they wrote.
   */
  private Predicate<UUID> notErased() {
    var people =
        entities
            .createNativeQuery(
                "select distinct subject from audit_entry where act = 'TEXTS_ERASED'", UUID.class)
            .getResultList();
    if (people.isEmpty()) {
      return claim -> true;
    }
    var theirs =
        Set.copyOf(
            entities
                .createNativeQuery(
                    """
                    select subject from audit_entry where act in (:acts) and actor in (:people)
                    union
                    select c.id from claim c, article a
                    where a.id = c.article_id and a.handed_in_by in (:people)
                    union
                    select c.id from claim c, article_author w
                    where w.article_id = c.article_id and w.account_id in (:people)
                    """,
                    UUID.class)
                .setParameter("acts", ACTS)
                .setParameter("people", people)
                .getResultList());
    return claim -> !theirs.contains(claim);
  }

  Example example(Decided decided) {
    var text = decided.quote();
    var alone =
        rules.suggest(text, List.of(new Part(1, PartKind.BODY, 0, text.length())), "en").stream()
            .max(Comparator.comparingInt(Suggestion::score))
            .orElse(NOTHING);
    var score = decided.score();
    var seen =
        score == null
            ? alone
            : new Suggestion(
                0,
                text.length(),
                alone.isClaim(),
                score,
                List.of(),
                kinds(decided.kinds()),
                decided.medium(),
                decided.claimant(),
                decided.attribution());
    return new Example(
        Clues.of(text, seen, meaning.of(text).orElse(null)),
        seen.score(),
        decided.claim(),
        decided.article());
  }

  private static Set<ClaimKind> kinds(String joined) {
    return joined.isEmpty()
        ? Set.of()
        : Arrays.stream(joined.split(","))
            .map(ClaimKind::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }
}
