package org.stet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.stet.accounts.PasswordLinks;
import org.stet.people.Staff;
import org.stet.shell.Buttons;

/** Where a one-time link leads: somebody sets their password. Opening it does not use it up. */
@Route(value = "password/:link", autoLayout = false)
@AnonymousAllowed
class PasswordView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final PasswordField password = new PasswordField(getTranslation("accounts.password.new"));
  private final Notice notice = new Notice();
  private final transient PasswordLinks links;
  private final transient Staff staff;
  private String link = "";

  PasswordView(PasswordLinks links, Staff staff) {
    this.links = links;
    this.staff = staff;
    password.setHelperText(getTranslation("accounts.password.help"));
    password.getElement().setAttribute("autocomplete", "new-password");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    link = event.getRouteParameters().get("link").orElse("");
    getContent().removeAll();
    getContent().add(links.nameFor(link).map(this::welcome).orElseGet(this::tooLate));
  }

  private Component welcome(String name) {
    var title = new H2(getTranslation("accounts.link.title"));
    title.addClassName("section-title");
    var go = Buttons.primary(getTranslation("accounts.link.go"));
    go.addClickListener(click -> setPassword());
    go.addClickShortcut(Key.ENTER);
    var form = new Div(password, go);
    form.addClassName("signin-form");
    return doorway(
        getTranslation("accounts.link.creed", name),
        getTranslation("accounts.link.text"),
        title,
        notice,
        form);
  }

  private Component tooLate() {
    notice.refuse(getTranslation("accounts.refused.link"));
    return doorway(
        getTranslation("accounts.link.over"),
        "",
        notice,
        new Anchor("login", getTranslation("accounts.link.toSignIn")));
  }

  private static Component doorway(String title, String text, Component... right) {
    var doorway = new Doorway(false, title, "", text);
    doorway.put(right);
    return doorway;
  }

  private void setPassword() {
    boolean done =
        notice.tried(
            Map.of("password", password),
            staff,
            () -> links.setPassword(link, password.getValue()));
    if (done) {
      getUI().ifPresent(ui -> ui.navigate("login", QueryParameters.fromString("ready")));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("accounts.link.title") + " · " + getTranslation("shell.name");
  }
}
