package org.stet.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Count;
import org.stet.report.ReportModel.Done;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Grade;
import org.stet.report.ReportModel.Overruled;
import org.stet.report.ReportModel.Part;
import org.stet.report.ReportModel.Person;
import org.stet.report.ReportModel.SecondCheck;
import org.stet.report.ReportModel.Term;
import org.stet.report.Sheet.Column;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.FrontWords;
import org.stet.report.print.RecordWords;
import org.stet.report.print.Says;

/** The sheets; every fact of the report stands on one of them. */
final class Sheets {

  /** Between several values in one cell. */
  private static final String AND = "; ";

  private static final int CODE = 12;
  private static final int WORD = 20;
  static final int TEXT = 48;

  private Sheets() {}

  /** A claim with what stands elsewhere in the model. */
  record ClaimRow(
      ReportModel report, Claim claim, @Nullable Change change, @Nullable Accepted accepted) {

    static Stream<ClaimRow> of(ReportModel report) {
      return of(report, report.claims());
    }

    static Stream<ClaimRow> gone(ReportModel report) {
      return of(report, report.gone());
    }

    private static Stream<ClaimRow> of(ReportModel report, List<Claim> claims) {
      var changes =
          report.changes().stream()
              .collect(Collectors.toMap(Change::claim, Function.identity(), (a, b) -> b));
      Map<Integer, Accepted> accepted =
          report.bottomLine().exceptions().stream()
              .filter(e -> e.claim() != null)
              .collect(
                  Collectors.toMap(
                      e -> Objects.requireNonNull(e.claim()), Function.identity(), (a, b) -> b));
      return claims.stream()
          .map(claim ->
              new ClaimRow(
                  report, claim, changes.get(claim.number()), accepted.get(claim.number())));
    }
  }

  record EvidenceRow(ReportModel report, Claim claim, Evidence evidence) {

    static Stream<EvidenceRow> of(ReportModel report) {
      return Stream.concat(report.claims().stream(), report.gone().stream())
          .flatMap(
              claim -> claim.evidence().stream().map(each -> new EvidenceRow(report, claim, each)));
    }
  }

  /** A question that was put to somebody, an attempt, a reply, a search, a look at the whole. */
  record QueryRow(
      ReportModel report,
      @Nullable Integer claim,
      String kind,
      String to,
      String text,
      Person by,
      Instant at,
      @Nullable String answer,
      @Nullable Person answeredBy,
      @Nullable Instant answeredAt) {

    static Stream<QueryRow> of(ReportModel report) {
      return Stream.of(
              report.queries().stream()
                  .map(q ->
                      new QueryRow(
                          report,
                          q.claim(),
                          "query",
                          q.to(),
                          q.text(),
                          q.by(),
                          q.at(),
                          q.answer(),
                          q.answeredBy(),
                          q.answeredAt())),
              report.contacts().stream()
                  .map(c ->
                      told(
                          report,
                          c.claim(),
                          "contact",
                          c.whom(),
                          joined(c.way().label(), c.outcome().label(), c.about()),
                          c.by(),
                          c.at(),
                          c.result())),
              report.replies().stream()
                  .map(r ->
                      told(
                          report,
                          r.claim(),
                          "reply",
                          r.party(),
                          String.join(AND, RecordWords.reply(r)),
                          r.by(),
                          r.at(),
                          r.answer())),
              report.searches().stream()
                  .map(s ->
                      told(
                          report,
                          s.claim(),
                          "search",
                          s.where(),
                          s.terms(),
                          s.by(),
                          s.at(),
                          String.valueOf(s.hits()))),
              report.wholePiece().stream()
                  .map(w ->
                      told(
                          report,
                          null,
                          "whole piece",
                          w.question().label(),
                          w.question().meaning() == null ? "" : w.question().meaning(),
                          w.by(),
                          w.at(),
                          String.join(AND, RecordWords.whole(w).stream().skip(1).toList()))))
          .flatMap(Function.identity());
    }

    /** What nobody but its writer answers for. */
    private static QueryRow told(
        ReportModel report,
        @Nullable Integer claim,
        String kind,
        String to,
        @Nullable String text,
        Person by,
        Instant at,
        @Nullable String answer) {
      return new QueryRow(
          report, claim, kind, to, text == null ? "" : text, by, at, answer, null, null);
    }
  }

