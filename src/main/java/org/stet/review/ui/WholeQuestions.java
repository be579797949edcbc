package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stet.people.Limits;
import org.stet.review.ArticleRequest;
import org.stet.review.WholePiece;

/** The questions about the piece as a whole, which no single claim answers. */
final class WholeQuestions extends Composite<Div> {

  private record Asked(RadioButtonGroup<Boolean> fine, TextArea remark) {}

  private final Map<WholePiece.Question, Asked> asked = new EnumMap<>(WholePiece.Question.class);

  WholeQuestions() {
    getContent().addClassNames("form", "whole-piece");
    for (var question : WholePiece.Question.values()) {
      var fine = new RadioButtonGroup<Boolean>(getTranslation("whole." + question));
      fine.setItems(true, false);
      fine.setItemLabelGenerator(yes -> getTranslation(yes ? "whole.fine" : "whole.not"));
      fine.setHelperText(getTranslation("whole.help." + question));
      var remark = new TextArea(getTranslation("whole.remark"));
      remark.setMaxLength(Limits.REASON);
      remark.setMinRows(1);
      remark.addClassName("wide");
      remark.setVisible(false);
      fine.addValueChangeListener(
          change -> remark.setVisible(Boolean.FALSE.equals(change.getValue())));
      asked.put(question, new Asked(fine, remark));
      getContent().add(fine, remark);
    }
  }

  /** Says where something is wrong and nobody said what. */
  boolean wantsRemarks() {
    boolean missing = false;
    for (var one : asked.values()) {
      boolean none = Boolean.FALSE.equals(one.fine().getValue()) && one.remark().isEmpty();
      one.remark().setErrorMessage(getTranslation("whole.remark.missing"));
      one.remark().setInvalid(none);
      if (none && !missing) {
        one.remark().focus();
      }
      missing |= none;
    }
    return missing;
  }

  /** Those that were answered; the others stand as unanswered. */
  List<ArticleRequest.Answered> answers() {
    return asked.entrySet().stream()
        .filter(one -> one.getValue().fine().getValue() != null)
        .map(one ->
            new ArticleRequest.Answered(
                one.getKey(),
                Boolean.TRUE.equals(one.getValue().fine().getValue()),
                one.getValue().remark().getValue()))
        .toList();
  }
}
