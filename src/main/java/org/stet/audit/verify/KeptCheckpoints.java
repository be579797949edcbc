package org.stet.audit.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The file in which the signer of a desk keeps what it signed: checkpoints one after the other,
 * each followed by an empty line. Of a long one the newest are read.
 */
final class KeptCheckpoints {

  private static final int TAIL = 1 << 20;

  private KeptCheckpoints() {}

  /** Nothing where the file does not look like one, but for a single checkpoint perhaps. */
  static List<Note> in(Path file) {
    var pieces = tail(file).split("\\n\\n", -1);
    var notes = new ArrayList<Note>();
    for (int i = 1; i < pieces.length; i++) {
      try {
        notes.add(
            Note.parse(
                (pieces[i - 1] + "\n\n" + pieces[i] + "\n").getBytes(StandardCharsets.UTF_8)));
      } catch (Malformed e) {
        // the end of one and the beginning of the next, or what a crash left half-written
        continue;
      }
    }
    return notes.size() > 1 || pieces.length > 2 ? notes : List.of();
  }

  private static String tail(Path file) {
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(0, in.size() - TAIL);
      var bytes = ByteBuffer.allocate((int) (in.size() - from));
      while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
        // until it is full
      }
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new Unavailable("There is no file " + file);
    } catch (IOException e) {
      throw Unavailable.because(file + " can't be read", e);
    }
  }
}
