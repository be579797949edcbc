package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.internal.JacksonUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule and a sentence, in the place it is about: a refusal, a conflict, news. Empty it takes no
 * room.
 */
public class Notice extends Composite<Div> {

  private static final ObjectNode NEAREST = JacksonUtils.createObjectNode().put("block", "nearest");

  public Notice() {
    getContent().addClassName("notice");
    clear();
  }

  /** What may not be, and why; read out at once. Nothing of the person's is lost. */
  public void refuse(String sentence, Component... next) {
    refuse(sentence, "", next);
  }

  /**
   * The same, with a second sentence that says what to do.
   *
   * @param consequence in the quiet voice
   */
  public void refuse(String sentence, String consequence, Component... next) {
    boolean asAnAnswer = isAttached(); // what stands here from the start is read in its turn
    say("red", Glyph.REFUTED, "alert", sentence, consequence, next);
    if (asAnAnswer) {
      getElement().callJsFunction("scrollIntoView", NEAREST);
    }
  }

  /** How things stand. */
  public void tell(Glyph glyph, String sentence, String more, Component... next) {
    say("", glyph, "status", sentence, more, next);
  }

  /** What is new since the last look. */
  public void news(Glyph glyph, String sentence, Component... more) {
    say("blue", glyph, "status", sentence, "", more);
  }

  public void clear() {
    getContent().removeAll();
    getContent().setVisible(false);
  }

  private void say(
      String colour, Glyph glyph, String role, String sentence, String more, Component... next) {
    var content = getContent();
    content.removeAll();
    content.removeClassNames("red", "blue");
    if (!colour.isEmpty()) {
      content.addClassName(colour);
    }
    content.getElement().setAttribute("role", role);
    var said = new Paragraph(sentence);
    said.addClassName("said");
    var words = new Div(said);
    if (!more.isEmpty()) {
      var quiet = new Paragraph(more);
      quiet.addClassName("quiet");
      words.add(quiet);
    }
    if (next.length > 0) {
      var actions = new Div(next);
      actions.addClassName("flow");
      words.add(actions);
    }
    content.add(glyph.create(), words);
    content.setVisible(true);
  }
}
