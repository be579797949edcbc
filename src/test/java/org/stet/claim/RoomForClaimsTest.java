package org.stet.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.claim.detect.Suggestion;
import org.stet.people.Actor;
import org.stet.people.Limits;

/** How many claims an article holds; nothing of this is kept. */
@DeskTest
class RoomForClaimsTest {

  private static final Suggestion ONE =
      new Suggestion(10, 20, true, 80, List.of(), Set.of(), Medium.STATEMENT, null, null);

  @Autowired Desk desk;
  @Autowired Claims claims;
  @Autowired EntityManager entities;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void aNewDraftSuggestsOnlyAsManyAsTheArticleMayHaveWaiting() {
    var article = desk.article("Counts", "In district 1 the count was 200.");

    transaction.executeWithoutResult(tx -> {
      tx.setRollbackOnly();
      assertThat(suggested(article, 400)).isEqualTo(400);
      assertThat(suggested(article, Limits.SUGGESTIONS_PER_ARTICLE))
          .isEqualTo(Limits.SUGGESTIONS_PER_ARTICLE - 400);
      assertThat(suggested(article, 1)).isZero();
    });
  }

  @Test
  void whatWasDismissedOrCutTakesNobodysRoom() {
    var article = desk.article("Counts", "In district 1 the count was 200.");

    transaction.executeWithoutResult(tx -> {
      tx.setRollbackOnly();
      for (var became : List.of("DISMISSED", "CUT", "DISMISSED")) {
        assertThat(suggested(article, Limits.SUGGESTIONS_PER_ARTICLE))
            .isEqualTo(Limits.SUGGESTIONS_PER_ARTICLE);
        entities.flush();
        jdbc.update("update claim set status = ? where article_id = ?", became, article);
      }
    });
  }

  private int suggested(UUID article, int offered) {
    var text = desk.walk("noor", article).text();
    return claims.suggest(article, text, Collections.nCopies(offered, ONE), Actor.SYSTEM).size();
  }
}
