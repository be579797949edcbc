package org.stet.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.stet.accounts.SetUp;
import org.stet.people.Staff;
import org.stet.shell.Buttons;

/** The first run: whoever has the token from the log becomes the first administrator. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetUpView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final TextField token = new TextField(getTranslation("accounts.setUp.token"));
  private final TextField userName = new TextField(getTranslation("accounts.userName"));
  private final TextField name = new TextField(getTranslation("accounts.name"));
  private final PasswordField password = new PasswordField(getTranslation("accounts.password"));
  private final Notice notice = new Notice();
  private final transient SetUp setUp;
  private final transient Staff staff;

  SetUpView(SetUp setUp, Staff staff) {
    this.setUp = setUp;
    this.staff = staff;
    token.setHelperText(getTranslation("accounts.setUp.token.help"));
    token.getElement().setAttribute("autocomplete", "off");
    userName.setHelperText(getTranslation("accounts.userName.help"));
    userName.setAutocapitalize(Autocapitalize.NONE);
    userName.getElement().setAttribute("autocomplete", "username");
    name.setHelperText(getTranslation("accounts.name.help"));
    password.setHelperText(getTranslation("accounts.password.help"));
    password.getElement().setAttribute("autocomplete", "new-password");
    var title = new H2(getTranslation("accounts.setUp.title"));
    title.addClassName("section-title");
    var go = Buttons.primary(getTranslation("accounts.setUp.go"));
    go.addClickListener(click -> makeFirstAdministrator());
    go.addClickShortcut(Key.ENTER);
    var form = new Div(token, userName, name, password, go);
    form.addClassName("signin-form");
    var doorway =
        new Doorway(
            false,
            getTranslation("accounts.setUp.creed"),
            "",
            getTranslation("accounts.setUp.text"));
    doorway.put(notice, title, form);
    getContent().add(doorway);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!setUp.isOpen()) {
      event.forwardTo(LoginView.class);
    }
  }

  private void makeFirstAdministrator() {
    var fields = Map.of("token", token, "userName", userName, "name", name, "password", password);
    boolean done =
        notice.tried(
            fields,
            staff,
            () ->
                setUp.firstAdministrator(
                    token.getValue(), userName.getValue(), name.getValue(), password.getValue()));
    if (done) {
      getUI().ifPresent(ui -> ui.navigate("login", QueryParameters.fromString("ready")));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("accounts.setUp.title") + " · " + getTranslation("shell.name");
  }
}