  /** Something that was done, and where the trail has it. */
  record AuditRow(
      ReportModel report,
      String kind,
      @Nullable Integer claim,
      @Nullable Instant at,
      String what,
      @Nullable String reason,
      @Nullable Person by,
      @Nullable Long entry,
      @Nullable String hash) {

    static Stream<AuditRow> of(ReportModel report) {
      var rows = new ArrayList<AuditRow>();
      report
          .history()
          .forEach(h ->
              rows.add(
                  new AuditRow(
                      report,
                      "history",
                      h.claim(),
                      h.at(),
                      h.what(),
                      h.reason(),
                      h.by(),
                      null,
                      null)));
      gone(report).forEach(rows::add);
      report
          .bottomLine()
          .exceptions()
          .forEach(e ->
              rows.add(
                  new AuditRow(
                      report,
                      "exception",
                      e.claim(),
                      e.at(),
                      e.quote() == null ? e.item() : e.item() + " " + ClaimWords.quoted(e.quote()),
                      e.reason(),
                      e.by(),
                      null,
                      null)));
      report
          .dismissed()
          .forEach(d ->
              rows.add(
                  new AuditRow(
                      report,
                      "dismissed",
                      null,
                      null,
                      d.quote(),
                      d.note() == null ? d.reason().label() : d.reason().label() + ". " + d.note(),
                      d.by(),
                      null,
                      null)));
      report
          .corrections()
          .forEach(c ->
              rows.add(
                  new AuditRow(
                      report,
                      "correction",
                      null,
                      c.openedAt(),
                      Objects.requireNonNullElse(c.what(), Says.say("correction.made")),
                      joined(c.saidBy(), c.text(), c.place()),
                      null,
                      null,
                      null)));
      report
          .method()
          .access()
          .forEach(a ->
              rows.add(
                  new AuditRow(
                      report, "access", null, a.at(), a.what(), null, a.by(), null, null)));
      report
          .signatures()
          .forEach(s ->
              rows.add(
                  new AuditRow(
                      report,
                      s.stands() ? "signature" : "void signature",
                      null,
                      s.at(),
                      s.meaning(),
                      s.fell() == null ? s.words() : s.fell(),
                      s.by(),
                      null,
                      s.textHash())));
      report
          .verification()
          .leaves()
          .forEach(l ->
              rows.add(
                  new AuditRow(
                      report,
                      "log entry",
                      l.claim(),
                      null,
                      RecordWords.leaf(l),
                      l.review() == null ? null : Says.say("verify.review", l.review()),
                      null,
                      l.index(),
                      l.leafHash())));
      return rows.stream();
    }
  }

  /** Changes of claims whose words left the article, so that they have no row of their own. */
  private static Stream<AuditRow> gone(ReportModel report) {
    var numbers =
        Stream.concat(report.claims().stream(), report.gone().stream())
            .map(Claim::number)
            .collect(Collectors.toSet());
    return report.changes().stream()
        .filter(change -> !numbers.contains(change.claim()))
        .map(change ->
            new AuditRow(
                report,
                "change",
                change.claim(),
                null,
                change.disposition().label()
                    + ": "
                    + ClaimWords.quoted(change.original())
                    + (change.result() == null || change.result().isEmpty()
                        ? ""
                        : " → " + ClaimWords.quoted(change.result())),
                joined(
                    change.suggested() == null
                        ? null
                        : Says.say("changes.suggested", ClaimWords.quoted(change.suggested())),
                    change.reason(),
                    change.dissent() == null ? null : Says.say("changes.dissent", change.dissent()),
                    change.agreed().isEmpty()
                        ? null
                        : Says.say("changes.agreed", Says.people(change.agreed()))),
                null,
                null,
                null));
  }

  static final Sheet<ReportModel> SUMMARY = new Sheet<>("Summary", "report", summary(), Stream::of);

  static final Sheet<ClaimRow> CLAIMS = new Sheet<>("Claims", "claim", claims(), ClaimRow::of);

  /** Claims whose words left the article. */
  static final Sheet<ClaimRow> GONE = new Sheet<>("Gone", "gone", claims(), ClaimRow::gone);

  static final Sheet<EvidenceRow> EVIDENCE =
      new Sheet<>("Evidence", "evidence", evidence(), EvidenceRow::of);

  static final Sheet<QueryRow> QUERIES = new Sheet<>("Queries", "query", queries(), QueryRow::of);

  static final Sheet<AuditRow> AUDIT = new Sheet<>("Audit", "act", audit(), AuditRow::of);

  /** In a list of many reports their texts would be in the way. */
  static final Sheet<ReportModel> INDEX = SUMMARY.without("parts", "text");

  static final List<Sheet<?>> ALL = List.of(SUMMARY, CLAIMS, EVIDENCE, QUERIES, AUDIT, GONE);

