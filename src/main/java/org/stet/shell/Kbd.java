package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A key, drawn as one. */
@Tag("kbd")
public class Kbd extends Component {

  /**
   * @param key as {@link Keys} names it: J, Enter, Mod+K, ?
   */
  public Kbd(String key) {
    getElement()
        .setText(
            key.replace("Enter", "⏎")
                .replace("Escape", "Esc")
                .replace("Shift+", "⇧")
                .replace("Mod+", "Ctrl "));
    getElement().setAttribute("aria-hidden", "true");
  }
}
