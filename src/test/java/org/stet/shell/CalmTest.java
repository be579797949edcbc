package org.stet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.PerhapsDone;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Staff;

class CalmTest {

  private final Calm calm = new Calm(new DefaultListableBeanFactory().getBeanProvider(Staff.class));

  @Test
  void aRefusalSaysItsSentenceAndThatNothingIsLost() {
    var said = calm.about(Refused.forbidden("refused.ability.SIGN_OFF"), Locale.ENGLISH);

    assertThat(said.what()).isEqualTo("Signing articles off is for editors.");
    assertThat(said.then()).contains("nothing of yours is lost");
    assertThat(said.status()).isEqualTo(403);
  }

  @Test
  void aRefusalIsFoundBelowWhatWrapsIt() {
    var wrapped = new IllegalStateException("wrapper", new Missing("article"));

    assertThat(calm.about(wrapped, Locale.ENGLISH).status()).isEqualTo(404);
  }

  @Test
  void whoeverIsSlowerHearsThatNothingIsLost() {
    var faster = new SomebodyWasFaster(Actor.SYSTEM_ID, Instant.EPOCH, 3);

    assertThat(calm.about(faster, Locale.ENGLISH).status()).isEqualTo(409);
  }

  @Test
  void whatCannotBeTakenNamesEachReason() {
    var said = calm.about(Invalid.field("headline", "invalid.blank"), Locale.ENGLISH);

    assertThat(said.what()).isEqualTo("Please fill this in.");
    assertThat(said.status()).isEqualTo(422);
  }

  @Test
  void whatMayHaveBeenDoneIsNotCalledUndone() {
    var perhaps = new PerhapsDone(Refusal.of("perhaps.disk"), new IllegalStateException("x"));

    var said = calm.about(perhaps, Locale.ENGLISH);

    assertThat(said.what()).startsWith("It may have been done");
    assertThat(said.what() + said.then()).doesNotContainIgnoringCase("nothing");
    assertThat(said.status()).isEqualTo(500);
  }

  @Test
  void aDatabaseThatIsAwayIsSaidCalmly() {
    var away = new IllegalStateException("wrapper", new SQLException("secret", "08006"));

    var said = calm.about(away, Locale.ENGLISH);

    assertThat(said.what()).isEqualTo("The database is out of order just now.");
    assertThat(said.then()).contains("look first whether it was done");
    assertThat(said.status()).isEqualTo(503);
  }

  @Test
  void whatNobodyForesawTellsAReferenceAndNothingElse() {
    var said =
        calm.about(new IllegalStateException("jdbc:h2:secret", new Error("x")), Locale.ENGLISH);

    assertThat(said.status()).isEqualTo(500);
    assertThat(said.what() + said.then()).doesNotContain("secret", "Exception", "org.stet");
    assertThat(said.then()).containsPattern("reference [0-9a-f]{8}");
  }
}
