package org.stet.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.audit.Checkpoints;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Ids;
import org.stet.people.Permission;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.Unavailable;
import org.stet.report.html.VerificationNote;

/** Makes reports of what was checked; every one that leaves is told to the trail. */
@Service
public class Reports {

  private final Filling filling;
  private final KeptReports kept;
  private final ReportFormats formats;
  private final AuditTrail audit;
  private final Checkpoints checkpoints;
  private final CurrentActor actors;
  private final TransactionTemplate transaction;

  Reports(
      Filling filling,
      KeptReports kept,
      ReportFormats formats,
      AuditTrail audit,
      Checkpoints checkpoints,
      CurrentActor actors,
      TransactionTemplate transaction) {
    this.filling = filling;
    this.kept = kept;
    this.formats = formats;
    this.audit = audit;
    this.checkpoints = checkpoints;
    this.actors = actors;
    this.transaction = transaction;
  }

  /** A report that was written down. */
  public record Ready(ReportModel model, ReportFormat format, byte[] bytes) {

    public String fileName() {
      return format.fileName(model);
    }
  }

  /** The disk has no room for it, or does not answer; nothing was exported. */
  static final class NotWritten extends Unavailable {
    NotWritten(Exception cause) {
      super(Refusal.of("report.not.written"), cause);
    }

    /** Libraries wrap what the disk says in exceptions of their own. */
    static boolean isBehind(@Nullable Throwable trouble) {
      return trouble != null && (trouble instanceof IOException || isBehind(trouble.getCause()));
    }
  }

  /** A page of a thousand claims is laid out in memory as a whole; there was not enough of it. */
  static final class TooLarge extends Unavailable {
    TooLarge(OutOfMemoryError cause) {
      super(Refusal.of("report.too.large"), cause);
    }
  }

  /**
   * Freezes a report as things stand now, and tells that it was exported. Before that the log is
   * signed, so that each approval in the report has its proof.
   *
   * @param format its name, such as pdf
   * @throws Refused where there is no such format, or no public report because the article was
   *     never published
   * @throws org.stet.people.Missing where there is no such article, or it is not open to the actor
   */
  public Ready export(@About("article") UUID article, String format, Redaction redaction) {
    var asked = formats.named(format);
    return export(
        article, asked, redaction, actor -> filling.copy(article, Ids.next(), actor, redaction));
  }

  /**
   * A report as it stood when somebody signed, for these readers.
   *
   * @param id of the kept report
   * @throws Refused as for one of today, and where what was kept is not there any more
   * @throws org.stet.people.Missing where there is no such report, or the article is not open to
   *     the actor
   */
  public Ready exportKept(
      @About("article") UUID article, UUID id, String format, Redaction redaction) {
    var asked = formats.named(format);
    return export(
        article,
        asked,
        redaction,
        actor -> redaction.copyOf(kept.read(article, id), filling.namesStaff(article)));
  }

  /**
   * What readers are told of the check, to stand under the article.
   *
   * @throws Refused where the article was not published, or not as it stands
   */
  public Ready note(@About("article") UUID article) {
    return export(
        article,
        VerificationNote.FORMAT,
        Redaction.PUBLIC,
        actor -> filling.copy(article, Ids.next(), actor, Redaction.PUBLIC));
  }

  /** It is told to the trail once it is written, so that nothing is told of what nobody gets. */
  private Ready export(
      UUID article, ReportFormat format, Redaction redaction, Function<Actor, ReportModel> made) {
    var actor = actors.current();
    actor.require(Permission.EXPORT_REPORTS);
    var unused = checkpoints.fresh();
    var model = Objects.requireNonNull(transaction.execute(tx -> made.apply(actor)));
    var bytes = written(model, format);
    transaction.executeWithoutResult(tx ->
        audit.append(
            actor,
            Fact.noted("REPORT_EXPORTED", "report", UUID.fromString(model.id()), article)
                .mark("format", format.name())
                .mark("redaction", redaction)
                .mark("revision", model.head().revision())
                .note("headline", model.head().headline())));
    return new Ready(model, format, bytes);
  }

  private static byte[] written(ReportModel model, ReportFormat format) {
    var bytes = new ByteArrayOutputStream();
    try {
      format.write(model, bytes);
    } catch (IOException e) {
      throw new NotWritten(e);
    } catch (RuntimeException e) {
      throw NotWritten.isBehind(e) ? new NotWritten(e) : e;
    } catch (OutOfMemoryError e) {
      // all that took it is this report, and it is gone by now
      throw new TooLarge(e);
    }
    return bytes.toByteArray();
  }
}
