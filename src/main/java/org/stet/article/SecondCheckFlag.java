package org.stet.article;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What about a claim or its finding makes a desk want a second check, whatever the lot says. */
public enum SecondCheckFlag {
  /** It accuses somebody. */
  ACCUSATION,
  /** It criticises a party that has a right of reply. */
  CRITICISM,
  /** It tells of dead, injured or missing people. */
  CASUALTY,
  /** It is put to the lawyer, or is about the law. */
  LEGAL,
  /** Its verdict rests on confidential sources alone. */
  CONFIDENTIAL,
  /** Its verdict has less evidence than the rule asks for, by an exception. */
  EXCEPTION,
  /** Its verdict is another than an earlier one, or speaks against a linked one. */
  DIFFERS;

  private static final String AND = ",";

  static Set<SecondCheckFlag> read(@Nullable String codes) {
    return codes == null
        ? Set.of()
        : Arrays.stream(codes.split(AND))
            .map(SecondCheckFlag::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** In one spelling; null where there are none. */
  static @Nullable String written(Set<SecondCheckFlag> flags) {
    return flags.isEmpty()
        ? null
        : EnumSet.copyOf(flags).stream().map(Enum::name).collect(Collectors.joining(AND));
  }
}
