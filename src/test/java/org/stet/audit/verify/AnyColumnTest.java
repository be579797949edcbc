package org.stet.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Clob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.stet.DeskTest;
import org.stet.ScreenWork;
import org.stet.audit.LiveVerifier;
import org.stet.audit.verify.LiveTables.Field;
import org.stet.audit.verify.LiveTables.Thing;

/**
 * Whoever owns the database changes any value in any row that the trail commits to, or takes a row
 * away: the newest entry about the thing tells of something else. As many times as {@code
 * stet.tamper.logs} says; {@code stet.seed} repeats a run. In a database of its own, in which
 * everything was done once.
 */
@DeskTest
@Import(ScreenWork.class)
@TestPropertySource(properties = "stet.audit.origin=any-column.example.com")
@TestInstance(Lifecycle.PER_CLASS)
class AnyColumnTest {

  private static final int TIMES = Integer.getInteger("stet.tamper.logs", 10);
  private static final long SEED = Long.getLong("stet.seed", new Random().nextInt(1_000_000));

  /** Where a value lies, and by which column its row belongs to a thing. */
  private record Place(Thing thing, String table, String owner, Field field) {

    @Override
    public String toString() {
      return table + "." + field.column();
    }
  }

  @Autowired ScreenWork screens;
  @Autowired LiveVerifier verifier;
  @Autowired JdbcTemplate owner;

  @BeforeAll
  void everythingIsDoneOnce() {
    screens.acts().stream()
        .filter(act -> !act.name().equals(ScreenWork.ERASED)) // leaves nothing to compare
        .forEach(act -> act.ready().get().run());
    assertThat(verifier.verify().code()).isEqualTo(StetVerify.NOT_ANCHORED);
  }

