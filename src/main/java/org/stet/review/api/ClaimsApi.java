package org.stet.review.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stet.article.Remarks;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimRows;
import org.stet.claim.DismissReason;
import org.stet.review.LinkKind;
import org.stet.review.Links;
import org.stet.review.Marking;
import org.stet.review.ReviewRows;
import org.stet.review.Walk;
import tools.jackson.databind.JsonNode;

/** Claims over HTTP. */
@RestController
@RequestMapping("/api/v1/claims")
class ClaimsApi {

  private final ClaimRows claims;
  private final ReviewRows reviews;
  private final Marking marking;
  private final Links links;
  private final Remarks remarks;
  private final Shown shown;

  ClaimsApi(
      ClaimRows claims,
      ReviewRows reviews,
      Marking marking,
      Links links,
      Remarks remarks,
      Shown shown) {
    this.claims = claims;
    this.remarks = remarks;
    this.reviews = reviews;
    this.marking = marking;
    this.links = links;
    this.shown = shown;
  }

  enum ByHand {
    PLACE,
    REMOVE,
    RECONSIDER
  }

  @GetMapping("/{id}/remarks")
  List<Map<String, @Nullable Object>> remarks(@PathVariable("id") String id) {
    var claim = claims.one(find(id));
    return remarks.on(claim.article(), claim.quote()).stream()
        .map(remark -> Shown.fields("by", remark.by(), "text", remark.words(), "on", remark.on()))
        .toList();
  }

  @PatchMapping("/{id}")
  Map<String, @Nullable Object> amend(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var claim = find(id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    boolean reshapes = given.has("start") || given.has("end");
    var amendment =
        new Amendment(
            text(given, "statement"),
            text(given, "claimant"),
            text(given, "attribution"),
            reshapes
                ? new Amendment.Span(given.requiredInt("start"), given.requiredInt("end"))
                : null);
    given.nothingElse();
    marking.amend(claim, version, amendment);
    return one(claim);
  }

  @PostMapping("/{id}/decision")
  Map<String, @Nullable Object> decide(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var claim = find(id);
    var given = new Given(body);
    var version = given.number("version");
    var accept = given.flag("accept");
    if (accept == null) {
      throw given.wrong("accept", "invalid.blank");
    }
    if (accept) {
      given.nothingElse();
      marking.accept(claim, version);
    } else {
      var reason = given.requiredOne("reason", DismissReason.class);
      var of = other(given, claim);
      var by = given.text("by");
      given.nothingElse();
      marking.dismiss(claim, version, reason, of, by);
    }
    return one(claim);
  }

  @PostMapping("/{id}/split")
  List<Map<String, @Nullable Object>> split(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var claim = find(id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var at = given.ints("at");
    given.nothingElse();
    return marking.split(claim, version, at).stream().map(this::one).toList();
  }

  @PostMapping("/merge")
  Map<String, @Nullable Object> merge(@RequestBody JsonNode body) {
    var given = new Given(body);
    var several =
        given.objects("claims").stream()
            .map(one -> {
              var seen =
                  new Marking.Seen(one.requiredId("id", "claim"), one.requiredNumber("version"));
              one.nothingElse();
              return seen;
            })
            .toList();
    given.nothingElse();
    return one(marking.merge(several));
  }

  @PostMapping("/{id}/moves")
  Map<String, @Nullable Object> move(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var claim = find(id);
    var given = new Given(body);
    var move = given.requiredOne("move", ByHand.class);
    long version = given.requiredNumber("version");
    switch (move) {
      case PLACE -> {
        int revision = given.requiredInt("revision");
        int start = given.requiredInt("start");
        int end = given.requiredInt("end");
        given.nothingElse();
        marking.place(claim, version, revision, start, end);
      }
      case REMOVE -> {
        given.nothingElse();
        marking.remove(claim, version);
      }
      case RECONSIDER -> {
        given.nothingElse();
        marking.reconsider(claim, version);
      }
    }
    return one(claim);
  }

  /** Claims that may have to do with this one. */
  @GetMapping("/{id}/links/offered")
  List<Map<String, @Nullable Object>> offered(@PathVariable("id") String id) {
    return links.offered(find(id)).stream().map(Shown::offer).toList();
  }

  @PostMapping("/{id}/links")
  ResponseEntity<Map<String, @Nullable Object>> link(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var claim = find(id);
    var given = new Given(body);
    var other = given.requiredId("with", "claim");
    var kind = given.requiredOne("kind", LinkKind.class);
    var reason = given.text("reason");
    given.nothingElse();
    var link = links.link(claim, other, kind, reason);
    return ResponseEntity.created(URI.create("/api/v1/links/" + link)).body(one(claim));
  }

  /** The other claim of a duplicate: by its number, or by its id. */
  private @Nullable Integer other(Given given, UUID claim) {
    var of = given.node("of");
    if (of == null) {
      return null;
    }
    if (of.isString()) {
      return walk(claim)
          .step(Given.idOf("claim", of.stringValue()))
          .map(step -> step.claim().number())
          .orElseThrow(() -> given.wrong("of", "invalid.duplicate"));
    }
    return given.requiredInt("of");
  }

  /** Null takes a field away; a field that is not there stays. */
  private static @Nullable String text(Given given, String field) {
    if (!given.has(field)) {
      return null;
    }
    var text = given.text(field);
    return text == null ? "" : text;
  }

  Map<String, @Nullable Object> one(UUID claim) {
    var step = walk(claim).step(claim).orElseThrow();
    var review = step.review();
    return shown.claim(review == null ? step : reviews.one(review.id()));
  }

  private Walk walk(UUID claim) {
    return reviews.walk(claims.one(claim).article());
  }

  private static UUID find(String id) {
    return Given.idOf("claim", id);
  }
}
