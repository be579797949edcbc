package org.stet.accounts;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stet.people.Refusal;

/**
 * What the server refused before a page or the HTTP interface was reached: a problem detail for
 * programs, a short page for people, and for nobody a way round by the sign-in.
 */
@Controller
class Errors implements ErrorController {

  private final Problems problems;

  Errors(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${server.error.path:/error}")
  void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = status(request);
    if (isForPrograms(request)) {
      problems.write(response, status, sentence(status));
    } else {
      writePage(response, status);
    }
  }

  /** Somebody who asks for this very address finds nothing. */
  private static HttpStatus status(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return asked.startsWith(request.getContextPath() + "/api/")
        || asked.startsWith(request.getContextPath() + "/v3/")
        || accept == null
        || !accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static String sentence(HttpStatus status) {
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

  private static void writePage(HttpServletResponse response, HttpStatus status)
      throws IOException {
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
    response.setStatus(status.value());
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }
}