  private static List<Column<ReportModel>> summary() {
    return List.of(
        column("report", WORD, r -> r.id()),
        column("redaction", CODE, r -> r.redaction()),
        column("copy", TEXT, r -> r.redaction().stamp()),
        column("headline", TEXT, r -> r.head().headline()),
        column("notice", TEXT, Sheets::notices),
        column("uncheckedClaims", TEXT, Sheets::unchecked),
        column("bottomLine", TEXT, r -> r.bottomLine().sentence()),
        column("byline", WORD, r -> r.head().byline()),
        column("authors", WORD, r -> String.join(AND, r.head().authors())),
        column("desk", CODE, r -> r.head().desk()),
        column("source", WORD, r -> r.head().source()),
        column("url", WORD, r -> r.head().url()),
        column("language", CODE, r -> r.head().language()),
        column("stage", CODE, r -> r.head().stage().label()),
        column("revision", CODE, r -> r.head().revision()),
        column("textHash", WORD, r -> r.head().textHash()),
        column("words", CODE, r -> r.head().words()),
        column("receivedAt", WORD, r -> r.head().receivedAt()),
        column("dueAt", WORD, r -> r.head().dueAt()),
        column("signedAt", WORD, r -> r.head().signedAt()),
        column("publishedAt", WORD, r -> r.head().publishedAt()),
        column("publishedWhere", WORD, r -> r.head().publishedWhere()),
        column("publishedRevision", CODE, r -> r.head().publishedRevision()),
        column("found", CODE, r -> r.bottomLine().found()),
        column("checked", CODE, r -> r.bottomLine().checked()),
        column("unchecked", CODE, r -> r.bottomLine().unchecked()),
        column("undecided", CODE, r -> r.bottomLine().undecided()),
        column("changed", CODE, r -> r.bottomLine().changed()),
        column("verdicts", TEXT, r -> verdicts(r.bottomLine().verdicts())),
        column("withEvidence", CODE, r -> r.bottomLine().withEvidence()),
        column("withPrimary", CODE, r -> r.bottomLine().withPrimary()),
        column("secondChecks", CODE, r -> r.bottomLine().secondChecks()),
        column("secondChecksAgreed", CODE, r -> r.bottomLine().secondChecksAgreed()),
        column("exceptions", CODE, r -> r.bottomLine().exceptions().size()),
        column("claimTextWords", CODE, r -> r.coverage().words()),
        column("markedWords", CODE, r -> r.coverage().marked()),
        column("dismissedWords", CODE, r -> r.coverage().dismissed()),
        column("waivedWords", CODE, r -> r.coverage().waived()),
        column("untouchedWords", CODE, r -> r.coverage().untouched()),
        column("coverage", CODE, r -> r.coverage().share()),
        column("caveat", TEXT, r -> r.bottomLine().caveat()),
        column("generatedAt", WORD, r -> r.generatedAt()),
        column("generatedBy", WORD, r -> name(r.generatedBy())),
        column("softwareVersion", CODE, r -> r.softwareVersion()),
        column("timeZone", CODE, r -> r.timeZone()),
        column("policy", CODE, r -> r.method().policy()),
        column("method", TEXT, r -> String.join(" ", r.method().notes())),
        column("scale", TEXT, r -> scale(r.method().scale())),
        column("log", WORD, r -> r.verification().origin()),
        column("logSize", CODE, r -> r.verification().logSize()),
        column("rootHash", WORD, r -> r.verification().rootHash()),
        column("checkpoint", TEXT, r -> r.verification().checkpoint()),
        column("key", TEXT, r -> r.verification().key()),
        column("command", TEXT, r -> r.verification().command()),
        column("parts", WORD, r -> parts(r.article().parts())),
        column("text", WORD, r -> r.article().text()));
  }

