package org.stet.shell;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stet.people.Words;

/**
 * Passing words: that something was done. A refusal never passes by: it stands in its place, as a
 * {@link Notice}.
 */
public final class Notices {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);
  private static final Duration TIME_TO_REGRET = Duration.ofSeconds(12);

  private Notices() {}

  /** It was done. */
  public static void done(String sentence) {
    var unused = toast(new Div(new Span(sentence)), LONG_ENOUGH);
  }

  /**
   * It was done, and can be taken back; the key does the same, also when these words have passed.
   *
   * @param key the one that takes it back; null where none does
   * @return the words, to be taken away once they hold no longer
   */
  @CanIgnoreReturnValue
  public static Notification undoable(
      String sentence, String undo, @Nullable String key, SerializableRunnable back) {
    var button =
        key == null ? Buttons.tertiary(undo) : Buttons.withKey(Buttons.tertiary(undo), key);
    button.addThemeName("small");
    button.setId("undo");
    var toast = toast(new Div(new Span(sentence), button), TIME_TO_REGRET);
    button.addClickListener(click -> {
      toast.close();
      back.run();
    });
    return toast;
  }

  private static Notification toast(Div line, Duration howLong) {
    line.addClassName("toast");
    var toast = new Notification();
    toast.add(line);
    toast.setPosition(Notification.Position.BOTTOM_START);
    toast.setDuration((int) howLong.toMillis());
    toast.open();
    return toast;
  }

  /** Heard, not seen: Claim 6 proposed as accurate. Claim 7 of 14. */
  public static void whisper(String sentence) {
    var ui = UI.getCurrent();
    var region = ComponentUtil.getData(ui, Whisper.class);
    if (region == null) {
      region = new Whisper();
      ComponentUtil.setData(ui, Whisper.class, region);
      ui.add(region);
    }
    region.setText(sentence);
  }

  /** For what went wrong where no place on the screen is known for it; stays until it is read. */
  static void trouble(String sentence, String consequence) {
    var ui = UI.getCurrent();
    var dialog = new Dialog(sentence);
    dialog.addClassName("sheet-dialog");
    dialog.getElement().setAttribute("role", "alertdialog");
    dialog.add(new Paragraph(consequence));
    var close = Buttons.plain(Words.say(ui.getLocale(), "shell.close"));
    close.addClickListener(click -> dialog.close());
    dialog.getFooter().add(close);
    dialog.open();
  }

  private static final class Whisper extends Span {

    Whisper() {
      addClassName("sr");
      getElement().setAttribute("role", "status");
      getElement().setAttribute("aria-live", "polite");
    }
  }
}
