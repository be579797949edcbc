package org.stet.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.ArticleRows;
import org.stet.article.Plan;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditFilter;
import org.stet.audit.AuditTrail;
import org.stet.audit.Checkpoints;
import org.stet.audit.Fact;
import org.stet.audit.LogChecks;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.review.ArticleChecks;

@DeskTest
@ViewPackages(packages = "org.stet")
class AuditViewTest extends SpringBrowserlessTest {

  @Autowired Desk desk;
  @Autowired AuditEntries entries;
  @Autowired AuditTrail trail;
  @Autowired LogChecks logChecks;
  @Autowired Checkpoints checkpoints;
  @Autowired ArticleRows articles;
  @Autowired ArticleChecks checks;
  @Autowired TransactionTemplate transaction;
  UUID article;
  UUID claim;

  @BeforeEach
  void miaChecksAClaim() {
    article = desk.article("Flooded valley", "At least 212 people have been killed.");
    claim = desk.claim(article, "212 people");
    desk.proposedBy("mia", article, claim);
  }

  @Test
  @WithMockUser(username = "ravi", roles = "READ_AUDIT")
  void anAuditorReadsWhatWasDoneInWords() {
    open(Map.of());

    assertThat(lines().getFirst())
        .contains(
            "Mia proposed a verdict on claim 1: Accurate",
            "checking → proposed",
            "as fact-checker",
            "Flooded valley");
    assertThat(text()).contains("The number is the order; the clock is only told.");
  }

  @Test
  @WithMockUser(username = "mia", roles = "CHECK_CLAIMS")
  void aFactCheckerHasNoSuchPage() {
    UI.getCurrent().navigate("audit");
    roundTrip();

    assertThat(find(OrderedList.class).exists()).isFalse();
    assertThat(find(Button.class).withId("check-the-log").exists()).isFalse();
  }

  @Test
  @WithMockUser(username = "ravi", roles = "READ_AUDIT")
  void theAddressNarrows() {
    open(Map.of("article", article.toString()));
    assertThat(lines()).hasSize((int) entries.count(AuditFilter.newest(1).ofArticle(article)));
    assertThat(lines().getLast()).contains("Rosa handed in “Flooded valley”");
    assertThat(text()).contains("Only what belongs to “Flooded valley”.");

    open(Map.of("article", article.toString(), "person", "rosa"));
    assertThat(lines()).allMatch(line -> line.contains("Rosa"));

    open(Map.of("article", article.toString(), "kind", "verdicts"));
    assertThat(lines()).hasSize(1);

    open(Map.of("article", article.toString(), "to", "2001-01-01"));
    assertThat(lines()).isEmpty();
    assertThat(text()).contains("Nothing that you look for is in the log.");

    open(Map.of("person", "nobody-of-that-name"));
    assertThat(lines()).isEmpty();

    open(Map.of("article", "moon", "from", "yesterday"));
    assertThat(lines()).isNotEmpty();
  }

  @Test
  @WithMockUser(username = "ravi", roles = "READ_AUDIT")
  void aClaimIsToldTogetherWithItsCheck() {
    open(Map.of("claim", claim.toString()));

    assertThat(lines().getFirst()).contains("proposed a verdict on claim 1");
    assertThat(lines().getLast()).contains("Mia marked claim 1");
    assertThat(lines()).noneMatch(line -> line.contains("handed in"));
  }

  @Test
  @WithMockUser(username = "ravi", roles = "READ_AUDIT")
  void olderEntriesAreAPageAway() {
    var many = Ids.next();
    transaction.executeWithoutResult(tx -> {
      for (int i = 0; i < 103; i++) {
        trail.append(Actor.SYSTEM, Fact.noted("CLAIM_FOLLOWED", "claim", many, article));
      }
    });
    var everything = AuditFilter.newest(200).ofArticle(article);
    var oldest = entries.list(everything).getLast().index();

    open(Map.of("article", article.toString()));
    assertThat(lines()).hasSize(100);
    test(link("Older entries")).click();

    assertThat(lines()).hasSize((int) entries.count(everything) - 100);
    assertThat(lines().getLast()).startsWith(String.format("%,d", oldest));
    assertThat(find(RouterLink.class).withText("Older entries").exists()).isFalse();
    test(link("Newest entries")).click();
    assertThat(lines()).hasSize(100);
  }

