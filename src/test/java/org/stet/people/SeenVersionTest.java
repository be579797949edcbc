package org.stet.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeenVersionTest {

  @Test
  void nobodyIsCalledFasterForAVersionThatNeverWas() {
    assertThatCode(() -> seen(3)).doesNotThrowAnyException();
    assertThatThrownBy(() -> seen(2)).isInstanceOf(SomebodyWasFaster.class);
    for (long never : new long[] {4, -1, Long.MAX_VALUE}) {
      assertThatThrownBy(() -> seen(never))
          .isInstanceOf(Invalid.class)
          .hasMessage("There is no such version; the present one is 3.");
    }
  }

  private static void seen(long version) {
    SomebodyWasFaster.unlessSeen(version, UUID.randomUUID(), Instant.EPOCH, 3);
  }
}
