package org.stet.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stet.audit.AuditRefusals;
import org.stet.people.Actor;

/**
 * Signs one request of the HTTP interface in: by a personal token, on a demo desk also by name and
 * password. It looks at no session and makes none.
 */
class ApiSignIn extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final HouseSettings house;
  private final StoredAccounts accounts;
  private final Tokens tokens;
  private final SignIns signIns;
  private final AuditRefusals refusals;
  private final Problems problems;
  private final Clock clock;

  ApiSignIn(
      HouseSettings house,
      StoredAccounts accounts,
      Tokens tokens,
      SignIns signIns,
      AuditRefusals refusals,
      Problems problems,
      Clock clock) {
    this.house = house;
    this.accounts = accounts;
    this.tokens = tokens;
    this.signIns = signIns;
    this.refusals = refusals;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<ApiAuthentication> somebody;
    try {
      somebody = whoIs(header, request.getRemoteAddr());
    } catch (SignIns.TooManyTries e) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.minutes() * 60));
      problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "accounts.refused.wait", e.minutes());
      return;
    }
    if (somebody.isEmpty()) {
      unauthorized(response, "accounts.refused.credentials");
      return;
    }
    if (!somebody.get().mayWrite() && !READING.contains(request.getMethod())) {
      problems.write(response, HttpStatus.FORBIDDEN, "accounts.refused.scope");
      return;
    }
    somebody.get().setDetails(new WebAuthenticationDetails(request));
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(somebody.get());
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  /** Without a Basic challenge, at which a browser would ask for a password. */
  void unauthorized(HttpServletResponse response, String key) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Stet\"");
    problems.write(response, HttpStatus.UNAUTHORIZED, key);
  }

  private Optional<ApiAuthentication> whoIs(String header, String address) {
    if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return holderOf(header.substring(7).strip());
    }
    if (house.demo() && header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return demoPerson(header.substring(6).strip(), address);
    }
    return Optional.empty();
  }

  private Optional<ApiAuthentication> holderOf(String text) {
    var token = tokens.opening(text).orElse(null);
    if (token == null) {
      refusals.signInFailed(null);
      return Optional.empty();
    }
    var account = accounts.find(token.accountId()).filter(Account::isActive).orElse(null);
    if (account == null) {
      return Optional.empty();
    }
    tokens.noteUse(token);
    return Optional.of(
        new ApiAuthentication(
            account.userName(), Actor.SignIn.TOKEN, token.mayWrite(), Rights.of(account.roles())));
  }

  private Optional<ApiAuthentication> demoPerson(String encoded, String address) {
    try {
      var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon < 0) {
        return Optional.empty();
      }
      var account = signIns.check(pair.substring(0, colon), pair.substring(colon + 1), address);
      return Optional.of(
          new ApiAuthentication(
              account.userName(),
              Actor.SignIn.BASIC,
              true,
              Rights.of(account.roles(), clock.instant())));
    } catch (SignIns.TooManyTries e) {
      throw e;
    } catch (AuthenticationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
