package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.HandedIn;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ArticleUnreadable;
import org.stet.article.read.ReadArticle;
import org.stet.people.Limits;
import org.stet.people.Refusal;
import org.stet.people.Staff;
import org.stet.review.Redraft;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PasteBox;
import org.stet.shell.PasteBox.Received;

/**
 * Takes a new draft: it is read and looked at, and takes the place of the present one only when a
 * person says so. Afterwards it says what became of the claims.
 */
class NewDraft extends Composite<Div> {

  private record Draft(ReadArticle read, HandedIn.@Nullable Original original) {}

  private final int replaces;
  private final transient ArticleReader reader;
  private final transient Redraft redraft;
  private final UUID article;
  private final transient Staff staff;
  private final SerializableRunnable taken;
  private final Notice notice = new Notice();
  private final PasteBox box = new PasteBox(this::receive);
  private final Div preview = new Div();

  /**
   * @param replaces number of the present draft
   * @param taken told once the draft is in its place
   */
  NewDraft(
      int replaces,
      ArticleReader reader,
      Redraft redraft,
      UUID article,
      Staff staff,
      SerializableRunnable taken) {
    this.replaces = replaces;
    this.reader = reader;
    this.redraft = redraft;
    this.article = article;
    this.staff = staff;
    this.taken = taken;
    getContent().addClassName("wide");
    getContent().add(notice, box, preview);
  }

  void receive(UI ui, Received received) {
    try {
      var draft = read(received);
      ui.access(() -> show(draft));
    } catch (ArticleUnreadable unreadable) {
      ui.access(() -> refuse(unreadable.refusal()));
    }
  }

  private Draft read(Received received) {
    return switch (received) {
      case Received.Text(String text) -> new Draft(reader.text(text), null);
      case Received.Page(String html) -> new Draft(reader.html(html, null), null);
      case Received.File file ->
          new Draft(
              reader.file(file.name(), file.bytes()),
              new HandedIn.Original(file.name(), file.mediaType(), file.bytes()));
      case Received.OneOf(Received.File file, int files) -> read(file);
      case Received.TooBig() ->
          throw new ArticleUnreadable("unreadable.file.big", Limits.FILE / (1024 * 1024));
    };
  }

  private void show(Draft draft) {
    notice.clear();
    preview.removeAll();
    box.setVisible(false);
    var read = new Notice();
    var take = Buttons.primary(getTranslation("desk.newdraft.take", replaces + 1));
    take.setId("draft-take");
    take.addClickListener(click -> take(draft));
    var discard = Buttons.tertiary(getTranslation("import.discard"));
    discard.addClickListener(click -> discard());
    read.tell(
        Glyph.FILE,
        getTranslation(
            "desk.newdraft.read", draft.read().parts().size(), draft.read().firstWords()),
        String.join(" ", draft.read().warnings()),
        take,
        discard);
    preview.add(read);
  }

  private void take(Draft draft) {
    var unused =
        new Errand(notice, staff)
            .run(
                () -> {
                  var outcome = redraft.revise(article, replaces, draft.read(), draft.original());
                  Notices.done(
                      getTranslation(
                          "desk.newdraft.outcome",
                          outcome.revision(),
                          outcome.kept(),
                          outcome.fixApplied(),
                          outcome.stale(),
                          outcome.cut(),
                          outcome.orphaned(),
                          outcome.returned()));
                  taken.run();
                },
                getLocale());
  }

  private void discard() {
    preview.removeAll();
    box.setVisible(true);
  }

  private void refuse(Refusal refusal) {
    notice.refuse(refusal.sentence(getLocale()));
    box.ready();
  }
}
