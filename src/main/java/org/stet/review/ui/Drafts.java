package org.stet.review.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.stet.people.Invalid;
import tools.jackson.core.JacksonException;

/** Scribbles as drafts: one JSON record per person and claim. */
final class Drafts {

  private final Workbench bench;

  Drafts(Workbench bench) {
    this.bench = bench;
  }

  record Kept(Scribble scribble, Instant at) {}

  /** What an older screen has written and this one can't read is as good as none. */
  Optional<Kept> find(UUID claim) {
    return bench
        .drafts()
        .find(claim)
        .flatMap(draft -> {
          try {
            return Optional.of(
                new Kept(bench.json().readValue(draft.words(), Scribble.class), draft.savedAt()));
          } catch (JacksonException e) {
            return Optional.empty();
          }
        });
  }

  /** Answers when it was saved; nothing where there was nothing to save. */
  Optional<Instant> keep(UUID claim, Scribble scribble) {
    if (scribble.isNothing()) {
      drop(claim);
      return Optional.empty();
    }
    try {
      return Optional.of(bench.drafts().save(claim, bench.json().writeValueAsString(scribble)));
    } catch (Invalid tooLong) {
      return Optional.empty();
    }
  }

  void drop(UUID claim) {
    bench.drafts().drop(claim);
  }
}
