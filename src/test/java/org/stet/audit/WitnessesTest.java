package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.RoomTest;
import org.stet.TestDatabase;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.StallingServer;
import org.stet.audit.verify.StetVerify;
import org.stet.audit.verify.Told;
import org.stet.audit.verify.VerifierKey;
import org.stet.audit.verify.WitnessOnThisMachine;
import org.stet.people.Actor;

/** Anchors outside the house: a witness that is asked, a place that checkpoints are sent to. */
@RoomTest
class WitnessesTest {

  @Autowired Signer signer;
  @Autowired CheckpointTable checkpoints;
  @Autowired AuditEntries entries;
  @Autowired EntryRows rows;
  @Autowired Cosignatures cosignatures;
  @Autowired StoredTree tree;
  @Autowired AuditTrail trail;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  @Value("${spring.datasource.url}")
  String address;

  @TempDir Path folder;
  private WitnessOnThisMachine witness;
  private Witnesses witnesses;

  @BeforeEach
  void aWitnessOfThisLog() throws IOException {
    witness =
        new WitnessOnThisMachine(folder.resolve("witness"), signer.key().verifier().toString());
    witnesses = new Witnesses(asking(witness.key()), cosignatures, tree, clock);
  }

  @AfterEach
  void nobodyListens() {
    witness.close();
  }

  @Test
  void eachCheckpointIsSignedByTheWitnessAndTheVerifierTakesItForAnAnchor() throws IOException {
    for (int i = 0; i < 3; i++) {
      something();
      witnesses.ask(signer.sign().orElseThrow());
    }

    var note = signer.sign().orElseThrow();
    var signed = cosignatures.under(note, signer.key().name(), size());
    signed.verify(VerifierKey.parse(witness.key()));
    signed.verify(signer.key().verifier());
    var standing = witnesses.standing(signer.key().name()).getFirst();
    assertThat(standing.name()).isEqualTo("witness.example.com");
    assertThat(standing.size()).isEqualTo(size());
    assertThat(standing.trouble()).isEmpty();
    var key = written("key", signer.key().verifier().toString());
    var by = written("by", witness.key());
    var state = List.of("verify", "--state", address, "--user", TestDatabase.OWNER, "--key", key);
    assertThat(Told.by(state).code()).isEqualTo(StetVerify.NOT_ANCHORED);
    var witnessed = Told.by(with(state, "--witness", by));
    assertThat(witnessed.code()).as(witnessed.toString()).isEqualTo(StetVerify.VERIFIED);
    assertThat(witnessed.out()).contains("a witness has signed it");
  }

  @Test
  void aWitnessThatIsAwayIsNamedAndAskedAgain() throws IOException {
    something();
    witness.close();
    witnesses.ask(signer.sign().orElseThrow());
    assertThat(trouble()).contains("witness.example.com does not answer");

    witness =
        new WitnessOnThisMachine(folder.resolve("witness"), signer.key().verifier().toString());
    witnesses = new Witnesses(asking(witness.key()), cosignatures, tree, clock);
    witnesses.ask(signer.sign().orElseThrow());
    assertThat(witnesses.standing(signer.key().name()).getFirst().trouble()).isEmpty();
    assertThat(witnesses.standing(signer.key().name()).getFirst().size()).isEqualTo(size());
  }

  @Test
  @Timeout(60)
  void aWitnessThatStallsKeepsNobodyFromSigning() throws Exception {
    try (var stalling = new StallingServer()) {
      var slow =
          new AnchorSettings(
              List.of(new AnchorSettings.Asked(stalling.address(), witness.key())), null, null);
      var asking = new Witnesses(slow, cosignatures, tree, clock);
      var desk =
          new Checkpoints(
              signer, checkpoints, tree, entries, rows, cosignatures, asking, new Push(slow));
      something();
      desk.signAndTell();
      stalling.awaitRequest();
      var before = size();

      something();
      desk.signAndTell();

      assertThat(desk.newest().orElseThrow().size()).isEqualTo(size()).isGreaterThan(before);
      stalling.close();
      desk.destroy();
    }
  }

  @Test
  @Timeout(60)
  void aWitnessThatStallsIsNamed() throws IOException {
    try (var stalling = new StallingServer()) {
      var slow =
          new AnchorSettings(
              List.of(new AnchorSettings.Asked(stalling.address(), witness.key())), null, null);
      witnesses = new Witnesses(slow, cosignatures, tree, clock, Duration.ofMillis(300));
      something();
      witnesses.ask(signer.sign().orElseThrow());

      assertThat(trouble()).contains("witness.example.com does not answer");
    }
  }

