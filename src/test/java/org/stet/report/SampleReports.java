package org.stet.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.Article;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Contact;
import org.stet.report.ReportModel.Correction;
import org.stet.report.ReportModel.Coverage;
import org.stet.report.ReportModel.Dismissal;
import org.stet.report.ReportModel.Dispute;
import org.stet.report.ReportModel.Done;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Found;
import org.stet.report.ReportModel.Grade;
import org.stet.report.ReportModel.Happening;
import org.stet.report.ReportModel.Head;
import org.stet.report.ReportModel.Leaf;
import org.stet.report.ReportModel.Link;
import org.stet.report.ReportModel.Method;
import org.stet.report.ReportModel.Notice;
import org.stet.report.ReportModel.Overruled;
import org.stet.report.ReportModel.Part;
import org.stet.report.ReportModel.Person;
import org.stet.report.ReportModel.Query;
import org.stet.report.ReportModel.Reply;
import org.stet.report.ReportModel.Search;
import org.stet.report.ReportModel.SecondCheck;
import org.stet.report.ReportModel.Signature;
import org.stet.report.ReportModel.Term;
import org.stet.report.ReportModel.Unchecked;
import org.stet.report.ReportModel.Verification;
import org.stet.report.ReportModel.Whole;

/** Reports to try the formats on: a flood in the Aldane valley, and worse. */
public final class SampleReports {

  static final Person MIA = new Person("Mia Tan", "fact-checker");
  static final Person MAX = new Person("Max Oduya", "fact-checker");
  static final Person ED = new Person("Ed Larsson", "editor");
  static final Person EVA = new Person("Eva Mirza", "editor");
  static final Person ROSA = new Person("Rosa Lindqvist", "reporter");
  static final Person NOOR = new Person("Noor Haddad", "manager");

  static final Instant MORNING = Instant.parse("2026-11-21T08:12:00Z");

  static final Term APPROVED = Term.of("APPROVED", "approved");
  static final Term CHECKING = Term.of("CHECKING", "in check");

  static final Map<String, Term> VERDICTS =
      Map.ofEntries(
          verdict("SUPPORTED", "Accurate", "right as written, main point and details"),
          verdict(
              "SUPPORTED_WITH_FIX",
              "Accurate with a fix",
              "main point right, a detail must change"),
          verdict("MISLEADING", "Misleading", "true words, false impression; context missing"),
          verdict("CONFLICTING", "Conflicting evidence", "credible sources disagree"),
          verdict("REFUTED", "Inaccurate", "a main element is wrong"),
          verdict("UNPROVEN", "Unproven", "searched, cannot tell"),
          verdict("NOT_CHECKABLE", "Not checkable", "opinion, prediction, private experience"));

  static final List<Term> SCALE =
      List.of(
              "SUPPORTED",
              "SUPPORTED_WITH_FIX",
              "MISLEADING",
              "CONFLICTING",
              "REFUTED",
              "UNPROVEN",
              "NOT_CHECKABLE")
          .stream()
          .map(VERDICTS::get)
          .toList();

  private static final List<String> PARAGRAPHS =
      List.of(
          "HEADLINE|Relief convoys reach flooded Aldane valley as ministry says 212 are dead",
          "STANDFIRST|Roads open after five days; the minister says nobody was warned too late.",
          "DATELINE|PORT SELLA, 21 November",
          "BODY|The first relief convoys drove into the Aldane valley on Saturday, five days after"
              + " the river broke its banks above Mirov and took the lower town.",
          "BODY|At least 212 people had been killed and 1,487 injured by Friday evening, the"
              + " Ministry of Civil Protection said in its daily situation report. “We will be"
              + " counting for weeks,” said Ilya Varga, who leads the rescue service in Mirov.",
          "BODY|More than 38,000 people have left their homes, the largest evacuation since the"
              + " Teld flood of 1997. No household had less than 24 hours’ notice, said the"
              + " minister, Anna Drozd, who called the response “the fastest this country has"
              + " seen”.",
          "PULL_QUOTE|“We will be counting for weeks.”",
          "BODY|In Mirov, Сергій Коваль was clearing mud from his bakery. A volunteer had written"
              + " شكراً لكم on the door, and beneath it תודה and धन्यवाद; the Greek field kitchen"
              + " had put up a sign that read Καλό κουράγιο.",
          "BODY|The 64 trucks set out with 410 tonnes of food, tents and water filters. Rainfall in"
              + " the upper valley was 214 millimetres in 36 hours, three times the November"
              + " average, and the dam at Lower Teld never spilled.",
          "CREDIT|Photograph: the desk’s own",
          "DISCLAIMER|Partner desks answer for their own additions.");

