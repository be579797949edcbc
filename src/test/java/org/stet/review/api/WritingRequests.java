package org.stet.review.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.stet.Desk;
import org.stet.HttpDesk;
import org.stet.review.Addressee;
import org.stet.review.Contact;
import org.stet.review.ContactWay;
import org.stet.review.LinkKind;
import org.stet.review.Links;
import org.stet.review.Move;
import org.stet.review.NewContact;
import org.stet.review.NewEvidence;
import org.stet.review.NewReply;
import org.stet.review.Prepared;
import org.stet.review.ReviewRow;
import org.stet.review.Reviews;
import org.stet.review.SourceKind;
import org.stet.review.Sources;
import org.stet.review.Stage;
import org.stet.review.Stance;

/**
 * For each request that writes, ones that are taken: each with everything it needs fresh, and all
 * together with every field of the table.
 */
public final class WritingRequests {

  private static final String WORDS = "At least 212 people have been killed";
  private static final String BESIDE = "Some 38,000 people have left their homes.";

  /** Rosa, who reports, finds none of what is made here. */
  private static final List<String> BY_EVA = List.of("eva");

  private final HttpDesk http;
  private final Desk desk;
  private final Prepared prepared;
  private final Reviews reviews;
  private final Sources sources;
  private final Links links;
  private final List<Kind> kinds = new ArrayList<>();

  /**
   * A request that is taken.
   *
   * @param article that it moves; null where it makes one
   */
  public record Ready(String who, String path, Map<String, Object> body, UUID article) {

    Ready with(Map<String, Object> other) {
      return new Ready(who, path, other, article);
    }
  }

  /**
   * A sort of request.
   *
   * @param route as the table has it
   * @param repeats whether it may be sent twice: it makes something new, or nothing
   */
  public record Kind(String route, String told, boolean repeats, Supplier<Ready> fresh) {

    public boolean creates() {
      return route.equals("POST /api/v1/articles");
    }

    public boolean stores() {
      return !route.equals("POST /api/v1/imports/preview");
    }

    @Override
    public String toString() {
      return route + " " + told;
    }
  }

  public WritingRequests(
      HttpDesk http, Desk desk, Prepared prepared, Reviews reviews, Sources sources, Links links) {
    this.http = http;
    this.desk = desk;
    this.prepared = prepared;
    this.reviews = reviews;
    this.sources = sources;
    this.links = links;
    desks();
    articles();
    articleMoves();
    claims();
    reviewMoves();
    partsOfReviews();
    bundles();
    learning();
  }

  public List<Kind> kinds() {
    return kinds;
  }

  private void desks() {
    once("/desks", "", () -> new Ready("ada", "/api/v1/desks", aDesk(), null));
    add(
        "PATCH",
        "/desks/{id}",
        "",
        false,
        () -> {
          var opened = http.post("ada", "/api/v1/desks", aDesk());
          var body = aDesk();
          body.put("version", opened.version());
          return new Ready("ada", "/api/v1/desks/" + opened.text("id"), body, null);
        });
    add(
        "POST",
        "/desks/{id}/rota",
        "",
        false,
        () -> {
          var opened = http.post("ada", "/api/v1/desks", aDesk());
          var path = "/api/v1/desks/" + opened.text("id") + "/rota";
          var rules = List.of(fields("kind", "CASUALTY", "to", "max"), fields());
          var before = http.post("noor", path, fields("version", -1, "rules", List.of()));
          return new Ready("noor", path, fields("version", before.version(), "rules", rules), null);
        });
  }

  private static Map<String, Object> aDesk() {
    return fields(
        "name",
        "Weekend " + UUID.randomUUID(),
        "cutOff",
        60,
        "secondCheckShare",
        10,
        "secondCheckFor",
        List.of("CRITICISM"),
        "fullCoverage",
        true,
        "timeZone",
        "Europe/Berlin",
        "namesStaff",
        true);
  }

