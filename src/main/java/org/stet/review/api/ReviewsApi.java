package org.stet.review.api;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Permission;
import org.stet.people.Staff;
import org.stet.review.Addressee;
import org.stet.review.Assignments;
import org.stet.review.Capture;
import org.stet.review.Captures;
import org.stet.review.Contact;
import org.stet.review.ContactWay;
import org.stet.review.Disposition;
import org.stet.review.EarlierVerdicts;
import org.stet.review.Finding;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.NewContact;
import org.stet.review.NewEvidence;
import org.stet.review.NewReply;
import org.stet.review.NewSource;
import org.stet.review.ReviewRows;
import org.stet.review.Reviews;
import org.stet.review.Sensitivity;
import org.stet.review.SourceKind;
import org.stet.review.Stage;
import org.stet.review.Stance;
import org.stet.review.Turns;
import org.stet.review.Verdict;
import org.stet.review.WaitsFor;
import org.stet.review.Walk;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Claim reviews over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ReviewsApi {

  private static final int PAGE = 500;

  private final Reviews reviews;
  private final ReviewRows rows;
  private final EarlierVerdicts earlier;
  private final Turns turns;
  private final Staff staff;
  private final Shown shown;
  private final Captures captures;
  private final Assignments assignments;
  private final CurrentActor actors;
  private final ObjectMapper mapper;

  ReviewsApi(
      Reviews reviews,
      ReviewRows rows,
      EarlierVerdicts earlier,
      Turns turns,
      Staff staff,
      Shown shown,
      Captures captures,
      Assignments assignments,
      CurrentActor actors,
      ObjectMapper mapper) {
    this.reviews = reviews;
    this.rows = rows;
    this.earlier = earlier;
    this.turns = turns;
    this.staff = staff;
    this.shown = shown;
    this.captures = captures;
    this.assignments = assignments;
    this.actors = actors;
    this.mapper = mapper;
  }

  /** {@code turn=me}: what waits for the one who asks; else everything they may see. */
  @GetMapping("/reviews")
  List<Map<String, @Nullable Object>> list(
      @RequestParam(name = "turn", required = false) @Nullable String turn,
      @RequestParam(name = "stage", required = false) @Nullable List<String> stage,
      @RequestParam(name = "page", defaultValue = "1") int page) {
    if (page < 1 || page > 1_000_000) {
      throw Invalid.field("page", "invalid.page");
    }
    int before = (page - 1) * PAGE;
    var stages =
        stage == null ? List.of(Stage.values()) : stage.stream().map(ReviewsApi::stage).toList();
    if (turn != null && !turn.equals("me")) {
      throw Invalid.field("turn", "invalid.turn");
    }
    var ids =
        turn == null
            ? rows.inStages(stages, before, PAGE)
            : turns.mine().waitForYou().stream()
                .filter(row -> stages.contains(row.stage()))
                .map(row -> row.review())
                .skip(before)
                .limit(PAGE)
                .toList();
    return ids.stream().map(this::listed).toList();
  }

  @GetMapping("/reviews/{id}")
  Map<String, @Nullable Object> one(@PathVariable("id") String id) {
    return withClaim(review(id));
  }

  /** Claims like this one that were checked before. */
  @GetMapping("/reviews/{id}/earlier")
  List<Map<String, @Nullable Object>> earlier(@PathVariable("id") String id) {
    return earlier.of(review(id)).like().stream().map(shown::earlier).toList();
  }

  @PostMapping("/reviews/{id}/moves")
  Map<String, @Nullable Object> move(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var review = review(id);
    var given = new Given(body);
    var move = given.requiredOne("move", Move.class);
    long version = given.requiredNumber("version");
    var claimVersion = given.number("claimVersion");
    var request =
        new MoveRequest(
            given.one("verdict", Verdict.class),
            given.one("disposition", Disposition.class),
            given.text("wording"),
            given.text("rationale"),
            given.day("asOf"),
            given.text("exception"),
            given.text("reason"),
            given.text("note"),
            person(given, "assignee"),
            person(given, "second"),
            given.one("for", WaitsFor.class),
            given.day("until"),
            given.one("adopt", Finding.Origin.class),
            given.text("differs"));
    given.nothingElse();
    reviews.move(review, version, claimVersion, move, request);
    // what a blind checker could not see is not read by being in the answer to their finding
    return move == Move.FIND ? listed(review) : withClaim(review);
  }

  @PostMapping(path = "/reviews/{id}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, @Nullable Object>> addEvidence(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    actors.current().require(Permission.CHECK_CLAIMS);
    var given = new Given(body);
    var capture = given.node("capture") == null ? null : pasted(given.object("capture"));
    return added(review(id), given, capture);
  }

  /** A file, and beside it, as JSON in the field evidence, what is said of it. */
  @PostMapping(path = "/reviews/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Map<String, @Nullable Object>> addEvidence(
      @PathVariable("id") String id,
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam("evidence") String evidence)
      throws IOException {
    actors.current().require(Permission.CHECK_CLAIMS);
    if (files.size() != 1) {
      throw Invalid.field("file", "invalid.file.one");
    }
    var file = files.getFirst();
    var given = new Given(json(evidence));
    var capture = captures.file(file.getOriginalFilename(), file.getContentType(), file.getBytes());
    return added(review(id), given, capture);
  }

  private ResponseEntity<Map<String, @Nullable Object>> added(
      UUID review, Given given, @Nullable Capture capture) {
    long version = given.requiredNumber("version");
    var piece = evidence(given, capture);
    given.nothingElse();
    return created(review, reviews.addEvidence(review, version, piece));
  }

  private static NewEvidence evidence(Given given, @Nullable Capture capture) {
    return new NewEvidence(
        source(given.object("source")),
        given.flag("primary", false),
        given.text("locator"),
        given.text("quote"),
        given.one("stance", Stance.class),
        given.day("asOf"),
        capture);
  }

  /** Evidence of an earlier claim, as it stands there. */
  @PostMapping("/reviews/{id}/evidence/reuse")
  ResponseEntity<Map<String, @Nullable Object>> reuse(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var review = review(id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var from = given.requiredId("evidence", "evidence");
    given.nothingElse();
    var piece = earlier.again(from);
    return created(review, reviews.reuseEvidence(review, version, from, piece));
  }

  private static NewSource source(Given source) {
    var sensitivity = source.one("sensitivity", Sensitivity.class);
    boolean confidential = source.flag("confidential", sensitivity == Sensitivity.CONFIDENTIAL);
    if (sensitivity != null && confidential != (sensitivity == Sensitivity.CONFIDENTIAL)) {
      throw source.wrong("confidential", "invalid.sensitivity");
    }
    var entered =
        new NewSource(
            source.id("id", "source"),
            source.one("kind", SourceKind.class),
            source.text("title"),
            source.text("publisher"),
            source.text("url"),
            source.text("origin"),
            source.text("interests"),
            confidential ? Sensitivity.CONFIDENTIAL : sensitivity);
    source.nothingElse();
    return entered;
  }

  private Capture pasted(Given given) {
    var html = given.text("html");
    var text = given.text("text");
    var url = given.text("url");
    given.nothingElse();
    if (html != null && text == null) {
      return captures.page(html, url);
    }
    if (text != null && html == null) {
      return captures.text(text);
    }
    throw given.wrong("html", "invalid.capture");
  }

  private JsonNode json(String text) {
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      throw Invalid.field("evidence", "invalid.object");
    }
  }

  @PostMapping("/evidence/{id}/withdraw")
  Map<String, @Nullable Object> withdraw(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var piece = Given.idOf("evidence", id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var reason = given.text("reason");
    given.nothingElse();
    var review = rows.withEvidence(piece);
    reviews.withdrawEvidence(review, version, piece, reason);
    return withClaim(review);
  }

  /** A better entry in the place of one that was entered wrongly. */
  @PostMapping("/evidence/{id}/correct")
  ResponseEntity<Map<String, @Nullable Object>> correct(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var wrong = Given.idOf("evidence", id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var reason = given.text("reason");
    var piece = evidence(given, null);
    given.nothingElse();
    var review = rows.withEvidence(wrong);
    return created(review, reviews.correctEvidence(review, version, wrong, piece, reason));
  }

  @PostMapping("/evidence/{id}/restore")
  Map<String, @Nullable Object> restore(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var piece = Given.idOf("evidence", id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    given.nothingElse();
    var review = rows.withEvidence(piece);
    reviews.restoreEvidence(review, version, piece);
    return withClaim(review);
  }

  @PostMapping("/reviews/{id}/queries")
  ResponseEntity<Map<String, @Nullable Object>> ask(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var review = review(id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var to = given.one("to", Addressee.class);
    var text = given.text("text");
    given.nothingElse();
    return created(review, reviews.ask(review, version, to, text));
  }

  @PostMapping("/queries/{id}/answer")
  Map<String, @Nullable Object> answer(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var query = Given.idOf("query", id);
    var given = new Given(body);
    var text = given.text("text");
    given.nothingElse();
    var review = rows.withQuery(query);
    reviews.answer(review, query, text);
    return withClaim(review);
  }

  @PostMapping("/reviews/{id}/searches")
  ResponseEntity<Map<String, @Nullable Object>> search(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var review = review(id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var in = given.text("in");
    var terms = given.text("terms");
    int hits = given.requiredInt("hits");
    given.nothingElse();
    return created(review, reviews.logSearch(review, version, in, terms, hits));
  }

  @PostMapping("/reviews/{id}/notes")
  ResponseEntity<Map<String, @Nullable Object>> note(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var review = review(id);
    var given = new Given(body);
    var unused = given.number("version");
    var text = given.text("text");
    var inReplyTo = given.id("inReplyTo", "note");
    given.nothingElse();
    return created(review, reviews.note(review, text, inReplyTo));
  }

  @PostMapping("/notes/{id}/resolve")
  Map<String, @Nullable Object> resolve(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var note = Given.idOf("note", id);
    var given = new Given(body);
    boolean resolved = given.flag("resolved", true);
    given.nothingElse();
    var review = rows.withNote(note);
    if (resolved) {
      reviews.resolve(review, note);
    } else {
      reviews.reopenNote(review, note);
    }
    return withClaim(review);
  }

  @PostMapping("/reviews/{id}/contacts")
  ResponseEntity<Map<String, @Nullable Object>> tried(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var review = review(id);
    var given = new Given(body);
    var contact =
        new NewContact(
            given.id("query", "query"),
            given.text("whom"),
            given.one("way", ContactWay.class),
            given.time("at"),
            given.one("outcome", Contact.Outcome.class),
            given.text("result"));
    given.nothingElse();
    return created(review, reviews.tried(review, contact));
  }

  /** An attempt that was entered wrongly. */
  @PostMapping("/contacts/{id}/withdraw")
  Map<String, @Nullable Object> withdrawContact(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var contact = Given.idOf("contact", id);
    var given = new Given(body);
    var reason = given.text("reason");
    given.nothingElse();
    var review = rows.withContact(contact);
    reviews.withdrawContact(review, contact, reason);
    return withClaim(review);
  }

  @PostMapping("/reviews/{id}/replies")
  ResponseEntity<Map<String, @Nullable Object>> party(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var review = review(id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var reply = reply(given);
    return created(review, reviews.party(review, version, reply));
  }

  @PostMapping("/replies/{id}")
  Map<String, @Nullable Object> reply(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var reply = Given.idOf("reply", id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var entered = reply(given);
    var review = rows.withReply(reply);
    reviews.reply(review, version, reply, entered);
    return withClaim(review);
  }

  private static NewReply reply(Given given) {
    var entered =
        new NewReply(
            given.text("party"),
            given.day("asked"),
            given.one("way", ContactWay.class),
            given.text("answer"),
            given.day("answered"),
            given.text("standsIn"),
            given.text("waived"));
    given.nothingElse();
    return entered;
  }

  /** Many at once: all of them, or none. */
  @PostMapping("/reviews/assign")
  List<Map<String, @Nullable Object>> assign(@RequestBody JsonNode body) {
    actors.current().require(Permission.ASSIGN_WORK);
    var given = new Given(body);
    var chosen = seen(given);
    var people = new ArrayList<UUID>();
    for (var userName : given.names("to")) {
      people.add(
          staff
              .named(userName)
              .orElseThrow(() -> given.wrong("to", "invalid.author.unknown", userName))
              .id());
    }
    given.nothingElse();
    var unused = assignments.shareOut(chosen, people);
    return chosen.stream().map(one -> listed(one.id())).toList();
  }

  @PostMapping("/reviews/due")
  List<Map<String, @Nullable Object>> due(@RequestBody JsonNode body) {
    actors.current().require(Permission.ASSIGN_WORK);
    var given = new Given(body);
    var chosen = seen(given);
    var due = given.time("due");
    given.nothingElse();
    var unused = assignments.due(chosen, due);
    return chosen.stream().map(one -> listed(one.id())).toList();
  }

  private static List<Assignments.Seen> seen(Given given) {
    var seen = new ArrayList<Assignments.Seen>();
    for (var one : given.objects("reviews")) {
      seen.add(new Assignments.Seen(one.requiredId("id", "review"), one.requiredNumber("version")));
      one.nothingElse();
    }
    return seen;
  }

  @PostMapping("/reviews/{id}/dissent")
  Map<String, @Nullable Object> dissent(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var review = review(id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var text = given.text("text");
    given.nothingElse();
    reviews.dissent(review, version, text);
    return withClaim(review);
  }

  private ResponseEntity<Map<String, @Nullable Object>> created(UUID review, UUID part) {
    var answer = withClaim(review);
    answer.put("created", part);
    return ResponseEntity.created(URI.create("/api/v1/reviews/" + review)).body(answer);
  }

  private Map<String, @Nullable Object> withClaim(UUID review) {
    return withClaim(rows.one(review));
  }

  private Map<String, @Nullable Object> listed(UUID review) {
    return withClaim(rows.listed(review));
  }

  private Map<String, @Nullable Object> withClaim(Walk.Step step) {
    var answer = shown.review(Objects.requireNonNull(step.review()));
    answer.put("number", step.claim().number());
    answer.put("quote", step.claim().quote());
    return answer;
  }

  /** A colleague by user name. */
  private @Nullable UUID person(Given given, String field) {
    var userName = given.name(field);
    return userName == null
        ? null
        : staff
            .named(userName)
            .orElseThrow(() -> given.wrong(field, "invalid.author.unknown", userName))
            .id();
  }

  private static Stage stage(String name) {
    var node = JsonNodeFactory.instance.objectNode().put("stage", name);
    return new Given(node).requiredOne("stage", Stage.class);
  }

  private static UUID review(String id) {
    return Given.idOf("review", id);
  }
}
