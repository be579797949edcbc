package org.stet.audit.verify;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.stet.audit.verify.Replay.Known;
import org.stet.audit.verify.Replay.Taker;

/** Verifies a log from its first entry to its last, and the tables that it tells of. */
final class WholeLog {

  private final Inputs inputs;
  private final PrintStream out;
  private final PrintStream err;
  private final List<Known> anchors;
  private final List<Known> own = new ArrayList<>();
  private final List<String> also = new ArrayList<>();
  private boolean witnessed;

  WholeLog(Inputs inputs, PrintStream out, PrintStream err) {
    this.inputs = inputs;
    this.out = out;
    this.err = err;
    this.anchors = inputs.known();
  }

  /** In a folder or on a server. */
  void givenOut() {
    var files = inputs.log();
    var note = Note.parse(files.checkpoint());
    var checkpoint = inputs.opened(note);
    own.add(new Known("the checkpoint of " + files.name(), checkpoint));
    witnessed = inputs.isWitnessed(note);
    var replay = replay(inputs.leaves(), checkpoint.size());
    new TiledLog(files, checkpoint.size()).replay(replay);
    replay.end();
  }

  /** In the database of a desk, with the tables that people work on. */
  void inDatabase() {
    try (var database = inputs.database()) {
      var entries = new StoredEntries(database);
      if (own.isEmpty()) {
        var signed = inputs.signed(entries, anchors);
        signed.forEach(note -> own.add(inputs.stored(note)));
        witnessed =
            inputs.needsWitness() && inputs.isWitnessed(entries.witnessed(signed.getLast()));
      }
      long size = entries.size();
      var replay = replay(LeafCheck.OPAQUE, size);
      entries.verify(replay, new StetLeaves());
      replay.end();
      var live = new LiveCheck(database, new Progress(err, "things", size));
      live.verify();
      tell(entries, live, size - newest().size());
    }
  }

  private void tell(StoredEntries entries, LiveCheck live, long unsigned) {
    also.add("%d things stand in the tables as it tells".formatted(live.things()));
    if (live.files() > live.erasedFiles()) {
      also.add(
          "%d kept files are those that were kept".formatted(live.files() - live.erasedFiles()));
    }
    if (unsigned > 0) {
      also.add("%d newer entries are not signed yet".formatted(unsigned));
    }
    if (entries.erased() > 0) {
      out.println("ERASED  names or texts of %d entries".formatted(entries.erased()));
    }
    if (live.erasedFiles() > 0) {
      out.println("ERASED  %d kept files".formatted(live.erasedFiles()));
    }
    if (live.erased() > 0) {
      out.println(
          "ERASED  the content of %d things, of which only stage and version were compared"
              .formatted(live.erased()));
    }
  }

  /** The last line and the exit code. */
  int answer() {
    var log =
        "%s, %d entries, root %s"
            .formatted(Strict.shown(newest().origin()), newest().size(), newest().rootText());
    var line = new StringBuilder(log);
    also.forEach(more -> line.append("; ").append(more));
    long held = anchors.stream().mapToLong(one -> one.checkpoint().size()).max().orElse(0);
    if (witnessed) {
      line.append("; a witness has signed it");
    } else if (held > 0) {
      line.append(
          "; its first %d entries are those of a checkpoint kept elsewhere".formatted(held));
    } else {
      out.println(
          "NOT ANCHORED  "
              + line
              + "; nothing is wrong, but nothing kept elsewhere vouches for it");
      return StetVerify.NOT_ANCHORED;
    }
    out.println("VERIFIED  " + line);
    return StetVerify.VERIFIED;
  }

  private Checkpoint newest() {
    return own.getLast().checkpoint();
  }

  private Replay replay(LeafCheck leaves, long size) {
    var known = new ArrayList<>(anchors);
    known.addAll(own);
    return new Replay(leaves, known, new Progress(err, "entries", size), Taker.NONE);
  }
}
