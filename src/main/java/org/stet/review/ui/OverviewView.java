package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.Desks;
import org.stet.people.Staff;
import org.stet.review.Progress;
import org.stet.review.ReviewRows;
import org.stet.shell.EmptyState;
import org.stet.shell.MainLayout;
import org.stet.shell.PageHead;
import org.stet.shell.When;

/** What is on the desk and how far it is: what is due against what is left to do. */
@Route(value = "overview", layout = MainLayout.class)
@Menu(title = "overview.title", order = 20)
@RolesAllowed("SEE_OVERVIEW")
class OverviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ArticleRows articles;
  private final transient ReviewRows reviews;
  private final transient Desks desks;
  private final transient Staff staff;
  private final transient Clock clock;
  private final PageHead head;
  private final Div body = new Div();

  OverviewView(
      ArticleRows articles,
      ReviewRows reviews,
      Desks desks,
      Staff staff,
      Clock clock,
      DeskNews news) {
    this.articles = articles;
    this.reviews = reviews;
    this.desks = desks;
    this.staff = staff;
    this.clock = clock;
    head = new PageHead(getTranslation("overview.title"), "");
    getContent().addClassName("page");
    getContent().add(head, body);
    news.follow(this, this::look);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    look();
  }

  void look() {
    var when = new When(clock.instant(), desks.first().timeZone(), getLocale());
    var desk = DeskFigures.of(articles, reviews);
    head.say(when.exactly(clock.instant()));
    body.removeAll();
    if (desk.articles() == 0) {
      body.add(
          new EmptyState(getTranslation("articles.empty"), getTranslation("articles.empty.then")));
      return;
    }
    var lead = new Paragraph(sentence(desk, when));
    lead.addClassName("headline-figure");
    var figures = new Div(due(desk, when), stages(desk), claims(desk));
    figures.addClassName("figures");
    body.add(lead, figures);
  }

  private String sentence(DeskFigures desk, When when) {
    return getTranslation(
        "overview.sentence",
        desk.active().size(),
        desk.late(when).size(),
        desk.open(),
        desk.suggested());
  }

  private Component due(DeskFigures desk, When when) {
    var figure =
        figure(
            "overview.due",
            getTranslation("overview.due.def", desk.active().size()),
            "lead",
            "first");
    if (desk.active().isEmpty()) {
      figure.add(quiet("overview.due.none"));
      return figure;
    }
    var table = new NativeTable();
    table.addClassName("vaadin-grid");
    var header = new NativeTableRow();
    for (var key : new String[] {"article", "stage", "due", "left", "lead"}) {
      var cell = new NativeTableHeaderCell(getTranslation("overview.due." + key));
      cell.getElement().setAttribute("scope", "col");
      header.add(cell);
    }
    var body = new NativeTableBody();
    int most = desk.most();
    for (var article : desk.active()) {
      body.add(row(article, desk.progress(article), most, when));
    }
    table.add(new NativeTableHeader(header), body);
    var scroll = new Div(table);
    scroll.addClassName("scroll-x");
    scroll.getElement().setAttribute("tabindex", "0");
    scroll.getElement().setAttribute("role", "region");
    scroll.getElement().setAttribute("aria-label", getTranslation("overview.due"));
    figure.add(scroll, legend());
    return figure;
  }

  private NativeTableRow row(ArticleRow article, Progress progress, int most, When when) {
    var name = new NativeTableCell(new Anchor(Paths.walk(article.id()), article.headline()));
    name.getElement().setAttribute("dir", "auto");
    name.addClassName("name");
    var lead = article.lead();
    return new NativeTableRow(
        name,
        new NativeTableCell(StageBadge.of(article.stage(), getLocale())),
        new NativeTableCell(Due.of(article.due(), when, getTranslation("turn.due.none"))),
        new NativeTableCell(new WorkBar(progress, most)),
        new NativeTableCell(
            lead == null ? getTranslation("articles.lead.none") : staff.nameOf(lead)));
  }

  private Component legend() {
    var legend = new UnorderedList();
    legend.addClassName("legend");
    for (var key : new String[] {"open", "approved", "suggested"}) {
      var sample = new Span();
      sample.addClassNames("work-key", key);
      sample.getElement().setAttribute("aria-hidden", "true");
      legend.add(
          new com.vaadin.flow.component.html.ListItem(
              sample, new Span(getTranslation("overview.legend." + key))));
    }
    return legend;
  }

  private Component stages(DeskFigures desk) {
    var figure =
        figure("overview.stages", getTranslation("overview.stages.def", desk.articles()), "");
    var list = new UnorderedList();
    list.addClassName("counts");
    desk.byStage()
        .forEach((stage, count) -> {
          var link =
              new Anchor(
                  "articles?stage=" + stage.name().toLowerCase(Locale.ROOT),
                  Named.capital(getTranslation("articleStage." + stage)));
          list.add(counted(link, count));
        });
    figure.add(list);
    return figure;
  }

  private Component claims(DeskFigures desk) {
    var figure = figure("overview.claims", getTranslation("overview.claims.def", desk.claims()));
    var list = new UnorderedList();
    list.addClassName("counts");
    desk.byReviewStage()
        .forEach((stage, count) ->
            list.add(counted(new Span(Named.capital(getTranslation("stage." + stage))), count)));
    figure.add(list);
    return figure;
  }

  private static com.vaadin.flow.component.html.ListItem counted(Component words, int count) {
    var number = new Span(String.valueOf(count));
    number.addClassName("num");
    return new com.vaadin.flow.component.html.ListItem(words, number);
  }

  private Section figure(String key, String definition, String... classes) {
    var def = new Paragraph(definition);
    def.addClassName("def");
    var figure = new Section(new H2(getTranslation(key)), def);
    figure.addClassName("figure");
    for (String name : classes) {
      if (!name.isEmpty()) {
        figure.addClassName(name);
      }
    }
    return figure;
  }

  private Paragraph quiet(String key) {
    var said = new Paragraph(getTranslation(key));
    said.addClassName("toofew");
    return said;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("overview.title") + " · " + getTranslation("shell.name");
  }
}
