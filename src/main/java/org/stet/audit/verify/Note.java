package org.stet.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note, section "Format").
 *
 * @param text whole lines; nobody should believe it before {@link #verify}
 * @param signatures at least one; those by unknown keys are kept and mean nothing
 */
public record Note(String text, List<Signature> signatures) {

  /** Longest that is read, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  private static final int MAX_SIGNATURES = 100;
  private static final String DASH = "— ";
  private static final int ID = Integer.BYTES;

  public Note {
    if (!text.endsWith("\n")) {
      throw new Malformed("The text of a note ends in a newline");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new Malformed(
          "A note has 1 to %d signatures, not %d".formatted(MAX_SIGNATURES, signatures.size()));
    }
    signatures = List.copyOf(signatures);
  }

  /** The text signed by one key, to which others may be added. */
  public static Note signed(String text, SignerKey signer) {
    return new Note(text, List.of(signer.sign(text)));
  }

  /**
   * @throws Malformed where the bytes are not exactly a note
   */
  public static Note parse(byte[] bytes) {
    var note = Strict.lines(bytes, MAX_BYTES, "The note");
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0) {
      throw new Malformed("The note has no blank line before its signatures");
    }
    if (!note.endsWith("\n")) {
      throw new Malformed("The note does not end in a newline");
    }
    var signatures = new ArrayList<Signature>();
    for (var line : note.substring(blank + 2).lines().limit(MAX_SIGNATURES + 1L).toList()) {
      signatures.add(Signature.parse(line));
    }
    return new Note(note.substring(0, blank + 1), signatures);
  }

  /** With one more signature, such as a witness's. */
  public Note with(Signature signature) {
    var more = new ArrayList<>(signatures);
    more.add(signature);
    return new Note(text, more);
  }

  /**
   * Does nothing where this key signed the text.
   *
   * @throws NotVerified where no line is by this key, or one that says so is not
   */
  public void verify(VerifierKey key) {
    var lines = signatures.stream().filter(key::isNamedBy).toList();
    if (lines.isEmpty()) {
      throw new NotVerified("The note is not signed by the key " + key.name());
    }
    if (!lines.stream().allMatch(line -> key.verifies(text, line.bytes()))) {
      throw new NotVerified("The signature of %s does not fit the note".formatted(key.name()));
    }
  }

  /** Whether a line says that it is by this key. */
  public boolean isNamedBy(VerifierKey key) {
    return signatures.stream().anyMatch(key::isNamedBy);
  }

  /** Whether this key signed the text. */
  public boolean isSignedBy(VerifierKey key) {
    try {
      verify(key);
      return true;
    } catch (NotVerified e) {
      return false;
    }
  }

  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As it is given out. */
  @Override
  public String toString() {
    var out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature.line()).append('\n'));
    return out.toString();
  }

  /**
   * One signature line.
   *
   * @param name of the key, without spaces and plus
   * @param id of the key
   * @param bytes what the key made of the text
   */
  public record Signature(String name, int id, byte[] bytes) {

    public Signature {
      KeyText.checkName(name, "The signature");
      if (bytes.length == 0) {
        throw new Malformed("The signature is empty");
      }
    }

    private static Signature parse(String line) {
      int space = line.lastIndexOf(' ');
      if (!line.startsWith(DASH) || space < DASH.length()) {
        throw new Malformed("This is no signature line: " + Strict.shown(line));
      }
      var bytes = Strict.base64(line.substring(space + 1), "A signature");
      if (bytes.length <= ID) {
        throw new Malformed("A signature is too short");
      }
      return new Signature(
          line.substring(DASH.length(), space),
          ByteBuffer.wrap(bytes).getInt(),
          Arrays.copyOfRange(bytes, ID, bytes.length));
    }

    /** As it stands under the text, without its end. */
    public String line() {
      var all = ByteBuffer.allocate(ID + bytes.length).putInt(id).put(bytes).array();
      return DASH + name + " " + Strict.base64(all);
    }
  }
}
