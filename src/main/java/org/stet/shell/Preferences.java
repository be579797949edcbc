package org.stet.shell;

import com.vaadin.flow.component.page.ColorScheme;

/** How the person who is signed in likes the screens. Accounts keeps it; without it, defaults. */
public interface Preferences {

  ColorScheme.Value scheme();

  void keep(ColorScheme.Value scheme);

  /** Whether single keys work (WCAG 2.1.4 lets a person switch them off). */
  boolean singleKeys();
}
