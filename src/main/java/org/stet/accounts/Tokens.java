package org.stet.accounts;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.AuditTrail;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Plain;
import org.stet.people.Refused;

/** Personal tokens: made, listed and revoked by their owner only. */
@Service
public class Tokens {

  public static final int LONGEST_DAYS = 90;
  static final int MOST = 50;

  private final EntityManager entities;
  private final CurrentActor actors;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Tokens(
      EntityManager entities,
      CurrentActor actors,
      AuditTrail audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.entities = entities;
    this.actors = actors;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A token as its owner sees it later: without the secret.
   *
   * @param live false where it is revoked or has expired
   * @param usedAt to the hour; null where it never was
   */
  public record TokenRow(
      UUID id,
      String name,
      boolean mayWrite,
      Instant createdAt,
      Instant expiresAt,
      boolean revoked,
      boolean live,
      @Nullable Instant usedAt) {}

  /**
   * Makes one, and tells its secret for the only time.
   *
   * @param name to recognise it by
   * @param mayWrite false: it can read only
   * @param days from 1 to {@link #LONGEST_DAYS}
   */
  @Transactional
  public String make(@Nullable String name, boolean mayWrite, int days) {
    var actor = actors.current();
    var called = Plain.required("name", name, Limits.TOKEN_NAME).strip();
    if (days < 1 || days > LONGEST_DAYS) {
      throw Invalid.field("days", "accounts.invalid.days", LONGEST_DAYS);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (of(actor.id()).stream().filter(token -> token.isLive(now)).count() >= MOST) {
      throw Refused.by("accounts.refused.tokens", MOST);
    }
    var secret = Secret.fresh(ApiToken.PREFIX);
    var token = new ApiToken(actor.id(), called, secret, mayWrite, now, Duration.ofDays(days));
    entities.persist(token);
    audit.append(actor, token.made());
    return secret.text();
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<TokenRow> mine() {
    var tokens = of(actors.current().id());
    var uses =
        entities
            .createQuery("select u from TokenUse u where u.tokenId in :ids", TokenUse.class)
            .setParameter("ids", tokens.stream().map(ApiToken::id).toList())
            .getResultList()
            .stream()
            .collect(Collectors.toMap(TokenUse::tokenId, Function.identity()));
    var now = clock.instant();
    return tokens.stream()
        .map(token ->
            new TokenRow(
                token.id(),
                token.name(),
                token.mayWrite(),
                token.createdAt(),
                token.expiresAt(),
                token.isRevoked(),
                token.isLive(now),
                Optional.ofNullable(uses.get(token.id())).map(TokenUse::usedAt).orElse(null)))
        .toList();
  }

  /** Ends it at once; a second time changes nothing. */
  @Transactional
  public void revoke(UUID id) {
    var actor = actors.current();
    var token = entities.find(ApiToken.class, id);
    if (token == null || !actor.is(token.accountId())) {
      throw new Missing("token");
    }
    if (!token.isRevoked()) {
      audit.append(actor, token.revoke(clock.instant()));
    }
  }

  /** The live token with this text, if there is one. */
  @Transactional(readOnly = true)
  Optional<ApiToken> opening(String text) {
    var secret = new Secret(text);
    return entities
        .createQuery("select t from ApiToken t where t.hash = :hash", ApiToken.class)
        .setParameter("hash", secret.hash())
        .getResultList()
        .stream()
        .findFirst()
        .filter(token -> token.opens(secret, clock.instant()));
  }

  /** Remembers the hour. Two first uses at once: one of them is enough. */
  void noteUse(ApiToken token) {
    try {
      transactions.executeWithoutResult(tx -> writeUse(token.id()));
    } catch (DataIntegrityViolationException e) {
      // the other one wrote it
    }
  }

  private void writeUse(UUID token) {
    var now = clock.instant();
    var use = entities.find(TokenUse.class, token);
    if (use == null) {
      entities.persist(new TokenUse(token, now));
    } else {
      use.again(now);
    }
  }

  private List<ApiToken> of(UUID account) {
    return entities
        .createQuery(
            "select t from ApiToken t where t.accountId = :account order by t.createdAt desc, t.id",
            ApiToken.class)
        .setParameter("account", account)
        .getResultList();
  }
}
