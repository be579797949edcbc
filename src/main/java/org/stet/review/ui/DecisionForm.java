package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Refusal;
import org.stet.review.Disposition;
import org.stet.review.EarlierVerdict;
import org.stet.review.EvidenceRule;
import org.stet.review.ReviewRow;
import org.stet.review.Verdict;
import org.stet.review.ui.Scribble.Decision;
import org.stet.shell.Choices;
import org.stet.shell.Days;
import org.stet.shell.Glyph;
import org.stet.shell.Lengths;

/**
 * Where a verdict is made: what was found, what happens to the sentence, in which words, and why.
 */
final class DecisionForm extends Composite<Section> {

  private static final List<Verdict> VERDICTS = List.of(Verdict.values());
  private static final List<Disposition> DISPOSITIONS =
      EnumSet.complementOf(EnumSet.of(Disposition.STET)).stream().toList();
  private static final Set<Disposition> WORDED = Set.of(Disposition.CHANGE, Disposition.ATTRIBUTE);

  private static final Set<String> SAID_BY_THE_RULE = Set.of("grade.weak", "grade.unsearched");

  private static final List<String> ORDER =
      List.of("verdict", "exception", "disposition", "wording", "differs", "rationale");

  /** Where the row of dispositions is on the page. */
  static final String DISPOSITION_ROW = ".decision-form > vaadin-radio-group.seg";

  private final String quote;
  private final ReviewRow review;
  private final RadioButtonGroup<Verdict> verdict;
  private final RadioButtonGroup<Disposition> disposition;
  private final UnorderedList ticks = new UnorderedList();
  private final TextArea wording;
  private final Difference difference;
  private final TextArea rationale;
  private final DatePicker asOf;
  private final TextField exception;
  private final EarlierFound earlier;
  private final TextArea differs;
  private SerializableRunnable written = () -> {};
  private boolean restoring;

  /** The verdict that differs from one approved after this form was drawn. */
  private @Nullable Verdict decidedSince;

  DecisionForm(InHand hand, ReviewRow review, EarlierFound earlier) {
    this.earlier = earlier;
    this.quote = hand.claim().quote();
    this.review = review;
    verdict =
        Choices.list(
            getTranslation("walk.verdict"),
            item ->
                new Choices.Choice(
                    Glyph.ofVerdict(item.name()),
                    getTranslation("verdict." + item),
                    String.valueOf(item.ordinal() + 1)));
    verdict.setItems(VERDICTS);
    disposition =
        Choices.segments(
            getTranslation("walk.disposition"),
            item ->
                new Choices.Choice(
                    Glyph.ofDisposition(item.name()),
                    Named.capital(getTranslation("disposition." + item)),
                    null));
    disposition.setItems(DISPOSITIONS);
    wording = area("walk.wording", Limits.QUOTE);
    wording.addClassName("serif");
    wording.setMinRows(1);
    difference = new Difference(getTranslation("walk.difference"));
    rationale = area("walk.rationale", Limits.RATIONALE);
    asOf = Days.field(getTranslation("walk.asof"));
    asOf.setMax(LocalDate.now(hand.walk().desk().timeZone()));
    asOf.setValue(asOf.getMax());
    exception = new TextField(getTranslation("walk.exception"));
    Lengths.upTo(exception, Limits.REASON);
    exception.setHelperText(getTranslation("walk.exception.help"));
    exception.setValueChangeMode(ValueChangeMode.LAZY);
    differs = area("walk.differs.because", Limits.REASON);
    differs.setMinRows(1);
    ticks.addClassName("rule-check");
    ticks.getElement().setAttribute("aria-label", getTranslation("walk.rule"));
    lay();
    listen();
    draw();
  }

  private void lay() {
    var why = new Div(rationale, asOf);
    why.addClassName("why-row");
    getContent().addClassName("decision-form");
    getContent().getElement().setAttribute("aria-label", getTranslation("walk.decision"));
    getContent().add(verdict, ticks, exception, disposition, wording, difference, differs, why);
  }

  private void listen() {
    verdict.addValueChangeListener(change -> {
      if (!restoring && change.getValue() == Verdict.SUPPORTED_WITH_FIX && disposition.isEmpty()) {
        disposition.setValue(Disposition.CHANGE);
      }
      changed();
    });
    disposition.addValueChangeListener(change -> changed());
    wording.addValueChangeListener(change -> changed());
    rationale.addValueChangeListener(change -> changed());
    asOf.addValueChangeListener(change -> changed());
    exception.addValueChangeListener(change -> changed());
    differs.addValueChangeListener(change -> changed());
  }

  /** Said after each change that a person makes. */
  void onWritten(SerializableRunnable listener) {
    written = listener;
  }

  Decision value() {
    boolean today = asOf.getValue() == null || asOf.getValue().equals(asOf.getMax());
    return new Decision(
        verdict.getValue(),
        disposition.getValue(),
        wording.isVisible() ? wording.getValue() : "",
        rationale.getValue(),
        today ? null : asOf.getValue(),
        exception.isVisible() ? exception.getValue() : "",
        differs.isVisible() ? differs.getValue() : "");
  }

  void restore(Decision decision) {
    restoring = true;
    verdict.setValue(decision.verdict());
    disposition.setValue(decision.disposition());
    wording.setValue(decision.wording());
    rationale.setValue(decision.rationale());
    asOf.setValue(decision.asOf() == null ? asOf.getMax() : decision.asOf());
    exception.setValue(decision.exception());
    differs.setValue(decision.differs());
    restoring = false;
    draw();
  }

