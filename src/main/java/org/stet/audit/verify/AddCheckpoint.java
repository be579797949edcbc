package org.stet.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log asks of a witness (C2SP tlog-witness, section "add-checkpoint"): to sign a checkpoint
 * that follows the one it signed before.
 *
 * @param oldSize of the checkpoint before, 0 where there is none
 * @param hashes of the {@link ConsistencyProof} from there
 */
public record AddCheckpoint(long oldSize, List<byte[]> hashes, Note checkpoint) {

  /** Where it is sent to, below the address of the witness. */
  public static final String PATH = "/add-checkpoint";

  static final int MAX_BYTES = Note.MAX_BYTES;

  private static final String OLD = "old ";
  private static final int MAX_HASHES = 63;

  public AddCheckpoint {
    if (hashes.size() > MAX_HASHES) {
      throw new Malformed("A consistency proof has at most %d hashes".formatted(MAX_HASHES));
    }
    hashes = List.copyOf(hashes);
  }

  /**
   * @throws Malformed where the bytes are not exactly such a request
   */
  public static AddCheckpoint parse(byte[] bytes) {
    var text = Strict.lines(bytes, MAX_BYTES, "The request");
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new Malformed("The request has no blank line before its checkpoint");
    }
    var lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
    var old = lines.removeFirst();
    if (!old.startsWith(OLD)) {
      throw new Malformed("The request does not begin with the old size");
    }
    return new AddCheckpoint(
        Strict.decimal(old.substring(OLD.length()), "The old size"),
        lines.stream().map(line -> Strict.hash(line, "A hash of the proof")).toList(),
        Note.parse(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8)));
  }

  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As it is sent. */
  @Override
  public String toString() {
    var out = new StringBuilder(OLD).append(oldSize).append('\n');
    hashes.forEach(hash -> out.append(Strict.base64(hash)).append('\n'));
    return out.append('\n').append(checkpoint).toString();
  }
}
