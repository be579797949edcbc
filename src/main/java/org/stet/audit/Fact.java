package org.stet.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;

/**
 * That something was done: what a verb of an aggregate returns and {@link AuditTrail#append} takes.
 *
 * <p>Marks are open in the leaf: short codes, never names or text. Notes are free text and names:
 * only a salted commitment to them is in the leaf, so that they can be erased.
 */
public final class Fact {

  private final String act;
  private final @Nullable Audited live;
  private final @Nullable Subject fixed;
  private @Nullable String from;
  private long versionBefore;
  private boolean system;
  private final Map<String, String> marks = new TreeMap<>();
  private final Map<String, String> notes = new TreeMap<>();

  private Fact(String act, @Nullable Audited live, @Nullable Subject fixed) {
    this.act = act;
    this.live = live;
    this.fixed = fixed;
  }

  /**
   * Something that happened to an entity; what the trail commits to is read from it when the fact
   * is appended, after the flush.
   *
   * @param act past tense, upper case: VERDICT_APPROVED
   */
  public static Fact of(String act, Audited subject) {
    var fact = new Fact(act, subject, null);
    fact.versionBefore = subject.audited().version();
    return fact;
  }

  /** Something that happened without changing an entity: a sign-in, an export, a refusal. */
  public static Fact noted(String act, String kind, UUID id, @Nullable UUID article) {
    return new Fact(act, null, new Subject(kind, id, article, 0, null, Content.of()));
  }

  /** The stage it came from, where it has stages. */
  public Fact from(@Nullable Enum<?> stage) {
    from = stage == null ? null : stage.name();
    return this;
  }

  /** In a person's story, a step that Stet itself takes. */
  public Fact bySystem() {
    system = true;
    return this;
  }

  public Fact mark(String key, @Nullable Object code) {
    if (code != null) {
      marks.put(key, code instanceof Enum<?> e ? e.name() : code.toString());
    }
    return this;
  }

  public Fact note(String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      notes.put(key, text);
    }
    return this;
  }

  /** Who did it: the one who tells the story, or Stet itself. */
  Actor actor(Actor teller) {
    return system ? Actor.SYSTEM : teller;
  }

  public String act() {
    return act;
  }

  /** As it stands at this moment. */
  public Subject subject() {
    return live != null ? live.audited() : Objects.requireNonNull(fixed);
  }

  @Nullable Audited live() {
    return live;
  }

  public boolean isAboutEntity() {
    return live != null;
  }

  public @Nullable String from() {
    return from;
  }

  /** Version of the entity when the verb was called. */
  public long versionBefore() {
    return versionBefore;
  }

  public Map<String, String> marks() {
    return Collections.unmodifiableMap(marks);
  }

  public Map<String, String> notes() {
    return Collections.unmodifiableMap(notes);
  }
}
