package org.stet.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A restricted RFC 8785 (JCS): objects with keys sorted by UTF-16 code units, lists, strings,
 * booleans and whole numbers up to 2^53−1. No null, no fraction, no lone surrogate: what has two
 * spellings elsewhere can't be said here.
 */
public final class CanonicalJson {

  /** The largest whole number that every JSON reader takes for the same. */
  public static final long MAX_NUMBER = (1L << 53) - 1;

  static final int MAX_DEPTH = 64;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * @param value a Map with String keys, List, String, Boolean, Long or Integer, and such within
   * @throws IllegalArgumentException where it holds anything else
   */
  public static String write(Object value) {
    var json = new CanonicalJson();
    json.value(value, 0);
    return json.out.toString();
  }

  public static byte[] bytes(Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  private void value(Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("Nested deeper than " + MAX_DEPTH);
    }
    switch (value) {
      case String s -> string(s);
      case Boolean b -> out.append(b);
      case Integer i -> number(i);
      case Long l -> number(l);
      case Map<?, ?> map -> object(map, depth);
      case List<?> list -> list(list, depth);
      case null -> throw new IllegalArgumentException("No canonical form for null");
      default ->
          throw new IllegalArgumentException("No canonical form for " + value.getClass().getName());
    }
  }

  private void object(Map<?, ?> map, int depth) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    out.append('{');
    var comma = "";
    for (var entry : sorted.entrySet()) {
      out.append(comma);
      string(entry.getKey());
      out.append(':');
      value(entry.getValue(), depth + 1);
      comma = ",";
    }
    out.append('}');
  }

  private void list(List<?> list, int depth) {
    out.append('[');
    var comma = "";
    for (Object one : list) {
      out.append(comma);
      value(one, depth + 1);
      comma = ",";
    }
    out.append(']');
  }

  private void number(long number) {
    if (number > MAX_NUMBER || number < -MAX_NUMBER) {
      throw new IllegalArgumentException("Not exact in every reader: " + number);
    }
    out.append(number);
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new IllegalArgumentException("Half of a character at " + i);
        }
        out.append(c).append(text.charAt(++i));
      } else {
        character(c);
      }
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < 0x20) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
