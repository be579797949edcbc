package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.stet.people.Limits;
import org.stet.people.Staff;
import org.stet.review.FilterBook;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.Lengths;
import org.stet.shell.Notice;

/** A person's own filters of a list, by name, and a way to keep the present one. */
class SavedFilters extends Composite<Div> {

  private final transient FilterBook book;
  private final String place;
  private final transient Staff staff;
  private String address = "";

  /**
   * @param place the list, as it stands in the address
   */
  SavedFilters(FilterBook book, String place, Staff staff) {
    this.book = book;
    this.place = place;
    this.staff = staff;
    getContent().addClassNames("flow", "saved-filters");
  }

  void show(QueryParameters now) {
    address = now.getQueryString();
    getContent().removeAll();
    for (var filter : book.mine(place)) {
      getContent().add(one(filter));
    }
    if (!address.isBlank()) {
      var save = Buttons.tertiary(getTranslation("filters.save"));
      save.addThemeName("small");
      save.setId("filter-save");
      save.addClickListener(click -> ask());
      getContent().add(save);
    }
    setVisible(getContent().getComponentCount() > 0);
  }

  private Component one(FilterBook.Filter filter) {
    var link = new Anchor(place + "?" + filter.address(), filter.name());
    link.addClassName("vaadin-button");
    link.getElement().setAttribute("theme", "small");
    if (filter.address().equals(address)) {
      link.getElement().setAttribute("aria-current", "true");
    }
    var away = Buttons.icon(Glyph.CLOSED, getTranslation("filters.forget", filter.name()));
    away.addThemeName("small");
    away.addClickListener(click -> {
      book.forget(place, filter.id());
      show(QueryParameters.fromString(address));
    });
    var one = new Span(link, away);
    one.addClassName("saved-filter");
    return one;
  }

  private void ask() {
    var dialog = new Dialog(getTranslation("filters.save"));
    dialog.addClassName("sheet-dialog");
    var name = new TextField(getTranslation("filters.name"));
    name.setId("filter-name");
    Lengths.upTo(name, Limits.NAME);
    var notice = new Notice();
    var form = new Div(name, notice);
    form.addClassName("form");
    dialog.add(form);
    var keep = Buttons.primary(getTranslation("filters.keep"));
    keep.setId("filter-keep");
    keep.addClickListener(click -> {
      boolean done =
          new Errand(notice, staff)
              .field("name", name)
              .run(() -> book.save(place, name.getValue(), address), getLocale());
      if (done) {
        dialog.close();
        show(QueryParameters.fromString(address));
      }
    });
    var cancel = Buttons.tertiary(getTranslation("filters.cancel"));
    cancel.addClickListener(click -> dialog.close());
    dialog.getFooter().add(keep, cancel);
    dialog.open();
    name.focus();
  }
}
