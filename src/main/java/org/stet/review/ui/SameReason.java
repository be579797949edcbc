package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.stet.people.Limits;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;
import org.stet.shell.Lengths;
import org.stet.shell.Notice;

/**
 * One reason for several things that are open. Each of them becomes an exception of its own, as if
 * its reason had been typed there.
 */
class SameReason extends Composite<Section> {

  private final List<OpenThing> things;
  private final TextArea reason = new TextArea();
  private final Checkbox all = new Checkbox(getTranslation("signoff.same.all"));
  private final Notice notice = new Notice();

  SameReason(List<OpenThing> things) {
    this.things = things;
    reason.setLabel(getTranslation("signoff.same.reason"));
    reason.setHelperText(getTranslation("signoff.same.helper"));
    Lengths.upTo(reason, Limits.REASON);
    reason.setMinRows(1);
    reason.setId("same-reason");
    reason.addClassName("wide");
    all.setId("same-all");
    all.addValueChangeListener(change -> things.forEach(thing -> thing.tick(change.getValue())));
    things.forEach(OpenThing::offerTick);
    var accept = Buttons.plain(getTranslation("signoff.same.accept"));
    accept.setId("same-accept");
    accept.addClickListener(click -> accept());
    var row = new Div(all, accept);
    row.addClassName("flow");
    getContent().addClassNames("same-reason", "form");
    getContent().getElement().setAttribute("aria-label", getTranslation("signoff.same"));
    getContent().add(reason, row, notice);
  }

  private void accept() {
    notice.clear();
    boolean missing = reason.getValue().isBlank();
    reason.setErrorMessage(getTranslation("refused.reason"));
    reason.setInvalid(missing);
    if (missing) {
      reason.focus();
      return;
    }
    var ticked = things.stream().filter(OpenThing::isTicked).toList();
    if (ticked.isEmpty()) {
      notice.refuse(getTranslation("signoff.same.none"));
      return;
    }
    ticked.forEach(thing -> thing.accept(reason.getValue()));
    all.setValue(false);
    notice.tell(Glyph.STET, getTranslation("signoff.same.done", ticked.size()), "");
  }
}
