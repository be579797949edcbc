package org.stet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.stet.shell.DemoBanner;

/** What stands outside the house: the mark and the creed on one side, a form on the other. */
class Doorway extends Composite<Div> {

  private final Div side = new Div();

  /**
   * @param title of the page, the start of the creed
   * @param earned the part of it that is underlined in blue, or empty
   * @param text below it, in a second voice
   */
  Doorway(boolean demo, String title, String earned, String text) {
    getContent().addClassName("signin");
    if (demo) {
      getContent().add(new DemoBanner());
    }
    side.addClassName("signin-side");
    var main = new Main(creed(title, earned, text), side);
    main.addClassName("signin-main");
    getContent().add(main);
  }

  void put(Component... components) {
    side.add(components);
  }

  private Component creed(String title, String earned, String text) {
    var wordmark = new Paragraph(getTranslation("shell.name"));
    wordmark.addClassName("wordmark");
    var heading = new H1(title);
    heading.addClassName("creed");
    if (!earned.isEmpty()) {
      var mark = new Span(earned);
      mark.addClassName("creed-mark");
      heading.add(new Span(" "), mark);
    }
    var below = new Paragraph(text);
    below.addClassNames("quiet", "creed-below");
    var creed = new Div(wordmark, heading, below);
    creed.addClassName("signin-creed");
    return creed;
  }
}
