package org.stet.audit;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Refused;

/**
 * Takes a person's names and notes out of the trail at their request: the notes beside their own
 * entries, and all that lies beside the entries about their account. The leaves stay, with the
 * commitments to what is gone, so the log verifies as before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasures {

  private final AuditTables tables;
  private final AuditTrail trail;

  Erasures(AuditTables tables, AuditTrail trail) {
    this.tables = tables;
    this.trail = trail;
  }

  /**
   * The caller has made sure that this actor may do it.
   *
   * @return the entry that tells of it
   * @throws Refused where nothing of this person is left
   */
  public AuditEntry erase(Actor by, UUID person, String reason) {
    tables.lockHead();
    long texts = tables.countTexts(person);
    if (texts == 0) {
      throw Refused.by("refused.audit.nothingToErase");
    }
    var told =
        trail.append(
            by,
            Fact.noted("TEXTS_ERASED", "account", person, null)
                .mark("texts", texts)
                .note("reason", reason));
    long gone = tables.eraseTexts(person, told.index());
    if (gone != texts) {
      throw new IllegalStateException(texts + " texts were told to be erased, " + gone + " were");
    }
    return told;
  }

  /** How many texts there are to erase. */
  public long count(UUID person) {
    return tables.countTexts(person);
  }
}
