package org.stet.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.ArticleRows;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.audit.Telling;
import org.stet.audit.Tellings;
import org.stet.claim.ClaimRows;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.people.Withheld;

/** What was done, told from the trail to whoever may see the thing it was done to. */
@Service
@Transactional(readOnly = true)
public class Histories {

  private static final int MOST = 500;

  private static final Set<String> DISMISSING =
      Set.of("CLAIM_DISMISSED", "CLAIM_WAIVED", "CLAIM_LEFT_OUT");

  private static final Set<String> ACCESS =
      Set.of("ACCOUNT_CREATED", "ROLES_CHANGED", "PASSWORD_LINK_MADE");

  private final AuditEntries entries;
  private final Tellings tellings;
  private final ArticleRows articles;
  private final ClaimRows claims;
  private final Bench bench;
  private final Links links;
  private final CurrentActor actors;
  private final Withheld withheld;

  Histories(
      AuditEntries entries,
      Tellings tellings,
      ArticleRows articles,
      ClaimRows claims,
      Bench bench,
      Links links,
      CurrentActor actors,
      Withheld withheld) {
    this.entries = entries;
    this.tellings = tellings;
    this.articles = articles;
    this.claims = claims;
    this.bench = bench;
    this.links = links;
    this.actors = actors;
    this.withheld = withheld;
  }

  /** Of a claim and its review, newest first. */
  public List<AuditEntry> ofClaim(UUID claim) {
    var actor = actors.current();
    var unused = claims.one(claim);
    var all = new ArrayList<>(entries.timeline("claim", claim, MOST));
    bench
        .ofClaim(claim)
        .ifPresent(review -> all.addAll(entries.timeline("review", review.id(), MOST)));
    if (!actor.seesOwnOnly()) {
      links.everOf(claim, actor).forEach(link -> all.addAll(entries.timeline("link", link, MOST)));
    }
    return open(all, actor).stream()
        .sorted(Comparator.comparing(AuditEntry::index).reversed())
        .limit(MOST)
        .toList();
  }

  /** The same in sentences; what this person did themselves begins with “You”. */
  public List<Telling> tellClaim(UUID claim, Locale locale) {
    return tellings.of(ofClaim(claim), actors.current().id(), locale);
  }

  /** Who put a dismissed claim aside, and when; what befell it afterwards is something else. */
  public Optional<AuditEntry> dismissalOf(UUID claim) {
    return ofClaim(claim).stream().filter(entry -> DISMISSING.contains(entry.act())).findFirst();
  }

  /** The same of all claims of an article, by claim. */
  public Map<UUID, AuditEntry> dismissalsOf(UUID article) {
    return ofArticle(article, DISMISSING).stream()
        .collect(
            Collectors.toMap(AuditEntry::subject, Function.identity(), (newest, old) -> newest));
  }

  /** Of an article and all that belongs to it, newest first. */
  public List<AuditEntry> ofArticle(UUID article) {
    var actor = actors.current();
    var unused = articles.one(article);
    return open(entries.timeline(article, MOST), actor);
  }

  /** All of these acts on an article and all that belongs to it, newest first. */
  public List<AuditEntry> ofArticle(UUID article, Set<String> acts) {
    var actor = actors.current();
    var unused = articles.one(article);
    return open(entries.timeline(article, acts), actor);
  }

  /** Who may approve, and who could sign in as somebody: what was changed there, newest first. */
  public List<AuditEntry> ofAccess(Instant since) {
    actors.current().require(Permission.EXPORT_REPORTS);
    return entries.timeline(ACCESS, since);
  }

  /** Authors see what became of their words, not how it was checked; a blind checker own steps. */
  private List<AuditEntry> open(List<AuditEntry> told, Actor actor) {
    var blindTo = withheld.from(actor);
    return told.stream()
        .filter(entry -> !actor.seesOwnOnly() || !entry.act().equals("REFUSED"))
        .filter(entry -> !entry.kind().equals("review") || !actor.seesOwnOnly())
        .filter(entry -> actor.is(entry.actor()) || !blindTo.contains(entry.subject()))
        .toList();
  }
}
