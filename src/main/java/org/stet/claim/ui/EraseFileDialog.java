package org.stet.claim.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.stet.archive.Archive;
import org.stet.people.Limits;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Lengths;
import org.stet.shell.Notice;
import org.stet.shell.Notices;

/** What goes and what stays when a kept file leaves the archive. */
class EraseFileDialog extends Dialog {

  private final TextField sha256 = new TextField(getTranslation("settings.erase.sha256"));
  private final TextArea reason = new TextArea(getTranslation("settings.erase.reason"));
  private final PasswordField password =
      new PasswordField(getTranslation("settings.erase.password"));
  private final Notice notice = new Notice();
  private final transient Archive archive;
  private final transient Staff staff;

  EraseFileDialog(Archive archive, Staff staff) {
    this.archive = archive;
    this.staff = staff;
    setHeaderTitle(getTranslation("settings.erase"));
    addClassName("sheet-dialog");
    sha256.setId("erase-sha256");
    sha256.addClassName("mono");
    sha256.setHelperText(getTranslation("settings.erase.sha256.help"));
    reason.setId("erase-file-reason");
    reason.setHelperText(getTranslation("settings.erase.reason.help"));
    Lengths.upTo(reason, Limits.REASON);
    password.setId("erase-file-password");
    password.getElement().setAttribute("autocomplete", "current-password");
    var form =
        new Div(
            new Paragraph(getTranslation("settings.erase.goes")),
            new Paragraph(getTranslation("settings.erase.stays")),
            sha256,
            reason,
            password,
            notice);
    form.addClassName("form");
    add(form);
    var erase = Buttons.primary(getTranslation("settings.erase.now"));
    erase.setId("erase-file-now");
    erase.addClickListener(click -> erase());
    var cancel = Buttons.tertiary(getTranslation("settings.cancel"));
    cancel.addClickListener(click -> close());
    getFooter().add(erase, cancel);
  }

  private void erase() {
    var given = password.getValue();
    password.clear();
    boolean done =
        new Errand(notice, staff)
            .field("sha256", sha256)
            .field("reason", reason)
            .run(() -> archive.erase(sha256.getValue(), reason.getValue(), given), getLocale());
    if (done) {
      close();
      Notices.done(getTranslation("settings.erase.done"));
    }
  }
}
