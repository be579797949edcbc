package org.stet.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;

/** What every page starts with: the look, the fonts, and a line to the server that stays open. */
@Push
@StyleSheet("themes/stet/aura.css")
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@NpmPackage(value = "@fontsource-variable/source-sans-3", version = "5.3.0")
@JsModule("./stet/stet.ts")
public class AppShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Stet");
    settings.addLink("icon", "themes/stet/icon.svg");
  }
}
