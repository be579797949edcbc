package org.stet.accounts.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.stet.accounts.Accounts;
import org.stet.accounts.Accounts.AccountRow;
import org.stet.people.Limits;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.Lengths;
import org.stet.shell.Notices;

/** What goes and what stays when a colleague's names and notes leave the audit trail. */
class EraseDialog extends Dialog {

  private final TextArea reason = new TextArea(getTranslation("accounts.erase.reason"));
  private final PasswordField password =
      new PasswordField(getTranslation("accounts.erase.password"));
  private final Notice notice = new Notice();
  private final transient AccountRow row;
  private final transient Accounts accounts;
  private final transient Staff staff;

  EraseDialog(AccountRow row, Accounts accounts, Staff staff) {
    this.row = row;
    this.accounts = accounts;
    this.staff = staff;
    setHeaderTitle(getTranslation("accounts.erase.title", row.name()));
    addClassName("sheet-dialog");
    reason.setId("erase-reason");
    reason.setHelperText(getTranslation("accounts.erase.reason.help"));
    Lengths.upTo(reason, Limits.REASON);
    password.setId("erase-password");
    password.getElement().setAttribute("autocomplete", "current-password");
    var form =
        new Div(
            said("accounts.erase.goes", accounts.countTexts(row.id()), row.name()),
            said("accounts.erase.stays"),
            said("accounts.erase.name", row.name(), row.userName()),
            reason,
            password,
            notice);
    form.addClassName("form");
    add(form);
    var erase = Buttons.primary(getTranslation("accounts.erase.now"));
    erase.setId("erase-now");
    erase.addClickListener(click -> erase());
    var cancel = Buttons.tertiary(getTranslation("accounts.cancel"));
    cancel.addClickListener(click -> close());
    getFooter().add(erase, cancel);
  }

  private Paragraph said(String key, Object... args) {
    return new Paragraph(getTranslation(key, args));
  }

  private void erase() {
    var given = password.getValue();
    password.clear();
    boolean done =
        notice.tried(
            Map.of("reason", reason),
            staff,
            () -> accounts.eraseTexts(row.id(), reason.getValue(), given));
    if (done) {
      close();
      Notices.done(getTranslation("accounts.erase.done", row.name()));
    }
  }
}
