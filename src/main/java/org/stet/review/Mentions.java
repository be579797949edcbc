package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;

/** Who is named in a note, as @name; it comes up on their desk until they look at the claim. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Mentions {

  private static final Pattern NAMED =
      Pattern.compile("(?<![\\p{L}\\p{N}_@.])@([\\p{L}\\p{N}_.-]+)");

  /** More people than work on one claim. */
  private static final int MOST = 20;

  private final EntityManager entities;
  private final Staff staff;
  private final Clock clock;

  Mentions(EntityManager entities, Staff staff, Clock clock) {
    this.entities = entities;
    this.staff = staff;
    this.clock = clock;
  }

  void of(ClaimReview review, Note note) {
    for (var person : named(note.words())) {
      if (!person.equals(note.writtenBy())) {
        entities.persist(new Mention(review, note.id(), person, note.writtenAt()));
      }
    }
  }

  private Set<UUID> named(String words) {
    var people = new LinkedHashSet<UUID>();
    var found = NAMED.matcher(words);
    while (found.find() && people.size() < MOST) {
      var name = found.group(1).replaceFirst("[.-]+$", "");
      staff
          .named(name)
          .filter(Person::active)
          .filter(person -> person.may(Permission.READ_DESK))
          .ifPresent(person -> people.add(person.id()));
    }
    return people;
  }

  /** When somebody was first named in what they have not looked at, by review. */
  Map<UUID, Instant> waitingFor(Actor actor) {
    return entities
        .createQuery(
            "select m from Mention m where m.accountId = :me and m.seenAt is null"
                + " order by m.mentionedAt",
            Mention.class)
        .setParameter("me", actor.id())
        .getResultStream()
        .collect(
            Collectors.toMap(Mention::reviewId, Mention::mentionedAt, (first, later) -> first));
  }

  /** Somebody looks at the notes of this review. */
  void seen(UUID review, Actor actor) {
    entities
        .createQuery(
            "select m from Mention m where m.reviewId = :review and m.accountId = :me"
                + " and m.seenAt is null",
            Mention.class)
        .setParameter("review", review)
        .setParameter("me", actor.id())
        .getResultStream()
        .forEach(mention -> mention.seen(clock.instant()));
  }
}
