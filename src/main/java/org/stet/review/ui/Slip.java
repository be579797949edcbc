package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Refusal;
import org.stet.shell.Days;
import org.stet.shell.Lengths;
import org.stet.shell.Notice;

/**
 * A slip of paper that lies over the decision while it is filled in: it is sent, or put away with
 * nothing lost. Refusals stand on the slip, errors at its fields.
 */
class Slip extends Composite<Section> {

  /** One field as text, for the draft. */
  private record Line(Component field, Supplier<String> read, Consumer<String> write) {}

  private final String name;
  private final String sendWords;
  private String about = "";
  private final Div form = new Div();
  private final Notice notice = new Notice();
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private SerializableRunnable written = () -> {};
  private Runnable send = () -> {};
  private boolean goesOn;
  private @Nullable Runnable leads;

  /**
   * @param name of the slip in the draft
   * @param sendWords on the button that sends it
   */
  Slip(String name, String title, String sendWords) {
    this.name = name;
    this.sendWords = sendWords;
    getContent().addClassName("slip");
    getContent().getElement().setAttribute("aria-label", title);
    form.addClassName("slip-form");
    getContent().add(new H3(title), notice, form);
  }

  String name() {
    return name;
  }

  /** Its draft is kept for this thing alone. */
  Slip about(UUID thing) {
    about = " " + thing;
    return this;
  }

  /** Under which its draft is kept. */
  String draft() {
    return name + about;
  }

  String sendWords() {
    return sendWords;
  }

  Slip sends(Runnable work) {
    send = work;
    return this;
  }

  /** Once it is sent, the next claim comes. */
  Slip goesOn() {
    goesOn = true;
    return this;
  }

  boolean isGoingOn() {
    return goesOn;
  }

  /** Once it is sent, it has led to another claim by itself. */
  Slip leads() {
    return leads(() -> {});
  }

  /** Once it is sent, this follows. */
  Slip leads(Runnable next) {
    leads = next;
    return this;
  }

  @Nullable Runnable next() {
    return leads;
  }

  void send() {
    notice.clear();
    lines.values().forEach(line -> complain(line.field(), null));
    var checked = new LinkedHashMap<String, HasValidation>();
    lines.forEach((key, line) -> {
      if (line.field() instanceof HasValidation field) {
        checked.put(key, field);
      }
    });
    Days.requireRead(checked);
    send.run();
  }

  /** Said after each change. */
  void onWritten(SerializableRunnable listener) {
    written = listener;
  }

  TextField text(String key, String label, int max) {
    var field = new TextField(label);
    Lengths.upTo(field, max);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return add(key, field, field::getValue, field::setValue);
  }

  TextArea words(String key, String label, int max) {
    var field = new TextArea(label);
    Lengths.upTo(field, max);
    field.setMinRows(2);
    field.setMaxRows(7);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.getElement().setAttribute("dir", "auto");
    field.addClassName("wide");
    return add(key, field, field::getValue, field::setValue);
  }

  <E extends Enum<E>> Select<E> choice(
      String key, String label, Class<E> kind, Function<E, String> called) {
    var field = new Select<E>();
    field.setLabel(label);
    field.setItems(kind.getEnumConstants());
    field.setItemLabelGenerator(item -> item == null ? "" : called.apply(item));
    return add(
        key,
        field,
        () -> field.getValue() == null ? "" : field.getValue().name(),
        words -> field.setValue(Enum.valueOf(kind, words)));
  }

  DatePicker day(String key, String label) {
    var field = Days.field(label);
    return add(
        key,
        field,
        () -> field.getValue() == null ? "" : field.getValue().toString(),
        words -> field.setValue(LocalDate.parse(words)));
  }

  Checkbox tick(String key, String label) {
    var field = new Checkbox(label);
    return add(
        key,
        field,
        () -> String.valueOf(field.getValue()),
        words -> field.setValue(Boolean.parseBoolean(words)));
  }

  /** Something to read, or a field that no draft keeps. */
  <C extends Component> C show(C component) {
    form.add(component);
    return component;
  }

  <C extends Component & HasValue<?, ?>> C field(String key, C field) {
    form.add(field);
    lines.put(key, new Line(field, () -> "", words -> {}));
    return field;
  }

  Map<String, String> written() {
    var all = new LinkedHashMap<String, String>();
    lines.forEach((key, line) -> {
      var words = line.read().get();
      if (!words.isEmpty() && !words.equals("false")) {
        all.put(key, words);
      }
    });
    return all;
  }

  void restore(Map<String, String> words) {
    words.forEach((key, value) -> {
      var line = lines.get(key);
      if (line != null) {
        line.write().accept(value);
      }
    });
  }

  void refuse(String sentence) {
    notice.refuse(sentence);
  }

  /** At the field that it asks for; above them where it asks for none. */
  void refuse(Refusal refusal) {
    var asked = Asked.by(refusal).filter(one -> isChecked(one.field()));
    if (asked.isEmpty()) {
      notice.refuse(refusal.sentence(getLocale()));
      return;
    }
    var field = Objects.requireNonNull(lines.get(asked.get().field())).field();
    field.setVisible(true);
    complain(field, new Refusal(asked.get().key(), refusal.args()));
    Asked.goTo(field);
  }

  private boolean isChecked(String key) {
    var line = lines.get(key);
    return line != null && line.field() instanceof HasValidation;
  }

  /** Says at each field what is wrong; what belongs to no field stands above them. */
  void complain(Invalid invalid) {
    var elsewhere = new StringBuilder();
    invalid
        .fields()
        .forEach((key, refusal) -> {
          var line = lines.get(key);
          if (line == null || !(line.field() instanceof HasValidation)) {
            elsewhere.append(refusal.sentence(getLocale())).append(' ');
          } else {
            complain(line.field(), refusal);
          }
        });
    if (!elsewhere.isEmpty()) {
      notice.refuse(elsewhere.toString().strip());
    }
    lines.values().stream()
        .map(Line::field)
        .filter(field -> field instanceof HasValidation checked && checked.isInvalid())
        .findFirst()
        .ifPresent(Asked::goTo);
  }

  void focusFirst() {
    lines.values().stream().map(Line::field).findFirst().ifPresent(Asked::goTo);
  }

  private void complain(Component field, @Nullable Refusal refusal) {
    if (field instanceof HasValidation checked) {
      checked.setInvalid(refusal != null);
      checked.setErrorMessage(refusal == null ? "" : refusal.sentence(getLocale()));
    }
  }

  private <C extends Component & HasValue<?, ?>> C add(
      String key, C field, Supplier<String> read, Consumer<String> write) {
    form.add(field);
    lines.put(key, new Line(field, read, write));
    field.addValueChangeListener(change -> written.run());
    return field;
  }
}
