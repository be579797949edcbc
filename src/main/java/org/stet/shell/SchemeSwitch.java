package org.stet.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.Optional;

/** Light, dark, or as the system has it; kept for the person where they are known. */
public class SchemeSwitch extends Composite<Button> {

  private final transient Optional<Preferences> preferences;
  private ColorScheme.Value scheme;

  public SchemeSwitch(Optional<Preferences> preferences) {
    this.preferences = preferences;
    this.scheme = preferences.map(Preferences::scheme).orElse(ColorScheme.Value.SYSTEM);
    getContent().addClickListener(click -> turn());
  }

  @Override
  protected Button initContent() {
    return Buttons.icon(Glyph.THEME, "");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    show(event.getUI());
  }

  private void turn() {
    scheme =
        switch (scheme) {
          case SYSTEM, NORMAL -> ColorScheme.Value.DARK;
          case DARK, DARK_LIGHT -> ColorScheme.Value.LIGHT;
          case LIGHT, LIGHT_DARK -> ColorScheme.Value.SYSTEM;
        };
    preferences.ifPresent(kept -> kept.keep(scheme));
    getUI().ifPresent(this::show);
  }

  private void show(UI ui) {
    ui.getPage().setColorScheme(scheme);
    var words =
        getTranslation(
            switch (scheme) {
              case SYSTEM, NORMAL -> "shell.scheme.system";
              case DARK, DARK_LIGHT -> "shell.scheme.dark";
              case LIGHT, LIGHT_DARK -> "shell.scheme.light";
            });
    getContent().setAriaLabel(words);
    getContent().setTooltipText(words);
  }
}
