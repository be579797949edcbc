package org.stet.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.stet.people.CurrentActor;
import org.stet.people.Limits;

/**
 * Honours {@code Idempotency-Key} on every POST of the HTTP interface: what the request does and
 * its answer are one transaction, and a repetition gets the same answer for a day. An answer that
 * is an error is not kept, because nothing was done.
 */
class DoneOnce extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_ROUTE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KeptAnswers answers;
  private final CurrentActor actors;
  private final Problems problems;
  private final HandlerExceptionResolver errors;
  private final TransactionTemplate transactions;
  private final OneAtATime<Name> running = new OneAtATime<>();

  DoneOnce(
      KeptAnswers answers,
      CurrentActor actors,
      Problems problems,
      HandlerExceptionResolver errors,
      TransactionTemplate transactions) {
    this.answers = answers;
    this.actors = actors;
    this.problems = problems;
    this.errors = errors;
    this.transactions = transactions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = request.getHeader(HEADER);
    var query = request.getQueryString();
    var route =
        request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    if (key.isBlank() || key.length() > Limits.IDEMPOTENCY_KEY || !isPrintable(key)) {
      problems.write(
          response, HttpStatus.BAD_REQUEST, "accounts.refused.key", Limits.IDEMPOTENCY_KEY);
      return;
    }
    var body = RequestBody.of(request, Math.toIntExact(Limits.REQUEST));
    var hash = body.hash();
    if (hash == null || route.length() > LONGEST_ROUTE) {
      chain.doFilter(body, response);
      return;
    }
    var name = new Name(actors.current().id(), route, key);
    if (!running.enter(name, PATIENCE)) {
      askLater(response);
      return;
    }
    try {
      doOrRepeat(new Ask(name, hash), body, response, chain);
    } finally {
      running.leave(name);
    }
  }

  private void doOrRepeat(
      Ask ask, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (repeat(ask, response)) {
      return;
    }
    try {
      doOnce(ask, request, response, chain);
    } catch (RuntimeException e) {
      if (!(isRace(e) && repeat(ask, response)) && !tell(e, request, response)) {
        throw e;
      }
    }
  }

  /** Another machine of the same desk has taken the key. */
  private static boolean isRace(RuntimeException e) {
    return e instanceof DataIntegrityViolationException || e instanceof ConcurrencyFailureException;
  }

  /** As the handler's own exceptions are told; without one there was only the key to wait for. */
  private boolean tell(RuntimeException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
    if (handler == null && isRace(e)) {
      askLater(response);
      return true;
    }
    return errors.resolveException(request, response, handler, e) != null;
  }

  private void askLater(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    problems.write(response, HttpStatus.CONFLICT, "accounts.refused.underWay");
  }

  private boolean repeat(Ask ask, HttpServletResponse response) throws IOException {
    var name = ask.name();
    var kept = answers.find(name.account(), name.route(), name.key()).orElse(null);
    if (kept == null) {
      return false;
    }
    if (!kept.isFor(ask.hash())) {
      problems.write(response, HttpStatus.UNPROCESSABLE_CONTENT, "accounts.refused.keyReused");
      return true;
    }
    response.setStatus(kept.status());
    setIfKnown(response, HttpHeaders.CONTENT_TYPE, kept.mediaType());
    setIfKnown(response, HttpHeaders.LOCATION, kept.location());
    response.setHeader("Idempotency-Replayed", "true");
    response.getOutputStream().write(kept.answer());
    return true;
  }

  private void doOnce(
      Ask ask, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caught = new ContentCachingResponseWrapper(response);
    try {
      transactions.executeWithoutResult(tx -> {
        var name = ask.name();
        var kept = answers.take(name.account(), name.route(), name.key(), ask.hash());
        try {
          chain.doFilter(request, caught);
        } catch (ServletException | IOException e) {
          throw new Failed(e);
        }
        if (HttpStatus.valueOf(caught.getStatus()).is2xxSuccessful()) {
          kept.is(
              caught.getStatus(),
              caught.getContentType(),
              caught.getHeader(HttpHeaders.LOCATION),
              caught.getContentAsByteArray());
        } else {
          tx.setRollbackOnly();
        }
      });
    } catch (Failed e) {
      throw e.asItWas();
    }
    caught.copyBodyToResponse();
  }

  private static void setIfKnown(
      HttpServletResponse response, String header, @Nullable String value) {
    if (value != null) {
      response.setHeader(header, value);
    }
  }

  private static boolean isPrintable(String key) {
    return key.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  private record Name(UUID account, String route, String key) {}

  private record Ask(Name name, String hash) {}

  /** Carries a checked exception out of the transaction, which it rolls back. */
  private static final class Failed extends RuntimeException {

    Failed(Exception cause) {
      super(cause);
    }

    ServletException asItWas() throws IOException {
      if (getCause() instanceof IOException io) {
        throw io;
      }
      return getCause() instanceof ServletException servlet
          ? servlet
          : new ServletException(getCause());
    }
  }
}
