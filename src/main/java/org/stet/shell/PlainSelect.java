package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** A plain select of the browser, for lists that hold hundreds of them. */
@Tag("select")
public class PlainSelect<T> extends Component {

  private final transient List<T> items;
  private final SerializableConsumer<T> chosen;

  /**
   * @param chosen told what a person chose
   */
  public PlainSelect(
      String name,
      List<T> items,
      T value,
      SerializableFunction<T, String> words,
      SerializableConsumer<T> chosen) {
    this.items = List.copyOf(items);
    this.chosen = chosen;
    name(name);
    getElement().getClassList().add("plain-select");
    for (int i = 0; i < items.size(); i++) {
      var option = new Element("option");
      option.setAttribute("value", String.valueOf(i));
      option.setText(words.apply(items.get(i)));
      option.setAttribute("selected", items.get(i).equals(value));
      getElement().appendChild(option);
    }
    getElement()
        .addEventListener(
            "change",
            event -> choose(event.getEventData().get("event.target.selectedIndex").asInt()))
        .addEventData("event.target.selectedIndex");
  }

  /** Is read out. */
  public final void name(String name) {
    getElement().setAttribute("aria-label", name);
  }

  /** As a person does it, by place. */
  public void choose(int index) {
    if (index >= 0 && index < items.size()) {
      chosen.accept(items.get(index));
    }
  }
}
