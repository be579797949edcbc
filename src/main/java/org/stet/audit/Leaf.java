package org.stet.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.audit.verify.CanonicalJson;
import org.stet.audit.verify.Commitment;
import org.stet.audit.verify.Merkle;
import org.stet.people.Actor;

/**
 * The bytes that the log holds of one entry, and the texts that they only promise. {@code
 * docs/audit-format.md} describes every field.
 */
final class Leaf {

  /** Of the format. */
  static final int VERSION = 1;

  static final int MAX_BYTES = 16 * 1024;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final TreeMap<String, Object> fields = new TreeMap<>();
  private final List<Secret> secrets = new ArrayList<>();

  /**
   * All of it but its place.
   *
   * @param at when it is done, as far as is known before it has a place
   */
  Leaf(Actor actor, Fact fact, Subject subject, Standing standing, Instant at) {
    fields.put("v", VERSION);
    who(actor, at);
    what(fact, subject, standing);
    if (subject.article() != null) {
      fields.put("art", subject.article().toString());
    }
    promise("content", subject.content().fields());
    promise("body", fact.notes());
  }

  private void who(Actor actor, Instant at) {
    fields.put("actor", actor.id().toString());
    fields.put("auth", actor.signIn().code());
    if (actor.signedInAt() != null) {
      fields.put("auth_age", Math.max(0, Duration.between(actor.signedInAt(), at).toSeconds()));
    }
    var roles = roles(actor);
    if (roles != null) {
      fields.put("role", roles);
    }
  }

  private void what(Fact fact, Subject subject, Standing standing) {
    fields.put("act", fact.act());
    fields.put("obj", subject.kind() + ":" + subject.id());
    if (fact.from() != null) {
      fields.put("from", fact.from());
    }
    if (subject.stage() != null) {
      fields.put("to", subject.stage());
    }
    if (!fact.marks().isEmpty()) {
      fields.put("marks", fact.marks());
    }
    if (fact.isAboutEntity()) {
      var before = standing.isFirst() ? "new" : Long.toString(fact.versionBefore());
      fields.put("ver", before + ">" + subject.version());
    }
    if (standing.story() != null) {
      fields.put("story", standing.story().toString());
    }
  }

  private void promise(String field, Map<String, ?> texts) {
    if (!texts.isEmpty()) {
      var salt = new byte[Commitment.SALT];
      RANDOM.nextBytes(salt);
      var text = CanonicalJson.bytes(texts);
      fields.put(field, Commitment.to(salt, text));
      secrets.add(new Secret(field, salt, text));
    }
  }

  /** The whole leaf, there. */
  Placed at(Place place) {
    var all = new TreeMap<>(fields);
    all.put("i", place.index());
    all.put("ts", time(place.at()));
    if (place.articleNumber() > 0) {
      all.put("art_seq", place.articleNumber());
    }
    if (place.articlePrevious() != null) {
      all.put("art_prev", place.articlePrevious());
    }
    var bytes = CanonicalJson.bytes(all);
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException("A leaf of " + bytes.length + " bytes is too long");
    }
    return new Placed(place, bytes, Merkle.leafHash(bytes));
  }

  /** What stands before, between and after the numbers in the article, the index and the time. */
  List<String> pieces() {
    return Stream.of(
            fields.headMap("art_prev"),
            fields.subMap("art_prev", "i"),
            fields.subMap("i", "ts"),
            fields.tailMap("ts"))
        .map(CanonicalJson::write)
        .map(piece -> piece.substring(1, piece.length() - 1))
        .toList();
  }

  List<Secret> secrets() {
    return secrets;
  }

  @Nullable Secret secret(String field) {
    return secrets.stream().filter(one -> one.field().equals(field)).findFirst().orElse(null);
  }

  static @Nullable String roles(Actor actor) {
    return actor.roles().isEmpty()
        ? null
        : actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
  }

  static String canonical(Content content) {
    return CanonicalJson.write(content.fields());
  }

  /** RFC 3339 in UTC, always with milliseconds. */
  static String time(Instant at) {
    return MILLIS.format(at);
  }

  /** What was promised: kept beside the log, and erased on request. */
  record Secret(String field, byte[] salt, byte[] text) {

    String asText() {
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  /**
   * How a leaf stands among others of its transaction.
   *
   * @param isFirst whether the thing came to be in this transaction and nothing was told of it yet
   * @param story that it is part of, with other leaves
   */
  record Standing(boolean isFirst, @Nullable UUID story) {}

  /**
   * Where a leaf stands.
   *
   * @param articleNumber of this entry among those of its article, from 1; 0 where it has none
   * @param articlePrevious index of the article's entry before, or null where there is none
   */
  record Place(long index, Instant at, long articleNumber, @Nullable Long articlePrevious) {}

  /** A leaf in its place: the bytes that the log holds, and their hash. */
  record Placed(Place place, byte[] bytes, byte[] hash) {}
}
