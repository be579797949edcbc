package org.stet.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.AuditEntries;
import org.stet.audit.Checkpoints;
import org.stet.audit.DatabaseRights;
import org.stet.audit.LogChecks;
import org.stet.audit.Telling;
import org.stet.audit.Tellings;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.shell.Days;
import org.stet.shell.EmptyState;
import org.stet.shell.MainLayout;
import org.stet.shell.PageHead;

/** Everything that was done, newest first, for those who may read the log. */
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "audit.title", order = 60)
@RolesAllowed("READ_AUDIT")
class AuditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private static final int PAGE = 100;

  /** An account that nobody has. */
  private static final UUID NOBODY = new UUID(0, 1);

  private final transient AuditEntries entries;
  private final transient Tellings tellings;
  private final transient Checkpoints checkpoints;
  private final transient Staff staff;
  private final ZoneId zone = ZoneId.systemDefault();
  private final PageHead head;
  private final Select<Person> person = new Select<>();
  private final Select<ActGroup> group = new Select<>();
  private final DatePicker from = Days.field("");
  private final DatePicker to = Days.field("");
  private final Section list = new Section();
  private final Seal seal;
  private transient Looking looking = Looking.everything();

  AuditView(
      AuditEntries entries,
      Tellings tellings,
      LogChecks checks,
      Checkpoints checkpoints,
      DatabaseRights rights,
      Staff staff,
      Clock clock) {
    this.entries = entries;
    this.tellings = tellings;
    this.checkpoints = checkpoints;
    this.staff = staff;
    head = new PageHead(getTranslation("audit.title"), "", filters());
    seal =
        new Seal(
            entries, tellings, checks, new Anchors(checkpoints, rights, clock), clock, this::show);
    list.setAriaLabel(getTranslation("audit.entries"));
    var columns = new Div(list, seal);
    columns.addClassName("audit");
    getContent().addClassName("page");
    getContent().add(head, columns);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    looking = Looking.at(event.getLocation().getQueryParameters());
    person.setValue(looking.person() == null ? null : staff.named(looking.person()).orElse(null));
    group.setValue(looking.group());
    from.setValue(looking.from());
    to.setValue(looking.to());
    show();
  }

  private Component[] filters() {
    person.setItems(everybody());
    person.setItemLabelGenerator(one -> one == null ? say("audit.everybody") : one.name());
    person.setEmptySelectionAllowed(true);
    person.setEmptySelectionCaption(say("audit.everybody"));
    person.setAriaLabel(say("audit.person"));
    group.setItems(ActGroup.values());
    group.setItemLabelGenerator(
        one -> one == null ? say("audit.every") : say("audit.group." + one.name()));
    group.setEmptySelectionAllowed(true);
    group.setEmptySelectionCaption(say("audit.every"));
    group.setAriaLabel(say("audit.kind"));
    from.setPlaceholder(say("audit.from"));
    from.setAriaLabel(say("audit.from"));
    to.setPlaceholder(say("audit.to"));
    to.setAriaLabel(say("audit.to"));
    for (var day : List.of(from, to)) {
      day.setClearButtonVisible(true);
    }
    person.addValueChangeListener(
        change -> go(change.isFromClient(), looking.by(userName(change.getValue()))));
    group.addValueChangeListener(
        change -> go(change.isFromClient(), looking.telling(change.getValue())));
    from.addValueChangeListener(
        change -> go(change.isFromClient(), looking.since(change.getValue())));
    to.addValueChangeListener(
        change -> go(change.isFromClient(), looking.until(change.getValue())));
    return new Component[] {person, group, from, to};
  }

  private List<Person> everybody() {
    return Arrays.stream(Permission.values())
        .flatMap(permission -> staff.who(permission).stream())
        .distinct()
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  private void go(boolean byHand, Looking next) {
    if (byHand) {
      UI.getCurrent().navigate(AuditView.class, next.address());
    }
  }

  private void show() {
    var things = looking.thing() == null ? Set.<UUID>of() : entries.together(looking.thing());
    var filter = looking.filter(things, actor(), zone, PAGE);
    var page = entries.list(filter);
    long total = entries.count(filter);
    head.say(say(looking.isNarrow() ? "audit.state.some" : "audit.state", total));
    list.removeAll();
    narrowed(page.isEmpty() ? null : tellings.of(page.subList(0, 1), null, getLocale()).getFirst());
    if (page.isEmpty()) {
      list.add(new EmptyState(say("audit.none"), say("audit.none.why"), everything()));
    } else {
      new TimeLine(looking, zone, checkpoints, getLocale())
          .days(tellings.of(page, null, getLocale()))
          .forEach(list::add);
      list.add(pages(page.getLast().index(), page.size()), TimeLine.legend(getLocale()));
    }
    seal.show();
  }

  /** Says what the page is narrowed to where no filter above shows it, and leads out. */
  private void narrowed(@Nullable Telling newest) {
    if (looking.article() == null && looking.thing() == null) {
      return;
    }
    var name = newest == null ? null : newest.headline();
    String what;
    if (looking.thing() != null) {
      what = say("audit.only.claim");
    } else {
      what = name == null ? say("audit.only.unnamed") : say("audit.only", name);
    }
    var line = new Paragraph(what + " ");
    line.addClassName("audit-only");
    line.add(everything());
    list.add(line);
  }

  private RouterLink everything() {
    return link("audit.everything", Looking.everything());
  }

  private Component pages(long last, int shown) {
    var pages = new Div();
    pages.addClassNames("flow", "audit-pages");
    if (looking.before() != null) {
      pages.add(link("audit.newest", looking.olderThan(null)));
    }
    if (shown == PAGE && last > 0) {
      pages.add(link("audit.older", looking.olderThan(last)));
    }
    pages.setVisible(pages.getComponentCount() > 0);
    return pages;
  }

  private RouterLink link(String words, Looking to) {
    var link = new RouterLink(say(words), AuditView.class);
    link.setQueryParameters(to.address());
    return link;
  }

  private @Nullable UUID actor() {
    return looking.person() == null
        ? null
        : staff.named(looking.person()).map(Person::id).orElse(NOBODY);
  }

  private static @Nullable String userName(@Nullable Person person) {
    return person == null ? null : person.userName();
  }

  private String say(String key, Object... args) {
    return getTranslation(key, args);
  }

  @Override
  public String getPageTitle() {
    return say("audit.title") + " · " + say("shell.name");
  }
}
