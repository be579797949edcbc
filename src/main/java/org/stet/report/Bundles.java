package org.stet.report;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.article.ArticleRows;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.audit.AuditTrail;
import org.stet.audit.Checkpoints;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.NotSignedIn;
import org.stet.people.Permission;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.Unavailable;

/**
 * Reports over many articles, made in the background one after the other. Nobody gets a file before
 * every report in it is told to the trail; of a bundle that was cancelled or failed nothing is
 * left.
 */
@Service
public class Bundles {

  private static final Logger log = LoggerFactory.getLogger(Bundles.class);

  /** Articles in one bundle. */
  public static final int MOST = 5_000;

  /** Bundles of one person that are not ready yet. */
  private static final int AT_ONCE = 3;

  private static final Duration KEPT = Duration.ofHours(24);

  /** For the report that is being written to be ended before the desk is. */
  private static final Duration SHORT = Duration.ofSeconds(5);

  /** Entries that are appended together, so that others get their turn in between. */
  private static final int ENTRIES = 100;

  private final Filling filling;
  private final ReportFormats formats;
  private final ArticleRows articles;
  private final Desks desks;
  private final AuditTrail audit;
  private final Checkpoints checkpoints;
  private final CurrentActor actors;
  private final TransactionTemplate transaction;
  private final BundleShelf shelf;
  private final Clock clock;
  private final Map<UUID, Work> all = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private final ExecutorService binder =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("bundles").daemon().factory());

  Bundles(
      Filling filling,
      ReportFormats formats,
      ArticleRows articles,
      Desks desks,
      AuditTrail audit,
      Checkpoints checkpoints,
      CurrentActor actors,
      TransactionTemplate transaction,
      BundleShelf shelf,
      Clock clock)
      throws IOException {
    this.filling = filling;
    this.formats = formats;
    this.articles = articles;
    this.desks = desks;
    this.audit = audit;
    this.checkpoints = checkpoints;
    this.actors = actors;
    this.transaction = transaction;
    this.shelf = shelf;
    this.clock = clock;
    shelf.left().forEach(note -> all.put(note.id(), new Work(note)));
  }

  /**
   * Begins a bundle; it is made while the one who asked does something else.
   *
   * @throws Invalid where no article fits, too many do, or there is no such desk
   * @throws Refused where there is no such format, or three of theirs are being made already
   * @throws Unavailable where the disk has no room even for a note of it
   */
  public Bundle order(BundleOrder order) {
    var actor = allowed();
    var each = order.formats().stream().map(formats::named).toList();
    requireFree(actor);
    var wanted = wanted(order);
    if (wanted.isEmpty()) {
      throw Invalid.field("articles", "report.bundle.none");
    }
    if (wanted.size() > MOST) {
      throw Invalid.field("articles", "report.bundle.many", MOST);
    }
    var work = new Work(Ids.next(), actor, order, each, wanted, clock.instant());
    admit(work, actor);
    binder.execute(new DelegatingSecurityContextRunnable(() -> make(work)));
    return work.shown();
  }

  /**
   * Begins one anew that was cancelled or could not be made.
   *
   * @throws Missing where there is none of theirs
   */
  public Bundle again(UUID id) {
    var earlier = find(id);
    if (earlier.state != Bundle.State.FAILED && earlier.state != Bundle.State.CANCELLED) {
      throw Refused.by("report.bundle.going");
    }
    var anew = order(earlier.order);
    forget(earlier);
    return anew;
  }

  /** Those of the one who asks, newest first. */
  public List<Bundle> mine() {
    var actor = allowed();
    return all.values().stream()
        .filter(work -> work.isOf(actor))
        .map(Work::shown)
        .sorted(Comparator.comparing(Bundle::askedAt).thenComparing(Bundle::id).reversed())
        .toList();
  }

  public Bundle one(UUID id) {
    return find(id).shown();
  }

  /** Stops it, also while it is being made; a bundle that is ready is thrown away. */
  public Bundle cancel(UUID id) {
    var work = find(id);
    if (work.cancel()) {
      discard(work);
      note(work);
    }
    return work.shown();
  }

  /**
   * The file.
   *
   * @throws Refused where it is not there: not yet, or not any more
   */
  public Path file(UUID id) {
    var work = find(id);
    if (work.state != Bundle.State.READY) {
      throw Refused.by("report.bundle.state." + work.state, work.done.get(), work.total);
    }
    return shelf.file(id);
  }

  private Actor allowed() {
    var actor = actors.current();
    actor.require(Permission.EXPORT_REPORTS);
    return actor;
  }

  private Work find(UUID id) {
    var actor = allowed();
    var work = all.get(id);
    if (work == null || !work.isOf(actor)) {
      throw new Missing("bundle");
    }
    return work;
  }

  private void requireFree(Actor actor) {
    if (all.values().stream().filter(w -> w.isOf(actor) && w.state.isOpen()).count() >= AT_ONCE) {
      throw Refused.by("report.bundle.busy", AT_ONCE);
    }
  }

  /** Asked once more, as another request of theirs may have come in between. */
  private synchronized void admit(Work work, Actor actor) {
    requireFree(actor);
    try {
      shelf.note(work.note());
    } catch (IOException e) {
      throw new Reports.NotWritten(e);
    }
    all.put(work.id, work);
  }

  private List<UUID> wanted(BundleOrder order) {
    if (!order.articles().isEmpty()) {
      if (order.desk() != null || order.from() != null || order.to() != null) {
        throw Invalid.field("articles", "report.bundle.both");
      }
      order
          .articles()
          .forEach(id -> {
            var unused = articles.one(id);
          });
      return order.articles();
    }
    var desk = order.desk() == null ? null : desk(order.desk());
    var zone = desk == null ? desks.first().timeZone() : desk.timeZone();
    return articles.handedIn(
        desk == null ? null : desk.id(),
        startOf(Objects.requireNonNull(order.from()), zone),
        startOf(Objects.requireNonNull(order.to()).plusDays(1), zone),
        MOST + 1);
  }

  private DeskSettings desk(String name) {
    return desks.named(name).orElseThrow(() -> Invalid.field("desk", "report.bundle.desk", name));
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private void make(Work work) {
    if (!work.begin()) {
      return;
    }
    try {
      var unused = checkpoints.fresh();
      var facts = bound(work);
      work.stopIfCancelled();
      if (facts.isEmpty()) {
        throw Refused.by("report.bundle.nothing");
      }
      tell(facts);
      work.ready(shelf.size(work.id));
      note(work);
    } catch (Cancelled e) {
      end(work, Bundle.State.CANCELLED, null);
    } catch (IOException e) {
      noRoom(work, e);
    } catch (Refused e) {
      end(work, Bundle.State.FAILED, e.refusal());
    } catch (Unavailable e) {
      end(work, Bundle.State.FAILED, e.refusal());
    } catch (NotSignedIn e) {
      end(work, Bundle.State.FAILED, Refusal.of("report.bundle.left"));
    } catch (RuntimeException e) {
      if (Reports.NotWritten.isBehind(e)) {
        noRoom(work, e);
      } else {
        log.error("Bundle {} failed", work.id, e);
        end(work, Bundle.State.FAILED, Refusal.of("report.bundle.ours"));
      }
    } catch (OutOfMemoryError e) {
      end(work, Bundle.State.FAILED, new Reports.TooLarge(e).refusal());
    } finally {
      if (work.state.isOpen()) {
        end(work, Bundle.State.FAILED, Refusal.of("report.bundle.ours"));
      }
    }
  }

  private void noRoom(Work work, Exception e) {
    log.warn("Bundle {} could not be written", work.id, e);
    end(work, Bundle.State.FAILED, Refusal.of("report.bundle.disk"));
  }

  /** Writes the file; answers what the trail has to be told before anybody gets it. */
  private List<Fact> bound(Work work) throws IOException {
    var facts = new ArrayList<Fact>();
    try (var out = shelf.write(work.id);
        var binding = Bindings.of(work.order, work.formats, out)) {
      for (var article : work.wanted) {
        work.stopIfCancelled();
        var report = frozen(article, work.order.redaction());
        if (report == null) {
          work.leftOut.incrementAndGet();
        } else {
          binding.add(report);
          facts.add(exported(work, article, report));
          work.done.incrementAndGet();
        }
      }
      binding.finish();
    }
    return facts;
  }

  private @Nullable ReportModel frozen(UUID article, Redaction redaction) {
    var actor = allowed();
    try {
      return Objects.requireNonNull(
          transaction.execute(tx -> filling.copy(article, Ids.next(), actor, redaction)));
    } catch (Missing e) {
      return null;
    } catch (Refused e) {
      if (e.isForbidden()) {
        throw e;
      }
      return null;
    }
  }

  private static Fact exported(Work work, UUID article, ReportModel report) {
    return Fact.noted("REPORT_EXPORTED", "report", UUID.fromString(report.id()), article)
        .mark("format", work.order.format())
        .mark("redaction", report.redaction())
        .mark("revision", report.head().revision())
        .note("headline", report.head().headline())
        .mark("bundle", work.id);
  }

  private void tell(List<Fact> facts) {
    var actor = allowed();
    for (int i = 0; i < facts.size(); i += ENTRIES) {
      var some = facts.subList(i, Math.min(facts.size(), i + ENTRIES));
      transaction.executeWithoutResult(tx -> audit.appendAll(actor, some));
    }
  }

  private void end(Work work, Bundle.State state, @Nullable Refusal trouble) {
    work.trouble = trouble;
    work.state = state;
    discard(work);
    note(work);
  }

  /** A bundle that the end of the desk cut off is noted as it was: it did not fail by itself. */
  private void note(Work work) {
    try {
      if (!stopping || work.state == Bundle.State.READY) {
        shelf.note(work.note());
      }
    } catch (IOException e) {
      log.warn("What became of bundle {} is not noted", work.id, e);
    }
  }

  private void forget(Work work) {
    all.remove(work.id);
    try {
      shelf.forget(work.id);
    } catch (IOException e) {
      log.warn("The file of bundle {} stays where it is", work.id, e);
    }
  }

  private void discard(Work work) {
    try {
      shelf.discard(work.id);
    } catch (IOException e) {
      log.warn("The file of bundle {} stays where it is", work.id, e);
    }
  }

  /** After a day nobody will come for it. */
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
  void tidy() {
    var past = clock.instant().minus(KEPT);
    all.values().stream()
        .filter(work -> !work.state.isOpen() && work.askedAt.isBefore(past))
        .forEach(this::forget);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    all.values().stream()
        .filter(work -> work.state.isOpen())
        .forEach(work -> work.cancelled = true);
    binder.shutdown();
    var unused = binder.awaitTermination(SHORT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static final class Cancelled extends RuntimeException {}

  /** One bundle while it is being made; the binder writes, everybody reads. */
  private static final class Work {
    private final UUID id;
    private final UUID by;
    private final BundleOrder order;
    private final List<ReportFormat> formats;
    private final List<UUID> wanted;
    private final int total;
    private final Instant askedAt;
    private volatile Bundle.State state = Bundle.State.WAITING;
    private volatile boolean cancelled;
    private volatile @Nullable Refusal trouble;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private volatile long bytes;

    Work(
        UUID id,
        Actor by,
        BundleOrder order,
        List<ReportFormat> formats,
        List<UUID> wanted,
        Instant askedAt) {
      this.id = id;
      this.by = by.id();
      this.order = order;
      this.formats = formats;
      this.wanted = wanted;
      this.total = wanted.size();
      this.askedAt = askedAt;
    }

    /** One of before the desk was started; nobody is at it. */
    Work(BundleNote note) {
      id = note.id();
      by = note.by();
      order = note.order();
      formats = List.of();
      wanted = List.of();
      total = note.total();
      askedAt = note.askedAt();
      state = note.state();
      trouble = note.trouble();
      done.set(note.done());
      leftOut.set(note.leftOut());
      bytes = note.bytes();
    }

    BundleNote note() {
      return new BundleNote(
          id, by, order, askedAt, state, done.get(), total, leftOut.get(), bytes, trouble);
    }

    boolean isOf(Actor actor) {
      return by.equals(actor.id());
    }

    synchronized boolean begin() {
      if (!cancelled) {
        state = Bundle.State.WORKING;
      }
      return !cancelled;
    }

    /** Whether nobody is at it, so that its file can go at once. */
    synchronized boolean cancel() {
      cancelled = true;
      boolean idle = state == Bundle.State.READY || state == Bundle.State.WAITING;
      if (idle) {
        state = Bundle.State.CANCELLED;
      }
      return idle;
    }

    synchronized void ready(long size) {
      stopIfCancelled();
      bytes = size;
      state = Bundle.State.READY;
    }

    void stopIfCancelled() {
      if (cancelled) {
        throw new Cancelled();
      }
    }

    Bundle shown() {
      var why = trouble;
      return new Bundle(
          id,
          state,
          order.format(),
          order.redaction(),
          order.desk(),
          order.from(),
          order.to(),
          askedAt,
          done.get(),
          total,
          leftOut.get(),
          why == null ? null : why.sentence(),
          fileName(),
          bytes);
    }

    private String fileName() {
      var readers = order.redaction().name().toLowerCase(Locale.ROOT);
      return "reports-" + readers + "-" + id.toString().substring(0, 13) + "." + order.format();
    }
  }
}
