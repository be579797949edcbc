package org.stet.report.print;

import static org.stet.report.print.Says.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Correction;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Leaf;
import org.stet.report.ReportModel.Person;
import org.stet.report.ReportModel.Query;
import org.stet.report.ReportModel.Signature;
import org.stet.report.print.Line.Look;
import org.stet.report.print.Line.Tone;
import org.stet.report.print.Paper.Column;
import org.stet.report.print.Paper.Fact;

/** Tells a report from its first line to its last; how that looks is the paper's business. */
public final class Telling {

  private final ReportModel report;
  private final Says says;
  private final Paper paper;

  public Telling(ReportModel report, Paper paper) {
    this.report = report;
    this.says = new Says(report.timeZone());
    this.paper = paper;
  }

  public void write() {
    front();
    accepted();
    changes();
    claims();
    unchecked();
    gone();
    records();
    heading("article");
    paper.article(report.claims());
    signatures();
    method();
    verify();
  }

  private void front() {
    var words = new FrontWords(report, says);
    paper.title(words.headline());
    words
        .notices()
        .forEach(notice -> Line.all(Tone.LEAD, Look.STRONG, notice).forEach(paper::line));
    paper.line(Line.of(Tone.LEAD, report.bottomLine().sentence()));
    if (report.bottomLine().found() > 0) {
      paper.bar(words);
    }
    var head = report.head();
    paper.facts(
        new Facts()
            .add("fact.source", head.source())
            .add("fact.authors", words.authors())
            .add("fact.desk", head.desk())
            .add("fact.stage", head.stage().label())
            .add("fact.received", says.time(head.receivedAt()))
            .add("fact.due", words.due())
            .add("fact.signed", words.signed())
            .add("fact.published", words.published())
            .add("fact.checked", words.checked())
            .add("fact.coverage", RecordWords.coverage(report.coverage()))
            .add("fact.primary", words.primary())
            .add("fact.second", words.seconds())
            .add("fact.caveat", words.caveat())
            .add("fact.revision", words.revision())
            .add("fact.hash", Line.all(Tone.CODE, "sha256 " + head.textHash()))
            .add("fact.url", Line.address(Tone.PLAIN, head.url()))
            .all());
  }

  private void accepted() {
    var accepted = report.bottomLine().exceptions();
    if (accepted.isEmpty()) {
      return;
    }
    heading("accepted");
    for (var each : Acceptance.of(accepted)) {
      Line.all(Tone.PLAIN, Look.STRONG, each.reason()).forEach(paper::lead);
      paper.lead(Line.quiet(each.by(says)));
      boolean quotes = each.quotes();
      table(
          "accepted",
          quotes
              ? List.of(
                  new Column(say("changes.no"), 8),
                  new Column(say("accepted.words"), 56),
                  new Column(say("accepted.item"), 36))
              : List.of(new Column(say("changes.no"), 8), new Column(say("accepted.item"), 92)),
          each.rows().stream().map(row -> cells(row, quotes)).toList());
    }
  }

  private static List<List<Line>> cells(Acceptance.Row row, boolean quotes) {
    var number = List.of(Line.of(Tone.PLAIN, Look.STRONG, row.number()));
    var lacking = Line.all(Tone.PLAIN, row.lacking());
    return quotes
        ? List.of(number, Line.all(Tone.QUOTE, row.quote()), lacking)
        : List.of(number, lacking);
  }

  private void changes() {
    if (report.changes().isEmpty()) {
      return;
    }
    heading("changes");
    table(
        "changes",
        List.of(
            new Column(say("changes.no"), 8),
            new Column(say("changes.wording"), 56),
            new Column(say("changes.why"), 36)),
        report.changes().stream()
            .map(change -> List.of(number(change.claim()), wording(change), why(change)))
            .toList());
  }

  private static List<Line> wording(Change change) {
    var lines = new ArrayList<Line>();
    var after = change.result() == null ? change.suggested() : change.result();
    if (after == null || after.equals(change.original())) {
      lines.addAll(Line.all(Tone.QUOTE, change.original()));
    } else {
      lines.add(pieces(Wording.of(change.original(), after)));
    }
    if ("".equals(change.result())) {
      lines.add(Line.quiet(say("changes.gone")));
    }
    if (change.result() == null) {
      lines.add(Line.quiet(say("changes.open")));
    }
    var suggested = change.suggested();
    if (suggested != null && change.result() != null && !suggested.equals(change.result())) {
      lines.add(Line.quiet(say("changes.suggested", ClaimWords.quoted(suggested))));
    }
    return lines;
  }

