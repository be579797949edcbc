package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.stet.people.Limits;

/**
 * A small place to choose a file or paste a page; or, bare, a part of the screen to drop one on.
 */
@Tag("stet-drop")
@JsModule("./components/stet-drop.ts")
public class FileDrop extends Component {

  private FileDrop(boolean bare, PasteBox.Reader reader) {
    getElement().setProperty("bare", bare);
    getElement().setProperty("limit", (double) Limits.FILE);
    PasteBox.take(this, reader);
  }

  /** With a button and a field. */
  public static FileDrop small(PasteBox.Reader reader) {
    var drop = new FileDrop(false, reader);
    for (var name : new String[] {"choose", "paste", "reading"}) {
      drop.getElement().setProperty(name + "Words", drop.getTranslation("shell.drop." + name));
    }
    return drop;
  }

  /** Takes what is dropped anywhere on the card that it lies in, and shows nothing. */
  public static FileDrop onCard(PasteBox.Reader reader) {
    return new FileDrop(true, reader);
  }
}
