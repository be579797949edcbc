package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.article.ArticleRows;
import org.stet.article.Desks;
import org.stet.audit.AuditEntry;
import org.stet.audit.AuditTrail;
import org.stet.audit.Checkpoints;
import org.stet.audit.verify.TlogProof;
import org.stet.audit.verify.VerifierKey;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Refused;
import org.stet.people.Unavailable;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Histories;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stance;

@DeskTest
@Import(HttpDesk.class)
class BundlesTest {

  @Autowired Desk desk;
  @Autowired Bundles bundles;
  @Autowired HttpDesk http;
  @Autowired Histories histories;
  @Autowired Filling filling;
  @Autowired KeptReports kept;
  @Autowired ReportFormats formats;
  @Autowired ArticleRows articles;
  @Autowired Desks desks;
  @Autowired AuditTrail trail;
  @Autowired Checkpoints checkpoints;
  @Autowired CurrentActor actors;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  private static final CountDownLatch OPEN = new CountDownLatch(0);

  private UUID published;
  private UUID open;

  @BeforeEach
  void twoArticles() {
    published = desk.article("Ministry says 212 are dead", "At least 212 people have been killed.");
    var claim = desk.claim(published, "At least 212 people have been killed");
    desk.move("mia", published, claim, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", published, claim, Stance.SUPPORTS);
    desk.move("mia", published, claim, Move.PROPOSE, Desk.accurate());
    desk.move("ed", published, claim, Move.APPROVE, MoveRequest.EMPTY);
    desk.move(
        "eva", published, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    desk.move("eva", published, ArticleMove.PUBLISH, walk -> ArticleRequest.saying("page 1"));
    open = desk.article("The old pier", "It was built in 1887.");
  }

  @Test
  void aZipHoldsAFolderForEachArticleWithItsProofs() throws IOException {
    var bundle = made(zip(List.of("csv", "json"), Redaction.INTERNAL));

    assertThat(bundle.done()).isEqualTo(2);
    var files = unzipped(fileOf(bundle));
    assertThat(files.keySet())
        .filteredOn(name -> name.endsWith(".csv") && !name.equals("index.csv"))
        .hasSize(2);
    assertThat(
            CsvReader.builder()
                .ofNamedCsvRecord(new String(files.get("index.csv"), StandardCharsets.UTF_8))
                .stream())
        .hasSize(2);
    var key =
        files.entrySet().stream()
            .filter(file -> file.getKey().endsWith("verifier-key.txt"))
            .map(file -> new String(file.getValue(), StandardCharsets.UTF_8).strip())
            .findFirst()
            .orElseThrow();
    var proofs = files.keySet().stream().filter(name -> name.endsWith(".tlog-proof")).toList();
    assertThat(proofs).hasSize(1);
    var proof = TlogProof.parse(files.get(proofs.getFirst()));
    assertThat(proof.verify(proof.extra(), VerifierKey.parse(key)).size()).isPositive();
  }

  @Test
  void aWorkbookHoldsThemAll() throws IOException {
    var bundle =
        made(BundleOrder.of(List.of(published, open), "xlsx", List.of(), Redaction.PARTNER));

    try (var book = new XSSFWorkbook(Files.newInputStream(fileOf(bundle)))) {
      assertThat(ReadBack.rows(book, "Summary"))
          .extracting(row -> row.get("headline"))
          .containsExactly("Ministry says 212 are dead", "The old pier");
      assertThat(ReadBack.rows(book, "Claims").getFirst().get("checker")).isEqualTo("fact-checker");
    }
  }

  @Test
  void aPeriodIsOfWhatWasHandedInThen() {
    var today = LocalDate.ofInstant(clock.instant(), desks.first().timeZone());
    var order =
        new BundleOrder(List.of(), null, today, today, "csv", List.of(), Redaction.INTERNAL);

    assertThat(made(order).total()).isGreaterThanOrEqualTo(2);
    var longAgo =
        new BundleOrder(
            List.of(),
            null,
            LocalDate.of(1999, 1, 1),
            LocalDate.of(1999, 12, 31),
            "csv",
            List.of(),
            Redaction.INTERNAL);
    assertThatThrownBy(() -> Desk.as("noor", () -> bundles.order(longAgo)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("No article was handed in then");
  }

  @Test
  void whatHasNoPublicCopyIsLeftOutAndCounted() {
    var bundle = made(zip(List.of("json"), Redaction.PUBLIC));

    assertThat(bundle.done()).isEqualTo(1);
    assertThat(bundle.leftOut()).isEqualTo(1);
    var nothing = ended(BundleOrder.of(List.of(open), "zip", List.of("json"), Redaction.PUBLIC));
    assertThat(nothing.state()).isEqualTo(Bundle.State.FAILED);
    assertThat(nothing.trouble()).contains("None of these articles has such a report");
  }

  @Test
  void everyReportInItIsToldToTheTrail() {
    var bundle = made(zip(List.of("json"), Redaction.PARTNER));

    for (var article : List.of(published, open)) {
      var told = exports(article).stream().toList();
      assertThat(told).hasSize(1);
      assertThat(told.getFirst().marks())
          .containsEntry("bundle", bundle.id().toString())
          .containsEntry("redaction", "PARTNER");
    }
  }

  @Test
  void onlyWhoAskedForItSeesIt() {
    var bundle = made(zip(List.of("json"), Redaction.INTERNAL));

    assertThatThrownBy(() -> Desk.as("eva", () -> bundles.one(bundle.id())))
        .isInstanceOf(Missing.class);
    assertThatThrownBy(() -> Desk.as("mia", () -> bundles.order(zip(List.of(), Redaction.PUBLIC))))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.isForbidden()).isTrue());
  }

  @Test
  void ofACancelledBundleNothingIsLeft(@TempDir Path folder) throws Exception {
    var reached = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slow = new Stopping(reached, go);
    var house = house(new BundleShelf(folder), slow);
    var bundle = Desk.as("noor", () -> house.order(zip(List.of("slow"), Redaction.INTERNAL)));
    reached.await();

    var unused = Desk.as("noor", () -> house.cancel(bundle.id()));
    go.countDown();

    assertThat(until(house, bundle.id()).state()).isEqualTo(Bundle.State.CANCELLED);
    assertThat(folder).isDirectoryNotContaining(BundlesTest::isFile);
    assertThatThrownBy(() -> Desk.as("noor", () -> house.file(bundle.id())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("was cancelled");
    assertThat(exportsOf(open)).isZero();
  }

  @Test
  void threeAtATimeAreMadeThoughTenAreAskedForAtOnce(@TempDir Path folder) throws Exception {
    var go = new CountDownLatch(1);
    var house = house(new BundleShelf(folder), new Stopping(new CountDownLatch(1), go));
    var together = new CyclicBarrier(10);
    Callable<Boolean> asking =
        () -> {
          together.await();
          try {
            return Desk.as("noor", () -> house.order(zip(List.of("slow"), Redaction.INTERNAL)))
                .state()
                .isOpen();
          } catch (Refused e) {
            return false;
          }
        };

    try (var people = Executors.newFixedThreadPool(10)) {
      var taken = people.invokeAll(Collections.nCopies(10, asking));

      assertThat(taken.stream().filter(Future::resultNow)).hasSize(3);
      assertThat(Desk.as("noor", house::mine)).hasSize(3);
    } finally {
      go.countDown();
      house.stop();
    }
  }

  @Test
  void aBundleThatWasReadyOutlivesTheDesk(@TempDir Path folder) throws Exception {
    var before = house(new BundleShelf(folder.toString()), formats.named("json"));
    var made = Desk.as("noor", () -> before.order(zip(List.of("json"), Redaction.INTERNAL)));
    assertThat(until(before, made.id()).state()).isEqualTo(Bundle.State.READY);
    before.stop();
    var left = Files.writeString(folder.resolve("left"), "secret");

    var after = house(new BundleShelf(folder.toString()), formats.named("json"));

    assertThat(Desk.as("noor", () -> after.one(made.id())))
        .usingRecursiveComparison()
        .isEqualTo(Desk.as("noor", () -> before.one(made.id())));
    assertThat(unzipped(Desk.as("noor", () -> after.file(made.id())))).isNotEmpty();
    assertThatThrownBy(() -> Desk.as("eva", () -> after.one(made.id())))
        .isInstanceOf(Missing.class);
    assertThat(left).doesNotExist();
  }

  @Test
  void aBundleThatTheEndOfTheDeskCutOffSaysSoAndCanBeAskedForAgain(@TempDir Path folder)
      throws Exception {
    var reached = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var killed = house(new BundleShelf(folder), new Stopping(reached, go));
    var cutOff = Desk.as("noor", () -> killed.order(zip(List.of("slow"), Redaction.INTERNAL)));
    reached.await();

    var after = house(new BundleShelf(folder), new Stopping(new CountDownLatch(1), OPEN));

    var told = Desk.as("noor", () -> after.one(cutOff.id()));
    assertThat(told.state()).isEqualTo(Bundle.State.FAILED);
    assertThat(told.trouble()).contains("stopped while it was being made");
    assertThat(folder).isDirectoryNotContaining(BundlesTest::isFile);
    assertThat(exportsOf(open)).isZero();
    var again = Desk.as("noor", () -> after.again(cutOff.id()));
    assertThat(until(after, again.id()).state()).isEqualTo(Bundle.State.READY);
    assertThat(Desk.as("noor", after::mine)).extracting(Bundle::id).containsExactly(again.id());
    assertThat(exportsOf(open)).isOne();
    var unused = Desk.as("noor", () -> killed.cancel(cutOff.id()));
    go.countDown();
    assertThat(until(killed, cutOff.id()).state()).isEqualTo(Bundle.State.CANCELLED);
  }

  @Test
  void aDiskWithoutRoomIsSaidAndNothingIsTold(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full on this system");
    var full =
        new BundleShelf(folder) {
          @Override
          Path file(UUID bundle) {
            var link = folder.resolve(bundle.toString());
            try {
              return Files.exists(link, LinkOption.NOFOLLOW_LINKS)
                  ? link
                  : Files.createSymbolicLink(link, Path.of("/dev/full"));
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    var house = house(full, formats.named("json"));

    var bundle = Desk.as("noor", () -> house.order(zip(List.of("json"), Redaction.INTERNAL)));

    var ended = until(house, bundle.id());
    assertThat(ended.state()).isEqualTo(Bundle.State.FAILED);
    assertThat(ended.trouble()).contains("there may be no room on the disk");
    assertThat(folder).isDirectoryNotContaining(BundlesTest::isFile);
    assertThat(exportsOf(open)).isZero();
  }

  @Test
  void aReportThatCannotBeWrittenIsNotTold() {
    var broken = new ReportFormats(List.of(new Failing()));
    var house = new Reports(filling, kept, broken, trail, checkpoints, actors, transaction);

    assertThatThrownBy(
            () -> Desk.as("noor", () -> house.export(open, "failing", Redaction.INTERNAL)))
        .hasMessageContaining("Nothing was exported");
    assertThat(exportsOf(open)).isZero();
  }

  @Test
  void aReportThatMemoryIsTooSmallForIsSaidAndNotTold(@TempDir Path folder) throws IOException {
    var house =
        new Reports(
            filling,
            kept,
            new ReportFormats(List.of(new Endless())),
            trail,
            checkpoints,
            actors,
            transaction);

    assertThatThrownBy(
            () -> Desk.as("noor", () -> house.export(open, "endless", Redaction.INTERNAL)))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("more memory than Stet has");
    var many = house(new BundleShelf(folder), new Endless());
    var bundle = Desk.as("noor", () -> many.order(zip(List.of("endless"), Redaction.INTERNAL)));
    assertThat(until(many, bundle.id()).trouble()).contains("more memory than Stet has");
    assertThat(exportsOf(open)).isZero();
  }

  @Test
  void overHttpItIsAskedForAndFetched() throws IOException {
    var asked =
        http.post(
            "noor",
            "/api/v1/bundles",
            Map.of("articles", List.of(published.toString()), "formats", List.of("csv")));
    assertThat(asked.status()).isEqualTo(201);
    var id = asked.text("id");
    var ready = until(bundles, UUID.fromString(id));
    assertThat(ready.state()).isEqualTo(Bundle.State.READY);

    var file = http.get("noor", "/api/v1/bundles/" + id + "/file");

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.response().getContentType()).isEqualTo("application/zip");
    assertThat(file.response().getContentAsByteArray()).startsWith('P', 'K');
    assertThat(http.get("eva", "/api/v1/bundles/" + id).status()).isEqualTo(404);
    assertThat(http.get("noor", "/api/v1/bundles").json().get("items")).isNotEmpty();
    assertThat(
            http.send("noor", HttpMethod.POST, "/api/v1/bundles/" + id + "/cancel", null)
                .text("state"))
        .isEqualTo("CANCELLED");
    assertThat(http.get("noor", "/api/v1/bundles/" + id + "/file").status()).isEqualTo(422);
  }

  @Test
  void whatIsAskedForWronglyIsToldByItsField() {
    assertThat(fields(Map.of())).containsKey("articles");
    assertThat(fields(Map.of("from", "2026-01-01", "to", "2025-01-01"))).containsKey("to");
    assertThat(fields(Map.of("from", "yesterday", "to", "2025-01-01"))).containsKey("from");
    assertThat(fields(Map.of("format", "pdf"))).containsKey("format");
    assertThat(fields(Map.of("articels", List.of()))).containsKey("articels");
    assertThat(fields(Map.of("from", "2026-01-01", "to", "2026-12-31", "desk", "No such desk")))
        .containsKey("desk");
    assertThat(fields(Map.of("from", "-999999999-01-01", "to", "+999999999-12-31")))
        .containsKey("from");
    assertThat(fields(Map.of("from", "2026-01-01", "to", "+999999999-12-31"))).containsKey("to");
    assertThat(fields(Map.of("from", "0000-01-01", "to", "2026-01-01"))).containsKey("from");
    assertThat(
            http.post(
                    "noor",
                    "/api/v1/bundles",
                    Map.of("articles", List.of(open.toString()), "formats", List.of("tiff")))
                .status())
        .isEqualTo(422);
  }

  @Test
  void articlesAreNamedOrAPeriodAndNotBoth() {
    var articles = List.of(open.toString());

    assertThat(fields(Map.of("articles", articles, "desk", "Nowhere")).get("articles"))
        .contains("not both");
    assertThat(fields(Map.of("articles", articles, "from", "2001-01-01", "to", "2001-01-02")))
        .containsOnlyKeys("articles");
    assertThat(fields(Map.of("articles", articles, "to", "2001-01-02")))
        .containsOnlyKeys("articles");
  }

  @Test
  void theNoteForReadersIsThereOncePublished() {
    var note = http.get("noor", "/api/v1/articles/" + published + "/note");

    assertThat(note.status()).isEqualTo(200);
    assertThat(note.response().getContentType()).startsWith("text/html");
    assertThat(http.get("noor", "/api/v1/articles/" + open + "/note").status()).isEqualTo(422);
    assertThat(http.get("mia", "/api/v1/articles/" + published + "/note").status()).isEqualTo(403);
  }

  private Map<String, String> fields(Map<String, ?> body) {
    var answer = http.post("noor", "/api/v1/bundles", body);
    assertThat(answer.status()).isEqualTo(422);
    var fields = new TreeMap<String, String>();
    answer
        .json()
        .get("fields")
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
    return fields;
  }

  private BundleOrder zip(List<String> each, Redaction readers) {
    return BundleOrder.of(List.of(published, open), "zip", each, readers);
  }

  private Bundle made(BundleOrder order) {
    var bundle = ended(order);
    assertThat(bundle.state()).as(bundle.trouble()).isEqualTo(Bundle.State.READY);
    return bundle;
  }

  private Bundle ended(BundleOrder order) {
    var asked = Desk.as("noor", () -> bundles.order(order));
    return until(bundles, asked.id());
  }

  private static Bundle until(Bundles house, UUID id) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> Desk.as("noor", () -> house.one(id)), bundle -> !bundle.state().isOpen());
  }

  private List<AuditEntry> exports(UUID article) {
    return Desk.as("ravi", () -> histories.ofArticle(article, Set.of("REPORT_EXPORTED")));
  }

  private long exportsOf(UUID article) {
    return exports(article).stream().count();
  }

  private static boolean isFile(Path path) {
    return !path.toString().endsWith(".note");
  }

  private Bundles house(BundleShelf shelf, ReportFormat format) throws IOException {
    return new Bundles(
        filling,
        new ReportFormats(List.of(format)),
        articles,
        desks,
        trail,
        checkpoints,
        actors,
        transaction,
        shelf,
        clock);
  }

  private Path fileOf(Bundle bundle) {
    return Desk.as("noor", () -> bundles.file(bundle.id()));
  }

  private static Map<String, byte[]> unzipped(Path file) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (InputStream in = Files.newInputStream(file);
        var zip = new ZipInputStream(in)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** Says that it is being written, and waits. */
  private record Stopping(CountDownLatch reached, CountDownLatch go) implements ReportFormat {

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public void write(ReportModel model, OutputStream out) throws IOException {
      out.write(model.head().headline().getBytes(StandardCharsets.UTF_8));
      reached.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  /** Longer than there is memory for: more than an array can hold. */
  private static final class Endless implements ReportFormat {

    @Override
    public String name() {
      return "endless";
    }

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public void write(ReportModel model, OutputStream out) throws IOException {
      out.write(new byte[Integer.MAX_VALUE]);
    }
  }

  /** A disk that is full. */
  private static final class Failing implements ReportFormat {

    @Override
    public String name() {
      return "failing";
    }

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public void write(ReportModel model, OutputStream out) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
