package org.stet.claim;

import static org.stet.claim.ClaimStatus.ACCEPTED;
import static org.stet.claim.ClaimStatus.CUT;
import static org.stet.claim.ClaimStatus.DISMISSED;
import static org.stet.claim.ClaimStatus.ORPHANED;
import static org.stet.claim.ClaimStatus.SUGGESTED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Refusal;
import org.stet.people.Refused;

/** The moves of a claim: from where, to where, by whom. The only table of them. */
public enum ClaimMove {
  SUGGEST(Set.of(), SUGGESTED, null),
  MARK(Set.of(), ACCEPTED, Permission.MARK_CLAIMS),
  ACCEPT(Set.of(SUGGESTED, DISMISSED), ACCEPTED, Permission.MARK_CLAIMS),
  DISMISS(Set.of(SUGGESTED, ACCEPTED), DISMISSED, Permission.MARK_CLAIMS),
  /** Words that hold no fact: looked at, and nobody checks them. */
  WAIVE(Set.of(), DISMISSED, Permission.MARK_CLAIMS),
  /** A suggestion that is left out when the article is handed in. */
  LEAVE_OUT(Set.of(), DISMISSED, Permission.MARK_CLAIMS),
  /** To be decided again; what was accepted and dismissed is accepted again instead. */
  RECONSIDER(Set.of(DISMISSED, ACCEPTED), SUGGESTED, Permission.MARK_CLAIMS),
  RESHAPE(Set.of(SUGGESTED, ACCEPTED), null, Permission.MARK_CLAIMS),
  SPLIT(Set.of(SUGGESTED, ACCEPTED), null, Permission.MARK_CLAIMS),
  MERGE(Set.of(SUGGESTED, ACCEPTED), null, Permission.MARK_CLAIMS),
  RESTATE(Set.of(SUGGESTED, ACCEPTED), null, Permission.MARK_CLAIMS),
  ORPHAN(Set.of(ACCEPTED), ORPHANED, null),
  PLACE(Set.of(ORPHANED), ACCEPTED, Permission.MARK_CLAIMS),
  /** By the system; a person may remove an orphan. */
  REMOVE(Set.of(SUGGESTED, ACCEPTED, ORPHANED), CUT, Permission.MARK_CLAIMS),
  /** To ACCEPTED where it ever was, else to SUGGESTED. */
  RETURN_OF_WORDS(Set.of(CUT), null, null);

  private final Set<ClaimStatus> from;
  private final @Nullable ClaimStatus to;
  private final @Nullable Permission by;

  ClaimMove(Set<ClaimStatus> from, @Nullable ClaimStatus to, @Nullable Permission by) {
    this.from = from.isEmpty() ? EnumSet.noneOf(ClaimStatus.class) : EnumSet.copyOf(from);
    this.to = to;
    this.by = by;
  }

  /** The statuses it leaves; empty for a claim that is new. */
  public Set<ClaimStatus> from() {
    return Set.copyOf(from);
  }

  /** The status it leads to; empty where it stays, or the words decide. */
  public Optional<ClaimStatus> to() {
    return Optional.ofNullable(to);
  }

  /** The ability it takes; empty where only the system moves. */
  public Optional<Permission> by() {
    return Optional.ofNullable(by);
  }

  /**
   * Whether a person's ability allows it at all.
   *
   * @throws org.stet.people.Refused with 403 where not
   */
  void requireOf(Actor actor) {
    if (actor.isSystem()) {
      return;
    }
    if (by == null) {
      throw Refused.forbidden("refused.system", name());
    }
    actor.require(by);
  }

  /** The refusal, where a claim of this status can't make the move. */
  Optional<Refusal> refusalFrom(Actor actor, ClaimStatus status) {
    boolean fits =
        from.contains(status) && (this != REMOVE || actor.isSystem() || status == ORPHANED);
    return fits
        ? Optional.empty()
        : Optional.of(Refusal.of("refused.claim." + name() + "." + status, name(), status.name()));
  }
}
