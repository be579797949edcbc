package org.stet.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Checkpoints;
import org.stet.audit.DatabaseRights;
import org.stet.people.Refusal;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.When;

/** What the log is held by: its newest signature, the key, and what that is worth. */
final class Anchors extends Composite<Section> {

  private final transient Checkpoints checkpoints;
  private final transient Clock clock;
  private final boolean embedded;
  private final transient Optional<Refusal> tooMuch;

  Anchors(Checkpoints checkpoints, DatabaseRights rights, Clock clock) {
    this.checkpoints = checkpoints;
    this.clock = clock;
    this.embedded = rights.isEmbedded();
    this.tooMuch = rights.tooMuch();
    getContent().addClassNames("seal", "anchors");
  }

  /** As things stand at this moment. */
  void show() {
    getContent().removeAll();
    trouble();
    checkpoint();
    checkpoints.verifierKey().ifPresent(this::key);
    getContent().add(holds(), holdsNot());
  }

  private void trouble() {
    checkpoints
        .trouble()
        .ifPresent(why -> {
          var notice = new Notice();
          notice.refuse(why.sentence(locale()));
          getContent().add(notice);
        });
  }

  private void checkpoint() {
    var newest = checkpoints.newest().orElse(null);
    if (newest == null) {
      getContent().add(new Div(label("audit.checkpoint"), quiet(say("audit.checkpoint.none"))));
      return;
    }
    var when = new When(clock.instant(), ZoneId.systemDefault(), locale()).at(newest.signedAt());
    getContent()
        .add(
            new Div(
                label("audit.checkpoint", copy(newest.note(), "audit.copied.checkpoint")),
                code(newest.note()),
                quiet(say("audit.checkpoint.why", newest.size(), when))));
  }

  private void key(String key) {
    getContent()
        .add(
            new Div(
                label("audit.key", copy(key, "audit.copied.key")),
                code(key),
                quiet(say("audit.key.why"))));
  }

  private Component holds() {
    var list = list();
    if (checkpoints.trouble().isEmpty()) {
      list.add(item(Glyph.SUPPORTED, say("audit.anchor.file")));
      list.add(item(Glyph.SUPPORTED, say("audit.anchor.server")));
      list.add(item(Glyph.SUPPORTED, say("audit.anchor.report")));
    }
    if (!embedded && tooMuch.isEmpty()) {
      list.add(item(Glyph.SUPPORTED, say("audit.anchor.rights")));
    }
    for (var witness : checkpoints.witnesses()) {
      if (witness.at() != null) {
        var when = new When(clock.instant(), ZoneId.systemDefault(), locale()).at(witness.at());
        list.add(
            item(
                Glyph.SUPPORTED,
                say("audit.anchor.witness", witness.name(), witness.size(), when)));
      }
    }
    if (isPushed()) {
      list.add(item(Glyph.SUPPORTED, say("audit.anchor.push", places())));
    }
    var part = new Div(label("audit.anchors"), list);
    part.setVisible(list.getComponentCount() > 0);
    return part;
  }

  private Component holdsNot() {
    var list = list();
    tooMuch.ifPresent(wrong -> list.add(item(Glyph.UNPROVEN, wrong.sentence(locale()))));
    if (embedded) {
      list.add(item(Glyph.UNPROVEN, say("audit.anchor.embedded")));
    }
    for (var witness : checkpoints.witnesses()) {
      witness.trouble().ifPresent(why -> list.add(item(Glyph.UNPROVEN, why.sentence(locale()))));
    }
    checkpoints
        .push()
        .trouble()
        .ifPresent(why -> list.add(item(Glyph.UNPROVEN, why.sentence(locale()))));
    if (checkpoints.witnesses().isEmpty() && checkpoints.push().places().isEmpty()) {
      list.add(item(Glyph.UNPROVEN, say("audit.anchor.out")));
    }
    var part = new Div(label("audit.anchors.not"), list);
    part.setVisible(list.getComponentCount() > 0);
    return part;
  }

  private boolean isPushed() {
    return !checkpoints.push().places().isEmpty() && checkpoints.push().trouble().isEmpty();
  }

  private String places() {
    return String.join(", ", checkpoints.push().places());
  }

  private static UnorderedList list() {
    var list = new UnorderedList();
    list.addClassNames("anchor-list", "small");
    return list;
  }

  private static ListItem item(Glyph glyph, String words) {
    return new ListItem(glyph.create(), new Span(words));
  }

  private Div label(String key, Component... more) {
    var label = new H3(say(key));
    label.addClassName("label");
    var line = new Div(label);
    line.add(more);
    line.addClassName("seal-label");
    return line;
  }

  private static Pre code(String text) {
    var code = new Pre(text);
    code.addClassName("codeblock");
    code.getElement().setAttribute("tabindex", "0");
    return code;
  }

  private Button copy(String text, String done) {
    var copy = Buttons.withGlyph(Buttons.tertiary(say("audit.copy")), Glyph.COPY);
    copy.addThemeName("small");
    Clipboard.onClick(copy)
        .writeText(
            text,
            copied -> Notices.done(say(done)),
            error -> Notices.done(say("audit.copied.not")));
    return copy;
  }

  private static Paragraph quiet(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassNames("small", "quiet");
    return paragraph;
  }

  private Locale locale() {
    return getUI().map(UI::getLocale).orElse(Locale.ENGLISH);
  }

  private String say(String key, @Nullable Object... args) {
    return getTranslation(key, args);
  }
}
