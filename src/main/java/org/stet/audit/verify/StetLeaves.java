package org.stet.audit.verify;

import java.time.Month;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The leaves of Stet as {@code docs/audit-format.md} describes them: each in its form, at its
 * place, not earlier than the one before, and the next of its article. Remembers one line for each
 * article and nothing else.
 */
final class StetLeaves implements LeafCheck {

  static final int MAX_BYTES = 16 * 1024;

  private static final String TIME = "0000-00-00T00:00:00.000Z";
  private static final int MAX_DIGITS = 19;
  private static final Set<String> SIGN_INS = Set.of("pwd", "token", "basic", "system");
  private static final Set<String> ALWAYS = Set.of("v", "i", "ts", "act", "actor", "auth", "obj");
  private static final Map<String, Predicate<Object>> FIELDS =
      Map.ofEntries(
          Map.entry("v", Long.valueOf(1)::equals),
          Map.entry("i", StetLeaves::isCount),
          Map.entry("ts", StetLeaves::isTime),
          Map.entry("act", StetLeaves::isCode),
          Map.entry("actor", StetLeaves::isUuid),
          Map.entry("role", StetLeaves::isRoles),
          Map.entry("auth", SIGN_INS::contains),
          Map.entry("auth_age", StetLeaves::isCount),
          Map.entry("obj", StetLeaves::isObject),
          Map.entry("art", StetLeaves::isUuid),
          Map.entry("art_seq", StetLeaves::isCount),
          Map.entry("art_prev", StetLeaves::isCount),
          Map.entry("from", StetLeaves::isCode),
          Map.entry("to", StetLeaves::isCode),
          Map.entry("ver", StetLeaves::areVersions),
          Map.entry("story", StetLeaves::isUuid),
          Map.entry("marks", StetLeaves::areMarks),
          Map.entry("content", StetLeaves::isCommitment),
          Map.entry("body", StetLeaves::isCommitment));

  private final Map<String, End> articles = new HashMap<>();
  private String lastTime = "";

  /** The fields of a leaf that stands alone. */
  static Map<String, Object> read(long index, byte[] leaf) {
    if (leaf.length > MAX_BYTES) {
      throw new NotVerified(index, "it is longer than %d bytes".formatted(MAX_BYTES));
    }
    Map<String, Object> fields;
    try {
      fields = CanonicalReader.object(leaf);
    } catch (IllegalArgumentException e) {
      throw new NotVerified(index, "its bytes are not canonical JSON");
    }
    for (var field : fields.entrySet()) {
      var form = FIELDS.get(field.getKey());
      if (form == null || !form.test(field.getValue())) {
        throw new NotVerified(
            index, "the field %s is not in its form".formatted(Strict.shown(field.getKey())));
      }
    }
    for (var key : ALWAYS) {
      if (!fields.containsKey(key)) {
        throw new NotVerified(index, "the field %s is missing".formatted(key));
      }
    }
    return fields;
  }

  /** Of the newest leaf that was followed. */
  String lastTime() {
    return lastTime;
  }

  @Override
  public void next(long index, byte[] leaf) {
    follow(index, read(index, leaf));
  }

  /** Whether a leaf that was read may stand here. */
  void follow(long index, Map<String, Object> fields) {
    if (!Long.valueOf(index).equals(fields.get("i"))) {
      throw new NotVerified(index, "its field i says %s".formatted(fields.get("i")));
    }
    var time = String.valueOf(fields.get("ts"));
    if (time.compareTo(lastTime) < 0) {
      throw new NotVerified(index, "its time is before that of the entry before");
    }
    lastTime = time;
    if (!isNextOfItsArticle(index, fields)) {
      throw new NotVerified(index, "it is not the next entry of its article");
    }
  }

  private boolean isNextOfItsArticle(long index, Map<String, Object> fields) {
    var number = fields.get("art_seq");
    var previous = fields.get("art_prev");
    if (!(fields.get("art") instanceof String article)) {
      return number == null && previous == null;
    }
    var before = articles.get(article);
    if (!(number instanceof Long n)) {
      return false;
    }
    articles.put(article, new End(index, n));
    return before == null
        ? n == 1 && previous == null
        : n == before.number() + 1 && Long.valueOf(before.index()).equals(previous);
  }

  private static boolean isCount(Object value) {
    return value instanceof Long number && number >= 0;
  }

  /** {@code 2026-11-22T09:10:11.123Z}: always as long, so that text and time have one order. */
  private static boolean isTime(Object value) {
    if (!(value instanceof String text) || text.length() != TIME.length()) {
      return false;
    }
    for (int i = 0; i < TIME.length(); i++) {
      if (TIME.charAt(i) == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != TIME.charAt(i)) {
        return false;
      }
    }
    int month = two(text, 5);
    int day = two(text, 8);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(100L * two(text, 0) + two(text, 2)))
        && two(text, 11) < 24
        && two(text, 14) < 60
        && two(text, 17) < 60;
  }

  private static int two(String digits, int from) {
    return 10 * (digits.charAt(from) - '0') + digits.charAt(from + 1) - '0';
  }

  /** {@code 4>5} or {@code new>0}. */
  private static boolean areVersions(Object value) {
    if (!(value instanceof String text)) {
      return false;
    }
    int arrow = text.indexOf('>');
    return arrow > 0
        && (text.startsWith("new>") || isVersion(text.substring(0, arrow)))
        && isVersion(text.substring(arrow + 1));
  }

  private static boolean isVersion(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_DIGITS
        && (text.length() == 1 || text.charAt(0) != '0')
        && isAll(text, 0, text.length(), StetLeaves::isDigit);
  }

  private static boolean isCode(Object value) {
    return value instanceof String text
        && !text.isEmpty()
        && text.length() <= 100
        && isAll(text, 0, text.length(), c -> c >= 'A' && c <= 'Z' || isDigit(c) || c == '_');
  }

  private static boolean isRoles(Object value) {
    if (!(value instanceof String text)) {
      return false;
    }
    var before = "";
    for (var role : text.split("\\+", -1)) {
      if (!isCode(role) || role.compareTo(before) <= 0) {
        return false;
      }
      before = role;
    }
    return true;
  }

  private static boolean isObject(Object value) {
    if (!(value instanceof String text)) {
      return false;
    }
    int colon = text.indexOf(':');
    return colon > 0
        && isAll(text, 0, colon, c -> c >= 'a' && c <= 'z' || c == '_')
        && isUuid(text.substring(colon + 1));
  }

  private static boolean isUuid(Object value) {
    if (!(value instanceof String text) || text.length() != 36) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? text.charAt(i) != '-' : !isHex(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areMarks(Object value) {
    return value instanceof Map<?, ?> marks
        && !marks.isEmpty()
        && marks.values().stream().allMatch(String.class::isInstance);
  }

  private static boolean isCommitment(Object value) {
    return value instanceof String text
        && text.startsWith(Commitment.PREFIX)
        && text.length() == Commitment.PREFIX.length() + 2 * Merkle.HASH
        && isAll(text, Commitment.PREFIX.length(), text.length(), StetLeaves::isHex);
  }

  private static boolean isAll(String text, int from, int to, Letter letter) {
    for (int i = from; i < to; i++) {
      if (!letter.is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || c >= 'a' && c <= 'f';
  }

  private interface Letter {

    boolean is(char c);
  }

  private record End(long index, long number) {}
}
