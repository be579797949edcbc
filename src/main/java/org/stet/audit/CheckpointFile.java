package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.Malformed;
import org.stet.audit.verify.Note;
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
   * @throws SignerTrouble where the file can't be read
   */
  Optional<Note> newest(VerifierKey key) {
    return newest(note -> note.isSignedBy(key));
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
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      var near = newestIn(text(in, Math.max(0, in.size() - TAIL)), wanted);
      return near.isPresent() || in.size() <= TAIL ? near : newestIn(text(in, 0), wanted);
    } catch (IOException e) {
      LOG.error("The checkpoints in {} can't be read", file, e);
      throw new SignerTrouble("files", name());
    }
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
    try (var out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  private boolean endsInAnEmptyLine() throws IOException {
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      return in.size() == 0 || text(in, Math.max(0, in.size() - 2)).equals("\n\n");
    }
  }

  private static String text(FileChannel in, long from) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(in.size() - from));
    while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
      // until it is full
    }
    return new String(bytes.array(), 0, bytes.position(), UTF_8);
  }

  /** A note is its text, an empty line and its signatures: two pieces between empty lines. */
  private static Optional<Note> newestIn(String text, Predicate<Note> wanted) {
    var pieces = text.split("\n\n");
    for (int last = pieces.length - 1; last > 0; last--) {
      try {
        var note =
            Note.parse(
                (pieces[last - 1].strip() + "\n\n" + pieces[last].strip() + "\n").getBytes(UTF_8));
        var unused = Checkpoint.parse(note.text());
        if (wanted.test(note)) {
          return Optional.of(note);
        }
      } catch (Malformed e) {
        LOG.debug("Not a checkpoint: {}", e.getMessage());
      }
    }
    return Optional.empty();
  }
}
