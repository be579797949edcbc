package org.stet.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stet.archive.Archive;
import org.stet.article.DeskPlan;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.claim.learn.Learning;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.MainLayout;
import org.stet.shell.Notices;
import org.stet.shell.PageHead;

/**
 * The desks of the house and how each works, what is kept, and what was learnt; for administrators.
 */
@Route(value = "settings", layout = MainLayout.class)
@Menu(title = "settings.title", order = 82)
@RolesAllowed("MANAGE_SETTINGS")
class SettingsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final PageHead head;
  private final UnorderedList list = new UnorderedList();
  private final transient Desks desks;
  private final transient Staff staff;

  SettingsView(Desks desks, Archive archive, Staff staff, Learning learning, Clock clock) {
    this.desks = desks;
    this.staff = staff;
    var open = Buttons.primary(getTranslation("settings.new"));
    open.setId("new-desk");
    open.addClickListener(click -> openDesk());
    var erase = Buttons.plain(getTranslation("settings.erase"));
    erase.setId("erase-file");
    erase.addClickListener(click -> new EraseFileDialog(archive, staff).open());
    head = new PageHead(getTranslation("settings.title"), "", open);
    list.addClassName("desks");
    getContent().addClassName("page");
    getContent()
        .add(
            head,
            list,
            new WhatIsLearnt(learning, staff, clock, desks.first().timeZone()),
            forGood(erase));
  }

  /** What can't be taken back stands apart from all else, at the end. */
  private Section forGood(Button erase) {
    var title = new H2(getTranslation("settings.erase.title"));
    title.addClassName("section-title");
    title.setId("erase-title");
    var what = new Paragraph(getTranslation("settings.erase.what"));
    what.addClassName("quiet");
    var section = new Section(title, what, erase);
    section.addClassNames("learning", "for-good");
    section.getElement().setAttribute("aria-labelledby", "erase-title");
    return section;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    var all = desks.all();
    var first = desks.first().id();
    head.say(getTranslation("settings.count", all.size()));
    list.removeAll();
    all.forEach(desk -> list.add(line(desk, desk.id().equals(first))));
  }

  private ListItem line(DeskSettings desk, boolean first) {
    var name = new Span(desk.name());
    name.addClassName("name");
    name.getElement().setAttribute("dir", "auto");
    var how = new Span(String.join(" · ", sentences(desk, first)));
    how.addClassName("quiet");
    var what = new Div(name, how);
    what.addClassName("what");
    return new ListItem(what, change(desk));
  }

  private List<String> sentences(DeskSettings desk, boolean first) {
    var said = new ArrayList<String>();
    if (first) {
      said.add(getTranslation("settings.says.first"));
    }
    said.add(getTranslation("settings.says.cutOff", desk.cutOff()));
    said.add(getTranslation("settings.says.share", desk.secondCheckShare()));
    if (!desk.secondCheckFor().isEmpty()) {
      said.add(
          getTranslation(
              "settings.says.flags",
              desk.secondCheckFor().stream()
                  .sorted()
                  .map(flag -> getTranslation("settings.flag." + flag))
                  .collect(Collectors.joining(", "))));
    }
    if (desk.fullCoverage()) {
      said.add(getTranslation("settings.says.coverage"));
    }
    said.add(getTranslation(desk.namesStaff() ? "settings.says.names" : "settings.says.nameless"));
    said.add(getTranslation("settings.says.zone", desk.timeZone().getId()));
    return said;
  }

  private Component change(DeskSettings desk) {
    var change = Buttons.plain(getTranslation("settings.change"));
    change.setAriaLabel(getTranslation("settings.change.of", desk.name()));
    change.addClickListener(click -> changeDesk(desk));
    return change;
  }

  private void openDesk() {
    var plan = DeskPlan.named(getTranslation("settings.new"), desks.first().timeZone());
    new DeskDialog(getTranslation("settings.new"), "", plan, staff, this::open).open();
  }

  private void open(DeskPlan plan) {
    var unused = desks.open(plan);
    Notices.done(getTranslation("settings.opened", plan.name()));
    show();
  }

  private void changeDesk(DeskSettings desk) {
    new DeskDialog(
            desk.name(),
            desk.name(),
            desk.plan(),
            staff,
            plan -> {
              desks.set(desk.id(), desk.version(), plan);
              Notices.done(getTranslation("settings.changed", plan.name()));
              show();
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("settings.title") + " · " + getTranslation("shell.name");
  }
}
