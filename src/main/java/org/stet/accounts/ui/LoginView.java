package org.stet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.stet.accounts.DemoPeople;
import org.stet.accounts.SetUp;
import org.stet.people.CurrentActor;
import org.stet.people.Limits;
import org.stet.people.NotSignedIn;
import org.stet.shell.Glyph;

/**
 * The door. Its forms are plain ones that the browser sends itself, so that password managers know
 * them and nothing about a password passes through the screen's own channel. Public only because
 * the security rules name it.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private static final String TYPED_NAME = LoginView.class.getName() + ".name";

  private final Notice notice = new Notice();
  private final TextField name = new TextField(getTranslation("accounts.userName"));
  private final PasswordField password = new PasswordField(getTranslation("accounts.password"));
  private final NativeDetails byName = new NativeDetails();
  private final transient SetUp setUp;
  private final transient CurrentActor actors;

  LoginView(DemoPeople demoPeople, SetUp setUp, CurrentActor actors) {
    this.setUp = setUp;
    this.actors = actors;
    var guests = demoPeople.onThisDesk();
    var doorway =
        new Doorway(
            !guests.isEmpty(),
            getTranslation("accounts.creed"),
            getTranslation("accounts.creed.earned"),
            getTranslation("accounts.creed.text"));
    doorway.put(notice);
    if (guests.isEmpty()) {
      var title = new H2(getTranslation("accounts.signIn"));
      title.addClassName("section-title");
      doorway.put(title, nameAndPassword());
    } else {
      byName.addClassName("vaadin-details");
      var hook = Glyph.TURN.create();
      hook.addClassName("turn");
      byName.setSummary(hook, new Span(getTranslation("accounts.signIn.byName")));
      byName.setContent(nameAndPassword());
      doorway.put(goInAs(guests), byName);
    }
    getContent().add(doorway);
  }

  /** Who signed in with a wrong password need not type their name again. */
  public static void keepName(HttpServletRequest request) {
    var name = request.getParameter("username");
    if (name != null && name.length() <= Limits.NAME) {
      request.getSession().setAttribute(TYPED_NAME, name);
    }
  }

  private void putNameBack() {
    var session = VaadinSession.getCurrent().getSession();
    if (session.getAttribute(TYPED_NAME) instanceof String typed) {
      session.removeAttribute(TYPED_NAME);
      name.setValue(typed);
      password.focus();
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (setUp.isOpen()) {
      event.forwardTo(SetUpView.class);
      return;
    }
    if (isSignedIn()) {
      event.forwardTo("");
      return;
    }
    tell(event.getLocation().getQueryParameters());
    putNameBack();
  }

  private void tell(QueryParameters query) {
    notice.clear();
    if (query.getParameters().containsKey("error")) {
      refuse("accounts.signIn.wrong");
    } else if (query.getParameters().containsKey("wait")) {
      notice.refuse(getTranslation("accounts.refused.wait", minutes(query)));
      byName.setOpen(true);
    } else if (query.getParameters().containsKey("again")) {
      refuse("accounts.signIn.again");
    } else if (query.getParameters().containsKey("ready")) {
      notice.say(getTranslation("accounts.signIn.ready"));
      byName.setOpen(true);
    }
  }

  private static long minutes(QueryParameters query) {
    return query
        .getSingleParameter("wait")
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Long::valueOf)
        .orElse(1L);
  }

  private void refuse(String key) {
    notice.refuse(getTranslation(key));
    byName.setOpen(true);
  }

  private boolean isSignedIn() {
    try {
      return !actors.current().isSystem();
    } catch (NotSignedIn e) {
      return false;
    }
  }

  private Component nameAndPassword() {
    name.setId("username");
    name.getElement().setAttribute("name", "username");
    name.getElement().setAttribute("autocomplete", "username");
    name.setAutocapitalize(Autocapitalize.NONE);
    password.setId("password");
    password.getElement().setAttribute("name", "password");
    password.getElement().setAttribute("autocomplete", "current-password");
    var go = new NativeButton(getTranslation("accounts.signIn"));
    go.setId("sign-in");
    go.addClassName("vaadin-button");
    go.getElement().setAttribute("theme", "primary");
    go.getElement().setAttribute("type", "submit");
    var form = new SignInForm(name, password, go);
    form.addClassName("signin-form");
    return form;
  }

  private Component goInAs(Iterable<DemoPeople.DemoPerson> guests) {
    var title = new H2(getTranslation("accounts.goInAs"));
    title.addClassName("section-title");
    title.setId("go-in-as");
    var list = new UnorderedList();
    list.addClassName("people");
    guests.forEach(guest -> list.add(new ListItem(door(guest))));
    var section = new Section(title, new SignInForm(hidden("password", DemoPeople.PASSWORD), list));
    section.getElement().setAttribute("aria-labelledby", "go-in-as");
    return section;
  }

  /** A button that sends its own value as the user name. */
  private Component door(DemoPeople.DemoPerson guest) {
    var avatar = new Avatar(guest.name());
    avatar.setTooltipEnabled(false);
    avatar.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(guest.name());
    name.addClassName("name");
    var role = new Span(getTranslation("role." + guest.role().name()));
    role.addClassName("quiet");
    var where = new Span(getTranslation("accounts.go." + guest.role().name()));
    where.addClassName("go");
    var button = new NativeButton();
    button.setId("as-" + guest.userName());
    button.add(avatar, name, role, where);
    button.getElement().setAttribute("type", "submit");
    button.getElement().setAttribute("name", "username");
    button.getElement().setAttribute("value", guest.userName());
    return button;
  }

  private static Input hidden(String name, String value) {
    var input = new Input();
    input.setType("hidden");
    input.getElement().setAttribute("name", name);
    input.getElement().setAttribute("value", value);
    return input;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("accounts.signIn") + " · " + getTranslation("shell.name");
  }

  /** A form that goes to the sign-in, with the token that shows that it came from here. */
  @Tag("form")
  private static final class SignInForm extends HtmlContainer {

    SignInForm(Component... parts) {
      getElement().setAttribute("method", "post");
      getElement().setAttribute("action", "login");
      if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
          && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
        add(hidden(token.getParameterName(), token.getToken()));
      }
      add(parts);
    }
  }
}
