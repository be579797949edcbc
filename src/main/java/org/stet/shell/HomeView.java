package org.stet.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.stet.people.CurrentActor;

/**
 * The front door: leads on to where this person's work begins, or else to the first room that is
 * open to them.
 */
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ObjectProvider<Landing> landings;
  private final transient CurrentActor actors;

  HomeView(ObjectProvider<Landing> landings, CurrentActor actors) {
    this.landings = landings;
    this.actors = actors;
    getContent().addClassName("page");
    getContent()
        .add(
            new EmptyState(
                getTranslation("shell.empty.title"), getTranslation("shell.empty.text")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var actor = actors.current();
    landings
        .orderedStream()
        .flatMap(landing -> landing.of(actor).stream())
        .findFirst()
        .or(HomeView::firstRoom)
        .ifPresent(event::forwardTo);
  }

  private static Optional<String> firstRoom() {
    return MenuConfiguration.getMenuEntries().stream()
        .findFirst()
        .map(room -> room.path().replaceFirst("^/", ""));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.name");
  }
}
