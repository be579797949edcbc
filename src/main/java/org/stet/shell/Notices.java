package org.stet.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import org.stet.people.Words;

/**
 * Passing words: that something was done. A refusal never passes by: it stands in its place, as a
 * {@link Notice}.
 */
public final class Notices {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

  private Notices() {}

  /** It was done. */
  public static void done(String sentence) {
    var line = new Div(new Span(sentence));
    line.addClassName("toast");
    var toast = new Notification();
    toast.add(line);
    toast.setPosition(Notification.Position.BOTTOM_START);
    toast.setDuration((int) LONG_ENOUGH.toMillis());
    toast.open();
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
