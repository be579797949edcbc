package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.Author;
import org.stet.article.Desks;
import org.stet.article.PartKind;
import org.stet.article.Plan;
import org.stet.people.CurrentActor;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Staff;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Marking;
import org.stet.review.ReviewRows;
import org.stet.review.Walk;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.MainLayout;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PageHead;
import org.stet.shell.When;

/**
 * An article as a piece of work: its plan, its drafts, what its parts are, how much of it is
 * accounted for, and the moves that concern it as a whole.
 */
@Route(value = "articles/:article/desk", layout = MainLayout.class)
@RolesAllowed("READ_DESK")
class ArticleDeskView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private static final List<ArticleMove> MOVES =
      List.of(
          ArticleMove.RESUME_ARTICLE, ArticleMove.HOLD, ArticleMove.CANCEL, ArticleMove.ARCHIVE);
  private static final List<ArticleMove> SIGNING =
      List.of(
          ArticleMove.SIGN_OFF,
          ArticleMove.UNSIGN,
          ArticleMove.PUBLISH,
          ArticleMove.CORRECT,
          ArticleMove.SETTLE,
          ArticleMove.RETRACT);
  private static final int PARTS = 100;

  private final transient ReviewRows rows;
  private final transient ArticleRows articles;
  private final transient ArticleChecks checks;
  private final transient Marking marking;
  private final transient Desks desks;
  private final transient Staff staff;
  private final transient CurrentActor actors;
  private final Notice news = new Notice();
  private final Div body = new Div();
  private UUID id = new UUID(0, 0);
  private transient @Nullable Walk walk;

  ArticleDeskView(
      ReviewRows rows,
      ArticleRows articles,
      ArticleChecks checks,
      Marking marking,
      Desks desks,
      Staff staff,
      CurrentActor actors,
      DeskNews desk) {
    this.rows = rows;
    this.articles = articles;
    this.checks = checks;
    this.marking = marking;
    this.desks = desks;
    this.staff = staff;
    this.actors = actors;
    getContent().addClassNames("page", "article-desk");
    getContent().add(news, body);
    desk.follow(this, this::hear);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Addresses.article(event);
    look();
  }

  /** Reads all of it anew. */
  void look() {
    news.clear();
    var seen = rows.walk(id);
    walk = seen;
    body.removeAll();
    body.add(head(seen), plan(seen));
    rows.textBefore(seen)
        .ifPresent(
            before -> body.add(titled("desk.changed", SideBySide.of(seen, before, getLocale()))));
    body.add(drafts(), parts(seen), coverage(seen));
    if (!seen.signatures().isEmpty()) {
      body.add(titled("signoff.signatures", new SignatureList(seen, when(seen))));
    }
    MOVES.stream()
        .filter(seen.moves()::contains)
        .forEach(move -> body.add(new MoveForm(move, staff, this::move)));
  }

  private Component head(Walk seen) {
    var actions = new Div(link(Paths.walk(id), "desk.walk", ""));
    actions.addClassName("flow");
    if (seen.moves().contains(ArticleMove.REVISE)) {
      var draft = link(Paths.draft(id), "desk.newdraft", "");
      draft.setId("desk-newdraft");
      actions.add(draft);
    }
    if (actors.current().may(Permission.READ_AUDIT)) {
      actions.add(link(Paths.trail(id), "desk.trail", ""));
    }
    boolean signs = SIGNING.stream().anyMatch(seen.moves()::contains);
    if (signs) {
      actions.add(link(Paths.signOff(id), "signoff.title", "primary"));
    }
    return new PageHead(
        seen.article().headline(),
        getTranslation(
            "desk.state",
            Named.capital(getTranslation("articleStage." + seen.article().stage())),
            seen.text().number(),
            seen.desk().name()),
        actions);
  }

  private Component plan(Walk seen) {
    if (seen.moves().contains(ArticleMove.PLAN)) {
      return titled("desk.plan", new PlanForm(seen.article(), desks, staff, this::send));
    }
    var article = seen.article();
    var said = new Paragraph(planInWords(article, seen));
    return titled("desk.plan", said);
  }

  private String planInWords(ArticleRow article, Walk seen) {
    var when = when(seen);
    var due = article.due();
    return getTranslation(
        "desk.plan.words",
        article.authors().isEmpty()
            ? getTranslation("articles.author.none")
            : article.authors().stream().map(Author::name).collect(Collectors.joining(", ")),
        due == null ? getTranslation("turn.due.none") : when.due(due),
        article.lead() == null
            ? getTranslation("articles.lead.none")
            : getTranslation("articles.lead", seen.name(article.lead())));
  }

  private Component drafts() {
    var seen = when(current());
    var list = new UnorderedList();
    list.addClassName("signatures");
    for (var draft : articles.revisions(id)) {
      var said =
          new Paragraph(
              getTranslation(
                  "desk.draft",
                  draft.number(),
                  staff.nameOf(draft.handedInBy()),
                  seen.exactly(draft.handedInAt()),
                  draft.words()));
      var sum = new Span(draft.textSha256());
      sum.addClassNames("mono", "hash");
      var hash = new Paragraph(new Span(getTranslation("desk.draft.hash")), sum);
      hash.addClassNames("quiet", "small");
      list.add(new ListItem(said, hash));
    }
    return titled("desk.drafts", list);
  }

  private Component parts(Walk seen) {
    boolean relabels = seen.moves().contains(ArticleMove.RELABEL);
    var notice = new Notice();
    var list = new UnorderedList();
    list.addClassName("parts");
    var parts = seen.text().parts();
    for (var part : parts.subList(0, Math.min(PARTS, parts.size()))) {
      var words = new Paragraph(part.of(seen.text().text()));
      words.getElement().setAttribute("dir", "auto");
      Component kind =
          relabels
              ? PartKinds.select(part, getLocale(), value -> relabel(part.number(), value, notice))
              : new Span(PartKinds.name(part.kind(), getLocale()));
      var line = new ListItem(kind, words);
      if (!part.kind().isClaimText()) {
        line.addClassName("out");
      } else if (part.kind() == PartKind.HEADLINE) {
        line.addClassName("h");
      }
      list.add(line);
    }
    var section = titled("desk.parts", notice, list);
    if (parts.size() > PARTS) {
      section.add(new Paragraph(getTranslation("desk.parts.more", parts.size() - PARTS)));
    }
    return section;
  }

  private Component coverage(Walk seen) {
    var coverage = seen.coverage();
    return titled(
        "desk.coverage",
        new Paragraph(
            getTranslation(
                "desk.coverage.words",
                coverage.share(),
                coverage.words(),
                coverage.marked(),
                coverage.dismissed(),
                coverage.waived(),
                coverage.untouched())));
  }

  private void send(Plan plan) {
    checks.plan(id, current().article().version(), plan);
    Notices.done(getTranslation("plan.done"));
    look();
  }

  private void relabel(int part, PartKind kind, Notice notice) {
    boolean done =
        new Errand(notice, staff)
            .run(() -> marking.relabel(id, current().article().version(), part, kind), getLocale());
    if (done) {
      look();
    }
  }

  private void move(ArticleMove move, ArticleRequest request) {
    checks.move(id, current().article().version(), move, request);
    Notices.done(getTranslation("articleMove.done." + move));
    look();
  }

  private void hear() {
    if (rows.walk(id).article().version() != current().article().version()) {
      var again = Buttons.plain(getTranslation("signoff.again"));
      again.addClickListener(click -> look());
      news.news(Glyph.STALE, getTranslation("desk.news"), again);
    }
  }

  private Walk current() {
    if (walk == null) {
      throw new Missing("article");
    }
    return walk;
  }

  private Section titled(String key, Component... content) {
    var title = new H2(getTranslation(key));
    title.addClassName("section-title");
    var section = new Section(title);
    section.add(content);
    return section;
  }

  private Anchor link(String path, String key, String theme) {
    var link = new Anchor(path, getTranslation(key));
    link.addClassName("vaadin-button");
    if (!theme.isEmpty()) {
      link.getElement().setAttribute("theme", theme);
    }
    return link;
  }

  private When when(Walk seen) {
    return new When(seen.at(), seen.desk().timeZone(), getLocale());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("desk.title") + " · " + getTranslation("shell.name");
  }
}
