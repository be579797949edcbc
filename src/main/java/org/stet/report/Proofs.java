package org.stet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.audit.AuditEntry;
import org.stet.audit.AuditLog;
import org.stet.audit.Checkpoints;
import org.stet.report.ReportModel.Leaf;
import org.stet.report.ReportModel.Verification;

/** What shows that the approvals of a report stand in the log, as far as it is signed by now. */
@Component
class Proofs {

  private final AuditLog log;
  private final Checkpoints checkpoints;

  Proofs(AuditLog log, Checkpoints checkpoints) {
    this.log = log;
    this.checkpoints = checkpoints;
  }

  /**
   * @param entry that approved the verdict of the claim of this number
   */
  Leaf leaf(int claim, AuditEntry entry) {
    var review = entry.subject().toString();
    return anew(new Leaf(claim, entry.act(), entry.index(), hash(entry), review, null), entry);
  }

  /**
   * With the proof that the log gives now.
   *
   * @param entry of this index; null where there is none
   */
  Leaf anew(Leaf leaf, @Nullable AuditEntry entry) {
    boolean same = entry != null && hash(entry).equals(leaf.leafHash());
    return leaf.proved(entry != null && same && isSigned(entry) ? proof(entry) : null);
  }

  Verification of(List<Leaf> leaves) {
    var state = log.state();
    return checkpoints
        .newest()
        .map(signed ->
            new Verification(
                signed.origin(),
                signed.size(),
                signed.root(),
                signed.note(),
                checkpoints.verifierKey().orElse(null),
                null,
                List.of()))
        .orElseGet(() ->
            new Verification(
                "stet",
                state.size(),
                Base64.getEncoder().encodeToString(state.root()),
                null,
                null,
                null,
                List.of()))
        .proving(leaves);
  }

  private boolean isSigned(AuditEntry entry) {
    return checkpoints.newest().filter(signed -> entry.index() < signed.size()).isPresent();
  }

  private String proof(AuditEntry entry) {
    return new String(checkpoints.proofFor(entry), UTF_8);
  }

  private static String hash(AuditEntry entry) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(entry.leafHash()));
  }
}
