package org.stet.claim.learn;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
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
import org.stet.audit.About;
import org.stet.audit.Appended;
import org.stet.audit.AppendedElsewhere;
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
  private static final Set<String> ERASING = Set.of("TEXTS_ERASED", "FILE_ERASED");
  private static final Set<String> TURNING =
      Set.of("LEARNING_ON", "LEARNING_OFF", "LEARNING_FORGOTTEN", "MODEL_TAUGHT");

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
  private final Object taking = new Object();
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
              decisions.count(switched.fromWhen()),
              Lesson.FEWEST,
              inUse != null,
              versions().stream().map(LearnedModel::row).toList());
        }));
  }

  /** Turns learning on or off; what was learnt stays, but orders nothing while it is off. */
  @About(About.HOUSE)
  public void turn(boolean on) {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    transaction.executeWithoutResult(tx -> {
      var switched = held();
      if (switched.learns() != on) {
        audit.append(actor, switched.turn(on));
      }
    });
    take();
    order(false);
  }

  /** Forgets all versions, and learns only from what is decided from now on. */
  @About(About.HOUSE)
  public void forget() {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    transaction.executeWithoutResult(tx -> {
      var switched = held();
      versions().forEach(entities::remove);
      audit.append(actor, switched.forget(clock.instant()));
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
      inUse = null; // until it is taught without what was erased
      order(true);
    } else if (appended.entries().stream()
        .anyMatch(entry -> Decisions.ACTS.contains(entry.act()))) {
      order(false);
    }
  }

  /** What another program of this desk switched, forgot or taught holds here too. */
  @EventListener
  void on(AppendedElsewhere appended) {
    if (appended.entries().stream().anyMatch(entry -> ERASING.contains(entry.act()))) {
      inUse = null; // until it is taught without what was erased
    }
    if (appended.entries().stream().anyMatch(entry -> TURNING.contains(entry.act()))) {
      errand(this::take);
    }
  }

  private void order(boolean anew) {
    if (anew || ordered.compareAndSet(false, true)) {
      errand(() -> {
        ordered.set(false);
        teach(anew);
      });
    }
  }

  private void errand(Runnable work) {
    try {
      errands.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          LOG.warn("Nothing was learnt this time; the rules or the last version go on", e);
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("Closing; the next start learns", e);
    }
  }

  /** What there is to learn from, when it was read. */
  private record Material(Instant from, int count, int last, List<Decisions.Decided> read) {

    boolean isGrown() {
      return count >= Math.max(FEWEST_TO_TRY, last + last / 10 + 1);
    }

    boolean isMixed() {
      return read.stream().anyMatch(Decisions.Decided::claim)
          && read.stream().anyMatch(one -> !one.claim());
    }
  }

  /**
   * Makes a version where there is enough new to learn from.
   *
   * @param anew also where there is not, since something must no longer be in it
   */
  synchronized void teach(boolean anew) {
    var material = Objects.requireNonNull(transaction.execute(tx -> material(anew)));
    boolean again = anew && material.last() > 0;
    if (material.isMixed() && (material.isGrown() || again)) {
      keep(Lesson.of(material.read().stream().map(decisions::example).toList()), material);
    } else if (again) {
      transaction.executeWithoutResult(tx -> versions().forEach(LearnedModel::forgetWeights));
    }
    take(); // also what another node has taught
  }

  private Material material(boolean anew) {
    var switched = switched();
    var from = switched.fromWhen();
    int last = versions().stream().findFirst().map(LearnedModel::decisions).orElse(0);
    int count = switched.learns() ? decisions.count(from) : 0;
    var counted = new Material(from, count, last, List.of());
    return count > 0 && (anew || counted.isGrown())
        ? new Material(from, count, last, decisions.since(from))
        : counted;
  }

  private void keep(Lesson lesson, Material material) {
    transaction.executeWithoutResult(tx -> {
      var switched = held();
      if (!switched.learns() || !switched.fromWhen().equals(material.from())) {
        return; // turned off or made to forget in the meantime
      }
      var before = versions();
      int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
      before.forEach(LearnedModel::forgetWeights);
      var model =
          new LearnedModel(number, material.count(), lesson, meaning.isOn(), clock.instant());
      entities.persist(model);
      audit.append(Actor.SYSTEM, model.taught());
    });
  }

  /** What stands in for the rules from now on. */
  private void take() {
    synchronized (taking) {
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
  }

  /** Nobody else turns, forgets or keeps until this transaction ends. */
  private LearningSwitch held() {
    return entities.find(LearningSwitch.class, LearningSwitch.ONLY, LockModeType.PESSIMISTIC_WRITE);
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
