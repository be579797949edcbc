package org.stet.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.stet.people.Invalid;
import org.stet.people.Refusal;

/**
 * Several fields of one form, checked together, so that a person sees all that is missing at once.
 */
final class Entered {

  private Entered() {}

  /**
   * @throws Invalid with the fields of all checks that threw one
   */
  static void check(Supplier<?>... checks) {
    Map<String, Refusal> wrong = new LinkedHashMap<>();
    for (var check : checks) {
      try {
        var _ = check.get();
      } catch (Invalid e) {
        wrong.putAll(e.fields());
      }
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }
}
