package org.stet.review.api;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stet.people.Staff;
import org.stet.review.ReviewRows;
import org.stet.review.Sources;
import tools.jackson.databind.JsonNode;

/** Sources, and the copies that were kept of them, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class SourcesApi {

  private final Sources sources;
  private final ReviewRows rows;
  private final Staff staff;
  private final Shown shown;

  SourcesApi(Sources sources, ReviewRows rows, Staff staff, Shown shown) {
    this.sources = sources;
    this.rows = rows;
    this.staff = staff;
    this.shown = shown;
  }

  @GetMapping("/sources")
  List<Map<String, @Nullable Object>> offered(
      @RequestParam(name = "q", defaultValue = "") String words) {
    return sources.offered(words).stream().map(shown::source).toList();
  }

  @GetMapping("/sources/{id}")
  Map<String, @Nullable Object> one(@PathVariable("id") String id) {
    return shown.source(sources.one(source(id)));
  }

  @PostMapping("/sources/{id}/readers")
  Map<String, @Nullable Object> nameReaders(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var source = source(id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    if (given.node("people") == null) {
      throw given.wrong("people", "invalid.blank");
    }
    var people = new HashSet<UUID>();
    for (var userName : given.names("people")) {
      people.add(
          staff
              .named(userName)
              .orElseThrow(() -> given.wrong("people", "invalid.author.unknown", userName))
              .id());
    }
    given.nothingElse();
    return shown.source(sources.nameReaders(source, version, people));
  }

  @PostMapping("/sources/{id}/reveal")
  Map<String, @Nullable Object> reveal(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var unused = new Given(body).nothingElse();
    return shown.source(sources.reveal(source(id)));
  }

  /** To be saved, never to be shown in the place of a page of ours. */
  @GetMapping("/evidence/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable("id") String id) {
    var copy = rows.file(Given.idOf("evidence", id));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, copy.mediaType())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(copy.file().name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(copy.bytes());
  }

  private static UUID source(String id) {
    return Given.idOf("source", id);
  }
}
