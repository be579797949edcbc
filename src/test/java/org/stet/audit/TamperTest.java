package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stet.audit.verify.Merkle;
import org.stet.audit.verify.StetVerify;
import org.stet.audit.verify.Told;

/**
 * Random logs, each tampered with in every way, as the owner of the database can. How many is the
 * system property {@code stet.tamper.logs}; {@code stet.seed} repeats a run.
 */
@Tag("database")
class TamperTest {

  private static final int LOGS = Integer.getInteger("stet.tamper.logs", 10);
  private static final long SEED = Long.getLong("stet.seed", new Random().nextInt(1_000_000));

  @TempDir static Path folder;
  private static OwnedLog log;

  @BeforeAll
  static void aDatabase() {
    log = new OwnedLog(folder);
  }

  @AfterAll
  static void close() {
    log.close();
  }

  static LongStream seeds() {
    return LongStream.range(SEED, SEED + LOGS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoeverTampersIsToldTheFirstBadEntry(long seed) {
    var chance = new Random(seed);
    log.write(chance);
    assertThat(log.recount().isWhole()).isTrue();
    assertThat(log.verified().code()).isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(log.verifiedElsewhere().code()).isEqualTo(StetVerify.VERIFIED);

    for (var attack : Attack.values()) {
      long bad = attack.strike(log, chance);
      check(attack, bad, "seed %d, %s".formatted(seed, attack));
      log.restore();
    }

    assertThat(log.recount().isWhole()).as("put back").isTrue();
    assertThat(log.verifiedElsewhere().code()).isEqualTo(StetVerify.VERIFIED);
  }

  @Test
  void whatLiesInTheTreeBehindTheEntriesIsTold() {
    log.write(new Random(SEED));
    log.sql(
        "insert into audit_node (level, position, hash) values (0, ?, ?)",
        log.size() + 3,
        new byte[Merkle.HASH]);

    assertTampered(log.verified(), log.size(), "a node too many");
    log.restore();
    assertThat(log.verified().code()).isEqualTo(StetVerify.NOT_ANCHORED);
  }

  private static void check(Attack attack, long bad, String what) {
    var inHouse = log.recount();
    if (attack.seen == Attack.Seen.BY_ALL) {
      assertThat(inHouse.bad()).as(what).isEqualTo(bad);
    } else {
      assertThat(inHouse.isWhole()).as(what).isTrue();
    }
    if (isSeenWithoutHelp(attack)) {
      assertTampered(log.verified(), bad, what);
    } else {
      assertThat(log.verified().code()).as(what).isEqualTo(StetVerify.NOT_ANCHORED);
    }
    assertTampered(log.verifiedElsewhere(), bad, what);
    if (attack.seen != Attack.Seen.BY_ALL) {
      assertThat(log.trouble()).as(what).isEqualTo(attack.trouble);
    }
  }

  private static boolean isSeenWithoutHelp(Attack attack) {
    return Arrays.asList(Attack.Seen.BY_ALL, Attack.Seen.BY_WHAT_IS_SIGNED).contains(attack.seen);
  }

  private static void assertTampered(Told told, long bad, String what) {
    assertThat(told.code()).as("%s: %s", what, told).isEqualTo(StetVerify.TAMPERED);
    assertThat(told.out()).as(what).startsWith("TAMPERED  Entry " + bad + ": ");
  }
}
