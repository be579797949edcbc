package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import notebook.NotebookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.InclusionProof;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.SignerKey;
import org.stet.audit.verify.TlogProof;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.Role;

/** The signer of a log that has a name, a key and a file of its own in each test. */
@NotebookTest
class SignerTest {

  private static final Actor ADA =
      new Actor(Ids.next(), "Ada", Set.of(Role.ADMIN), Actor.SignIn.PASSWORD, null);

  @Autowired AuditTrail trail;
  @Autowired AuditTables tables;
  @Autowired CheckpointTable checkpoints;
  @Autowired StoredTree tree;
  @Autowired Disk disk;
  @Autowired EntryRows rows;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @TempDir Path folder;
  private Path keyFile;
  private Path file;
  private SignerKey key;
  private Signer signer;

  @BeforeEach
  void aKeyAndAnEntry() {
    keyFile = folder.resolve("stet.key");
    file = folder.resolve("stet.checkpoints");
    key = SignerKey.generate("example.com/" + Ids.next());
    new KeyFile(keyFile).create(key);
    signer = signer();
    tell();
  }

  @Test
  void theLogIsSignedAsItIs() throws IOException {
    var note = signer.sign().orElseThrow();

    var head = tables.head().frontier();
    note.verify(key.verifier());
    assertThat(Checkpoint.parse(note.text()))
        .isEqualTo(new Checkpoint(key.name(), head.size(), head.root()));
    assertThat(Files.readString(file)).isEqualTo(note + "\n");
    assertThat(checkpoints.newest(key.verifier()).orElseThrow().note()).isEqualTo(note.bytes());
    assertThat(signer.trouble()).isEmpty();
    assertThat(new SignerHealth(signer).health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aLogThatDidNotGrowIsNotSignedAgain() throws IOException {
    var first = signer.sign().orElseThrow();

    assertThat(signer.sign().map(Note::toString)).contains(first.toString());
    assertThat(Files.readString(file)).isEqualTo(first + "\n");

    tell();
    var second = signer.sign().orElseThrow();
    assertThat(size(second)).isGreaterThan(size(first));
    assertThat(Files.readString(file)).isEqualTo(first + "\n" + second + "\n");
  }

  @Test
  void ofTwoCheckpointsTheLongerIsTheNewerAlsoWhereTheClockWasSetBack() {
    assertThat(signer.sign()).isPresent();
    tell();

    var late = signer(Clock.offset(clock, Duration.ofDays(-1))).sign().orElseThrow();

    assertThat(checkpoints.newest(key.verifier()).orElseThrow().note()).isEqualTo(late.bytes());
  }

  @Test
  void whatSomebodyPutAmongTheCheckpointsIsPassedOver() {
    var note = signer.sign().orElseThrow();
    var stranger = SignerKey.generate(key.name());
    var longer = new Checkpoint(key.name(), size(note) + 1, tree.root(1));

    transaction.executeWithoutResult(tx -> {
      var size = longer.size();
      for (var junk :
          List.of(longer.sign(stranger).bytes(), note.bytes(), "no note".getBytes(UTF_8))) {
        checkpoints.add(key.name(), size++, longer.root(), junk, clock.instant());
      }
      assertThat(checkpoints.newest(key.verifier()).orElseThrow().note()).isEqualTo(note.bytes());
      tx.setRollbackOnly();
    });
  }

  @Test
  void theKeyIsForNobodyElsesEyes() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r--r--"));
    var unused = signer.key();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
        .as("closed to others at the next use")
        .isEqualTo("rw-------");
  }

  @Test
  void aLogThatIsShorterThanWhatWasSignedGetsNoSignature() throws IOException {
    var head = tables.head().frontier();
    signedBefore(new Checkpoint(key.name(), head.size() + 3, head.root()));
    var before = Files.readString(file);

    assertThat(signer.sign()).isEmpty();

    assertThat(trouble()).isEqualTo("signer.trouble.shorter");
    assertThat(signer.trouble().orElseThrow().sentence())
        .contains("a backup was restored, or entries were taken out");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(new SignerHealth(signer).health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void aLogThatWasRewrittenGetsNoSignature() {
    tell();
    var other = tree.root(2);
    for (long size : List.of(tables.head().frontier().size(), 3L)) {
      signedBefore(new Checkpoint(key.name(), size, other));

      assertThat(signer.sign()).isEmpty();
      assertThat(trouble()).isEqualTo("signer.trouble.fork");
      tell();
    }
  }

  @Test
  void whatACrashLeftHalfWrittenIsPassedOver() throws IOException {
    var first = signer.sign().orElseThrow();
    Files.writeString(file, key.name() + "\n12", StandardOpenOption.APPEND);
    tell();

    var second = signer.sign().orElseThrow();

    assertThat(size(second)).isGreaterThan(size(first));
    tell();
    assertThat(signer.sign()).isPresent();
    assertThat(signer.last(key).orElseThrow().size()).isEqualTo(tables.head().frontier().size());
  }

  @Test
  void aLostKeyIsNotReplacedInSilence() throws IOException {
    assertThat(signer.sign()).isPresent();
    Files.delete(keyFile);

    assertThat(signer.sign()).isEmpty();

    assertThat(trouble()).isEqualTo("signer.trouble.key.gone");
    assertThat(keyFile).doesNotExist();
  }

  @Test
  void whatIsNoKeyIsToldWithoutShowingIt() throws IOException {
    Files.writeString(keyFile, key.secret().substring(0, 40));

    assertThat(signer.sign()).isEmpty();

    assertThat(signer.trouble().orElseThrow())
        .isEqualTo(Refusal.of("signer.trouble.key", "stet.key"));
  }

  @Test
  void aLostFileOfCheckpointsIsNotBegunAnew() throws IOException {
    assertThat(signer.sign()).isPresent();
    Files.delete(file);
    tell();

    assertThat(signer.sign()).isEmpty();

    assertThat(trouble()).isEqualTo("signer.trouble.file.gone");
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsMendedIsSignedAgain() throws IOException {
    assertThat(signer.sign()).isPresent();
    var away = folder.resolve("away");
    Files.move(file, away);
    assertThat(signer.sign()).isEmpty();

    Files.move(away, file);

    assertThat(signer.sign()).isPresent();
    assertThat(signer.trouble()).isEmpty();
  }

  @Test
  void afterALossANewLogSaysWhatTheOldOneWas() {
    var lost = new Checkpoint(key.name(), tables.head().frontier().size() + 7, tree.root(1));
    signedBefore(lost);
    assertThat(signer.sign()).isEmpty();

    recovery(ADA).recover("Restored the backup of the night before.", "stet");

    assertThat(signer.trouble()).isEmpty();
    var fresh = signer.key();
    assertThat(fresh.name()).isEqualTo(key.name() + ".2");
    var told = rows.list(AuditFilter.newest(1), EntryRows.EVERYTHING).getFirst();
    assertThat(told.act()).isEqualTo("LOG_RECOVERED");
    assertThat(told.actor()).isEqualTo(ADA.id());
    assertThat(told.marks())
        .containsEntry("origin", fresh.name())
        .containsEntry("oldOrigin", lost.origin())
        .containsEntry("oldSize", Long.toString(lost.size()))
        .containsEntry("oldRoot", lost.rootText());
    assertThat(told.notes()).containsEntry("reason", "Restored the backup of the night before.");
    assertThat(signer.last(fresh).orElseThrow().size()).isEqualTo(told.index() + 1);
    assertThat(folder.resolve("stet.key.1")).exists();
  }

  @Test
  void whereOnlyTheKeyIsLostTheFileSaysWhatWasSignedAndNotTheDatabase() throws IOException {
    assertThat(signer.sign()).isPresent();
    var lost = new Checkpoint(key.name(), tables.head().frontier().size() + 7, tree.root(1));
    signedBefore(lost);
    Files.delete(keyFile);
    assertThat(signer.sign()).isEmpty();

    recovery(ADA).recover("The disk with the key is gone.", "stet");

    var told = rows.list(AuditFilter.newest(1), EntryRows.EVERYTHING).getFirst();
    assertThat(told.marks())
        .containsEntry("oldOrigin", lost.origin())
        .containsEntry("oldSize", Long.toString(lost.size()))
        .containsEntry("oldRoot", lost.rootText());
  }

  @Test
  void aLossIsDeclaredByAnAdministratorWithAReasonAndThePassword() {
    assertThat(signer.sign()).isPresent();
    assertThatThrownBy(() -> recovery(ADA).recover("No reason", "stet"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nothing is lost");
    signedBefore(new Checkpoint(key.name(), Long.MAX_VALUE, tree.root(1)));
    assertThat(signer.sign()).isEmpty();

    assertThatThrownBy(() -> recovery(ADA).recover(" ", "stet")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> recovery(ADA).recover("A backup", "wrong"))
        .isInstanceOf(Refused.class);
    var ed = new Actor(Ids.next(), "Ed", Set.of(Role.EDITOR), Actor.SignIn.PASSWORD, null);
    assertThatThrownBy(() -> recovery(ed).recover("A backup", "stet"))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.isForbidden()).isTrue());

    assertThat(signer.key().name()).isEqualTo(key.name());
    assertThat(trouble()).isEqualTo("signer.trouble.shorter");
  }

  @Test
  void aNameThatIsNumberedGetsTheNextNumber() {
    assertThat(Recovery.next("example.com/stet")).isEqualTo("example.com/stet.2");
    assertThat(Recovery.next("example.com/stet.2")).isEqualTo("example.com/stet.3");
  }

  @Test
  void aProofLeadsFromTheEntryToTheSignature() {
    long index = tell().index();
    var note = signer.sign().orElseThrow();
    var leaf = rows.find(index).orElseThrow().leaf();

    var proof = TlogProof.of(leaf, InclusionProof.make(index, size(note), tree), note).bytes();

    assertThat(TlogProof.parse(proof).verify(leaf, key.verifier()).size()).isEqualTo(size(note));
  }

  private Signer signer() {
    return signer(clock);
  }

  private Signer signer(Clock clock) {
    return new Signer(
        tables,
        checkpoints,
        tree,
        disk,
        transactions,
        clock,
        new AuditSettings(keyFile, file, "example.com/another"));
  }

  private Recovery recovery(Actor actor) {
    return new Recovery(
        signer,
        checkpoints,
        trail,
        transactions,
        () -> actor,
        (who, password) -> {
          if (!password.equals("stet")) {
            throw Refused.by("refused.password");
          }
        });
  }

  private AuditEntry tell() {
    var fact = Fact.noted("SIGNED_IN", "account", UUID.randomUUID(), null);
    return transaction.execute(tx -> trail.append(ADA, fact));
  }

  /** As if this had been the newest that was signed. */
  private void signedBefore(Checkpoint checkpoint) {
    try {
      Files.write(file, (checkpoint.sign(key) + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String trouble() {
    return signer.trouble().orElseThrow().key();
  }

  private static long size(Note note) {
    return Checkpoint.parse(note.text()).size();
  }
}