  private void articles() {
    for (var route : List.of("/articles", "/imports/preview")) {
      repeatable(route, "text", () -> new Ready("mia", "/api/v1" + route, paper("text"), null));
      repeatable(route, "page", () -> new Ready("mia", "/api/v1" + route, paper("html"), null));
    }
    once(
        "/articles/{id}/revisions",
        "text",
        () -> {
          var article = prepared.article(BY_EVA);
          return sent(
              "mia",
              article,
              "revisions",
              fields(
                  "revision",
                  1,
                  "headline",
                  "Another",
                  "language",
                  "en",
                  "text",
                  BESIDE + "\n\nMore follows."));
        });
    once(
        "/articles/{id}/revisions",
        "page",
        () -> {
          var article = prepared.article(BY_EVA);
          return sent(
              "mia",
              article,
              "revisions",
              fields("revision", 1, "html", page(), "url", "https://example.org/a"));
        });
    once(
        "/articles/{id}/parts/{number}/kind",
        "",
        () -> {
          var article = prepared.article(BY_EVA);
          return sent(
              "mia",
              article,
              "parts/2/kind",
              fields("version", version(article), "kind", "CAPTION"));
        });
  }

  private static Map<String, Object> paper(String form) {
    var paper =
        fields(
            "headline",
            "Flood",
            form,
            form.equals("html") ? page() : WORDS + ".\n\n" + BESIDE,
            "language",
            "en",
            "byline",
            "By an agency",
            "authors",
            List.of("eva"),
            "deadline",
            "2099-03-01T10:00:00Z",
            "desk",
            "News");
    if (form.equals("html")) {
      paper.put("url", "https://example.org/flood");
    }
    return paper;
  }

  private static String page() {
    return "<html><body><article><h1>Flood</h1><p>%s.</p><p>%s</p></article></body></html>"
        .formatted(WORDS, BESIDE);
  }

  private void articleMoves() {
    articleMove("OPEN", "mia", () -> prepared.article(BY_EVA), Map.of());
    articleMove(
        "PLAN",
        "noor",
        () -> prepared.article(BY_EVA),
        fields(
            "desk",
            "News",
            "deadline",
            "2099-03-01T10:00:00Z",
            "lead",
            "ed",
            "authors",
            List.of("eva"),
            "outsideAuthors",
            List.of("A guest"),
            "restricted",
            true,
            "named",
            List.of("noor", "mia", "ed"),
            "reason",
            "It is delicate."));
    articleMove(
        "SIGN_OFF",
        "ed",
        this::checked,
        fields(
            "words",
            "Well done.",
            "password",
            "stet",
            "answers",
            List.of(
                fields(
                    "question", "OMISSIONS", "fine", false, "remark", "No reply of the mayor."))));
    once(
        "/articles/{id}/moves",
        "SIGN_OFF with an exception",
        () -> {
          var review = row(Stage.CHECKING);
          var exception = fields("claim", id(review.claim()), "reason", "They answer tomorrow.");
          return sent(
              "ed",
              review.article(),
              "moves",
              fields(
                  "move",
                  "SIGN_OFF",
                  "version",
                  version(review.article()),
                  "password",
                  "stet",
                  "exceptions",
                  List.of(exception)));
        });
    once(
        "/articles/{id}/moves",
        "SIGN_OFF of nothing",
        () -> {
          var article = prepared.article(BY_EVA);
          move("mia", article, fields("move", "OPEN"));
          return sent(
              "ed",
              article,
              "moves",
              fields(
                  "move",
                  "SIGN_OFF",
                  "version",
                  version(article),
                  "password",
                  "stet",
                  "exceptions",
                  List.of(fields("item", "NOTHING_TO_CHECK", "reason", "It is an opinion."))));
        });
    articleMove("SIGN_PART", "ed", this::checked, fields("part", "BODY", "password", "stet"));
    articleMove(
        "UNSIGN_PART", "ed", this::partSigned, fields("part", "BODY", "reason", "A late doubt."));
    articleMove("UNSIGN", "ed", this::signed, fields("reason", "A late doubt."));
    articleMove("PUBLISH", "ed", this::signed, fields("words", "On the site at nine."));
    articleMove("CORRECT", "ed", this::published, fields("reason", "A reader wrote."));
    articleMove(
        "SETTLE", "ed", this::correcting, fields("words", "Below the text.", "password", "stet"));
    articleMove(
        "RETRACT", "ed", this::published, fields("reason", "It is wrong.", "words", "We regret."));
    articleMove("HOLD", "noor", () -> prepared.article(BY_EVA), fields("reason", "A pause."));
    articleMove("RESUME_ARTICLE", "noor", this::held, Map.of());
    articleMove("CANCEL", "ed", () -> prepared.article(BY_EVA), fields("reason", "No room."));
    articleMove("ARCHIVE", "noor", this::published, Map.of());
  }

