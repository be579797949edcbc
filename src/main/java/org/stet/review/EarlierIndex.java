package org.stet.review;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.Appended;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.claim.match.Meaning;
import org.stet.claim.match.SimilarTexts;
import org.stet.claim.match.SimilarTexts.Entry;
import org.stet.claim.match.SimilarTexts.Hit;

/**
 * Keeps the search index of decided claims in step with the log: it remembers the last entry that
 * it has taken in, so a crash, a second node or a restored database leaves it behind at most, and
 * it catches up by itself. Whoever finds something here still asks who may see it.
 */
@Component
class EarlierIndex implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierIndex.class);

  /** Raised whenever the texts are made in another way. */
  private static final String FORM = "2";

  /** An editor approved it, and it still stands; also where the sentence was cut since. */
  static final String DECIDED =
      "r.approver is not null and r.standing is not null and r.stage in (APPROVED, STALE, CLOSED)"
          + " and c.status <> DISMISSED";

  private static final int PAGE = 500;
  private static final long BRIEF_S = 2;
  private static final long PATIENCE_S = 20;
  private static final Set<String> KINDS = Set.of("review", "claim");

  private final EntityManager entities;
  private final AuditEntries log;
  private final EarlierSettings settings;
  private final Meaning meaning;
  private final TransactionTemplate reading;
  private final ExecutorService errands =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("earlier verdicts").factory());
  private final AtomicBoolean ordered = new AtomicBoolean();
  private final ReentrantLock turn = new ReentrantLock();
  private final Object door = new Object();
  private @Nullable SimilarTexts texts;
  private volatile boolean closed;
  private volatile boolean makingAnew;

  EarlierIndex(
      EntityManager entities,
      AuditEntries log,
      EarlierSettings settings,
      Meaning meaning,
      PlatformTransactionManager transactions) {
    this.entities = entities;
    this.log = log;
    this.settings = settings;
    this.meaning = meaning;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Decided claims like this text, most similar first, of whatever article; at most so many. */
  List<Hit> like(String text, int most) {
    return text.isBlank() ? List.of() : opened().like(text, most);
  }

  /** Whether it is being made from nothing, and has some of it at most. */
  boolean isMadeAnew() {
    return makingAnew;
  }

  long size() {
    return opened().size();
  }

  @EventListener
  void atTheStart(ApplicationReadyEvent ready) {
    if (settings.rebuild()) {
      rebuild();
      var unused = SpringApplication.exit(ready.getApplicationContext());
    } else {
      order();
    }
  }

  @EventListener
  void afterACommit(Appended appended) {
    if (appended.entries().stream().anyMatch(entry -> KINDS.contains(entry.kind()))) {
      order();
    }
  }

  private void order() {
    if (ordered.compareAndSet(false, true)) {
      try {
        errands.execute(() -> {
          ordered.set(false);
          try {
            catchUp();
          } catch (RuntimeException e) {
            if (closed) {
              LOG.debug("Closing; the next start catches up", e);
            } else {
              LOG.warn("The index of earlier verdicts is behind; it is tried again later", e);
            }
          }
        });
      } catch (RejectedExecutionException e) {
        LOG.debug("Closing; the next start catches up", e);
      }
    }
  }

  /** Takes in what the log tells since the last time; from nothing, all there is. */
  void catchUp() {
    turn.lock();
    try {
      reopening(this::takeIn);
    } finally {
      turn.unlock();
    }
  }

  /**
   * The same, but who asks does not wait long for a big index that is being made.
   *
   * @return whether all is taken in now
   */
  boolean catchUpSoon() {
    try {
      if (!turn.tryLock(makingAnew ? BRIEF_S : PATIENCE_S, TimeUnit.SECONDS)) {
        return false;
      }
      try {
        reopening(this::takeIn);
        return true;
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** After a failure, a full disk say, the index may be dead: who comes next opens it again. */
  private void reopening(Runnable work) {
    try {
      work.run();
    } catch (UncheckedIOException e) {
      shut();
      throw e;
    }
  }

  private void takeIn() {
    var index = opened();
    long next = next(index);
    if (next < 0) {
      makeAnew();
      return;
    }
    var news = log.following(next);
    while (!news.isEmpty() && !closed) {
      refresh(index, reviewsOf(news));
      keep(index, news.getLast());
      news = log.following(news.getLast().index() + 1);
    }
  }

  /** Makes all of it anew from the database. */
  void rebuild() {
    turn.lock();
    try {
      reopening(this::makeAnew);
    } finally {
      turn.unlock();
    }
  }

  private void makeAnew() {
    makingAnew = true;
    try {
      readAll(opened());
    } finally {
      makingAnew = false;
    }
  }

  private void readAll(SimilarTexts index) {
    var newest = log.newest();
    index.clear();
    var all =
        read(() ->
            entities
                .createQuery(
                    "select r.id from ClaimReview r where r.approver is not null", UUID.class)
                .getResultList());
    for (int i = 0; i < all.size() && !closed; i += PAGE) {
      refresh(index, Set.copyOf(all.subList(i, Math.min(i + PAGE, all.size()))));
    }
    if (closed) {
      return; // the next start makes it anew
    }
    newest.ifPresent(entry -> keep(index, entry));
    LOG.info("The index of earlier verdicts was made anew: {} claims", index.size());
  }

  /** The entry that was not yet taken in; −1 where the index is none of this log. */
  private long next(SimilarTexts index) {
    var note = index.note();
    if (!form().equals(note.get("form"))) {
      return -1;
    }
    long last = Long.parseLong(note.getOrDefault("entry", "-1"));
    boolean known =
        last >= 0
            && log.following(last).stream()
                .findFirst()
                .filter(entry -> entry.leafHash().equals(note.get("leaf")))
                .isPresent();
    return known ? last + 1 : -1;
  }

  private void keep(SimilarTexts index, AuditEntry last) {
    index.keep(
        Map.of("form", form(), "entry", Long.toString(last.index()), "leaf", last.leafHash()));
  }

  private String form() {
    return FORM + (meaning.isOn() ? " with meaning" : "");
  }

  private Set<UUID> reviewsOf(List<AuditEntry> news) {
    var reviews = new HashSet<UUID>();
    var claims = new HashSet<UUID>();
    for (var entry : news) {
      switch (entry.kind()) {
        case "review" -> reviews.add(entry.subject());
        case "claim" -> claims.add(entry.subject());
        default -> {
          // no word of a claim changed
        }
      }
    }
    if (!claims.isEmpty()) {
      reviews.addAll(
          read(() ->
              entities
                  .createQuery(
                      "select r.id from ClaimReview r where r.claimId in :claims", UUID.class)
                  .setParameter("claims", claims)
                  .getResultList()));
    }
    return reviews;
  }

  /** Puts in what is decided, takes out what no longer is. */
  private void refresh(SimilarTexts index, Set<UUID> reviews) {
    if (reviews.isEmpty()) {
      return;
    }
    var decided =
        read(() ->
            entities
                .createQuery(
                    "select r.id, c.anchor.quote, c.statement from ClaimReview r, Claim c"
                        + " where c.id = r.claimId and r.id in :ids and "
                        + DECIDED,
                    Object[].class)
                .setParameter("ids", reviews)
                .getResultList());
    var entries = new ArrayList<Entry>();
    var gone = new HashSet<>(reviews);
    for (var row : decided) {
      entries.add(new Entry((UUID) row[0], words((String) row[1], (String) row[2])));
      gone.remove((UUID) row[0]);
    }
    index.put(entries);
    index.remove(gone);
  }

  /** What a claim says, as it is looked for: in the article's words and in the checker's. */
  static String words(String quote, @Nullable String statement) {
    return statement == null ? quote : statement + "\n" + quote;
  }

  private <T> T read(Supplier<T> work) {
    return Objects.requireNonNull(reading.execute(tx -> work.get()));
  }

  /**
   * Under a lock of its own: nobody who asks waits until all is taken in.
   *
   * @throws UncheckedIOException where it does not open
   */
  private SimilarTexts opened() {
    synchronized (door) {
      if (texts == null) {
        try {
          texts = open();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return texts;
    }
  }

  private SimilarTexts open() throws IOException {
    if (closed) {
      throw new IOException("The desk is closing");
    }
    Files.createDirectories(settings.folder());
    return SimilarTexts.open(settings.folder(), meaning);
  }

  /** Whoever is taking something in comes to the end of their page first. */
  @Override
  public void destroy() {
    closed = true;
    errands.shutdown();
    boolean inTurn = false;
    try {
      inTurn = turn.tryLock(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      shut();
    } finally {
      if (inTurn) {
        turn.unlock();
      }
    }
  }

  private void shut() {
    synchronized (door) {
      var open = texts;
      texts = null;
      if (open != null) {
        try {
          open.close();
        } catch (UncheckedIOException e) {
          LOG.warn("The index of earlier verdicts did not close cleanly", e);
        }
      }
    }
  }
}
