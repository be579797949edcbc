package org.stet.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.Articles;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Reauthentication;
import org.stet.people.Refused;
import org.stet.people.Staff;

/** Signs headline, captions or body for itself, and takes such a signature back. */
@Service
@Transactional
public class PartSignatures {

  private final Bench bench;
  private final Articles articles;
  private final StandingSignatures standing;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final Reauthentication presence;
  private final Staff staff;

  PartSignatures(
      Bench bench,
      Articles articles,
      StandingSignatures standing,
      AuditTrail audit,
      CurrentActor actors,
      Reauthentication presence,
      Staff staff) {
    this.bench = bench;
    this.articles = articles;
    this.standing = standing;
    this.audit = audit;
    this.actors = actors;
    this.presence = presence;
    this.staff = staff;
  }

  /**
   * Signs the parts of one kind, as they stand in the present text.
   *
   * @param seen the version of the article that the person saw
   * @throws Refused where something about them is open, or somebody signed them already
   */
  public void sign(@About("article") UUID id, long seen, PartKind kind, @Nullable String password) {
    var actor = actors.current();
    var held = bench.article(id, actor);
    ArticleMove.SIGN_PART.requireRole(actor);
    articles.seenAt(id, seen);
    ArticleMove.SIGN_PART.requireStage(held.stage());
    presence.confirm(actor, Objects.requireNonNullElse(password, ""));
    if (Bench.authors(held.article()).contains(actor.id())) {
      throw Refused.by("refused.duty.author");
    }
    if (!kind.isClaimText() || held.text().parts(kind).isEmpty()) {
      throw Invalid.field("part", "invalid.part.kind");
    }
    var check = bench.check(id);
    check
        .partSigned(kind)
        .ifPresent(signature -> {
          throw Refused.by("refused.part.signed", staff.nameOf(signature.signedBy()));
        });
    var open = standing.openItems(held).ofPart(kind);
    if (!open.isEmpty()) {
      throw ArticleChecks.stillOpen("refused.part.open", open);
    }
    var now = bench.now();
    audit.append(actor, check.signPart(Signature.ofPart(kind, actor.id(), now, held.text()), now));
  }

  /** By whoever gave it, or another editor. */
  public void takeBack(
      @About("article") UUID id, long seen, PartKind kind, @Nullable String reason) {
    var actor = actors.current();
    var held = bench.article(id, actor);
    ArticleMove.UNSIGN_PART.requireRole(actor);
    articles.seenAt(id, seen);
    ArticleMove.UNSIGN_PART.requireStage(held.stage());
    var why = Plain.optional("reason", reason, Limits.REASON);
    if (why == null) {
      throw Refused.by("refused.reason");
    }
    var check = bench.check(id);
    var signature = check.partSigned(kind).orElseThrow(() -> Refused.by("refused.part.unsigned"));
    audit.append(
        actor, check.letFall(signature, Signature.Fall.takenBack(actor.id(), why), bench.now()));
  }

  /** What a signature under each kind of part still wants. */
  @Transactional(readOnly = true)
  public Map<PartKind, List<OpenItem>> openItems(UUID id) {
    var actor = actors.current();
    actor.require(Permission.SIGN_OFF);
    var held = articles.look(id, actor);
    var items = standing.openItems(held);
    var open = new EnumMap<PartKind, List<OpenItem>>(PartKind.class);
    held.text().parts().stream()
        .map(Part::kind)
        .filter(PartKind::isClaimText)
        .distinct()
        .forEach(kind -> open.put(kind, items.ofPart(kind)));
    return open;
  }
}
