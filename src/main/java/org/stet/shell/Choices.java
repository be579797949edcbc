package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/** One of several, all in view: radio buttons drawn as a list with keys, or as a row of buttons. */
public final class Choices {

  /**
   * How one of them is shown.
   *
   * @param key that chooses it, shown as a key; null where there is none
   */
  public record Choice(Glyph glyph, String words, @Nullable String key) {}

  private Choices() {}

  /** A list in two columns, as for verdicts. */
  public static <T> RadioButtonGroup<T> list(String label, SerializableFunction<T, Choice> look) {
    return group(label, "verdicts", look);
  }

  /** A row of segments, as for dispositions. */
  public static <T> RadioButtonGroup<T> segments(
      String label, SerializableFunction<T, Choice> look) {
    return group(label, "seg", look);
  }

  private static <T> RadioButtonGroup<T> group(
      String label, String className, SerializableFunction<T, Choice> look) {
    var group = new RadioButtonGroup<T>(label);
    group.addClassName(className);
    group.setRenderer(new ComponentRenderer<Component, T>(item -> draw(look.apply(item))));
    return group;
  }

  private static Component draw(Choice choice) {
    var drawn = new Span();
    drawn.addClassName("choice");
    if (choice.key() != null) {
      drawn.add(new Kbd(choice.key()));
    }
    drawn.add(choice.glyph().create(), new Span(choice.words()));
    return drawn;
  }
}
