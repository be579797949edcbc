package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.List;
import org.stet.people.Limits;
import org.stet.people.Staff;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Lengths;
import org.stet.shell.Notice;

/** One move of an article, with what it wants: a reason, words, or nothing but the press. */
class MoveForm extends Composite<Section> {

  /** Makes the move; throws what stands in its way. */
  interface Sending extends Serializable {

    void send(ArticleMove move, ArticleRequest request);
  }

  private final ArticleMove move;
  private final transient Staff staff;
  private final Sending sending;
  private final Notice notice = new Notice();
  private final TextArea words = new TextArea();
  private final TextArea reason = new TextArea();

  MoveForm(ArticleMove move, Staff staff, Sending sending) {
    this.move = move;
    this.staff = staff;
    this.sending = sending;
    var title = new H2(Named.capital(getTranslation("articleMove." + move)));
    title.addClassName("section-title");
    var meaning = new Paragraph(getTranslation("articleMove.meaning." + move));
    meaning.addClassName("quiet");
    getContent().addClassNames("form", "move-form");
    getContent().add(title, meaning, notice);
    if (asksWords()) {
      getContent().add(area(words, "words." + move));
    }
    if (move.asksReason()) {
      getContent().add(area(reason, "reason." + move));
    }
    var button = Buttons.plain(Named.capital(getTranslation("articleMove." + move)));
    button.setId("move-" + move.name());
    button.addClickListener(click -> send());
    getContent().add(button);
  }

  void send() {
    var unused =
        new Errand(notice, staff)
            .field("words", words)
            .field("reason", reason)
            .run(
                () ->
                    sending.send(
                        move,
                        new ArticleRequest(reason.getValue(), words.getValue(), null, List.of())),
                getLocale());
  }

  private boolean asksWords() {
    return move == ArticleMove.PUBLISH || move == ArticleMove.RETRACT;
  }

  private TextArea area(TextArea area, String key) {
    area.setLabel(getTranslation("articleMove." + key));
    Lengths.upTo(area, Limits.REASON);
    area.setMinRows(2);
    area.addClassName("wide");
    area.getElement().setAttribute("dir", "auto");
    return area;
  }
}
