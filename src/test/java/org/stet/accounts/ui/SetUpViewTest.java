package org.stet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stet.RoomTest;

/** A desk on which nobody is yet. */
@RoomTest
@DirtiesContext
@ViewPackages(packages = "org.stet")
@TestPropertySource(properties = "stet.data=./target/first-screen/stet")
class SetUpViewTest extends SpringBrowserlessTest {

  @Test
  @WithAnonymousUser
  void theSignInLeadsToTheSetUpWhichAsksForTheTokenFromTheLog() {
    navigate("login", SetUpView.class);
    test(find(TextField.class).withLabel("User name").single()).setValue("ana");
    test(find(TextField.class).withLabel("Set-up token").single()).setValue("a guess");

    test(find(Button.class).withText("Make me the first administrator").single()).click();

    var token = find(TextField.class).withLabel("Set-up token").single();
    assertThat(token.isInvalid()).isTrue();
    assertThat(token.getErrorMessage()).contains("It stands in the log");
  }
}
