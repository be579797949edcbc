package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.stet.review.Walk;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;

/** Above the article: text or list, and a claim of one's own. */
final class SheetBar extends Composite<Div> {

  private final Anchor text = new Anchor();
  private final Anchor list = new Anchor();
  private final Anchor closing = new Anchor();
  private final Button add;
  private final Div overlap = new Div();

  SheetBar(Runnable mark) {
    text.add(Glyph.TEXT.create(), new Span(getTranslation("walk.view.text")));
    list.add(Glyph.LIST.create(), new Span(getTranslation("walk.view.list")));
    text.addClassName("vaadin-tab");
    list.addClassName("vaadin-tab");
    var views = new Div(text, list);
    views.addClassName("vaadin-tabs");
    views.getElement().setAttribute("role", "group");
    views.getElement().setAttribute("aria-label", getTranslation("walk.view"));
    add = Buttons.withGlyph(Buttons.tertiary(getTranslation("walk.add")), Glyph.PLUS);
    add.addThemeName("small");
    Buttons.withKey(add, "H").addClickListener(click -> mark.run());
    overlap.addClassNames("flow", "overlap");
    overlap.getElement().setAttribute("role", "status");
    overlap.setVisible(false);
    getContent().addClassName("sheet-bar");
    closing.addClassName("vaadin-button");
    closing.getElement().setAttribute("theme", "tertiary small");
    getContent().add(views, overlap, closing, add);
  }

  void show(boolean asList, boolean mayMark, String textAddress, String listAddress) {
    text.setHref(textAddress);
    list.setHref(listAddress);
    (asList ? list : text).getElement().setAttribute("aria-current", "page");
    (asList ? text : list).getElement().removeAttribute("aria-current");
    add.setVisible(mayMark);
    overlap.setVisible(false);
  }

  /** The way to the closing meeting, where something is open. */
  void closing(String address, int open) {
    closing.setHref(address);
    closing.setText(getTranslation("closing.link", open));
    closing.setVisible(open > 0);
  }

  /** Several claims lie where somebody pressed. */
  void overlap(List<Walk.Step> steps, Consumer<UUID> chosen) {
    overlap.removeAll();
    overlap.add(new Span(getTranslation("walk.overlap", steps.size())));
    for (var step : steps) {
      var button = Buttons.plain(String.valueOf(step.claim().number()));
      button.addThemeName("small");
      button.setAriaLabel(Marks.label(step, getLocale()));
      button.addClickListener(click -> chosen.accept(step.id()));
      overlap.add(button);
    }
    overlap.setVisible(true);
  }
}
