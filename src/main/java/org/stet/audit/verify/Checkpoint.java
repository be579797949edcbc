package org.stet.audit.verify;

import java.util.Arrays;
import java.util.List;

/**
 * What a log says of itself at one moment (C2SP tlog-checkpoint, section "Note text").
 *
 * @param origin name of the log
 * @param size number of its leaves
 * @param root RFC 6962 hash over all of them
 * @param extensions further lines; nobody can check them
 */
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {

  public Checkpoint {
    if (origin.isEmpty() || origin.contains("\n")) {
      throw new Malformed("The origin of a checkpoint is one line");
    }
    if (size < 0 || root.length != Merkle.HASH) {
      throw new Malformed("A checkpoint has a size from 0 and a root of 32 bytes");
    }
    if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
      throw new Malformed("An extension of a checkpoint is one line");
    }
    extensions = List.copyOf(extensions);
  }

  public Checkpoint(String origin, long size, byte[] root) {
    this(origin, size, root, List.of());
  }

  /**
   * @param text of a note
   * @throws Malformed where it is not exactly that of a checkpoint
   */
  public static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw new Malformed("The text of a checkpoint ends in a newline");
    }
    var lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw new Malformed("A checkpoint has at least three lines: origin, size and root");
    }
    return new Checkpoint(
        lines.getFirst(),
        Strict.decimal(lines.get(1), "The size in the checkpoint"),
        Strict.hash(lines.get(2), "The root in the checkpoint"),
        lines.subList(3, lines.size()));
  }

  /**
   * What a signed note says, once it is known who signed it.
   *
   * @throws Malformed where the note or its text are not exactly those of a checkpoint
   * @throws NotVerified where this key did not sign it
   */
  public static Checkpoint open(byte[] note, VerifierKey key) {
    var read = Note.parse(note);
    var checkpoint = parse(read.text());
    read.verify(key);
    return checkpoint;
  }

  public Note sign(SignerKey signer) {
    return Note.signed(text(), signer);
  }

  /** The text of the note, which is what is signed. */
  public String text() {
    var out = new StringBuilder();
    out.append(origin).append('\n');
    out.append(size).append('\n');
    out.append(Strict.base64(root)).append('\n');
    extensions.forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  /** The root as it stands in the text. */
  public String rootText() {
    return Strict.base64(root);
  }

  /**
   * Does nothing where this is the same log as then, only longer. As a witness has it (C2SP
   * tlog-witness): every log follows the empty one, by an empty proof.
   *
   * @throws NotVerified where it is not
   */
  public void verifyFollows(Checkpoint older, ConsistencyProof proof) {
    if (!origin.equals(older.origin)) {
      throw new NotVerified(
          "The checkpoints are of two logs, %s and %s"
              .formatted(Strict.shown(older.origin), Strict.shown(origin)));
    }
    if (proof.oldSize() != older.size || proof.newSize() != size) {
      throw new NotVerified("The proof is for other sizes than the checkpoints");
    }
    if (older.size > 0) {
      proof.verify(older.root, root);
      return;
    }
    if (!older.isEmptyTree() || !proof.hashes().isEmpty() || size == 0 && !isEmptyTree()) {
      throw new NotVerified("The root of an empty log is the hash of nothing");
    }
  }

  private boolean isEmptyTree() {
    return size == 0 && Arrays.equals(root, Merkle.root(List.of()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint checkpoint && checkpoint.text().equals(text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
