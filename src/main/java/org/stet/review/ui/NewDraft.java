package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.HandedIn;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ArticleUnreadable;
import org.stet.article.read.ReadArticle;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Staff;
import org.stet.review.Redraft;
import org.stet.review.Redraft.Fate;
import org.stet.review.Redraft.Foreseen;
import org.stet.review.Stage;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PasteBox;
import org.stet.shell.PasteBox.Received;

/**
 * Takes a new draft: it is read, and what it would change is shown, claim by claim and side by
 * side. It takes the place of the present one only when a person says so.
 */
class NewDraft extends Composite<Div> {

  /** Quotes of a fate that are listed before the rest is folded away. */
  private static final int LISTED = 8;

  private record Draft(ReadArticle read, HandedIn.@Nullable Original original) {}

  /** What becomes of claims, in the order in which a person wants to know. */
  private enum Becomes {
    STALE(Glyph.STALE),
    ORPHANED(Glyph.STALE),
    CUT(Glyph.CUT),
    OTHER_WORDS(Glyph.CHANGE),
    FIX_APPLIED(Glyph.FIX),
    RETURNED(Glyph.UNDO),
    STAYS_APPROVED(Glyph.SUPPORTED),
    STAYS(Glyph.KEEP);

    private final Glyph glyph;

    Becomes(Glyph glyph) {
      this.glyph = glyph;
    }