  private static final Grade GRADE =
      new Grade(
          Term.of("SUFFICIENT", "Sufficient evidence"),
          1,
          1,
          false,
          List.of("One piece has no locator."));

  private static final List<Contact> CONTACTS =
      List.of(
          new Contact(
              14,
              "Did the spillway at Lower Teld open between 15 and 17 November?",
              "Dr Ilse Brandt",
              Term.of("PHONE", "by phone"),
              MORNING.plusSeconds(9_300),
              Term.of("NO_ANSWER", "no answer"),
              "Left word with her office.",
              MAX));

  private static final List<Reply> REPLIES =
      List.of(
          new Reply(
              7,
              "The office of Anna Drozd",
              Term.of("PLACED", "the reply stands in the article"),
              LocalDate.of(2026, 11, 20),
              Term.of("MAIL", "by mail"),
              "It says that nobody was warned too late.",
              LocalDate.of(2026, 11, 21),
              "paragraph 5",
              null,
              MIA,
              MORNING.plusSeconds(9_600)));

  private static final List<Whole> WHOLE =
      List.of(
          new Whole(
              new Term("OMISSIONS", "Omissions", "Is anything left out?"),
              false,
              "The town council is not heard; it had no time.",
              EVA,
              MORNING.plusSeconds(20_340)));

  private SampleReports() {}

  private static Map.Entry<String, Term> verdict(String code, String label, String meaning) {
    return Map.entry(code, new Term(code, label, meaning));
  }

