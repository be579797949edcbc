package org.stet.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.report.figures.Asked;
import org.stet.report.figures.Figure;
import org.stet.report.figures.Figure.Column;
import org.stet.report.figures.Figure.Line;
import org.stet.report.figures.Figure.Unit;
import org.stet.report.figures.FigureName;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Verdict;
import org.stet.shell.EmptyState;
import org.stet.shell.When;

@DeskTest
@ViewPackages(packages = "org.stet")
@WithMockUser(username = "noor", roles = "SEE_OVERVIEW")
class OverviewViewTest extends SpringBrowserlessTest {

  @Autowired Desk desk;

  @Test
  void whatIsLeftToDoOfAnArticleIsSaidInWords() {
    var headline = "Convoys " + UUID.randomUUID();
    var article =
        desk.article(headline, "At least 212 people have been killed. Some 64 trucks came.");
    var claim = desk.claim(article, "At least 212 people have been killed");
    var unused = desk.claim(article, "Some 64 trucks came");
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    var first = desk.dueLongAgo(article);

    navigate(OverviewView.class);

    assertThat(first).isEqualTo(article);
    assertThat(rowOf(headline)).contains("1 open, 1 approved").contains("none");
  }

  @Test
  void aManagerBeginsAtTheOverview() {
    UI.getCurrent().navigate("");

    assertThat(getCurrentView()).isInstanceOf(OverviewView.class);
  }

  @Test
  void eachOfTheTenFiguresSaysWhatItCountsOrThatThereIsTooLittle() {
    var article = desk.article("Ferry " + UUID.randomUUID(), "The ferry sailed.");
    var unused = desk.claim(article, "The ferry sailed");

    at(OverviewView.class, Map.of("from", "2019-01-07", "to", "2019-01-27"));

    var figures = find(Section.class).withClassName("figure").all();
    assertThat(figures.size() + untold().size()).isEqualTo(10);
    assertThat(figures)
        .allSatisfy(figure ->
            assertThat(figure.getElement().getTextRecursively())
                .contains("n = ", "Export")
                .containsPattern("The list behind it|All \\d+ of them"));
    assertThat(textOf("untold"))
        .contains("Too little to tell yet", "Claims approved", "n = 0 claims");
    assertThat(untold()).allSatisfy(link -> assertThat(link.getHref()).contains("from=2019-01-07"));
    assertThat(find(Chart.class).all()).hasSizeLessThanOrEqualTo(1);
    assertThat(find(Select.class).id("overview-period").getValue().toString())
        .contains("2019-01-07");
  }

  @Test
  void aSourceWithoutArticlesLeavesTheFiguresAndTheDeskIsNotCalledEmpty() {
    at(OverviewView.class, Map.of("source", "Nobody " + UUID.randomUUID()));

    assertThat(find(Section.class).withClassName("figure").all().size() + untold().size())
        .isEqualTo(10);
    assertThat(find(EmptyState.class).all()).isEmpty();
  }

  @Test
  void partsOfAWholeAreDrawnAsLongAsTheyAre() {
    var columns = new ArrayList<Column>();
    columns.add(new Column("month", Unit.MONTH));
    columns.add(new Column("claims", Unit.COUNT));
    var cells = new ArrayList<Object>(List.of(YearMonth.of(2026, 3), 21L));
    for (var verdict : Verdict.values()) {
      columns.add(new Column(verdict.name(), Unit.COUNT));
      columns.add(new Column(verdict.name() + ".share", Unit.SHARE));
      cells.addAll(List.of(3L, 14.3));
    }
    var figure =
        new Figure(
            FigureName.VERDICTS,
            Asked.usual(LocalDate.of(2026, 3, 2)),
            Instant.EPOCH,
            21,
            columns,
            List.of(new Line(List.copyOf(cells))));

    var drawn = new FigureDrawing(figure, words()).drawing().orElseThrow();

    assertThat(drawn.series().stream().mapToDouble(s -> s.values().getFirst().doubleValue()).sum())
        .isCloseTo(100, within(1e-9));
  }

  @Test
  void aPeriodOverTheTurnOfAYearNamesBoth() {
    var day = LocalDate.of(2025, 1, 1);

    assertThat(words().period(new Asked(day, day, null, null)))
        .isEqualTo("30 Dec 2024 to 5 Jan 2025");
  }

  private static FigureWords words() {
    return new FigureWords(new When(Instant.EPOCH, ZoneOffset.UTC, Locale.ENGLISH), Locale.ENGLISH);
  }

  @Test
  void anAddressThatCantBeReadShowsTheUsualWeeks() {
    at(
        OverviewView.class,
        Map.of("from", "never", "to", "2019-99-99", "desk", "Nowhere", "source", "\0"));

    assertThat(getCurrentView()).isInstanceOf(OverviewView.class);
  }

  @Test
  void aFigureHasAPageWithItsTableAndItsList() {
    at(
        FigureView.class,
        Map.of("figure", "returns", "part", "changed", "from", "2019-01-07", "to", "2019-01-27"));

    assertThat(getCurrentView()).isInstanceOf(FigureView.class);
    assertThat(find(H1.class).single().getText())
        .isEqualTo("Approved verdict is not the proposed one");
    assertThat(find(NativeTableRow.class).all()).hasSize(5);
    assertThat(getCurrentView().getElement().getTextRecursively())
        .contains("Nothing in this list", "Overruled");
  }

  @Test
  void whatTwoFoundStandsInATableOfItsOwn() {
    var columns = List.of(new Column("first", Unit.CODE), new Column("SUPPORTED", Unit.COUNT));
    var asked = Asked.usual(LocalDate.of(2026, 3, 2));
    var line = new Line(List.of("SUPPORTED", 10L));
    var figure = new Figure(FigureName.AGREEMENT, asked, Instant.EPOCH, 10, columns, List.of(line));
    var table = new FigureTable(figure, words());
    UI.getCurrent().add(table);

    var cell = find(NativeTableCell.class).withClassName("heat").single();
    assertThat(cell.getText()).isEqualTo("10");
    assertThat(cell.getStyle().get("--heat")).isEqualTo("1.00");
    assertThat(cell.getClassNames()).contains("same");
    assertThat(find(NativeTableHeaderCell.class, table).all())
        .extracting(NativeTableHeaderCell::getText)
        .containsExactly("First found", "Accurate", "Accurate");
  }

  private static void at(Class<? extends Component> view, Map<String, String> address) {
    UI.getCurrent().navigate(view, QueryParameters.simple(address));
  }

  /** Those of which there is too little to tell: a line of ways to them. */
  private List<RouterLink> untold() {
    return find(RouterLink.class, find(Section.class).withClassName("untold").single()).all();
  }

  private String textOf(String figure) {
    return find(Section.class).withClassName(figure).single().getElement().getTextRecursively();
  }

  private String rowOf(String headline) {
    return find(NativeTableRow.class).all().stream()
        .map(row -> row.getElement().getTextRecursively())
        .filter(text -> text.contains(headline))
        .findFirst()
        .orElseThrow();
  }
}
