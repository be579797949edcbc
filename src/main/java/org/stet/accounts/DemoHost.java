package org.stet.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stet.people.Refusal;

/**
 * Lets a demo desk answer to this machine's own names only: another page in the same browser could
 * otherwise point its own host name here and act as the demo people.
 */
class DemoHost extends OncePerRequestFilter {

  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int MISDIRECTED = 421;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var host = request.getHeader("Host");
    if (isOwn(host == null ? request.getServerName() : host)) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(MISDIRECTED);
    response.setContentType("text/plain;charset=UTF-8");
    response
        .getOutputStream()
        .write(Refusal.of("accounts.refused.host").sentence().getBytes(StandardCharsets.UTF_8));
  }

  static boolean isOwn(String host) {
    return OWN.contains(withoutPort(host).toLowerCase(Locale.ROOT));
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":[0-9]{1,5}$", "");
  }
}
