package org.stet.report.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stet.people.Missing;
import org.stet.report.Bundle;
import org.stet.report.Bundles;
import tools.jackson.databind.JsonNode;

/** Reports over many articles, over HTTP. */
@RestController
@RequestMapping("/api/v1/bundles")
class BundlesApi {

  private final Bundles bundles;

  BundlesApi(Bundles bundles) {
    this.bundles = bundles;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Bundle order(@RequestBody JsonNode body) {
    return bundles.order(Asked.in(body));
  }

  @GetMapping
  Map<String, List<Bundle>> all() {
    return Map.of("items", bundles.mine());
  }

  @GetMapping("/{id}")
  Bundle one(@PathVariable("id") String id) {
    return bundles.one(bundle(id));
  }

  @PostMapping("/{id}/cancel")
  Bundle cancel(@PathVariable("id") String id) {
    return bundles.cancel(bundle(id));
  }

  @GetMapping("/{id}/file")
  ResponseEntity<Resource> file(@PathVariable("id") String id) {
    var file = bundles.file(bundle(id));
    var bundle = bundles.one(bundle(id));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, bundle.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(bundle.fileName()).build().toString())
        .body(new FileSystemResource(file));
  }

  private static UUID bundle(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Missing("bundle");
    }
  }
}
