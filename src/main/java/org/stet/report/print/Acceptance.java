package org.stet.report.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.stet.report.ReportModel.Accepted;

/** What one person accepted at once for one reason, one claim or many: the reason is told once. */
public record Acceptance(List<Accepted> accepted) {

  public static List<Acceptance> of(List<Accepted> exceptions) {
    var groups = new LinkedHashMap<List<Object>, List<Accepted>>();
    for (var each : exceptions) {
      groups
          .computeIfAbsent(List.of(each.reason(), each.by(), each.at()), key -> new ArrayList<>())
          .add(each);
    }
    return groups.values().stream().map(Acceptance::new).toList();
  }

  /**
   * What is lacking at one claim, or at the article.
   *
   * @param number of the claim; a dash where it is about the article
   * @param quote its words; empty where none are told
   */
  public record Row(String number, String quote, String lacking) {}

  /** A row for each claim, in the order in which they were accepted. */
  public List<Row> rows() {
    var rows = new LinkedHashMap<String, Row>();
    for (var each : accepted) {
      var row =
          new Row(
              each.claim() == null ? "–" : String.valueOf(each.claim()),
              each.quote() == null ? "" : ClaimWords.quoted(each.quote()),
              each.item());
      rows.merge(
          each.claim() == null ? each.item() : row.number() + row.quote(),
          row,
          (one, more) -> new Row(one.number(), one.quote(), one.lacking() + " " + more.lacking()));
    }
    return List.copyOf(rows.values());
  }

  /** Whether anything stands in quotes: not of what is about the article alone. */
  public boolean quotes() {
    return rows().stream().anyMatch(row -> !row.quote().isEmpty());
  }

  public String reason() {
    return accepted.getFirst().reason();
  }

  public String by(Says says) {
    var first = accepted.getFirst();
    return Says.say("accepted.by", says.done(first.by(), first.at()));
  }
}
