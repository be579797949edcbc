package org.stet.audit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionRemoveEvent;
import org.hibernate.event.spi.PostCollectionRemoveEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEvent;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets no transaction commit that changed something without telling the trail, or that changed it
 * again after telling.
 *
 * <p>It sees what Hibernate writes; bulk statements and plain JDBC pass it unseen, so an
 * architecture test forbids them outside this room. It stands where a transaction commits, after
 * every other synchronisation: Hibernate's own hooks swallow what is thrown in them.
 */
@Component
class CommitGate
    implements TransactionExecutionListener,
        PostInsertEventListener,
        PostUpdateEventListener,
        PostDeleteEventListener,
        PostCollectionRecreateEventListener,
        PostCollectionUpdateEventListener,
        PostCollectionRemoveEventListener {

  private final EntityManager entities;

  CommitGate(EntityManagerFactory factory, EntityManager entities) {
    this.entities = entities;
    var listeners = factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
    listeners.appendListeners(EventType.POST_INSERT, this);
    listeners.appendListeners(EventType.POST_UPDATE, this);
    listeners.appendListeners(EventType.POST_DELETE, this);
    listeners.appendListeners(EventType.POST_COLLECTION_RECREATE, this);
    listeners.appendListeners(EventType.POST_COLLECTION_UPDATE, this);
    listeners.appendListeners(EventType.POST_COLLECTION_REMOVE, this);
  }

  @Override
  public void onPostInsert(PostInsertEvent event) {
    Ledger.ofThisTransaction().bear(event.getEntity());
  }

  @Override
  public void onPostUpdate(PostUpdateEvent event) {
    Ledger.ofThisTransaction().touch(event.getEntity());
  }

  @Override
  public void onPostDelete(PostDeleteEvent event) {
    Ledger.ofThisTransaction().bury(event.getEntity());
  }

  @Override
  public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
    touchOwner(event);
  }

  @Override
  public void onPostUpdateCollection(PostCollectionUpdateEvent event) {
    touchOwner(event);
  }

  @Override
  public void onPostRemoveCollection(PostCollectionRemoveEvent event) {
    touchOwner(event);
  }

  /** Its own row does not change where a collection counts for no version. */
  private static void touchOwner(AbstractCollectionEvent event) {
    var owner = event.getAffectedOwnerOrNull();
    if (owner != null) {
      Ledger.ofThisTransaction().touch(owner);
    }
  }

  @Override
  public boolean requiresPostCommitHandling(EntityPersister persister) {
    return false;
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    if (!transaction.isReadOnly()) {
      entities.flush();
    }
    var ledger = Ledger.ifAny();
    if (ledger != null) {
      ledger.touched().forEach(entity -> check(entity, ledger));
    }
  }

  private static void check(Object entity, Ledger ledger) {
    if (entity instanceof Audited && ledger.isGone(entity)) {
      // What is gone can't load the rest of its content any more, so it is not compared.
      if (!ledger.isRemovalTold(entity)) {
        throw new Untold(entity.getClass().getName() + " was removed and no entry tells it");
      }
    } else if (entity instanceof Audited audited) {
      var now = audited.audited();
      var key = Ledger.Key.of(now);
      var told = stillSo(key, ledger);
      if (!told.then().equals(Ledger.Snapshot.of(now))) {
        throw new Untold(key + " is not as it was told");
      }
    } else if (entity instanceof CoveredBy covered) {
      stillSo(new Ledger.Key(covered.coveringKind(), covered.coveringId()), ledger);
    } else if (!entity.getClass().isAnnotationPresent(NotAudited.class)) {
      throw new Untold(
          entity.getClass().getName() + " is neither Audited, CoveredBy nor @NotAudited");
    }
  }

  @CanIgnoreReturnValue
  private static Ledger.Told stillSo(Ledger.Key key, Ledger ledger) {
    var told = ledger.about(key);
    if (told == null) {
      throw new Untold(key + " was changed and no entry tells it");
    }
    if (!ledger.isGone(told.live()) && !told.isStillSo()) {
      throw new Untold(key + " was changed after it was told");
    }
    return told;
  }
}
