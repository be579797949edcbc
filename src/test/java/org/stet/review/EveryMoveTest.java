package org.stet.review;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.people.Refused;

@DeskTest
class EveryMoveTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired Reviews reviews;

  @Test
  void everyMoveOfEverybodyIsAnsweredAsThePageSays() {
    new EveryMove(prepared, desk, this::overTheService).isAnsweredAsThePageSays();
  }

  private int overTheService(
      String userName, UUID review, long version, Move move, MoveRequest request) {
    try {
      Desk.does(userName, () -> reviews.move(review, version, move, request));
      return 200;
    } catch (Refused refused) {
      return refused.isForbidden() ? 403 : 422;
    }
  }
}
