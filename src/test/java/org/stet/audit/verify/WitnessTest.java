package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness is asked over HTTP on this machine, as a desk or anybody else would ask it. */
class WitnessTest {

  private static final SignerKey LOG = SignerKey.generate("stet.example.com");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final MemoryTree tree = new MemoryTree();

  @TempDir Path folder;
  private Watch watch;
  private VerifierKey witness;

  @BeforeEach
  void aWitnessThatKnowsTheLog() throws IOException {
    Files.writeString(folder.resolve("log"), LOG.verifier() + "\n");
    start();
    for (int i = 0; i < 100; i++) {
      tree.add(("entry " + i).getBytes(UTF_8));
    }
  }

  @AfterEach
  void nobodyListensAnyMore() {
    watch.close();
  }

  @Test
  void itSignsWhatFollowsAndIsVouchedForByItsKey() throws Exception {
    var first = ask(0, 7);
    var second = ask(7, 100);

    for (var answer : List.of(first, second)) {
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    var note = Note.parse((checkpoint(100, LOG) + second.body()).getBytes(UTF_8));
    note.verify(witness);
    note.verify(LOG.verifier());
    assertThat(note.signatures()).hasSize(2);
  }

  @Test
  void whoKnowsAnotherSizeIsToldTheRightOne() throws Exception {
    ask(0, 50);

    for (long old : new long[] {0, 49}) {
      var answer = ask(old, 100);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).isEqualTo("50\n");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    }
  }

  @Test
  void theSameOnceMoreIsSignedAgainAndAnotherOfThatSizeNever() throws Exception {
    ask(0, 50);

    assertThat(ask(50, 50).statusCode()).isEqualTo(200);
    var forged = new Checkpoint("stet.example.com", 50, tree.rootAt(49)).sign(LOG);
    var answer = post(new AddCheckpoint(50, List.of(), forged).toString());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("50\n");
  }

  @Test
  void aLogThatDoesNotFollowIsNotSignedAndChangesNothing() throws Exception {
    ask(0, 50);
    var forged = new Checkpoint("stet.example.com", 100, tree.rootAt(99)).sign(LOG);
    var proof = ConsistencyProof.make(50, 100, tree).hashes();

    assertThat(post(new AddCheckpoint(50, proof, forged).toString()).statusCode()).isEqualTo(422);
    assertThat(post(new AddCheckpoint(50, List.of(), checkpoint(100, LOG)).toString()).statusCode())
        .isEqualTo(422);
    assertThat(
            post(new AddCheckpoint(50, proof.subList(1, proof.size()), checkpoint(100, LOG))
                    .toString())
                .statusCode())
        .isEqualTo(422);
    assertThat(ask(50, 100).statusCode()).isEqualTo(200);
  }

  @Test
  void theFirstTimeThereIsNothingToProve() throws Exception {
    var proof = ConsistencyProof.make(50, 100, tree).hashes();

    assertThat(post(new AddCheckpoint(0, proof, checkpoint(100, LOG)).toString()).statusCode())
        .isEqualTo(422);
    assertThat(post(new AddCheckpoint(0, List.of(), checkpoint(0, LOG)).toString()).statusCode())
        .isEqualTo(200);
    assertThat(ask(0, 100).statusCode()).isEqualTo(200);
  }

