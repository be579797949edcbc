package org.stet.review.api;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.article.Author;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.article.HandedIn;
import org.stet.article.PartKind;
import org.stet.article.Plan;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ArticleUnreadable;
import org.stet.article.read.ReadArticle;
import org.stet.claim.Intake;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Person;
import org.stet.people.Plain;
import org.stet.people.Refusal;
import org.stet.people.Staff;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Marking;
import org.stet.review.OpenItem;
import org.stet.review.PartSignatures;
import org.stet.review.Redraft;
import org.stet.review.ReviewRows;
import org.stet.review.Sources;
import org.stet.review.WholePiece;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Articles over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ArticlesApi {

  private static final int PAGE = 50;

  private final ArticleReader reader;
  private final Intake intake;
  private final ArticleRows articles;
  private final ReviewRows reviews;
  private final ArticleChecks checks;
  private final PartSignatures parts;
  private final Marking marking;
  private final Redraft redraft;
  private final Sources sources;
  private final Desks desks;
  private final Staff staff;
  private final Shown shown;

  ArticlesApi(
      ArticleReader reader,
      Intake intake,
      ArticleRows articles,
      ReviewRows reviews,
      ArticleChecks checks,
      PartSignatures parts,
      Marking marking,
      Redraft redraft,
      Sources sources,
      Desks desks,
      Staff staff,
      Shown shown) {
    this.reader = reader;
    this.intake = intake;
    this.articles = articles;
    this.reviews = reviews;
    this.checks = checks;
    this.parts = parts;
    this.marking = marking;
    this.redraft = redraft;
    this.sources = sources;
    this.desks = desks;
    this.staff = staff;
    this.shown = shown;
  }

  @PostMapping(path = "/articles", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, @Nullable Object>> store(@RequestBody JsonNode body) {
    intake.requireImporter();
    var paper = new Paper(new Given(body));
    var read = paper.read();
    return created(intake.store(paper.handedIn(read, paper.sent.original), null));
  }

  @PostMapping(path = "/articles", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Map<String, @Nullable Object>> store(
      @RequestParam("file") List<MultipartFile> files, @RequestParam Map<String, String> form)
      throws IOException {
    intake.requireImporter();
    var file = only(files);
    var name = name(file);
    var paper = new Paper(fromForm(form));
    var item = item(form);
    return reader.inTurn(() -> {
      var bytes = file.getBytes();
      int held = reader.held(bytes);
      if (item == null && held > 1) {
        throw new ArticleUnreadable("unreadable.several", held);
      }
      var original = new HandedIn.Original(name, mediaType(file), bytes);
      return created(intake.store(paper.handedIn(paper.read(name, bytes, item), original), null));
    });
  }

  @PostMapping(path = "/imports/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, @Nullable Object> preview(@RequestBody JsonNode body) {
    intake.requireImporter();
    var paper = new Paper(new Given(body));
    return preview(paper, paper.read());
  }

  @PostMapping(path = "/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Map<String, @Nullable Object> preview(
      @RequestParam("file") List<MultipartFile> files, @RequestParam Map<String, String> form)
      throws IOException {
    intake.requireImporter();
    var file = only(files);
    var paper = new Paper(fromForm(form));
    var item = item(form);
    return reader.inTurn(() -> preview(paper, paper.read(name(file), file.getBytes(), item)));
  }

  @GetMapping("/articles")
  Map<String, @Nullable Object> list(
      @RequestParam(name = "stage", required = false) @Nullable List<String> stage,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "desk", required = false) @Nullable String desk,
      @RequestParam(name = "page", defaultValue = "1") int page) {
    if (page < 1 || page > 1_000_000) {
      throw Invalid.field("page", "invalid.page");
    }
    var wanted =
        new ArticleRows.Wanted(stages(stage), words, desk == null ? null : desk(desk).id());
    var found = articles.page(wanted, (page - 1) * PAGE, PAGE);
    var progress = reviews.progress(found.items());
    return Shown.fields(
        "items",
        found.items().stream()
            .map(article ->
                shown.listed(article, Objects.requireNonNull(progress.get(article.id()))))
            .toList(),
        "total",
        found.total());
  }

  @GetMapping("/articles/{id}")
  Map<String, @Nullable Object> one(@PathVariable("id") String id) {
    return shown.article(reviews.walk(article(id)));
  }

  @GetMapping("/articles/{id}/claims")
  List<Map<String, @Nullable Object>> claims(@PathVariable("id") String id) {
    return reviews.claims(article(id)).stream().map(shown::claim).toList();
  }

  /** Other articles that lean on the same sources or the same copies. */
  @GetMapping("/articles/{id}/leaning")
  List<Map<String, @Nullable Object>> leaning(@PathVariable("id") String id) {
    return sources.leaningWith(article(id)).stream()
        .map(other ->
            Shown.fields(
                "article", other.article(),
                "headline", other.headline(),
                "stage", other.stage(),
                "claims", other.claims(),
                "sources", other.sources(),
                "withdrawn", other.withdrawn(),
                "linked", other.linked()))
        .toList();
  }

  /** For the closing meeting. */
  @GetMapping("/articles/{id}/closing")
  List<Map<String, @Nullable Object>> closing(@PathVariable("id") String id) {
    return shown.closing(reviews.walk(article(id)));
  }

  @PostMapping("/articles/{id}/claims")
  ResponseEntity<Map<String, @Nullable Object>> mark(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    var given = new Given(body);
    var article = article(id);
    int revision = given.requiredInt("revision");
    int start = given.requiredInt("start");
    int end = given.requiredInt("end");
    var statement = given.text("statement");
    boolean waive = Boolean.TRUE.equals(given.flag("waive"));
    given.nothingElse();
    var claim =
        waive
            ? marking.waive(article, revision, start, end)
            : marking.mark(article, revision, start, end, statement);
    return ResponseEntity.created(URI.create("/api/v1/articles/" + article + "/claims"))
        .body(shown.claim(reviews.walk(article).step(claim).orElseThrow()));
  }

  @PostMapping("/articles/{id}/revisions")
  ResponseEntity<Map<String, @Nullable Object>> revise(
      @PathVariable("id") String id, @RequestBody JsonNode body) {
    intake.requireImporter();
    var article = article(id);
    var given = new Given(body);
    int replaces = given.requiredInt("revision");
    var draft = new Sent(given);
    given.nothingElse();
    var read = draft.read();
    var outcome = redraft.revise(article, replaces, read, draft.original);
    return ResponseEntity.created(URI.create("/api/v1/articles/" + article))
        .body(
            Shown.fields(
                "revision", outcome.revision(),
                "kept", outcome.kept(),
                "reworded", outcome.reworded(),
                "fixApplied", outcome.fixApplied(),
                "stale", outcome.stale(),
                "cut", outcome.cut(),
                "orphaned", outcome.orphaned(),
                "returned", outcome.returned(),
                "unsigned", outcome.unsigned(),
                "partsUnsigned", outcome.partsUnsigned(),
                "otherLanguage", outcome.otherLanguage()));
  }

  @PostMapping("/articles/{id}/parts/{number}/kind")
  Map<String, @Nullable Object> relabel(
      @PathVariable("id") String id,
      @PathVariable("number") int number,
      @RequestBody JsonNode body) {
    var given = new Given(body);
    var article = article(id);
    long version = given.requiredNumber("version");
    var kind = given.requiredOne("kind", PartKind.class);
    given.nothingElse();
    marking.relabel(article, version, number, kind);
    return one(id);
  }

  @PostMapping("/articles/{id}/moves")
  Map<String, @Nullable Object> move(@PathVariable("id") String id, @RequestBody JsonNode body) {
    var given = new Given(body);
    var article = article(id);
    var move = given.requiredOne("move", ArticleMove.class);
    long version = given.requiredNumber("version");
    switch (move) {
      case PLAN -> checks.plan(article, version, plan(articles.one(article), given));
      case SIGN_PART -> {
        var kind = given.requiredOne("part", PartKind.class);
        var password = given.text("password");
        given.nothingElse();
        parts.sign(article, version, kind, password);
      }
      case UNSIGN_PART -> {
        var kind = given.requiredOne("part", PartKind.class);
        var reason = given.text("reason");
        given.nothingElse();
        parts.takeBack(article, version, kind, reason);
      }
      case RELABEL, REVISE -> throw given.wrong("move", "invalid.move.own");
      default -> {
        var exceptions = new ArrayList<ArticleRequest.Accepted>();
        for (var one : given.objects("exceptions")) {
          exceptions.add(
              new ArticleRequest.Accepted(
                  one.id("claim", "claim"),
                  one.one("item", OpenItem.Kind.class),
                  one.text("reason")));
          one.nothingElse();
        }
        var answers = new ArrayList<ArticleRequest.Answered>();
        for (var one : given.objects("answers")) {
          answers.add(
              new ArticleRequest.Answered(
                  one.requiredOne("question", WholePiece.Question.class),
                  one.flag("fine", true),
                  one.text("remark")));
          one.nothingElse();
        }
        var request =
            new ArticleRequest(
                given.text("reason"),
                given.text("words"),
                given.text("password"),
                exceptions,
                answers);
        given.nothingElse();
        checks.move(article, version, move, request);
      }
    }
    return one(id);
  }

  /** What is left out stays as it is. */
  private Plan plan(ArticleRow article, Given given) {
    var before = Plan.of(article);
    var named = before.named();
    if (given.has("named")) {
      var ids = new HashSet<UUID>();
      given.names("named").forEach(person -> ids.add(person(person, "named")));
      named = ids;
    }
    var plan =
        new Plan(
            given.has("desk") ? desk(given.name("desk")).id() : before.desk(),
            given.has("deadline") ? given.time("deadline") : before.deadline(),
            given.has("lead") ? personOrNone(given.name("lead"), "lead") : before.lead(),
            authors(article, given),
            given.flag("restricted", before.restricted()),
            named,
            given.text("reason"));
    given.nothingElse();
    return plan;
  }

  /** Accounts by user name; outsiders by name, confirmed by being named here. */
  private List<Author> authors(ArticleRow article, Given given) {
    boolean insiders = given.has("authors");
    boolean outsiders = given.has("outsideAuthors");
    var authors = new ArrayList<Author>();
    if (insiders) {
      for (var userName : given.names("authors")) {
        authors.add(new Author(person(userName, "authors"), userName, true));
      }
    } else {
      article.authors().stream().filter(a -> a.account() != null).forEach(authors::add);
    }
    if (outsiders) {
      given.names("outsideAuthors").forEach(name -> authors.add(new Author(null, name, true)));
    } else {
      article.authors().stream().filter(a -> a.account() == null).forEach(authors::add);
    }
    return authors;
  }

  private Map<String, @Nullable Object> preview(Paper paper, ReadArticle read) {
    int cutOff = paper.desk().cutOff();
    var asStored = paper.handedIn(read, null);
    var joined = Shown.fields("text", read.text(), "parts", Shown.parts(read.parts()));
    return Shown.fields(
        "headline", read.headline(),
        "byline", asStored.byline(),
        "dateline", read.dateline(),
        "language", asStored.language(),
        "published", read.published(),
        "revision", joined,
        "sentences",
            intake.suggestions(read.text(), read.parts(), asStored.language()).stream()
                .map(suggestion -> Shown.suggestion(suggestion, cutOff))
                .toList(),
        "remarks",
            read.remarks().stream()
                .map(remark ->
                    Shown.fields(
                        "start", remark.start(),
                        "end", remark.end(),
                        "by", remark.by(),
                        "text", remark.words()))
                .toList(),
        "warnings", warnings(read, asStored.language()));
  }

  /** All that the screen says above a preview. */
  private static List<String> warnings(ReadArticle read, @Nullable String language) {
    var warnings = new ArrayList<>(read.warnings());
    if (language != null && !language.startsWith("en")) {
      warnings.add(Refusal.of("import.english").sentence(Locale.ENGLISH));
    }
    return warnings;
  }

  private ResponseEntity<Map<String, @Nullable Object>> created(UUID id) {
    return ResponseEntity.created(URI.create("/api/v1/articles/" + id))
        .body(shown.brief(articles.one(id), articles.text(id)));
  }

  /** The text that a request brings, in one of the ways it may come. */
  private final class Sent {

    private final @Nullable String headline;
    private final @Nullable String text;
    private final @Nullable String html;
    private final @Nullable String url;
    private final @Nullable String language;

    /** What was fetched, once it was read. */
    private HandedIn.@Nullable Original original;

    Sent(Given given) {
      headline = Plain.optional("headline", given.text("headline"), Limits.HEADLINE);
      text = given.text("text");
      html = Plain.optional("html", given.text("html"), Math.toIntExact(Limits.FILE));
      url = Plain.link("url", given.text("url"));
      if (text != null && html != null) {
        throw Invalid.field("html", "invalid.paper.two");
      }
      language = given.language("language");
    }

    ReadArticle read() {
      if (html != null) {
        return described(reader.html(html, url));
      }
      if (text != null) {
        return described(reader.text(text));
      }
      if (url != null) {
        var fetched = reader.url(url);
        original =
            new HandedIn.Original(fetched.name(), mediaType(fetched.mediaType()), fetched.bytes());
        return described(fetched.article());
      }
      throw Invalid.field("text", "invalid.paper");
    }

    ReadArticle described(ReadArticle read) {
      var headed = headline == null ? read : read.withHeadline(headline);
      return language == null ? headed : headed.withLanguage(language);
    }
  }

  /** What a request says about an article, with its text. */
  private final class Paper {

    private final Sent sent;
    private final @Nullable String byline;
    private final List<String> authors;
    private final java.time.@Nullable Instant deadline;
    private final @Nullable String desk;

    Paper(Given given) {
      sent = new Sent(given);
      byline = given.text("byline");
      authors = given.names("authors");
      authors.forEach(userName -> person(userName, "authors"));
      deadline = given.time("deadline");
      desk = given.name("desk");
      given.nothingElse();
    }

    ReadArticle read() {
      return sent.read();
    }

    /**
     * @param item from 1, which of the articles of a feed; null where none was asked for
     */
    ReadArticle read(String fileName, byte[] bytes, @Nullable Integer item) {
      if (sent.text != null || sent.html != null) {
        throw Invalid.field("file", "invalid.paper.two");
      }
      if (item == null) {
        return sent.described(reader.file(fileName, bytes));
      }
      int held = reader.held(bytes);
      if (item < 1 || item > held) {
        throw Invalid.field("item", "invalid.item", held);
      }
      return sent.described(held == 1 ? reader.file(fileName, bytes) : reader.held(bytes, item));
    }

    HandedIn handedIn(ReadArticle read, HandedIn.@Nullable Original original) {
      return new HandedIn(
          read.headline() == null ? read.firstWords() : read.headline(),
          byline == null ? read.byline() : byline,
          read.dateline(),
          read.language(),
          read.source(),
          sent.url == null ? read.url() : sent.url,
          read.published(),
          read.text(),
          read.parts(),
          authors,
          byline != null,
          deadline,
          desk().id(),
          original);
    }

    DeskSettings desk() {
      return ArticlesApi.this.desk(desk);
    }
  }

  /** Which article of a file that holds several. */
  private static @Nullable Integer item(Map<String, String> form) {
    var item = form.get("item");
    if (item == null) {
      return null;
    }
    if (!item.matches("[0-9]{1,6}")) {
      throw Invalid.field("item", "invalid.number");
    }
    return Integer.valueOf(item);
  }

  private static Given fromForm(Map<String, String> form) {
    var node = JsonNodeFactory.instance.objectNode();
    form.forEach((field, value) -> {
      if (field.equals("item")) {
        return;
      }
      if (field.equals("authors")) {
        var list = node.putArray(field);
        for (var name : value.split(",")) {
          list.add(name.strip());
        }
      } else {
        node.put(field, value);
      }
    });
    return new Given(node);
  }

  private DeskSettings desk(@Nullable String name) {
    return name == null
        ? desks.first()
        : desks.named(name).orElseThrow(() -> Invalid.field("desk", "invalid.desk", name));
  }

  private @Nullable UUID personOrNone(@Nullable String userName, String field) {
    return userName == null ? null : person(userName, field);
  }

  private UUID person(String userName, String field) {
    return staff
        .named(userName)
        .map(Person::id)
        .orElseThrow(() -> Invalid.field(field, "invalid.author.unknown", userName));
  }

  private static Set<ArticleStage> stages(@Nullable List<String> names) {
    var stages = new HashSet<ArticleStage>();
    for (var name : names == null ? List.<String>of() : names) {
      var node = JsonNodeFactory.instance.objectNode().put("stage", name);
      stages.add(new Given(node).requiredOne("stage", ArticleStage.class));
    }
    return stages;
  }

  private static UUID article(String id) {
    return Given.idOf("article", id);
  }

  private static MultipartFile only(List<MultipartFile> files) {
    if (files.size() != 1) {
      throw Invalid.field("file", "invalid.paper.two");
    }
    return files.getFirst();
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null || name.isBlank() ? "file" : name;
  }

  private static String mediaType(MultipartFile file) {
    return mediaType(file.getContentType());
  }

  private static String mediaType(@Nullable String type) {
    return type == null || !type.matches("[ -~]{1,200}")
        ? MediaType.APPLICATION_OCTET_STREAM_VALUE
        : type;
  }
}
