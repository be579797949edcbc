package org.stet.report.api;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stet.people.Missing;
import org.stet.report.Reports;

/** Reports over HTTP. */
@RestController
class ReportsApi {

  private final Reports reports;

  ReportsApi(Reports reports) {
    this.reports = reports;
  }

  @GetMapping("/api/v1/articles/{id}/report")
  ResponseEntity<byte[]> export(
      @PathVariable("id") String id,
      @RequestParam(name = "format", defaultValue = "pdf") String format,
      @RequestParam(name = "redaction", defaultValue = "internal") String redaction) {
    var ready = reports.export(article(id), format, Asked.redaction(redaction));
    return answer(ready)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(ready.fileName()).build().toString())
        .body(ready.bytes());
  }

  @GetMapping("/api/v1/articles/{id}/note")
  ResponseEntity<byte[]> note(@PathVariable("id") String id) {
    var ready = reports.note(article(id));
    return answer(ready).body(ready.bytes());
  }

  private static ResponseEntity.BodyBuilder answer(Reports.Ready ready) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, ready.format().mediaType());
  }

  private static UUID article(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Missing("article");
    }
  }
}
