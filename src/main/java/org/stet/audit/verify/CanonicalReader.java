package org.stet.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link CanonicalJson} writes and nothing else: bytes that would be written otherwise
 * are refused where they stand, so that no two spellings mean the same.
 */
public final class CanonicalReader {

  private static final byte END = 0;

  private final byte[] bytes;
  private int at;

  private CanonicalReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The object, in the order of its keys.
   *
   * @throws IllegalArgumentException where the bytes are not the canonical form of an object
   */
  public static Map<String, Object> object(byte[] bytes) {
    var reader = new CanonicalReader(bytes);
    var object = reader.object(0);
    if (reader.at != bytes.length) {
      throw reader.wrong();
    }
    return object;
  }

  private Object value(int depth) {
    if (depth > CanonicalJson.MAX_DEPTH) {
      throw wrong();
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    var map = new LinkedHashMap<String, Object>();
    var before = "";
    take('{');
    while (peek() != '}') {
      if (!map.isEmpty()) {
        take(',');
      }
      var key = string();
      if (!map.isEmpty() && key.compareTo(before) <= 0) {
        throw wrong();
      }
      take(':');
      map.put(key, value(depth + 1));
      before = key;
    }
    take('}');
    return map;
  }

  private List<Object> list(int depth) {
    var list = new ArrayList<>();
    take('[');
    while (peek() != ']') {
      if (!list.isEmpty()) {
        take(',');
      }
      list.add(value(depth + 1));
    }
    take(']');
    return list;
  }

  private Object word(String word, boolean meaning) {
    for (int i = 0; i < word.length(); i++) {
      take(word.charAt(i));
    }
    return meaning;
  }

  /** No sign but a minus, which zero has not, and no zero before other digits. */
  private Long number() {
    boolean negative = peek() == '-';
    if (negative) {
      at++;
    }
    int from = at;
    long number = 0;
    while (peek() >= '0' && peek() <= '9') {
      number = number * 10 + bytes[at++] - '0';
      if (number > CanonicalJson.MAX_NUMBER) {
        throw wrong();
      }
    }
    boolean padded = at > from + 1 && bytes[from] == '0';
    if (at == from || padded || negative && number == 0) {
      throw wrong();
    }
    return negative ? -number : number;
  }

  /** Most hold no escape, and are one piece of the bytes. */
  private String string() {
    take('"');
    var piece = piece();
    if (peek() == '"') {
      at++;
      return piece;
    }
    var out = new StringBuilder(piece);
    while (peek() != '"') {
      take('\\');
      out.append(escaped()).append(piece());
    }
    at++;
    return out.toString();
  }

  /** Up to the next quotation mark or escape. */
  private String piece() {
    int from = at;
    boolean ascii = true;
    while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\\') {
      byte b = bytes[at++];
      if (b >= 0 && b < 0x20) {
        throw wrong();
      }
      ascii &= b >= 0;
    }
    return ascii
        ? new String(bytes, from, at - from, StandardCharsets.ISO_8859_1)
        : utf8(from, at - from);
  }

  /** Half of a character is no UTF-8, and neither is one that is spelt longer than it must be. */
  private String utf8(int from, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("Not UTF-8", e);
    }
  }

  private char escaped() {
    byte c = peek();
    at++;
    return switch (c) {
      case '"', '\\' -> (char) c;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> control();
      default -> throw wrong();
    };
  }

  /** A control character that has no letter; everything else stands for itself. */
  private char control() {
    take('0');
    take('0');
    int c = 16 * hex() + hex();
    if (c >= 0x20 || c == '\b' || c == '\t' || c == '\n' || c == '\f' || c == '\r') {
      throw wrong();
    }
    return (char) c;
  }

  private int hex() {
    byte c = peek();
    at++;
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    throw wrong();
  }

  /** Behind the last byte something that stands nowhere in canonical JSON. */
  private byte peek() {
    return at < bytes.length ? bytes[at] : END;
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw wrong();
    }
    at++;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("Not in canonical form at byte " + at);
  }
}
