package org.stet.claim.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRows;
import org.stet.article.Desks;
import org.stet.article.HandedIn;
import org.stet.article.PartKind;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ArticleUnreadable;
import org.stet.article.read.Progress;
import org.stet.article.read.ReadArticle;
import org.stet.claim.Intake;
import org.stet.people.CurrentActor;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Refusal;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.MainLayout;
import org.stet.shell.Notice;
import org.stet.shell.PageHead;
import org.stet.shell.PasteBox;
import org.stet.shell.PasteBox.Received;

/**
 * Takes an article in: first what was understood of it and which claims are suggested, to look at
 * and to correct; then, and only then, it is stored.
 */
@Route(value = "import", layout = MainLayout.class)
@RolesAllowed("IMPORT_ARTICLES")
class ImportView extends Composite<Div> implements BeforeLeaveObserver, HasDynamicTitle {

  /** Pages: shorter files are read before anybody could look at a bar. */
  private static final int LONG = 20;

  private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*https?://\\S+\\s*");

  /** The browser asks in its own words before the page is closed or loaded anew. */
  private static final String ASK =
      "window.onbeforeunload = $0 ? event => event.preventDefault() : null";

  private final transient ArticleReader reader;
  private final transient Intake intake;
  private final transient ArticleRows articles;
  private final transient Desks desks;
  private final transient Staff staff;
  private final transient CurrentActor actors;
  private final Notice notice = new Notice();
  private final PasteBox box = new PasteBox(this::receive);
  private final Div waiting = new Div();
  private final ProgressBar bar = new ProgressBar();
  private final Span reached = new Span();
  private @Nullable Batch batch;

  /** Whether somebody looks at what was read and is not stored. */
  private boolean previewed;

  ImportView(
      ArticleReader reader,
      Intake intake,
      ArticleRows articles,
      Desks desks,
      Staff staff,
      CurrentActor actors) {
    this.articles = articles;
    this.reader = reader;
    this.intake = intake;
    this.desks = desks;
    this.staff = staff;
    this.actors = actors;
    showBox();
  }

  /** Reads what came, in a thread of its own, then shows it. */
  void receive(UI ui, Received received) {
    try {
      switch (received) {
        case Received.OneOf(Received.File file, int files) ->
            addAll(ui, files, original(file), Progress.UNSEEN);
        case Received.File file -> addAll(ui, 1, original(file), new Watched(ui));
        default -> {
          var preview = read(received);
          ui.access(() -> show(preview));
        }
      }
    } catch (ArticleUnreadable unreadable) {
      ui.access(() -> refuse(unreadable.refusal()));
    }
  }

  /** One article is shown; several, of a feed or of several files, are listed. */
  private void addAll(UI ui, int files, HandedIn.Original original, Progress progress) {
    var items = reader.all(original.name(), original.bytes(), progress);
    // looking for claims takes time too, in which Stop must be heard
    var preview =
        files == 1
                && items.size() == 1
                && items.getFirst() instanceof ArticleReader.Item.Read(var name, var read)
            ? new Preview(read, name, original, intake, desks.first().cutOff())
            : null;
    if (progress instanceof Watched watched && preview != null) {
      ui.access(() -> watched.unlessStopped(() -> show(preview)));
      return;
    }
    ui.access(() -> {
      waiting.setVisible(false);
      switch (items.getFirst()) {
        case ArticleReader.Item.Unread(String name, Refusal refusal)
            when files == 1 && items.size() == 1 ->
            refuse(refusal);
        default -> batch(files).add(items, original);
      }
    });
  }

  private Batch batch(int files) {
    if (batch == null) {
      batch =
          new Batch(files, intake, articles, desks.first(), actors.current(), staff, this::discard);
      notice.clear();
      box.getElement().setAttribute("hidden", true);
      getContent().add(batch);
    }
    return batch;
  }

  /** Shows how far a long file has come, and a way to stop it. */
  private final class Watched implements Progress {

    private final UI ui;
    private volatile boolean stopped;
    private com.vaadin.flow.component.button.@Nullable Button stop;
    private long told = System.nanoTime();

    Watched(UI ui) {
      this.ui = ui;
    }

    @Override
    public boolean goOn(int page, int of) {
      long now = System.nanoTime();
      if (of >= LONG && now - told > Duration.ofMillis(300).toNanos()) {
        told = now;
        ui.access(() -> wait(page, of));
      }
      return !stopped;
    }

