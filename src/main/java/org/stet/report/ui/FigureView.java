package org.stet.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stet.article.Desks;
import org.stet.report.figures.Behind;
import org.stet.report.figures.Beside;
import org.stet.report.figures.Figure;
import org.stet.report.figures.FigureCsv;
import org.stet.report.figures.FigureName;
import org.stet.report.figures.Figures;
import org.stet.review.Verdict;
import org.stet.shell.EmptyState;
import org.stet.shell.MainLayout;
import org.stet.shell.PageHead;
import org.stet.shell.Pages;
import org.stet.shell.When;

/** One figure with its table, and the list of what it counted. */
@Route(value = "overview/figure", layout = MainLayout.class)
@RolesAllowed("SEE_OVERVIEW")
class FigureView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Figures figures;
  private final transient Behind behind;
  private final transient FigureCsv csv;
  private final transient Desks desks;
  private final transient Clock clock;
  private final OverviewFilters filters = new OverviewFilters();
  private final Div top = new Div();
  private final Div body = new Div();
  private FigureName shown = FigureName.THROUGHPUT;

  FigureView(Figures figures, Behind behind, FigureCsv csv, Desks desks, Clock clock) {
    this.figures = figures;
    this.behind = behind;
    this.csv = csv;
    this.desks = desks;
    this.clock = clock;
    getContent().addClassNames("page", "one-figure");
    getContent().add(top, filters, body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(event.getLocation().getQueryParameters());
  }

  private void show(QueryParameters address) {
    var usual = figures.usual();
    var filter = OverviewFilter.of(address, usual, desks.all());
    shown = filter.figure();
    var words =
        new FigureWords(
            new When(clock.instant(), desks.first().timeZone(), getLocale()), getLocale());
    var figure = figure(filter);
    top.removeAll();
    var back = new RouterLink(getTranslation("overview.back"), OverviewView.class);
    back.setQueryParameters(filter.address());
    back.addClassName("vaadin-button");
    var export = FigurePanel.export(figure, words, filter, csv);
    export.addClassName("vaadin-button");
    top.add(
        new PageHead(
            words.title(figure.name()),
            getTranslation("overview.asof", words.when().exactly(figure.asOf())),
            export,
            back));
    filters.show(
        filter,
        usual,
        desks.all(),
        figures.sources(filter.asked()),
        words,
        next -> UI.getCurrent().navigate(FigureView.class, next.figureAddress()));
    body.removeAll();
    body.add(FigurePanel.definition(figure, words, filter), new FigureBody(figure, words));
    if (figure.name() == FigureName.DUE) {
      var same = new Paragraph(getTranslation("overview.behind.due"));
      same.addClassNames("quiet", "small");
      body.add(
          same,
          new Pages(
              FigureView.class,
              filter.page(),
              figure.n(),
              at -> filter.atPage(at).figureAddress()));
    } else {
      body.add(new FigureTable(figure, words));
      Beside.of(figure.name()).forEach(by -> beside(by, filter, words).ifPresent(body::add));
      body.add(list(figure, filter, words));
    }
  }

  private Figure figure(OverviewFilter filter) {
    return filter.figure() == FigureName.DUE
        ? figures.due(filter.asked(), Pages.first(filter.page()), Pages.SIZE).figure()
        : figures.of(filter.figure(), filter.asked());
  }

  /** Nothing where there is but one, or too little to tell. */
  private Optional<Component> beside(Beside by, OverviewFilter filter, FigureWords words) {
    var sides = figures.beside(filter.figure(), by, filter.asked());
    boolean several = by == Beside.FINDING || sides.rows().size() > 1;
    if (!several || !sides.isDrawn()) {
      return Optional.empty();
    }
    var section = new Div(new H2(getTranslation("overview.beside." + by)));
    section.addClassName("told-by");
    if (by == Beside.FINDING) {
      var say = new Paragraph(getTranslation("overview.beside.FINDING.say"));
      say.addClassNames("quiet", "small");
      section.add(say);
    } else {
      new FigureDrawing(sides, words)
          .drawing()
          .ifPresent(drawing -> section.add(new Chart(drawing)));
    }
    section.add(new FigureTable(sides, words));
    return Optional.of(section);
  }

  private Component list(Figure figure, OverviewFilter filter, FigureWords words) {
    var part =
        filter.part() != null && Behind.parts(figure.name()).contains(filter.part())
            ? filter.part()
            : null;
    var page =
        behind.page(figure.name(), filter.asked(), part, Pages.first(filter.page()), Pages.SIZE);
    var list = new Div(new H2(getTranslation("overview.behind")));
    list.addClassName("behind");
    var count = new Paragraph(getTranslation("overview.behind.count", page.total()));
    count.addClassNames("quiet", "small");
    list.add(count);
    if (!Behind.parts(figure.name()).isEmpty()) {
      list.add(parts(filter, part, words));
    }
    if (page.items().isEmpty()) {
      list.add(
          new EmptyState(
              getTranslation("overview.behind.none"), getTranslation("overview.behind.none.why")));
      return list;
    }
    var lines = new UnorderedList();
    lines.addClassNames("queue", "behind-list");
    page.items().forEach(item -> lines.add(line(item, figure.name(), words)));
    list.add(
        lines,
        new Pages(
            FigureView.class,
            filter.page(),
            page.total(),
            at -> filter.atPage(at).figureAddress()));
    return list;
  }

  private Component parts(OverviewFilter filter, @Nullable String part, FigureWords words) {
    var parts = new Nav();
    parts.addClassNames("flow", "parts-of");
    parts.setAriaLabel(getTranslation("overview.behind"));
    parts.add(part(filter.in(null), getTranslation("overview.part.all"), part == null));
    Behind.parts(filter.figure()).stream()
        .forEach(
            name -> parts.add(part(filter.in(name), partName(name, words), name.equals(part))));
    return parts;
  }

  private static String partName(String name, FigureWords words) {
    boolean isVerdict =
        Arrays.stream(Verdict.values()).anyMatch(verdict -> verdict.name().equals(name));
    return words.say(isVerdict ? "verdict." + name : "overview.part." + name);
  }

  private static RouterLink part(OverviewFilter to, String words, boolean isShown) {
    var link = new RouterLink(words, FigureView.class);
    link.setQueryParameters(to.figureAddress());
    link.addClassName("vaadin-button");
    if (isShown) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }

  private ListItem line(Behind.Item item, FigureName figure, FigureWords words) {
    var address =
        item.claim() == 0
            ? "articles/" + item.article()
            : "articles/" + item.article() + "/claims/" + item.claim();
    var what =
        new Paragraph(new Anchor(address, item.quote() == null ? item.headline() : item.quote()));
    what.addClassName("what");
    what.getElement().setAttribute("dir", "auto");
    var main = new Div(what);
    main.addClassName("main");
    if (item.quote() != null) {
      var from = new Paragraph(item.headline() + " · " + words.say("overview.claim", item.claim()));
      from.addClassName("from");
      from.getElement().setAttribute("dir", "auto");
      main.add(from);
    }
    var found = new Span(found(item, figure, words));
    found.addClassNames("stage-cell", "quiet");
    var at = new Span(words.when().at(item.at()));
    at.addClassNames("when", "quiet");
    return new ListItem(found, main, at);
  }

  private static String found(Behind.Item item, FigureName figure, FigureWords words) {
    if (item.what() == null) {
      return "";
    }
    return words.say((figure == FigureName.AGEING ? "stage." : "verdict.") + item.what());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("overview." + shown.code()) + " · " + getTranslation("shell.name");
  }
}
