package org.stet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import org.stet.accounts.Accounts;
import org.stet.accounts.Accounts.AccountRow;
import org.stet.people.Role;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.MainLayout;
import org.stet.shell.PageHead;

/** Who works here and as what; for administrators. */
@Route(value = "people", layout = MainLayout.class)
@Menu(title = "accounts.people", order = 80)
@RolesAllowed("MANAGE_PEOPLE")
class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final PageHead head;
  private final UnorderedList list = new UnorderedList();
  private final transient Accounts accounts;
  private final transient Staff staff;

  PeopleView(Accounts accounts, Staff staff) {
    this.accounts = accounts;
    this.staff = staff;
    var invite = Buttons.primary(getTranslation("accounts.people.new"));
    invite.setId("new-person");
    invite.addClickListener(click -> new NewPersonDialog(accounts, staff, this::show).open());
    head = new PageHead(getTranslation("accounts.people"), "", invite);
    list.addClassName("staff");
    getContent().addClassName("page");
    getContent().add(head, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    var all = accounts.all();
    long locked = all.stream().filter(row -> !row.active()).count();
    head.say(getTranslation("accounts.people.count", all.size(), locked));
    list.removeAll();
    all.forEach(row -> list.add(line(row)));
  }

  private ListItem line(AccountRow row) {
    var avatar = new Avatar(row.name());
    avatar.setTooltipEnabled(false);
    avatar.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(row.name());
    name.addClassName("name");
    name.getElement().setAttribute("dir", "auto");
    var userName = new Span(row.userName());
    userName.addClassNames("quiet", "small");
    var who = new Div(name, userName);
    who.addClassName("who");
    var roles = new Span(words(row.roles()));
    roles.addClassName("roles");
    var line = new ListItem(avatar, who, roles, state(row), open(row));
    if (!row.active()) {
      line.addClassName("locked");
    }
    return line;
  }

  private Component state(AccountRow row) {
    var state = new Span();
    state.addClassNames("quiet", "small", "state");
    if (row.mine()) {
      state.setText(getTranslation("accounts.people.you"));
    } else if (!row.active()) {
      state.setText(getTranslation("accounts.people.locked"));
    } else if (!row.hasPassword()) {
      state.setText(getTranslation("accounts.people.invited"));
    }
    return state;
  }

  private Component open(AccountRow row) {
    var open = Buttons.plain(getTranslation("accounts.people.open"));
    open.setId("open-" + row.userName());
    open.setAriaLabel(getTranslation("accounts.people.open.of", row.name()));
    open.addClickListener(
        click -> new PersonDialog(accounts.find(row.id()), accounts, staff, this::show).open());
    return open;
  }

  private String words(Set<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> getTranslation("role." + role.name()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("accounts.people") + " · " + getTranslation("shell.name");
  }
}
