package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.accounts.Accounts;
import org.stet.article.ArticleRows;
import org.stet.article.Desks;
import org.stet.article.Plan;
import org.stet.people.Role;
import org.stet.people.Staff;

/** Mails that say what waits, over a real mail server. */
@DeskTest
@Import(Prepared.class)
class RemindersTest {

  @Autowired Desk desk;
  @Autowired Prepared prepared;
  @Autowired Turns turns;
  @Autowired MailsTold told;
  @Autowired Staff staff;
  @Autowired ArticleRows articles;
  @Autowired Desks desks;
  @Autowired Assignments assignments;
  @Autowired Accounts accounts;
  @Autowired ArticleChecks checks;
  @Autowired Clock clock;

  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private String checker = "";
  private UUID review = new UUID(0, 0);

  @BeforeEach
  void somebodyNewHasOneClaim() {
    server.start();
    checker = "kim" + UUID.randomUUID().toString().substring(0, 8);
    var link = Desk.as("ada", () -> accounts.create(checker, "Kim", Set.of(Role.FACT_CHECKER)));
    assertThat(link).isNotBlank();
    review = prepared.review(Stage.TO_CHECK, List.of("rosa"));
    Desk.does("noor", () -> assignments.assign(List.of(seen()), desk.id(checker)));
  }

  @AfterEach
  void theServerStops() {
    server.stop();
  }

  @Test
  void whatBeginsToWaitIsMailedOnceInPlainTextAndHtml() throws Exception {
    reminders(true).remind();
    reminders(true).remind();

    var mails = mails();
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().getSubject()).isEqualTo("One claim waits for you");
    var parts = texts((Multipart) mails.getFirst().getContent());
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0)).contains("Hello Kim", "https://desk.example/articles/");
    assertThat(parts.get(1)).contains("<a href=\"https://desk.example/articles/");
    assertThat(parts.toString()).doesNotContain("At least 212 people");
  }

  @Test
  void whatIsDueSoonIsMentionedOnceMore() throws Exception {
    reminders(true).remind();
    var soon = Instant.now().plus(1, ChronoUnit.HOURS);
    Desk.does("noor", () -> assignments.due(List.of(seen()), soon));

    reminders(true).remind();
    reminders(true).remind();

    assertThat(mails()).hasSize(2);
    assertThat(mails().getLast().getSubject())
        .isEqualTo("One claim waits for you, one is due soon");
    var day =
        DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.ENGLISH)
            .withZone(desks.first().timeZone());
    assertThat(texts((Multipart) mails().getLast().getContent()).getFirst())
        .contains(day.format(soon));
  }

  @Test
  void aRestrictedArticleIsNotNamedOutsideTheHouse() throws Exception {
    var article = prepared.row(review).article();
    var row = desk.walk("noor", article).article();
    var people = Set.of(desk.id(checker), desk.id("noor"));
    var plan = new Plan(row.desk(), null, null, row.authors(), true, people, null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));

    reminders(true).remind();

    var text = texts((Multipart) mails().getFirst().getContent()).toString();
    assertThat(text).contains("a restricted article").doesNotContain("Headline");
  }

  @Test
  void nothingLeavesTheHouseUntilItIsSwitchedOnAndNothingIsLostWhereTheServerIsDown()
      throws Exception {
    reminders(false).remind();
    assertThat(mails()).isEmpty();
    int port = server.getSmtp().getPort();
    server.stop();
    reminders(true, port).remind();
    server.start();

    reminders(true).remind();

    assertThat(mails()).hasSize(1);
  }

  @Test
  void twoProgramsThatRemindAtOnceSendOneMail() throws Exception {
    var both = new CyclicBarrier(2);
    try (var programs = Executors.newFixedThreadPool(2)) {
      var runs = new ArrayList<Future<?>>();
      for (int i = 0; i < 2; i++) {
        runs.add(
            programs.submit(() -> {
              both.await();
              reminders(true).remind();
              return null;
            }));
      }
      for (var run : runs) {
        run.get();
      }
    }

    assertThat(mails()).hasSize(1);
  }

  @Test
  void aHouseWithoutADotInItsNameIsWrittenToAsWell() throws Exception {
    reminders(true, server.getSmtp().getPort(), "localdomain").remind();

    assertThat(server.getReceivedMessages())
        .extracting(mail -> mail.getAllRecipients()[0].toString())
        .contains(checker + "@localdomain");
  }

  private Reminders reminders(boolean on) {
    return reminders(on, server.getSmtp().getPort());
  }

  private Reminders reminders(boolean on, int port) {
    return reminders(on, port, "desk.example");
  }

  private Reminders reminders(boolean on, int port, String domain) {
    var post = new JavaMailSenderImpl();
    post.setHost("127.0.0.1");
    post.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("post", post);
    var settings =
        new MailSettings(on, "desk@" + domain, domain, "https://desk.example", Duration.ofHours(4));
    return new Reminders(
        settings,
        beans.getBeanProvider(JavaMailSender.class),
        turns,
        told,
        staff,
        articles,
        desks,
        clock);
  }

  /** Those to the new colleague; the others of the desk get theirs. */
  private List<Message> mails() throws Exception {
    var mine = new ArrayList<Message>();
    for (var mail : server.getReceivedMessages()) {
      boolean toKim =
          Arrays.stream(mail.getAllRecipients())
              .anyMatch(to -> to.toString().equals(checker + "@desk.example"));
      if (toKim) {
        mine.add(mail);
      }
    }
    return mine;
  }

  /** The texts of a mail, plain first. */
  private static List<String> texts(Multipart parts) throws Exception {
    var texts = new ArrayList<String>();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.getContent() instanceof Multipart inner) {
        texts.addAll(texts(inner));
      } else {
        texts.add((String) part.getContent());
      }
    }
    return texts;
  }

  private Assignments.Seen seen() {
    var row = prepared.row(review);
    return new Assignments.Seen(row.id(), row.version());
  }
}
