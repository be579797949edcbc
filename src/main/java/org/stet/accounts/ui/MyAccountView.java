package org.stet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.stream.Collectors;
import org.stet.accounts.MyAccount;
import org.stet.accounts.PasswordLinks;
import org.stet.accounts.Tokens;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.MainLayout;
import org.stet.shell.PageHead;

/** What belongs to the person who looks: their password, their screens, their tokens. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
class MyAccountView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final PasswordField present =
      new PasswordField(getTranslation("accounts.password.present"));
  private final PasswordField fresh = new PasswordField(getTranslation("accounts.password.new"));
  private final Notice notice = new Notice();
  private final RadioButtonGroup<ColorScheme.Value> colours = new RadioButtonGroup<>();
  private final Checkbox keys = new Checkbox(getTranslation("accounts.keys"));
  private final UnorderedList links = new UnorderedList();
  private final TokensPanel tokens;
  private final transient MyAccount myAccount;
  private final transient PasswordLinks passwordLinks;
  private final transient Staff staff;

  MyAccountView(MyAccount myAccount, PasswordLinks passwordLinks, Tokens tokens, Staff staff) {
    this.myAccount = myAccount;
    this.passwordLinks = passwordLinks;
    this.staff = staff;
    this.tokens = new TokensPanel(tokens, staff);
    var me = myAccount.me();
    var roles =
        me.roles().stream()
            .sorted()
            .map(role -> getTranslation("role." + role.name()))
            .collect(Collectors.joining(", "));
    getContent().addClassName("page");
    getContent()
        .add(
            new PageHead(me.name(), getTranslation("accounts.me", me.userName(), roles)),
            section("accounts.screens", screens()),
            section("accounts.password", password()),
            section("accounts.tokens", this.tokens));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    colours.setValue(myAccount.scheme());
    keys.setValue(myAccount.singleKeys());
    tokens.show();
    showLinks();
  }

  private Component section(String key, Component content) {
    var title = new H2(getTranslation(key));
    title.addClassName("section-title");
    var why = new Paragraph(getTranslation(key + ".text"));
    why.addClassNames("quiet", "small");
    var section = new Section(new Div(title, why), content);
    section.addClassName("account-section");
    return section;
  }

  private Component screens() {
    colours.setId("colours");
    colours.setLabel(getTranslation("accounts.colours"));
    colours.addClassName("seg");
    colours.setItems(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);
    colours.setItemLabelGenerator(value -> getTranslation("accounts.colours." + value.name()));
    colours.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        myAccount.keep(change.getValue());
        getUI().ifPresent(ui -> ui.getPage().setColorScheme(change.getValue()));
      }
    });
    keys.setId("keys");
    keys.setHelperText(getTranslation("accounts.keys.help"));
    keys.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        myAccount.useSingleKeys(change.getValue());
      }
    });
    return form(colours, keys);
  }

  private Component password() {
    present.setId("present");
    present.getElement().setAttribute("autocomplete", "current-password");
    fresh.setId("fresh");
    fresh.setHelperText(getTranslation("accounts.password.help"));
    fresh.getElement().setAttribute("autocomplete", "new-password");
    var change = Buttons.plain(getTranslation("accounts.password.change"));
    change.setId("change-password");
    change.addClickListener(click -> changePassword());
    links.addClassName("links-made");
    return form(present, fresh, notice, change, links);
  }

  private void changePassword() {
    boolean done =
        notice.tried(
            Map.of("present", present, "password", fresh),
            staff,
            () -> myAccount.changePassword(present.getValue(), fresh.getValue()));
    present.clear();
    if (done) {
      getUI().ifPresent(ui -> ui.getPage().setLocation("login?ready"));
    }
  }

  /** So that nobody gets at an account without its owner seeing it. */
  private void showLinks() {
    links.removeAll();
    passwordLinks.mine().stream()
        .limit(5)
        .forEach(link -> {
          var used = link.usedAt();
          links.add(
              new ListItem(
                  used == null
                      ? getTranslation(
                          "accounts.link.unused", link.by(), Days.say(this, link.madeAt()))
                      : getTranslation(
                          "accounts.link.used",
                          link.by(),
                          Days.say(this, link.madeAt()),
                          Days.say(this, used))));
        });
  }

  private static Component form(Component... parts) {
    var form = new Div(parts);
    form.addClassName("form");
    return form;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.account") + " · " + getTranslation("shell.name");
  }
}
