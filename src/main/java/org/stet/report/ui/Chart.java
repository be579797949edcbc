package org.stet.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A drawing of what the table beside it says. */
@Tag("stet-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./components/stet-chart.ts")
class Chart extends Component implements HasStyle {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What is drawn.
   *
   * @param label all of it in a sentence, for who can't see it
   * @param lying bars one below the other, put end to end; else side by side
   * @param unit written behind a value
   * @param most where the scale ends; null where the values say
   */
  record Drawing(
      String label,
      boolean lying,
      List<String> categories,
      List<Series> series,
      String unit,
      @Nullable Integer most) {}

  /**
   * Values, one for each category.
   *
   * @param look by which it is told from others, without colour
   * @param end what stands at the end of a line
   */
  record Series(
      String name,
      String look,
      List<@Nullable Number> values,
      boolean line,
      boolean dashed,
      @Nullable String end) {

    static Series bars(String name, String look, List<@Nullable Number> values) {
      return new Series(name, look, values, false, false, null);
    }

    static Series line(
        String name, boolean dashed, List<@Nullable Number> values, @Nullable String end) {
      return new Series(name, dashed ? "dashed" : "line", values, true, dashed, end);
    }
  }

  Chart(Drawing drawing) {
    addClassName(drawing.lying() ? "lying" : "standing");
    getElement().setProperty("drawing", JSON.writeValueAsString(drawing));
    if (drawing.lying()) {
      getElement().getStyle().set("--bars", String.valueOf(drawing.categories().size()));
    }
  }
}
