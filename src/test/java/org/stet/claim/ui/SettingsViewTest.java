package org.stet.claim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.claim.learn.Learning;

@DeskTest
@ViewPackages(packages = "org.stet")
class SettingsViewTest extends SpringBrowserlessTest {

  @Autowired Desks desks;
  @Autowired Desk desk;
  @Autowired Learning learning;

  private final String name = "Weekend " + UUID.randomUUID();

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_SETTINGS")
  void anAdministratorOpensADeskAndSetsItAnew() {
    navigate("settings", SettingsView.class);
    press("New desk");
    test(find(TextField.class).withLabel("Name").single()).setValue(name);
    press("Save");

    var opened = desks.named(name).orElseThrow();
    assertThat(opened.cutOff()).isEqualTo(50);
    assertThat(shown()).contains(name).contains("no second checks");

    test(find(Button.class).withAttribute("aria-label", "Change " + name).single()).click();
    var share = find(IntegerField.class).withLabel("Second checks, per cent").single();
    test(share).setValue(20);
    press("Save");

    assertThat(desks.settings(opened.id()).secondCheckShare()).isEqualTo(20);
    assertThat(shown()).contains("20 % second checks");
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_SETTINGS")
  void aFileThatNobodyKeptIsSaidAtItsField() {
    navigate("settings", SettingsView.class);
    press("Erase a kept file");
    var file = find(TextField.class).withLabel("SHA-256 of the file").single();
    test(file).setValue("0".repeat(64));

    press("Erase for good");

    assertThat(file.getErrorMessage()).isEqualTo("No file with this SHA-256 was ever kept.");
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_SETTINGS")
  void aNameThatIsTakenIsSaidAtItsField() {
    navigate("settings", SettingsView.class);
    press("New desk");
    test(find(TextField.class).withLabel("Name").single()).setValue(desks.first().name());

    press("Save");

    var field = find(TextField.class).withLabel("Name").single();
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).contains("already");
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_SETTINGS")
  void whatSomebodyElseSetMeanwhileIsNotOverwritten() {
    navigate("settings", SettingsView.class);
    var first = desks.first();
    test(find(Button.class).withAttribute("aria-label", "Change " + first.name()).single()).click();
    var plan = first.plan();
    desks.set(
        first.id(),
        first.version(),
        new DeskPlan(plan.name(), 51, 0, false, plan.timeZone(), plan.namesStaff()));

    test(find(IntegerField.class).withLabel("Suggest claims from").single()).setValue(70);
    press("Save");

    assertThat(desks.settings(first.id()).cutOff()).isEqualTo(51);
    desks.set(first.id(), desks.settings(first.id()).version(), plan);
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_SETTINGS")
  void howLearningStandsIsShownAndItCanBeTurnedOffAndMadeToForget() {
    var claim =
        desk.claim(desk.article("Quays", "The quay sank by four centimetres."), "quay sank");
    assertThat(claim).isNotNull();
    navigate("settings", SettingsView.class);
    assertThat(shown()).contains("What the desk learns").contains("The rules order");

    press("Turn learning off");
    assertThat(learning.standing().on()).isFalse();
    assertThat(shown()).contains("Learning is off");
    press("Turn learning on");
    assertThat(learning.standing().on()).isTrue();

    press("Forget what was learnt");
    press("Forget it");
    assertThat(learning.standing().decisions()).isZero();
    assertThat(shown()).contains("No decision of 200");
  }

  private void press(String words) {
    test(find(Button.class).withText(words).all().getLast()).click();
  }

  private String shown() {
    return find(Main.class).single().getElement().getTextRecursively();
  }
}
