package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.people.Permission;
import org.stet.review.Contact;
import org.stet.review.Note;
import org.stet.review.Query;
import org.stet.review.Reply;
import org.stet.review.ReviewRow;
import org.stet.shell.Buttons;
import org.stet.shell.Days;

/** What stands behind the tabs of a claim's card, but for the evidence. */
final class TabContents {

  /** What one does about questions, parties and notes. */
  interface Doer {

    void answer(Query query);

    /** Records that somebody was tried, about a question or none. */
    void contact(@Nullable Query query);

    /** Takes an attempt back that was entered wrongly. */
    void uncontact(Contact contact);

    void reply(Reply reply);

    void note(Note thread);

    void settle(Note thread, boolean settled);
  }

  private TabContents() {}

  static Component queries(InHand hand, ReviewRow review, Doer doer) {
    var lines = new TimeLine(hand, hand.say("walk.queries.none"));
    for (var query : review.queries()) {
      var to = hand.say("addressee." + query.putTo());
      var head = hand.say(query.isOpen() ? "walk.query.open" : "walk.query.answered", to);
      var question = quoted(query.question());
      var by = quiet(hand.say("walk.query.by", hand.who(query.askedBy())));
      var body = new Div(question, by);
      review.contactsFor(query).forEach(contact -> body.add(contact(hand, contact, doer)));
      if (query.isOpen()) {
        var acts = acts();
        boolean judges = hand.me().may(Permission.JUDGE_REVIEWS);
        if (query.isForTheLawyer() && !judges && hand.me().may(Permission.CHECK_CLAIMS)) {
          body.add(quiet(hand.say("refused.legal.answer")));
        } else if (hand.me().may(Permission.ANSWER_QUERIES)) {
          acts.add(small(hand.say("walk.query.answer"), () -> doer.answer(query)));
        }
        if (hand.mayReach()) {
          acts.add(small(hand.say("walk.contact.about"), () -> doer.contact(query)));
        }
        body.add(acts);
      } else {
        body.add(
            quoted(query.answer() == null ? "" : query.answer()),
            quiet(hand.say("walk.query.answeredby", hand.who(query.answeredBy()))));
      }
      lines.add(query.askedAt(), head, body);
    }
    var all = new Div(lines);
    replies(hand, review, doer).forEach(all::add);
    others(hand, review, doer).forEach(all::add);
    return all;
  }

  private static List<Component> replies(InHand hand, ReviewRow review, Doer doer) {
    if (review.replies().isEmpty()) {
      return List.of();
    }
    var list = new Div();
    for (var reply : review.replies()) {
      var head = new Paragraph(reply.party() + ": " + hand.say("reply." + reply.state()));
      head.addClassName(reply.isOpen() ? "late" : "strong");
      var one = new Div(head, quiet(course(hand, reply)));
      one.addClassName("ev");
      if (reply.answer() != null) {
        one.add(quoted(reply.answer()));
      }
      if (hand.mayReach()) {
        one.add(small(hand.say("walk.reply.go"), () -> doer.reply(reply)));
      }
      list.add(one);
    }
    return List.of(new H3(hand.say("walk.replies")), list);
  }

