package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The masthead and, below it, the room a person is in. A room appears among the tabs by
 * {@code @Menu} on its view, with the key of its name as the title, for those who may enter it.
 */
@PermitAll
public class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

  private final Main main = new Main();
  private final Nav tabs = new Nav();
  private final Nav menu = new Nav();
  private final Span here = new Span();
  private final Anchor bell = new Anchor();
  private final transient Household household;
  private final List<RoomLink> links = new ArrayList<>();
  private final CommandMenu commands;

  MainLayout(Household household, CommandBook book) {
    this.household = household;
    this.commands = book.menu(this::offered);
    main.setId("content");
    main.getElement().setAttribute("tabindex", "-1");
    var skip = new Anchor("#content", getTranslation("shell.skip"));
    skip.addClassName("skip");
    skip.setRouterIgnore(true);
    getContent().add(skip);
    if (household.isDemo()) {
      getContent().add(new DemoBanner());
    }
    getContent().add(masthead(household), main, commands);
  }

  private Header masthead(Household household) {
    var wordmark = new Anchor("", getTranslation("shell.name"));
    wordmark.addClassName("wordmark");
    tabs.addClassName("vaadin-tabs");
    tabs.setAriaLabel(getTranslation("shell.rooms"));
    menu.addClassName("room-menu");
    menu.setAriaLabel(getTranslation("shell.rooms"));
    for (MenuEntry room : MenuConfiguration.getMenuEntries()) {
      var name = household.nameOf(room.title(), getLocale());
      tabs.add(link(room, name, "vaadin-tab"));
      menu.add(link(room, name, "room-link"));
    }
    here.addClassNames("menu-only", "here-s");
    var header = new Header(menuButton(), wordmark, tabs, here, end(household));
    header.addClassName("masthead");
    return header;
  }

  private Component link(MenuEntry room, String name, String className) {
    var link = new RoomLink(room, name);
    link.addClassName(className);
    links.add(link);
    return link;
  }

  private Component menuButton() {
    var button = Buttons.icon(Glyph.MENU, getTranslation("shell.menu"));
    var popover = new Popover(menu);
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.addThemeName("room-menu");
    var holder = new Span(button, popover);
    holder.addClassName("menu-only");
    return holder;
  }

  private Component end(Household household) {
    bell.addClassName("bell");
    var end = new Div(bell, commands.opener(), new SchemeSwitch(household.preferences()));
    end.addClassName("masthead-end");
    household.personMenu().ifPresent(end::add);
    return end;
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    main.getElement().removeAllChildren();
    if (content != null) {
      main.getElement().appendChild(content.getElement());
    }
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
    main.getElement().removeAllChildren();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    ring();
    var path = event.getLocation().getPath();
    here.setText("");
    for (RoomLink link : links) {
      if (link.setCurrent(path)) {
        here.setText(link.getText());
      }
    }
  }

  /** What the screen in here does by keys. */
  private Stream<Command> offered() {
    return main.getElement()
        .getChildren()
        .flatMap(child -> child.getComponent().stream())
        .flatMap(MainLayout::keysIn)
        .flatMap(keys -> keys.commands(getTranslation("shell.commands.here")));
  }

  private static Stream<Keys> keysIn(Component component) {
    return component instanceof Keys keys
        ? Stream.of(keys)
        : component.getChildren().flatMap(MainLayout::keysIn);
  }

  private void ring() {
    var ringing = household.bell();
    bell.setVisible(ringing.filter(now -> now.waiting() > 0).isPresent());
    ringing.ifPresent(now -> {
      bell.setHref(now.path());
      bell.removeAll();
      var waiting = new Span(getTranslation("shell.bell.waiting"));
      waiting.addClassName("hide-s");
      bell.add(Glyph.BELL.create(), new Span(String.valueOf(now.waiting())), waiting);
      bell.getElement().setAttribute("aria-label", getTranslation("shell.bell", now.waiting()));
      bell.setTitle(getTranslation("shell.bell", now.waiting()));
    });
  }

  /** A link to a room that says when one is in it. */
  private static final class RoomLink extends Anchor {

    private final String path;

    RoomLink(MenuEntry room, String name) {
      super(room.path().replaceFirst("^/", ""), name);
      this.path = getHref();
    }

    boolean setCurrent(String at) {
      boolean current = at.equals(path) || (!path.isEmpty() && at.startsWith(path + "/"));
      if (current) {
        getElement().setAttribute("aria-current", "page");
      } else {
        getElement().removeAttribute("aria-current");
      }
      return current;
    }
  }
}
