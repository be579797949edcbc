package org.stet.claim;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Visibility;

/** Answers about claims, for the person who asks. */
@Service
@Transactional(readOnly = true)
public class ClaimRows {

  private final EntityManager entities;
  private final CurrentActor actors;
  private final Visibility visibility;

  ClaimRows(EntityManager entities, CurrentActor actors, Visibility visibility) {
    this.entities = entities;
    this.actors = actors;
    this.visibility = visibility;
  }

  /** All claims of an article, in reading order. */
  public List<ClaimRow> ofArticle(UUID article) {
    var actor = reader();
    visibility.requireSight(actor, article);
    return inReadingOrder(article);
  }

  /**
   * @throws Missing where there is none, or its article is not open to the one who asks
   */
  public ClaimRow one(UUID id) {
    var actor = reader();
    var claim = entities.find(Claim.class, id);
    if (claim == null || !visibility.of(actor).includes(claim.articleId())) {
      throw new Missing("claim");
    }
    return inReadingOrder(claim.articleId()).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<ClaimRow> inReadingOrder(UUID article) {
    var claims =
        entities
            .createQuery(
                "select c from Claim c where c.articleId = :article"
                    + " order by c.anchor.start, c.anchor.end, c.number",
                Claim.class)
            .setParameter("article", article)
            .getResultList();
    var rows = new ArrayList<ClaimRow>();
    for (var claim : claims) {
      rows.add(claim.row(rows.size() + 1));
    }
    return rows;
  }

  private Actor reader() {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    return actor;
  }
}
