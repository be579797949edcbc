package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.stet.people.CurrentActor;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Staff;
import org.stet.review.Contact;
import org.stet.review.Query;
import org.stet.review.Reply;
import org.stet.review.ReviewRows;
import org.stet.review.Reviews;
import org.stet.review.Walk;
import org.stet.shell.Buttons;
import org.stet.shell.EmptyState;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.Keys;
import org.stet.shell.MainLayout;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PageHead;
import org.stet.shell.Preferences;
import org.stet.shell.When;

/**
 * The closing meeting: every open question of an article and every party without a reply, one after
 * the other, until nothing is left.
 */
@Route(value = "articles/:article/closing", layout = MainLayout.class)
@RolesAllowed({"MARK_CLAIMS", "ASSIGN_WORK"})
class ClosingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ReviewRows rows;
  private final transient Reviews reviews;
  private final transient Staff staff;
  private final transient CurrentActor actors;
  private final Notice notice = new Notice();
  private final Div body = new Div();
  private UUID id = new UUID(0, 0);
  private transient @Nullable Walk walk;
  private transient List<Walk.OpenThing> open = List.of();
  private int at;
  private @Nullable TextArea field;

  ClosingView(
      ReviewRows rows,
      Reviews reviews,
      Staff staff,
      CurrentActor actors,
      DeskNews news,
      ObjectProvider<Preferences> preferences) {
    this.rows = rows;
    this.reviews = reviews;
    this.staff = staff;
    this.actors = actors;
    var keys = new Keys(preferences);
    getContent().addClassNames("page", "closing");
    getContent().add(body, keys);
    keys.on("J", getTranslation("closing.next"), () -> go(at + 1));
    keys.on("K", getTranslation("closing.previous"), () -> go(at - 1));
    keys.on("Enter", getTranslation("closing.answer"), this::write);
    keys.on("Mod+Enter", getTranslation("closing.record"), this::record);
    news.follow(this, this::hear);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Addresses.article(event);
    at = 0;
    look();
  }

  void look() {
    var seen = rows.walk(id);
    walk = seen;
    open = seen.openThings();
    at = Math.clamp(at, 0, Math.max(0, open.size() - 1));
    show(seen);
  }

  void go(int place) {
    if (place >= 0 && place < open.size()) {
      at = place;
      notice.clear();
      show(walk());
    }
  }

  private void write() {
    if (field != null) {
      field.focus();
    }
  }

  /** Records the answer that is written, and goes on to what is next. */
  void record() {
    var written = field;
    if (written == null || at >= open.size()) {
      return;
    }
    var thing = open.get(at);
    var query = Objects.requireNonNull(thing.query());
    boolean done =
        new Errand(notice, staff)
            .field("text", written)
            .run(
                () -> reviews.answer(thing.review().id(), query.id(), written.getValue()),
                getLocale());
    if (done) {
      Notices.done(getTranslation("turn.answered"));
      look();
    }
  }

  private void show(Walk seen) {
    field = null;
    body.removeAll();
    body.add(head(seen), notice);
    if (open.isEmpty()) {
      body.add(
          new EmptyState(getTranslation("closing.empty"), getTranslation("closing.empty.then")));
      return;
    }
    var sides = new Div(thing(open.get(at)), list());
    sides.addClassName("closing-sides");
    body.add(sides);
  }

  private Component head(Walk seen) {
    var back = new Anchor(Paths.walk(id), getTranslation("signoff.walk"));
    back.addClassName("vaadin-button");
    return new PageHead(
        getTranslation("closing.title"),
        getTranslation("closing.state", seen.article().headline(), open.size()),
        back);
  }

  private Component thing(Walk.OpenThing thing) {
    var title = new H2(getTranslation("closing.of", at + 1, open.size()));
    title.addClassName("section-title");
    var claim =
        new Anchor(
            Paths.claim(id, thing.claim().number()),
            getTranslation("closing.claim", thing.claim().number(), thing.claim().quote()));
    claim.addClassNames("serif", "closing-claim");
    claim.getElement().setAttribute("dir", "auto");
    var section = new Section(title, claim);
    section.addClassName("flow-down");
    var query = thing.query();
    var reply = thing.reply();
    if (query != null) {
      question(section, thing, query);
    } else if (reply != null) {
      party(section, thing, reply);
    }
    var previous = Buttons.withKey(Buttons.plain(getTranslation("closing.previous")), "K");
    previous.addClickListener(click -> go(at - 1));
    previous.setEnabled(at > 0);
    var next = Buttons.withKey(Buttons.plain(getTranslation("closing.next")), "J");
    next.addClickListener(click -> go(at + 1));
    next.setEnabled(at < open.size() - 1);
    var ways = new Div(previous, next);
    ways.addClassName("flow");
    section.add(ways);
    return section;
  }

  private void question(Section section, Walk.OpenThing thing, Query query) {
    section.add(
        words(getTranslation("walk.query.open", getTranslation("addressee." + query.putTo()))),
        asked(query.question()),
        quiet(
            getTranslation(
                "closing.asked", walk().name(query.askedBy()), when().since(query.askedAt()))));
    thing.review().contactsFor(query).stream()
        .filter(Contact::counts)
        .forEach(contact ->
            section.add(
                quiet(
                    getTranslation(
                        "walk.contact.line",
                        contact.whom(),
                        getTranslation("contactWay." + contact.way()),
                        when().at(contact.triedAt()),
                        getTranslation("contactOutcome." + contact.outcome()),
                        walk().name(contact.recordedBy())))));
    boolean may =
        actors.current().may(Permission.ANSWER_QUERIES)
            && (!query.legal() || actors.current().may(Permission.JUDGE_REVIEWS));
    if (!may) {
      boolean answers = actors.current().may(Permission.ANSWER_QUERIES);
      section.add(quiet(getTranslation(answers ? "refused.legal.answer" : "closing.look")));
      return;
    }
    var answer = new TextArea(getTranslation("walk.answer.text"));
    answer.setId("closing-answer");
    answer.setMaxLength(Limits.NOTE);
    answer.setMinRows(3);
    answer.addClassName("wide");
    answer.getElement().setAttribute("dir", "auto");
    var send = Buttons.primary(getTranslation("closing.record"));
    send.addClickListener(click -> record());
    field = answer;
    section.add(answer, send);
  }

  private void party(Section section, Walk.OpenThing thing, Reply reply) {
    section.add(
        words(reply.party() + ": " + getTranslation("reply." + reply.state())),
        quiet(getTranslation("closing.party")));
    if (reply.answer() != null) {
      section.add(asked(reply.answer()));
    }
    var link =
        new Anchor(Paths.claim(id, thing.claim().number()), getTranslation("closing.party.go"));
    link.addClassName("vaadin-button");
    section.add(link);
  }

  /** All that is open, to jump to. */
  private Component list() {
    var list = new OrderedList();
    list.addClassName("closing-list");
    for (int i = 0; i < open.size(); i++) {
      int place = i;
      var thing = open.get(i);
      var query = thing.query();
      var reply = thing.reply();
      var words = query != null ? query.question() : reply == null ? "" : reply.party();
      var jump = Buttons.tertiary(words);
      jump.setAriaLabel(getTranslation("closing.jump", place + 1, thing.claim().number(), words));
      if (place == at) {
        jump.getElement().setAttribute("aria-current", "true");
      }
      jump.addClickListener(click -> go(place));
      list.add(new ListItem(jump, new Span(getTranslation("walk.claim", thing.claim().number()))));
    }
    return list;
  }

  /** Others answer too; what is being written stays. */
  private void hear() {
    if (!rows.walk(id).openThings().equals(open)) {
      if (field == null || field.isEmpty()) {
        look();
      } else {
        var again = Buttons.plain(getTranslation("signoff.again"));
        again.addClickListener(click -> look());
        notice.news(Glyph.STALE, getTranslation("closing.news"), again);
      }
    }
  }

  private static Component words(String said) {
    var line = new Paragraph(said);
    line.addClassName("strong");
    return line;
  }

  private static Component asked(String question) {
    var line = new Paragraph(question);
    line.addClassNames("serif", "asked");
    line.getElement().setAttribute("dir", "auto");
    return line;
  }

  private static Component quiet(String said) {
    var line = new Paragraph(said);
    line.addClassNames("quiet", "small");
    return line;
  }

  private Walk walk() {
    return Objects.requireNonNull(walk);
  }

  private When when() {
    return new When(walk().at(), walk().desk().timeZone(), getLocale());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("closing.title") + " · " + getTranslation("shell.name");
  }
}