  /** The whole story, for the house. */
  public static ReportModel aldane() {
    var article = article(PARAGRAPHS);
    var claims =
        List.of(
            claim(article, 1, "212 are dead", "SUPPORTED").made(),
            claim(article, 2, "Roads open after five days", "SUPPORTED").made(),
            claim(article, 3, "five days after the river broke its banks", "SUPPORTED_WITH_FIX")
                .rationale(
                    "The gauge at Mirov passed the crown of the dyke on Monday 16 November at"
                        + " 04:10, not on Sunday.")
                .disposition("CHANGE", "change")
                .fixed("six days after the river broke its banks")
                .made(),
            claim(
                    article,
                    4,
                    "At least 212 people had been killed and 1,487 injured by Friday evening",
                    "SUPPORTED_WITH_FIX")
                .rationale(
                    "The ministry’s table gives 212 and 1,487 as of Friday 18:00; the sentence gave"
                        + " no time and rounded the second figure up.")
                .disposition("CHANGE", "change")
                .fixed("At least 212 people have been killed and more than 1,480 injured")
                .second(true)
                .evidence(
                    source(1, "Ministry of Civil Protection, Situation report no. 11")
                        .at("p. 2, table 1")
                        .saying("Dead 212, injured 1 487, missing 61 (20.11., 18:00)")
                        .made(),
                    source(2, "District Hospitals, Hospital intake")
                        .stance("CONTEXT", "context")
                        .secondary()
                        .at("sheet “daily”, cell D14")
                        .made())
                .made(),
            claim(article, 5, "We will be counting for weeks", "SUPPORTED").made(),
            claim(article, 6, "More than 38,000 people have left their homes", "SUPPORTED").made(),
            claim(article, 7, "the largest evacuation since the Teld flood of 1997", "REFUTED")
                .rationale(
                    "The draft said “the largest evacuation in the country since 1987”. In 1997,"
                        + " 61,400 people were moved from the Teld delta.")
                .disposition("CHANGE", "change")
                .fixed("the largest evacuation in the country since 1987")
                .second(true)
                .evidence(
                    source(1, "National archive, Flood commission 1998, final report")
                        .stance("UNDERMINES", "against")
                        .at("p. 41")
                        .saying("In all, 61 400 persons were evacuated.")
                        .made())
                .made(),
            claim(article, 8, "No household had less than 24 hours’ notice", "CONFLICTING")
                .rationale(
                    "The siren log gives eleven hours for Mirov; the ministry’s text messages went"
                        + " out a day earlier. Both are genuine. The sentence now says who claims"
                        + " it.")
                .disposition("ATTRIBUTE", "attribute")
                .second(false)
                .evidence(
                    source(1, "Ministry of Civil Protection, message register")
                        .at("row 7, 15 November 04:02")
                        .made(),
                    source(2, "Town of Mirov, siren log")
                        .stance("UNDERMINES", "against")
                        .confidential()
                        .at("15 November, 17:20")
                        .made())
                .made(),
            claim(article, 9, "“the fastest this country has seen”", "NOT_CHECKABLE")
                .rationale("A judgement; the sentence quotes it as hers.")
                .disposition("STET", "let it stand")
                .overruled("called the response fast")
                .made(),
            claim(article, 10, "A volunteer had written شكراً لكم on the door", "SUPPORTED")
                .evidence(
                    source(1, "صورة من المراسلة، ميروف، 20 نوفمبر 2026")
                        .at("IMG_4417")
                        .saying("شكراً لكم — תודה — धन्यवाद")
                        .made())
                .made(),
            claim(article, 11, "The 64 trucks set out with 410 tonnes", "MISLEADING")
                .rationale("Half had crossed the pass when the story was filed.")
                .disposition("CHANGE", "change")
                .fixed("64 trucks carried 410 tonnes")
                .made(),
            claim(article, 12, "214 millimetres in 36 hours", "SUPPORTED").made(),
            claim(article, 13, "three times the November average", "SUPPORTED").made(),
            claim(article, 14, "the dam at Lower Teld never spilled", null).made());
    var changes =
        List.of(
            change(
                3,
                "six days after the river broke its banks",
                "five days after the river broke its banks",
                "It broke on Monday 16 November, not on Sunday."),
            change(
                4,
                "At least 212 people have been killed and more than 1,480 injured",
                "At least 212 people had been killed and 1,487 injured by Friday evening",
                "The figures are as of Friday 18:00."),
            change(
                7,
                "the largest evacuation in the country since 1987",
                "the largest evacuation since the Teld flood of 1997",
                "61,400 people were moved in 1997."),
            change(
                11,
                "64 trucks carried 410 tonnes",
                "64 trucks set out with 410 tonnes",
                "Half had crossed when the story was filed."),
            new Change(
                9,
                Term.of("STET", "let it stand"),
                "called the response “the fastest this country has seen”",
                "called the response fast",
                "called the response “the fastest this country has seen”",
                "A minister’s boast is news; it is in quotation marks.",
                List.of(ED),
                "Readers will take it for a fact. I would paraphrase."));
    var exceptions =
        List.of(
            new Accepted(
                14,
                "The claim is not checked.",
                null,
                "The operator answers on Monday; the sentence is said by nobody else and can be cut"
                    + " by phone.",
                EVA,
                MORNING.plusSeconds(20_000)));
    var method =
        new Method(
            "2026-10",
            SCALE,
            List.of(
                "A verdict is proposed by one person and approved by another; neither wrote the"
                    + " story.",
                "A second check is made blind: the second checker does not know the first"
                    + " finding."),
            List.of(
                new Happening(
                    MORNING,
                    null,
                    "Lea Brandt was made an editor.",
                    new Person("Ada", "admin"),
                    null)));
    return new ReportModel(
        "r_01J9K7",
        Redaction.INTERNAL,
        MORNING.plusSeconds(21_000),
        NOOR,
        "1.0",
        "Europe/Berlin",
        List.of(),
        new Head(
            PARAGRAPHS.getFirst().split("\\|")[1],
            "By Rosa Lindqvist in Port Sella",
            List.of("Rosa Lindqvist"),
            "World",
            "Meridian Wire, Port Sella",
            "https://wire.example/aldane/convoys-reach-valley",
            "en",
            4,
            "5be1f0a3c9d27e6b8041d2f3a5c7e9b1604f8d2a3c5e7b9d1f3a5c7e9b0d90c7",
            412,
            Term.of("SIGNED_OFF", "signed off"),
            MORNING,
            MORNING.plusSeconds(20_880),
            MORNING.plusSeconds(20_340),
            null,
            null,
            null),
        BottomLines.of(
            claims,
            changes,
            exceptions,
            0,
            method,
            "Partner desks answer for their own additions."),
        new Coverage(380, 301, 40, 0, 39, 89),
        changes,
        claims,
        List.of(),
        List.of(new Unchecked(14, "the dam at Lower Teld never spilled", true)),
        List.of(
            new Query(
                4,
                "the author",
                "Who gave you “more than 1,480”? The table says 1,487.",
                MIA,
                MORNING.plusSeconds(7_200),
                "The spokesman on the phone at noon. Use the table.",
                ROSA,
                MORNING.plusSeconds(8_100)),
            new Query(
                14,
                "the source",
                "Did the spillway at Lower Teld open between 15 and 17 November?",
                MAX,
                MORNING.plusSeconds(9_000),
                null,
                null,
                null)),
        CONTACTS,
        REPLIES,
        List.of(
            new Search(
                14,
                "Dam operator’s public log",
                "Lower Teld, spillway, 15–17 November",
                0,
                MAX,
                MORNING.plusSeconds(8_700))),
        WHOLE,
        List.of(
            new Happening(MORNING, null, "Revision 1 came in.", ROSA, null),
            new Happening(
                MORNING.plusSeconds(9_900),
                8,
                "The verdict was returned to the checker.",
                ED,
                "One side only. Is there nothing from the town?"),
            new Happening(MORNING.plusSeconds(14_400), null, "Revision 4 came in.", ROSA, null)),
        List.of(),
        List.of(
            new Dismissal(
                4,
                article.text().indexOf("drove into"),
                article.text().indexOf("drove into") + 10,
                "drove into",
                Term.of("OUT_OF_SCOPE", "out of scope"),
                "Told by our own reporter, who was there.",
                MIA)),
        article,
        List.of(
            new Signature(
                EVA,
                "SIGNED_OFF",
                "Signed off: every claim found in it is checked, or accepted by name.",
                "I have read the article, its claims and its exceptions, and release it.",
                MORNING.plusSeconds(20_340),
                4,
                "5be1f0a3c9d27e6b8041d2f3a5c7e9b1604f8d2a3c5e7b9d1f3a5c7e9b0d90c7",
                true,
                null,
                null)),
        method,
        new Verification(
            "desk.example/stet",
            41_402,
            "pV7mB2xwT0n9yq4Uu3h1s8Kc5Zr6Ld2Fe7Jg9Ab0Rk4=",
            "desk.example/stet\n"
                + "41402\n"
                + "pV7mB2xwT0n9yq4Uu3h1s8Kc5Zr6Ld2Fe7Jg9Ab0Rk4=\n\n"
                + "— desk.example/stet q1FvC0d3N2kq8m7x9u5s\n",
            "desk.example/stet+9c41e07b+AZ3kT0n9yq4Uu3h1s8Kc5Zr6Ld2Fe7Jg9Ab0Rk4p",
            "java -jar stet-verify.jar --proof claim-4.tlog-proof --key desk.key",
            List.of(
                new Leaf(
                    4,
                    "VERDICT_APPROVED",
                    41_377,
                    "Zm9yIHRoZSBzYW1wbGUgb25seSwgbm8gcmVhbCBsZWFm0A=",
                    "0199c0de-0000-7000-8000-0000000000b2",
                    "c2sp.org/tlog-proof@v1\nextra eyJhY3RvciI6Ik1pYSJ9\nindex 41377\n"),
                new Leaf(
                    7,
                    "VERDICT_APPROVED",
                    41_390,
                    "YW5vdGhlciBsZWFmIG9mIHRoZSBzYW1wbGUgcmVwb3I0=",
                    "0199c0de-0000-7000-8000-0000000000b7",
                    null))));
  }