  private void articleMove(
      String move, String who, Supplier<UUID> made, Map<String, Object> fields) {
    once(
        "/articles/{id}/moves",
        move,
        () -> {
          var article = made.get();
          var body = fields("move", move, "version", version(article));
          body.putAll(fields);
          return sent(who, article, "moves", body);
        });
  }

  private UUID checked() {
    return row(Stage.APPROVED).article();
  }

  private UUID partSigned() {
    return moved("ed", checked(), fields("move", "SIGN_PART", "part", "BODY", "password", "stet"));
  }

  private UUID signed() {
    return moved("ed", checked(), fields("move", "SIGN_OFF", "password", "stet"));
  }

  private UUID published() {
    return moved("ed", signed(), fields("move", "PUBLISH", "words", "On the site."));
  }

  private UUID correcting() {
    return moved("ed", published(), fields("move", "CORRECT", "reason", "A reader wrote."));
  }

  private UUID held() {
    return moved("noor", prepared.article(BY_EVA), fields("move", "HOLD", "reason", "A pause."));
  }

  private void claims() {
    once(
        "/articles/{id}/claims",
        "",
        () -> {
          var article = prepared.article(BY_EVA);
          int start = text(article).indexOf(WORDS);
          return sent(
              "mia",
              article,
              "claims",
              fields(
                  "revision",
                  1,
                  "start",
                  start,
                  "end",
                  start + WORDS.length(),
                  "statement",
                  "212 people died.",
                  "waive",
                  false));
        });
    add(
        "PATCH",
        "/claims/{id}",
        "",
        false,
        () -> {
          var row = row(Stage.TO_CHECK);
          var claim = claim(row);
          return claimRequest(
              "",
              row,
              fields(
                  "version",
                  claim.get("version"),
                  "statement",
                  "212 people died.",
                  "claimant",
                  "The ministry",
                  "attribution",
                  "according to the ministry",
                  "start",
                  text(row.article()).indexOf("212"),
                  "end",
                  text(row.article()).indexOf(".", text(row.article()).indexOf("212"))));
        });
    decision("accept", fields("accept", true), false);
    decision("dismiss", fields("accept", false, "reason", "WAIVED", "by", "The chief"), true);
    once(
        "/claims/{id}/decision",
        "duplicate",
        () -> {
          var article = pair();
          var second = claims(article).get(1);
          return new Ready(
              "mia",
              "/api/v1/claims/" + second.get("id") + "/decision",
              fields(
                  "accept",
                  false,
                  "version",
                  second.get("version"),
                  "reason",
                  "DUPLICATE",
                  "of",
                  claims(article).getFirst().get("number")),
              article);
        });
    once(
        "/claims/{id}/split",
        "",
        () -> {
          var row = row(Stage.TO_CHECK);
          return claimRequest(
              "/split",
              row,
              fields(
                  "version",
                  claim(row).get("version"),
                  "at",
                  List.of(text(row.article()).indexOf("people have"))));
        });
    once(
        "/claims/merge",
        "",
        () -> {
          var article = pair();
          var both =
              claims(article).stream()
                  .map(claim -> fields("id", claim.get("id"), "version", claim.get("version")))
                  .toList();
          return new Ready("mia", "/api/v1/claims/merge", fields("claims", both), article);
        });
    once(
        "/claims/{id}/moves",
        "PLACE",
        () -> {
          var article = orphaned();
          int start = text(article).indexOf("At least 15");
          return orphanRequest(
              article, fields("move", "PLACE", "revision", 2, "start", start, "end", start + 11));
        });
    once(
        "/claims/{id}/links",
        "",
        () -> {
          var article = pair();
          var both = claims(article);
          return new Ready(
              "mia",
              "/api/v1/claims/" + both.get(0).get("id") + "/links",
              fields(
                  "with", both.get(1).get("id"), "kind", "REPEATS", "reason", "The same people."),
              article);
        });
    once(
        "/links/{id}/withdraw",
        "",
        () -> {
          var article = pair();
          var both = claims(article);
          var link =
              Desk.as(
                  "mia",
                  () ->
                      links.link(
                          UUID.fromString((String) both.get(0).get("id")),
                          UUID.fromString((String) both.get(1).get("id")),
                          LinkKind.SUPPORTS,
                          null));
          return new Ready(
              "mia",
              "/api/v1/links/" + link + "/withdraw",
              fields("version", 0, "reason", "They have nothing to do with each other."),
              article);
        });
    once("/claims/{id}/moves", "REMOVE", () -> orphanRequest(orphaned(), fields("move", "REMOVE")));
  }

