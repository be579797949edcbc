package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiesTest {

  record Name(String words) {}

  record Page(Name writer, @Nullable Name reader, List<Name> others, int number) {}

  record Book(String title, List<Page> pages) {}

  @Test
  void everythingOfOneTypeIsReplacedHoweverDeepItLies() {
    var page = new Page(new Name("Mia"), new Name("Ed"), List.of(new Name("Max")), 7);
    var book = new Book("Mia’s", List.of(page));

    var copy = Copies.with(book, Name.class, name -> new Name("somebody"));

    var somebody = new Name("somebody");
    assertThat(copy)
        .isEqualTo(new Book("Mia’s", List.of(new Page(somebody, somebody, List.of(somebody), 7))));
    assertThat(book.pages().getFirst()).isEqualTo(page);
  }

  @Test
  void aHoleStaysAHole() {
    var page = new Page(new Name("Mia"), null, List.of(), 7);

    assertThat(Copies.with(page, Name.class, name -> name)).isEqualTo(page);
  }
}
