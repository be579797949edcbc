package org.stet.shell;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done, as the command menu lists it.
 *
 * @param group under which title
 * @param detail in the second voice; empty for none
 * @param key that does the same; null where none does
 */
public record Command(
    String group, String words, String detail, @Nullable String key, Runnable run) {

  /** Goes somewhere. */
  public static Command to(String group, String words, String detail, String path) {
    return new Command(group, words, detail, null, () -> UI.getCurrent().navigate(path));
  }
}
