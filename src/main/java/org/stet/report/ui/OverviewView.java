package org.stet.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stet.article.Desks;
import org.stet.report.figures.Figure;
import org.stet.report.figures.FigureCsv;
import org.stet.report.figures.FigureName;
import org.stet.report.figures.Figures;
import org.stet.report.figures.InWork;
import org.stet.shell.EmptyState;
import org.stet.shell.MainLayout;
import org.stet.shell.PageHead;
import org.stet.shell.When;

/** How the desk does, in ten figures; each says what it counts and leads to what it counted. */
@Route(value = "overview", layout = MainLayout.class)
@Menu(title = "overview.title", order = 20)
@RolesAllowed("SEE_OVERVIEW")
class OverviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  /** As on the page of a paper: what is to be done first, then how it went. */
  private static final List<FigureName> ORDER =
      List.of(
          FigureName.DUE,
          FigureName.AGEING,
          FigureName.THROUGHPUT,
          FigureName.TURNAROUND,
          FigureName.RETURNS,
          FigureName.VERDICTS,
          FigureName.COVERAGE,
          FigureName.AGREEMENT,
          FigureName.EVIDENCE,
          FigureName.CORRECTIONS);

  /** Articles in work that stand on the page; the others are behind them. */
  private static final int DUE = 10;

  private final transient Figures figures;
  private final transient FigureCsv csv;
  private final transient Desks desks;
  private final transient Clock clock;
  private final PageHead head = new PageHead(getTranslation("overview.title"), "");
  private final OverviewFilters filters = new OverviewFilters();
  private final Paragraph lead = new Paragraph();
  private final Div nothing =
      new Div(
          new EmptyState(getTranslation("articles.empty"), getTranslation("articles.empty.then")));
  private final Div page = new Div();
  private final UntoldFigures untold = new UntoldFigures();
  private final Map<FigureName, FigurePanel> panels = new LinkedHashMap<>();
  private transient QueryParameters address = QueryParameters.empty();

  OverviewView(Figures figures, FigureCsv csv, Desks desks, Clock clock, CountedNews news) {
    this.figures = figures;
    this.csv = csv;
    this.desks = desks;
    this.clock = clock;
    getContent().addClassName("page");
    lead.addClassName("headline-figure");
    page.addClassName("figures");
    getContent().add(head, filters, nothing, lead, page, untold);
    news.follow(this, this::look);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = event.getLocation().getQueryParameters();
    var usual = figures.usual();
    var filter = OverviewFilter.of(address, usual, desks.all());
    filters.show(
        filter,
        usual,
        desks.all(),
        figures.sources(filter.asked()),
        words(),
        next -> UI.getCurrent().navigate(OverviewView.class, next.address()));
    page.removeAll();
    panels.clear();
    look();
  }

  private void look() {
    var filter = OverviewFilter.of(address, figures.usual(), desks.all());
    var words = words();
    var due = figures.due(filter.asked(), 0, DUE);
    var shown = new ArrayList<Figure>();
    for (var name : ORDER) {
      shown.add(name == FigureName.DUE ? due.figure() : figures.of(name, filter.asked()));
    }
    head.say(counted(shown, words));
    boolean empty = isEmpty(shown) && !filter.narrows();
    nothing.setVisible(empty);
    lead.setVisible(!empty);
    lead.setText(lead(due.all(), words));
    page.setVisible(!empty);
    var told = shown.stream().filter(figure -> FigureBody.tells(figure, words)).toList();
    if (!told.stream().map(Figure::name).toList().equals(List.copyOf(panels.keySet()))) {
      page.removeAll();
      panels.clear();
    }
    told.forEach(figure -> show(figure, words, filter));
    untold.show(shown.stream().filter(figure -> !told.contains(figure)).toList(), words, filter);
    untold.setVisible(!empty && told.size() < shown.size());
  }

  /** What did not change stays as it is, with its table open where somebody opened it. */
  private void show(Figure figure, FigureWords words, OverviewFilter filter) {
    var before = panels.get(figure.name());
    if (before != null && before.shows(figure)) {
      return;
    }
    var panel = new FigurePanel(figure, words, filter, csv);
    if (before == null) {
      page.add(panel);
    } else {
      panel.openAs(before);
      page.replace(before, panel);
    }
    panels.put(figure.name(), panel);
  }

  private FigureWords words() {
    var now = new When(clock.instant(), desks.first().timeZone(), getLocale());
    return new FigureWords(now, getLocale());
  }

  private static boolean isEmpty(List<Figure> shown) {
    return shown.stream().allMatch(figure -> figure.n() == 0);
  }

  private String counted(List<Figure> shown, FigureWords words) {
    var asOf = shown.getLast().asOf();
    return asOf.toEpochMilli() == 0
        ? getTranslation("overview.asof.never")
        : getTranslation("overview.asof", words.when().exactly(asOf));
  }

  private static String lead(InWork all, FigureWords words) {
    var sentence =
        words.say("overview.sentence", all.articles(), all.late(), all.open(), all.suggested());
    return all.tight() == 0 ? sentence : sentence + " " + words.say("overview.tight", all.tight());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("overview.title") + " · " + getTranslation("shell.name");
  }
}