  void choose(Verdict chosen) {
    verdict.setValue(chosen);
  }

  void askDisposition() {
    disposition.getElement().callJsFunction("focus");
  }

  /** Asks for the word that is missing where the verdict is another than an earlier one. */
  boolean lacksDifference() {
    boolean lacks = differs.isVisible() && differs.getValue().isBlank();
    if (lacks) {
      differs.setErrorMessage(getTranslation("walk.differs.wanted"));
      differs.setInvalid(true);
      differs.focus();
    }
    return lacks;
  }

  /** Asks for the day again where what was typed is none. */
  boolean lacksDay() {
    return Days.asksAgain(asOf, getLocale());
  }

  void focus() {
    rationale.focus();
  }

  /** Marks the field that a refusal asks for; false where it asks for none here. */
  boolean refuse(Refusal refusal) {
    var asked = Asked.by(refusal);
    asked.ifPresent(one -> {
      var words = getTranslation(one.key(), refusal.args().toArray());
      switch (one.field()) {
        case "exception" -> Asked.at(exception, words);
        case "disposition" -> Asked.at(disposition, words);
        default -> {}
      }
    });
    return asked.isPresent();
  }

  void complain(Invalid invalid) {
    Map<String, HasValidation> fields =
        Map.of(
            "verdict", verdict,
            "disposition", disposition,
            "wording", wording,
            "rationale", rationale,
            "exception", exception,
            "differs", differs);
    fields.forEach((name, field) -> {
      Refusal refusal = invalid.fields().get(name);
      field.setInvalid(refusal != null);
      field.setErrorMessage(refusal == null ? "" : refusal.sentence(getLocale()));
    });
    if (invalid.fields().containsKey("wording")) {
      wording.setVisible(true);
    }
    if (invalid.fields().containsKey("differs")) {
      decidedSince = verdict.getValue();
      differs.setHelperText("");
      differs.setVisible(true);
    }
    ORDER.stream()
        .filter(invalid.fields()::containsKey)
        .findFirst()
        .map(fields::get)
        .map(Component.class::cast)
        .ifPresent(Asked::goTo);
  }

  private void changed() {
    if (restoring) {
      return;
    }
    for (var field : List.of(verdict, disposition)) {
      field.setInvalid(false);
    }
    wording.setInvalid(false);
    rationale.setInvalid(false);
    exception.setInvalid(false);
    differs.setInvalid(false);
    draw();
    written.run();
  }

  private void draw() {
    var chosen = verdict.getValue();
    var then = disposition.getValue();
    boolean fixes = chosen == Verdict.SUPPORTED_WITH_FIX && (then == null || then.mayHaveWording());
    boolean worded = fixes || then != null && WORDED.contains(then);
    wording.setVisible(worded);
    difference.show(quote, worded ? wording.getValue() : quote);
    var other = earlier.against(chosen);
    differs.setVisible(other.isPresent() || chosen != null && chosen == decidedSince);
    other.ifPresent(one -> differs.setHelperText(told(one)));
    ticks.removeAll();
    ticks.setVisible(chosen != null);
    exception.setVisible(false);
    if (chosen != null) {
      drawTicks(chosen, worded);
    }
  }

  private void drawTicks(Verdict chosen, boolean worded) {
    if (review.isBlind() && !carriedByTheirOwn(chosen)) {
      ticks.add(
          new ListItem(getTranslation("walk.rule.blind", getTranslation("walk.rule." + chosen))));
      exception.setVisible(true);
      return;
    }
    var missing = review.missing(chosen);
    var lines = new ArrayList<ListItem>();
    lines.add(
        missing
            .map(refusal -> tick(false, refusal.sentence(getLocale())))
            .orElseGet(() -> tick(true, getTranslation("walk.rule." + chosen))));
    if (worded) {
      lines.add(tick(!wording.getValue().isBlank(), getTranslation("walk.rule.wording")));
    }
    if (!review.isBlind()) {
      review.grade(chosen).remarks().stream()
          .filter(remark -> !SAID_BY_THE_RULE.contains(remark.key()))
          .map(remark -> tick(false, remark.sentence(getLocale())))
          .forEach(lines::add);
    }
    lines.forEach(ticks::add);
    exception.setVisible(missing.isPresent());
  }

  /** What others entered may be of any kind to who checks blind. */
  private boolean carriedByTheirOwn(Verdict chosen) {
    var own = review.evidence().stream().filter(review::isSorted).toList();
    return EvidenceRule.missing(chosen, own, review.searches()).isEmpty();
  }

  private String told(EarlierVerdict other) {
    return getTranslation(
        "walk.differs.from",
        getTranslation("verdict." + other.finding().verdict()),
        other.number(),
        other.headline(),
        Days.of(other.finding().asOf(), getLocale()));
  }

  private ListItem tick(boolean holds, String words) {
    var name = new Span(getTranslation(holds ? "walk.rule.holds" : "walk.rule.lacks"));
    name.addClassName("sr");
    var line = new ListItem();
    line.add((holds ? Glyph.SUPPORTED : Glyph.TOCHECK).create(), name, new Span(words));
    if (!holds) {
      line.addClassName("lacks");
    }
    return line;
  }

  private TextArea area(String label, int max) {
    var area = new TextArea(getTranslation(label));
    Lengths.upTo(area, max);
    area.setMinRows(2);
    area.setMaxRows(6);
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.setValueChangeTimeout(700);
    area.getElement().setAttribute("dir", "auto");
    area.addClassName("wide");
    return area;
  }
}