  @Test
  void aStrangeLogIs404AndAStrangersSignature403() throws Exception {
    var stranger = SignerKey.generate("elsewhere.example.com");
    var thief = SignerKey.generate("stet.example.com");
    var elsewhere = new Checkpoint("elsewhere.example.com", 7, tree.rootAt(7)).sign(stranger);

    assertThat(post(new AddCheckpoint(0, List.of(), elsewhere).toString()).statusCode())
        .isEqualTo(404);
    assertThat(post(new AddCheckpoint(0, List.of(), checkpoint(7, thief)).toString()).statusCode())
        .isEqualTo(403);
    assertThat(ask(0, 7).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoRequestIs400AndWhatIsElsewhere404() throws Exception {
    var good = new AddCheckpoint(0, List.of(), checkpoint(7, LOG)).toString();

    assertThat(post(new AddCheckpoint(8, List.of(), checkpoint(7, LOG)).toString()).statusCode())
        .isEqualTo(400);
    for (var bad :
        List.of(
            "",
            "old 0",
            good.replace("old 0", "old 00"),
            good.replace("old 0", "old -1"),
            good.replace("old 0", "old 0 "),
            good.replace("old 0\n", "old 0\n" + "AAAA\n"),
            good.replace("old 0\n", "old 0\n" + ("A".repeat(43) + "=\n").repeat(64)),
            good.substring(0, good.length() - 1))) {
      assertThat(post(bad).statusCode()).as(bad).isEqualTo(400);
    }
    assertThat(post("x".repeat(AddCheckpoint.MAX_BYTES + 1)).statusCode()).isEqualTo(413);
    assertThat(send("/checkpoint", "POST", good).statusCode()).isEqualTo(404);
    assertThat(send(AddCheckpoint.PATH, "PUT", good).statusCode()).isEqualTo(405);
    assertThat(ask(0, 7).statusCode()).isEqualTo(200);
  }

  @Test
  void everyPrefixAndFlippedBitOfARequestIsRefusedOrMeansTheSame() {
    var witness =
        new Witness(SignerKey.generate("w"), List.of(LOG.verifier()), seen(), Clock.systemUTC());
    var good = new AddCheckpoint(0, List.of(), checkpoint(7, LOG)).bytes();

    for (int end = 0; end < good.length; end++) {
      assertThat(witness.add(Arrays.copyOf(good, end)).status()).isNotEqualTo(200);
    }
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        var altered = good.clone();
        altered[at] ^= (byte) (1 << bit);
        assertThat(witness.add(altered).status()).as("byte %d", at).isNotEqualTo(200);
      }
    }
    assertThat(witness.add(good).status()).isEqualTo(200);
  }

  @Test
  void itRemembersWhatItSignedWhenItIsStartedAgain() throws Exception {
    ask(0, 50);
    watch.close();
    start();

    assertThat(ask(0, 100).body()).isEqualTo("50\n");
    assertThat(ask(50, 100).statusCode()).isEqualTo(200);
  }

  @Test
  void whereItsMemoryWasTamperedWithItSignsNothing() throws Exception {
    ask(0, 50);
    try (var files = Files.list(folder.resolve("state"))) {
      var kept =
          files.filter(file -> file.toString().endsWith(".checkpoint")).findFirst().orElseThrow();
      Files.writeString(kept, checkpoint(7, LOG).toString());
    }

    assertThat(ask(7, 100).statusCode()).isEqualTo(500);
    assertThat(said.toString(UTF_8))
        .contains("is not what this witness kept")
        .doesNotContain("\tat ");
  }