  /** The story once it is out. */
  public static ReportModel published() {
    return published("online");
  }

  public static ReportModel published(String where) {
    var story = aldane();
    var h = story.head();
    var head =
        new Head(
            h.headline(),
            h.byline(),
            h.authors(),
            h.desk(),
            h.source(),
            h.url(),
            h.language(),
            h.revision(),
            h.textHash(),
            h.words(),
            Term.of("PUBLISHED", "published"),
            h.receivedAt(),
            h.dueAt(),
            h.signedAt(),
            MORNING.plusSeconds(20_800),
            where,
            h.revision());
    return copy(story, head, story.article(), story.claims(), story.changes(), story.bottomLine());
  }

  /**
   * The story once it was corrected, and retracted after all: two who did not agree, a change in
   * other words than the check asked for, and a claim whose words left the article.
   */
  public static ReportModel eventful() {
    var story = published();
    var claims =
        story.claims().stream()
            .map(claim -> claim.number() == 8 ? disputed(claim) : claim)
            .map(claim -> claim.number() == 11 ? confirmed(claim) : claim)
            .toList();
    var gone = List.of(left(story.claims().getFirst()));
    var notices =
        List.of(
            new Notice(
                Term.of("RETRACTED", "retracted"), MORNING, "None of it happened in Mirov.", 5),
            new Notice(Term.of("CORRECTED", "corrected"), MORNING, "The bridge did not fall.", 5));
    return new ReportModel(
        story.id(),
        story.redaction(),
        story.generatedAt(),
        story.generatedBy(),
        story.softwareVersion(),
        story.timeZone(),
        notices,
        story.head(),
        BottomLines.of(
            claims,
            gone,
            story.changes(),
            story.bottomLine().exceptions(),
            0,
            story.method(),
            story.bottomLine().caveat()),
        story.coverage(),
        story.changes(),
        claims,
        gone,
        story.unchecked(),
        story.queries(),
        story.contacts(),
        story.replies(),
        story.searches(),
        story.wholePiece(),
        story.history(),
        story.corrections(),
        story.dismissed(),
        story.article(),
        story.signatures(),
        story.method(),
        story.verification());
  }

