package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is open is counted as people count it. */
class OpenItemTest {

  @Test
  void whateverOneClaimStillWantsIsOneThing() {
    var first = UUID.randomUUID();
    var items =
        List.of(
            OpenItem.of(OpenItem.Kind.NOT_APPROVED, first, 1),
            OpenItem.of(OpenItem.Kind.NOT_APPROVED, UUID.randomUUID(), 2),
            OpenItem.of(OpenItem.Kind.QUERY_OPEN, first, 1),
            OpenItem.ofArticle(OpenItem.Kind.NOT_COVERED));

    var things = OpenItem.things(items, Locale.ENGLISH);

    assertThat(things).hasSize(3);
    assertThat(things.getFirst())
        .startsWith("Claim 1 has no approved verdict. ")
        .endsWith(OpenItem.of(OpenItem.Kind.QUERY_OPEN, first, 1).sentence(Locale.ENGLISH));
  }
}
