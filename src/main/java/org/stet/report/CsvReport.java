package org.stet.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Done;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Person;
import org.stet.report.ReportModel.SecondCheck;
import org.stet.report.ReportModel.Term;

/**
 * One row a claim, in reading order: RFC 4180, CRLF, UTF-8 without a byte order mark, which the RFC
 * does not know and many readers take for part of the first column's name.
 */
@Component
@Order(20)
class CsvReport implements ReportFormat {

  /** Between several values in one cell. */
  private static final String AND = "; ";

  private record Row(ReportModel report, Claim claim, Facts facts) {
    @Nullable Change change() {
      return facts.changes().get(claim.number());
    }
  }

  /** What belongs to a claim but stands elsewhere in the model, by the claim's number. */
  private record Facts(Map<Integer, Change> changes, Map<Integer, Accepted> accepted) {
    static Facts of(ReportModel report) {
      return new Facts(
          report.changes().stream()
              .collect(Collectors.toMap(Change::claim, Function.identity(), (a, b) -> b)),
          report.bottomLine().exceptions().stream()
              .filter(e -> e.claim() != null)
              .collect(
                  Collectors.toMap(
                      e -> Objects.requireNonNull(e.claim()), Function.identity(), (a, b) -> b)));
    }
  }

  private static final Map<String, Function<Row, @Nullable Object>> COLUMNS = columns();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    var facts = Facts.of(model);
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(COLUMNS.keySet());
    for (var claim : model.claims()) {
      var row = new Row(model, claim, facts);
      csv.writeRecord(COLUMNS.values().stream().map(column -> cell(column.apply(row))).toList());
    }
    csv.flush();
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : Cells.safe(value.toString());
  }

  private static Map<String, Function<Row, @Nullable Object>> columns() {
    var of = new LinkedHashMap<String, Function<Row, @Nullable Object>>();
    of.put("report", row -> row.report().id());
    of.put("redaction", row -> row.report().redaction());
    of.put("headline", row -> row.report().head().headline());
    of.put("revision", row -> row.report().head().revision());
    of.put("textHash", row -> row.report().head().textHash());
    of.put("claim", row -> row.claim().number());
    of.put("part", row -> row.claim().part());
    of.put("start", row -> row.claim().start());
    of.put("end", row -> row.claim().end());
    of.put("quote", row -> row.claim().quote());
    of.put("statement", row -> row.claim().statement());
    of.put("kinds", row -> codes(row.claim().kinds()));
    of.put("medium", row -> code(row.claim().medium()));
    of.put("claimant", row -> row.claim().claimant());
    of.put("attribution", row -> row.claim().attribution());
    of.put("stage", row -> code(row.claim().stage()));
    of.put("verdict", row -> code(row.claim().verdict()));
    of.put("verdictLabel", row -> label(row.claim().verdict()));
    of.put("asOf", row -> row.claim().asOf());
    of.put("rationale", row -> row.claim().rationale());
    of.put("disposition", row -> code(row.claim().disposition()));
    of.put("suggestedWording", row -> of(row.change(), Change::suggested));
    of.put("finalWording", row -> of(row.change(), Change::result));
    of.put("changeReason", row -> of(row.change(), Change::reason));
    of.put("dissent", row -> of(row.change(), Change::dissent));
    of.put("checker", row -> name(of(row.claim().checked(), Done::by)));
    of.put("checkedAt", row -> of(row.claim().checked(), Done::at));
    of.put("secondChecker", row -> name(of(row.claim().second(), SecondCheck::by)));
    of.put("secondCheckedAt", row -> of(row.claim().second(), SecondCheck::at));
    of.put("secondAgreed", row -> of(row.claim().second(), SecondCheck::agreed));
    of.put("approver", row -> name(of(row.claim().approved(), Done::by)));
    of.put("approvedAt", row -> of(row.claim().approved(), Done::at));
    of.put("afterSignOff", row -> row.claim().afterSignOff());
    of.put(
        "accepted", row -> of(row.facts().accepted().get(row.claim().number()), Accepted::reason));
    of.put("evidence", row -> row.claim().evidence().size());
    of.put(
        "primaryEvidence",
        row -> row.claim().evidence().stream().filter(Evidence::primary).count());
    of.put("sources", row -> each(row.claim(), Evidence::title));
    of.put("links", row -> each(row.claim(), Evidence::url));
    return of;
  }

  private static <T> @Nullable Object of(
      @Nullable T thing, Function<T, ? extends @Nullable Object> part) {
    return thing == null ? null : part.apply(thing);
  }

  private static @Nullable Object name(@Nullable Object who) {
    return who instanceof Person person
        ? person.name() == null ? person.role() : person.name()
        : null;
  }

  private static @Nullable String code(@Nullable Term term) {
    return term == null ? null : term.code();
  }

  private static @Nullable String label(@Nullable Term term) {
    return term == null ? null : term.label();
  }

  private static String codes(List<Term> terms) {
    return terms.stream().map(Term::code).collect(Collectors.joining(AND));
  }

  private static String each(Claim claim, Function<Evidence, @Nullable String> part) {
    return claim.evidence().stream()
        .map(part)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(AND));
  }
}
