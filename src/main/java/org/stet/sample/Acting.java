package org.stet.sample;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets one of the demo people act; what they may do, the services decide as always. */
final class Acting {

  private Acting() {}

  static <T> T as(String userName, Supplier<T> work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            userName, null, AuthorityUtils.NO_AUTHORITIES));
    SecurityContextHolder.setContext(context);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  static void does(String userName, Runnable work) {
    boolean unused =
        as(
            userName,
            () -> {
              work.run();
              return true;
            });
  }
}
