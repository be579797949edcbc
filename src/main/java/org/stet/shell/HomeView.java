package org.stet.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;

/** The front door: leads on to the first room that is open to this person. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  HomeView() {
    getContent().addClassName("page");
    getContent()
        .add(
            new EmptyState(
                getTranslation("shell.empty.title"), getTranslation("shell.empty.text")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    MenuConfiguration.getMenuEntries().stream()
        .findFirst()
        .ifPresent(room -> event.forwardTo(room.path().replaceFirst("^/", "")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.name");
  }
}
