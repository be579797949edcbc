package org.stet.audit.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody typed after the name of a command.
 *
 * @param words without two dashes before them
 * @param named values by the name of their option
 */
record Options(List<String> words, Map<String, List<String>> named) {

  /** An option that may be given several times ends in this, in the list of those a command has. */
  static final String MANY = "…";

  /**
   * @param words how many there must be
   * @throws Misuse where an option is unknown, has no value, or stands twice
   */
  static Options read(List<String> args, Set<String> known, int words) {
    var found = new ArrayList<String>();
    var named = new HashMap<String, List<String>>();
    for (var rest = args.iterator(); rest.hasNext(); ) {
      var arg = rest.next();
      if (!arg.startsWith("--")) {
        found.add(arg);
        continue;
      }
      boolean many = known.contains(arg + MANY);
      if (!many && !known.contains(arg)) {
        throw new Misuse("There is no option " + Strict.shown(arg) + " here.");
      }
      if (!rest.hasNext()) {
        throw new Misuse(arg + " needs a value.");
      }
      var values = named.computeIfAbsent(arg, name -> new ArrayList<>());
      values.add(rest.next());
      if (values.size() > 1 && !many) {
        throw new Misuse(arg + " stands twice.");
      }
    }
    if (found.size() != words) {
      throw new Misuse(
          "It takes %d names without an option, not %d.".formatted(words, found.size()));
    }
    return new Options(found, named);
  }

  Optional<String> one(String name) {
    return all(name).stream().findFirst();
  }

  String need(String name) {
    return one(name).orElseThrow(() -> new Misuse(name + " is needed."));
  }

  List<String> all(String name) {
    return named.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return named.containsKey(name);
  }

  /** What was typed makes no sense; the message is a sentence. */
  static final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1;

    Misuse(String sentence) {
      super(sentence);
    }
  }
}
