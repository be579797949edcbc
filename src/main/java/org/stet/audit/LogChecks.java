package org.stet.audit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;

/**
 * Checks the whole log from within the house. It finds what somebody changed who did not compute
 * the whole tree again; against who did, only a root that was kept outside helps.
 */
@Component
public class LogChecks implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LogChecks.class);

  private final StoredLog log;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;
  private final CurrentActor actors;
  private @Nullable LogCheck running;

  LogChecks(
      StoredLog log,
      AuditTrail trail,
      PlatformTransactionManager transactions,
      CurrentActor actors) {
    this.log = log;
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    this.actors = actors;
  }

  /**
   * Begins a check, or joins the one that goes on; its end is an entry VERIFIED or
   * VERIFICATION_FAILED.
   *
   * @throws org.stet.people.Refused with 403 to who may not READ_AUDIT
   */
  @About(About.HOUSE)
  @CanIgnoreReturnValue
  public synchronized LogCheck start() {
    var actor = actors.current();
    actor.require(Permission.READ_AUDIT);
    if (running != null && !running.isOver()) {
      return running;
    }
    var check = new LogCheck(actor, log.lastIndex() + 1);
    running = check;
    Thread.ofVirtual().name("log check").start(() -> run(check));
    return check;
  }

  @Override
  public synchronized void destroy() {
    if (running != null) {
      running.cancel();
    }
  }

  private void run(LogCheck check) {
    LogFinding finding = null;
    try {
      finding = new Recount(log).run(check::advance).orElse(null);
      if (finding != null) {
        finding = finding.recorded(record(check.by(), finding));
      }
    } catch (RuntimeException e) {
      LOG.error("The log could not be checked to its end", e);
    } finally {
      check.end(finding);
    }
  }

  /** A log whose head is damaged takes no more entries; the finding is told nevertheless. */
  private boolean record(Actor by, LogFinding finding) {
    var fact =
        Fact.noted(
                finding.isWhole() ? "VERIFIED" : "VERIFICATION_FAILED",
                "log",
                Actor.SYSTEM_ID,
                null)
            .mark("size", finding.size())
            .mark("root", finding.root())
            .mark("bad", finding.bad())
            .mark("fault", finding.fault());
    try {
      transaction.executeWithoutResult(tx -> trail.append(by, fact));
      return true;
    } catch (AuditUnavailable | TransactionException e) {
      LOG.error("The check found {} and could not record it", finding, e);
      return false;
    }
  }
}
