package org.stet.audit.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The file in which the signer of a desk keeps what it signed: checkpoints one after the other,
 * each followed by an empty line.
 */
public final class KeptCheckpoints {

  /** Bytes of the shortest signature that anybody gives; a shorter one is half of one. */
  private static final int SIGNATURE = 64;

  private KeptCheckpoints() {}

  /**
   * Those in the last so many bytes, oldest first. What a crash left half-written is passed over,
   * for it was given to nobody, and so is what the first of these bytes are the end of.
   */
  public static List<Note> in(Path file, int bytes) throws IOException {
    // a note is its text, an empty line and its signatures: two pieces between empty lines
    var pieces = tail(file, bytes).split("\n\n");
    int first = Files.size(file) > bytes ? 2 : 1;
    var notes = new ArrayList<Note>();
    for (int i = first; i < pieces.length; i++) {
      try {
        var text = pieces[i - 1].strip() + "\n\n" + pieces[i].strip() + "\n";
        var note = Note.parse(text.getBytes(StandardCharsets.UTF_8));
        var unused = Checkpoint.parse(note.text());
        if (note.signatures().stream().allMatch(line -> line.bytes().length >= SIGNATURE)) {
          notes.add(note);
        }
      } catch (Malformed e) {
        // the end of one and the beginning of the next
        continue;
      }
    }
    return notes;
  }

  /** The last so many bytes. */
  public static String tail(Path file, int bytes) throws IOException {
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(0, in.size() - bytes);
      var end = ByteBuffer.allocate(Math.toIntExact(in.size() - from));
      while (end.hasRemaining() && in.read(end, from + end.position()) >= 0) {
        // until it is full
      }
      return new String(end.array(), 0, end.position(), StandardCharsets.UTF_8);
    }
  }
}