  private static List<Column<ClaimRow>> claims() {
    return List.of(
        column("report", WORD, row -> row.report().id()),
        column("redaction", CODE, row -> row.report().redaction()),
        column("headline", WORD, row -> row.report().head().headline()),
        column("revision", CODE, row -> row.report().head().revision()),
        column("textHash", CODE, row -> row.report().head().textHash()),
        column("claim", CODE, row -> row.claim().number()),
        column("part", CODE, row -> row.claim().part()),
        column("start", CODE, row -> row.claim().start()),
        column("end", CODE, row -> row.claim().end()),
        column("quote", TEXT, row -> row.claim().quote()),
        column("judged", TEXT, row -> row.claim().judged()),
        column("statement", TEXT, row -> row.claim().statement()),
        column("statedIn", CODE, row -> row.claim().statedIn()),
        column("kinds", CODE, row -> codes(row.claim().kinds())),
        column("medium", CODE, row -> code(row.claim().medium())),
        column("claimant", WORD, row -> row.claim().claimant()),
        column("attribution", WORD, row -> row.claim().attribution()),
        column("stage", CODE, row -> code(row.claim().stage())),
        column("verdict", WORD, row -> code(row.claim().verdict())),
        column("verdictLabel", WORD, row -> label(row.claim().verdict())),
        column("fixed", CODE, row -> row.claim().fixed()),
        column("asOf", CODE, row -> row.claim().asOf()),
        column("rationale", TEXT, row -> row.claim().rationale()),
        column("exception", TEXT, row -> row.claim().exception()),
        column("disposition", CODE, row -> code(row.claim().disposition())),
        column("originalWording", TEXT, row -> of(row.change(), Change::original)),
        column("suggestedWording", TEXT, Sheets::suggested),
        column("finalWording", TEXT, row -> of(row.change(), Change::result)),
        column("changeReason", TEXT, row -> of(row.change(), Change::reason)),
        column("agreed", WORD, row -> of(row.change(), Sheets::agreed)),
        column("dissent", TEXT, row -> of(row.change(), Change::dissent)),
        column("checker", WORD, row -> name(of(row.claim().checked(), Done::by))),
        column("checkedAt", WORD, row -> of(row.claim().checked(), Done::at)),
        column("secondChecker", WORD, row -> name(of(row.claim().second(), SecondCheck::by))),
        column("secondCheckedAt", WORD, row -> of(row.claim().second(), SecondCheck::at)),
        column("secondAgreed", CODE, row -> of(row.claim().second(), SecondCheck::agreed)),
        column("approver", WORD, row -> name(of(row.claim().approved(), Done::by))),
        column("approvedAt", WORD, row -> of(row.claim().approved(), Done::at)),
        column("afterSignOff", CODE, row -> row.claim().afterSignOff()),
        column("overruledBy", WORD, row -> name(of(row.claim().overruled(), Overruled::by))),
        column("overruledAt", WORD, row -> of(row.claim().overruled(), Overruled::at)),
        column(
            "proposedVerdict", WORD, row -> code(of(row.claim().overruled(), Overruled::verdict))),
        column(
            "proposedDisposition",
            CODE,
            row -> code(of(row.claim().overruled(), Overruled::disposition))),
        column("proposedWording", TEXT, row -> of(row.claim().overruled(), Overruled::wording)),
        column("proposedRationale", TEXT, row -> of(row.claim().overruled(), Overruled::rationale)),
        column("overruledBecause", TEXT, row -> of(row.claim().overruled(), Overruled::reason)),
        column("confirmedBy", WORD, row -> name(of(row.claim().confirmed(), Done::by))),
        column("confirmedAt", WORD, row -> of(row.claim().confirmed(), Done::at)),
        column("printed", CODE, row -> row.claim().printed()),
        column("dispute", TEXT, Sheets::dispute),
        column("accepted", TEXT, row -> of(row.accepted(), Accepted::reason)),
        column("acceptedBy", WORD, row -> name(of(row.accepted(), Accepted::by))),
        column("evidence", CODE, row -> row.claim().evidence().size()),
        column(
            "primaryEvidence",
            CODE,
            row -> row.claim().evidence().stream().filter(Evidence::primary).count()),
        column("grade", CODE, row -> of(row.claim().grade(), Sheets::level)),
        column("gradeRemarks", TEXT, row -> of(row.claim().grade(), Sheets::remarks)),
        column("differs", TEXT, row -> row.claim().differs()),
        column(
            "linkedClaims",
            TEXT,
            row ->
                row.claim().links().stream()
                    .map(RecordWords::link)
                    .collect(Collectors.joining(AND))),
        column("sources", TEXT, row -> each(row.claim(), Evidence::title)),
        column("links", TEXT, row -> each(row.claim(), Evidence::url)),
        column("log", WORD, row -> row.report().verification().origin()),
        column("logSize", CODE, row -> row.report().verification().logSize()),
        column("rootHash", WORD, row -> row.report().verification().rootHash()));
  }

  /** A retraction and the corrections, in sentences. */
  private static @Nullable String notices(ReportModel report) {
    var words = new FrontWords(report, new Says(report.timeZone())).notices();
    return words.isEmpty() ? null : String.join(" ", words);
  }

