package org.stet.audit.verify;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * Signs that it saw a log grow, and never two logs under one name (C2SP tlog-witness). Knows of
 * each log the newest checkpoint it signed and nothing of what was done.
 */
final class Witness {

  private final SignerKey key;
  private final List<VerifierKey> logs;
  private final WitnessedLogs seen;
  private final Clock clock;

  /**
   * @param logs whose names are the origins of their checkpoints
   */
  Witness(SignerKey key, List<VerifierKey> logs, WitnessedLogs seen, Clock clock) {
    this.key = key;
    this.logs = logs;
    this.seen = seen;
    this.clock = clock;
  }

  /** One at a time: nothing may come between looking and keeping. */
  synchronized Answer add(byte[] body) {
    try {
      var request = AddCheckpoint.parse(body);
      return add(request, Checkpoint.parse(request.checkpoint().text()));
    } catch (Malformed e) {
      return new Answer(400, e.getMessage());
    }
  }

  private Answer add(AddCheckpoint request, Checkpoint now) {
    var keys = logs.stream().filter(log -> log.name().equals(now.origin())).toList();
    if (keys.isEmpty()) {
      return new Answer(404, "This witness does not know the log");
    }
    if (keys.stream().noneMatch(request.checkpoint()::isSignedBy)) {
      return new Answer(403, "The log did not sign this checkpoint");
    }
    if (request.oldSize() > now.size()) {
      return new Answer(400, "The old size is larger than the checkpoint");
    }
    var before = seen.newest(now.origin());
    long size = before.map(Checkpoint::size).orElse(0L);
    if (request.oldSize() != size
        || before.isPresent() && now.size() == size && !isSame(before.get(), now)) {
      return Answer.conflict(size);
    }
    var older = before.orElseGet(() -> new Checkpoint(now.origin(), 0, Merkle.root(List.of())));
    try {
      now.verifyFollows(older, new ConsistencyProof(size, now.size(), request.hashes()));
    } catch (NotVerified e) {
      return new Answer(422, e.getMessage());
    }
    return sign(now, request.checkpoint());
  }

  private static boolean isSame(Checkpoint one, Checkpoint other) {
    return Arrays.equals(one.root(), other.root());
  }

  private Answer sign(Checkpoint now, Note note) {
    var signature = key.cosign(note.text(), clock.instant());
    seen.keep(now.origin(), new Note(note.text(), List.of(signature)));
    return new Answer(200, signature.line());
  }

  /**
   * What is answered over HTTP.
   *
   * @param line without its end
   */
  record Answer(int status, String type, String line) {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    Answer(int status, String line) {
      this(status, TEXT, line);
    }

    /** The size from which the log has to prove that it grew. */
    static Answer conflict(long size) {
      return new Answer(409, SIZE, Long.toString(size));
    }
  }
}
