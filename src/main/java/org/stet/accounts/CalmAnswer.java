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
        <body style="font: 1.125rem/1.5 Georgia, serif; max-width: 36rem; margin: 20vh auto">
        <h1 style="font-size: 1.5rem">%s</h1>
        <p><a href="/">%s</a></p>
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
