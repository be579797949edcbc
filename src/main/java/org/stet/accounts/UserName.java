package org.stet.accounts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;

/** What somebody signs in with: lower case, Latin letters, digits and {@code . _ - @}. */
record UserName(String text) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]+");

  /**
   * @throws Invalid for the field {@code userName}
   */
  static UserName of(@Nullable String entered) {
    var text = folded(Plain.required("userName", entered, Limits.USER_NAME));
    if (!FORM.matcher(text).matches()) {
      throw Invalid.field("userName", "accounts.invalid.userName");
    }
    return new UserName(text);
  }

  /** As it would be stored, for looking somebody up. */
  static String folded(String entered) {
    return entered.strip().toLowerCase(Locale.ROOT);
  }
}
