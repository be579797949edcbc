package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.people.Limits;
import org.stet.review.NewReply;
import org.stet.review.Query;
import org.stet.review.Reply;
import org.stet.review.Reviews;
import org.stet.review.Walk;
import org.stet.shell.Buttons;
import org.stet.shell.Days;
import org.stet.shell.Errand;
import org.stet.shell.Lengths;

/**
 * What is written at the closing meeting in answer to one thing: it stays while others answer, and
 * while something else is looked at.
 */
final class ClosingAnswer extends Composite<Div> {

  private final TextArea answer = new TextArea();
  private final @Nullable Party party;

  /** The party as it stood when its answer was begun. */
  private record Party(
      Reply known, long version, DatePicker asked, TextField stands, TextField waived) {}

  /** To a question. */
  ClosingAnswer(SerializableRunnable sending) {
    party = null;
    field(answer, "walk.answer.text", Limits.NOTE);
    arrange(sending, answer);
  }

  /** From a party, or why there is none. */
  ClosingAnswer(Reply known, long version, SerializableRunnable sending) {
    field(answer, "walk.reply.answer", Limits.NOTE);
    answer.setHelperText(getTranslation("walk.reply.answer.help"));
    answer.setValue(Objects.requireNonNullElse(known.answer(), ""));
    var asked = Days.field(getTranslation("walk.reply.askedon"));
    asked.setValue(known.askedOn());
    var stands = new TextField();
    field(stands, "walk.reply.standsin", Limits.LOCATOR);
    var waived = new TextField();
    field(waived, "walk.reply.waivedwhy", Limits.REASON);
    party = new Party(known, version, asked, stands, waived);
    arrange(sending, asked, answer, stands, waived);
  }

  private void arrange(SerializableRunnable sending, Component... fields) {
    answer.setId("closing-answer");
    answer.setMinRows(3);
    var send = Buttons.withKey(Buttons.primary(getTranslation("closing.record")), "Mod+Enter");
    send.addClickListener(click -> sending.run());
    getContent().addClassName("flow-down");
    getContent().add(fields);
    getContent().add(send);
  }

  private void field(TextFieldBase<?, String> field, String label, int most) {
    field.setLabel(getTranslation(label));
    field.addClassName("wide");
    field.getElement().setAttribute("dir", "auto");
    Lengths.upTo(field, most);
    if (field instanceof TextArea area) {
      area.setValueChangeMode(ValueChangeMode.EAGER);
    } else if (field instanceof TextField line) {
      line.setValueChangeMode(ValueChangeMode.EAGER);
    }
  }

  void write() {
    answer.focus();
  }

  /** Whether something is written here that nobody has yet. */
  boolean isBegun() {
    return party == null
        ? !answer.isEmpty()
        : !answer.getValue().equals(Objects.requireNonNullElse(party.known().answer(), ""))
            || Stream.of(party.stands(), party.waived()).anyMatch(field -> !field.isEmpty())
            || !Objects.equals(party.asked().getValue(), party.known().askedOn());
  }

  /**
   * @param thing as it is now
   * @return whether it was recorded; else what is in the way stands at its field
   */
  boolean send(Errand errand, Reviews reviews, Walk.OpenThing thing) {
    var query = thing.query();
    var written = party;
    return written == null
        ? query != null && answers(errand, reviews, thing.review().id(), query)
        : replies(errand, reviews, thing, written);
  }

  private boolean answers(Errand errand, Reviews reviews, UUID review, Query query) {
    return errand
        .field("text", answer)
        .run(() -> reviews.answer(review, query.id(), answer.getValue()), getLocale());
  }

  /** Of a party that is another by now, what others entered is not written over. */
  private boolean replies(Errand errand, Reviews reviews, Walk.OpenThing thing, Party written) {
    var known = written.known();
    long version = known.equals(thing.reply()) ? thing.review().version() : written.version();
    return errand
        .field("answer", answer)
        .field("asked", written.asked())
        .field("standsIn", written.stands())
        .field("waived", written.waived())
        .run(
            () ->
                reviews.reply(
                    thing.review().id(),
                    version,
                    known.id(),
                    new NewReply(
                        known.party(),
                        written.asked().getValue(),
                        known.way(),
                        answer.getValue(),
                        known.answeredOn(),
                        written.stands().getValue(),
                        written.waived().getValue())),
            getLocale());
  }
}
