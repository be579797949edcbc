package org.stet.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stet.people.Limits;

/**
 * Turns away what is longer than any request of the HTTP interface, before anybody reads it. An
 * upload that does not tell its length is measured by the server while it reads.
 */
class NotTooLong extends OncePerRequestFilter {

  private static final long MEGABYTE = 1024L * 1024;

  /** A file, and what is said about it. */
  private static final long UPLOAD = Limits.FILE + MEGABYTE;

  private final Problems problems;

  NotTooLong(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (RequestBody.isUpload(request)) {
      if (request.getContentLengthLong() > UPLOAD) {
        refuse(response, "accounts.refused.long.file", Limits.FILE);
      } else {
        chain.doFilter(request, response);
      }
      return;
    }
    Optional<HttpServletRequest> fitting;
    try {
      fitting = RequestBody.noLonger(request, Math.toIntExact(Limits.REQUEST));
    } catch (IOException e) {
      problems.write(response, HttpStatus.BAD_REQUEST, "accounts.refused.request");
      return;
    }
    if (fitting.isPresent()) {
      chain.doFilter(fitting.get(), response);
    } else {
      refuse(response, "accounts.refused.long", Limits.REQUEST);
    }
  }

  private void refuse(HttpServletResponse response, String key, long most) throws IOException {
    problems.write(response, HttpStatus.CONTENT_TOO_LARGE, key, most / MEGABYTE);
  }
}
