package org.stet.claim.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.article.Desks;
import org.stet.article.HandedIn;
import org.stet.article.PartKind;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ArticleUnreadable;
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
class ImportView extends Composite<Div> implements HasDynamicTitle {

  private final transient ArticleReader reader;
  private final transient Intake intake;
  private final transient Desks desks;
  private final transient Staff staff;
  private final transient CurrentActor actors;
  private final Notice notice = new Notice();
  private final PasteBox box = new PasteBox(this::receive);

  ImportView(ArticleReader reader, Intake intake, Desks desks, Staff staff, CurrentActor actors) {
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
      var preview = read(received);
      ui.access(() -> show(preview));
    } catch (ArticleUnreadable unreadable) {
      ui.access(() -> refuse(unreadable.refusal()));
    }
  }

  void discard() {
    notice.clear();
    showBox();
  }

  private Preview read(Received received) {
    int cutOff = desks.first().cutOff();
    return switch (received) {
      case Received.Text(String text) ->
          new Preview(reader.text(text), pasted(), null, intake, cutOff);
      case Received.Page(String html) ->
          new Preview(reader.html(html, null), pasted(), null, intake, cutOff);
      case Received.File file ->
          new Preview(
              reader.file(file.name(), file.bytes()),
              file.name(),
              new HandedIn.Original(file.name(), file.mediaType(), file.bytes()),
              intake,
              cutOff);
      case Received.TooBig() ->
          throw new ArticleUnreadable("unreadable.file.big", Limits.FILE / (1024 * 1024));
    };
  }

  private void showBox() {
    var sample = Buttons.tertiary(getTranslation("import.sample"));
    sample.setId("import-sample");
    sample.addClickListener(click -> receive(UI.getCurrent(), new Received.Text(Sample.text())));
    getContent().removeAll();
    getContent().setClassName("page");
    getContent()
        .add(
            new PageHead(getTranslation("import.title"), getTranslation("import.state"), sample),
            notice,
            box);
  }

  private void refuse(Refusal refusal) {
    notice.refuse(refusal.sentence(getLocale()));
    box.ready();
  }

  private void show(Preview preview) {
    notice.clear();
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
      suggestions = choosesClaims ? new SuggestionsList(preview, this::count) : null;
      facts.onDesk(desk -> moveCutOff(desk.cutOff()));
      count();
    }

    Section left() {
      var read = preview.read();
      var about = new Paragraph();
      about.addClassNames("small", "quiet", "read-as");
      about.add(Glyph.FILE.create());
      about.add(getTranslation("import.read", preview.name(), language(read), preview.words()));
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
                  : getTranslation("import.handover.state", preview.chosen().size()));
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
      discard.addClickListener(click -> discard());
      actions.add(discard);
      return actions;
    }

    private void relabel(int number, PartKind kind) {
      preview.relabel(number, kind);
      parts.show();
      if (suggestions != null) {
        suggestions.show();
      }
      count();
    }

    private void moveCutOff(int to) {
      preview.cutOff(to);
      if (suggestions != null) {
        suggestions.show();
      }
      count();
    }

    private void count() {
      store.setText(
          choosesClaims
              ? getTranslation("import.store", preview.chosen().size())
              : getTranslation("import.store.reporter"));
    }

    private void store(@Nullable Set<Intake.Span> chosen) {
      var errand = new Errand(notice, staff);
      facts.nameIn(errand);
      store.setEnabled(false);
      boolean stored =
          errand.run(
              () -> {
                facts.requireAuthor();
                var headed = preview.headed(facts.headline());
                var id =
                    intake.store(
                        facts.with(headed, preview.original()),
                        chosen == null ? null : preview.in(headed, chosen));
                UI.getCurrent().navigate("articles/" + id);
              },
              getLocale());
      store.setEnabled(!stored);
    }

    private String language(ReadArticle read) {
      return read.language() == null
          ? getTranslation("import.language.unknown")
          : java.util.Locale.forLanguageTag(read.language()).getDisplayLanguage(getLocale());
    }
  }
}
