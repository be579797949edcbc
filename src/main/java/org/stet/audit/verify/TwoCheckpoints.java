package org.stet.audit.verify;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Says how two checkpoints of one log go together. */
final class TwoCheckpoints {

  private final Checkpoint older;
  private final Checkpoint newer;

  TwoCheckpoints(Checkpoint older, Checkpoint newer) {
    this.older = older;
    this.newer = newer;
  }

  /**
   * @param log that has the tiles to prove it with
   * @return the exit code
   * @throws NotVerified where one log can't have made both, in this order
   */
  int compare(Optional<LogFiles> log, PrintStream out) {
    if (!older.origin().equals(newer.origin())) {
      throw new NotVerified(
          "The checkpoints are of two logs, %s and %s"
              .formatted(Strict.shown(older.origin()), Strict.shown(newer.origin())));
    }
    if (newer.size() < older.size()) {
      throw new NotVerified(
          newer.size(),
          "the log ends before it, and had %d entries before".formatted(older.size()));
    }
    if (older.size() == newer.size()) {
      newer.verifyFollows(older, new ConsistencyProof(older.size(), newer.size(), List.of()));
      out.println("VERIFIED  both are over the same %d entries".formatted(newer.size()));
      return StetVerify.VERIFIED;
    }
    var grown = "%d entries have become %d".formatted(older.size(), newer.size());
    if (log.isEmpty()) {
      out.println("NOT ANCHORED  " + grown + "; whether they are the same needs --log");
      return StetVerify.NOT_ANCHORED;
    }
    var tiles = new TileHashes(new TiledLog(log.get(), newer.size()), newer.size());
    newer.verifyFollows(older, ConsistencyProof.make(older.size(), newer.size(), tiles));
    out.println("VERIFIED  " + grown + ", and the first are the same");
    return StetVerify.VERIFIED;
  }
}
