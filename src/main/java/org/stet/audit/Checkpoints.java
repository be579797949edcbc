package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.InclusionProof;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.TlogProof;
import org.stet.audit.verify.VerifierKey;
import org.stet.people.Refusal;
import org.stet.people.Refused;

/**
 * The signed checkpoints of the log, and proofs that lead to them. Signs at the start, every minute
 * if the log grew, after a sign-off, and when somebody asks.
 */
@Component
public class Checkpoints implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final int EVERY = 60_000;
  private static final Set<String> SIGNATURES = Set.of("ARTICLE_SIGNED_OFF", "CORRECTION_SETTLED");

  private final Signer signer;
  private final CheckpointTable table;
  private final StoredTree tree;
  private final AuditEntries entries;
  private final EntryRows rows;
  private final Cosignatures cosignatures;
  private final Witnesses witnesses;
  private final Push push;
  private final ExecutorService signing =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("signer").factory());
  private final ExecutorService telling =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("witnesses").factory());
  private final AtomicBoolean tellingSoon = new AtomicBoolean();

  Checkpoints(
      Signer signer,
      CheckpointTable table,
      StoredTree tree,
      AuditEntries entries,
      EntryRows rows,
      Cosignatures cosignatures,
      Witnesses witnesses,
      Push push) {
    this.cosignatures = cosignatures;
    this.witnesses = witnesses;
    this.push = push;
    this.signer = signer;
    this.table = table;
    this.tree = tree;
    this.entries = entries;
    this.rows = rows;
  }

  /**
   * A size and root of the log that were signed.
   *
   * @param origin name of the log
   * @param root RFC 6962 hash over the first {@code size} entries, base64
   * @param note the signed note, byte for byte
   */
  public record Signed(String origin, long size, String root, String note, Instant signedAt) {}

  /** The newest; none before the first entry is signed, and where the key can't be read. */
  public Optional<Signed> newest() {
    return key().flatMap(table::newest).map(this::shown);
  }

  /** How the witnesses that were set up stand to this log. */
  public List<Witnesses.Standing> witnesses() {
    return key().map(key -> witnesses.standing(key.name())).orElse(List.of());
  }

  /** Where each checkpoint is sent, and why the newest did not go. */
  public Push push() {
    return push;
  }

  /** The newest after the log was signed as it is now, if it can be. */
  public Optional<Signed> fresh() {
    signer.sign();
    return newest();
  }

  /** By which anybody recognises a checkpoint of this log. */
  public Optional<String> verifierKey() {
    return key().map(VerifierKey::toString);
  }

  /** Why the log is not signed; empty where it is. */
  public Optional<Refusal> trouble() {
    return signer.trouble();
  }

  /**
   * A file that shows offline that an entry is in the log: its bytes, the way up the tree, and a
   * signed checkpoint (C2SP tlog-proof).
   *
   * @throws org.stet.people.Missing where there is none, or it is not open to who asks
   * @throws Refused where the log can't be signed
   */
  public byte[] proof(long index) {
    return proof(index, entries.entry(index).leaf());
  }

  /**
   * The same for an entry that belongs to an article the caller has shown already; asks nobody's
   * permission.
   */
  public byte[] proofFor(AuditEntry entry) {
    return proof(entry.index(), rows.find(entry.index()).orElseThrow().leaf());
  }

  private byte[] proof(long index, byte[] leaf) {
    var note = reachingTo(index);
    var size = Checkpoint.parse(note.text()).size();
    return TlogProof.of(leaf, InclusionProof.make(index, size, tree), note).bytes();
  }

  private Note reachingTo(long index) {
    return newest()
        .filter(signed -> signed.size() > index)
        .or(this::fresh)
        .filter(signed -> signed.size() > index)
        .map(signed -> Note.parse(signed.note().getBytes(UTF_8)))
        .orElseThrow(() -> Refused.by(trouble().orElse(Refusal.of("signer.trouble.none"))));
  }

  private Optional<VerifierKey> key() {
    try {
      return Optional.of(signer.key().verifier());
    } catch (SignerTrouble e) {
      return Optional.empty();
    }
  }

  private Signed shown(CheckpointTable.Row row) {
    var note = Note.parse(row.note());
    var checkpoint = Checkpoint.parse(note.text());
    return new Signed(
        checkpoint.origin(),
        checkpoint.size(),
        checkpoint.rootText(),
        cosignatures.under(note, checkpoint.origin(), checkpoint.size()).toString(),
        row.signedAt());
  }

  @EventListener(ApplicationReadyEvent.class)
  void atTheStart() {
    signer.sign();
  }

  @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
  void everyMinute() {
    signAndTell();
  }

  @EventListener
  void afterASignOff(Appended appended) {
    if (appended.entries().stream().anyMatch(entry -> SIGNATURES.contains(entry.act()))) {
      signing.execute(this::signAndTell);
    }
  }

  /** Whoever hears of it elsewhere may be slow, and the next signature does not wait for them. */
  void signAndTell() {
    signer.sign();
    if (tellingSoon.compareAndSet(false, true)) {
      telling.execute(this::tell);
    }
  }

  /** One at a time: two would ask a witness for the same. */
  private void tell() {
    tellingSoon.set(false);
    try {
      newest().ifPresent(signed -> witnesses.ask(Note.parse(signed.note().getBytes(UTF_8))));
      newest().ifPresent(signed -> push.send(Note.parse(signed.note().getBytes(UTF_8))));
    } catch (RuntimeException e) {
      LOG.error("The newest checkpoint was told to nobody; it is tried again in a minute", e);
    }
  }

  @Override
  public void destroy() {
    signing.close();
    telling.close();
  }
}
