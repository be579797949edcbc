package org.stet.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.verify.WitnessOnThisMachine;
import org.stet.people.Actor;

/** The log of this desk beside a witness that signs it, and a folder that its checkpoints go to. */
public class WitnessedDesk {

  @Autowired Signer signer;
  @Autowired CheckpointTable table;
  @Autowired StoredTree tree;
  @Autowired AuditEntries entries;
  @Autowired EntryRows rows;
  @Autowired Cosignatures cosignatures;
  @Autowired AuditTrail trail;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  /** Signed by both as far as it goes; the witness goes away afterwards where it is told to. */
  public Checkpoints checkpoints(Path folder, boolean away) throws IOException {
    var key = signer.key().verifier().toString();
    try (var witness = new WitnessOnThisMachine(folder.resolve("witness"), key)) {
      var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
      var settings =
          new AnchorSettings(
              List.of(new AnchorSettings.Asked(witness.address(), witness.key())), elsewhere, null);
      var witnesses = new Witnesses(settings, cosignatures, tree, clock);
      var push = new Push(settings);
      transaction.executeWithoutResult(tx -> {
        var unused =
            trail.append(Actor.SYSTEM, Fact.noted("COPY_TAKEN", "log", Actor.SYSTEM_ID, null));
      });
      var note = signer.sign().orElseThrow();
      if (away) {
        witness.close();
      }
      witnesses.ask(note);
      push.send(note);
      return new Checkpoints(signer, table, tree, entries, rows, cosignatures, witnesses, push);
    }
  }
}