  @Test
  @WithMockUser(username = "ed", roles = "READ_AUDIT")
  void anArticleThatIsRestrictedIsNotToldToAnEditorWhoIsNotNamed() {
    open(Map.of("article", article.toString()));
    assertThat(lines()).isNotEmpty();
    restrictTo("eva");

    open(Map.of("article", article.toString()));
    assertThat(lines()).isEmpty();
    open(Map.of());
    assertThat(links()).noneMatch(href -> href.contains(article.toString()));
  }

  @Test
  @WithMockUser(username = "ravi", roles = "READ_AUDIT")
  void aCheckOfTheLogSaysWhatItFound() {
    open(Map.of());

    test(find(Button.class).id("check-the-log")).click();
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          roundTrip();
          assertThat(text()).contains("The log is whole: ");
        });

    assertThat(lines().getFirst()).contains("Ravi checked the log: it is whole");
  }

  @Test
  @WithMockUser(username = "ravi", roles = "READ_AUDIT")
  void whoCheckedLastIsTold() {
    var check = logChecks.start();
    await().atMost(Duration.ofSeconds(30)).until(check::isOver);

    open(Map.of());

    assertThat(find(Paragraph.class).withTextContaining("Ravi checked the log").exists()).isTrue();
  }

  @Test
  @WithMockUser(username = "ravi", roles = "READ_AUDIT")
  void theRootIsThereToCopy() {
    open(Map.of());

    var standing = entries.standing();
    assertThat(find(Pre.class).all().getFirst().getText())
        .isEqualTo(standing.size() + "\n" + standing.root());
  }

  @Test
  @WithMockUser(username = "ravi", roles = "READ_AUDIT")
  void theCheckpointAndTheKeyAreThereToCopyAndEachEntryBringsItsProof() {
    long newest = entries.list(AuditFilter.newest(1)).getFirst().index();
    var signed = checkpoints.fresh().orElseThrow();

    open(Map.of());

    assertThat(find(Pre.class).all())
        .extracting(Pre::getText)
        .contains(signed.note(), checkpoints.verifierKey().orElseThrow());
    assertThat(find(ListItem.class).all())
        .extracting(item -> item.getElement().getTextRecursively())
        .anyMatch(words -> words.contains("a file outside the database"))
        .anyMatch(words -> words.contains("No checkpoint leaves the house by itself"));
    assertThat(
            find(Anchor.class)
                .withAttribute("aria-label", "Proof that entry %,d is in the log".formatted(newest))
                .exists())
        .isTrue();
  }

  private void open(Map<String, String> address) {
    UI.getCurrent().navigate(AuditView.class, QueryParameters.simple(address));
    roundTrip();
  }

  /** The entries on the page as they read. */
  private List<String> lines() {
    return find(OrderedList.class).all().stream()
        .flatMap(Component::getChildren)
        .map(line -> line.getElement().getTextRecursively())
        .toList();
  }

  private List<String> links() {
    return find(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
  }

  private RouterLink link(String words) {
    return find(RouterLink.class).withText(words).single();
  }

  private String text() {
    return find(AuditView.class).single().getElement().getTextRecursively();
  }

  private void restrictTo(String userName) {
    Desk.does(
        "eva",
        () -> {
          var row = articles.one(article);
          var plan = Plan.of(row);
          checks.plan(
              article,
              row.version(),
              new Plan(
                  plan.desk(),
                  plan.deadline(),
                  plan.lead(),
                  plan.authors(),
                  true,
                  Set.of(desk.id(userName)),
                  "A source may be at risk."));
        });
  }
}
