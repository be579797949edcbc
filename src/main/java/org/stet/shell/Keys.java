package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Single keys for what buttons do too. Ignored while somebody types and while a dialog is open; the
 * key ? shows them all.
 *
 * <p>Keys are named J, Shift+N, 1, Enter, Escape, ?, Mod+K; Mod is Ctrl, or ⌘ on a Mac.
 */
@Tag("stet-keys")
@JsModule("./components/stet-keys.ts")
public class Keys extends Component {

  private record Key(String key, String action, @Nullable String row) {}

  private record Deed(
      String group, String description, SerializableRunnable action, @Nullable String row)
      implements Serializable {}

  private final Map<String, Deed> deeds = new LinkedHashMap<>();
  private final boolean off;
  private String group = "";

  /**
   * @param preferences of whoever is here: they may wish for no single keys; those with Mod, and
   *     Escape, stay
   */
  public Keys(ObjectProvider<Preferences> preferences) {
    var liked = preferences.getIfAvailable();
    off = liked != null && !liked.singleKeys();
    getElement().setProperty("off", off);
    getElement()
        .addEventListener(
            "key-pressed",
            event -> press(event.getEventData().get("event.detail.action").asString()))
        .addEventData("event.detail.action");
    on("?", getTranslation("shell.keys.all"), this::showAll);
  }

  /** What is given from now on stands under this title in the sheet of keys. */
  public void group(String title) {
    group = title;
  }

  /** Gives a key something to do; a key that has something is given the new. */
  public void on(String key, String description, SerializableRunnable action) {
    give(key, new Deed(group, description, action, null));
  }

  /**
   * Gives a key a row of buttons to go to, which happens in the browser.
   *
   * @param row selects it on the page
   * @param action does the same where no key was pressed, as from the command menu
   */
  public void along(String row, String key, String description, SerializableRunnable action) {
    give(key, new Deed(group, description, action, row));
  }

  private void give(String key, Deed deed) {
    deeds.put(key, deed);
    var told =
        deeds.entrySet().stream()
            .map(given -> new Key(given.getKey(), given.getKey(), given.getValue().row()))
            .toList();
    getElement().setPropertyJson("keys", JacksonUtils.listToJson(told));
  }

  public boolean isOff() {
    return off;
  }

  /** What they do, for the command menu; those that only move about on the screen are many. */
  public Stream<Command> commands(String title) {
    return deeds.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("?"))
        .map(entry ->
            new Command(
                title,
                entry.getValue().description(),
                "",
                entry.getKey(),
                entry.getValue().action()::run));
  }

  /** What each key does, in the order they were given. */
  public Map<String, String> descriptions() {
    var said = new LinkedHashMap<String, String>();
    deeds.forEach((key, deed) -> said.put(key, deed.description()));
    return said;
  }

  /** The line at the foot of a screen that names some of them; empty while they are off. */
  public Footer footer(String... keys) {
    var footer = new Footer();
    footer.addClassName("keys");
    footer.getElement().setAttribute("aria-label", getTranslation("shell.keys.title"));
    fill(footer, List.of(keys));
    return footer;
  }

  /** Names these in such a line, instead of what it named before. */
  public void fill(Footer footer, List<String> keys) {
    footer.removeAll();
    for (String key : off ? List.<String>of() : keys) {
      var deed = deeds.get(key);
      if (deed != null) {
        footer.add(new Span(new Kbd(key), new Span(deed.description())));
      }
    }
  }

  /** Does what a key does; nothing where it has nothing to do. */
  public void press(String key) {
    var deed = deeds.get(key);
    if (deed != null) {
      deed.action().run();
    }
  }

  /** The sheet that names them all. */
  public void showAll() {
    var dialog = new Dialog(getTranslation("shell.keys.title"));
    var groups = new LinkedHashMap<String, Div>();
    deeds.forEach((key, deed) ->
        groups
            .computeIfAbsent(deed.group(), title -> keyList())
            .add(new Span(new Kbd(key)), new Span(deed.description())));
    var all = new Div();
    all.addClassName("key-groups");
    var rest = groups.remove("");
    groups.forEach((title, list) -> all.add(new Div(new H3(title), list)));
    if (rest != null) {
      all.add(rest);
    }
    dialog.add(all);
    var close = Buttons.plain(getTranslation("shell.close"));
    close.addClickListener(click -> dialog.close());
    dialog.getFooter().add(close);
    dialog.open();
  }

  private static Div keyList() {
    var list = new Div();
    list.addClassName("key-list");
    return list;
  }
}
