package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.Author;
import org.stet.article.Desks;
import org.stet.people.CurrentActor;
import org.stet.people.Missing;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Staff;
import org.stet.review.Addressee;
import org.stet.review.FilterBook;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Query;
import org.stet.review.ReviewRows;
import org.stet.review.Reviews;
import org.stet.review.Stage;
import org.stet.review.TurnRow;
import org.stet.review.Turns;
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
 * What waits for a person, why and until when; what they wait for; and what nobody has. Reporters
 * find their own articles here, with the queries put to them.
 */
@Route(value = "turn", layout = MainLayout.class)
@Menu(title = "turn.title", order = 10)
@RolesAllowed({"ANSWER_QUERIES", "ASSIGN_WORK"})
class TurnView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private static final int OWN = 50;
  private static final int AT_ONCE = 500;

  private final transient Turns turns;
  private final transient ReviewRows rows;
  private final transient Reviews reviews;
  private final transient ArticleRows articles;
  private final transient Desks desks;
  private final transient Staff staff;
  private final transient Clock clock;
  private final boolean own;
  private final Notice notice = new Notice();
  private final PageHead head;
  private final Button start;
  private final Div groups = new Div();
  private final Map<UUID, String> answers = new HashMap<>();
  private transient Turns.Turn turn = new Turns.Turn(List.of(), List.of(), List.of(), false);
  private transient List<ArticleRow> mine = List.of();
  private transient List<ArticleRow> toConfirm = List.of();
  private transient List<Turns.Fallen> fallen = List.of();
  private transient TurnFilter filter = TurnFilter.OPEN;
  private final transient SavedFilters saved;
  private final TextField search = new TextField();
  private int most = AT_ONCE;

  TurnView(
      Turns turns,
      ReviewRows rows,
      Reviews reviews,
      ArticleRows articles,
      Desks desks,
      Staff staff,
      CurrentActor actors,
      Clock clock,
      FilterBook filters,
      DeskNews news,
      ObjectProvider<Preferences> preferences) {
    this.turns = turns;
    this.rows = rows;
    this.reviews = reviews;
    this.articles = articles;
    this.desks = desks;
    this.staff = staff;
    this.clock = clock;
    this.own = actors.current().seesOwnOnly();
    start = Buttons.withKey(Buttons.primary(getTranslation("turn.start")), "Enter");
    start.setId("turn-start");
    start.addClickListener(click -> startWalking());
    head = new PageHead(title(), "", own ? newArticle() : start);
    getContent().addClassName("page");
    saved = new SavedFilters(filters, "turn", staff);
    getContent().add(head, filters(), notice, groups);
    if (!own) {
      var keys = new Keys(preferences);
      keys.on("Enter", getTranslation("turn.start"), this::startWalking);
      getContent().add(keys);
    }
    news.follow(this, this::lookAgain);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = TurnFilter.of(event.getLocation().getQueryParameters());
    search.setValue(filter.words());
    saved.show(filter.address());
    groups.removeAll();
    lookAgain();
  }

  private Component filters() {
    search.setId("turn-search");
    search.setAriaLabel(getTranslation("turn.search"));
    search.setPlaceholder(getTranslation("turn.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        UI.getCurrent().navigate(TurnView.class, filter.withWords(change.getValue()).address());
      }
    });
    var filters = new Div(search, saved);
    filters.addClassNames("filters", "list-filters");
    filters.getElement().setAttribute("role", "search");
    filters.setVisible(!own);
    return filters;
  }

  void lookAgain() {
    var now = turns.mine(most);
    var articlesNow = own ? articles.page(ArticleRows.Wanted.ALL, 0, OWN).items() : mine;
    var toConfirmNow = turns.toConfirm();
    var fallenNow = turns.fallen();
    if (!now.equals(turn)
        || !articlesNow.equals(mine)
        || !toConfirmNow.equals(toConfirm)
        || !fallenNow.equals(fallen)
        || groups.getElement().getChildCount() == 0) {
      turn = now;
      mine = articlesNow;
      toConfirm = toConfirmNow;
      fallen = fallenNow;
      show(filter.of(now));
    }
  }

  void startWalking() {
    turn.waitForYou().stream()
        .findFirst()
        .or(() -> turn.free().stream().findFirst())
        .ifPresent(row -> UI.getCurrent().navigate(Paths.claim(row.article(), row.number())));
  }

  void take(TurnRow row) {
    var unused =
        new Errand(notice, staff)
            .run(
                () -> {
                  var review = rows.listed(row.review()).review();
                  if (review == null || review.stage() != Stage.TO_CHECK) {
                    throw review == null
                        ? new Missing("review")
                        : new SomebodyWasFaster(
                            review.changedBy(), review.changedAt(), review.version());
                  }
                  reviews.move(review.id(), review.version(), Move.TAKE, MoveRequest.EMPTY);
                  UI.getCurrent().navigate(Paths.claim(row.article(), row.number()));
                },
                getLocale());
  }

  private void show(Turns.Turn turn) {
    var when = new When(clock.instant(), desks.first().timeZone(), getLocale());
    boolean others = !toConfirm.isEmpty() || !fallen.isEmpty();
    boolean onlyOthers = turn.waitForYou().isEmpty() && others;
    head.say(own || onlyOthers ? "" : new TurnWords(getLocale()).state(turn, when));
    start.setVisible(!turn.waitForYou().isEmpty() || !turn.free().isEmpty());
    groups.removeAll();
    if (!toConfirm.isEmpty()) {
      groups.add(
          new TurnGroup<>(
              getTranslation("turn.confirm.title"),
              String.valueOf(toConfirm.size()),
              toConfirm,
              article -> toConfirm(article, when)));
    }
    if (!fallen.isEmpty()) {
      groups.add(
          new TurnGroup<>(
              getTranslation("turn.fallen.title"),
              String.valueOf(fallen.size()),
              fallen,
              one -> fallen(one, when)));
    }
    if (!turn.waitForYou().isEmpty()) {
      groups.add(
          new TurnGroup<>(
              getTranslation(own ? "turn.asked.title" : "turn.waits.title"),
              getTranslation("turn.waits.count", turn.waitForYou().size()),
              turn.waitForYou(),
              row -> waiting(row, when)));
    } else if (!others) {
      groups.add(filter.isOpen() ? nothing() : nothingFound());
    }
    if (!turn.youWaitFor().isEmpty()) {
      groups.add(
          new TurnGroup<>(
              getTranslation("turn.others.title"),
              String.valueOf(turn.youWaitFor().size()),
              turn.youWaitFor(),
              row -> new TurnLine(row, when, open(row))));
    }
    if (!turn.free().isEmpty()) {
      groups.add(
          new TurnGroup<>(
              getTranslation("turn.free.title"),
              getTranslation("turn.free.count", turn.free().size()),
              turn.free(),
              row -> new TurnLine(row, when, takeButton(row))));
    }
    if (turn.more()) {
      var further = Buttons.plain(getTranslation("turn.further"));
      further.setId("turn-further");
      further.addClickListener(click -> {
        most += AT_ONCE;
        lookAgain();
      });
      var said = new Notice();
      said.tell(Glyph.LIST, getTranslation("turn.more", most), "", further);
      groups.add(said);
    }
    if (own && !mine.isEmpty()) {
      var progress = rows.progress(mine);
      groups.add(
          new TurnGroup<>(
              getTranslation("turn.own.title"),
              String.valueOf(mine.size()),
              mine,
              article -> new ArticleLine(article, progress.get(article.id()), "", "", when)));
    }
  }

  private WaitingArticle toConfirm(ArticleRow article, When when) {
    var names =
        article.authors().stream()
            .filter(author -> !author.counts())
            .map(Author::name)
            .collect(Collectors.joining(", "));
    return new WaitingArticle(
        article,
        getTranslation("turn.confirm.author", names),
        Paths.desk(article.id()),
        "turn.confirm",
        when);
  }

  private WaitingArticle fallen(Turns.Fallen one, When when) {
    return new WaitingArticle(
        one.article(),
        getTranslation("turn.fallen.parts", PartKinds.signed(one.parts(), getLocale())),
        Paths.signOff(one.article().id()),
        "turn.fallen",
        when);
  }

  private Composite<ListItem> waiting(TurnRow row, When when) {
    var line = new TurnLine(row, when, open(row));
    if (row.action().equals("answer")) {
      var review = rows.listed(row.review()).review();
      var asked = row.why().key().equals("turn.asked.editor") ? Addressee.EDITOR : Addressee.AUTHOR;
      if (review != null) {
        review.queries().stream()
            .filter(query -> query.isOpen() && query.putTo() == asked)
            .forEach(query -> line.add(question(row, query)));
      }
    }
    return line;
  }

  private Component question(TurnRow row, Query query) {
    return new QueryAnswer(
        query,
        staff.nameOf(query.askedBy()),
        answers.getOrDefault(query.id(), ""),
        text -> answers.put(query.id(), text),
        (field, words) -> {
          boolean done =
              new Errand(notice, staff)
                  .field("text", field)
                  .run(() -> reviews.answer(row.review(), query.id(), words), getLocale());
          if (done) {
            answers.remove(query.id());
            Notices.done(getTranslation("turn.answered"));
            lookAgain();
          }
        });
  }

  private Component open(TurnRow row) {
    var words = getTranslation("turn.do." + row.action());
    var link = new Anchor(Paths.claim(row.article(), row.number()), words);
    link.addClassName("vaadin-button");
    link.getElement()
        .setAttribute("aria-label", getTranslation("turn.do.of", words, row.number(), row.quote()));
    return link;
  }

  private Component takeButton(TurnRow row) {
    var words = getTranslation("turn.do.take");
    var take = Buttons.plain(words);
    take.setAriaLabel(getTranslation("turn.do.of", words, row.number(), row.quote()));
    take.addClickListener(click -> take(row));
    return take;
  }

  private Component nothing() {
    if (own) {
      return mine.isEmpty()
          ? new EmptyState(getTranslation("turn.own.empty"), getTranslation("turn.own.empty.then"))
          : new EmptyState(
              getTranslation("turn.own.nothing"), getTranslation("turn.own.nothing.then"));
    }
    return new EmptyState(
        getTranslation("turn.nothing"),
        getTranslation("turn.nothing.then", turn.youWaitFor().size(), turn.free().size()));
  }

  private Component nothingFound() {
    var all = new RouterLink(getTranslation("turn.all"), TurnView.class);
    all.addClassName("vaadin-button");
    return new EmptyState(
        getTranslation("turn.notfound"), getTranslation("turn.notfound.then"), all);
  }

  private Component newArticle() {
    var link = new Anchor("import", getTranslation("articles.new"));
    link.addClassName("vaadin-button");
    link.getElement().setAttribute("theme", "primary");
    return link;
  }

  private String title() {
    return getTranslation(own ? "turn.title.own" : "turn.title");
  }

  @Override
  public String getPageTitle() {
    return title() + " · " + getTranslation("shell.name");
  }
}
