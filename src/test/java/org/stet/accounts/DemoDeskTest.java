package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

class DemoDeskTest {

  @TempDir Path folder;

  @Test
  void aDemoDeskLeavesItsMarkBesideItsDatabase() {
    open(true);

    assertThat(folder.resolve("desk.demo")).isRegularFile();
    assertThatCode(() -> open(true)).doesNotThrowAnyException();
  }

  @Test
  void itStartsForTheFirstTimeAsLongAsThereIsNoDatabase() throws IOException {
    Files.createFile(folder.resolve("desk.demo"));

    assertThat(open(true).getProperty("stet.first-start", Boolean.class)).isTrue();
    Files.createFile(folder.resolve("desk.mv.db"));
    assertThat(open(true).getProperty("stet.first-start", Boolean.class)).isFalse();
  }

  @Test
  void aDemoDeskIsNotOpenedAsARealOne() {
    open(true);

    assertThatThrownBy(() -> open(false))
        .isInstanceOf(WrongDesk.class)
        .hasMessageContaining("whose password everybody knows")
        .hasMessageContaining(folder.toString());
  }

  @Test
  void aRealDeskLeavesNoMark() {
    open(false);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void theRefusalIsOneSentenceWithoutAStackTrace(CapturedOutput log) {
    open(true);

    assertThatThrownBy(() ->
        new SpringApplicationBuilder(DemoDesk.class)
            .web(WebApplicationType.NONE)
            .run(
                "--stet.data=" + folder.resolve("desk"),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("desk")));

    assertThat(log.getAll())
        .contains("There is a demo desk in " + folder)
        .doesNotContain("\tat org.");
  }

  private Environment open(boolean demo) {
    var environment =
        new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("desk"))
            .withProperty("stet.data", folder.resolve("desk").toString())
            .withProperty("stet.demo", String.valueOf(demo));
    DemoDesk.demoMark(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    return environment;
  }
}