  @Test
  void ofTwoLogsThatBeginAlikeOnlyOneIsSignedWhoeverAsksFirst() throws Exception {
    ask(0, 50);
    var other = new MemoryTree();
    for (int i = 0; i < 100; i++) {
      other.add((i < 50 ? "entry " + i : "another " + i).getBytes(UTF_8));
    }
    var fork =
        new AddCheckpoint(
            50,
            ConsistencyProof.make(50, 100, other).hashes(),
            new Checkpoint("stet.example.com", 100, other.root(100)).sign(LOG));

    var answers = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        Callable<Integer> one =
            i % 2 == 0 ? () -> ask(50, 100).statusCode() : () -> post(fork.toString()).statusCode();
        answers.add(threads.submit(one));
      }
    }
    int signed = 0;
    for (var answer : answers) {
      assertThat(answer.get()).isIn(200, 409);
      signed += answer.get() == 200 ? 1 : 0;
    }
    assertThat(signed).isEqualTo(1);
  }

  @Test
  void aDeskAsksFromWhereverTheWitnessStands() throws Exception {
    var asked = new DistantWitness(URI.create(address() + "/"), witness);

    for (int size : new int[] {7, 50, 100}) {
      var note = checkpoint(size, LOG);
      note.with(asked.ask(note, 0, tree)).verify(witness);
    }

    assertThatThrownBy(() -> asked.ask(checkpoint(50, LOG), 100, tree))
        .isInstanceOf(NotVerified.class)
        .hasMessageContaining("has seen 100 entries");
    var forged = new Checkpoint("stet.example.com", 100, tree.rootAt(99)).sign(LOG);
    assertThatThrownBy(() -> asked.ask(forged, 100, tree)).isInstanceOf(NotVerified.class);
    watch.close();
    assertThatThrownBy(() -> asked.ask(checkpoint(100, LOG), 100, tree))
        .isInstanceOf(IOException.class);
    start();
  }

  @Test
  void anotherKeyIsNotTakenForTheWitness() {
    var other = SignerKey.generate("witness.example.com").cosigner();
    var asked = new DistantWitness(URI.create(address()), other);

    assertThatThrownBy(() -> asked.ask(checkpoint(7, LOG), 0, tree))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no signature of its own");
  }

  @Test
  void whoAsksWronglyIsToldInOneSentence() {
    var key = folder.resolve("key").toString();
    var state = folder.resolve("elsewhere").toString();
    var log = folder.resolve("log").toString();

    for (var args :
        List.of(
            List.of("witness"),
            List.of(
                "witness", "--listen", "127.0.0.1", "--key", key, "--state", state, "--log", log),
            List.of(
                "witness",
                "--listen",
                "127.0.0.1:99999",
                "--key",
                key,
                "--state",
                state,
                "--log",
                log),
            List.of("witness", "--listen", "127.0.0.1:0", "--key", key, "--state", state),
            List.of(
                "witness", "--listen", "127.0.0.1:0", "--key", log, "--state", state, "--log", log),
            List.of(
                "witness",
                "--listen",
                "127.0.0.1:0",
                "--key",
                key + "?",
                "--state",
                state,
                "--log",
                log),
            List.of(
                "witness",
                "--listen",
                "127.0.0.1:0",
                "--key",
                key,
                "--state",
                folder.resolve("state").toString(),
                "--log",
                log))) {
      var told = Told.by(args);
      assertThat(told.code()).as(args.toString()).isEqualTo(StetVerify.UNUSABLE);
      assertThat(told.err().lines()).as(args.toString()).hasSize(1);
    }
  }

  private void start() {
    var options =
        Options.read(
            List.of(
                "--listen", "127.0.0.1:0",
                "--key", folder.resolve("key").toString(),
                "--name", "witness.example.com",
                "--state", folder.resolve("state").toString(),
                "--log", folder.resolve("log").toString()),
            Watch.OPTIONS,
            0);
    var out = new ByteArrayOutputStream();
    watch =
        new Watch(options, new PrintStream(out, true, UTF_8), new PrintStream(said, true, UTF_8));
    witness =
        VerifierKey.parse(
            out.toString(UTF_8).lines().findFirst().orElseThrow().substring("WITNESS  ".length()));
  }

  private WitnessedLogs seen() {
    return new WitnessedLogs(folder.resolve("another"), SignerKey.generate("w").cosigner());
  }

  private Note checkpoint(int size, SignerKey key) {
    return new Checkpoint("stet.example.com", size, tree.rootAt(size)).sign(key);
  }

  private HttpResponse<String> ask(long old, int size) throws IOException, InterruptedException {
    var proof = ConsistencyProof.make(old, size, tree).hashes();
    return post(new AddCheckpoint(old, proof, checkpoint(size, LOG)).toString());
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send(AddCheckpoint.PATH, "POST", body);
  }

  private HttpResponse<String> send(String path, String method, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String address() {
    return "http://127.0.0.1:" + watch.port();
  }
}
