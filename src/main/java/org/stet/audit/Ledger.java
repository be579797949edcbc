package org.stet.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has touched and what it has told, side by side. It lives among the
 * transaction's synchronisations, so a transaction within another has its own.
 */
final class Ledger implements TransactionSynchronization {

  private final Set<Object> touched = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> born = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> gone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Object, Told> toldOfGone = new IdentityHashMap<>();
  private final Map<Key, Told> told = new HashMap<>();
  private final List<AuditEntry> entries = new ArrayList<>();
  private @Nullable Runnable afterCommit;
  private @Nullable Runnable leaving;
  private boolean waitsLater;

  /** Of the transaction that this thread is in; made at the first question. */
  static Ledger ofThisTransaction() {
    var known = ifAny();
    if (known != null) {
      return known;
    }
    var ledger = new Ledger();
    TransactionSynchronizationManager.registerSynchronization(ledger);
    return ledger;
  }

  static @Nullable Ledger ifAny() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      for (var one : TransactionSynchronizationManager.getSynchronizations()) {
        if (one instanceof Ledger ledger) {
          return ledger;
        }
      }
    }
    return null;
  }

  void touch(Object entity) {
    touched.add(entity);
  }

  void bear(Object entity) {
    touched.add(entity);
    born.add(entity);
  }

  void bury(Object entity) {
    touched.add(entity);
    gone.add(entity);
  }

  boolean isGone(Object entity) {
    return gone.contains(entity);
  }

  /** Whether nothing was told yet of something that came to be in this transaction. */
  boolean isFirstOf(@Nullable Audited live, Subject subject) {
    return live != null && born.contains(live) && !told.containsKey(Key.of(subject));
  }

  void tell(Fact fact, Subject subject, AuditEntry entry) {
    var live = fact.live();
    if (live != null) {
      var telling = new Told(live, fact, Snapshot.of(subject));
      told.put(Key.of(subject), telling);
      if (isGone(live)) {
        toldOfGone.put(live, telling);
      }
    }
    entries.add(entry);
  }

  Set<Object> touched() {
    return touched;
  }

  @Nullable Told about(Key key) {
    return told.get(key);
  }

  /** Whether the removal of this very thing was told, and not only something before it. */
  boolean isRemovalTold(Object entity) {
    return toldOfGone.containsKey(entity);
  }

  List<AuditEntry> entries() {
    return List.copyOf(entries);
  }

  void whenCommitted(Runnable act) {
    afterCommit = act;
  }

  /** Its commit does not wait for the disk. */
  void waitLater() {
    waitsLater = true;
  }

  boolean waitsLater() {
    return waitsLater;
  }

  /**
   * @param leave gives the place in the line to the next; called once, when the transaction is over
   */
  void inLine(Runnable leave) {
    leaving = leave;
  }

  boolean isInLine() {
    return leaving != null;
  }

  private void leave() {
    if (leaving != null) {
      leaving.run();
      leaving = null;
    }
  }

  @Override
  public void afterCompletion(int status) {
    leave();
  }

  @Override
  public void afterCommit() {
    leave();
    if (afterCommit != null) {
      afterCommit.run();
    }
  }

  record Key(String kind, UUID id) {

    static Key of(Subject subject) {
      return new Key(subject.kind(), subject.id());
    }

    @Override
    public String toString() {
      return kind + " " + id;
    }
  }

  /** The last that was told of a thing: the thing, the fact, and how it stood then. */
  record Told(Audited live, Fact fact, Snapshot then) {

    boolean isStillSo() {
      return then.equals(Snapshot.of(fact.subject()));
    }
  }

  /** How a thing stands: two of them are equal where the trail would say the same. */
  record Snapshot(long version, @Nullable String stage, @Nullable UUID article, String content) {

    static Snapshot of(Subject subject) {
      return new Snapshot(
          subject.version(), subject.stage(), subject.article(), Leaf.canonical(subject.content()));
    }
  }
}
