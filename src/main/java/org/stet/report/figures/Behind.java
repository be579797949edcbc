package org.stet.report.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.review.Verdict;

/** The list behind a figure: what it counted, one by one, whole or a part of it. */
@Service
@Transactional(readOnly = true)
public class Behind {

  private static final Map<String, String> NONE = Map.of();

  private static final Map<String, String> VERDICTS = verdicts();

  private static final Map<String, String> RETURNS =
      inOrder(
          "returned", "and c.returned > 0",
          "overruled", "and c.overruled > 0",
          "changed", "and c.verdict <> c.proposed");

  private static final Map<String, String> SECONDS =
      inOrder(
          "agreed", "and c.second_agrees = true",
          "differed", "and c.second_agrees = false");

  private static final Map<String, String> EVIDENCE =
      inOrder(
          "none", "and c.evidence = 0",
          "secondHand", "and c.first_hand = 0");

  private static final Map<String, String> COVERAGE =
      inOrder("exceptions", "and c.exceptions > 0", "undecided", "and c.decided < c.found");

  private static final Map<String, String> CORRECTIONS = inOrder("open", "and c.made_week is null");

  private static final Map<String, String> TURNS =
      inOrder(
          "checker",
          "and (r.stage in ('TO_CHECK', 'CHECKING')"
              + " or r.stage = 'STALE' and r.approver is null)",
          "second",
          "and r.stage = 'SECOND_CHECK'",
          "editor",
          "and (r.stage in ('PROPOSED', 'DISPUTED')"
              + " or r.stage = 'STALE' and r.approver is not null)",
          "outside",
          "and r.stage = 'WAITING'",
          "week",
          "and r.since <= :d7");

  private final Definitions definitions;
  private final CurrentActor actors;
  private final Clock clock;

  Behind(Definitions definitions, CurrentActor actors, Clock clock) {
    this.definitions = definitions;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * One thing that was counted.
   *
   * @param claim its number; 0 where it is an article
   * @param quote the claim's words
   * @param at approved, signed, opened, found, or moved last
   * @param what the verdict, or the stage of an open review
   */
  public record Item(
      UUID article,
      int claim,
      String headline,
      @Nullable String quote,
      Instant at,
      @Nullable String what) {}

  public record Page(List<Item> items, long total) {}

  /** Which parts of a figure can be asked for alone, as they are offered. */
  public static Set<String> parts(FigureName figure) {
    return kinds(figure).keySet();
  }

  /**
   * @param part of the figure; null, or one that it does not have, for all
   */
  public Page page(FigureName figure, Asked asked, @Nullable String part, int first, int size) {
    actors.current().require(Permission.SEE_OVERVIEW);
    var list = list(figure);
    if (list == null) {
      return new Page(List.of(), 0);
    }
    var only = part == null ? "" : kinds(figure).getOrDefault(part, "");
    var parameters = new HashMap<String, Object>();
    if (!figure.isNow()) {
      parameters.put("from", asked.from());
      parameters.put("to", asked.to());
    }
    if (only.contains(":d7")) {
      parameters.put("d7", clock.instant().minus(Duration.ofDays(7)));
    }
    var items =
        definitions.page("list-" + list, only, asked, parameters, first, size).stream()
            .map(Behind::item)
            .toList();
    var total = definitions.over("list-" + list, "count(*)", only, asked, parameters);
    return new Page(items, total.count(0));
  }

  private static Item item(Row row) {
    return new Item(
        row.id(0), row.whole(1), row.text(2), row.textOrNone(3), row.time(4), row.textOrNone(5));
  }

  private static @Nullable String list(FigureName figure) {
    return switch (figure) {
      case THROUGHPUT, TURNAROUND, VERDICTS, RETURNS, EVIDENCE -> "claims";
      case AGREEMENT -> "seconds";
      case COVERAGE -> "signed";
      case CORRECTIONS -> "corrections";
      case AGEING -> "open";
      case DUE -> null;
    };
  }

  private static Map<String, String> kinds(FigureName figure) {
    return switch (figure) {
      case VERDICTS -> VERDICTS;
      case RETURNS -> RETURNS;
      case AGREEMENT -> SECONDS;
      case EVIDENCE -> EVIDENCE;
      case COVERAGE -> COVERAGE;
      case CORRECTIONS -> CORRECTIONS;
      case AGEING -> TURNS;
      case THROUGHPUT, TURNAROUND, DUE -> NONE;
    };
  }

  /** As they are offered. */
  private static Map<String, String> inOrder(String... namesAndConditions) {
    var parts = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndConditions.length; i += 2) {
      parts.put(namesAndConditions[i], namesAndConditions[i + 1]);
    }
    return parts;
  }

  private static Map<String, String> verdicts() {
    var parts = new LinkedHashMap<String, String>();
    for (var verdict : Verdict.values()) {
      parts.put(verdict.name(), "and c.verdict = '" + verdict.name() + "'");
    }
    return parts;
  }
}