  private static @Nullable String unchecked(ReportModel report) {
    return report.unchecked().isEmpty()
        ? null
        : report.unchecked().stream()
            .map(each -> each.claim() + " " + ClaimWords.quoted(each.quote()))
            .collect(Collectors.joining(AND));
  }

  private static @Nullable String dispute(ClaimRow row) {
    return new ClaimWords(row.claim(), new Says(row.report().timeZone())).dispute();
  }

  private static @Nullable String suggested(ClaimRow row) {
    var change = row.change();
    return change == null ? row.claim().wording() : change.suggested();
  }

  private static String level(Grade grade) {
    return grade.level().code();
  }

  private static String remarks(Grade grade) {
    return String.join(" ", grade.remarks());
  }

  private static List<Column<EvidenceRow>> evidence() {
    return List.of(
        column("report", WORD, row -> row.report().id()),
        column("headline", WORD, row -> row.report().head().headline()),
        column("claim", CODE, row -> row.claim().number()),
        column("number", CODE, row -> row.evidence().number()),
        column("kind", CODE, row -> row.evidence().kind().label()),
        column("source", TEXT, row -> row.evidence().title()),
        column("publisher", WORD, row -> row.evidence().publisher()),
        column("url", WORD, row -> row.evidence().url()),
        column("primary", CODE, row -> row.evidence().primary()),
        column("stance", CODE, row -> code(row.evidence().stance())),
        column("locator", WORD, row -> row.evidence().locator()),
        column("quote", TEXT, row -> row.evidence().quote()),
        column("asOf", CODE, row -> row.evidence().asOf()),
        column("capturedAt", WORD, row -> row.evidence().capturedAt()),
        column("sha256", WORD, row -> row.evidence().sha256()),
        column("confidential", CODE, row -> row.evidence().confidential()));
  }

  private static List<Column<QueryRow>> queries() {
    return List.of(
        column("report", WORD, row -> row.report().id()),
        column("headline", WORD, row -> row.report().head().headline()),
        column("claim", CODE, row -> row.claim()),
        column("kind", CODE, row -> row.kind()),
        column("to", WORD, row -> row.to()),
        column("text", TEXT, row -> row.text()),
        column("by", WORD, row -> name(row.by())),
        column("at", WORD, row -> row.at()),
        column("answer", TEXT, row -> row.answer()),
        column("answeredBy", WORD, row -> name(row.answeredBy())),
        column("answeredAt", WORD, row -> row.answeredAt()));
  }

  private static List<Column<AuditRow>> audit() {
    return List.of(
        column("report", WORD, row -> row.report().id()),
        column("headline", WORD, row -> row.report().head().headline()),
        column("kind", CODE, row -> row.kind()),
        column("claim", CODE, row -> row.claim()),
        column("at", WORD, row -> row.at()),
        column("what", TEXT, row -> row.what()),
        column("reason", TEXT, row -> row.reason()),
        column("by", WORD, row -> name(row.by())),
        column("entry", CODE, row -> row.entry()),
        column("hash", WORD, row -> row.hash()));
  }

  private static <R> Column<R> column(String name, int width, Function<R, @Nullable Object> value) {
    return new Column<>(name, width, value);
  }

  private static <T, V> @Nullable V of(@Nullable T thing, Function<T, @Nullable V> part) {
    return thing == null ? null : part.apply(thing);
  }

  private static @Nullable String name(@Nullable Person who) {
    return who == null ? null : who.name() == null ? who.role() : Says.person(who);
  }

  private static String agreed(Change change) {
    return change.agreed().stream()
        .map(person -> String.valueOf(name(person)))
        .collect(Collectors.joining(AND));
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

  private static String scale(List<Term> verdicts) {
    return verdicts.stream()
        .map(each -> each.meaning() == null ? each.label() : each.label() + ": " + each.meaning())
        .collect(Collectors.joining(AND));
  }

  /** What stands where in the text: 1 headline 0–48; 2 body 50–310. */
  private static String parts(List<Part> parts) {
    return parts.stream()
        .map(part ->
            part.number() + " " + part.kind().label() + " " + part.start() + "–" + part.end())
        .collect(Collectors.joining(AND));
  }

  private static String verdicts(List<Count> counts) {
    return counts.stream()
        .map(count -> count.claims() + " " + count.verdict().label())
        .collect(Collectors.joining(AND));
  }

  private static String each(Claim claim, Function<Evidence, @Nullable String> part) {
    return claim.evidence().stream()
        .map(part)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(AND));
  }

  private static @Nullable String joined(@Nullable String... texts) {
    var said = Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(AND));
    return said.isEmpty() ? null : said;
  }
}
