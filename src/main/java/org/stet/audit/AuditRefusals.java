package org.stet.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.people.Actor;
import org.stet.people.Refusal;

/**
 * Remembers what somebody tried and may not do. A stale version or a wrong field is no refusal.
 *
 * <p>The first try of a minute is written at once, on a thread of its own after the transaction
 * that it rolled back has ended: within it a second connection would be needed, and fifty people
 * refused together would wait for each other's. The other tries of that minute are counted and
 * become one more entry, so that knocking on a door does not fill the log.
 */
@Component
public class AuditRefusals implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(AuditRefusals.class);

  /** More different refusals in one minute than a house can mean. */
  private static final int MOST = 10_000;

  private final AuditTrail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Executor writer;
  private final Map<Try, Tried> tries = new HashMap<>();

  @Autowired
  AuditRefusals(AuditTrail trail, PlatformTransactionManager transactions, Clock clock) {
    this(
        trail,
        transactions,
        clock,
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("refusals").factory()));
  }

  AuditRefusals(
      AuditTrail trail, PlatformTransactionManager transactions, Clock clock, Executor writer) {
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.writer = writer;
  }

  /**
   * Somebody asked for something that their abilities or duties forbid.
   *
   * @param article that the thing belongs to, or null
   * @param why only its key is recorded; its arguments may hold names
   */
  public void refused(Actor actor, String kind, UUID subject, @Nullable UUID article, Refusal why) {
    remember(actor, Fact.noted("REFUSED", kind, subject, article).mark("reason", why.key()));
  }

  /**
   * Somebody gave a wrong password or token. What they typed is not recorded: now and then it is a
   * password in the wrong field.
   *
   * @param account whose name was given, or null where nobody has that name
   */
  public void signInFailed(@Nullable UUID account) {
    var id = account == null ? Actor.SYSTEM_ID : account;
    remember(Actor.SYSTEM, Fact.noted("SIGN_IN_FAILED", "account", id, null));
  }

  /** Tells the counts of the minutes that are over. */
  @Scheduled(fixedDelay = 20_000)
  void tellCounts() {
    tellCountsBefore(minute());
  }

  @Override
  public void destroy() {
    tellCountsBefore(Instant.MAX);
    if (writer instanceof ExecutorService threads) {
      threads.close();
    }
  }

  private void remember(Actor actor, Fact fact) {
    var attempt = new Try(actor.id(), fact.act(), fact.subject(), fact.marks(), minute());
    synchronized (tries) {
      if (tries.size() >= MOST && !tries.containsKey(attempt)) {
        LOG.warn("More than {} different refusals in a minute; one is not recorded", MOST);
        return;
      }
      if (tries.merge(attempt, new Tried(actor, 1), Tried::and).times() > 1) {
        return;
      }
    }
    afterThisTransaction(() -> writer.execute(() -> tell(attempt, actor, 1)));
  }

  private void tellCountsBefore(Instant minute) {
    var over = new HashMap<Try, Tried>();
    synchronized (tries) {
      tries.forEach((attempt, tried) -> {
        if (attempt.minute().isBefore(minute)) {
          over.put(attempt, tried);
        }
      });
      tries.keySet().removeAll(over.keySet());
    }
    over.forEach((attempt, tried) -> {
      if (tried.times() > 1) {
        writer.execute(() -> tell(attempt, tried.actor(), tried.times() - 1));
      }
    });
  }

  private void tell(Try attempt, Actor actor, int times) {
    try {
      transaction.executeWithoutResult(
          tx -> trail.append(actor, attempt.fact().mark("times", times)));
    } catch (RuntimeException e) {
      LOG.error("A refusal could not be recorded: {}", attempt, e);
    }
  }

  private static void afterThisTransaction(Runnable act) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      act.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            act.run();
          }
        });
  }

  private Instant minute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * What one person tried on one thing in one minute; under Basic they sign in with each request.
   */
  private record Try(
      UUID who,
      String act,
      String kind,
      UUID subject,
      @Nullable UUID article,
      Map<String, String> marks,
      Instant minute) {

    Try(UUID who, String act, Subject subject, Map<String, String> marks, Instant minute) {
      this(who, act, subject.kind(), subject.id(), subject.article(), Map.copyOf(marks), minute);
    }

    Fact fact() {
      var fact = Fact.noted(act, kind, subject, article);
      for (var mark : marks.entrySet()) {
        fact = fact.mark(mark.getKey(), mark.getValue());
      }
      return fact;
    }
  }

  /**
   * How often.
   *
   * @param actor as they were at the first
   */
  private record Tried(Actor actor, int times) {

    Tried and(Tried more) {
      return new Tried(actor, times + more.times);
    }
  }
}
