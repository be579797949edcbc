package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.people.Invalid;
import org.stet.people.Missing;

@DeskTest
class FilterBookTest {

  @Autowired FilterBook filters;

  private final String name = "Mine " + UUID.randomUUID();

  @Test
  void aFilterIsOnesOwnAndReplacedByItsName() {
    Desk.does("mia", () -> filters.save("articles", name, "stage=checking"));
    Desk.does("mia", () -> filters.save("articles", name, "q=ferry"));

    assertThat(called("mia")).extracting(FilterBook.Filter::address).containsExactly("q=ferry");
    assertThat(called("max")).isEmpty();
    assertThat(Desk.as("mia", () -> filters.mine("turn")))
        .extracting(FilterBook.Filter::name)
        .doesNotContain(name);
  }

  @Test
  void ofTwoTabsThatSaveAtOnceBothDo() throws Exception {
    var tries =
        Stream.of("q=a", "q=b", "q=c", "q=d")
            .map(query ->
                Executors.callable(
                    () -> Desk.does("mia", () -> filters.save("articles", name, query))))
            .toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var one : threads.invokeAll(tries)) {
        var unused = one.get();
      }
    }

    assertThat(called("mia")).hasSize(1);
  }

  @Test
  void nobodyForgetsTheFilterOfAnother() {
    Desk.does("mia", () -> filters.save("articles", name, "q=weir"));
    var id = called("mia").getFirst().id();

    assertThatThrownBy(() -> Desk.does("max", () -> filters.forget("articles", id)))
        .isInstanceOf(Missing.class);
    Desk.does("mia", () -> filters.forget("articles", id));

    assertThat(called("mia")).isEmpty();
  }

  @Test
  void aFilterNeedsAName() {
    assertThatThrownBy(() -> Desk.does("mia", () -> filters.save("articles", "  ", "q=weir")))
        .isInstanceOf(Invalid.class);
  }

  private List<FilterBook.Filter> called(String who) {
    return Desk.as(who, () -> filters.mine("articles")).stream()
        .filter(filter -> filter.name().equals(name))
        .toList();
  }
}
