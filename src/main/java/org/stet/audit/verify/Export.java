package org.stet.audit.verify;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stet.audit.verify.Replay.Known;

/** Writes a log into a folder, as far as its newest checkpoint goes, and verifies it on the way. */
final class Export {

  private final Inputs inputs;
  private final Path folder;
  private final PrintStream err;
  private final List<Known> known = new ArrayList<>();

  Export(Inputs inputs, Path folder, PrintStream err) {
    this.inputs = inputs;
    this.folder = folder;
    this.err = err;
    var before = folder.resolve(LogFiles.CHECKPOINT);
    if (Files.exists(before)) {
      known.add(inputs.kept(before.toString()));
    }
  }

  Checkpoint ofGivenOut() {
    var files = inputs.log();
    var note = Note.parse(files.checkpoint());
    var checkpoint = inputs.opened(note);
    known.add(new Known("the checkpoint of " + files.name(), checkpoint));
    var writer = new TileWriter(folder);
    var replay = replay(checkpoint, writer);
    new TiledLog(files, checkpoint.size()).replay(replay);
    replay.end();
    writer.end(note);
    return checkpoint;
  }

  Checkpoint ofDatabase() {
    try (var database = inputs.database()) {
      var entries = new StoredEntries(database);
      var signed = inputs.signed(entries, known);
      signed.forEach(note -> known.add(inputs.stored(note)));
      var note = signed.getLast();
      var checkpoint = inputs.opened(note);
      var writer = new TileWriter(folder);
      var replay = replay(checkpoint, writer);
      entries.replay(checkpoint.size(), replay);
      replay.end();
      writer.end(entries.witnessed(note));
      return checkpoint;
    }
  }

  private Replay replay(Checkpoint checkpoint, TileWriter writer) {
    return new Replay(
        LeafCheck.OPAQUE, known, new Progress(err, "entries", checkpoint.size()), writer::add);
  }
}
