package org.stet.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditFilter;
import org.stet.audit.LogCheck;
import org.stet.audit.LogChecks;
import org.stet.audit.LogFinding;
import org.stet.audit.Tellings;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.When;

/** Beside the entries: whether the log is whole, and what to keep of it elsewhere. */
final class Seal extends Composite<Aside> {

  private final transient AuditEntries entries;
  private final transient Tellings tellings;
  private final transient LogChecks checks;
  private final Anchors anchors;
  private final transient Clock clock;
  private final transient Runnable whenOver;
  private final Notice outcome = new Notice();
  private final Paragraph last = new Paragraph();
  private final Div meter = new Div();
  private final Element filled = new Element("i");
  private final Paragraph counted = new Paragraph();
  private final Button start;
  private final Button cancel;
  private final Div rootLine = labelled("audit.root");
  private final Pre root = new Pre();
  private boolean told;
  private transient @Nullable LogCheck check;
  private transient @Nullable Runnable unwatch;

  Seal(
      AuditEntries entries,
      Tellings tellings,
      LogChecks checks,
      Anchors anchors,
      Clock clock,
      Runnable whenOver) {
    this.anchors = anchors;
    this.entries = entries;
    this.tellings = tellings;
    this.checks = checks;
    this.clock = clock;
    this.whenOver = whenOver;
    start = Buttons.primary(say("audit.check"));
    start.setId("check-the-log");
    start.addClickListener(click -> checkTheLog());
    cancel = Buttons.plain(say("audit.check.cancel"));
    cancel.addClickListener(click -> stop());
    getContent().addClassName("verify");
    getContent().getElement().setAttribute("aria-label", say("audit.check.aside"));
    getContent().add(section(), anchors);
    showCheck();
  }

  private Section section() {
    var title = new H2(say("audit.check.title"));
    title.addClassName("section-title");
    meter.addClassName("meter");
    meter.getElement().setAttribute("role", "progressbar");
    meter.getElement().setAttribute("aria-label", say("audit.check"));
    meter.getElement().setAttribute("aria-valuemin", "0");
    meter.getElement().setAttribute("aria-valuemax", "100");
    meter.getElement().appendChild(filled);
    counted.addClassNames("small", "quiet");
    last.addClassNames("small", "quiet");
    root.addClassName("codeblock");
    root.getElement().setAttribute("tabindex", "0");
    var actions = new Div(start, cancel);
    actions.addClassName("flow");
    var section =
        new Section(
            title,
            outcome,
            last,
            new Div(meter, counted),
            actions,
            new Div(rootLine, root, told("audit.root.why")),
            new Div(labelled("audit.proves"), told("audit.proves.now"), told("audit.proves.not")));
    section.addClassName("seal");
    return section;
  }

  /** The log as it stands at this moment. */
  void show() {
    anchors.show();
    var standing = entries.standing();
    var lines = standing.size() + "\n" + standing.root();
    root.setText(lines);
    rootLine.getChildren().filter(Button.class::isInstance).forEach(rootLine::remove);
    rootLine.add(copy(lines));
    var newest =
        tellings.of(
            entries.list(AuditFilter.newest(1).telling(Set.of("VERIFIED", "VERIFICATION_FAILED"))),
            null,
            locale());
    last.setText(
        newest.isEmpty()
            ? say("audit.check.never")
            : say(
                "audit.check.last",
                newest.getFirst().sentence(),
                new When(clock.instant(), ZoneId.systemDefault(), locale())
                    .at(newest.getFirst().entry().at())));
  }

  /** A new button each time: one that is told twice what to copy copies both. */
  private Button copy(String lines) {
    var copy = Buttons.withGlyph(Buttons.tertiary(say("audit.copy")), Glyph.COPY);
    copy.addThemeName("small");
    Clipboard.onClick(copy)
        .writeText(
            lines,
            text -> Notices.done(say("audit.copied.root")),
            error -> Notices.done(say("audit.copied.not")));
    return copy;
  }

  private void checkTheLog() {
    outcome.clear();
    told = false;
    check = checks.start();
    watch();
    showCheck();
  }

  private void stop() {
    if (check != null) {
      check.cancel();
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    watch();
    showCheck();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    lookAway();
  }

  private void lookAway() {
    if (unwatch != null) {
      unwatch.run();
      unwatch = null;
    }
  }

  private void watch() {
    var ui = getUI().orElse(null);
    if (check != null && unwatch == null && ui != null && !check.isOver()) {
      unwatch = check.watch(() -> ui.access(this::showCheck));
    }
  }

  private void showCheck() {
    boolean goesOn = check != null && !check.isOver();
    start.setVisible(!goesOn);
    cancel.setVisible(goesOn);
    meter.setVisible(goesOn);
    counted.setVisible(goesOn);
    last.setVisible(!goesOn && !told);
    if (check == null) {
      return;
    }
    if (goesOn) {
      long part = check.size() == 0 ? 0 : 100 * check.done() / check.size();
      filled.getStyle().set("inline-size", part + "%");
      meter.getElement().setAttribute("aria-valuenow", Long.toString(part));
      counted.setText(say("audit.check.counted", check.done(), check.size()));
    } else {
      end(check);
    }
  }

  private void end(LogCheck over) {
    lookAway();
    check = null;
    told = true;
    if (over.isCancelled()) {
      outcome.tell(Glyph.CLOSED, say("audit.check.cancelled"), "");
    } else {
      over.finding()
          .ifPresentOrElse(
              this::tell,
              () -> outcome.refuse(say("audit.check.not"), say("audit.check.not.then")));
    }
    showCheck();
    whenOver.run();
  }

  private void tell(LogFinding finding) {
    var seconds = finding.took().toMillis() / 1000.0;
    if (finding.isWhole()) {
      outcome.news(
          Glyph.SUPPORTED,
          say("audit.check.whole", finding.size(), seconds),
          new Paragraph(
              say(
                  finding.erased() == 0 ? "audit.check.same" : "audit.check.erased",
                  finding.erased())));
      Notices.whisper(say("audit.check.whole", finding.size(), seconds));
    } else {
      outcome.refuse(
          say("audit.check.broken", finding.bad(), say("audit.mark.fault." + finding.fault())),
          say(finding.recorded() ? "audit.check.broken.then" : "audit.check.broken.untold"));
    }
  }

  private Div labelled(String key) {
    var label = new H3(say(key));
    label.addClassName("label");
    var line = new Div(label);
    line.addClassName("seal-label");
    return line;
  }

  private Paragraph told(String key) {
    var words = new Paragraph(say(key));
    words.addClassNames("small", "quiet");
    return words;
  }

  private Locale locale() {
    return getUI().map(UI::getLocale).orElse(Locale.ENGLISH);
  }

  private String say(String key, @Nullable Object... args) {
    return getTranslation(key, args);
  }
}
