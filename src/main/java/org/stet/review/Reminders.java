package org.stet.review;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.stet.article.ArticleRows;
import org.stet.article.Desks;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.people.Words;

/**
 * Writes to people when something begins to wait for them, and once more before it is due: one
 * mail, however many programs serve the desk. A mail leaves the house: it names neither claims nor
 * notes, and no restricted article.
 */
@Component
class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm z", Locale.ENGLISH);

  private final MailSettings settings;
  private final ObjectProvider<JavaMailSender> sender;
  private final Turns turns;
  private final MailsTold told;
  private final Staff staff;
  private final ArticleRows articles;
  private final Desks desks;
  private final Clock clock;

  @Autowired
  Reminders(
      MailSettings settings,
      ObjectProvider<JavaMailSender> sender,
      Turns turns,
      MailsTold told,
      Staff staff,
      ArticleRows articles,
      Desks desks,
      Clock clock) {
    this.settings = settings;
    this.sender = sender;
    this.turns = turns;
    this.told = told;
    this.staff = staff;
    this.articles = articles;
    this.desks = desks;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT2M")
  void remind() {
    var post = settings.enabled() ? sender.getIfAvailable() : null;
    if (post != null) {
      Stream.of(Permission.ANSWER_QUERIES, Permission.ASSIGN_WORK)
          .flatMap(ability -> staff.who(ability).stream())
          .distinct()
          .forEach(person -> tryToRemind(person, post));
    }
  }

  /** What goes wrong with one person's mail keeps nobody else's. */
  private void tryToRemind(Person person, JavaMailSender post) {
    try {
      remind(person, post);
    } catch (MailException | MessagingException e) {
      LOG.warn("A reminder could not be sent; it is tried again", e);
    } catch (RuntimeException e) {
      LOG.error("A reminder could not be written; it is tried again", e);
    }
  }

  private void remind(Person person, JavaMailSender post) throws MessagingException {
    var now = clock.instant();
    var actor = new Actor(person.id(), person.name(), person.roles(), Actor.SignIn.SYSTEM, null);
    var waiting = turns.of(actor).waitForYou();
    var near = waiting.stream().filter(row -> isSoon(row, now)).toList();
    var fresh = List.<TurnRow>of();
    var soon = List.<TurnRow>of();
    boolean sent = false;
    try {
      fresh = told.firstToTell(person.id(), waiting, false, now);
      soon = told.firstToTell(person.id(), near, true, now);
      if (!fresh.isEmpty() || !soon.isEmpty()) {
        send(person, fresh, soon, zones(waiting, actor), post);
      }
      sent = true;
    } finally {
      if (!sent) {
        told.giveBack(person.id(), fresh, false);
        told.giveBack(person.id(), soon, true);
      }
    }
  }

  private boolean isSoon(TurnRow row, Instant now) {
    var due = row.due();
    return due != null && due.isBefore(now.plus(settings.before()));
  }

  /** The time zone of each article's desk. */
  private Map<UUID, ZoneId> zones(List<TurnRow> waiting, Actor actor) {
    var zones = new HashMap<UUID, ZoneId>();
    articles
        .these(waiting.stream().map(TurnRow::article).distinct().toList(), actor)
        .forEach((id, article) -> zones.put(id, desks.settings(article.desk()).timeZone()));
    return zones;
  }

  private void send(
      Person person,
      List<TurnRow> fresh,
      List<TurnRow> soon,
      Map<UUID, ZoneId> zones,
      JavaMailSender post)
      throws MessagingException {
    var lines = new ArrayList<Line>();
    soon.forEach(row -> lines.add(line(row, "mail.soon", zones)));
    fresh.stream()
        .filter(row -> soon.stream().noneMatch(one -> one.review().equals(row.review())))
        .forEach(row -> lines.add(line(row, "mail.waits", zones)));
    var message = post.createMimeMessage();
    var mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    mail.setFrom(Objects.requireNonNull(settings.from()));
    mail.setTo(person.userName() + "@" + settings.domain());
    mail.setSubject(say("mail.subject", lines.size(), soon.size()));
    mail.setText(plain(person, lines), html(person, lines));
    post.send(message);
  }

  /** One thing in a mail. */
  private record Line(String words, String link) {}

  private Line line(TurnRow row, String key, Map<UUID, ZoneId> zones) {
    var due = row.due();
    var zone = zones.getOrDefault(row.article(), ZoneOffset.UTC);
    return new Line(
        say(
            key,
            row.restricted() ? say("mail.restricted") : row.headline(),
            row.number(),
            say("stage." + row.stage()),
            due == null ? say("mail.due.none") : DAY.withZone(zone).format(due)),
        settings.address() + "/articles/" + row.article() + "/claims/" + row.number());
  }

  private static String plain(Person person, List<Line> lines) {
    var text = new StringBuilder(say("mail.greeting", person.name())).append("\n\n");
    lines.forEach(line ->
        text.append("* ").append(line.words()).append("\n  ").append(line.link()).append('\n'));
    return text.append('\n').append(say("mail.why")).append('\n').toString();
  }

  private static String html(Person person, List<Line> lines) {
    var page = new StringBuilder("<!doctype html><html lang=\"en\"><body><p>");
    page.append(HtmlUtils.htmlEscape(say("mail.greeting", person.name()))).append("</p><ul>");
    lines.forEach(line ->
        page.append("<li><a href=\"")
            .append(HtmlUtils.htmlEscape(line.link()))
            .append("\">")
            .append(HtmlUtils.htmlEscape(line.words()))
            .append("</a></li>"));
    return page.append("</ul><p>")
        .append(HtmlUtils.htmlEscape(say("mail.why")))
        .append("</p></body></html>")
        .toString();
  }

  private static String say(String key, Object... args) {
    return Words.say(Locale.ENGLISH, key, args);
  }
}
