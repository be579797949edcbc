package org.stet.report.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stet.people.Missing;
import org.stet.report.KeptReport;
import org.stet.report.KeptReports;
import org.stet.report.Reports;

/** Reports over HTTP. */
@RestController
class ReportsApi {

  private final Reports reports;
  private final KeptReports kept;

  ReportsApi(Reports reports, KeptReports kept) {
    this.reports = reports;
    this.kept = kept;
  }

  @GetMapping("/api/v1/articles/{id}/report")
  ResponseEntity<byte[]> export(
      @PathVariable("id") String id,
      @RequestParam(name = "format", defaultValue = "pdf") String format,
      @RequestParam(name = "redaction", defaultValue = "internal") String redaction,
      @RequestParam(name = "kept", required = false) @Nullable String asSigned,
      HttpMethod method)
      throws HttpRequestMethodNotSupportedException {
    requireGet(method);
    var readers = Asked.redaction(redaction);
    var ready =
        asSigned == null
            ? reports.export(article(id), format, readers)
            : reports.exportKept(article(id), report(asSigned), format, readers);
    return answer(ready)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(ready.fileName()).build().toString())
        .body(ready.bytes());
  }

  @GetMapping("/api/v1/articles/{id}/reports")
  Map<String, List<KeptReport>> kept(@PathVariable("id") String id) {
    return Map.of("items", kept.of(article(id)));
  }

  @GetMapping("/api/v1/articles/{id}/note")
  ResponseEntity<byte[]> note(@PathVariable("id") String id, HttpMethod method)
      throws HttpRequestMethodNotSupportedException {
    requireGet(method);
    var ready = reports.note(article(id));
    return answer(ready).body(ready.bytes());
  }

  /** Whoever asks for the head alone gets no report, so that no entry says that they have one. */
  private static void requireGet(HttpMethod method) throws HttpRequestMethodNotSupportedException {
    if (!method.equals(HttpMethod.GET)) {
      throw new HttpRequestMethodNotSupportedException(method.name(), List.of("GET"));
    }
  }

  private static ResponseEntity.BodyBuilder answer(Reports.Ready ready) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, ready.format().mediaType());
  }

  private static UUID article(String id) {
    return id(id, "article");
  }

  private static UUID report(String id) {
    return id(id, "report");
  }

  private static UUID id(String id, String kind) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Missing(kind);
    }
  }
}
