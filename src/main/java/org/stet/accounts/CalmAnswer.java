package org.stet.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.stet.people.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the server itself says no: a problem detail (RFC 9457) to programs, a short page to people.
 */
final class CalmAnswer {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CalmAnswer() {}

  /**
   * @param address as it was asked for; null where it could not be read
   */
  static boolean isForPrograms(@Nullable String address, @Nullable String accept) {
    var asked = address == null ? "" : address;
    return asked.startsWith("/api/")
        || asked.startsWith("/v3/")
        || accept == null
        || !accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  static String sentence(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "accounts.refused.request";
      case FORBIDDEN -> "accounts.refused.forbidden";
      case NOT_FOUND -> "accounts.refused.nothing";
      case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> "accounts.refused.method";
      case CONTENT_TOO_LARGE -> "accounts.refused.large";
      case SERVICE_UNAVAILABLE -> "accounts.refused.away";
      default ->
          status.is4xxClientError() ? "accounts.refused.request" : "accounts.refused.trouble";
    };
  }

  static void problem(HttpServletResponse response, HttpStatus status, Refusal refusal)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", refusal.sentence());
    write(
        response,
        status,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        JSON.writeValueAsBytes(problem));
  }

  static void page(HttpServletResponse response, HttpStatus status) throws IOException {
    var page =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>Stet</title>
        <link rel="icon" href="/themes/stet/icon.svg">
        <style>
          body { margin: 0; background: light-dark(#fdfcfa, #1b1b1c); color: light-dark(#191a1c, #e8e6e1);
            font: 1rem/1.5 "Source Sans 3", system-ui, "Segoe UI", Roboto, sans-serif }
          main { max-width: 36rem; margin: 0 auto; padding: 18vh 1.5rem }
          h1 { margin: 0 0 1.5rem; font: 600 1.75rem/1.3 "Source Serif 4", Charter, Georgia, serif }
          a { display: inline-block; padding: .375rem .75rem; border: 1px solid; border-radius: 4px;
            color: inherit; font-weight: 600; text-decoration: none }
        </style>
        <main>
        <h1>%s</h1>
        <a href="/">%s</a>
        </main>
        """
            .formatted(
                Refusal.of(sentence(status)).sentence(),
                Refusal.of("accounts.refused.back").sentence());
    write(
        response,
        status,
        MediaType.TEXT_HTML_VALUE + ";charset=UTF-8",
        page.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(
      HttpServletResponse response, HttpStatus status, String mediaType, byte[] body)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(mediaType);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
