package org.stet.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.DistantWitness;
import org.stet.audit.verify.Malformed;
import org.stet.audit.verify.NotVerified;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.VerifierKey;
import org.stet.people.Refusal;

/**
 * Asks the witnesses that somebody has set up to sign each checkpoint. The desk works on without
 * their answer; the audit page says who has signed and who has not.
 */
@Component
public class Witnesses {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

  private final List<Asked> asked;
  private final Cosignatures cosignatures;
  private final StoredTree tree;
  private final Clock clock;
  private final Map<String, Refusal> troubles = new ConcurrentHashMap<>();

  @Autowired
  Witnesses(AnchorSettings settings, Cosignatures cosignatures, StoredTree tree, Clock clock) {
    this(settings, cosignatures, tree, clock, DistantWitness.PATIENCE);
  }

  /**
   * @param patience with each of them
   */
  Witnesses(
      AnchorSettings settings,
      Cosignatures cosignatures,
      StoredTree tree,
      Clock clock,
      Duration patience) {
    this.asked = settings.witnesses().stream().map(one -> Asked.of(one, patience)).toList();
    this.cosignatures = cosignatures;
    this.tree = tree;
    this.clock = clock;
  }

  /**
   * How a witness stands to the log.
   *
   * @param name of its key
   * @param size that it signed last, 0 where it has signed nothing yet
   * @param trouble why it did not sign the newest checkpoint, where that is so
   */
  public record Standing(String name, long size, @Nullable Instant at, Optional<Refusal> trouble) {}

  public List<Standing> standing(String origin) {
    return asked.stream()
        .map(one -> {
          var seen = cosignatures.newest(origin, one.key());
          return new Standing(
              one.key().name(),
              seen.map(Cosignatures.Seen::size).orElse(0L),
              seen.map(Cosignatures.Seen::at).orElse(null),
              Optional.ofNullable(troubles.get(one.key().toString())));
        })
        .toList();
  }

  /** Those that have not signed this checkpoint yet; in no transaction, for it may take long. */
  void ask(Note note) {
    var checkpoint = Checkpoint.parse(note.text());
    for (var one : asked) {
      var key = one.key().toString();
      try {
        long before = signed(checkpoint, one.key());
        if (before < checkpoint.size()) {
          var signature = one.witness().ask(note, before, tree);
          cosignatures.add(
              checkpoint.origin(), checkpoint.size(), key, signature.line(), clock.instant());
        }
        troubles.remove(key);
      } catch (NotVerified e) {
        if (signed(checkpoint, one.key()) < checkpoint.size()) {
          trouble(one, Refusal.of("witness.trouble.fork", one.key().name()), e);
        }
      } catch (IOException e) {
        trouble(one, Refusal.of("witness.trouble.silent", one.key().name()), e);
      } catch (DuplicateKeyException e) {
        if (signed(checkpoint, one.key()) < checkpoint.size()) {
          trouble(one, Refusal.of("witness.trouble.taken", one.key().name()), e);
        }
      } catch (DataAccessException e) {
        trouble(one, Refusal.of("signer.trouble.database"), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** How much of the log it signed, whichever program of this desk asked. */
  private long signed(Checkpoint checkpoint, VerifierKey key) {
    return cosignatures.newest(checkpoint.origin(), key).map(Cosignatures.Seen::size).orElse(0L);
  }

  private void trouble(Asked one, Refusal why, Exception cause) {
    if (!why.equals(troubles.put(one.key().toString(), why))) {
      LOG.error("{} ({})", why.sentence(), cause.getMessage());
    }
  }

  private record Asked(VerifierKey key, DistantWitness witness) {

    static Asked of(AnchorSettings.Asked settings, Duration patience) {
      try {
        var key = VerifierKey.parse(settings.key());
        if (!key.isCosigner()) {
          throw new Malformed("it is the key of a log and not of a witness");
        }
        return new Asked(key, new DistantWitness(settings.address(), key, patience));
      } catch (Malformed e) {
        throw new IllegalStateException(
            "stet.audit.witnesses: the key of "
                + settings.address()
                + " can't be used: "
                + e.getMessage(),
            e);
      }
    }
  }
}