  private static Claim left(Claim c) {
    return new Claim(
        15,
        0,
        0,
        0,
        "The old bridge at Mirov fell",
        null,
        "The old bridge at Mirov fell in the flood",
        null,
        c.kinds(),
        c.medium(),
        null,
        null,
        Term.of("CUT", "no longer in the text"),
        VERDICTS.get("UNPROVEN"),
        false,
        c.asOf(),
        "The bridge register was asked in vain.",
        null,
        Term.of("CUT", "cut"),
        null,
        c.checked(),
        null,
        c.approved(),
        false,
        GRADE,
        null,
        List.of(),
        List.of(source(1, "The national register of bridges").at("row 88").made()),
        null,
        null,
        null,
        false);
  }

  private static Claim disputed(Claim c) {
    return outcome(
        c,
        null,
        new Dispute(
            new Found(
                MIA, MORNING, VERDICTS.get("CONFLICTING"), c.disposition(), null, "Both are real."),
            new Found(
                MAX,
                MORNING,
                VERDICTS.get("MISLEADING"),
                Term.of("CUT", "cut"),
                "Some households had eleven hours",
                "The message went to nobody in Mirov."),
            new Done(ED, MORNING),
            Term.of("FIRST", "the first finding stands"),
            "The register outweighs the siren."));
  }

  private static Claim confirmed(Claim c) {
    return outcome(c, new Done(EVA, MORNING.plusSeconds(14_000)), null);
  }

  private static Claim outcome(Claim c, Done confirmed, Dispute dispute) {
    return new Claim(
        c.number(),
        c.part(),
        c.start(),
        c.end(),
        c.quote(),
        c.judged(),
        c.statement(),
        c.statedIn(),
        c.kinds(),
        c.medium(),
        c.claimant(),
        c.attribution(),
        c.stage(),
        c.verdict(),
        c.fixed(),
        c.asOf(),
        c.rationale(),
        c.exception(),
        c.disposition(),
        c.wording(),
        c.checked(),
        c.second(),
        c.approved(),
        c.afterSignOff(),
        c.grade(),
        c.differs(),
        c.links(),
        c.evidence(),
        c.overruled(),
        confirmed,
        dispute,
        false);
  }