    /**
     * Whoever presses Stop while the last page is read, or before the browser hears of the preview,
     * has stopped it: the button is first taken out of reach, and what was pressed until then
     * counts.
     */
    private void unlessStopped(Runnable shown) {
      if (waiting.isVisible() && stop != null) {
        stop.getElement()
            .executeJs("this.disabled = true; return true")
            .then(Boolean.class, gone -> end(shown), failed -> end(shown));
      } else {
        end(shown);
      }
    }

    private void end(Runnable shown) {
      waiting.setVisible(false);
      if (stopped) {
        refuse(Refusal.of("unreadable.cancelled"));
      } else {
        shown.run();
      }
    }

    private void wait(int page, int of) {
      if (!waiting.isVisible()) {
        stop = Buttons.plain(getTranslation("import.cancel"));
        stop.setId("import-cancel");
        stop.addClickListener(click -> stopped = true);
        waiting.removeAll();
        waiting.add(bar, reached, stop);
        waiting.setVisible(true);
      }
      bar.setValue((double) page / of);
      reached.setText(getTranslation("import.progress", page, of));
    }
  }

  /** Also by the browser's own Back and Forward. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (previewed || batch != null && batch.wantsStoring()) {
      var going = event.postpone();
      new LeaveDialog(
              () -> {
                previewed(false);
                going.proceed();
              },
              going::cancel)
          .open();
    }
  }

  private void previewed(boolean previewed) {
    this.previewed = previewed;
    UI.getCurrent().getPage().executeJs(ASK, previewed);
  }

  void discard() {
    notice.clear();
    showBox();
  }

  private Preview read(Received received) {
    int cutOff = desks.first().cutOff();
    return switch (received) {
      case Received.Text(String text) when ADDRESS.matcher(text).matches() ->
          fetched(reader.url(text), cutOff);
      case Received.Text(String text) ->
          new Preview(reader.text(text), pasted(), null, intake, cutOff);
      case Received.Page(String html) ->
          new Preview(reader.html(html, null), pasted(), null, intake, cutOff);
      case Received.File file -> ofFile(file, cutOff);
      case Received.OneOf(Received.File file, int files) -> ofFile(file, cutOff);
      case Received.TooBig() ->
          throw new ArticleUnreadable("unreadable.file.big", Limits.FILE / (1024 * 1024));
    };
  }

  private Preview ofFile(Received.File file, int cutOff) {
    var read = reader.file(file.name(), file.bytes());
    return new Preview(read, file.name(), original(file), intake, cutOff);
  }

  private Preview fetched(ArticleReader.Fetched page, int cutOff) {
    var type = page.mediaType().matches("[ -~]{1,200}") ? page.mediaType() : "text/html";
    var original = new HandedIn.Original(page.name(), type, page.bytes());
    return new Preview(page.article(), page.name(), original, intake, cutOff);
  }

  private static HandedIn.Original original(Received.File file) {
    return new HandedIn.Original(file.name(), file.mediaType(), file.bytes());
  }

  private void showBox() {
    var sample = Buttons.tertiary(getTranslation("import.sample"));
    sample.setId("import-sample");
    sample.addClickListener(click -> receive(UI.getCurrent(), new Received.Text(Sample.text())));
    batch = null;
    previewed(false);
    box.takesSeveral();
    box.getElement().removeAttribute("hidden");
    waiting.addClassNames("flow", "reading-progress");
    waiting.setVisible(false);
    reached.getElement().setAttribute("role", "status");
    getContent().removeAll();
    getContent().setClassName("page");
    getContent()
        .add(
            new PageHead(getTranslation("import.title"), getTranslation("import.state"), sample),
            notice,
            box,
            waiting);
  }

  private void refuse(Refusal refusal) {
    waiting.setVisible(false);
    notice.refuse(refusal.sentence(getLocale()));
    box.ready();
  }

  private void show(Preview preview) {
    notice.clear();
    previewed(true);
    getContent().removeAll();
    getContent().setClassName("import");
    var sheet = new Sheet(preview);
    getContent().add(sheet.left(), sheet.right());
  }

  private String pasted() {
    return getTranslation("import.pasted");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("import.title") + " · " + getTranslation("shell.name");
  }

  /** The two sides of a preview. */
  private final class Sheet {

    private final Preview preview;
    private final ArticleFacts facts;
    private final PartsList parts;
    private final boolean choosesClaims;
    private final Span readAs = new Span();
    private boolean touched;
    private final @Nullable SuggestionsList suggestions;
    private final com.vaadin.flow.component.button.Button store;

