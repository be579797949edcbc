package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import notebook.NotebookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.verify.Merkle;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Missing;
import org.stet.people.NotSignedIn;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.people.Visibility.Sight;
import org.stet.people.Withheld;

@NotebookTest
class AuditEntriesTest {

  @Autowired AuditTrail trail;
  @Autowired EntryRows rows;
  @Autowired StoredLog log;
  @Autowired TransactionTemplate transaction;

  final Actor mia = somebody("Mia", Role.FACT_CHECKER);
  final Actor ravi = somebody("Ravi", Role.AUDITOR);
  final UUID floods = Ids.next();
  final UUID dams = Ids.next();
  final UUID claim = Ids.next();

  @BeforeEach
  void miaWorksOnTwoArticles() {
    tell(Fact.noted("ARTICLE_IMPORTED", "article", floods, floods).note("headline", "Floods"));
    tell(Fact.noted("CLAIM_MARKED", "claim", claim, floods).mark("kind", "NUMBER"));
    tell(Fact.noted("ARTICLE_IMPORTED", "article", dams, dams));
    tell(Fact.noted("SIGNED_IN", "account", mia.id(), null));
  }

  @Test
  void theNewestComesFirst() {
    assertThat(acts(AuditFilter.newest(4)))
        .containsExactly("SIGNED_IN", "ARTICLE_IMPORTED", "CLAIM_MARKED", "ARTICLE_IMPORTED");
  }

  @Test
  void anEntryIsShownAsItWasTold() {
    var entry = byRavi().list(ofMia().telling(Set.of("CLAIM_MARKED"))).getFirst();

    assertThat(entry.actor()).isEqualTo(mia.id());
    assertThat(entry.kind()).isEqualTo("claim");
    assertThat(entry.subject()).isEqualTo(claim);
    assertThat(entry.article()).isEqualTo(floods);
    assertThat(entry.marks()).isEqualTo(Map.of("kind", "NUMBER"));
    assertThat(entry.notes()).isEmpty();
    assertThat(entry.erased()).isFalse();
  }

  @Test
  void whatIsReadIsWhatAppendAnswered() {
    var told = tell(Fact.noted("ARTICLE_PLANNED", "article", floods, floods).note("lead", "Ed"));

    assertThat(byRavi().entry(told.index()).entry()).isEqualTo(told);
  }

  @Test
  void anEntryIsHandedOutToTheByte() {
    var told = byRavi().list(ofMia()).getFirst();

    var exact = byRavi().entry(told.index());

    assertThat(HexFormat.of().formatHex(Merkle.leafHash(exact.leaf()))).isEqualTo(told.leafHash());
  }

  @Test
  void filtersNarrow() {
    assertThat(acts(ofMia().ofArticle(floods))).containsExactly("CLAIM_MARKED", "ARTICLE_IMPORTED");
    assertThat(acts(ofMia().about("claim", claim))).containsExactly("CLAIM_MARKED");
    assertThat(acts(ofMia().about("account", null))).containsExactly("SIGNED_IN");
    assertThat(acts(ofMia().telling(Set.of("SIGNED_IN", "CLAIM_MARKED"))))
        .containsExactly("SIGNED_IN", "CLAIM_MARKED");
    assertThat(acts(ofMia().between(Instant.now().plusSeconds(60), null))).isEmpty();
    assertThat(acts(ofMia().between(null, Instant.now().minusSeconds(3600)))).isEmpty();
    assertThat(acts(AuditFilter.newest(9).by(Ids.next()))).isEmpty();
    assertThat(byRavi().count(ofMia())).isEqualTo(4);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrDouble() {
    var all = byRavi().list(ofMia());

    var first = byRavi().list(AuditFilter.newest(3).by(mia.id()));
    var second = byRavi().list(AuditFilter.newest(3).by(mia.id()).before(first.getLast().index()));

    assertThat(Stream.concat(first.stream(), second.stream())).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyThoseWhoMayReadTheLogReadIt(Role role) {
    var entries = reading(somebody("Somebody", role), new Sight(true, Set.of()));
    long index = byRavi().list(ofMia()).getFirst().index();

    if (Permission.READ_AUDIT.isHeldBy(role)) {
      assertThat(entries.list(ofMia())).hasSize(4);
    } else {
      assertThatThrownBy(() -> entries.list(ofMia())).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> entries.count(ofMia())).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> entries.entry(index)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void whoIsNotSignedInReadsNothing() {
    var entries =
        new AuditEntries(
            rows,
            log,
            () -> {
              throw new NotSignedIn();
            },
            actor -> new Sight(true, Set.of()),
            new NothingWithheld());

    assertThatThrownBy(() -> entries.list(ofMia())).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void aRestrictedArticleIsNotFoundHereEither() {
    var most = reading(ravi, new Sight(true, Set.of(floods)));
    var few = reading(ravi, new Sight(false, Set.of(floods)));
    long hidden = byRavi().list(ofMia().ofArticle(floods)).getFirst().index();
    long open = byRavi().list(ofMia().ofArticle(dams)).getFirst().index();

    assertThat(most.list(ofMia())).extracting(AuditEntry::article).containsExactly(null, dams);
    assertThat(most.count(ofMia())).isEqualTo(2);
    assertThat(most.list(ofMia().ofArticle(floods))).isEmpty();
    assertThatThrownBy(() -> most.entry(hidden)).isInstanceOf(Missing.class);
    assertThat(most.entry(open).entry().article()).isEqualTo(dams);

    assertThat(few.list(ofMia()))
        .extracting(AuditEntry::article)
        .containsExactly(null, floods, floods);
    assertThatThrownBy(() -> few.entry(open)).isInstanceOf(Missing.class);
  }

  @Test
  void anEntryThatIsNotThereIsMissing() {
    assertThatThrownBy(() -> byRavi().entry(1_000_000_000)).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> byRavi().entry(-1)).isInstanceOf(Missing.class);
  }

  @Test
  void timelinesTellOfOneArticleOrOneThing() {
    assertThat(byRavi().timeline(floods, 10))
        .extracting(AuditEntry::act)
        .containsExactly("CLAIM_MARKED", "ARTICLE_IMPORTED");
    assertThat(byRavi().timeline("claim", claim, 10))
        .extracting(AuditEntry::act)
        .containsExactly("CLAIM_MARKED");
    assertThat(byRavi().timeline(floods, 1)).hasSize(1);
  }

  private AuditFilter ofMia() {
    return AuditFilter.newest(100).by(mia.id());
  }

  private List<String> acts(AuditFilter filter) {
    return byRavi().list(filter).stream().map(AuditEntry::act).toList();
  }

  private AuditEntries byRavi() {
    return reading(ravi, new Sight(true, Set.of()));
  }

  private AuditEntries reading(Actor actor, Sight sight) {
    return new AuditEntries(rows, log, () -> actor, who -> sight, new NothingWithheld());
  }

  private AuditEntry tell(Fact fact) {
    return transaction.execute(tx -> trail.append(mia, fact));
  }

  private static Actor somebody(String name, Role role) {
    return new Actor(Ids.next(), name, Set.of(role), Actor.SignIn.PASSWORD, Instant.now());
  }

  private static final class NothingWithheld implements Withheld {
    @Override
    public Set<UUID> from(Actor actor) {
      return Set.of();
    }

    @Override
    public void shown(Set<UUID> things, Actor reader) {}
  }
}
