package org.stet.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.stet.report.figures.Figure;
import org.stet.report.figures.FigureCsv;
import org.stet.report.figures.FigureName;

/** One figure on the overview: what it is, what it shows, and the ways into it. */
class FigurePanel extends Composite<Section> {

  private final transient Figure figure;
  private final NativeDetails table;

  FigurePanel(Figure figure, FigureWords words, OverviewFilter filter, FigureCsv csv) {
    this.figure = figure;
    var title = words.title(figure.name());
    table = new NativeDetails(words.say("overview.table"), new FigureTable(figure, words));
    table
        .getSummary()
        .getElement()
        .setAttribute("aria-label", words.say("overview.table.of", title));
    table.setVisible(figure.name() != FigureName.DUE);
    getContent().addClassNames("figure", figure.name().code());
    getContent()
        .add(
            new H2(title),
            definition(figure, words, filter),
            new FigureBody(figure, words),
            links(figure, words, filter, csv),
            table);
  }

  boolean shows(Figure other) {
    return figure.n() == other.n() && figure.rows().equals(other.rows());
  }

  /** Its table is open where that of the other one was. */
  void openAs(FigurePanel other) {
    table.setOpen(other.table.isOpen());
  }

  static Paragraph definition(Figure figure, FigureWords words, OverviewFilter filter) {
    var n = new Span(words.n(figure));
    n.addClassName("n");
    var definition = new Paragraph(n, new Span(words.definition(figure, filter.desk())));
    definition.addClassName("def");
    return definition;
  }

  private static Div links(Figure figure, FigureWords words, OverviewFilter filter, FigureCsv csv) {
    var title = words.title(figure.name());
    boolean some = figure.name() == FigureName.DUE && figure.rows().size() < figure.n();
    var list =
        new RouterLink(
            some ? words.say("overview.due.all", figure.n()) : words.say("overview.list"),
            FigureView.class);
    list.setQueryParameters(filter.on(figure.name()).figureAddress());
    if (!some) {
      list.getElement().setAttribute("aria-label", words.say("overview.list.of", title));
    }
    var links = new Div(list, export(figure, words, filter, csv));
    links.addClassName("links");
    return links;
  }

  static Anchor export(Figure figure, FigureWords words, OverviewFilter filter, FigureCsv csv) {
    var export =
        new Anchor(
            DownloadHandler.fromInputStream(event -> {
              var bytes = csv.bytes(figure.name(), filter.asked());
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes),
                  FigureCsv.fileName(figure.name(), figure.asked()),
                  FigureCsv.MEDIA_TYPE,
                  bytes.length);
            }),
            AttachmentType.DOWNLOAD,
            words.say("overview.export"));
    export
        .getElement()
        .setAttribute("aria-label", words.say("overview.export.of", words.title(figure.name())));
    return export;
  }
}