  private static Line pieces(List<Wording.Piece> pieces) {
    var line = new Line(Tone.QUOTE, List.of());
    for (var piece : pieces) {
      var look =
          switch (piece.kind()) {
            case KEPT -> Look.PLAIN;
            case STRUCK -> Look.STRUCK;
            case ADDED -> Look.ADDED;
          };
      line = (line.pieces().isEmpty() ? line : line.and(Look.PLAIN, " ")).and(look, piece.text());
    }
    return line;
  }

  private static List<Line> why(Change change) {
    var lines = new ArrayList<Line>();
    if (!change.disposition().code().equals("CHANGE")) {
      lines.add(Line.of(Tone.PLAIN, Look.STRONG, change.disposition().label()));
    }
    lines.addAll(Line.all(Tone.PLAIN, change.reason()));
    if (change.dissent() != null) {
      lines.addAll(Line.all(Tone.PLAIN, say("changes.dissent", change.dissent())));
    }
    if (!change.agreed().isEmpty()) {
      lines.add(Line.quiet(say("changes.agreed", Says.people(change.agreed()))));
    }
    return lines;
  }

  private void claims() {
    heading("claims");
    if (report.claims().isEmpty()) {
      paper.line(Line.of(Tone.PLAIN, FrontWords.noClaims(report)));
    }
    report.claims().forEach(this::claim);
  }

  /** In copies that say nothing else of them. */
  private void unchecked() {
    if (report.tellsUnchecked()) {
      heading("unchecked");
      table(
          "unchecked",
          List.of(new Column(say("changes.no"), 8), new Column(say("accepted.words"), 92)),
          report.unchecked().stream()
              .map(each ->
                  told(
                      each.claim(),
                      Line.all(Tone.QUOTE, ClaimWords.quoted(each.quote())),
                      RecordWords.unchecked(each)))
              .toList());
    }
  }

  /** What was found about them stays true, and may be why their words left. */
  private void gone() {
    if (!report.gone().isEmpty()) {
      heading("gone");
      report.gone().forEach(this::claim);
    }
  }

  private void claim(Claim claim) {
    var words = new ClaimWords(claim, says);
    paper.claim(claim, words);
    paper.line(
        Line.of(Tone.PLAIN, Look.STRONG, words.verdict())
            .and(Look.PLAIN, words.standing())
            .and(Look.QUIET, words.meaning())
            .and(Look.PLAIN, claim.afterSignOff() ? " " + say("claim.late") : ""));
    Line.all(Tone.PLAIN, claim.rationale()).forEach(paper::line);
    paper.facts(
        new Facts()
            .add("claim.statement", words.statement())
            .add("claim.claimant", words.claimant())
            .add("claim.kinds", words.kinds())
            .add("claim.disposition", words.disposition())
            .add("claim.dispute", words.dispute())
            .add("claim.overruled", words.overruled())
            .add("claim.exception", claim.exception())
            .add("claim.grade", claim.grade() == null ? null : RecordWords.grade(claim.grade()))
            .add("claim.differs", claim.differs())
            .add(
                "claim.links",
                claim.links().stream()
                    .flatMap(link -> lines(RecordWords.link(link)).stream())
                    .toList())
            .add("claim.by", words.people())
            .all());
    if (!claim.evidence().isEmpty()) {
      table(
          "evidence",
          List.of(
              new Column(say("evidence.stance"), 12),
              new Column(say("evidence.source"), 44),
              new Column(say("evidence.words"), 44)),
          claim.evidence().stream().map(this::evidence).toList());
    }
  }

