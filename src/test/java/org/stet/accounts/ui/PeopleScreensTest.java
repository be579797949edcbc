package org.stet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.DeskTest;
import org.stet.accounts.Accounts;
import org.stet.accounts.MyAccount;
import org.stet.accounts.Tokens;
import org.stet.people.Ids;
import org.stet.people.Role;
import org.stet.people.Staff;

@DeskTest
@ViewPackages(packages = "org.stet")
class PeopleScreensTest extends SpringBrowserlessTest {

  @Autowired Staff staff;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired MyAccount myAccount;

  // ---- sign in

  @Test
  @WithAnonymousUser
  void aDemoDeskOffersADoorForEachPerson() {
    navigate(LoginView.class);

    assertThat(find(NativeButton.class).withAttribute("name", "username").all())
        .extracting(door -> door.getElement().getAttribute("value"))
        .containsExactly("rosa", "mia", "max", "ed", "eva", "noor", "ravi", "ada");
    assertThat(find(NativeButton.class).id("as-noor").getElement().getTextRecursively())
        .contains("Noor", "manager", "Overview");
  }

  @Test
  @WithAnonymousUser
  void aWrongPasswordIsToldCalmly() {
    signInPage("error");

    assertThat(notice()).contains("Name and password don’t fit together.");
  }

  @Test
  @WithAnonymousUser
  void whoeverHasToWaitIsToldHowLong() {
    signInPage("wait=4");

    assertThat(notice()).endsWith("Please try again in 4 minutes.");
  }

  @Test
  @WithAnonymousUser
  void aDeskThatIsSetUpHasNoSetUpPage() {
    navigate("setup", LoginView.class);

    assertThat(find(NativeButton.class).id("as-ada")).isNotNull();
  }

  @Test
  @WithAnonymousUser
  void aLinkThatNobodyMadeIsOver() {
    navigate("password/nothing", PasswordView.class);

    assertThat(find(PasswordField.class).exists()).isFalse();
    assertThat(notice()).contains("used, replaced or has expired");
  }

