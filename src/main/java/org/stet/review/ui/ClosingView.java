package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.people.Staff;
import org.stet.review.ArticleChecks;
import org.stet.review.Contact;
import org.stet.review.OpenItem;
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
  private final transient ArticleChecks checks;
  private final Notice notice = new Notice();
  private final Div top = new Div();
  private final Div none = new Div();
  private final Section about = new Section();
  private final Div place = new Div();
  private final Div ways = new Div();
  private final Div all = new Div();
  private final Div sides;
  private final Section besides = new Section();
  private final Map<UUID, ClosingAnswer> begun = new HashMap<>();
  private UUID id = new UUID(0, 0);
  private transient @Nullable Walk walk;
  private transient List<Walk.OpenThing> open = List.of();
  private transient List<OpenItem> more = List.of();
  private int at;
  private @Nullable ClosingAnswer answer;

  ClosingView(
      ReviewRows rows,
      Reviews reviews,
      ArticleChecks checks,
      Staff staff,
      CurrentActor actors,
      DeskNews news,
      ObjectProvider<Preferences> preferences) {
    this.rows = rows;
    this.reviews = reviews;
    this.checks = checks;
    this.staff = staff;
    this.actors = actors;
    var keys = new Keys(preferences);
    about.addClassName("flow-down");
    ways.addClassName("flow");
    var thing = new Section(about, place, ways);
    thing.addClassName("flow-down");
    sides = new Div(thing, all);
    sides.addClassName("closing-sides");
    getContent().addClassNames("page", "closing");
    keys.on("J", getTranslation("closing.next"), () -> go(at + 1));
    keys.on("K", getTranslation("closing.previous"), () -> go(at - 1));
    keys.on("A", getTranslation("closing.answer"), this::write);
    keys.on("Enter", getTranslation("closing.party.go"), this::goToClaim);
    keys.on("Mod+Enter", getTranslation("closing.record"), this::record);
    getContent()
        .add(
            top,
            notice,
            none,
            sides,
            besides,
            keys.footer("J", "K", "A", "Enter", "Mod+Enter", "?"),
            keys);
    news.follow(this, this::hear);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Addresses.article(event);
    at = 0;
    begun.clear();
    look();
  }

  void look() {
    notice.clear();
    read();
    at = Math.clamp(at, 0, Math.max(0, open.size() - 1));
    show();
  }

  private void read() {
    var seen = rows.walk(id);
    walk = seen;
    open = seen.openThings();
    more = checks.openBesidesQuestions(id);
  }

  void go(int to) {
    if (to >= 0 && to < open.size()) {
      at = to;
      notice.clear();
      show();
    }
  }

  void write() {
    if (answer != null) {
      answer.write();
    }
  }

  private void goToClaim() {
    if (at < open.size()) {
      UI.getCurrent().navigate(Paths.claim(id, open.get(at).claim().number()));
    }
  }

  /** Records the answer that is written, and goes on to what is next. */
  void record() {
    var written = answer;
    if (written == null || at >= open.size()) {
      return;
    }
    var thing = open.get(at);
    if (written.send(new Errand(notice, staff), reviews, thing)) {
      begun.remove(thing.id());
      Notices.done(getTranslation("turn.answered"));
      look();
    }
  }

  /** What is being written stays where it is, with the focus in it. */
  private void show() {
    top.removeAll();
    top.add(head(walk()));
    none.removeAll();
    none.setVisible(open.isEmpty());
    sides.setVisible(!open.isEmpty());
    if (open.isEmpty()) {
      none.add(
          new EmptyState(getTranslation("closing.empty"), getTranslation("closing.empty.then")));
      answer = null;
      place.removeAll();
    } else {
      var thing = open.get(at);
      about(thing);
      answer = mayAnswer(thing) ? begun.computeIfAbsent(thing.id(), one -> answer(thing)) : null;
      if (answer == null) {
        place.removeAll();
      } else if (place.getChildren().noneMatch(answer::equals)) {
        place.removeAll();
        place.add(answer);
      }
      ways();
      all.removeAll();
      all.add(list());
    }
    besides();
  }

  private Component head(Walk seen) {
    var back = new Anchor(Paths.walk(id), getTranslation("signoff.walk"));
    back.addClassName("vaadin-button");
    return new PageHead(
        getTranslation("closing.title"),
        getTranslation("closing.state", seen.article().headline(), open.size(), more.size()),
        back);
  }

  private void about(Walk.OpenThing thing) {
    var title = new H2(getTranslation("closing.of", at + 1, open.size()));
    title.addClassName("section-title");
    var claim =
        new Anchor(
            Paths.claim(id, thing.claim().number()),
            getTranslation("closing.claim", thing.claim().number(), thing.claim().quote()));
    claim.addClassNames("serif", "closing-claim");
    claim.getElement().setAttribute("dir", "auto");
    about.removeAll();
    about.add(title, claim);
    var query = thing.query();
    var reply = thing.reply();
    if (query != null) {
      question(about, thing, query);
    } else if (reply != null) {
      party(about, reply);
    }
  }

  private void ways() {
    ways.removeAll();
    if (answer != null) {
      var write = Buttons.withKey(Buttons.plain(getTranslation("closing.answer.go")), "A");
      write.addClickListener(click -> write());
      ways.add(write);
    }
    var previous = Buttons.withKey(Buttons.plain(getTranslation("closing.previous")), "K");
    previous.addClickListener(click -> go(at - 1));
    previous.setEnabled(at > 0);
    var next = Buttons.withKey(Buttons.plain(getTranslation("closing.next")), "J");
    next.addClickListener(click -> go(at + 1));
    next.setEnabled(at < open.size() - 1);
    var claim = Buttons.withKey(Buttons.plain(getTranslation("closing.party.go")), "Enter");
    claim.addClickListener(click -> goToClaim());
    ways.add(previous, next, claim);
  }

  private ClosingAnswer answer(Walk.OpenThing thing) {
    var reply = thing.reply();
    return reply == null
        ? new ClosingAnswer(this::record)
        : new ClosingAnswer(reply, thing.review().version(), this::record);
  }

  private boolean mayAnswer(Walk.OpenThing thing) {
    var actor = actors.current();
    var query = thing.query();
    return query == null
        ? (actor.may(Permission.CHECK_CLAIMS) || actor.may(Permission.JUDGE_REVIEWS))
            && !walk().article().isAuthor(actor.id())
        : actor.may(Permission.ANSWER_QUERIES)
            && (!query.isForTheLawyer() || actor.may(Permission.JUDGE_REVIEWS));
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
    if (!mayAnswer(thing)) {
      boolean answers = actors.current().may(Permission.ANSWER_QUERIES);
      section.add(quiet(getTranslation(answers ? "refused.legal.answer" : "closing.look")));
    }
  }

  private void party(Section section, Reply reply) {
    section.add(
        words(reply.party() + ": " + getTranslation("reply." + reply.state())),
        quiet(getTranslation("closing.party")));
    if (reply.answer() != null) {
      section.add(asked(reply.answer()));
    }
  }

  /** Sign-off wants more than answers; what it wants besides is named, and the way to it. */
  private void besides() {
    besides.removeAll();
    besides.setVisible(!more.isEmpty());
    var title = new H2(getTranslation("closing.besides"));
    title.addClassName("section-title");
    var list = new UnorderedList();
    for (var item : more) {
      var sentence = item.sentence(getLocale());
      list.add(
          new ListItem(
              item.claim() == null
                  ? new Span(sentence)
                  : new Anchor(Paths.claim(id, item.number()), sentence)));
    }
    besides.add(title, quiet(getTranslation("closing.besides.why")), list);
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
  void hear() {
    var now = rows.walk(id).openThings();
    if (now.equals(open) && checks.openBesidesQuestions(id).equals(more)) {
      return;
    }
    var here = open.isEmpty() ? null : open.get(at).id();
    var found = now.stream().map(Walk.OpenThing::id).toList().indexOf(here);
    boolean lost = found < 0 && answer != null && answer.isBegun();
    if (lost) {
      var again = Buttons.plain(getTranslation("signoff.again"));
      again.addClickListener(click -> look());
      notice.news(Glyph.STALE, getTranslation("closing.news"), again);
      return;
    }
    read();
    at = found < 0 ? Math.clamp(at, 0, Math.max(0, open.size() - 1)) : found;
    show();
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
