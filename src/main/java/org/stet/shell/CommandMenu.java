package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that can be done from here, found by typing: what the screen offers now, its rooms,
 * and what other rooms find. It shows the key of each, so that one learns them.
 */
@Tag("stet-commands")
@JsModule("./components/stet-commands.ts")
public class CommandMenu extends Component {

  /** The key that opens it. */
  public static final String KEY = "Mod+K";

  private static final String HERE = "h-";

  private record Line(String id, String group, String words, String detail, String key) {}

  private final transient Supplier<Stream<Command>> here;
  private final transient Function<String, List<Command>> search;
  private transient List<Command> offered = List.of();
  private transient List<Command> found = List.of();
  private int asking;

  /**
   * @param here asked each time it opens
   * @param search finds more by the words that somebody types, empty at first
   */
  public CommandMenu(Supplier<Stream<Command>> here, Function<String, List<Command>> search) {
    this.here = here;
    this.search = search;
    getElement().setProperty("labelWords", getTranslation("shell.commands.label"));
    getElement().setProperty("noneWords", getTranslation("shell.commands.none"));
    getElement().addEventListener("commands-wanted", event -> open());
    getElement()
        .addEventListener(
            "commands-typed",
            event -> find(event.getEventData().get("event.detail.words").asString()))
        .addEventData("event.detail.words");
    getElement()
        .addEventListener(
            "command-chosen",
            event -> choose(event.getEventData().get("event.detail.id").asString()))
        .addEventData("event.detail.id");
  }

  public void open() {
    offered = here.get().toList();
    tell("items", HERE, offered);
    find("");
    getElement().callJsFunction("open");
  }

  /** A button that opens it, with its key. */
  public Button opener() {
    var button = Buttons.icon(Glyph.SEARCH, getTranslation("shell.commands"));
    button.setTooltipText(getTranslation("shell.commands.tip"));
    button.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
    button.addClassName("commands-open");
    button.addClickListener(click -> open());
    return button;
  }

  /** What it offers now, in words. */
  public List<String> words() {
    return Stream.concat(offered.stream(), found.stream()).map(Command::words).toList();
  }

  /** Does what is called so. */
  public void choose(String id) {
    var list = id.startsWith(HERE) ? offered : id.startsWith(asked()) ? found : List.<Command>of();
    int at = Integer.parseInt(id.substring(id.indexOf('-') + 1));
    if (at < list.size()) {
      list.get(at).run().run();
    }
  }

  private void find(String words) {
    found = search.apply(words.strip());
    asking++;
    tell("found", asked(), found);
  }

  /**
   * Each answer has names of its own: what was chosen in an older one is not what stands there now.
   */
  private String asked() {
    return "f" + asking + "-";
  }

  private void tell(String property, String prefix, List<Command> commands) {
    var lines = new ArrayList<Line>();
    for (var command : commands) {
      lines.add(
          new Line(
              prefix + lines.size(),
              command.group(),
              command.words(),
              command.detail(),
              Objects.requireNonNullElse(command.key(), "")));
    }
    getElement().setPropertyJson(property, JacksonUtils.listToJson(lines));
  }
}