  /** A headline, no claims, no text to speak of. */
  public static ReportModel empty() {
    var method = new Method("2026-10", SCALE, List.of(), List.of());
    return with(
        aldane(),
        new Article("", List.of()),
        List.of(),
        List.of(),
        BottomLines.of(List.of(), List.of(), List.of(), 0, method, null));
  }

  /** An article of many claims, a sentence each. */
  public static ReportModel ofManyClaims(int claims) {
    var paragraphs = new ArrayList<String>();
    for (int i = 1; i <= claims; i++) {
      paragraphs.add("BODY|Gauge number " + i + " stood at " + (100 + i) + " centimetres at noon.");
    }
    var article = article(paragraphs);
    var each = new ArrayList<Claim>();
    for (int i = 1; i <= claims; i++) {
      each.add(
          claim(article, i, "Gauge number " + i + " stood at", SCALE.get(i % SCALE.size()).code())
              .made());
    }
    return with(aldane(), article, each, List.of(), null);
  }

  /** The Aldane story with every piece of free text of its claims replaced. */
  public static ReportModel saying(String text) {
    var story = aldane();
    var claims = story.claims().stream().map(claim -> reworded(claim, text)).toList();
    return with(
        story,
        story.article(),
        claims.subList(0, 3),
        List.of(change(1, text, text + text, text)),
        null);
  }

  /** The same report under another headline. */
  public static ReportModel headed(ReportModel story, String headline) {
    var h = story.head();
    var head =
        new Head(
            headline,
            h.byline(),
            h.authors(),
            h.desk(),
            h.source(),
            h.url(),
            h.language(),
            h.revision(),
            h.textHash(),
            h.words(),
            h.stage(),
            h.receivedAt(),
            h.dueAt(),
            h.signedAt(),
            h.publishedAt(),
            h.publishedWhere(),
            h.publishedRevision());
    return copy(story, head, story.article(), story.claims(), story.changes(), story.bottomLine());
  }

  /** The same report with one claim's words changed. */
  public static ReportModel withClaims(ReportModel story, UnaryOperator<Claim> each) {
    return with(
        story, story.article(), story.claims().stream().map(each).toList(), story.changes(), null);
  }

  public static ReportModel withFirstClaims(ReportModel story, int claims) {
    return with(story, story.article(), story.claims().subList(0, claims), story.changes(), null);
  }

  /** The claim, decided for these reasons. */
  public static Claim because(Claim c, String rationale) {
    return new Claim(
        c.number(),
        c.part(),
        c.start(),
        c.end(),
        c.quote(),
        c.judged(),
        c.statement(),
        c.statedIn(),
        c.kinds(),
        c.medium(),
        c.claimant(),
        c.attribution(),
        c.stage(),
        c.verdict(),
        c.fixed(),
        c.asOf(),
        rationale,
        c.exception(),
        c.disposition(),
        c.wording(),
        c.checked(),
        c.second(),
        c.approved(),
        c.afterSignOff(),
        c.grade(),
        c.differs(),
        c.links(),
        c.evidence(),
        c.overruled(),
        c.confirmed(),
        c.dispute(),
        c.printed());
  }

  public static ReportModel with(ReportModel story, Article article, List<Claim> claims) {
    return with(story, article, claims, List.of(), null);
  }

  /** The claim, saying this everywhere. */
  public static Claim reworded(Claim c, String text) {
    return new Claim(
        c.number(),
        c.part(),
        c.start(),
        c.end(),
        text,
        c.judged() == null ? null : text,
        text,
        c.statedIn(),
        c.kinds(),
        c.medium(),
        text,
        text,
        c.stage(),
        c.verdict(),
        c.fixed(),
        c.asOf(),
        text,
        c.exception() == null ? null : text,
        c.disposition(),
        c.wording(),
        c.checked(),
        c.second(),
        c.approved(),
        c.afterSignOff(),
        c.grade(),
        text,
        c.links(),
        List.of(source(1, text).at(text).saying(text).linked(text).made()),
        c.overruled(),
        c.confirmed(),
        c.dispute(),
        c.printed());
  }

