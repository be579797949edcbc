package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.Paper;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.claim.Intake;

/** Between these two it is never the same day, so one of them is always on another than UTC. */
@DeskTest
class TodayTest {

  @Autowired Desk desk;
  @Autowired Desks desks;
  @Autowired Intake intake;

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12"})
  void aVerdictHoldsForTheDesksToday(String zone) {
    var there = ZoneId.of(zone);
    var plan = DeskPlan.named("Desk in " + zone, there);
    var article = articleOf(Desk.as("ada", () -> desks.open(plan)));
    var claim = desk.claim(article, "the ferry sailed");

    var before = LocalDate.now(there);
    desk.proposedBy("mia", article, claim);

    assertThat(desk.review(article, claim).finding().asOf())
        .isBetween(before, LocalDate.now(there));
  }

  private UUID articleOf(UUID of) {
    var paper = Paper.of("The harbour", "On Friday the ferry sailed again.").by(List.of("rosa"));
    return Desk.as("noor", () -> intake.store(paper.on(of).handedIn(), Set.of()));
  }
}
