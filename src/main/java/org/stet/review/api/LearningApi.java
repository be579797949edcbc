package org.stet.review.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stet.claim.learn.LearnedVersion;
import org.stet.claim.learn.Learning;
import tools.jackson.databind.JsonNode;

/** The desk's own learning over HTTP: how it stands, on or off, forgotten. */
@RestController
@RequestMapping("/api/v1/learning")
class LearningApi {

  private final Learning learning;

  LearningApi(Learning learning) {
    this.learning = learning;
  }

  @GetMapping
  Map<String, @Nullable Object> standing() {
    var standing = learning.standing();
    return Shown.fields(
        "on", standing.on(),
        "decisions", standing.decisions(),
        "wanted", standing.wanted(),
        "inUse", standing.inUse(),
        "versions", standing.versions().stream().map(LearningApi::shown).toList());
  }

  @PostMapping
  Map<String, @Nullable Object> turn(@RequestBody JsonNode body) {
    var given = new Given(body);
    boolean on = given.requiredFlag("on");
    given.nothingElse();
    learning.turn(on);
    return standing();
  }

  @PostMapping("/forget")
  Map<String, @Nullable Object> forget() {
    learning.forget();
    return standing();
  }

  private static Map<String, @Nullable Object> shown(LearnedVersion version) {
    return Shown.fields(
        "number", version.number(),
        "at", version.taughtAt(),
        "decisions", version.decisions(),
        "claims", version.claims(),
        "inOrder", Shown.fields("rules", version.rules(), "learnt", version.learnt()),
        "difference", Shown.fields("low", version.low(), "high", version.high()),
        "inUse", version.inUse(),
        "withMeaning", version.withMeaning());
  }
}