  private List<List<Line>> evidence(Evidence evidence) {
    var source = new ArrayList<>(Line.all(Tone.PLAIN, ClaimWords.source(evidence)));
    source.add(Line.quiet(ClaimWords.nature(evidence)));
    source.addAll(Line.address(Tone.SMALL, evidence.url()));
    if (evidence.capturedAt() != null) {
      source.add(Line.quiet(say("evidence.captured", says.time(evidence.capturedAt()))));
    }
    if (evidence.sha256() != null) {
      source.add(Line.of(Tone.CODE, "sha256 " + evidence.sha256()));
    }
    var quote = evidence.quote();
    return List.of(
        Line.all(Tone.PLAIN, ClaimWords.capital(evidence.stance().label())),
        source,
        quote == null ? List.of() : Line.all(Tone.QUOTE, ClaimWords.quoted(quote)));
  }

  /** What happened on the way: suggestions, questions, searches, the history, corrections. */
  private void records() {
    records(
        "dismissed",
        report.dismissed().stream()
            .map(each ->
                told(
                    null,
                    Line.all(Tone.QUOTE, ClaimWords.quoted(each.quote())),
                    say(
                        "dismissed.because",
                        each.reason().label(),
                        Says.person(each.by()),
                        each.note() == null ? "" : " " + each.note())))
            .toList());
    records("queries", report.queries().stream().map(this::query).toList());
    records(
        "contacts",
        report.contacts().stream()
            .map(each ->
                record(each.claim(), RecordWords.contact(each, says), Says.person(each.by())))
            .toList());
    records(
        "replies",
        report.replies().stream()
            .map(each ->
                record(each.claim(), RecordWords.reply(each), says.done(each.by(), each.at())))
            .toList());
    records(
        "searches",
        report.searches().stream()
            .map(each ->
                record(each.claim(), RecordWords.search(each), says.done(each.by(), each.at())))
            .toList());
    records(
        "whole",
        report.wholePiece().stream()
            .map(each -> record(null, RecordWords.whole(each), says.done(each.by(), each.at())))
            .toList());
    records(
        "history",
        report.history().stream()
            .map(each ->
                told(
                    each.claim(),
                    and(
                        Line.all(Tone.PLAIN, each.what()),
                        each.reason() == null
                            ? List.of()
                            : Line.all(Tone.PLAIN, say("history.reason", each.reason()))),
                    by(each.by(), each.at())))
            .toList());
    if (!report.corrections().isEmpty()) {
      heading("corrections");
      report.corrections().forEach(this::correction);
    }
  }

  private List<List<Line>> query(Query query) {
    var lines = new ArrayList<>(Line.all(Tone.PLAIN, query.text()));
    lines.add(Line.quiet(say("query.asked", query.to(), says.done(query.by(), query.at()))));
    if (query.answer() == null) {
      lines.add(Line.of(Tone.PLAIN, Look.ALERT, say("query.open")));
      return List.of(number(query.claim()), lines);
    }
    lines.addAll(Line.all(Tone.PLAIN, query.answer()));
    lines.add(Line.quiet(by(query.answeredBy(), query.answeredAt())));
    return List.of(number(query.claim()), lines);
  }

  private void correction(Correction correction) {
    Line.all(Tone.PLAIN, Look.STRONG, correction.what()).forEach(paper::line);
    paper.facts(
        new Facts()
            .add("correction.opened", says.time(correction.openedAt()))
            .add("correction.said", correction.saidBy())
            .add(
                "correction.settled",
                correction.settledAt() == null
                    ? say("correction.open")
                    : says.time(correction.settledAt()))
            .add("correction.text", correction.text())
            .add("correction.place", correction.place())
            .all());
  }

  private void signatures() {
    heading("signatures");
    if (report.signatures().isEmpty()) {
      paper.line(Line.of(Tone.PLAIN, say("signatures.none")));
    }
    report.signatures().forEach(this::signature);
  }

  private void signature(Signature signature) {
    paper.line(Line.of(Tone.LEAD, Says.person(signature.by())));
    Line.all(Tone.PLAIN, signature.meaning()).forEach(paper::line);
    Line.all(Tone.PLAIN, signature.words()).forEach(paper::line);
    paper.line(Line.quiet(say("signature.when", says.time(signature.at()), signature.revision())));
    paper.line(Line.of(Tone.CODE, "sha256 " + signature.textHash()));
    if (!signature.stands()) {
      paper.line(
          Line.of(
              Tone.PLAIN,
              Look.ALERT,
              signature.fell() == null ? say("signature.void") : signature.fell()));
    }
  }

