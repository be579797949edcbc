package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.ScreenWork.Act;
import org.stet.audit.AuditLog;
import org.stet.audit.LiveVerifier;
import org.stet.audit.verify.StetVerify;
import org.stet.review.Links;
import org.stet.review.Prepared;
import org.stet.review.Reviews;
import org.stet.review.Sources;
import org.stet.review.api.WritingRequests;
import org.stet.review.api.WritingRequests.Kind;

/**
 * The database fails at one statement after the other of each thing that people do: all of it is
 * there afterwards, with its entries, or nothing. On PostgreSQL at every fifth; {@code
 * stet.faults.every} says otherwise.
 */
@DeskTest
@Import({Faults.class, ScreenWork.class})
@TestInstance(Lifecycle.PER_CLASS)
class FaultsTest {

  private static final int EVERY =
      Integer.getInteger("stet.faults.every", TestDatabase.isPostgres() ? 5 : 1);

  /** What follows the trail by itself, in its own time, and the book of migrations. */
  private static final Set<String> ASIDE =
      Set.of(
          "audit_checkpoint",
          "tally",
          "tallied_claim",
          "tallied_article",
          "tallied_correction",
          "flyway_schema_history");

  /** These entries are all there is of what they tell. */
  private static final Set<String> NOTHING_ELSE =
      Set.of(
          "REFUSED",
          "SIGN_IN_FAILED",
          "SIGNED_IN",
          "SIGNED_OUT",
          "VERIFIED",
          "VERIFICATION_FAILED",
          "FILE_ERASED",
          "LOG_RECOVERED",
          "MODEL_TAUGHT");

  /** Done later, on a thread of its own; and turned on where it is on. */
  private static final Set<String> ELSEWHERE =
      Set.of("POST /api/v1/bundles", "POST /api/v1/learning");

  private static final int NEVER = Integer.MAX_VALUE;

  @Autowired HttpDesk http;
  @Autowired Desk desk;
  @Autowired Prepared prepared;
  @Autowired Reviews reviews;
  @Autowired Links links;
  @Autowired Sources sources;
  @Autowired ScreenWork screens;
  @Autowired AuditLog log;
  @Autowired LiveVerifier verifier;
  @Autowired JdbcTemplate jdbc;

  @AfterEach
  void theTablesAndTheTrailAgree() {
    var told = verifier.verify();
    assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.NOT_ANCHORED);
  }

  @Test
  void nothingThatTheTrailTellsIsForgottenHere() {
    long size = log.state().size();

    acts().forEach(act -> act.ready().get().run());

    var told = new TreeSet<>(NOTHING_ELSE);
    told.addAll(
        jdbc.queryForList(
            "select distinct act from audit_entry where log_index >= ?", String.class, size));
    assertThat(told).containsExactlyInAnyOrderElementsOf(known());
  }

  /** As the pages of the trail name them. */
  private static Set<String> known() {
    var known = new TreeSet<String>();
    for (var key : ResourceBundle.getBundle("i18n.audit", Locale.ROOT).keySet()) {
      if (key.startsWith("audit.act.") && !key.endsWith(".byStet")) {
        known.add(key.substring("audit.act.".length()));
      }
    }
    return known;
  }

  @ParameterizedTest
  @MethodSource("acts")
  void aFaultLeavesEverythingOrNothing(Act act) {
    var whole = struck(ready(act), NEVER);
    var stored = whole.outcome().stored();
    assertThat(whole.entries()).isPositive();
    assertThat(stored).isNotEmpty();

    var work = ready(act);
    var before = stored();
    for (int n = 1; n <= stored.getLast(); n += EVERY) {
      var strike = struck(work, n);
      var what = act + ", statement " + n;
      if (strike.entries() == 0) {
        assertThat(strike.outcome().threw()).as(what).isTrue();
        if (!strike.outcome().stored().isEmpty() || isAmong(stored, n)) {
          assertThat(stored()).as(what).isEqualTo(before);
        }
        continue;
      }
      assertThat(strike.entries()).as(what).isEqualTo(whole.entries());
      if (!strike.outcome().struck()) {
        return; // what Stet does besides, such as signing, was not needed this time
      }
      work = ready(act);
      before = stored();
    }
  }

  /** Whether something is stored for good between this statement and the next that fails. */
  private static boolean isAmong(List<Integer> stored, int n) {
    return stored.stream().anyMatch(at -> n <= at && at < n + EVERY);
  }

  /** What came before is signed, so that nobody who looks has to do it. */
  private Runnable ready(Act act) {
    var work = act.ready().get();
    verifier.sign();
    return work;
  }

  /**
   * What became of something.
   *
   * @param entries how many the trail has more
   */
  private record Strike(Faults.Outcome outcome, long entries) {}

  private Strike struck(Runnable work, int n) {
    long size = log.state().size();
    var outcome = Faults.at(n, work);
    return new Strike(outcome, log.state().size() - size);
  }

  /** Over HTTP and on screens. */
  private List<Act> acts() {
    var acts = new ArrayList<>(screens.acts());
    for (var kind : new WritingRequests(http, desk, prepared, reviews, sources, links).kinds()) {
      if (kind.stores() && !ELSEWHERE.contains(kind.route())) {
        acts.add(new Act(kind.toString(), () -> request(kind)));
      }
    }
    return acts;
  }

  private Runnable request(Kind kind) {
    var ready = kind.fresh().get();
    var method = HttpMethod.valueOf(kind.route().substring(0, kind.route().indexOf(' ')));
    return () -> {
      var answer = http.known(ready.who(), method, ready.path(), ready.body());
      if (answer.status() / 100 != 2) {
        throw new IllegalStateException(answer.status() + " " + answer.json());
      }
    };
  }

  /** Every row of every table, as a hash for each table. */
  private TreeMap<String, Integer> stored() {
    var tables =
        jdbc.queryForList(
            "select table_name from information_schema.tables"
                + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
            String.class);
    var stored = new TreeMap<String, Integer>();
    for (var table : tables) {
      if (!ASIDE.contains(table)) {
        int[] hash = new int[1];
        jdbc.query(
            "select * from " + table,
            row -> {
              var columns = new Object[row.getMetaData().getColumnCount()];
              for (int i = 0; i < columns.length; i++) {
                columns[i] = row.getObject(i + 1);
              }
              hash[0] += Arrays.deepHashCode(columns);
            });
        stored.put(table, hash[0]);
      }
    }
    assertThat(stored).containsKeys("audit_entry", "claim_review", "account");
    return stored;
  }
}