  @Test
  void whatNoWitnessSignedIsPutUnderNoCheckpointAndBelievedByNobody() {
    something();
    witnesses.ask(signer.sign().orElseThrow());
    long signed = size();
    something();
    var note = signer.sign().orElseThrow();
    var origin = signer.key().name();

    transaction.executeWithoutResult(tx -> {
      var own = note.signatures().getFirst().line();
      cosignatures.add(origin, size(), witness.key(), own, clock.instant());
      cosignatures.add(origin, size(), "junk", "— junk", clock.instant());
      cosignatures.add(origin, size(), signer.key().verifier().toString(), own, clock.instant());
      cosignatures.add(origin, size(), "blank", "\n\n" + own, clock.instant());

      assertThat(cosignatures.under(note, origin, size())).hasToString(note.toString());
      assertThat(witnesses.standing(origin).getFirst().size()).isEqualTo(signed);
      tx.setRollbackOnly();
    });
  }

  @Test
  void aWitnessThatSawALongerLogSaysSo() throws IOException {
    something();
    var early = signer.sign().orElseThrow();
    something();
    witnesses.ask(signer.sign().orElseThrow());

    var other = new WitnessesOfAnotherMemory();
    other.ask(early);

    assertThat(other.trouble()).contains("has seen another log than this one, or a longer one");
  }

  @Test
  void aKeyThatIsNotAWitnessesIsRefusedAtTheStart() throws IOException {
    assertThatThrownBy(() ->
            new Witnesses(asking(signer.key().verifier().toString()), cosignatures, tree, clock))
        .hasMessageContaining("it is the key of a log and not of a witness");
  }

  @Test
  void checkpointsAreSentIntoAFolderUnderTheirSizes() throws IOException {
    var place = folder.resolve("elsewhere");
    var push = new Push(new AnchorSettings(List.of(), place, null));
    something();
    var first = signer.sign().orElseThrow();
    push.send(first);
    var firstSize = size();
    something();
    push.send(signer.sign().orElseThrow());

    assertThat(Note.parse(Files.readAllBytes(place.resolve("checkpoint-" + firstSize))))
        .hasToString(first.toString());
    assertThat(place.resolve("checkpoint-" + size())).exists();
    assertThat(push.trouble()).isEmpty();
  }

  @Test
  void aPlaceThatTakesNothingIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "no folder");
    something();
    var note = signer.sign().orElseThrow();

    var push = new Push(new AnchorSettings(List.of(), file, null));
    push.send(note);
    assertThat(push.trouble().orElseThrow().sentence()).contains("could not be sent to " + file);

    var far = new Push(new AnchorSettings(List.of(), null, witness.address()));
    far.send(note);
    assertThat(far.trouble().orElseThrow().sentence()).contains("could not be sent");
  }

  /** As if the database had been put back, and with it what the witness had signed. */
  private final class WitnessesOfAnotherMemory {

    private final Witnesses asking =
        new Witnesses(
            asking(witness.key()),
            new Cosignatures(new JdbcTemplate()) {
              @Override
              Optional<Seen> newest(String origin, VerifierKey witness) {
                return Optional.empty();
              }
            },
            tree,
            clock);

    void ask(Note note) {
      asking.ask(note);
    }

    String trouble() {
      return asking.standing(signer.key().name()).getFirst().trouble().orElseThrow().sentence();
    }
  }

  private void something() {
    transaction.executeWithoutResult(tx -> {
      var unused =
          trail.append(Actor.SYSTEM, Fact.noted("COPY_TAKEN", "log", Actor.SYSTEM_ID, null));
    });
  }

  private long size() {
    return checkpoints.newest(signer.key().verifier()).orElseThrow().size();
  }

  private @Nullable String trouble() {
    return witnesses
        .standing(signer.key().name())
        .getFirst()
        .trouble()
        .map(why -> why.sentence())
        .orElse(null);
  }

  private AnchorSettings asking(String key) {
    return new AnchorSettings(
        List.of(new AnchorSettings.Asked(URI.create(witness.address().toString()), key)),
        null,
        null);
  }

  private String written(String name, String line) throws IOException {
    return Files.writeString(folder.resolve(name), line + "\n", UTF_8).toString();
  }

  private static List<String> with(List<String> args, String... more) {
    var all = new ArrayList<>(args);
    all.addAll(List.of(more));
    return all;
  }
}
