package org.stet.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All that it takes to see offline that an entry is in a log (C2SP tlog-proof), for a file {@code
 * ….tlog-proof}.
 *
 * @param extra anything that the reader may need and must not trust, such as the entry; empty for
 *     none
 * @param index of the entry
 * @param hashes of the {@link InclusionProof}
 * @param checkpoint the signed note that the proof leads to
 */
public record TlogProof(byte[] extra, long index, List<byte[]> hashes, Note checkpoint) {

  /** Longest that is read, in bytes. */
  public static final int MAX_BYTES = 2 * Note.MAX_BYTES;

  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MAX_HASHES = 63;

  public TlogProof {
    if (index < 0 || hashes.size() > MAX_HASHES) {
      throw new Malformed("A proof has an index from 0 and at most 63 hashes");
    }
    hashes = List.copyOf(hashes);
    if (index >= Checkpoint.parse(checkpoint.text()).size()) {
      throw new Malformed("The checkpoint of the proof is too old for entry " + index);
    }
  }

  /** Of an entry whose exact bytes go along as the extra data. */
  public static TlogProof of(byte[] leaf, InclusionProof proof, Note checkpoint) {
    return new TlogProof(leaf, proof.index(), proof.hashes(), checkpoint);
  }

  /**
   * @throws Malformed where the bytes are not exactly such a proof
   */
  public static TlogProof parse(byte[] bytes) {
    var text = Strict.lines(bytes, MAX_BYTES, "The proof");
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new Malformed("The proof has no blank line before its checkpoint");
    }
    var lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
    if (!lines.removeFirst().equals(HEADER)) {
      throw new Malformed("A proof begins with the line " + HEADER);
    }
    var extra = new byte[0];
    if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
      extra = Strict.base64(lines.removeFirst().substring(EXTRA.length()), "The extra data");
      if (extra.length == 0) {
        throw new Malformed("The extra data of the proof are empty");
      }
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
      throw new Malformed("The proof has no line that begins with index");
    }
    long index =
        Strict.decimal(lines.removeFirst().substring(INDEX.length()), "The index in the proof");
    var hashes = lines.stream().map(line -> Strict.hash(line, "A hash of the proof")).toList();
    var note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
    return new TlogProof(extra, index, hashes, Note.parse(note));
  }

  /**
   * Does nothing but return the checkpoint where the entry is in the log.
   *
   * @param leaf the exact bytes of the entry
   * @throws NotVerified where the key did not sign it, or the proof does not lead to it
   */
  public Checkpoint verify(byte[] leaf, VerifierKey key) {
    return verifyHash(Merkle.leafHash(leaf), key);
  }

  /**
   * The same of an entry whose bytes one does not have.
   *
   * @param leafHash RFC 6962 hash of the entry
   * @throws NotVerified where the key did not sign it, or the proof does not lead to it
   */
  public Checkpoint verifyHash(byte[] leafHash, VerifierKey key) {
    var signed = Checkpoint.open(checkpoint.bytes(), key);
    new InclusionProof(index, signed.size(), hashes).verify(leafHash, signed.root());
    return signed;
  }

  /** As it is given out. */
  @Override
  public String toString() {
    var out = new StringBuilder(HEADER).append('\n');
    if (extra.length > 0) {
      out.append(EXTRA).append(Strict.base64(extra)).append('\n');
    }
    out.append(INDEX).append(index).append('\n');
    hashes.forEach(hash -> out.append(Strict.base64(hash)).append('\n'));
    return out.append('\n').append(checkpoint).toString();
  }

  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }
}