  private void decision(String told, Map<String, Object> fields, boolean accepted) {
    once(
        "/claims/{id}/decision",
        told,
        () -> {
          var row = row(Stage.TO_CHECK);
          var claim = claim(row);
          if (!accepted) {
            var dismissal =
                fields("accept", false, "version", claim.get("version"), "reason", "OUT_OF_SCOPE");
            take(claimRequest("/decision", row, dismissal));
          }
          var body = fields("version", claim(row).get("version"));
          body.putAll(fields);
          return claimRequest("/decision", row, body);
        });
  }

  private Ready claimRequest(String path, ReviewRow row, Map<String, Object> body) {
    return new Ready("mia", "/api/v1/claims/" + row.claim() + path, body, row.article());
  }

  private Ready orphanRequest(UUID article, Map<String, Object> body) {
    var orphan = claims(article).getFirst();
    body.put("version", orphan.get("version"));
    return new Ready("mia", "/api/v1/claims/" + orphan.get("id") + "/moves", body, article);
  }

  /** An article with two claims in one part. */
  private UUID pair() {
    var article = desk.article("Headline", WORDS + ". " + BESIDE);
    var unused = List.of(desk.claim(article, WORDS), desk.claim(article, BESIDE));
    return article;
  }

  /** An article whose one claim nobody can place: its sentence was edited, and copied. */
  private UUID orphaned() {
    var quay = "At least 14 boats sank when the old quay gave way, the port authority said.";
    var town = "Oxhaven has two schools and a lighthouse.";
    var article = desk.article("Headline", quay, town, BESIDE);
    var unused = desk.claim(article, quay);
    var next = String.join("\n\n", "Headline", quay.replace("14", "15"), town, BESIDE, quay);
    take(sent("mia", article, "revisions", fields("revision", 1, "text", next)));
    return article;
  }

  private void reviewMoves() {
    reviewMove("TAKE", "mia", Stage.TO_CHECK, Map.of());
    reviewMove("ASSIGN", "noor", Stage.TO_CHECK, fields("assignee", "mia"));
    reviewMove("RELEASE", "mia", Stage.CHECKING, Map.of());
    reviewMove("WAIT", "mia", Stage.CHECKING, fields("for", "SOURCE", "until", "2099-03-01"));
    reviewMove("RESUME", "mia", Stage.WAITING, Map.of());
    var finding =
        fields(
            "verdict",
            "SUPPORTED",
            "disposition",
            "CHANGE",
            "wording",
            "At least 213 people have been killed",
            "rationale",
            "The register says so.",
            "asOf",
            "2026-03-01",
            "exception",
            "The register is closed to the public.",
            "differs",
            "The register was mended since.");
    reviewMove("PROPOSE", "mia", Stage.CHECKING, finding);
    once(
        "/reviews/{id}/moves",
        "PROPOSE on words",
        () -> {
          var row = row(Stage.CHECKING);
          var body =
              fields(
                  "move",
                  "PROPOSE",
                  "version",
                  row.version(),
                  "claimVersion",
                  claim(row).get("version"));
          body.putAll(finding);
          return new Ready("mia", "/api/v1/reviews/" + row.id() + "/moves", body, row.article());
        });
    reviewMove("WITHDRAW", "mia", Stage.PROPOSED, Map.of());
    reviewMove("ASK_SECOND", "ed", Stage.PROPOSED, fields("second", "max"));
    reviewMove("RECALL", "ed", Stage.SECOND_CHECK, fields("reason", "We are in a hurry."));
    reviewMove("FIND", "max", Stage.SECOND_CHECK, finding);
    reviewMove(
        "ADJUDICATE", "ed", Stage.DISPUTED, fields("adopt", "FIRST", "reason", "Well argued."));
    reviewMove("APPROVE", "ed", Stage.PROPOSED, fields("note", "Good work."));
    reviewMove("RETURN", "ed", Stage.PROPOSED, fields("reason", "Ask the ministry."));
    reviewMove(
        "OVERRULE", "ed", Stage.PROPOSED, fields("disposition", "STET", "reason", "It may stand."));
    reviewMove("REOPEN", "ed", Stage.APPROVED, fields("reason", "New figures."));
    reviewMove("CONFIRM", "ed", Stage.STALE, Map.of());
    reviewMove("RECHECK", "mia", Stage.STALE, Map.of());
  }

