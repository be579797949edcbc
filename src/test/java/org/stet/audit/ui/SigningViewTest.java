package org.stet.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.audit.Checkpoints;
import org.stet.shell.Notice;

@DeskTest
@ViewPackages(packages = "org.stet")
class SigningViewTest extends SpringBrowserlessTest {

  @Autowired Desk desk;
  @Autowired Checkpoints checkpoints;

  @Value("${stet.audit.checkpoint-file}")
  Path file;

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_SETTINGS")
  void whileAllIsWellThereIsNothingToDeclare() {
    assertThat(checkpoints.fresh()).isPresent();

    navigate(SigningView.class);

    assertThat(find(Button.class).withId("open-new-log").exists()).isFalse();
  }

  @Test
  @WithMockUser(username = "ada", roles = "MANAGE_SETTINGS")
  void aLossIsDeclaredWithAReasonAndThePassword() throws IOException {
    assertThat(checkpoints.fresh()).isPresent();
    var before = checkpoints.verifierKey().orElseThrow();
    Files.delete(file);
    var unused = checkpoints.fresh();
    navigate(SigningView.class);

    assertThat(notices()).contains("is gone or was emptied, so nothing is signed");
    test(find(TextArea.class).id("loss-reason")).setValue("The disk broke.");
    test(find(PasswordField.class).id("loss-password")).setValue("wrong");
    test(find(Button.class).id("open-new-log")).click();
    assertThat(notices()).contains("This is not your password");
    assertThat(checkpoints.trouble()).isPresent();

    test(find(PasswordField.class).id("loss-password")).setValue("stet");
    test(find(Button.class).id("open-new-log")).click();

    assertThat(checkpoints.trouble()).isEmpty();
    assertThat(checkpoints.verifierKey().orElseThrow()).isNotEqualTo(before);
    assertThat(find(Button.class).withId("open-new-log").exists()).isFalse();
  }

  @Test
  @WithMockUser(username = "noor", roles = "SEE_OVERVIEW")
  void whoIsNoAdministratorHasNoSuchPage() {
    assertThatThrownBy(() -> navigate(SigningView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String notices() {
    return find(Notice.class).withCondition(Component::isVisible).all().stream()
        .map(notice -> notice.getElement().getTextRecursively())
        .reduce("", String::concat);
  }
}
