package org.stet.claim.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store of texts that finds those which say what another one says. Derived from the database and
 * never the only place of anything: it can be thrown away and made again.
 */
public interface SimilarTexts extends AutoCloseable {

  /** A text and what it belongs to. */
  record Entry(UUID id, String text) {}

  /**
   * A text that was found.
   *
   * @param shared words that stand in both, as the one who asks wrote them, the rarest first
   * @param words how much of both texts these words are, 0 to 1; rare words count more
   * @param meaning cosine of the two sentences' vectors; null where there is no model
   */
  record Hit(
      UUID id, List<String> shared, double words, @Nullable Double meaning, Figures figures) {

    private static final double SIMILAR_WORDS = 0.30;
    private static final double SIMILAR_MEANING = 0.55;
    private static final double CLOSE_WORDS = 0.60;
    private static final double CLOSE_MEANING = 0.80;

    /** Worth looking at. */
    public boolean isSimilar() {
      return words >= SIMILAR_WORDS || meaning != null && meaning >= SIMILAR_MEANING;
    }

    /** Seems to say the same: no figure in one stands against another figure in the other. */
    public boolean isClose() {
      return figures != Figures.DIFFER
          && (words >= CLOSE_WORDS || meaning != null && meaning >= CLOSE_MEANING);
    }
  }

  /** What the figures of two texts say to each other. */
  enum Figures {
    SAME,
    DIFFER,
    NONE
  }

  /**
   * @param folder only for this; what a damaged index left in it is removed, since it can be made
   *     again
   * @throws IOException where it can't be written, or another program has it open
   */
  static SimilarTexts open(Path folder, Meaning meaning) throws IOException {
    return LuceneTexts.open(folder, meaning);
  }

  /** Adds texts, each in the place of the one that went by its id. */
  void put(Collection<Entry> entries);

  void remove(Set<UUID> ids);

  void clear();

  /** The most similar first. */
  List<Hit> like(String text, int most);

  long size();

  /** Makes what was put and removed last, together with a note of how far it reaches. */
  void keep(Map<String, String> note);

  /** The note that was kept last; empty where none was. */
  Map<String, String> note();

  @Override
  void close();
}
