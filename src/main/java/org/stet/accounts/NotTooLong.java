package org.stet.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stet.people.Limits;

/** Turns away what is longer than any request of the HTTP interface, before anybody reads it. */
class NotTooLong extends OncePerRequestFilter {

  private static final long MEGABYTE = 1024L * 1024;

  private final Problems problems;

  NotTooLong(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var fitting = RequestBody.noLonger(request, Math.toIntExact(Limits.REQUEST)).orElse(null);
    if (fitting == null) {
      problems.write(
          response,
          HttpStatus.CONTENT_TOO_LARGE,
          "accounts.refused.long",
          Limits.REQUEST / MEGABYTE);
      return;
    }
    chain.doFilter(fitting, response);
  }
}
