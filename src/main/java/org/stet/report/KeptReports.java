package org.stet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.archive.Archive;
import org.stet.archive.Digest;
import org.stet.audit.About;
import org.stet.audit.AuditEntry;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Ids;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Staff;
import org.stet.review.Histories;
import org.stet.review.Signature;
import org.stet.review.SignedReports;
import tools.jackson.core.JacksonException;

/**
 * Reports as they stood when somebody signed: the whole, internal model lies in the archive by its
 * digest, and the entry of the signature's story names it. The trail is their only list.
 */
@Service
public class KeptReports implements SignedReports {

  private static final String KEPT = "REPORT_KEPT";

  private final Filling filling;
  private final Histories histories;
  private final Archive archive;
  private final Staff staff;
  private final CurrentActor actors;

  KeptReports(
      Filling filling, Histories histories, Archive archive, Staff staff, CurrentActor actors) {
    this.filling = filling;
    this.histories = histories;
    this.archive = archive;
    this.staff = staff;
    this.actors = actors;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Fact keep(UUID article, Signature.Meaning meaning, Actor signer) {
    var id = Ids.next();
    var model = filling.asSigned(article, id, meaning, signer);
    var bytes = JsonReport.MAPPER.writeValueAsString(model).getBytes(UTF_8);
    var digest = archive.keep(bytes, "application/json", "report-" + id + ".json", signer);
    return Fact.noted(KEPT, "report", id, article)
        .mark("meaning", meaning)
        .mark("revision", model.head().revision())
        .mark("sha256", digest.hex())
        .note("headline", model.head().headline());
  }

  /**
   * Those of an article, newest first.
   *
   * @throws Missing where the article is not open to the one who asks
   */
  @Transactional(readOnly = true)
  public List<KeptReport> of(@About("article") UUID article) {
    actors.current().require(Permission.EXPORT_REPORTS);
    return entries(article).stream().map(this::kept).toList();
  }

  /**
   * The whole, internal model as it was kept, with proofs as of now.
   *
   * @throws Missing where the article has no such report, or is not open to the one who asks
   * @throws Refused where the file was erased, or is not the one that was kept
   */
  ReportModel read(UUID article, UUID id) {
    var entry =
        entries(article).stream()
            .filter(one -> one.subject().equals(id))
            .findFirst()
            .orElseThrow(() -> new Missing("report"));
    var bytes =
        archive
            .bytes(new Digest(mark(entry, "sha256")))
            .orElseThrow(() -> Refused.by("report.kept.erased"));
    try {
      return filling.proved(JsonReport.MAPPER.readValue(bytes, ReportModel.class), article);
    } catch (JacksonException e) {
      throw Refused.by("report.kept.unreadable");
    }
  }

  private List<AuditEntry> entries(UUID article) {
    return histories.ofArticle(article, Set.of(KEPT));
  }

  private KeptReport kept(AuditEntry entry) {
    return new KeptReport(
        entry.subject(),
        Signature.Meaning.valueOf(mark(entry, "meaning")),
        Integer.parseInt(mark(entry, "revision")),
        entry.at(),
        staff.nameOf(entry.actor()),
        mark(entry, "sha256"));
  }

  private static String mark(AuditEntry entry, String key) {
    return Objects.requireNonNull(entry.marks().get(key));
  }
}
