package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import org.stet.people.Limits;
import org.stet.review.Query;
import org.stet.shell.Buttons;
import org.stet.shell.Lengths;

/** A question put to somebody, and the field for its answer. */
class QueryAnswer extends Composite<Div> {

  /** Sends the answer off. */
  interface Sending extends Serializable {

    void send(TextArea field, String words);
  }

  /**
   * @param begun what was written of the answer already
   * @param written told after each change, so that a refresh loses nothing
   */
  QueryAnswer(
      Query query,
      String asker,
      String begun,
      SerializableConsumer<String> written,
      Sending sending) {
    var asked = new Paragraph(query.question());
    asked.addClassName("asked");
    asked.getElement().setAttribute("dir", "auto");
    var who = new Paragraph(getTranslation("turn.question.by", asker));
    who.addClassNames("small", "quiet");
    var answer = new TextArea(getTranslation("turn.answer.label"));
    answer.addClassName("wide");
    answer.setMinRows(2);
    Lengths.upTo(answer, Limits.NOTE);
    answer.getElement().setAttribute("dir", "auto");
    answer.setValueChangeMode(ValueChangeMode.LAZY);
    answer.setValue(begun);
    answer.addValueChangeListener(change -> written.accept(change.getValue()));
    var send = Buttons.plain(getTranslation("turn.answer.send"));
    send.addClickListener(click -> sending.send(answer, answer.getValue()));
    getContent().addClassName("query-answer");
    getContent().add(who, asked, answer, send);
  }
}
