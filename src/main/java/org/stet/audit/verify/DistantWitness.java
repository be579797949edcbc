package org.stet.audit.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A witness on another machine, as a log asks it (C2SP tlog-witness). Follows no redirection. */
public final class DistantWitness {

  /** For one answer. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int MAX_BYTES = 1 << 16;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI address;
  private final VerifierKey key;
  private final Duration patience;

  /**
   * @param address below which the witness answers
   * @param key by which it cosigns
   */
  public DistantWitness(URI address, VerifierKey key) {
    this(address, key, PATIENCE);
  }

  /**
   * @param patience for one answer
   */
  public DistantWitness(URI address, VerifierKey key, Duration patience) {
    this.address = URI.create(address.toString().replaceAll("/+$", "") + AddCheckpoint.PATH);
    this.key = key;
    this.patience = patience;
  }

  /**
   * Asks for the signature of a checkpoint; where the witness remembers another size than we
   * thought, once more from there.
   *
   * @param from the size that it signed before, 0 where nobody knows
   * @throws NotVerified where the witness has seen another log than this one
   * @throws IOException where it can't be reached or answers something else
   */
  public Note.Signature ask(Note checkpoint, long from, HashSource tree)
      throws IOException, InterruptedException {
    var answer = send(checkpoint, from, tree);
    if (answer.status() == 409) {
      long seen = size(answer);
      var now = Checkpoint.parse(checkpoint.text());
      if (seen > now.size()) {
        throw new NotVerified(
            "The witness has seen %d entries, and there are only %d".formatted(seen, now.size()));
      }
      if (seen == from) {
        throw new NotVerified("The witness has seen another log of %d entries".formatted(seen));
      }
      answer = send(checkpoint, seen, tree);
      if (answer.status() == 409 && size(answer) == seen) {
        throw new NotVerified("The witness has seen another log of %d entries".formatted(seen));
      }
    }
    return switch (answer.status()) {
      case 200 -> signature(checkpoint, answer);
      case 422 ->
          throw new NotVerified("The witness finds that the log does not follow the one it saw");
      default -> throw new IOException("The witness answered " + answer.status());
    };
  }

  private Answer send(Note checkpoint, long from, HashSource tree)
      throws IOException, InterruptedException {
    long size = Checkpoint.parse(checkpoint.text()).size();
    var proof = ConsistencyProof.make(Math.min(from, size), size, tree);
    var request =
        HttpRequest.newBuilder(address)
            .POST(
                BodyPublishers.ofByteArray(
                    new AddCheckpoint(proof.oldSize(), proof.hashes(), checkpoint).bytes()))
            .build();
    return Answer.to(client, request, patience, MAX_BYTES);
  }

  private static long size(Answer answer) throws IOException {
    try {
      var text = Strict.lines(answer.body(), MAX_BYTES, "The size");
      return Strict.decimal(text.strip(), "The size that the witness remembers");
    } catch (Malformed e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Lines by other keys mean nothing. */
  private Note.Signature signature(Note checkpoint, Answer answer) throws IOException {
    try {
      var lines = new String(answer.body(), StandardCharsets.UTF_8);
      var note = Note.parse((checkpoint + lines).getBytes(StandardCharsets.UTF_8));
      note.verify(key);
      return note.signatures().stream().filter(key::isNamedBy).findFirst().orElseThrow();
    } catch (Malformed | NotVerified e) {
      throw new IOException("The witness answered with no signature of its own", e);
    }
  }
}
