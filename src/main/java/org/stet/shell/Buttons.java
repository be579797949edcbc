package org.stet.shell;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/** The buttons of the house. Each has words, or a name that is read out. */
public final class Buttons {

  private Buttons() {}

  public static Button plain(String words) {
    return new Button(words);
  }

  /** The one thing to do here. At most one on a screen. */
  public static Button primary(String words) {
    return themed(words, "primary");
  }

  /** Approving: the only blue button. */
  public static Button confirm(String words) {
    return themed(words, "confirm");
  }

  public static Button tertiary(String words) {
    return themed(words, "tertiary");
  }

  /**
   * @param name read out, and shown when pointed at
   */
  public static Button icon(Glyph glyph, String name) {
    var button = new Button(glyph.create());
    button.addThemeName("tertiary");
    button.addThemeName("icon");
    if (!name.isEmpty()) {
      button.setAriaLabel(name);
      button.setTooltipText(name);
    }
    return button;
  }

  /** Shows the key that does the same, and tells it to assistive technology. */
  @CanIgnoreReturnValue
  public static Button withKey(Button button, String key) {
    button.setSuffixComponent(new Kbd(key));
    button.getElement().setAttribute("aria-keyshortcuts", key);
    return button;
  }

  @CanIgnoreReturnValue
  public static Button withGlyph(Button button, Glyph glyph) {
    button.setPrefixComponent(glyph.create());
    return button;
  }

  /**
   * Closes a button for a reason that stands on the screen: it stays in the tab order, and the
   * reason is read with it.
   */
  @CanIgnoreReturnValue
  public static Button refused(Button button, Component reason) {
    var id = reason.getId().orElseGet(() -> "why-" + System.identityHashCode(reason));
    reason.setId(id);
    button.setEnabled(false);
    button.getElement().setAttribute("aria-describedby", id);
    return button;
  }

  private static Button themed(String words, String theme) {
    var button = new Button(words);
    button.addThemeName(theme);
    return button;
  }
}