    Sheet(Preview preview) {
      this.preview = preview;
      var actor = actors.current();
      choosesClaims = actor.may(Permission.MARK_CLAIMS);
      facts = new ArticleFacts(preview.read(), actor, staff.who(Permission.IMPORT_ARTICLES), desks);
      parts = new PartsList(preview, this::relabel);
      store = Buttons.primary("");
      store.setId("import-store");
      store.addClickListener(click -> store(choosesClaims ? preview.chosen() : null));
      suggestions = choosesClaims ? new SuggestionsList(preview, this::choose) : null;
      facts.onDesk(desk -> moveCutOff(desk.cutOff()));
      facts.onHeadline(words -> {
        preview.headline(words);
        redraw();
      });
      facts.onLanguage(tag -> {
        preview.language(tag);
        redraw();
      });
      facts.onTouched(() -> touched = true);
      count();
    }

    Section left() {
      var read = preview.read();
      var about = new Paragraph();
      about.addClassNames("small", "quiet", "read-as");
      about.add(Glyph.FILE.create());
      about.add(readAs);
      var title = new H1(getTranslation("import.understood"));
      title.addClassName("title");
      title.setId("import-understood");
      var state = new Paragraph(getTranslation("import.understood.state"));
      state.addClassName("quiet");
      var left = new Section(about, title, state);
      left.addClassName("left");
      left.getElement().setAttribute("aria-labelledby", "import-understood");
      read.warnings()
          .forEach(warning -> {
            var said = new Notice();
            said.tell(Glyph.HELP, warning, "");
            left.add(said);
          });
      if (read.language() != null && !read.language().startsWith("en")) {
        var said = new Notice();
        said.tell(Glyph.HELP, getTranslation("import.english"), "");
        left.add(said);
      }
      SameHeadline.of(articles.named(read.called())).ifPresent(left::add);
      left.add(facts, parts);
      return left;
    }

    Section right() {
      var title = new H2(getTranslation(choosesClaims ? "import.claims" : "import.handover"));
      title.addClassName("title");
      title.setId("import-claims");
      var state =
          new Paragraph(
              choosesClaims
                  ? getTranslation("import.claims.state")
                  : getTranslation("import.handover.state", preview.comingIn()));
      state.addClassName("quiet");
      var right = new Section(title, state);
      right.addClassName("right");
      right.getElement().setAttribute("aria-labelledby", "import-claims");
      if (suggestions != null) {
        right.add(suggestions);
      }
      right.add(notice, actions());
      return right;
    }

    private Div actions() {
      var actions = new Div(store);
      actions.addClassNames("flow", "import-actions");
      if (choosesClaims) {
        var without = Buttons.plain(getTranslation("import.store.without"));
        without.setId("import-store-without");
        without.addClickListener(click -> store(Set.of()));
        actions.add(without);
      }
      var discard = Buttons.tertiary(getTranslation("import.discard"));
      discard.setId("import-discard");
      discard.addClickListener(click -> {
        if (touched) {
          new LeaveDialog(ImportView.this::discard, () -> {}).open();
        } else {
          discard();
        }
      });
      actions.add(discard);
      return actions;
    }

    private void choose() {
      touched = true;
      count();
    }

    private void relabel(int number, PartKind kind) {
      touched = true;
      preview.relabel(number, kind);
      redraw();
    }

    private void moveCutOff(int to) {
      preview.onDesk(to);
      redraw();
    }

    private void redraw() {
      parts.show();
      if (suggestions != null) {
        suggestions.show();
      }
      count();
    }

    private void count() {
      readAs.setText(
          getTranslation("import.read", preview.name(), language(preview.read()), preview.words()));
      store.setText(
          choosesClaims
              ? getTranslation("import.store", preview.comingIn())
              : getTranslation("import.store.reporter"));
    }

    private void store(@Nullable Set<Intake.Span> chosen) {
      var errand = new Errand(notice, staff);
      facts.nameIn(errand);
      store.setEnabled(false);
      boolean stored =
          errand.run(
              () -> {
                facts.requireNames();
                var id = intake.store(facts.with(preview.read(), preview.original()), chosen);
                previewed(false);
                UI.getCurrent().navigate("articles/" + id);
              },
              getLocale());
      store.setEnabled(!stored);
      if (!stored && !notice.isVisible()) {
        notice.refuse(getTranslation("import.incomplete"));
      }
    }

    private String language(ReadArticle read) {
      return read.language() == null
          ? getTranslation("import.language.unknown")
          : java.util.Locale.forLanguageTag(read.language()).getDisplayLanguage(getLocale());
    }
  }
}