  private void reviewMove(String move, String who, Stage from, Map<String, Object> fields) {
    once(
        "/reviews/{id}/moves",
        move,
        () -> {
          var row = row(from);
          prepared.look(who, row.id());
          var body = fields("move", move, "version", row.version());
          body.putAll(fields);
          return review(who, row, "moves", body);
        });
  }

  private void partsOfReviews() {
    once(
        "/reviews/{id}/evidence",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          return review("mia", row, "evidence", evidence(row, newSource()));
        });
    for (var copy :
        List.of(
            fields(
                "html",
                "<html><body><p>The ministry counts 213 dead in the valley.</p></body></html>",
                "url",
                "https://example.org/r"),
            fields("text", "The ministry counts 213 dead in the valley."))) {
      once(
          "/reviews/{id}/evidence",
          "with a copy " + copy.keySet(),
          () -> {
            var row = row(Stage.CHECKING);
            return review(
                "mia",
                row,
                "evidence",
                fields(
                    "version",
                    row.version(),
                    "source",
                    fields("kind", "WEB_PAGE", "title", "Register"),
                    "stance",
                    "SUPPORTS",
                    "capture",
                    copy));
          });
    }
    once(
        "/reviews/{id}/evidence",
        "from a known source",
        () -> {
          var row = row(Stage.CHECKING);
          var source = fields("id", row.evidence().getFirst().sourceId().toString());
          return review(
              "mia",
              row,
              "evidence",
              fields("version", row.version(), "source", source, "stance", "CONTEXT"));
        });
    repeatable(
        "/reviews/{id}/contacts",
        "",
        () -> {
          var row = asked();
          return review(
              "mia",
              row,
              "contacts",
              fields(
                  "query",
                  row.queries().getFirst().id().toString(),
                  "whom",
                  "Dr Ito",
                  "way",
                  "PHONE",
                  "at",
                  "2026-03-01T10:00:00Z",
                  "outcome",
                  "NO_ANSWER",
                  "result",
                  "Left a message."));
        });
    once(
        "/reviews/{id}/replies",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var body = fields("version", row.version());
          body.putAll(party());
          return review("mia", row, "replies", body);
        });
    once(
        "/replies/{id}",
        "",
        () -> {
          var before = row(Stage.CHECKING);
          var party = new NewReply("The company", null, null, null, null, null, null);
          var reply = Desk.as("mia", () -> reviews.party(before.id(), before.version(), party));
          var body = fields("version", prepared.row(before.id()).version());
          body.putAll(party());
          return new Ready("mia", "/api/v1/replies/" + reply, body, before.article());
        });
    once(
        "/contacts/{id}/withdraw",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var tried =
              new NewContact(
                  null, "Dr Ito", ContactWay.PHONE, null, Contact.Outcome.NO_ANSWER, null);
          var contact = Desk.as("mia", () -> reviews.tried(row.id(), tried));
          return new Ready(
              "mia",
              "/api/v1/contacts/" + contact + "/withdraw",
              fields("reason", "It was another number."),
              row.article());
        });
    once(
        "/notes/{id}/resolve",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var note = Desk.as("ed", () -> reviews.note(row.id(), "Which bulletin?"));
          return new Ready(
              "mia", "/api/v1/notes/" + note + "/resolve", fields("resolved", true), row.article());
        });
    once(
        "/reviews/assign",
        "",
        () -> {
          var row = row(Stage.TO_CHECK);
          return new Ready(
              "noor",
              "/api/v1/reviews/assign",
              fields("reviews", List.of(seen(row)), "to", List.of("max")),
              row.article());
        });
    once(
        "/reviews/due",
        "",
        () -> {
          var row = row(Stage.TO_CHECK);
          return new Ready(
              "noor",
              "/api/v1/reviews/due",
              fields("reviews", List.of(seen(row)), "due", "2999-03-01T10:00:00Z"),
              row.article());
        });
    once(
        "/sources/{id}/readers",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var source = confidential(row);
          return new Ready(
              "mia",
              "/api/v1/sources/" + source + "/readers",
              fields("version", 0, "people", List.of("ed")),
              row.article());
        });
    repeatable(
        "/sources/{id}/reveal",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var source = confidential(row);
          Desk.as("mia", () -> sources.nameReaders(source, 0, Set.of(desk.id("ed"))));
          return new Ready("ed", "/api/v1/sources/" + source + "/reveal", fields(), row.article());
        });
    once(
        "/reviews/{id}/evidence/reuse",
        "",
        () -> {
          var earlier = row(Stage.CHECKING).evidence().getFirst().id().toString();
          var row = row(Stage.CHECKING);
          return review(
              "mia", row, "evidence/reuse", fields("version", row.version(), "evidence", earlier));
        });
    once(
        "/evidence/{id}/withdraw",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var piece = row.evidence().getFirst().id();
          return new Ready(
              "mia",
              "/api/v1/evidence/" + piece + "/withdraw",
              fields("version", row.version(), "reason", "It is out of date."),
              row.article());
        });
    for (var known : List.of(true, false)) {
      once(
          "/evidence/{id}/correct",
          known ? "from the same source" : "from another source",
          () -> {
            var row = row(Stage.CHECKING);
            var piece = row.evidence().getFirst();
            var source = known ? fields("id", piece.sourceId().toString()) : newSource();
            var body = evidence(row, source);
            body.put("reason", "It is page 3.");
            return new Ready(
                "mia", "/api/v1/evidence/" + piece.id() + "/correct", body, row.article());
          });
    }
    once(
        "/evidence/{id}/restore",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var piece = row.evidence().getFirst().id();
          Desk.does("mia", () -> reviews.withdrawEvidence(row.id(), row.version(), piece, "Old."));
          return new Ready(
              "mia",
              "/api/v1/evidence/" + piece + "/restore",
              fields("version", row.version() + 1),
              row.article());
        });
    once(
        "/reviews/{id}/queries",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          return review(
              "mia",
              row,
              "queries",
              fields("version", row.version(), "to", "SOURCE", "text", "How many?"));
        });
    once(
        "/queries/{id}/answer",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var query =
              Desk.as(
                  "mia", () -> reviews.ask(row.id(), row.version(), Addressee.SOURCE, "How many?"));
          return new Ready(
              "mia", "/api/v1/queries/" + query + "/answer", fields("text", "213."), row.article());
        });
    once(
        "/reviews/{id}/searches",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          return review(
              "mia",
              row,
              "searches",
              fields("version", row.version(), "in", "The archive", "terms", "flood", "hits", 3));
        });
    repeatable(
        "/reviews/{id}/notes",
        "",
        () -> {
          var row = row(Stage.CHECKING);
          var note = Desk.as("ed", () -> reviews.note(row.id(), "Which page?"));
          return review(
              "mia",
              row,
              "notes",
              fields("version", row.version(), "text", "See p. 4.", "inReplyTo", note.toString()));
        });
    once(
        "/reviews/{id}/dissent",
        "",
        () -> {
          var before = row(Stage.PROPOSED);
          prepared.move("ed", before.id(), Move.OVERRULE);
          var row = prepared.row(before.id());
          return review(
              "mia", row, "dissent", fields("version", row.version(), "text", "It should go."));
        });
  }

  /** For readers who may not have them yet, so that nothing is told while others are attacked. */
  private void bundles() {
    repeatable(
        "/bundles",
        "of articles",
        () -> {
          var article = prepared.article(BY_EVA);
          return new Ready(
              "noor",
              "/api/v1/bundles",
              fields(
                  "articles",
                  List.of(article.toString()),
                  "format",
                  "zip",
                  "formats",
                  List.of("csv"),
                  "redaction",
                  "public"),
              null);
        });
    repeatable(
        "/bundles",
        "of a period",
        () -> {
          var desk = http.post("ada", "/api/v1/desks", aDesk());
          var paper = paper("text");
          paper.put("desk", desk.text("name"));
          take(new Ready("mia", "/api/v1/articles", paper, null));
          return new Ready(
              "ed",
              "/api/v1/bundles",
              fields(
                  "desk",
                  desk.text("name"),
                  "from",
                  "2026-01-01",
                  "to",
                  "2099-01-01",
                  "redaction",
                  "public"),
              null);
        });
  }

  private void learning() {
    repeatable(
        "/learning", "", () -> new Ready("ada", "/api/v1/learning", fields("on", true), null));
  }

  private static Map<String, Object> seen(ReviewRow row) {
    return fields("id", row.id().toString(), "version", row.version());
  }

  private static Map<String, Object> party() {
    return fields(
        "party",
        "The company",
        "asked",
        "2026-03-01",
        "way",
        "MAIL",
        "answer",
        "It denies this.",
        "answered",
        "2026-03-02",
        "standsIn",
        "paragraph 4",
        "waived",
        "Only the short form is printed.");
  }

  /** A claim about which the author is asked. */
  private ReviewRow asked() {
    var row = row(Stage.CHECKING);
    var unused =
        Desk.as(
            "mia", () -> reviews.ask(row.id(), row.version(), Addressee.AUTHOR, "Who says so?"));
    return prepared.row(row.id());
  }

  /** A source that Mia keeps to herself. */
  private UUID confidential(ReviewRow row) {
    var piece =
        new NewEvidence(
            SourceKind.PERSON,
            "Somebody at the ministry " + UUID.randomUUID(),
            null,
            null,
            true,
            false,
            null,
            null,
            Stance.CONTEXT,
            null);
    var unused = Desk.as("mia", () -> reviews.addEvidence(row.id(), row.version(), piece));
    return prepared.row(row.id()).evidence().getLast().sourceId();
  }

  private ReviewRow row(Stage stage) {
    return prepared.row(prepared.review(stage, BY_EVA));
  }

  private static Ready review(String who, ReviewRow row, String path, Map<String, Object> body) {
    return new Ready(who, "/api/v1/reviews/" + row.id() + "/" + path, body, row.article());
  }

  private static Ready sent(String who, UUID article, String path, Map<String, Object> body) {
    return new Ready(who, "/api/v1/articles/" + article + "/" + path, body, article);
  }

  private UUID moved(String who, UUID article, Map<String, Object> body) {
    move(who, article, body);
    return article;
  }

  private void move(String who, UUID article, Map<String, Object> body) {
    body.put("version", version(article));
    take(sent(who, article, "moves", body));
  }

  private void take(Ready ready) {
    var answer = http.post(ready.who(), ready.path(), ready.body());
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(ready + " was answered " + answer.json());
    }
  }

  private long version(UUID article) {
    return desk.walk("noor", article).article().version();
  }

  private String text(UUID article) {
    return desk.walk("noor", article).text().text();
  }

  private Map<String, Object> claim(ReviewRow row) {
    return claims(row.article()).getFirst();
  }

  private List<Map<String, Object>> claims(UUID article) {
    return desk.walk("noor", article).steps().stream()
        .map(step -> step.claim())
        .map(claim ->
            fields("id", id(claim.id()), "version", claim.version(), "number", claim.number()))
        .toList();
  }

  private static String id(UUID id) {
    return id.toString();
  }

  private void once(String path, String told, Supplier<Ready> fresh) {
    add("POST", path, told, false, fresh);
  }

  private void repeatable(String path, String told, Supplier<Ready> fresh) {
    add("POST", path, told, true, fresh);
  }

  private void add(
      String method, String path, String told, boolean repeats, Supplier<Ready> fresh) {
    kinds.add(new Kind(method + " /api/v1" + path, told, repeats, fresh));
  }

  static Map<String, Object> fields(Object... namesAndValues) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private static Map<String, Object> evidence(ReviewRow row, Map<String, Object> source) {
    return fields(
        "version",
        row.version(),
        "source",
        source,
        "primary",
        true,
        "locator",
        "p. 3",
        "quote",
        "213",
        "stance",
        "SUPPORTS",
        "asOf",
        "2026-03-01");
  }

  private static Map<String, Object> newSource() {
    return fields(
        "kind",
        "WEB_PAGE",
        "title",
        "Register",
        "publisher",
        "The ministry",
        "url",
        "https://example.org/r",
        "origin",
        "The wire",
        "interests",
        "It wants to look good",
        "sensitivity",
        "OPEN",
        "confidential",
        false);
  }
}
