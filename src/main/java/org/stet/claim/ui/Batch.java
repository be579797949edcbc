package org.stet.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRows;
import org.stet.article.ClaimTextWords;
import org.stet.article.DeskSettings;
import org.stet.article.HandedIn;
import org.stet.article.Part;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ReadArticle;
import org.stet.claim.Intake;
import org.stet.claim.detect.Suggestion;
import org.stet.people.Actor;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;

/**
 * Several articles at once, of a feed or of several files: each is read, chosen and stored by
 * itself, and says what became of it.
 */
class Batch extends Composite<Div> {

  /** All originals of a batch, bytes; they wait in memory until somebody decides. */
  private static final long ORIGINALS = 3 * Limits.FILE;

  private final int files;
  private final transient Intake intake;
  private final transient ArticleRows articles;
  private final transient DeskSettings desk;
  private final transient Actor actor;
  private final transient Staff staff;
  private final Paragraph reached = new Paragraph();
  private final UnorderedList list = new UnorderedList();
  private final Button store = Buttons.primary("");
  private final Button again = Buttons.tertiary("");
  private final List<Entry> entries = new ArrayList<>();
  private HandedIn.@Nullable Original last;
  private long originals;
  private int read;

  /**
   * @param discard told when a person wants none of what is not stored
   */
  Batch(
      int files,
      Intake intake,
      ArticleRows articles,
      DeskSettings desk,
      Actor actor,
      Staff staff,
      SerializableRunnable discard) {
    this.files = files;
    this.intake = intake;
    this.articles = articles;
    this.desk = desk;
    this.actor = actor;
    this.staff = staff;
    var title = new H2(getTranslation("import.batch"));
    title.addClassName("title");
    var state = new Paragraph(getTranslation("import.batch.state"));
    state.addClassName("quiet");
    reached.addClassName("helper");
    reached.getElement().setAttribute("role", "status");
    list.addClassName("sugs");
    store.setId("import-store-all");
    store.addClickListener(click -> storeAll());
    again.setId("import-discard");
    again.addClickListener(click -> discard.run());
    var actions = new Div(store, again);
    actions.addClassNames("flow", "import-actions");
    getContent().addClassName("batch");
    getContent().add(title, state, reached, list, actions);
    count();
  }

  /** What one file held. */
  void add(List<ArticleReader.Item> items, HandedIn.Original original) {
    read++;
    if (last == null || last != original) {
      last = original;
      originals += original.bytes().length;
    }
    for (var item : items) {
      if (entries.size() >= Limits.ARTICLES_AT_ONCE || originals > ORIGINALS) {
        list.add(line(item.name(), refusal(getTranslation("import.batch.full", entries.size()))));
        break;
      }
      switch (item) {
        case ArticleReader.Item.Read(String name, ReadArticle article) -> {
          var entry = new Entry(article, original, name);
          entries.add(entry);
          list.add(entry.line);
        }
        case ArticleReader.Item.Unread unread ->
            list.add(line(unread.name(), refusal(unread.refusal().sentence(getLocale()))));
      }
    }
    count();
  }

  private void count() {
    reached.setText(getTranslation("import.batch.read", read, files));
    int chosen = (int) entries.stream().filter(Entry::isChosen).count();
    store.setText(getTranslation("import.batch.store", chosen));
    store.setEnabled(chosen > 0);
    boolean done = chosen == 0 && entries.stream().anyMatch(entry -> entry.stored);
    again.setText(getTranslation(done ? "import.batch.done" : "import.discard"));
  }

  private void storeAll() {
    entries.stream().filter(Entry::isChosen).toList().forEach(Entry::store);
    count();
  }

  /** Whether anything of it is chosen and not stored. */
  boolean wantsStoring() {
    return entries.stream().anyMatch(Entry::isChosen);
  }

  private static Notice refusal(String sentence) {
    var refusal = new Notice();
    refusal.refuse(sentence);
    return refusal;
  }

  private static ListItem line(String name, Component... what) {
    var words = new Paragraph(name);
    words.addClassName("q");
    words.getElement().setAttribute("dir", "auto");
    var about = new Div(words);
    about.add(what);
    return new ListItem(new Div(), about);
  }

