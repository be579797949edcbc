package org.stet.review.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stet.review.Links;
import tools.jackson.databind.JsonNode;

/** What stands between two claims, over HTTP. */
@RestController
@RequestMapping("/api/v1/links")
class LinksApi {

  private final Links links;
  private final ClaimsApi claims;

  LinksApi(Links links, ClaimsApi claims) {
    this.links = links;
    this.claims = claims;
  }

  @PostMapping("/{id}/withdraw")
  Map<String, @Nullable Object> withdraw(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var link = Given.idOf("link", id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var reason = given.text("reason");
    given.nothingElse();
    var claim = links.claimOf(link);
    links.unlink(link, version, reason);
    return claims.one(claim);
  }
}