  static LongStream seeds() {
    return LongStream.range(SEED, SEED + TIMES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anotherValueIsFound(long seed) {
    var chance = new Random(seed);
    for (int tries = 0; tries < 1000; tries++) {
      var place = drawn(places(), chance);
      var row = drawn(place, chance);
      var before = row.get(place.field().column());
      var after = row.isEmpty() ? before : another(place, before, chance);
      if (!Objects.equals(before, after) && isTaken(place, row, after)) {
        assertFound(
            place,
            (UUID) row.get(place.owner()),
            "%s: %s, %s instead of %s".formatted(seed, place, after, before));
        put(place, with(row, place, after), before);
        assertThat(verifier.verify().code()).as("put back").isEqualTo(StetVerify.NOT_ANCHORED);
        return;
      }
    }
    fail("Nothing could be changed with the seed " + seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aRowThatIsTakenAwayIsFound(long seed) {
    var chance = new Random(seed);
    var lists =
        places().stream().filter(place -> !place.table().equals(place.thing().table())).toList();
    for (int tries = 0; tries < 1000; tries++) {
      var place = drawn(lists, chance);
      var row = drawn(place, chance);
      if (!row.isEmpty() && isGone(place, row)) {
        assertFound(place, (UUID) row.get(place.owner()), seed + ": a row of " + place.table());
        var columns = new ArrayList<>(row.keySet());
        owner.update(
            "insert into %s (%s) values (%s)"
                .formatted(
                    place.table(),
                    String.join(", ", columns),
                    columns.stream().map(column -> "?").collect(Collectors.joining(", "))),
            columns.stream().map(row::get).toArray());
        assertThat(verifier.verify().code()).as("put back").isEqualTo(StetVerify.NOT_ANCHORED);
        return;
      }
    }
    fail("Nothing could be taken away with the seed " + seed);
  }

  private static List<Place> places() {
    var places = new ArrayList<Place>();
    for (var thing : LiveTables.ALL) {
      for (var field : thing.fields()) {
        places.add(new Place(thing, thing.table(), thing.id(), field));
      }
      if (!thing.stage().isEmpty()) {
        var stage = new Field("to", thing.stage(), LiveTables.Form.TEXT);
        places.add(new Place(thing, thing.table(), thing.id(), stage));
      }
      for (var list : thing.lists()) {
        for (var field : list.fields()) {
          places.add(new Place(thing, list.table(), list.parent(), field));
        }
      }
    }
    return places;
  }

  private static <T> T drawn(List<T> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }

  /** Any row of the table; nothing where it has none. */
  private Map<String, Object> drawn(Place place, Random chance) {
    int rows = count(place.table());
    if (rows == 0) {
      return Map.of();
    }
    return owner.queryForObject(
        "select * from %s order by %s, %s offset ? rows fetch first 1 rows only"
            .formatted(place.table(), place.owner(), place.field().column()),
        (row, number) -> {
          var values = new TreeMap<String, Object>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.put(
                row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
                value(row.getObject(i), row.getString(i)));
          }
          return values;
        },
        chance.nextInt(rows));
  }

  private int count(String table) {
    return owner.queryForObject("select count(*) from " + table, Integer.class);
  }

  /** Another value that the column could hold; for what points somewhere, where others point. */
  private @Nullable Object another(Place place, @Nullable Object before, Random chance) {
    if (place.field().form() == LiveTables.Form.IS_SET && before != null) {
      return null; // the log tells that there is one, and when by its own time
    }
    return switch (before) {
      case null -> fromOtherRows(place, chance);
      case Boolean flag -> !flag;
      case Long number -> number + 1;
      case Integer number -> number + 1;
      case Short number -> (short) (number + 1);
      case String text -> chance.nextBoolean() ? text + "." : fromOtherRows(place, chance);
      default -> chance.nextInt(4) == 0 ? null : fromOtherRows(place, chance);
    };
  }

  private @Nullable Object fromOtherRows(Place place, Random chance) {
    var there =
        owner.query(
            "select %1$s from %2$s where %1$s is not null"
                .formatted(place.field().column(), place.table()),
            (row, number) -> value(row.getObject(1), row.getString(1)));
    return there.isEmpty() ? null : drawn(there, chance);
  }

  private static @Nullable Object value(@Nullable Object read, @Nullable String text) {
    return read instanceof Clob ? text : read;
  }

  /** Whether the database let the owner; not all that is a value may stand there. */
  private boolean isTaken(Place place, Map<String, Object> row, @Nullable Object after) {
    try {
      return isOne(place, row) && put(place, row, after) == 1;
    } catch (DataAccessException e) {
      return false;
    }
  }

  private boolean isGone(Place place, Map<String, Object> row) {
    try {
      return isOne(place, row)
          && owner.update("delete from " + place.table() + where(row), known(row)) == 1;
    } catch (DataAccessException e) {
      return false;
    }
  }

  /** No two rows are so much alike. */
  private boolean isOne(Place place, Map<String, Object> row) {
    var sql = "select count(*) from " + place.table() + where(row);
    return owner.queryForObject(sql, Integer.class, known(row)) == 1;
  }

  private int put(Place place, Map<String, Object> row, @Nullable Object value) {
    var arguments = new ArrayList<@Nullable Object>();
    arguments.add(value);
    arguments.addAll(List.of(known(row)));
    return owner.update(
        "update %s set %s = ?%s".formatted(place.table(), place.field().column(), where(row)),
        arguments.toArray());
  }

  private static Map<String, Object> with(
      Map<String, Object> row, Place place, @Nullable Object value) {
    var changed = new TreeMap<>(row);
    changed.put(place.field().column(), value);
    return changed;
  }

  /** Few tables have a key of one column; a row is told by its numbers, names and links. */
  private static String where(Map<String, Object> row) {
    return row.entrySet().stream()
        .filter(column -> isTelling(column.getValue()))
        .map(column -> column.getKey() + " = ?")
        .collect(Collectors.joining(" and ", " where ", ""));
  }

  private static Object[] known(Map<String, Object> row) {
    return row.values().stream().filter(AnyColumnTest::isTelling).toArray();
  }

  private static boolean isTelling(@Nullable Object value) {
    return value instanceof UUID || value instanceof String || value instanceof Number;
  }

  private void assertFound(Place place, UUID thing, String what) {
    var newest =
        owner.queryForObject(
            "select max(log_index) from audit_entry where kind = ? and subject = ?"
                + " and ver_after is not null",
            Long.class,
            place.thing().kind(),
            thing);
    var told = verifier.verify();
    assertThat(told.code()).as("%s: %s", what, told).isEqualTo(StetVerify.TAMPERED);
    assertThat(told.out())
        .as(what)
        .startsWith(
            "TAMPERED  Entry %d: the %s %s ".formatted(newest, place.thing().kind(), thing));
  }
}
