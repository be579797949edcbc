package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.claim.ClaimRows;
import org.stet.people.CurrentActor;
import org.stet.people.Limits;
import org.stet.people.Plain;

/** Keeps what people are writing, per person and claim, until they send it or drop it. */
@Service
@Transactional
public class SavedDrafts {

  private final EntityManager entities;
  private final ClaimRows claims;
  private final CurrentActor actors;
  private final Clock clock;

  SavedDrafts(EntityManager entities, ClaimRows claims, CurrentActor actors, Clock clock) {
    this.entities = entities;
    this.claims = claims;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * A draft as it was left.
   *
   * @param words in the form that the screen chose
   */
  public record Draft(String words, Instant savedAt) {}

  @Transactional(readOnly = true)
  public Optional<Draft> find(UUID claim) {
    return Optional.ofNullable(entities.find(SavedDraft.class, key(claim)))
        .map(draft -> new Draft(draft.words(), draft.savedAt()));
  }

  /** Saves over what was there; answers when. */
  public Instant save(UUID claim, String words) {
    var unused = claims.one(claim);
    var text = Plain.required("draft", words, Limits.DRAFT);
    var now = clock.instant();
    var draft = entities.find(SavedDraft.class, key(claim));
    if (draft == null) {
      entities.persist(new SavedDraft(key(claim), text, now));
    } else {
      draft.save(text, now);
    }
    return now;
  }

  public void drop(UUID claim) {
    var draft = entities.find(SavedDraft.class, key(claim));
    if (draft != null) {
      entities.remove(draft);
    }
  }

  private SavedDraft.Key key(UUID claim) {
    return new SavedDraft.Key(actors.current().id(), claim);
  }
}
