package org.stet.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.article.ArticleRows;
import org.stet.article.Desks;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.audit.Checkpoints;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Ids;
import org.stet.people.Permission;
import org.stet.people.Refused;

/** Makes reports of what was checked; every one that leaves is told to the trail. */
@Service
public class Reports {

  private final Filling filling;
  private final ReportFormats formats;
  private final ArticleRows articles;
  private final Desks desks;
  private final AuditTrail audit;
  private final Checkpoints checkpoints;
  private final CurrentActor actors;
  private final TransactionTemplate transaction;

  Reports(
      Filling filling,
      ReportFormats formats,
      ArticleRows articles,
      Desks desks,
      AuditTrail audit,
      Checkpoints checkpoints,
      CurrentActor actors,
      TransactionTemplate transaction) {
    this.filling = filling;
    this.formats = formats;
    this.articles = articles;
    this.desks = desks;
    this.audit = audit;
    this.checkpoints = checkpoints;
    this.actors = actors;
    this.transaction = transaction;
  }

  /** A report that is ready to be written down. */
  public record Ready(ReportModel model, ReportFormat format) {

    public String fileName() {
      return format.fileName(model);
    }

    public void write(OutputStream out) throws IOException {
      format.write(model, out);
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
    var actor = actors.current();
    actor.require(Permission.EXPORT_REPORTS);
    var chosen = formats.named(format);
    var unused = checkpoints.fresh();
    return Objects.requireNonNull(
        transaction.execute(tx -> export(article, chosen, redaction, actor)));
  }

  private Ready export(UUID article, ReportFormat chosen, Redaction redaction, Actor actor) {
    var id = Ids.next();
    boolean namesStaff = desks.settings(articles.one(article).desk()).namesStaff();
    var model = redaction.copyOf(filling.of(article, id, actor), namesStaff);
    audit.append(
        actor,
        Fact.noted("REPORT_EXPORTED", "report", id, article)
            .mark("format", chosen.name())
            .mark("redaction", redaction)
            .mark("revision", model.head().revision()));
    return new Ready(model, chosen);
  }
}
