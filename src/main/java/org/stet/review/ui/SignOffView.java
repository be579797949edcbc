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
import org.stet.article.ArticleStage;
import org.stet.article.PartKind;
import org.stet.people.CurrentActor;
import org.stet.people.Missing;
import org.stet.people.Staff;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Histories;
import org.stet.review.OpenItem;
import org.stet.review.PartSignatures;
import org.stet.review.ReviewRows;
import org.stet.review.Sources;
import org.stet.review.Walk;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;
import org.stet.shell.MainLayout;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PageHead;
import org.stet.shell.When;

/**
 * Signing an article off, and what comes after a signature. Nothing here has a key: a signature is
 * read, given reasons for, and sent with a password.
 */
@Route(value = "articles/:article/sign-off", layout = MainLayout.class)
@RolesAllowed("SIGN_OFF")
class SignOffView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private static final List<ArticleMove> AFTERWARDS =
      List.of(ArticleMove.PUBLISH, ArticleMove.UNSIGN, ArticleMove.CORRECT, ArticleMove.RETRACT);

  private final transient ReviewRows rows;
  private final transient ArticleChecks checks;
  private final transient PartSignatures parts;
  private final transient Sources sources;
  private final transient Staff staff;
  private final transient Histories histories;
  private final transient CurrentActor actors;
  private final Notice news = new Notice();
  private final Div body = new Div();
  private final Section signatures = new Section();
  private @Nullable PartByPart partByPart;
  private UUID id = new UUID(0, 0);
  private transient @Nullable Walk walk;
  private transient List<OpenItem> open = List.of();

  SignOffView(
      ReviewRows rows,
      ArticleChecks checks,
      PartSignatures parts,
      Sources sources,
      Staff staff,
      Histories histories,
      CurrentActor actors,
      DeskNews desk) {
    this.rows = rows;
    this.checks = checks;
    this.parts = parts;
    this.sources = sources;
    this.staff = staff;
    this.histories = histories;
    this.actors = actors;
    getContent().addClassNames("page", "sign-off");
    getContent().add(news, body);
    desk.follow(this, this::hear);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Addresses.article(event);
    look();
  }

  /** Reads all of it anew; what was typed here is let go. */
  void look() {
    news.clear();
    var seen = rows.walk(id);
    walk = seen;
    partByPart = null;
    open = checks.openItems(id);
    body.removeAll();
    body.add(head(seen));
    if (!seen.clashes().isEmpty()) {
      body.add(clashes(seen));
    }
    var stage = seen.article().stage();
    if (stage == ArticleStage.CHECKING || stage == ArticleStage.CORRECTING) {
      body.add(form(seen));
    } else if (seen.signatures().isEmpty()) {
      var rests = new Notice();
      rests.tell(
          Glyph.STET,
          getTranslation("signoff.notnow", getTranslation("articleStage." + stage)),
          getTranslation(
              stage == ArticleStage.INTAKE ? "signoff.notnow.intake" : "signoff.notnow.then"));
      body.add(rests);
    }
    if (seen.article().wasPublished()) {
      body.add(leaning());
    }
    afterwards(seen);
    body.add(signatures);
    signatures(seen);
  }

  private void signatures(Walk seen) {
    signatures.removeAll();
    signatures.setVisible(!seen.signatures().isEmpty());
    var title = new H2(getTranslation("signoff.signatures"));
    title.addClassName("section-title");
    signatures.add(title, new SignatureList(seen, when(seen)));
  }

  private Component head(Walk seen) {
    var back = new Anchor(Paths.walk(id), getTranslation("signoff.walk"));
    back.addClassName("vaadin-button");
    return new PageHead(
        getTranslation("signoff.title"),
        getTranslation(
            "signoff.state",
            seen.article().headline(),
            seen.text().number(),
            getTranslation("articleStage." + seen.article().stage())),
        back);
  }

  /** Approved verdicts on linked claims that can't both be right. */
  private Component clashes(Walk seen) {
    var title = new H2(getTranslation("signoff.clashes"));
    title.addClassName("section-title");
    var list = new UnorderedList();
    for (var clash : seen.clashes()) {
      var link = clash.link();
      var one =
          new Anchor(
              Paths.claim(id, clash.claim().number()),
              getTranslation("signoff.clash.claim", clash.claim().number()));
      var other =
          new Anchor(
              Paths.claim(link.article(), link.number()),
              link.headline() == null
                  ? getTranslation("walk.link.claim", link.number())
                  : getTranslation("walk.link.elsewhere", link.number(), link.headline()));
      list.add(
          new ListItem(
              one, new Span(" " + getTranslation("walk.link." + link.reading()) + " "), other));
    }
    return new Section(title, new Paragraph(getTranslation("signoff.clashes.why")), list);
  }

  private Component form(Walk seen) {
    var settles = seen.article().stage() == ArticleStage.CORRECTING;
    var shown = new PartByPart(staff, new Signing());
    shown.show(seen, parts.openItems(id), actors.current());
    partByPart = shown;
    return new SignOffForm(
        seen,
        open,
        actors.current(),
        settles ? ArticleMove.SETTLE : ArticleMove.SIGN_OFF,
        staff,
        histories,
        shown,
        rows.untouched(seen).stream()
            .map(span -> seen.text().text().substring(span.start(), span.end()).strip())
            .toList(),
        this::move);
  }

  private String sources(Sources.Leaning other) {
    return other.sources().stream()
        .map(name ->
            other.withdrawn().contains(name) ? getTranslation("leaning.withdrawn", name) : name)
        .collect(Collectors.joining("; "));
  }

  /** A mistake here may be a mistake there. */
  private Component leaning() {
    var title = new H2(getTranslation("leaning.title"));
    title.addClassName("section-title");
    var section = new Section(title);
    var others = sources.leaningWith(id);
    if (others.isEmpty()) {
      section.add(new Paragraph(getTranslation("leaning.none")));
      return section;
    }
    var list = new UnorderedList();
    list.addClassName("leaning");
    for (var other : others) {
      var link = new Anchor(Paths.walk(other.article()), other.headline());
      link.getElement().setAttribute("dir", "auto");
      list.add(
          new ListItem(
              link,
              new Span(
                  " "
                      + getTranslation(
                          "leaning.line",
                          getTranslation("articleStage." + other.stage()),
                          other.claims().stream()
                              .map(String::valueOf)
                              .collect(Collectors.joining(", ")),
                          other.sources().isEmpty()
                              ? getTranslation("leaning.linked")
                              : sources(other)))));
    }
    section.add(new Paragraph(getTranslation("leaning.why")), list);
    return section;
  }

  private void afterwards(Walk seen) {
    for (var move : AFTERWARDS) {
      if (seen.moves().contains(move)) {
        body.add(new MoveForm(move, staff, this::move));
      }
    }
  }

  private void move(ArticleMove move, ArticleRequest request) {
    var seen = walk;
    if (seen == null) {
      throw new Missing("article");
    }
    checks.move(id, seen.article().version(), move, request);
    Notices.done(getTranslation("articleMove.done." + move));
    look();
  }

  /** A part at a time; what was typed for the whole stays. */
  private final class Signing implements PartByPart.Signing {

    @Override
    public void sign(PartKind kind, String password) {
      parts.sign(id, version(), kind, password);
      done("SIGN_PART", kind);
    }

    @Override
    public void takeBack(PartKind kind, String reason) {
      parts.takeBack(id, version(), kind, reason);
      done("UNSIGN_PART", kind);
    }

    private long version() {
      if (walk == null) {
        throw new Missing("article");
      }
      return walk.article().version();
    }

    private void done(String move, PartKind kind) {
      Notices.done(
          getTranslation("articleMove.done." + move, PartKinds.signed(List.of(kind), getLocale())));
      lookAtParts(rows.walk(id));
    }
  }

  /** Who signed what is shown at once; the rest of the page stays as it is. */
  private void lookAtParts(Walk now) {
    if (partByPart != null) {
      partByPart.show(now, parts.openItems(id), actors.current());
    }
    signatures(now);
  }

  /** Somebody changed something: it is said, and nothing that was typed is lost. */
  private void hear() {
    var seen = walk;
    if (seen == null) {
      return;
    }
    var now = rows.walk(id);
    boolean same =
        now.article().version() == seen.article().version() && checks.openItems(id).equals(open);
    if (!same) {
      var again = Buttons.plain(getTranslation("signoff.again"));
      again.addClickListener(click -> look());
      news.news(Glyph.STALE, getTranslation("signoff.news"), again);
    }
    lookAtParts(now);
  }

  private When when(Walk seen) {
    return new When(seen.at(), seen.desk().timeZone(), getLocale());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("signoff.title") + " · " + getTranslation("shell.name");
  }
}
