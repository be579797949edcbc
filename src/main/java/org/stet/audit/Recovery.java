package org.stet.audit;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.SignerKey;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Reauthentication;
import org.stet.people.Refused;

/**
 * Goes on after a loss: a restored backup, a lost key. The log gets a new name and a new key, and
 * its first entry under them says what the old log was, who declared the loss and why. What is left
 * of the old log stays before it, so no entry loses its number.
 */
@Component
public class Recovery {

  private static final Pattern NUMBERED = Pattern.compile("(.*)\\.([1-9][0-9]{0,8})");

  private static final Set<String> LOSSES =
      Set.of(
          "signer.trouble.shorter",
          "signer.trouble.fork",
          "signer.trouble.key",
          "signer.trouble.key.gone",
          "signer.trouble.file.gone");

  private final Signer signer;
  private final CheckpointTable checkpoints;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;
  private final CurrentActor actors;
  private final Reauthentication presence;

  Recovery(
      Signer signer,
      CheckpointTable checkpoints,
      AuditTrail trail,
      PlatformTransactionManager transactions,
      CurrentActor actors,
      Reauthentication presence) {
    this.signer = signer;
    this.checkpoints = checkpoints;
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    this.actors = actors;
    this.presence = presence;
  }

  /**
   * Opens a new log.
   *
   * @param password of who declares the loss, once more
   * @throws Refused where nothing is lost, and for a wrong password
   */
  @About(About.HOUSE)
  public void recover(@Nullable String reason, String password) {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    var why = Plain.required("reason", reason, Limits.REASON);
    if (!isNeeded()) {
      throw Refused.by("refused.audit.nothingLost");
    }
    presence.confirm(actor, password);
    var old = lastSigned();
    var key = SignerKey.generate(old == null ? signer.newName() : next(old.origin()));
    var fact =
        Fact.noted("LOG_RECOVERED", "log", Actor.SYSTEM_ID, null)
            .mark("origin", key.name())
            .mark("oldOrigin", old == null ? null : old.origin())
            .mark("oldSize", old == null ? null : old.size())
            .mark("oldRoot", old == null ? null : old.rootText())
            .note("reason", why);
    transaction.executeWithoutResult(tx -> trail.append(actor, fact));
    signer.changeKey(key);
    signer.sign();
  }

  /** Whether something is lost that only a new log makes good. */
  public boolean isNeeded() {
    return signer.trouble().filter(trouble -> LOSSES.contains(trouble.key())).isPresent();
  }

  /**
   * By the signer's own file, also where only the key is lost; where the file is, by the database.
   */
  private @Nullable Checkpoint lastSigned() {
    return byItsKey().or(this::byItsFile).or(this::byTheDatabase).orElse(null);
  }

  private Optional<Checkpoint> byItsKey() {
    try {
      return signer.last(signer.key());
    } catch (SignerTrouble e) {
      return Optional.empty();
    }
  }

  private Optional<Checkpoint> byItsFile() {
    try {
      return signer.last();
    } catch (SignerTrouble e) {
      return Optional.empty();
    }
  }

  private Optional<Checkpoint> byTheDatabase() {
    return checkpoints.newest().map(row -> Checkpoint.parse(Note.parse(row.note()).text()));
  }

  /** {@code example.com/stet} becomes {@code example.com/stet.2}, and that {@code ….3}. */
  static String next(String origin) {
    var numbered = NUMBERED.matcher(origin);
    return numbered.matches()
        ? numbered.group(1) + "." + (Integer.parseInt(numbered.group(2)) + 1)
        : origin + ".2";
  }
}
