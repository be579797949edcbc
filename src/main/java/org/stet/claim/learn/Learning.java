package org.stet.claim.learn;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.Appended;
import org.stet.audit.AuditTrail;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.match.Meaning;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.people.Words;

/**
 * Learns from decisions, in the background: a version once there are a tenth more of them, and anew
 * at once where a text was erased. A version stands in for the rules only while it is the newest,
 * good enough, and learning is on.
 */
@Service
public class Learning implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

  private static final int FEWEST_TO_TRY = 50;
  private static final int DRAWN_OF_100 = 3;
  private static final String SAMPLE = Words.say(Locale.ENGLISH, "claim.reason.sample");
  private static final Set<String> DECIDING =
      Set.of("CLAIM_ACCEPTED", "CLAIM_DISMISSED", "CLAIM_MARKED");
  private static final Set<String> ERASING = Set.of("TEXTS_ERASED", "FILE_ERASED");

  private final EntityManager entities;
  private final Decisions decisions;
  private final Meaning meaning;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final ExecutorService errands =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("learning").daemon().factory());
  private final AtomicBoolean ordered = new AtomicBoolean();
  private volatile @Nullable Ranker inUse;

  Learning(
      EntityManager entities,
      Decisions decisions,
      Meaning meaning,
      AuditTrail audit,
      CurrentActor actors,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.entities = entities;
    this.decisions = decisions;
    this.meaning = meaning;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * How learning stands.
   *
   * @param decisions that there are to learn from
   * @param inUse whether suggestions are ordered by what was learnt
   * @param versions newest first
   */
  public record Standing(
      boolean on, int decisions, int wanted, boolean inUse, List<LearnedVersion> versions) {}

  /**
   * @throws org.stet.people.Refused with 403 to who may neither read the trail nor set settings
   */
  public Standing standing() {
    var actor = actors.current();
    if (!actor.may(Permission.MANAGE_SETTINGS)) {
      actor.require(Permission.READ_AUDIT);
    }
    return Objects.requireNonNull(
        transaction.execute(tx -> {
          var switched = switched();
          return new Standing(
              switched.learns(),
              decisions.since(switched.fromWhen()).size(),
              Lesson.FEWEST,
              inUse != null,
              versions().stream().map(LearnedModel::row).toList());
        }));
  }

  /** Turns learning on or off; what was learnt stays, but orders nothing while it is off. */
  public void turn(boolean on) {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    transaction.executeWithoutResult(tx -> {
      var switched = switched();
      if (switched.learns() != on) {
        audit.append(actor, switched.turn(on));
      }
    });
    take();
    order(false);
  }

  /** Forgets all versions, and learns only from what is decided from now on. */
  public void forget() {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    transaction.executeWithoutResult(tx -> {
      versions().forEach(entities::remove);
      audit.append(actor, switched().forget(clock.instant()));
    });
    take();
  }

  /**
   * Now and then a sentence from below the cut-off, marked as such, so that a model in use does not
   * only hear of what it already likes. The same sentence is always drawn or never.
   */
  public Optional<Suggestion> drawn(Suggestion one, int cutOff, String text) {
    var words = text.substring(one.start(), one.end());
    boolean drawn =
        inUse != null
            && !one.reaches(cutOff)
            && Math.floorMod(words.hashCode() * 0x9E3779B9 >>> 8, 100) < DRAWN_OF_100;
    return drawn ? Optional.of(one.because(SAMPLE)) : Optional.empty();
  }

  /** The ranking that stands in for the rules now, if any does. */
  Optional<Ranker> inUse() {
    return Optional.ofNullable(inUse);
  }

  @EventListener(ApplicationReadyEvent.class)
  void atTheStart() {
    take();
    order(false);
  }

  @EventListener
  void afterACommit(Appended appended) {
    if (appended.entries().stream().anyMatch(entry -> ERASING.contains(entry.act()))) {
      order(true);
    } else if (appended.entries().stream().anyMatch(entry -> DECIDING.contains(entry.act()))) {
      order(false);
    }
  }

  private void order(boolean anew) {
    if (anew || ordered.compareAndSet(false, true)) {
      try {
        errands.execute(() -> {
          ordered.set(false);
          try {
            teach(anew);
          } catch (RuntimeException e) {
            LOG.warn("Nothing was learnt this time; the rules or the last version go on", e);
          }
        });
      } catch (RejectedExecutionException e) {
        LOG.debug("Closing; the next start learns", e);
      }
    }
  }

  /**
   * Makes a version where there is enough new to learn from.
   *
   * @param anew also where there is not, since something must no longer be in it
   */
  synchronized void teach(boolean anew) {
    var decided =
        Objects.requireNonNull(
            transaction.execute(tx -> {
              var switched = switched();
              return switched.learns()
                  ? decisions.since(switched.fromWhen())
                  : List.<Decisions.Decided>of();
            }));
    int last =
        Objects.requireNonNull(
            transaction.execute(
                tx -> versions().stream().findFirst().map(LearnedModel::decisions).orElse(0)));
    boolean grown = decided.size() >= Math.max(FEWEST_TO_TRY, last + last / 10 + 1);
    boolean mixed =
        decided.stream().anyMatch(Decisions.Decided::claim)
            && decided.stream().anyMatch(one -> !one.claim());
    if (mixed && (grown || anew && last > 0)) {
      keep(Lesson.of(decided.stream().map(decisions::example).toList()));
    } else if (anew && last > 0) {
      transaction.executeWithoutResult(tx -> versions().forEach(LearnedModel::forgetWeights));
    }
    take(); // also what another node has taught
  }

  private void keep(Lesson lesson) {
    transaction.executeWithoutResult(tx -> {
      var before = versions();
      int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
      before.forEach(LearnedModel::forgetWeights);
      var model = new LearnedModel(number, lesson, meaning.isOn(), clock.instant());
      entities.persist(model);
      audit.append(Actor.SYSTEM, model.taught());
    });
  }

  /** What stands in for the rules from now on. */
  private void take() {
    inUse =
        transaction.execute(tx ->
            switched().learns()
                ? versions().stream()
                    .findFirst()
                    .filter(model -> model.isInUse(meaning.isOn()))
                    .flatMap(model -> Optional.ofNullable(model.weights()))
                    .map(Ranker::read)
                    .orElse(null)
                : null);
  }

  private LearningSwitch switched() {
    return entities.getReference(LearningSwitch.class, LearningSwitch.ONLY);
  }

  private List<LearnedModel> versions() {
    return entities
        .createQuery("select m from LearnedModel m order by m.number desc", LearnedModel.class)
        .getResultList();
  }

  @Override
  public void destroy() {
    errands.shutdown();
  }
}