  private void method() {
    heading("method");
    var method = report.method();
    method.notes().forEach(note -> Line.all(Tone.PLAIN, note).forEach(paper::line));
    var scale = new Facts();
    method.scale().forEach(verdict -> scale.put(verdict.label(), lines(verdict.meaning())));
    paper.facts(scale.all());
    if (!method.access().isEmpty()) {
      table(
          "method.access",
          List.of(new Column(say("what"), 100)),
          method.access().stream()
              .map(each -> List.of(and(lines(each.what()), Line.quiet(by(each.by(), each.at())))))
              .toList());
    }
    paper.line(Line.quiet(say("method.policy", method.policy(), says.zone().getId())));
    paper.line(
        Line.quiet(
            say(
                "method.made",
                report.id(),
                Says.person(report.generatedBy()),
                says.time(report.generatedAt()),
                report.softwareVersion())));
  }

  private void verify() {
    heading("verify");
    var trail = report.verification();
    paper.line(Line.of(Tone.PLAIN, say("verify.how")));
    paper.facts(
        new Facts()
            .add("verify.origin", code(trail.origin()))
            .add("verify.size", say("number", trail.logSize()))
            .add("verify.root", code(trail.rootHash()))
            .add("verify.key", code(trail.key()))
            .add("verify.checkpoint", code(trail.checkpoint()))
            .add("verify.command", code(trail.command()))
            .all());
    if (!trail.leaves().isEmpty()) {
      table(
          "verify.leaves",
          List.of(
              new Column(say("changes.no"), 8),
              new Column(say("verify.entry"), 36),
              new Column(say("verify.hash"), 56)),
          trail.leaves().stream().map(Telling::leaf).toList());
      paper.proofs();
    }
  }

  private static List<List<Line>> leaf(Leaf leaf) {
    return List.of(
        number(leaf.claim()),
        and(
            lines(RecordWords.leaf(leaf)),
            leaf.review() == null
                ? List.of()
                : Line.all(Tone.CODE, say("verify.review", leaf.review()))),
        code(leaf.leafHash()));
  }

  private void heading(String section) {
    paper.heading(section, say("section." + section));
  }

  private void table(String name, List<Column> columns, List<List<List<Line>>> rows) {
    paper.table(say(name.contains(".") ? name : "section." + name), columns, rows);
  }

  private void records(String section, List<List<List<Line>>> rows) {
    if (!rows.isEmpty()) {
      heading(section);
      table(section, List.of(new Column(say("changes.no"), 8), new Column(say("what"), 92)), rows);
    }
  }

  private static List<List<Line>> record(
      @Nullable Integer claim, List<String> paragraphs, String meta) {
    return told(claim, paragraphs.stream().flatMap(words -> lines(words).stream()).toList(), meta);
  }

  private static List<List<Line>> told(@Nullable Integer claim, List<Line> said, String meta) {
    return List.of(number(claim), and(said, Line.quiet(meta)));
  }

  private static List<Line> number(@Nullable Integer claim) {
    return List.of(Line.of(Tone.PLAIN, Look.STRONG, claim == null ? "–" : Integer.toString(claim)));
  }

  private String by(@Nullable Person by, @Nullable Instant at) {
    return by != null && at != null
        ? says.done(by, at)
        : by != null ? Says.person(by) : at != null ? says.time(at) : "–";
  }

  private static List<Line> lines(@Nullable String text) {
    return Line.all(Tone.PLAIN, text);
  }

  private static List<Line> code(@Nullable String text) {
    return Line.all(Tone.CODE, text);
  }

  private static List<Line> and(List<Line> lines, Line last) {
    return and(lines, List.of(last));
  }

  private static List<Line> and(List<Line> lines, List<Line> more) {
    var all = new ArrayList<>(lines);
    all.addAll(more);
    return all;
  }

  /** Pairs; left out where there is nothing to say. */
  private static final class Facts {
    private final List<Fact> facts = new ArrayList<>();

    Facts add(String word, @Nullable String text) {
      return add(word, lines(text));
    }

    Facts add(String word, List<Line> lines) {
      return put(say(word), lines);
    }

    Facts put(String word, List<Line> lines) {
      if (!lines.isEmpty()) {
        facts.add(new Fact(word, lines));
      }
      return this;
    }

    List<Fact> all() {
      return facts;
    }
  }
}
