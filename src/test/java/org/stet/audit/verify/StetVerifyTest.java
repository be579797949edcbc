package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StetVerifyTest {

  private static final String BUNDLE_0 = "tile/entries/000";

  @TempDir Path root;

  @Test
  void thePublishedLogIsVerifiedAgainstEachOfItsCheckpoints() {
    var folder = Vectors.file("tessera-testlog/testdata/log");
    var published = JsonMapper.shared().readTree(Vectors.file("note/note-vectors.json").toFile());
    var key = root.resolve("key");
    Exported.write(key, published.get("tessera_testlog").get("vkey").asString().getBytes(UTF_8));

    assertThat(Told.by("verify", "--log", folder, "--key", key, "--leaves", "opaque").code())
        .isEqualTo(StetVerify.NOT_ANCHORED);
    for (int size = 1; size <= 15; size++) {
      var known = folder.resolve("checkpoint." + size);
      var told =
          Told.by("verify", "--log", folder, "--key", key, "--leaves", "opaque", "--known", known);
      assertThat(told.code()).as(told.toString()).isZero();
      assertThat(told.out()).startsWith("VERIFIED  example.com/log/testdata, 15 entries, root ");
    }
    assertThat(Told.by("verify", "--log", folder, "--key", key).out())
        .isEqualTo("TAMPERED  Entry 0: its bytes are not canonical JSON\n");
  }

  @Test
  void thePublishedLogIsExportedToTheByte() {
    var folder = Vectors.file("tessera-testlog/testdata/log");
    var published = JsonMapper.shared().readTree(Vectors.file("note/note-vectors.json").toFile());
    var key = root.resolve("key");
    Exported.write(key, published.get("tessera_testlog").get("vkey").asString().getBytes(UTF_8));
    var copy = root.resolve("copy");

    assertThat(Told.by("export", copy, "--log", folder, "--key", key).code()).isZero();

    for (var path : List.of("checkpoint", "tile/0/000.p/15", "tile/entries/000.p/15")) {
      assertThat(copy.resolve(path)).hasSameBinaryContentAs(folder.resolve(path));
    }
  }

  @Test
  void aLogThatSomebodyKeptACheckpointOfIsVerified() {
    var log = log(600, 300);

    var told = Told.by("verify", "--log", log.folder, "--key", log.key, "--known", log.kept(300));

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            "VERIFIED  stet.example.com, 600 entries, root %s; its first 300 entries are those of"
                    .formatted(Checkpoint.parse(log.sign().text()).rootText())
                + " a checkpoint kept elsewhere\n");
    assertThat(Told.by("verify", "--log", log.folder, "--key", log.key).code())
        .isEqualTo(StetVerify.NOT_ANCHORED);
  }

  @Test
  void theFileOfASignerVouchesWithAllItsCheckpoints() {
    var log = log(600, 300, 301, 599);
    var before = SignerKey.generate("stet.example.com");
    var file = root.resolve("stet.checkpoints");
    var older = new Checkpoint("stet.example.com", 2, new byte[32]).sign(before);
    var kept = older + "\n" + read(log.kept(300)) + "\n" + read(log.kept(599)) + "\n";

    Exported.write(file, (kept + "stet.example.com\n600").getBytes(UTF_8));
    assertThat(Told.by("verify", "--log", log.folder, "--key", log.key, "--known", file).out())
        .contains("; its first 599 entries are those of a checkpoint kept elsewhere");
    var forged = new Checkpoint("stet.example.com", 301, new byte[32]).sign(Exported.SIGNER);
    Exported.write(file, (kept + forged + "\n").getBytes(UTF_8));
    assertThat(Told.by("verify", "--log", log.folder, "--key", log.key, "--known", file).out())
        .isEqualTo(
            "TAMPERED  Entry 300: it or one up to 300 is not the one that was signed in "
                + file
                + "\n");
    var damaged = (kept + read(log.kept(599)) + "\n").replace("\n599\n", "\n598\n");
    Exported.write(file, damaged.getBytes(UTF_8));
    assertThat(Told.by("verify", "--log", log.folder, "--key", log.key, "--known", file).err())
        .isEqualTo(
            "stet-verify: "
                + file
                + " is of no use: The signature of stet.example.com does not fit the note\n");
    Exported.write(file, (older + "\n").getBytes(UTF_8));
    assertThat(Told.by("verify", "--log", log.folder, "--key", log.key, "--known", file).err())
        .isEqualTo("stet-verify: " + file + " holds no checkpoint that this key signed\n");
  }

  @Test
  void aWitnessVouchesForALog() {
    var log = log(3);
    var witness = SignerKey.generate("witness.example.com");
    var witnessKey = root.resolve("witness");
    Exported.write(witnessKey, witness.cosigner().toString().getBytes(UTF_8));
    var note = log.sign();
    var checkpoint = log.folder.resolve("checkpoint");

    var args =
        new Object[] {"verify", "--log", log.folder, "--key", log.key, "--witness", witnessKey};
    assertThat(Told.by(args).code()).isEqualTo(StetVerify.NOT_ANCHORED);
    Exported.write(checkpoint, note.with(witness.cosign(note.text(), Instant.EPOCH)).bytes());
    assertThat(Told.by(args).code()).isEqualTo(StetVerify.VERIFIED);
    Exported.write(checkpoint, note.with(witness.cosign("another\n", Instant.EPOCH)).bytes());
    assertThat(Told.by(args).code()).isEqualTo(StetVerify.TAMPERED);
  }

  @Test
  void anEntryThatWasChangedIsNamed() {
    var log = log(600);
    var bundle = log.folder.resolve("tile/entries/001");
    for (int entry : new int[] {0, 17, 255}) {
      var entries = new ArrayList<>(new Tile(Tile.ENTRIES, 1, 256).read(Exported.read(bundle)));
      var good = Exported.read(bundle);
      var changed = entries.get(entry).clone();
      changed[changed.length - 2] ^= 1;
      entries.set(entry, changed);
      Exported.write(bundle, EntryBundle.bytes(entries));

      assertTampered(log, 256 + entry);

      Exported.write(bundle, good);
    }
    assertSound(log);
  }

  @Test
  void anEntryThatWasChangedTogetherWithItsTileIsNarrowedDown() {
    var leaves = Exported.stetLeaves(600);
    var log = Exported.of(root.resolve("good"), leaves, 100, 400);
    var changed = new ArrayList<>(leaves);
    var fields = new TreeMap<>(Exported.stetLeaf(317));
    fields.put("to", "PUBLISHED");
    changed.set(317, CanonicalJson.bytes(fields));
    var other = Exported.of(root.resolve("other"), changed);
    Exported.write(other.folder.resolve("checkpoint"), log.sign().bytes());

    var told =
        Told.by(
            "verify",
            "--log",
            other.folder,
            "--key",
            log.key,
            "--known",
            log.kept(100),
            "--known",
            log.kept(400));

    assertThat(told.code()).isEqualTo(StetVerify.TAMPERED);
    assertThat(told.out())
        .isEqualTo(
            "TAMPERED  Entry 100: it or one up to 399 is not the one that was signed in "
                + log.kept(400)
                + "\n");
  }

  @Test
  void aLogThatSomebodyWithTheKeyWroteAnewIsFoundByWhatWasKept() {
    var log = log(600, 300);
    var changed = new ArrayList<>(Exported.stetLeaves(600));
    var fields = new TreeMap<>(Exported.stetLeaf(299));
    fields.put("to", "PUBLISHED");
    changed.set(299, CanonicalJson.bytes(fields));
    var forged = Exported.of(root.resolve("forged"), changed);

    assertThat(Told.by("verify", "--log", forged.folder, "--key", log.key).code())
        .isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(
            Told.by("verify", "--log", forged.folder, "--key", log.key, "--known", log.kept(300))
                .code())
        .isEqualTo(StetVerify.TAMPERED);
  }

  @Test
  void aLogThatLostItsEndIsFoundByWhatWasKept() {
    var log = log(600, 599);
    var shorter = Exported.of(root.resolve("shorter"), Exported.stetLeaves(550));

    var told =
        Told.by("verify", "--log", shorter.folder, "--key", log.key, "--known", log.kept(599));

    assertThat(told.code()).isEqualTo(StetVerify.TAMPERED);
    assertThat(told.out())
        .startsWith("TAMPERED  Entry 550: the log ends before it, and ")
        .endsWith("was signed over 599\n");
  }

  @ParameterizedTest
  @CsvSource({
    "tile/entries/000, 0",
    "tile/entries/001, 256",
    "tile/entries/002.p/88, 512",
    "tile/0/000, 0",
    "tile/0/002.p/88, 512",
    "tile/1/000.p/2, 0"
  })
  void aHoleIsNamedByTheFirstEntryThatIsGone(String path, long index) throws IOException {
    var log = log(600);
    Files.delete(log.folder.resolve(path));

    assertTampered(log, index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tile/0/000", "tile/0/002.p/88", "tile/1/000.p/2"})
  void noBitOfATileCanBeFlipped(String path) {
    var log = log(600);
    var file = log.folder.resolve(path);
    var good = Exported.read(file);

    for (int at = 0; at < good.length; at += Math.max(1, good.length / 23)) {
      var bad = good.clone();
      bad[at] ^= 4;
      Exported.write(file, bad);
      var told = verify(log);
      assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.TAMPERED);
      assertThat(told.isCalm()).isTrue();
    }
  }

  @Test
  void aChangeOfASmallLogIsToldInOneLine() {
    var log = log(5);
    for (var path : List.of("tile/entries/000.p/5", "tile/0/000.p/5", "checkpoint")) {
      var file = log.folder.resolve(path);
      var good = Exported.read(file);
      Mutations.some(good)
          .forEach(bad -> {
            Exported.write(file, bad);
            var told = verify(log);
            assertThat(told.code()).as(told.toString()).isIn(1, 2);
            assertThat(told.isCalm()).as(told.toString()).isTrue();
          });
      Exported.write(file, good);
    }
    assertSound(log);
  }

  @Test
  void aChangeOfAKeyOrAProofIsToldInOneLine() {
    var log = log(5);
    var tiles = new TiledLog(new FolderFiles(log.folder), 5);
    var proof =
        TlogProof.of(
            Exported.stetLeaves(5).get(3),
            InclusionProof.make(3, 5, new TileHashes(tiles, 5)),
            log.sign());
    var file = root.resolve("a.tlog-proof");
    Exported.write(file, proof.bytes());

    var told = Told.by("verify", "--proof", file, "--key", log.key);
    assertThat(told.out())
        .isEqualTo(
            "VERIFIED  entry 3 stands among the 5 of stet.example.com: ARTICLE_PLANNED of"
                + " article:00000000-0000-0001-0000-000000000001 at 2026-11-22T00:03:00.000Z\n");
    assertThat(told.code()).isZero();

    for (var mutated : List.of(file, log.key)) {
      var good = Exported.read(mutated);
      Mutations.some(good)
          .filter(bad -> !new String(bad, UTF_8).equals(new String(good, UTF_8).strip()))
          .forEach(bad -> {
            Exported.write(mutated, bad);
            var answer = Told.by("verify", "--proof", file, "--key", log.key);
            assertThat(answer.code()).as(answer.toString()).isIn(1, 2);
            assertThat(answer.isCalm()).as(answer.toString()).isTrue();
          });
      Exported.write(mutated, good);
    }
  }

  @Test
  void aProofWithoutItsEntryNeedsIt() {
    var log = log(2);
    var leaves = Exported.stetLeaves(2);
    var proof = new TlogProof(new byte[0], 1, List.of(Merkle.leafHash(leaves.get(0))), log.sign());
    var file = root.resolve("a.tlog-proof");
    var leaf = root.resolve("leaf.json");
    Exported.write(file, proof.bytes());
    Exported.write(leaf, leaves.get(1));

    assertThat(Told.by("verify", "--proof", file, "--key", log.key).code()).isEqualTo(2);
    assertThat(Told.by("verify", "--proof", file, "--key", log.key, "--leaf", leaf).code())
        .isZero();
    assertThat(Told.by("verify", "--proof", file, "--key", log.key, "--leaf", log.key).code())
        .isEqualTo(1);
    var hash = Strict.base64(Merkle.leafHash(leaves.get(1)));
    var other = Strict.base64(Merkle.leafHash(leaves.get(0)));
    assertThat(Told.by("verify", "--proof", file, "--key", log.key, "--hash", hash).code())
        .isZero();
    assertThat(Told.by("verify", "--proof", file, "--key", log.key, "--hash", other).code())
        .isEqualTo(1);
    assertThat(Told.by("verify", "--proof", file, "--key", log.key, "--hash", "A").code())
        .isEqualTo(2);
  }

  @Test
  void garbageOfAHundredMegabytesIsRefusedAtOnce() throws IOException {
    var log = log(3);
    var garbage = root.resolve("garbage");
    try (var file = new RandomAccessFile(garbage.toFile(), "rw")) {
      file.setLength(100_000_000);
    }
    var empty = root.resolve("empty");
    Exported.write(empty, new byte[0]);

    for (var bad : List.of(garbage, empty)) {
      for (var told :
          List.of(
              Told.by("verify", "--log", log.folder, "--key", bad),
              Told.by("verify", "--log", log.folder, "--key", log.key, "--known", bad),
              Told.by("verify", "--log", bad, "--key", log.key),
              Told.by("verify", "--proof", bad, "--key", log.key),
              Told.by("diff", bad, log.folder.resolve("checkpoint")))) {
        assertThat(told.code()).isEqualTo(StetVerify.UNUSABLE);
        assertThat(told.isCalm()).as(told.toString()).isTrue();
      }
    }
    for (var path : List.of("tile/entries/000.p/3", "tile/0/000.p/3")) {
      var good = Exported.read(log.folder.resolve(path));
      Files.delete(log.folder.resolve(path));
      Files.createLink(log.folder.resolve(path), garbage);
      assertThat(verify(log).code()).isEqualTo(StetVerify.TAMPERED);
      Files.delete(log.folder.resolve(path));
      Exported.write(log.folder.resolve(path), good);
    }
    assertSound(log);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v        | 2",
        "i        | 4",
        "ts       | 2026-11-21T00:00:00.000Z",
        "ts       | 2026-11-22T00:05:00Z",
        "ts       | 2026-13-22T00:05:00.000Z",
        "act      | planned",
        "actor    | mia",
        "role     | MANAGER+EDITOR",
        "auth     | trust",
        "auth_age | -1",
        "obj      | article",
        "art      | 00000000-0000-0001-0000-00000000000A",
        "art_seq  | 2",
        "art_prev | 4",
        "ver      | 1",
        "marks    | x",
        "content  | sha256:00",
        "other    | x"
      })
  void aLeafThatIsNotInItsFormIsNamed(String field, String value) {
    var leaves = Exported.stetLeaves(9);
    var fields = Exported.stetLeaf(5);
    fields.put(field, value.matches("-?\\d+") ? Long.valueOf(value) : value);
    leaves.set(5, CanonicalJson.bytes(fields));
    var log = Exported.of(root, leaves);

    var told = verify(log);

    assertThat(told.code()).isEqualTo(StetVerify.TAMPERED);
    assertThat(told.out()).startsWith("TAMPERED  Entry 5: ");
    assertThat(
            Told.by("verify", "--log", log.folder, "--key", log.key, "--leaves", "opaque").code())
        .isEqualTo(StetVerify.NOT_ANCHORED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v", "i", "ts", "act", "actor", "auth", "obj", "art_seq", "art_prev"})
  void aLeafWithoutAFieldThatItNeedsIsNamed(String field) {
    var leaves = Exported.stetLeaves(9);
    var fields = Exported.stetLeaf(5);
    fields.remove(field);
    leaves.set(5, CanonicalJson.bytes(fields));

    assertThat(verify(Exported.of(root, leaves)).out()).startsWith("TAMPERED  Entry 5: ");
  }

  @Test
  void twoCheckpointsAreCompared() {
    var log = log(600, 300, 301);
    var newest = log.folder.resolve("checkpoint");

    assertThat(Told.by("diff", log.kept(300), log.kept(300)).code()).isZero();
    assertThat(Told.by("diff", log.kept(300), newest).code()).isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(Told.by("diff", log.kept(300), newest, "--key", log.key, "--log", log.folder).out())
        .isEqualTo("VERIFIED  300 entries have become 600, and the first are the same\n");
    assertThat(Told.by("diff", log.kept(301), log.kept(300)).out())
        .isEqualTo("TAMPERED  Entry 300: the log ends before it, and had 301 entries before\n");
    var other = Exported.of(root.resolve("other"), Exported.stetLeaves(301).reversed(), 301);
    assertThat(Told.by("diff", log.kept(301), other.kept(301)).code())
        .isEqualTo(StetVerify.TAMPERED);
    assertThat(Told.by("diff", other.kept(301), newest, "--log", log.folder).code())
        .isEqualTo(StetVerify.TAMPERED);
  }

  @Test
  void anExportIsContinuedAndNeverWrittenOver() {
    var first = Exported.of(root.resolve("a"), Exported.stetLeaves(300));
    var second = Exported.of(root.resolve("b"), Exported.stetLeaves(700));
    var forged = Exported.of(root.resolve("c"), Exported.stetLeaves(700).reversed());
    var copy = root.resolve("copy");

    assertThat(Told.by("export", copy, "--log", first.folder, "--key", first.key).code()).isZero();
    var told = Told.by("export", copy, "--log", forged.folder, "--key", first.key);
    assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.TAMPERED);
    assertThat(Told.by("export", copy, "--log", second.folder, "--key", first.key).out())
        .isEqualTo("EXPORTED  stet.example.com, 700 entries, to " + copy + "\n");
    assertThat(Told.by("verify", "--log", copy, "--key", first.key).code())
        .isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(Told.by("export", copy, "--log", first.folder, "--key", first.key).code())
        .isEqualTo(StetVerify.TAMPERED);
  }

  @Test
  void aLogOnAServerIsReadWithAToken() throws IOException {
    var log = log(600, 300);
    var token = root.resolve("token");
    Exported.write(token, "stet_secret\n".getBytes(UTF_8));
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/log/", exchange -> serve(exchange, log.folder));
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/log/";

      var told =
          Told.by(
              "verify",
              "--log",
              address,
              "--key",
              log.key,
              "--token-file",
              token,
              "--known",
              log.kept(300));
      assertThat(told.code()).as(told.toString()).isZero();
      assertThat(Told.by("verify", "--log", address, "--key", log.key).err())
          .isEqualTo(
              "stet-verify: %s answered 401 for checkpoint\n"
                  .formatted(address.substring(0, address.length() - 1)));
      Files.delete(log.folder.resolve(BUNDLE_0));
      assertThat(Told.by("verify", "--log", address, "--key", log.key, "--token-file", token).out())
          .isEqualTo("TAMPERED  Entry 0: tile/entries/000 is missing\n");
    } finally {
      server.stop(0);
    }
    assertThat(Told.by("verify", "--log", "http://127.0.0.1:1/", "--key", log.key).code())
        .isEqualTo(StetVerify.UNUSABLE);
  }

  @Test
  void aPieceOfATileIsTakenFromTheWholeTile() throws IOException {
    var log = log(600);
    var longer = Exported.of(root.resolve("longer"), Exported.stetLeaves(768));
    for (var path : List.of("tile/entries/002", "tile/0/002")) {
      Files.delete(log.folder.resolve(path + ".p/88"));
      Exported.write(log.folder.resolve(path), Exported.read(longer.folder.resolve(path)));
    }

    assertSound(log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prove",
        "verify",
        "verify --log",
        "verify --log a",
        "verify --log a --key b --key c",
        "verify a --log b --key c",
        "verify --log a --key b --all c",
        "verify --log /nowhere --key /nowhere",
        "verify --state jdbc:nothing:at:all --key /nowhere",
        "verify --proof /nowhere --key /nowhere",
        "verify --proof a",
        "export",
        "export a",
        "export a b --log c --key d",
        "diff a",
        "diff /nowhere /nowhere"
      })
  void whatMakesNoSenseIsSaidInOneLine(String line) {
    var told = Told.by((Object[]) line.split(" "));

    assertThat(told.code()).isEqualTo(StetVerify.UNUSABLE);
    assertThat(told.err()).startsWith("stet-verify: ");
    assertThat(told.isCalm()).as(told.toString()).isTrue();
  }

  @Test
  void anAddressWithAPasswordIsNotPrinted() {
    var log = log(1);
    var told =
        Told.by("verify", "--state", "jdbc:nosuch://host/db?password=secret", "--key", log.key);

    assertThat(told.err())
        .isEqualTo("stet-verify: No driver takes jdbc:nosuch:: name its jar with --driver\n");
  }

  @Test
  void helpShowsEveryCommand() {
    assertThat(Told.by("help").out()).contains("verify --log", "export DIR", "diff OLD NEW");
    assertThat(Told.by().code()).isZero();
  }

  private static String read(Path file) {
    return new String(Exported.read(file), UTF_8);
  }

  private Exported log(int size, int... kept) {
    return Exported.of(root, Exported.stetLeaves(size), kept);
  }

  private static Told verify(Exported log) {
    return Told.by("verify", "--log", log.folder, "--key", log.key);
  }

  private static void assertSound(Exported log) {
    assertThat(verify(log).code()).isEqualTo(StetVerify.NOT_ANCHORED);
  }

  private static void assertTampered(Exported log, long index) {
    var told = verify(log);
    assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.TAMPERED);
    assertThat(told.out()).startsWith("TAMPERED  Entry " + index + ": ");
    assertThat(told.isCalm()).isTrue();
  }

  /** Bundles come compressed, as they may. */
  private static void serve(HttpExchange exchange, Path folder) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring("/log/".length());
      var token = exchange.getRequestHeaders().getFirst("Authorization");
      if (!"Bearer stet_secret".equals(token)) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      if (!Files.exists(folder.resolve(path))) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var bytes = Files.readAllBytes(folder.resolve(path));
      if (path.contains("entries")) {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
          zip.write(bytes);
        }
        bytes = zipped.toByteArray();
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