    static @Nullable Becomes of(Fate fate) {
      return switch (fate.what()) {
        case KEPT -> fate.stage() == Stage.APPROVED ? STAYS_APPROVED : STAYS;
        case REWORDED -> OTHER_WORDS;
        case FIX_APPLIED -> FIX_APPLIED;
        case STALE -> fate.outdates() ? STALE : OTHER_WORDS;
        case ORPHANED -> ORPHANED;
        case CUT -> CUT;
        case RETURNED -> RETURNED;
        case FOLLOWED -> null;
      };
    }
  }

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
    preview.addClassName("draft-preview");
    getContent().addClassName("wide");
    getContent().add(notice, box, preview);
  }

  void receive(UI ui, Received received) {
    try {
      var draft = read(received);
      var foreseen = redraft.foresee(article, replaces, draft.read());
      ui.access(() -> show(draft, foreseen));
    } catch (ArticleUnreadable unreadable) {
      ui.access(() -> refuse(unreadable.refusal()));
    } catch (Refused refused) {
      ui.access(() -> refuse(refused.refusal()));
    } catch (Missing missing) {
      ui.access(() -> refuse(missing.refusal()));
    } catch (SomebodyWasFaster faster) {
      ui.access(() -> refuse(faster.refusal(staff.nameOf(faster.who()))));
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

  private void show(Draft draft, Foreseen foreseen) {
    notice.clear();
    preview.removeAll();
    box.setVisible(false);
    var read = new Notice();
    var take = Buttons.primary(getTranslation("desk.newdraft.take", replaces + 1));
    take.setId("draft-take");
    take.setDisableOnClick(true);
    take.addClickListener(click -> {
      take(draft);
      take.setEnabled(true);
    });
    var discard = Buttons.tertiary(getTranslation("import.discard"));
    discard.setId("draft-discard");
    discard.addClickListener(click -> discard());
    read.tell(
        Glyph.FILE,
        getTranslation(
            "desk.newdraft.read", draft.read().parts().size(), draft.read().firstWords()),
        String.join(" ", draft.read().warnings()),
        take,
        discard);
    preview.add(read);
    if (foreseen.otherLanguage() != null) {
      var language = Locale.forLanguageTag(foreseen.otherLanguage());
      var other = new Notice();
      other.tell(
          Glyph.STALE,
          getTranslation(
              "draft.language",
              language.getDisplayLanguage(getLocale()),
              foreseen.before().number()),
          "");
      preview.add(other);
    }
    if (foreseen.unsigns()) {
      var signed = new Notice();
      signed.tell(Glyph.STALE, getTranslation("draft.unsigns", foreseen.before().number()), "");
      preview.add(signed);
    }
    if (!foreseen.unsignsParts().isEmpty()) {
      var parts = new Notice();
      parts.tell(
          Glyph.STALE,
          getTranslation(
              "draft.unsigns.parts", PartKinds.signed(foreseen.unsignsParts(), getLocale())),
          "");
      preview.add(parts);
    }
    preview.add(fates(foreseen), changes(foreseen));
    Notices.whisper(getTranslation("draft.seen"));
  }

  /** What becomes of the claims, what is worst first. */
  private Component fates(Foreseen foreseen) {
    var groups = new EnumMap<Becomes, List<Fate>>(Becomes.class);
    for (var fate : foreseen.fates()) {
      var becomes = Becomes.of(fate);
      if (becomes != null) {
        groups.computeIfAbsent(becomes, key -> new ArrayList<>()).add(fate);
      }
    }
    var list = new UnorderedList();
    list.addClassName("fates");
    groups.forEach((becomes, fates) -> list.add(group(becomes, fates)));
    if (foreseen.suggestions() > 0) {
      list.add(
          line(Glyph.PLUS, getTranslation("draft.suggestions", foreseen.suggestions()), List.of()));
    }
    if (groups.isEmpty()) {
      list.add(line(Glyph.TEXT, getTranslation("draft.none"), List.of()));
    }
    return titled("draft.fates", list);
  }

  private ListItem group(Becomes becomes, List<Fate> fates) {
    var line = line(becomes.glyph, getTranslation("draft.becomes." + becomes, fates.size()), fates);
    line.getElement().setAttribute("data-becomes", becomes.name());
    return line;
  }

  private ListItem line(Glyph glyph, String words, List<Fate> fates) {
    var said = new Span(words);
    said.addClassName("strong");
    var head = new Div(glyph.create(), said);
    head.addClassName("flow");
    var line = new ListItem(head);
    if (!fates.isEmpty()) {
      line.add(quoted(fates.subList(0, Math.min(LISTED, fates.size()))));
    }
    if (fates.size() > LISTED) {
      line.add(
          new Details(
              getTranslation("draft.more", fates.size() - LISTED),
              quoted(fates.subList(LISTED, fates.size()))));
    }
    return line;
  }

  private UnorderedList quoted(List<Fate> fates) {
    var quotes = new UnorderedList();
    quotes.addClassName("fate-claims");
    fates.forEach(fate -> quotes.add(quoted(fate)));
    return quotes;
  }

  private ListItem quoted(Fate fate) {
    var number = new Anchor(Paths.claim(article, fate.claim().number()));
    number.add(getTranslation("walk.claim", fate.claim().number()));
    var words = new Span(Named.quoted(fate.claim().quote()));
    words.addClassName("serif");
    words.getElement().setAttribute("dir", "auto");
    return new ListItem(number, words);
  }

  private Component changes(Foreseen foreseen) {
    var notes = new ArrayList<SideBySide.Noted>();
    for (var fate : foreseen.fates()) {
      var becomes = Becomes.of(fate);
      if (becomes == null) {
        continue;
      }
      var words = getTranslation("draft.fate." + becomes);
      var claim = fate.claim();
      var anchor = claim.anchor();
      var at = fate.at();
      notes.add(
          new SideBySide.Noted(
              claim.number(),
              anchor.revision(),
              anchor.start(),
              anchor.end(),
              at == null ? words : ""));
      if (at != null) {
        notes.add(
            new SideBySide.Noted(
                claim.number(), foreseen.after().number(), at.start(), at.end(), words));
      }
    }
    return titled(
        "draft.changes",
        new SideBySide(
            article,
            foreseen.before(),
            foreseen.after(),
            notes,
            getTranslation("draft.is", foreseen.after().number())));
  }

  private Section titled(String key, Component content) {
    var title = new H2(getTranslation(key));
    title.addClassName("section-title");
    return new Section(title, content);
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
                          outcome.returned(),
                          outcome.reworded(),
                          outcome.unsigned() ? 1 : 0));
                  taken.run();
                },
                getLocale());
  }

  private void discard() {
    preview.removeAll();
    notice.clear();
    box.setVisible(true);
    box.ready();
    Notices.whisper(getTranslation("draft.discarded"));
  }

  private void refuse(Refusal refusal) {
    notice.refuse(refusal.sentence(getLocale()));
    box.ready();
  }
}