  // ---- people

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_PEOPLE")
  void anAdministratorInvitesAColleagueAndGetsALinkToHandOver() {
    navigate(PeopleView.class);
    var userName = "ivo." + Ids.next();

    test(find(Button.class).id("new-person")).click();
    test(find(TextField.class, dialog()).id("name")).setValue("Ivo");
    test(find(TextField.class, dialog()).id("user-name")).setValue(userName);
    find(RolesField.class, dialog()).single().setValue(Set.of(Role.FACT_CHECKER));
    test(find(Button.class, dialog()).id("create")).click();

    assertThat(find(TextField.class, dialog()).id("secret").getValue())
        .matches(".*/password/[A-Za-z0-9_-]{43}");
    assertThat(staff.named(userName).orElseThrow().roles()).containsExactly(Role.FACT_CHECKER);
    assertThat(lineOf(userName)).contains("Ivo", "fact-checker", "has no password yet");
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_PEOPLE")
  void whatIsMissingIsToldAtItsField() {
    navigate(PeopleView.class);

    test(find(Button.class).id("new-person")).click();
    test(find(TextField.class, dialog()).id("user-name")).setValue("I v o");
    test(find(Button.class, dialog()).id("create")).click();

    var userName = find(TextField.class, dialog()).id("user-name");
    assertThat(userName.isInvalid()).isTrue();
    assertThat(userName.getErrorMessage()).startsWith("A user name has two characters");
    assertThat(find(TextField.class, dialog()).id("name").isInvalid()).isTrue();
    assertThat(find(RolesField.class, dialog()).single().getErrorMessage())
        .isEqualTo("Please choose at least one role.");
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_PEOPLE")
  void anAccountIsLockedAndUnlocked() {
    var userName = "ivo." + Ids.next();
    accounts.create(userName, "Ivo", Set.of(Role.REPORTER));
    navigate(PeopleView.class);

    test(find(Button.class).id("open-" + userName)).click();
    test(find(Button.class, dialog()).id("lock")).click();

    assertThat(staff.named(userName).orElseThrow().active()).isFalse();
    assertThat(lineOf(userName)).contains("locked");

    test(find(Button.class, dialog()).id("unlock")).click();
    assertThat(staff.named(userName).orElseThrow().active()).isTrue();
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_PEOPLE")
  void namesAndNotesAreErasedWithAReasonAndThePassword() {
    var userName = "ivo." + Ids.next();
    accounts.create(userName, "Ivo", Set.of(Role.REPORTER));
    var ivo = staff.named(userName).orElseThrow().id();
    navigate(PeopleView.class);

    test(find(Button.class).id("open-" + userName)).click();
    test(find(Button.class, dialog()).id("erase")).click();
    assertThat(find(Paragraph.class, dialog()).all())
        .extracting(Paragraph::getText)
        .anyMatch(words -> words.startsWith("What goes for good: 4 texts"))
        .anyMatch(words -> words.contains("shows ERASED"));
    test(find(Button.class, dialog()).id("erase-now")).click();
    assertThat(find(TextArea.class, dialog()).id("erase-reason").isInvalid()).isTrue();
    test(find(TextArea.class, dialog()).id("erase-reason")).setValue("Request of 22 November");
    test(find(PasswordField.class, dialog()).id("erase-password")).setValue("wrong");
    test(find(Button.class, dialog()).id("erase-now")).click();
    assertThat(notice()).startsWith("This is not your password");
    assertThat(accounts.countTexts(ivo)).isEqualTo(4);

    test(find(PasswordField.class, dialog()).id("erase-password")).setValue("stet");
    test(find(Button.class, dialog()).id("erase-now")).click();

    assertThat(find(Dialog.class).exists()).isFalse();
    assertThat(accounts.countTexts(ivo)).isZero();
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_PEOPLE")
  void onesOwnRolesAreShownAndExplained() {
    navigate(PeopleView.class);

    test(find(Button.class).id("open-ada")).click();

    assertThat(find(RolesField.class, dialog()).single().isReadOnly()).isTrue();
    assertThat(find(Button.class, dialog()).withId("lock").exists()).isFalse();
    assertThat(find(Paragraph.class, dialog()).all())
        .extracting(Paragraph::getText)
        .anyMatch(words -> words.startsWith("Nobody changes their own roles"));
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_PEOPLE")
  void aChangeThatSomebodyElseMadeMeanwhileIsToldInTheDialog() {
    var userName = "ivo." + Ids.next();
    accounts.create(userName, "Ivo", Set.of(Role.REPORTER));
    navigate(PeopleView.class);
    test(find(Button.class).id("open-" + userName)).click();
    var row = accounts.find(staff.named(userName).orElseThrow().id());
    accounts.giveRoles(row.id(), row.version(), Set.of(Role.AUDITOR));

    test(find(Button.class, dialog()).id("lock")).click();

    assertThat(notice()).startsWith("Ada changed this");
    assertThat(staff.named(userName).orElseThrow().active()).isTrue();
  }

  // ---- my account

  @Test
  @WithMockUser(username = "max", roles = "CHECK_CLAIMS")
  void aTokenIsShownOnceAndCanBeRevoked() {
    navigate(MyAccountView.class);
    var name = "Wire " + Ids.next();

    test(find(TextField.class).id("token-name")).setValue(name);
    test(find(Button.class).id("make-token")).click();

    assertThat(find(TextField.class).id("secret").getValue()).matches("stet_[A-Za-z0-9_-]{43}");
    assertThat(lineOf(name)).contains("read", "never used");

    test(find(Button.class).withAriaLabel("Revoke " + name).single()).click();

    assertThat(lineOf(name)).contains("revoked");
    assertThat(find(TextField.class).withId("secret").exists()).isFalse();
    assertThat(tokens.mine())
        .filteredOn(token -> token.name().equals(name))
        .noneMatch(Tokens.TokenRow::live);
  }

  @Test
  @WithMockUser(username = "max", roles = "CHECK_CLAIMS")
  void singleKeysCanBeSwitchedOff() {
    navigate(MyAccountView.class);

    test(find(Checkbox.class).id("keys")).click();

    assertThat(myAccount.singleKeys()).isFalse();
    test(find(Checkbox.class).id("keys")).click();
    assertThat(myAccount.singleKeys()).isTrue();
  }

  @Test
  @WithMockUser(username = "max", roles = "CHECK_CLAIMS")
  void demoPeopleKeepTheirPassword() {
    navigate(MyAccountView.class);

    test(find(PasswordField.class).id("present")).setValue("stet");
    test(find(PasswordField.class).id("fresh")).setValue("seven calm herons");
    test(find(Button.class).id("change-password")).click();

    assertThat(notice()).startsWith("Max is one of the demo people");
  }

  private void signInPage(String query) {
    UI.getCurrent().navigate("login", QueryParameters.fromString(query));
  }

  private Component dialog() {
    return find(Dialog.class).single();
  }

  private String notice() {
    return find(Notice.class).withCondition(Component::isVisible).all().stream()
        .map(shown -> shown.getElement().getTextRecursively())
        .reduce("", String::concat);
  }

  private String lineOf(String words) {
    return find(ListItem.class).all().stream()
        .map(line -> line.getElement().getTextRecursively())
        .filter(text -> text.contains(words))
        .findFirst()
        .orElseThrow();
  }
}
