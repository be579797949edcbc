package org.stet.report.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.report.Redaction;
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
      @RequestParam(name = "redaction", defaultValue = "internal") String redaction)
      throws IOException {
    var ready = reports.export(article(id), format, redaction(redaction));
    var bytes = new ByteArrayOutputStream();
    ready.write(bytes);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, ready.format().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(ready.fileName()).build().toString())
        .body(bytes.toByteArray());
  }

  private static UUID article(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Missing("article");
    }
  }

  private static Redaction redaction(String name) {
    return Arrays.stream(Redaction.values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() ->
            Invalid.field(
                "redaction",
                "invalid.one",
                Arrays.stream(Redaction.values())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))));
  }
}
