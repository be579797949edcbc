package org.stet.report.figures;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.article.Articles;
import org.stet.claim.Claims;
import org.stet.people.Actor;
import org.stet.people.AsSystem;
import org.stet.review.Coverage;

/**
 * Draws the rows that the figures are counted from: each article anew of which the trail tells
 * something that was not counted yet. It follows what is committed, so it can be interrupted
 * anywhere and be late, but never wrong for good.
 */
@Component
class Tallying {

  /** As many entries as are counted in one transaction. */
  private static final int STRETCH = 5_000;

  private final EntityManager entities;
  private final Definitions definitions;
  private final Articles articles;
  private final Claims claims;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Tallying(
      EntityManager entities,
      Definitions definitions,
      Articles articles,
      Claims claims,
      TransactionTemplate transaction,
      Clock clock) {
    this.entities = entities;
    this.definitions = definitions;
    this.articles = articles;
    this.claims = claims;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Counts what was told since the last time, unless another node did.
   *
   * @return how many entries are counted now
   */
  long catchUp() {
    while (counted() < size()) {
      AsSystem.run(() -> transaction.executeWithoutResult(tx -> countSome()));
    }
    return counted();
  }

  private long counted() {
    return Objects.requireNonNull(
        transaction.execute(tx -> entities.find(Tally.class, Tally.ONLY).counted()));
  }

  private void countSome() {
    var tally = entities.find(Tally.class, Tally.ONLY, LockModeType.PESSIMISTIC_WRITE);
    long until = Math.min(size(), tally.counted() + STRETCH);
    var told = told(tally.counted(), until);
    if (!told.isEmpty()) {
      draw(told);
    }
    tally.reach(until, clock.instant());
  }

  private long size() {
    return ((Number) entities.createNativeQuery("select size from audit_head").getSingleResult())
        .longValue();
  }

  private Set<UUID> told(long from, long until) {
    return new HashSet<>(
        entities
            .createNativeQuery(
                "select distinct article from audit_entry"
                    + " where article is not null and log_index >= :from and log_index < :until",
                UUID.class)
            .setParameter("from", from)
            .setParameter("until", until)
            .getResultList());
  }

  private void draw(Collection<UUID> told) {
    var worked =
        definitions.about("tally-work", told).stream()
            .collect(Collectors.toMap(row -> row.id(0), row -> row.count(1)));
    replace(
        TalliedClaim.class,
        told,
        TalliedClaim::reviewId,
        definitions.about("tally-claims", told).stream()
            .map(row -> claim(row, worked.getOrDefault(row.id(0), 0L)))
            .collect(Collectors.toMap(TalliedClaim::reviewId, Function.identity())),
        (old, now) -> old.become(now.counts()));
    replace(
        TalliedArticle.class,
        told,
        TalliedArticle::articleId,
        definitions.about("tally-articles", told).stream()
            .map(this::article)
            .collect(Collectors.toMap(TalliedArticle::articleId, Function.identity())),
        (old, now) -> old.become(now.counts()));
    replace(
        TalliedCorrection.class,
        told,
        TalliedCorrection::id,
        definitions.about("tally-corrections", told).stream()
            .map(Tallying::correction)
            .collect(Collectors.toMap(TalliedCorrection::id, Function.identity())),
        (old, now) -> old.become(now.counts()));
  }

  /** What is there of these articles becomes what was drawn; what was not drawn goes. */
  private <T> void replace(
      Class<T> type,
      Collection<UUID> told,
      Function<T, UUID> id,
      Map<UUID, T> drawn,
      BiConsumer<T, T> become) {
    var left = new HashMap<>(drawn);
    for (T old : stored(type, told)) {
      var now = left.remove(id.apply(old));
      if (now == null) {
        entities.remove(old);
      } else {
        become.accept(old, now);
      }
    }
    left.values().forEach(entities::persist);
  }

  private <T> List<T> stored(Class<T> type, Collection<UUID> told) {
    return entities
        .createQuery(
            "select t from " + type.getSimpleName() + " t where t.articleId in :articles", type)
        .setParameter("articles", told)
        .getResultList();
  }

  private static TalliedClaim claim(Row row, long secondsWorked) {
    var zone = ZoneId.of(row.text(4));
    var approved = row.timeOrNone(8);
    var second = row.timeOrNone(18);
    return new TalliedClaim(
        row.id(0),
        row.id(1),
        row.id(2),
        new TalliedClaim.Counts(
            row.id(3),
            row.textOrNone(5),
            row.text(6),
            approved == null ? null : Asked.monday(day(approved, zone)),
            approved == null ? null : day(approved, zone),
            approved,
            row.textOrNone(9),
            row.textOrNone(10),
            row.whole(11),
            row.whole(12),
            approved == null ? null : minutes(row.time(7), approved),
            approved == null ? null : Math.toIntExact(secondsWorked / 60),
            row.whole(13),
            row.whole(14),
            row.whole(15),
            row.whole(16),
            row.whole(17),
            second == null ? null : Asked.monday(day(second, zone)),
            second,
            row.textOrNone(19),
            row.textOrNone(20),
            second == null ? null : row.flag(21)));
  }

  private TalliedArticle article(Row row) {
    var signed = row.time(5);
    var coverage =
        Coverage.of(articles.look(row.id(0), Actor.SYSTEM).text(), claims.ofArticle(row.id(0)));
    return new TalliedArticle(
        row.id(0),
        new TalliedArticle.Counts(
            row.id(1),
            row.textOrNone(3),
            Asked.monday(day(signed, ZoneId.of(row.text(2)))),
            signed,
            minutes(row.time(4), signed),
            row.whole(6),
            row.whole(6) - row.whole(7),
            coverage.words(),
            coverage.accountedFor(),
            row.whole(8)));
  }

  private static TalliedCorrection correction(Row row) {
    var zone = ZoneId.of(row.text(3));
    var opened = row.time(5);
    var made = row.timeOrNone(6);
    return new TalliedCorrection(
        // one article opens one correction at a place in its signatures
        UUID.nameUUIDFromBytes((row.id(0) + "/" + row.count(1)).getBytes(StandardCharsets.UTF_8)),
        row.id(0),
        new TalliedCorrection.Counts(
            row.id(2),
            row.textOrNone(4),
            Asked.monday(day(opened, zone)),
            opened,
            made == null ? null : Asked.monday(day(made, zone)),
            made == null ? null : minutes(opened, made)));
  }

  private static LocalDate day(Instant time, ZoneId zone) {
    return LocalDate.ofInstant(time, zone);
  }

  private static int minutes(Instant from, Instant to) {
    return Math.toIntExact(Math.max(0, Duration.between(from, to).toMinutes()));
  }
}
