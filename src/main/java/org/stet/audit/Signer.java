package org.stet.audit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.ConsistencyProof;
import org.stet.audit.verify.NotVerified;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.SignerKey;
import org.stet.people.Refusal;

/**
 * Signs what the log is, and only where it still begins with everything it signed before. What it
 * signed before it reads from its own file, outside the database: whoever rewrites the database
 * gets no signature.
 */
@Component
class Signer {

  private static final Logger LOG = LoggerFactory.getLogger(Signer.class);
  private static final int NAME_BYTES = 8;

  private final AuditTables tables;
  private final CheckpointTable checkpoints;
  private final StoredTree tree;
  private final Disk disk;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final @Nullable String wantedOrigin;
  private final KeyFile keyFile;
  private final CheckpointFile signed;
  private volatile @Nullable Refusal trouble;

  Signer(
      AuditTables tables,
      CheckpointTable checkpoints,
      StoredTree tree,
      Disk disk,
      PlatformTransactionManager transactions,
      Clock clock,
      AuditSettings settings) {
    this.tables = tables;
    this.checkpoints = checkpoints;
    this.tree = tree;
    this.disk = disk;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.wantedOrigin = settings.origin();
    this.keyFile = new KeyFile(settings.keyFile());
    this.signed = new CheckpointFile(settings.checkpointFile());
  }

  /**
   * Signs the log as it is, if it grew since.
   *
   * @return the newest checkpoint; none where the log is empty, and where the signer refuses, which
   *     {@link #trouble} explains
   */
  @CanIgnoreReturnValue
  synchronized Optional<Note> sign() {
    try {
      var note = transaction.execute(tx -> signLocked());
      told(null);
      return Optional.ofNullable(note);
    } catch (SignerTrouble e) {
      told(e.why());
    } catch (DataAccessException | TransactionException e) {
      LOG.error("The log could not be signed", e);
      told(Refusal.of("signer.trouble.database"));
    }
    return Optional.empty();
  }

  /** Why it does not sign; empty where it does. */
  Optional<Refusal> trouble() {
    return Optional.ofNullable(trouble);
  }

  /**
   * The key it signs with; made where nothing was ever signed.
   *
   * @throws SignerTrouble where it can't be read or is gone
   */
  SignerKey key() {
    return keyFile.exists() ? keyFile.read() : made();
  }

  private synchronized SignerKey made() {
    if (keyFile.exists()) {
      return keyFile.read();
    }
    if (signed.exists() || !checkpoints.isEmpty()) {
      throw new SignerTrouble("key.gone");
    }
    var key = SignerKey.generate(newName());
    keyFile.create(key);
    LOG.info("The log is called {}; its verifier key is {}", key.name(), key.verifier());
    return key;
  }

  /** What it signed last in the log of this key, as its own file says. */
  Optional<Checkpoint> last(SignerKey key) {
    return newest(key).map(note -> Checkpoint.parse(note.text()));
  }

  /** What it signed last by any key, as its own file says; whose it is can't be told any more. */
  Optional<Checkpoint> last() {
    return signed.exists()
        ? signed.newest().map(note -> Checkpoint.parse(note.text()))
        : Optional.empty();
  }

  /** Begins with another key; the old one is kept beside it. */
  synchronized void changeKey(SignerKey key) {
    keyFile.replace(key);
  }

  private Optional<Note> newest(SignerKey key) {
    return signed.exists() ? signed.newest(key.verifier()) : Optional.empty();
  }

  private @Nullable Note signLocked() {
    checkpoints.lockSigner();
    var key = key();
    var head = tables.head().frontier();
    var before = newest(key).orElse(null);
    if (before == null) {
      if (checkpoints.has(key.name())) {
        throw new SignerTrouble("file.gone", signed.name());
      }
      return head.size() == 0
          ? null
          : sign(new Checkpoint(key.name(), head.size(), head.root()), key);
    }
    var older = Checkpoint.parse(before.text());
    var now = new Checkpoint(key.name(), head.size(), head.root());
    requireItFollows(older, now);
    if (now.size() > older.size()) {
      return sign(now, key);
    }
    if (!checkpoints.has(key.name(), older.size())) {
      store(older, before);
    }
    return before;
  }

  private void requireItFollows(Checkpoint older, Checkpoint now) {
    if (now.size() < older.size()) {
      throw new SignerTrouble("shorter", now.size(), older.size());
    }
    try {
      now.verifyFollows(older, ConsistencyProof.make(older.size(), now.size(), tree));
    } catch (NotVerified | DataRetrievalFailureException e) {
      LOG.error("The log does not follow {}", older, e);
      throw new SignerTrouble("fork", now.size(), older.size());
    }
  }

  private Note sign(Checkpoint checkpoint, SignerKey key) {
    if (!Arrays.equals(tree.root(checkpoint.size()), checkpoint.root())) {
      throw new SignerTrouble("head");
    }
    disk.force(transaction);
    var note = checkpoint.sign(key);
    signed.append(note);
    store(checkpoint, note);
    LOG.info(
        "Signed {} with {} entries and the root {}",
        checkpoint.origin(),
        checkpoint.size(),
        checkpoint.rootText());
    return note;
  }

  private void store(Checkpoint checkpoint, Note note) {
    checkpoints.add(
        checkpoint.origin(), checkpoint.size(), checkpoint.root(), note.bytes(), clock.instant());
  }

  private void told(@Nullable Refusal now) {
    if (now != null && !now.equals(trouble)) {
      LOG.error("{}", now.sentence());
    } else if (now == null && trouble != null) {
      LOG.info("The log is signed again");
    }
    trouble = now;
  }

  /** For a log that has none yet. */
  String newName() {
    if (wantedOrigin != null) {
      return wantedOrigin;
    }
    var random = new byte[NAME_BYTES];
    new SecureRandom().nextBytes(random);
    return "stet/" + HexFormat.of().formatHex(random);
  }
}
