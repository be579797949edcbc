package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.stet.article.Desks;
import org.stet.review.TurnRow;
import org.stet.review.Turns;
import org.stet.shell.Buttons;
import org.stet.shell.EmptyState;
import org.stet.shell.Keys;
import org.stet.shell.MainLayout;
import org.stet.shell.PageHead;
import org.stet.shell.Preferences;
import org.stet.shell.When;

/** The verdicts that an editor may decide now; their own proposals wait for somebody else. */
@Route(value = "approval", layout = MainLayout.class)
@Menu(title = "approval.title", order = 5)
@RolesAllowed("JUDGE_REVIEWS")
class ApprovalView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Turns turns;
  private final transient Desks desks;
  private final transient Clock clock;
  private final PageHead head;
  private final Button start;
  private final Anchor elsewhere = new Anchor("turn", "");
  private final Div groups = new Div();
  private transient List<TurnRow> waiting = List.of();

  ApprovalView(
      Turns turns,
      Desks desks,
      Clock clock,
      DeskNews news,
      ObjectProvider<Preferences> preferences) {
    this.turns = turns;
    this.desks = desks;
    this.clock = clock;
    start = Buttons.withKey(Buttons.primary(getTranslation("approval.start")), "Enter");
    start.setId("approval-start");
    start.addClickListener(click -> startDeciding());
    head = new PageHead(getTranslation("approval.title"), "", start);
    var keys = new Keys(preferences);
    keys.on("Enter", getTranslation("approval.start"), this::startDeciding);
    getContent().addClassName("page");
    elsewhere.setId("approval-elsewhere");
    elsewhere.addClassName("elsewhere");
    getContent().add(head, groups, elsewhere, keys);
    news.follow(this, this::lookAgain);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    lookAgain();
  }

  void lookAgain() {
    waiting = turns.awaitingApproval();
    var when = new When(clock.instant(), desks.first().timeZone(), getLocale());
    var turn = new Turns.Turn(waiting, List.of(), List.of(), false);
    head.say(waiting.isEmpty() ? "" : new TurnWords(getLocale()).state(turn, when));
    start.setVisible(!waiting.isEmpty());
    tellOfTheOthers();
    groups.removeAll();
    if (waiting.isEmpty()) {
      var articles = new Anchor("articles", getTranslation("approval.articles"));
      articles.addClassName("vaadin-button");
      groups.add(
          new EmptyState(
              getTranslation("approval.nothing"),
              getTranslation("approval.nothing.then"),
              articles));
    } else {
      groups.add(
          new TurnGroup<>(
              getTranslation("approval.group"),
              getTranslation("turn.waits.count", waiting.size()),
              waiting,
              row -> new TurnLine(row, when, decide(row))));
    }
  }

  /** What the bell counts beside these. */
  private void tellOfTheOthers() {
    int others = turns.waitingBeside(waiting);
    elsewhere.setText(getTranslation("approval.elsewhere", others));
    elsewhere.setVisible(others > 0);
  }

  void startDeciding() {
    waiting.stream()
        .findFirst()
        .ifPresent(row -> UI.getCurrent().navigate(Paths.claim(row.article(), row.number())));
  }

  private Anchor decide(TurnRow row) {
    var words = getTranslation("turn.do." + row.action());
    var link = new Anchor(Paths.claim(row.article(), row.number()), words);
    link.addClassName("vaadin-button");
    link.getElement()
        .setAttribute("aria-label", getTranslation("turn.do.of", words, row.number(), row.quote()));
    return link;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("approval.title") + " · " + getTranslation("shell.name");
  }
}