  private static String course(InHand hand, Reply reply) {
    var asked = reply.askedOn();
    var way = reply.way();
    var answered = reply.answeredOn();
    return Stream.of(
            asked == null
                ? ""
                : hand.say(
                    "walk.reply.asked",
                    Days.of(asked, hand.locale()),
                    way == null ? "" : hand.say("contactWay." + way)),
            answered == null
                ? ""
                : hand.say("walk.reply.answered", Days.of(answered, hand.locale())),
            reply.standsIn() == null ? "" : hand.say("walk.reply.stands", reply.standsIn()),
            reply.waivedWhy() == null ? "" : hand.say("walk.reply.waived", reply.waivedWhy()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Attempts that were about no question. */
  private static List<Component> others(InHand hand, ReviewRow review, Doer doer) {
    var free = review.contacts().stream().filter(contact -> contact.queryId() == null).toList();
    if (free.isEmpty()) {
      return List.of();
    }
    var lines = new TimeLine(hand, "");
    for (var contact : free) {
      var head =
          hand.say(
              "walk.contact.free",
              contact.whom(),
              hand.say("contactWay." + contact.way()),
              hand.say("contactOutcome." + contact.outcome()));
      var by = quiet(hand.say("walk.contact.by", hand.who(contact.recordedBy())));
      lines.add(contact.triedAt(), head, withResult(hand, by, contact, doer));
    }
    return List.of(new H3(hand.say("walk.contacts")), lines);
  }

  private static Component contact(InHand hand, Contact contact, Doer doer) {
    var line =
        quiet(
            hand.say(
                "walk.contact.line",
                contact.whom(),
                hand.say("contactWay." + contact.way()),
                hand.when().at(contact.triedAt()),
                hand.say("contactOutcome." + contact.outcome()),
                hand.who(contact.recordedBy())));
    return withResult(hand, line, contact, doer);
  }

  /** What was entered wrongly is struck, and says why. */
  private static Component withResult(InHand hand, Component line, Contact contact, Doer doer) {
    var all = new Div(line);
    all.addClassName("attempt");
    if (contact.result() != null) {
      all.add(quoted(contact.result()));
    }
    if (!contact.counts()) {
      all.addClassName("withdrawn");
      var why = contact.withdrawnWhy();
      all.add(
          quiet(
              hand.say(
                  "walk.contact.withdrawn",
                  hand.who(contact.withdrawnBy()),
                  why == null ? "" : why)));
    } else if (hand.mayReach()) {
      var wrong = small(hand.say("walk.contact.wrong"), () -> doer.uncontact(contact));
      wrong.setAriaLabel(hand.say("walk.contact.wrong.of", contact.whom()));
      all.add(wrong);
    }
    return all;
  }

  static Component notes(InHand hand, ReviewRow review, Doer doer) {
    var lines = new TimeLine(hand, hand.say("walk.notes.none"));
    for (var first : review.notes()) {
      if (first.isFirst()) {
        lines.add(
            first.writtenAt(), hand.whoFirst(first.writtenBy()), thread(hand, review, first, doer));
      }
    }
    return lines;
  }

  private static Component thread(InHand hand, ReviewRow review, Note first, Doer doer) {
    var thread = new Div(quoted(first.words()));
    thread.addClassName("thread");
    for (var note : review.notes()) {
      if (first.id().equals(note.inReplyTo())) {
        var by =
            quiet(
                hand.say(
                    "walk.note.by",
                    hand.whoFirst(note.writtenBy()),
                    hand.when().at(note.writtenAt())));
        var answer = new Div(by, quoted(note.words()));
        answer.addClassName("answer");
        thread.add(answer);
      }
    }
    if (first.isResolved()) {
      thread.addClassName("settled");
      thread.add(quiet(hand.say("walk.note.settledby", hand.who(first.resolvedBy()))));
    }
    if (hand.mayNote()) {
      var acts = acts();
      if (!first.isResolved()) {
        acts.add(small(hand.say("walk.note.answer"), () -> doer.note(first)));
      }
      acts.add(
          small(
              hand.say(first.isResolved() ? "walk.note.reopen" : "walk.note.settle"),
              () -> doer.settle(first, !first.isResolved())));
      thread.add(acts);
    }
    return thread;
  }

  private static Div acts() {
    var acts = new Div();
    acts.addClassName("flow");
    return acts;
  }

  private static Component quoted(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassName("words");
    paragraph.getElement().setAttribute("dir", "auto");
    return paragraph;
  }

  private static Component quiet(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassNames("quiet", "small");
    return paragraph;
  }

  private static Button small(String words, Runnable action) {
    var button = Buttons.plain(words);
    button.addThemeName("small");
    button.addClickListener(click -> action.run());
    return button;
  }
}
