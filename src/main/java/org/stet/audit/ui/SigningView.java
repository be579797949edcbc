package org.stet.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.stet.audit.Checkpoints;
import org.stet.audit.DatabaseRights;
import org.stet.audit.Recovery;
import org.stet.people.Limits;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Lengths;
import org.stet.shell.MainLayout;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PageHead;

/** How the audit trail is signed, and the way on after a loss; for administrators. */
@Route(value = "signing", layout = MainLayout.class)
@Menu(title = "signing.title", order = 85)
@RolesAllowed("MANAGE_SETTINGS")
class SigningView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Checkpoints checkpoints;
  private final transient Recovery recovery;
  private final transient Staff staff;
  private final PageHead head;
  private final Section loss = new Section();
  private final Anchors anchors;
  private final TextArea reason = new TextArea();
  private final PasswordField password = new PasswordField();
  private final Notice notice = new Notice();

  SigningView(
      Checkpoints checkpoints, DatabaseRights rights, Recovery recovery, Staff staff, Clock clock) {
    this.checkpoints = checkpoints;
    this.recovery = recovery;
    this.staff = staff;
    head = new PageHead(getTranslation("signing.title"), "");
    anchors = new Anchors(checkpoints, rights, clock);
    getContent().addClassNames("page", "signing");
    getContent().add(head, anchors, loss);
    declareALoss();
  }

  private void declareALoss() {
    var title = new H2(getTranslation("signing.loss"));
    title.addClassName("section-title");
    reason.setLabel(getTranslation("signing.reason"));
    reason.setHelperText(getTranslation("signing.reason.help"));
    reason.setId("loss-reason");
    Lengths.upTo(reason, Limits.REASON);
    password.setLabel(getTranslation("signing.password"));
    password.setId("loss-password");
    password.getElement().setAttribute("autocomplete", "current-password");
    var open = Buttons.primary(getTranslation("signing.open"));
    open.setId("open-new-log");
    open.addClickListener(click -> openANewLog());
    var form =
        new Div(
            new Paragraph(getTranslation("signing.loss.first")),
            new Paragraph(getTranslation("signing.loss.then")),
            reason,
            password,
            notice,
            open);
    form.addClassName("form");
    loss.add(title, form);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    head.say(getTranslation(checkpoints.trouble().isEmpty() ? "signing.well" : "signing.stopped"));
    anchors.show();
    loss.setVisible(recovery.isNeeded());
  }

  private void openANewLog() {
    var given = password.getValue();
    password.clear();
    boolean done =
        new Errand(notice, staff)
            .field("reason", reason)
            .run(() -> recovery.recover(reason.getValue(), given), getLocale());
    if (done) {
      reason.clear();
      Notices.done(getTranslation("signing.opened"));
      show();
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("signing.title") + " · " + getTranslation("shell.name");
  }
}
