package org.stet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stet.accounts.Tokens;
import org.stet.accounts.Tokens.TokenRow;
import org.stet.people.Staff;
import org.stet.shell.Buttons;

/** One's own tokens for the HTTP interface: made, told once, revoked. */
class TokensPanel extends Composite<Div> {

  private final TextField name = new TextField(getTranslation("accounts.tokens.name"));
  private final RadioButtonGroup<Boolean> scope = new RadioButtonGroup<>();
  private final Select<Integer> days = new Select<>();
  private final Notice notice = new Notice();
  private final UnorderedList list = new UnorderedList();
  private final Paragraph none = new Paragraph(getTranslation("accounts.tokens.none"));
  private final transient Tokens tokens;
  private final transient Staff staff;

  TokensPanel(Tokens tokens, Staff staff) {
    this.tokens = tokens;
    this.staff = staff;
    name.setId("token-name");
    name.setHelperText(getTranslation("accounts.tokens.name.help"));
    scope.setId("token-scope");
    scope.setLabel(getTranslation("accounts.tokens.scope"));
    scope.addClassName("seg");
    scope.setItems(false, true);
    scope.setItemLabelGenerator(
        write -> getTranslation(write ? "accounts.tokens.write" : "accounts.tokens.read"));
    scope.setValue(false);
    days.setId("token-days");
    days.setLabel(getTranslation("accounts.tokens.days"));
    days.setItems(7, 30, Tokens.LONGEST_DAYS);
    days.setItemLabelGenerator(count -> getTranslation("accounts.tokens.days.count", count));
    days.setValue(30);
    var make = Buttons.plain(getTranslation("accounts.tokens.make"));
    make.setId("make-token");
    make.addClickListener(click -> make());
    list.addClassName("tokens");
    none.addClassName("quiet");
    getContent().addClassName("form");
    getContent().add(name, scope, days, make, notice, none, list);
  }

  void show() {
    var mine = tokens.mine();
    none.setVisible(mine.isEmpty());
    list.setVisible(!mine.isEmpty());
    list.removeAll();
    mine.forEach(token -> list.add(line(token)));
  }

  private void make() {
    notice.tried(
        Map.of("name", name),
        staff,
        () -> {
          var secret = tokens.make(name.getValue(), scope.getValue(), days.getValue());
          notice.say(
              getTranslation("accounts.tokens.told"),
              LinkShown.ofToken(
                  secret,
                  getTranslation("accounts.tokens.secret", name.getValue()),
                  getTranslation("accounts.tokens.once")));
          name.clear();
          show();
        });
  }

  private ListItem line(TokenRow token) {
    var called = new Span(token.name());
    called.addClassName("name");
    called.getElement().setAttribute("dir", "auto");
    var state = new Span(state(token));
    state.addClassNames("quiet", "small");
    var line = new ListItem(new Div(called, state));
    if (token.live()) {
      line.add(revoke(token));
    } else {
      line.addClassName("over");
    }
    return line;
  }

  private String state(TokenRow token) {
    var scopes =
        getTranslation(token.mayWrite() ? "accounts.tokens.write" : "accounts.tokens.read");
    if (token.revoked()) {
      return getTranslation("accounts.tokens.revoked", scopes);
    }
    var until = Days.say(this, token.expiresAt());
    if (!token.live()) {
      return getTranslation("accounts.tokens.expired", scopes, until);
    }
    var used = token.usedAt();
    return used == null
        ? getTranslation("accounts.tokens.unused", scopes, until)
        : getTranslation("accounts.tokens.used", scopes, until, Days.say(this, used));
  }

  private Component revoke(TokenRow token) {
    var revoke = Buttons.tertiary(getTranslation("accounts.tokens.revoke"));
    revoke.setAriaLabel(getTranslation("accounts.tokens.revoke.of", token.name()));
    revoke.addClickListener(click -> {
      if (notice.tried(Map.of(), staff, () -> tokens.revoke(token.id()))) {
        show();
      }
    });
    return revoke;
  }
}
