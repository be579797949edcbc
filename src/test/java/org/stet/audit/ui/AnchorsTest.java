package org.stet.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.stet.DeskTest;
import org.stet.audit.DatabaseRights;
import org.stet.audit.WitnessedDesk;

/** What the audit page says where a witness and a folder outside hold the log. */
@DeskTest
@ViewPackages(packages = "org.stet")
class AnchorsTest extends SpringBrowserlessTest {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired DatabaseRights rights;
  @Autowired Clock clock;
  @TempDir Path folder;

  @Test
  void theWitnessAndTheFolderAreNamedWithHowFarTheyGo() throws Exception {
    var checkpoints = witnessed().checkpoints(folder, false);

    show(new Anchors(checkpoints, rights, clock));

    var size = "%,d".formatted(checkpoints.newest().orElseThrow().size());
    assertThat(items(0))
        .anyMatch(words ->
            words.contains("The witness witness.example.com has seen the log grow")
                && words.contains("its first " + size + " entries"))
        .anyMatch(words -> words.contains("is sent to " + folder.resolve("elsewhere")));
    assertThat(items(1)).noneMatch(words -> words.contains("No checkpoint leaves the house"));
    assertThat(find(Pre.class).all().getFirst().getText())
        .contains("— witness.example.com ")
        .isEqualTo(checkpoints.newest().orElseThrow().note());
  }

  @Test
  void aWitnessThatDoesNotAnswerHoldsNothing() throws Exception {
    show(new Anchors(witnessed().checkpoints(folder, true), rights, clock));

    assertThat(items(0)).noneMatch(words -> words.contains("witness.example.com"));
    assertThat(items(1))
        .anyMatch(words -> words.contains("The witness witness.example.com does not answer"));
  }

  private WitnessedDesk witnessed() {
    return beans.createBean(WitnessedDesk.class);
  }

  private void show(Anchors anchors) {
    UI.getCurrent().add(anchors);
    anchors.show();
    roundTrip();
  }

  private List<String> items(int list) {
    return find(UnorderedList.class).all().stream()
        .filter(one -> one.hasClassName("anchor-list"))
        .skip(list)
        .findFirst()
        .orElseThrow()
        .getChildren()
        .filter(ListItem.class::isInstance)
        .map(Component::getElement)
        .map(item -> item.getTextRecursively())
        .toList();
  }
}
