package org.stet.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.audit.AuditLog;
import org.stet.audit.Checkpoints;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.Merkle;
import org.stet.audit.verify.Tile;
import org.stet.audit.verify.TileHashes;
import org.stet.audit.verify.TlogProof;
import org.stet.audit.verify.VerifierKey;

/** A stranger with a token reads the log and believes nothing but the key. */
@DeskTest
class LogApiTest {

  private static final String LOG = "/api/v1/audit/";

  @Autowired HttpDesk http;
  @Autowired Desk desk;
  @Autowired AuditLog log;
  @Autowired Checkpoints checkpoints;
  private VerifierKey key;

  @BeforeEach
  void anArticleAndASignature() {
    var unused = desk.article("Flooded valley", "At least 212 people have been killed.");
    assertThat(checkpoints.fresh()).isPresent();
    key = VerifierKey.parse(text("mia", "key").strip());
  }

  @Test
  void theCheckpointIsSignedAndTellsTheLogAsItIs() {
    var checkpoint = checkpoint();

    assertThat(checkpoint.origin()).isEqualTo(key.name());
    assertThat(checkpoint.size()).isPositive().isLessThanOrEqualTo(log.state().size());
  }

  @Test
  void fromTilesAloneTheRootIsCountedAgain() {
    var checkpoint = checkpoint();
    long size = checkpoint.size();

    var leaves = new ArrayList<byte[]>();
    for (var tile : Tile.level(Tile.ENTRIES, size).toList()) {
      leaves.addAll(tile.read(bytes("ravi", tile.path())));
    }

    assertThat(Merkle.root(leaves.stream().map(Merkle::leafHash).toList()))
        .isEqualTo(checkpoint.root());
    assertThat(new TileHashes(tile -> bytes("mia", tile.path()), size).root(size))
        .isEqualTo(checkpoint.root());
  }

  @Test
  void eachEntryHasAProofThatAProgramOfOthersCanCheck() {
    long size = checkpoint().size();

    for (long index : List.of(0L, size / 2, size - 1)) {
      var answer = http.get("ravi", LOG + "entries/" + index + "/proof");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().getHeader("Content-Disposition"))
          .contains("entry-" + index + ".tlog-proof");
      var proof = TlogProof.parse(answer.response().getContentAsByteArray());
      assertThat(proof.index()).isEqualTo(index);
      assertThat(proof.verify(proof.extra(), key).size()).isGreaterThanOrEqualTo(size);
    }
  }

  @Test
  void anEntryThatIsNewerThanTheCheckpointIsSignedForWhenSomebodyAsks() {
    var unused = desk.article("Dry valley", "Nobody was hurt.");
    long newest = log.state().size() - 1;

    var answer = http.get("ravi", LOG + "entries/" + newest + "/proof");

    var proof = TlogProof.parse(answer.response().getContentAsByteArray());
    assertThat(proof.verify(proof.extra(), key).size()).isGreaterThan(newest);
  }

  @Test
  void entriesAreForThoseWhoMayReadTheLog() {
    long size = checkpoint().size();
    var bundle = Tile.of(Tile.ENTRIES, 0, size).path();

    for (var other : List.of("mia", "ada", "rosa")) {
      assertThat(http.get(other, LOG + bundle).status()).as(other).isEqualTo(403);
      assertThat(http.get(other, LOG + "entries/0/proof").status()).as(other).isEqualTo(403);
      assertThat(http.get(other, LOG + "checkpoint").status()).as(other).isEqualTo(200);
    }
    assertThat(http.get("ravi", LOG + bundle).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/x999/999",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/7/000",
        "tile/64/000",
        "tile/0/0",
        "tile/x/000",
        "tile/entries/999",
        "tile/",
        "entries/999999999/proof",
        "entries/9999999999999999999999/proof",
        "entries/-1/proof"
      })
  void whatTheLogDoesNotHaveIs404(String path) {
    assertThat(http.get("ravi", LOG + path).status()).isEqualTo(404);
  }

  @Test
  void aTileIsWholeOnlyOnceItIsFull() {
    long last = log.state().size() / 256;

    for (long tile : new long[] {last, last + 1}) {
      var path = "tile/0/%03d".formatted(tile);
      assertThat(http.get("ravi", LOG + path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void withoutAnAccountThereIsNothing() {
    for (var path : List.of("checkpoint", "key", "tile/0/000", "entries/0/proof")) {
      assertThat(http.get("nobody", LOG + path).status()).as(path).isEqualTo(401);
    }
  }

  private Checkpoint checkpoint() {
    return Checkpoint.open(bytes("mia", "checkpoint"), key);
  }

  private String text(String userName, String path) {
    return new String(bytes(userName, path));
  }

  private byte[] bytes(String userName, String path) {
    var answer = http.get(userName, LOG + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.response().getContentAsByteArray();
  }
}
