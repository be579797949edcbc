package org.stet.accounts.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stet.accounts.Accounts;
import org.stet.people.Staff;
import org.stet.shell.Buttons;

/** A new colleague: a name, a user name, roles; then the link by which they set their password. */
class NewPersonDialog extends Dialog {

  private final TextField name = new TextField(getTranslation("accounts.name"));
  private final TextField userName = new TextField(getTranslation("accounts.userName"));
  private final RolesField roles = new RolesField();
  private final Notice notice = new Notice();
  private final transient Accounts accounts;
  private final transient Staff staff;
  private final transient Runnable whenDone;

  NewPersonDialog(Accounts accounts, Staff staff, Runnable whenDone) {
    this.accounts = accounts;
    this.staff = staff;
    this.whenDone = whenDone;
    setHeaderTitle(getTranslation("accounts.people.new"));
    addClassName("sheet-dialog");
    name.setId("name");
    name.setHelperText(getTranslation("accounts.name.help"));
    userName.setId("user-name");
    userName.setHelperText(getTranslation("accounts.userName.help"));
    userName.setAutocapitalize(Autocapitalize.NONE);
    var form = new Div(name, userName, roles, notice);
    form.addClassName("form");
    add(form);
    var create = Buttons.primary(getTranslation("accounts.people.create"));
    create.setId("create");
    create.addClickListener(click -> create());
    var cancel = Buttons.tertiary(getTranslation("accounts.cancel"));
    cancel.addClickListener(click -> close());
    getFooter().add(create, cancel);
  }

  private void create() {
    notice.tried(
        Map.of("name", name, "userName", userName, "roles", roles),
        staff,
        () -> {
          var secret =
              accounts.create(userName.getValue(), name.getValue(), roles.getSelectedItems());
          whenDone.run();
          show(secret);
        });
  }

  private void show(String secret) {
    removeAll();
    getFooter().removeAll();
    add(
        LinkShown.ofPassword(
            secret,
            getTranslation("accounts.link.for", name.getValue()),
            getTranslation("accounts.link.once", name.getValue())));
    var done = Buttons.primary(getTranslation("accounts.done"));
    done.addClickListener(click -> close());
    getFooter().add(done);
  }
}
