package org.stet.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stet.accounts.Accounts;
import org.stet.accounts.Accounts.AccountRow;
import org.stet.people.Staff;
import org.stet.shell.Buttons;

/** One colleague: their name and roles, a new password link, the lock. */
class PersonDialog extends Dialog {

  private final TextField name = new TextField(getTranslation("accounts.name"));
  private final RolesField roles = new RolesField();
  private final Notice notice = new Notice();
  private final Div form = new Div();
  private final transient Accounts accounts;
  private final transient Staff staff;
  private final transient Runnable whenChanged;
  private transient AccountRow row;

  PersonDialog(AccountRow row, Accounts accounts, Staff staff, Runnable whenChanged) {
    this.row = row;
    this.accounts = accounts;
    this.staff = staff;
    this.whenChanged = whenChanged;
    addClassName("sheet-dialog");
    name.setId("name");
    form.addClassName("form");
    add(form);
    show();
  }

  private void show() {
    setHeaderTitle(row.name());
    name.setValue(row.name());
    roles.setValue(row.roles());
    roles.setReadOnly(row.mine());
    form.removeAll();
    form.add(name, roles);
    getFooter().removeAll();
    getFooter().add(button("accounts.save", "save", "primary", this::save));
    if (row.mine()) {
      form.add(said("accounts.refused.ownRoles"));
    } else if (row.active()) {
      getFooter().add(button("accounts.link.make", "make-link", "", this::makeLink));
      getFooter().add(button("accounts.lock", "lock", "tertiary", this::lock));
    } else {
      form.add(said("accounts.people.locked.text"));
      getFooter().add(button("accounts.unlock", "unlock", "", this::unlock));
    }
    if (!row.mine()) {
      getFooter().add(button("accounts.erase", "erase", "tertiary", this::erase));
    }
    getFooter().add(button("accounts.cancel", "cancel", "tertiary", this::close));
    form.add(notice);
  }

  private Paragraph said(String key) {
    var words = new Paragraph(getTranslation(key));
    words.addClassNames("quiet", "small");
    return words;
  }

  private Button button(String key, String id, String theme, Runnable act) {
    var button = Buttons.plain(getTranslation(key));
    button.setId(id);
    if (!theme.isEmpty()) {
      button.addThemeName(theme);
    }
    button.addClickListener(click -> act.run());
    return button;
  }

  private void save() {
    boolean done =
        tried(() -> {
          if (!name.getValue().equals(row.name())) {
            accounts.rename(row.id(), row.version(), name.getValue());
            row = accounts.find(row.id());
          }
          if (!row.mine()) {
            accounts.giveRoles(row.id(), row.version(), roles.getSelectedItems());
          }
        });
    if (done) {
      whenChanged.run();
      close();
    }
  }

  private void lock() {
    act(() -> accounts.lock(row.id(), row.version()));
  }

  private void unlock() {
    act(() -> accounts.unlock(row.id(), row.version()));
  }

  private void erase() {
    close();
    new EraseDialog(row, accounts, staff).open();
  }

  private void act(Runnable work) {
    if (tried(work)) {
      row = accounts.find(row.id());
      whenChanged.run();
      show();
    }
  }

  private void makeLink() {
    tried(() -> {
      var secret = accounts.makeLink(row.id());
      notice.say(
          getTranslation("accounts.link.told", row.name()),
          LinkShown.ofPassword(
              secret,
              getTranslation("accounts.link.for", row.name()),
              getTranslation("accounts.link.once", row.name())));
    });
  }

  private boolean tried(Runnable work) {
    return notice.tried(Map.of("name", name, "roles", roles), staff, work);
  }
}
