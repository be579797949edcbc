package org.stet.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.stet.report.figures.Figure;

/** The figures of which there is too little to tell, in one line; each leads to what it has. */
class UntoldFigures extends Composite<Section> {

  UntoldFigures() {
    getContent().addClassName("untold");
  }

  void show(List<Figure> untold, FigureWords words, OverviewFilter filter) {
    getContent().removeAll();
    setVisible(!untold.isEmpty());
    var title = new H2(words.say("overview.untold"));
    var line = new Paragraph();
    for (var figure : untold) {
      var link = new RouterLink(words.title(figure.name()), FigureView.class);
      link.setQueryParameters(filter.on(figure.name()).figureAddress());
      var n = new Span(words.n(figure));
      n.addClassName("quiet");
      var one = new Span(link, n);
      one.addClassName("one");
      line.add(one);
    }
    var why = new Paragraph(words.say("overview.untold.why"));
    why.addClassNames("quiet", "small");
    getContent().add(title, line, why);
  }
}