  /** The story, in which somebody looked for each of these. */
  public static ReportModel searching(ReportModel story, List<String> terms) {
    var searches =
        terms.stream().map(each -> new Search(14, "the web", each, 0, MAX, MORNING)).toList();
    return new ReportModel(
        story.id(),
        story.redaction(),
        story.generatedAt(),
        story.generatedBy(),
        story.softwareVersion(),
        story.timeZone(),
        story.notices(),
        story.head(),
        story.bottomLine(),
        story.coverage(),
        story.changes(),
        story.claims(),
        story.gone(),
        story.unchecked(),
        story.queries(),
        story.contacts(),
        story.replies(),
        searches,
        story.wholePiece(),
        story.history(),
        story.corrections(),
        story.dismissed(),
        story.article(),
        story.signatures(),
        story.method(),
        story.verification());
  }

  private static ReportModel with(
      ReportModel story,
      Article article,
      List<Claim> claims,
      List<Change> changes,
      ReportModel.BottomLine line) {
    var bottom =
        line != null ? line : BottomLines.of(claims, changes, List.of(), 0, story.method(), null);
    return copy(story, story.head(), article, claims, changes, bottom);
  }

  private static ReportModel copy(
      ReportModel story,
      Head head,
      Article article,
      List<Claim> claims,
      List<Change> changes,
      ReportModel.BottomLine bottom) {
    return new ReportModel(
        story.id(),
        story.redaction(),
        story.generatedAt(),
        story.generatedBy(),
        story.softwareVersion(),
        story.timeZone(),
        List.of(new Notice(Term.of("CORRECTED", "corrected"), MORNING, "It is Kovalchuk.", 4)),
        head,
        bottom,
        story.coverage(),
        changes,
        claims,
        story.gone(),
        claims.stream()
            .filter(claim -> !claim.wasApproved())
            .map(claim -> new Unchecked(claim.number(), claim.quote(), true))
            .toList(),
        story.queries(),
        story.contacts(),
        story.replies(),
        story.searches(),
        story.wholePiece(),
        story.history(),
        List.of(
            new Correction(
                MORNING,
                "A name was misspelt.",
                "a reader",
                MORNING,
                "It is Kovalchuk.",
                "online")),
        story.dismissed(),
        article,
        story.signatures(),
        story.method(),
        story.verification());
  }

