package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.people.Staff;
import org.stet.review.ArticleMove;
import org.stet.review.Assignments;
import org.stet.review.FilterBook;
import org.stet.review.ReviewRows;
import org.stet.shell.EmptyState;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.Keys;
import org.stet.shell.MainLayout;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PageHead;
import org.stet.shell.Pages;
import org.stet.shell.Preferences;
import org.stet.shell.When;

/** All articles that a person may find, as sentences. Search and filter stand in the address. */
@Route(value = "articles", layout = MainLayout.class)
@Menu(title = "articles.title", order = 30)
@RolesAllowed("READ_DESK")
class ArticlesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ArticleRows articles;
  private final transient ReviewRows reviews;
  private final transient Assignments assignments;
  private final transient Desks desks;
  private final transient Staff staff;
  private final transient Clock clock;
  private final PageHead head;
  private final TextField search = new TextField();
  private final Select<ArticleStage> stage = new Select<>();
  private final Select<DeskSettings> desk = new Select<>();
  private final Div list = new Div();
  private final Notice notice = new Notice();
  private final Set<UUID> ticked = new LinkedHashSet<>();
  private final Map<UUID, Long> shown = new HashMap<>();
  private final SavedFilters saved;
  private @Nullable ShareBar share;
  private ShareBar.@Nullable Done shared;
  private transient ArticleFilter filter = ArticleFilter.OPEN;

  ArticlesView(
      ArticleRows articles,
      ReviewRows reviews,
      Assignments assignments,
      Desks desks,
      Staff staff,
      CurrentActor actors,
      Clock clock,
      FilterBook filters,
      DeskNews news,
      ObjectProvider<Preferences> preferences) {
    this.articles = articles;
    this.reviews = reviews;
    this.assignments = assignments;
    this.desks = desks;
    this.staff = staff;
    this.clock = clock;
    var actions = new ArrayList<Component>();
    if (actors.current().may(Permission.ASSIGN_WORK)) {
      var rota = new Anchor("rota", getTranslation("rota.title"));
      rota.addClassName("vaadin-button");
      actions.add(rota);
    }
    if (actors.current().may(Permission.IMPORT_ARTICLES)) {
      actions.add(newArticle());
    }
    head = new PageHead(getTranslation("articles.title"), "", actions.toArray(Component[]::new));
    saved = new SavedFilters(filters, "articles", staff);
    getContent().addClassName("page");
    getContent().add(head, filters(), saved, notice);
    if (actors.current().may(Permission.ASSIGN_WORK)) {
      share =
          new ShareBar(
              staff,
              desks.first().timeZone(),
              getTranslation("share.time.article"),
              this::assign,
              this::deadline);
      var keys = new Keys(preferences);
      keys.on("U", getTranslation("walk.undo"), this::undo);
      getContent().add(share, keys);
    }
    getContent().add(list);
    news.follow(this, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = ArticleFilter.of(event.getLocation().getQueryParameters());
    search.setValue(filter.words());
    stage.setValue(filter.stage());
    showDesks();
    saved.show(filter.atPage(1).address());
    show();
  }

  private Component filters() {
    search.setId("articles-search");
    search.setAriaLabel(getTranslation("articles.search"));
    search.setPlaceholder(getTranslation("articles.search"));
    search.setPrefixComponent(Glyph.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(200);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(filter.withWords(change.getValue()));
      }
    });
    stage.setId("articles-stage");
    stage.setAriaLabel(getTranslation("articles.stage"));
    stage.setItems(ArticleStage.values());
    stage.setEmptySelectionAllowed(true);
    stage.setEmptySelectionCaption(getTranslation("articles.stage.all"));
    stage.setItemLabelGenerator(value ->
        value == null
            ? getTranslation("articles.stage.all")
            : Named.capital(getTranslation("articleStage." + value)));
    stage.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(filter.withStage(change.getValue()));
      }
    });
    desk.setId("articles-desk");
    desk.setAriaLabel(getTranslation("articles.desks"));
    desk.setEmptySelectionAllowed(true);
    desk.setEmptySelectionCaption(getTranslation("articles.desks.all"));
    desk.setItemLabelGenerator(
        value -> value == null ? getTranslation("articles.desks.all") : value.name());
    desk.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(filter.withDesk(change.getValue() == null ? null : change.getValue().id()));
      }
    });
    var filters = new Div(search, stage, desk);
    filters.addClassNames("filters", "list-filters");
    filters.getElement().setAttribute("role", "search");
    return filters;
  }

  /** Where there is only one, nobody has to choose. */
  private void showDesks() {
    var all = desks.all();
    desk.setItems(all);
    desk.setVisible(all.size() > 1 || filter.desk() != null);
    desk.setValue(
        all.stream().filter(one -> one.id().equals(filter.desk())).findFirst().orElse(null));
  }

  private void go(ArticleFilter next) {
    UI.getCurrent().navigate(ArticlesView.class, next.address());
  }

  private void show() {
    var page = articles.page(filter.wanted(), Pages.first(filter.page()), Pages.SIZE);
    head.say(
        getTranslation(filter.isOpen() ? "articles.count" : "articles.count.found", page.total()));
    list.removeAll();
    if (page.items().isEmpty()) {
      list.add(nothing(page.total()));
      return;
    }
    var when = new When(clock.instant(), desks.first().timeZone(), getLocale());
    var progress = reviews.progress(page.items());
    var names = deskNames();
    var lines = new UnorderedList();
    lines.addClassNames("queue", "articles");
    shown.clear();
    for (var article : page.items()) {
      var line =
          new ArticleLine(
              article,
              progress.get(article.id()),
              names.size() > 1 ? names.getOrDefault(article.desk(), "") : "",
              lead(article),
              when);
      if (share != null && ArticleMove.PLAN.from().contains(article.stage())) {
        shown.put(article.id(), article.version());
        line.tick(tick(article));
      }
      lines.add(line);
    }
    ticked.retainAll(shown.keySet());
    countTicked();
    list.add(lines);
    list.add(
        new Pages(
            ArticlesView.class, filter.page(), page.total(), at -> filter.atPage(at).address()));
  }

  private Checkbox tick(ArticleRow article) {
    var box = new Checkbox();
    box.setAriaLabel(getTranslation("share.tick.article", article.headline()));
    box.setValue(ticked.contains(article.id()));
    box.addValueChangeListener(change -> {
      if (change.getValue()) {
        ticked.add(article.id());
      } else {
        ticked.remove(article.id());
      }
      countTicked();
    });
    return box;
  }

  private void countTicked() {
    if (share != null) {
      share.ticked(ticked.size());
    }
  }

  /** All that nobody has in them, in equal shares. */
  private void assign(List<UUID> people) {
    var free = assignments.free(List.copyOf(ticked));
    if (free.isEmpty()) {
      notice.refuse(getTranslation("share.none"));
      return;
    }
    share(
        () -> {
          var before = assignments.shareOut(free, people).before();
          return before.isEmpty() ? null : () -> assignments.takeBack(before);
        },
        getTranslation("share.done.assigned", free.size()));
  }

  private void deadline(@Nullable Instant deadline) {
    var chosen =
        ticked.stream()
            .map(id -> new Assignments.Seen(id, Objects.requireNonNull(shown.get(id))))
            .toList();
    share(
        () -> {
          var before = assignments.deadline(chosen, deadline);
          return () -> assignments.deadlineAgain(before);
        },
        getTranslation("share.done.due", chosen.size()));
  }

  private void share(ShareBar.Work work, String done) {
    ShareBar.run(
        work,
        done,
        new Errand(notice, staff),
        getLocale(),
        this::undo,
        back -> {
          if (shared != null) {
            shared.words().close();
          }
          shared = back;
          ticked.clear();
          show();
        });
  }

  /** What was done last with several articles. */
  private void undo() {
    var what = shared;
    shared = null;
    if (what == null) {
      Notices.whisper(getTranslation("undo.nothing"));
    } else {
      what.undo();
    }
  }

  private Component nothing(long total) {
    if (filter.isOpen() && total == 0) {
      return new EmptyState(
          getTranslation("articles.empty"), getTranslation("articles.empty.then"));
    }
    var all = new RouterLink(getTranslation("articles.all"), ArticlesView.class);
    all.addClassName("vaadin-button");
    return new EmptyState(
        getTranslation("articles.nothing"), getTranslation("articles.nothing.then"), all);
  }

  private String lead(ArticleRow article) {
    return article.lead() == null
        ? ""
        : getTranslation("articles.lead", staff.nameOf(article.lead()));
  }

  private Map<UUID, String> deskNames() {
    var names = new HashMap<UUID, String>();
    desks.all().forEach(desk -> names.put(desk.id(), desk.name()));
    return names;
  }

  private Component newArticle() {
    var link = new Anchor("import", getTranslation("articles.new"));
    link.setId("articles-new");
    link.addClassName("vaadin-button");
    link.getElement().setAttribute("theme", "primary");
    return link;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("articles.title") + " · " + getTranslation("shell.name");
  }
}
