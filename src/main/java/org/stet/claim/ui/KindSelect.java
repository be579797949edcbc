package org.stet.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import org.stet.article.Part;
import org.stet.article.PartKind;

/** What a part is, as a plain select: an article may have thousands of parts. */
@Tag("select")
class KindSelect extends Component {

  KindSelect(Part part, SerializableConsumer<PartKind> chosen) {
    getElement().getClassList().add("part-kind");
    getElement().setAttribute("aria-label", getTranslation("import.part.kind", part.number()));
    for (var kind : PartKind.values()) {
      var option = new Element("option");
      option.setAttribute("value", kind.name());
      option.setText(getTranslation("partKind." + kind));
      option.setAttribute("selected", kind == part.kind());
      getElement().appendChild(option);
    }
    getElement()
        .addEventListener(
            "change",
            event ->
                chosen.accept(
                    PartKind.valueOf(event.getEventData().get("event.target.value").asString())))
        .addEventData("event.target.value");
  }
}