  /** Paragraphs as KIND|text. */
  public static Article article(List<String> paragraphs) {
    var text = new StringBuilder();
    var parts = new ArrayList<Part>();
    for (var paragraph : paragraphs) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      var kind = paragraph.substring(0, paragraph.indexOf('|'));
      int start = text.length();
      text.append(paragraph, paragraph.indexOf('|') + 1, paragraph.length());
      boolean claimText =
          List.of("HEADLINE", "STANDFIRST", "BODY", "CAPTION", "PULL_QUOTE").contains(kind);
      var label = kind.charAt(0) + kind.substring(1).toLowerCase().replace('_', ' ');
      parts.add(
          new Part(parts.size() + 1, Term.of(kind, label), start, text.length(), claimText, null));
    }
    return new Article(text.toString(), parts);
  }

  static Change change(int claim, String original, String result, String reason) {
    return new Change(
        claim,
        Term.of("CHANGE", "change"),
        original,
        result,
        result,
        reason,
        List.of(ROSA, ED),
        null);
  }

  public static ClaimBuilder claim(Article article, int number, String quote, String verdict) {
    return new ClaimBuilder(article, number, quote, verdict);
  }

  static SourceBuilder source(int number, String title) {
    return new SourceBuilder(number, title);
  }

  public static final class ClaimBuilder {
    private final int number;
    private final String quote;
    private final String verdict;
    private final int start;
    private final int part;
    private String rationale = "Agrees with the source in every detail.";
    private Term disposition = Term.of("KEEP", "keep");
    private SecondCheck second;
    private List<Evidence> evidence;
    private String judged;
    private Overruled overruled;

    private ClaimBuilder(Article article, int number, String quote, String verdict) {
      this.number = number;
      this.quote = quote;
      this.verdict = verdict;
      this.start = article.text().indexOf(quote);
      if (start < 0) {
        throw new IllegalArgumentException("The article does not say “" + quote + "”");
      }
      this.part =
          article.parts().stream()
              .filter(p -> p.start() <= start && start + quote.length() <= p.end())
              .findFirst()
              .orElseThrow()
              .number();
      this.evidence =
          verdict == null || verdict.equals("NOT_CHECKABLE")
              ? List.of()
              : List.of(
                  source(1, "Ministry of Civil Protection, Situation report no. 11")
                      .at("p. " + (1 + number % 6))
                      .made());
    }

    ClaimBuilder rationale(String rationale) {
      this.rationale = rationale;
      return this;
    }

    ClaimBuilder disposition(String code, String label) {
      this.disposition = Term.of(code, label);
      return this;
    }

    /** The words that were judged; what is in the article came of them. */
    ClaimBuilder fixed(String judged) {
      this.judged = judged;
      return this;
    }

    /** By an editor, who let stand what somebody wanted to say in these words. */
    ClaimBuilder overruled(String wording) {
      this.overruled =
          new Overruled(
              ED,
              MORNING.plusSeconds(12_540),
              VERDICTS.get("MISLEADING"),
              Term.of("CHANGE", "change"),
              wording,
              null,
              "A minister’s boast is news.");
      return this;
    }

    ClaimBuilder second(boolean agreed) {
      this.second = new SecondCheck(MAX, MORNING.plusSeconds(13_000), agreed);
      return this;
    }

    ClaimBuilder evidence(Evidence... evidence) {
      this.evidence = List.of(evidence);
      return this;
    }

    public Claim made() {
      boolean open = verdict == null;
      return new Claim(
          number,
          part,
          start,
          start + quote.length(),
          quote,
          judged,
          "In the Aldane flood: " + quote,
          null,
          List.of(Term.of("NUMBER", "number")),
          Term.of("STATEMENT", "statement"),
          number % 3 == 0 ? "Ministry of Civil Protection" : null,
          number % 3 == 0 ? "said" : null,
          open ? CHECKING : APPROVED,
          open ? null : VERDICTS.get(verdict),
          judged != null,
          open ? null : LocalDate.of(2026, 11, 20),
          open ? null : rationale,
          number == 7 ? "The archive burnt down." : null,
          open ? null : disposition,
          judged == null ? null : quote,
          open ? null : new Done(MIA, MORNING.plusSeconds(11_280)),
          open ? null : second,
          open ? null : new Done(ED, MORNING.plusSeconds(12_540)),
          false,
          open ? null : GRADE,
          number == 7 ? "The draft before gave another year." : null,
          links(),
          evidence,
          overruled,
          null,
          null,
          false);
    }

    private List<Link> links() {
      return switch (number) {
        case 6 -> List.of(link("CONTRADICTS", 7, null));
        case 7 -> List.of(link("CONTRADICTS", 6, null), link("REPEATS", 2, "The Teld a year on"));
        default -> List.of();
      };
    }

    private static Link link(String how, int claim, String article) {
      return new Link(
          Term.of(how, how.toLowerCase()),
          claim,
          article,
          "Other words of claim " + claim,
          APPROVED,
          VERDICTS.get("SUPPORTED"),
          LocalDate.of(2026, 11, 20),
          claim == 7,
          "They count the same people.");
    }
  }

  static final class SourceBuilder {
    private final int number;
    private final String title;
    private boolean primary = true;
    private boolean confidential;
    private Term stance = Term.of("SUPPORTS", "for");
    private String locator;
    private String quote;
    private String url = "https://protection.example/reports/11";

    private SourceBuilder(int number, String title) {
      this.number = number;
      this.title = title;
    }

    SourceBuilder secondary() {
      primary = false;
      return this;
    }

    SourceBuilder confidential() {
      confidential = true;
      return this;
    }

    SourceBuilder stance(String code, String label) {
      stance = Term.of(code, label);
      return this;
    }

    SourceBuilder at(String locator) {
      this.locator = locator;
      return this;
    }

    SourceBuilder saying(String quote) {
      this.quote = quote;
      return this;
    }

    SourceBuilder linked(String url) {
      this.url = url;
      return this;
    }

    Evidence made() {
      return new Evidence(
          number,
          Term.of("DOCUMENT", "document"),
          title,
          null,
          url,
          primary,
          stance,
          locator,
          quote,
          LocalDate.of(2026, 11, 20),
          MORNING.plusSeconds(10_800),
          "9c41a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5de07b",
          confidential);
    }
  }
}
