package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;

/**
 * When what is being written was saved. While something typed is still on its way, the browser says
 * so here, and asks before it leaves the page.
 */
@Tag("stet-saved")
@JsModule("./components/stet-saved.ts")
final class Saved extends Component {

  private final Span words = new Span();

  Saved() {
    getElement().setAttribute("role", "status");
    getElement().getClassList().add("saved");
    getElement().setProperty("saving", getTranslation("walk.saving"));
    getElement().appendChild(words.getElement());
    getElement()
        .addEventListener(
            "typed",
            typed ->
                getElement()
                    .setProperty("heard", typed.getEventData().get("event.detail").asDouble()))
        .addEventData("event.detail");
  }

  void say(String when) {
    words.setText(when);
  }

  /** Whether what is typed beside it now is kept at all. */
  void keepsDrafts(boolean keeps) {
    getElement().setProperty("keeps", keeps);
  }
}
