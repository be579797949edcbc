package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stet.people.Refusal;
import org.stet.review.Verdict;

/** Which field a refusal asks for, and what it says there. */
record Asked(String field, String key) {

  private static final Map<String, Asked> BY_REFUSAL = byRefusal();

  private static Map<String, Asked> byRefusal() {
    var asked = new HashMap<String, Asked>();
    Arrays.stream(Verdict.values())
        .forEach(verdict -> {
          asked.put("refused.evidence." + verdict, new Asked("exception", "walk.exception.wanted"));
          asked.put("refused.keep." + verdict, in("disposition", "refused.keep." + verdict));
        });
    for (var key :
        new String[] {"refused.stet", "refused.overrule.stet", "refused.overrule.legal"}) {
      asked.put(key, in("disposition", key));
    }
    asked.put("refused.reason", in("reason", "refused.reason"));
    return Map.copyOf(asked);
  }

  private static Asked in(String field, String key) {
    return new Asked(field, key);
  }

  static Optional<Asked> by(Refusal refusal) {
    return Optional.ofNullable(BY_REFUSAL.get(refusal.key()));
  }

  /** Marks the field, shows it and goes there. */
  static <C extends Component & HasValidation> void at(C field, String sentence) {
    field.setVisible(true);
    field.setErrorMessage(sentence);
    field.setInvalid(true);
    goTo(field);
  }

  static void goTo(Component field) {
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
    }
  }
}
