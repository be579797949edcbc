package org.stet.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stet.report.figures.Figure;
import org.stet.report.figures.FigureName;
import org.stet.review.Verdict;
import org.stet.shell.Glyph;

/** What a figure shows: its number and its drawing, or in words why there is none yet. */
class FigureBody extends Composite<Div> {

  private final transient Figure figure;
  private final transient FigureWords words;

  FigureBody(Figure figure, FigureWords words) {
    this.figure = figure;
    this.words = words;
    getContent().addClassName("figure-body");
    if (figure.name() == FigureName.DUE) {
      getContent().add(due());
    } else if (!figure.isDrawn()) {
      getContent().add(tooFew());
    } else {
      drawn();
    }
  }

  /** Whether it shows a number or a drawing, and not only why there is none yet. */
  static boolean tells(Figure figure, FigureWords words) {
    return figure.name() == FigureName.DUE
        || new FigureDrawing(figure, words).drawing().isPresent()
        || figure.isDrawn() && hasNumber(figure);
  }

  private static boolean hasNumber(Figure figure) {
    return switch (figure.name()) {
      case COVERAGE -> figure.cell(figure.rows().getLast(), "decided.share") != null;
      case AGREEMENT -> figure.cell(figure.rows().getFirst(), "agreed.share") != null;
      case RETURNS -> figure.cell(figure.rows().getLast(), "changed.share") != null;
      case TURNAROUND ->
          figure.n() >= Figure.RATE && figure.cell(figure.rows().getLast(), "median") != null;
      case THROUGHPUT, AGEING, DUE, VERDICTS, EVIDENCE, CORRECTIONS -> false;
    };
  }

  private Component due() {
    return figure.rows().isEmpty()
        ? calm(words.say(figure.n() == 0 ? "overview.due.none" : "overview.due.beyond"))
        : new Div(new FigureTable(figure, words), workLegend());
  }

  private Component tooFew() {
    return calm(words.say("overview.toofew", figure.n(), words.say("overview.toofew.more")));
  }

  private void drawn() {
    lead();
    var drawing = new FigureDrawing(figure, words).drawing();
    if (drawing.isPresent()) {
      getContent().add(new Chart(drawing.get()));
      if (drawing.get().series().size() > 1) {
        getContent().add(legend(drawing.get().series()));
      }
    } else if (isOfRates()) {
      getContent()
          .add(
              calm(
                  words.say(
                      figure.n() < Figure.RATE && figure.name() != FigureName.TURNAROUND
                          ? "overview.norate"
                          : "overview.norate.weeks")));
    }
    figureTail();
  }

  private boolean isOfRates() {
    return figure.name() != FigureName.AGREEMENT || whole("agreed.share") == null;
  }

  /** The number that stands for all of it, above the drawing. */
  private void lead() {
    switch (figure.name()) {
      case COVERAGE -> {
        var share = whole("decided.share");
        if (share != null) {
          big(
              words.say("report.number", whole("decided")),
              words.say("overview.coverage.of", whole("found"), words.percent(share)));
        }
      }
      case AGREEMENT -> {
        var share = first("agreed.share");
        if (share != null) {
          big(
              words.percent(share),
              words.say("overview.agreement.said", first("agreed"), first("checks")));
        }
      }
      case RETURNS -> {
        var share = whole("changed.share");
        if (share != null) {
          big(
              words.percent(share),
              words.say(
                  "overview.coverage.of", whole("claims"), words.say("overview.whole.beside")));
        }
      }
      case TURNAROUND -> {
        if (figure.n() < Figure.RATE) {
          getContent().add(calm(words.say("overview.toofew.big", figure.n(), Figure.RATE)));
        } else if (whole("median") instanceof Long median) {
          big(words.span(median), words.say("overview.whole.beside"));
        }
      }
      case THROUGHPUT, AGEING, DUE, VERDICTS, EVIDENCE, CORRECTIONS -> {}
    }
  }

  private void figureTail() {
    var said =
        switch (figure.name()) {
          case COVERAGE -> {
            var share = whole("accounted.share");
            yield words.say(
                "overview.coverage.exceptions",
                whole("exceptions"),
                share == null ? words.say("overview.few.said") : words.percent(share));
          }
          case AGREEMENT -> {
            var alpha = first("alpha");
            yield alpha == null || first("low") == null
                ? words.say("overview.agreement.noalpha", first("onScale"))
                : words.say(
                    "overview.agreement.alpha",
                    words.say("overview.decimal", alpha),
                    words.say("overview.decimal", first("low")),
                    words.say("overview.decimal", first("high")),
                    first("onScale"));
          }
          case EVIDENCE ->
              words.say(
                  "overview.evidence.mean",
                  words.say("overview.mean", figure.cell(figure.rows().getLast(), "perClaim")));
          case CORRECTIONS ->
              whole("took") instanceof Long took
                  ? words.say("overview.corrections.said", words.span(took))
                  : null;
          case THROUGHPUT, TURNAROUND, AGEING, DUE, VERDICTS, RETURNS -> null;
        };
    if (said != null) {
      var tail = new Paragraph(said);
      tail.addClassNames("small", "quiet");
      getContent().add(tail);
    }
  }

  private void big(String number, String beside) {
    var small = new Span(beside);
    small.addClassNames("small", "quiet");
    var big = new Paragraph(new Span(number), small);
    big.addClassName("big");
    getContent().add(big);
  }

  private @Nullable Object whole(String key) {
    return figure.cell(figure.rows().getLast(), key);
  }

  private @Nullable Object first(String key) {
    return figure.cell(figure.rows().getFirst(), key);
  }

  private static Paragraph calm(String words) {
    var said = new Paragraph(words);
    said.addClassName("toofew");
    return said;
  }

  private Component legend(List<Chart.Series> series) {
    var legend = new UnorderedList();
    legend.addClassName("legend");
    for (var part : series) {
      var name = new Span(named(part));
      var item = new ListItem(swatch(part.look()));
      var glyph = verdictGlyph(part.name());
      if (glyph != null) {
        item.add(glyph);
      }
      item.add(name);
      legend.add(item);
    }
    return legend;
  }

  /** Of reviews that lie somewhere, with how many there are. */
  private String named(Chart.Series part) {
    if (figure.name() != FigureName.AGEING) {
      return part.name();
    }
    long sum = part.values().stream().filter(Objects::nonNull).mapToLong(Number::longValue).sum();
    return words.say("overview.legend.part", part.name(), sum);
  }

  private @Nullable Component verdictGlyph(String name) {
    if (figure.name() != FigureName.VERDICTS) {
      return null;
    }
    for (var verdict : Verdict.values()) {
      if (words.say("verdict." + verdict).equals(name)) {
        return Glyph.ofVerdict(verdict.name()).create();
      }
    }
    return null;
  }

  private static Span swatch(String look) {
    var swatch = new Span();
    swatch.addClassNames("swatch", look);
    swatch.getElement().setAttribute("aria-hidden", "true");
    return swatch;
  }

  private Component workLegend() {
    var legend = new UnorderedList();
    legend.addClassName("legend");
    for (var key : List.of("open", "approved", "suggested")) {
      var sample = new Span();
      sample.addClassNames("work-key", key);
      sample.getElement().setAttribute("aria-hidden", "true");
      legend.add(new ListItem(sample, new Span(words.say("overview.legend." + key))));
    }
    return legend;
  }
}