  /** An article of the batch and its line. */
  private final class Entry {

    private final ReadArticle article;
    private final HandedIn.Original original;
    private final Notice notice = new Notice();
    private final Checkbox take = new Checkbox(true);
    private final Div about = new Div();
    private final ListItem line;
    private final transient List<Suggestion> suggested;
    private boolean stored;

    Entry(ReadArticle article, HandedIn.Original original, String name) {
      this.article = article;
      this.original = original;
      this.suggested =
          intake.suggestions(article.text(), article.parts(), article.language()).stream()
              .filter(one -> one.reaches(desk.cutOff()))
              .toList();
      var headline = headline();
      var why = new Paragraph(name.equals(headline) ? figures() : name + " · " + figures());
      why.addClassName("why");
      about.add(why, notice);
      article
          .warnings()
          .forEach(warning -> {
            var said = new Paragraph(warning);
            said.addClassNames("why");
            about.add(said);
          });
      look();
      warn(headline);
      take.setAriaLabel(getTranslation("import.batch.take", headline));
      take.addValueChangeListener(change -> count());
      line = line(headline, about);
      line.add(take);
    }

    /** What is here already, or twice in the batch, comes in only where somebody wants that. */
    private void warn(String headline) {
      var same = SameHeadline.of(articles.named(headline));
      same.ifPresent(about::add);
      boolean twice =
          entries.stream().anyMatch(other -> other.headline().equalsIgnoreCase(headline));
      if (twice) {
        var said = new Notice();
        said.tell(Glyph.HELP, getTranslation("import.batch.twice"), "");
        about.add(said);
      }
      take.setValue(same.isEmpty() && !twice);
    }

    /** Its parts and suggestions, once somebody wants to see them. */
    private void look() {
      var fold = new Details(getTranslation("import.batch.look"));
      fold.addOpenedChangeListener(change -> {
        if (change.isOpened() && fold.getContent().findAny().isEmpty()) {
          article.parts().forEach(part -> fold.add(said(part)));
          if (!suggested.isEmpty()) {
            fold.add(new H3(getTranslation("import.claims")));
          }
          suggested.forEach(one -> fold.add(said(one)));
        }
      });
      about.add(fold);
    }

    private Paragraph said(Part part) {
      var words = new Paragraph();
      var kind = new Span(getTranslation("partKind." + part.kind()) + ": ");
      kind.addClassName("quiet");
      var text = new Span(part.of(article.text()));
      text.getElement().setAttribute("dir", "auto");
      text.setClassName("out", !part.kind().isClaimText());
      words.add(kind, text);
      return words;
    }

    private Paragraph said(Suggestion one) {
      var words =
          new Paragraph(one.score() + " · " + article.text().substring(one.start(), one.end()));
      words.addClassName("q");
      words.getElement().setAttribute("dir", "auto");
      return words;
    }

    boolean isChosen() {
      return !stored && take.getValue();
    }

    private String headline() {
      return article.called();
    }

    private String figures() {
      int words = ClaimTextWords.count(article.text(), article.parts());
      return getTranslation("import.batch.line", words, suggested.size());
    }

    private void store() {
      stored =
          new Errand(notice, staff)
              .run(
                  () -> {
                    var id = intake.store(paper(), null);
                    var link = new Anchor("articles/" + id, getTranslation("import.batch.open"));
                    link.setAriaLabel(getTranslation("import.batch.open.it", headline()));
                    notice.tell(Glyph.FILE, getTranslation("import.batch.stored"), "", link);
                  },
                  UI.getCurrent().getLocale());
      take.setVisible(!stored);
    }

    private HandedIn paper() {
      var own =
          staff.who(Permission.IMPORT_ARTICLES).stream()
              .filter(person -> actor.seesOwnOnly() && actor.is(person.id()))
              .map(Person::userName)
              .toList();
      return new HandedIn(
          headline(),
          article.byline(),
          article.dateline(),
          article.language(),
          article.source(),
          article.url(),
          article.published(),
          article.text(),
          article.parts(),
          own,
          false,
          null,
          desk.id(),
          original);
    }
  }
}
