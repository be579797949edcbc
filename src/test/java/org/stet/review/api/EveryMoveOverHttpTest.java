package org.stet.review.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.review.EveryMove;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Prepared;

@DeskTest
class EveryMoveOverHttpTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;

  @Test
  void everyMoveOfEverybodyIsAnsweredAsThePageSays() {
    new EveryMove(prepared, desk, this::overHttp).isAnsweredAsThePageSays();
  }

  private int overHttp(String userName, UUID review, long version, Move move, MoveRequest request) {
    var body = new LinkedHashMap<String, Object>(Map.of("move", move, "version", version));
    put(body, "verdict", request.verdict());
    put(body, "disposition", request.disposition());
    put(body, "rationale", request.rationale());
    put(body, "reason", request.reason());
    put(body, "assignee", request.assignee() == null ? null : "mia");
    put(body, "second", request.second() == null ? null : "max");
    put(body, "for", request.waitsFor());
    put(body, "until", request.until() == null ? null : request.until().toString());
    put(body, "adopt", request.adopt());
    return http.post(userName, "/api/v1/reviews/" + review + "/moves", body).status();
  }

  private static void put(Map<String, Object> body, String field, Object value) {
    if (value != null) {
      body.put(field, value);
    }
  }
}
