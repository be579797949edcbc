package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stet.audit.verify.KeptCheckpoints;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.OnDisk;
import org.stet.audit.verify.VerifierKey;

/**
 * Every signed checkpoint, oldest first, each followed by an empty line, in a file outside the
 * database. It is only ever added to.
 */
final class CheckpointFile {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointFile.class);

  /** More than one checkpoint with the signatures of some witnesses takes. */
  private static final int TAIL = 1 << 16;

  private final Path file;

  CheckpointFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  boolean exists() {
    return Files.exists(file);
  }

  String name() {
    return file.getFileName().toString();
  }

  /**
   * The newest that this key signed. What a crash left half-written at the end is passed over: it
   * was given to nobody.
   *
   * @throws SignerTrouble where the file can't be read, or what stands there as signed is not
   */
  Optional<Note> newest(VerifierKey key) {
    var newest = newest(note -> note.isNamedBy(key));
    if (newest.isPresent() && !newest.get().isSignedBy(key)) {
      LOG.error("The newest checkpoint in {} is damaged: its signature does not fit it", file);
      throw new SignerTrouble("files", name());
    }
    return newest;
  }

  /**
   * The newest, by whatever key.
   *
   * @throws SignerTrouble where the file can't be read
   */
  Optional<Note> newest() {
    return newest(note -> true);
  }

  private Optional<Note> newest(Predicate<Note> wanted) {
    try {
      var near = newestIn(TAIL, wanted);
      return near.isPresent() || Files.size(file) <= TAIL
          ? near
          : newestIn(Integer.MAX_VALUE, wanted);
    } catch (IOException e) {
      LOG.error("The checkpoints in {} can't be read", file, e);
      throw new SignerTrouble("files", name());
    }
  }

  private Optional<Note> newestIn(int tail, Predicate<Note> wanted) throws IOException {
    return KeptCheckpoints.in(file, tail).reversed().stream().filter(wanted).findFirst();
  }

  /** On the disk when this returns. */
  void append(Note note) {
    try {
      boolean torn = exists() && !endsInAnEmptyLine();
      add((torn ? "\n\n" : "") + note + "\n");
    } catch (IOException e) {
      LOG.error("No checkpoint can be added to {}", file, e);
      throw new SignerTrouble("files", name());
    }
  }

  private void add(String text) throws IOException {
    OnDisk.write(
        file,
        text.getBytes(UTF_8),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  private boolean endsInAnEmptyLine() throws IOException {
    var end = KeptCheckpoints.tail(file, 2);
    return end.isEmpty() || end.equals("\n\n");
  }
}
