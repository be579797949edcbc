package org.stet.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;

/** What makes a password good enough, and how it is kept. */
@Component
class Passwords {

  static final int SHORTEST = 12;

  private final PasswordEncoder encoder;
  private final String decoy;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.decoy = Objects.requireNonNull(encoder.encode(Secret.fresh("").text()));
  }

  /**
   * The hash of a new password.
   *
   * @throws Invalid for the field {@code password}
   */
  String hashOf(@Nullable String password, UserName userName) {
    var text = Plain.required("password", password, 1_000);
    if (text.codePointCount(0, text.length()) < SHORTEST) {
      throw Invalid.field("password", "accounts.invalid.password.short", SHORTEST);
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > Limits.PASSWORD) {
      throw Invalid.field("password", "accounts.invalid.password.long", Limits.PASSWORD);
    }
    if (text.toLowerCase(Locale.ROOT).contains(userName.text())
        || text.chars().distinct().count() < 5) {
      throw Invalid.field("password", "accounts.invalid.password.easy");
    }
    return Objects.requireNonNull(encoder.encode(text));
  }

  /** Takes as long where there is no account or no password, so that time tells nothing. */
  boolean fit(@Nullable Account account, String password) {
    var hash = account == null ? null : account.passwordHash();
    boolean right = encoder.matches(password, hash == null ? decoy : hash);
    return right && hash != null;
  }
}
