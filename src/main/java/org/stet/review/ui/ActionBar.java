package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.review.ui.Deed.Look;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;

/** The pinned line of buttons below a card. */
final class ActionBar extends Composite<Div> {

  private final Saved saved = new Saved();

  ActionBar() {
    getContent().addClassName("card-actions");
  }

  void say(String words) {
    saved.say(words);
  }

  void keepsDrafts(boolean keeps) {
    saved.keepsDrafts(keeps);
  }

  /**
   * @param why who may decide and who may not, beside the buttons; null where nobody has to
   */
  void offer(List<Deed> deeds, @Nullable Component why) {
    getContent().removeAll();
    if (why != null) {
      getContent().add(why);
    }
    var more = deeds.stream().filter(deed -> deed.look() == Look.MORE).toList();
    deeds.stream()
        .filter(deed -> deed.look() != Look.MORE)
        .forEach(deed -> getContent().add(button(deed, why)));
    if (!more.isEmpty()) {
      getContent().add(menu(more));
    }
    getContent().add(saved);
  }

  void slip(String sendWords, Runnable send, Runnable putAway) {
    getContent().removeAll();
    var first = Buttons.withKey(Buttons.primary(sendWords), "Mod+Enter");
    first.addClickListener(click -> send.run());
    first.setDisableOnClick(false);
    var other = Buttons.withKey(Buttons.tertiary(getTranslation("walk.cancel")), "Escape");
    other.addClickListener(click -> putAway.run());
    getContent().add(first, other, saved);
  }

  private Button button(Deed deed, @Nullable Component why) {
    var button =
        switch (deed.look()) {
          case PRIMARY -> Buttons.primary(deed.words());
          case CONFIRM -> Buttons.confirm(deed.words());
          case PLAIN -> Buttons.plain(deed.words());
          case QUIET, MORE -> Buttons.tertiary(deed.words());
        };
    if (deed.key() != null) {
      Buttons.withKey(button, deed.key());
    }
    if (deed.help() != null) {
      button.setTooltipText(deed.help());
    }
    button.addClickListener(click -> deed.run().run());
    return deed.isOpen() || why == null ? button : Buttons.refused(button, why);
  }

  private Component menu(List<Deed> deeds) {
    var button = Buttons.icon(Glyph.MENU, getTranslation("walk.more"));
    button.getElement().setAttribute("aria-haspopup", "menu");
    var menu = new ContextMenu(button);
    menu.setOpenOnClick(true);
    for (var deed : deeds) {
      var item = menu.addItem(deed.words(), click -> deed.run().run());
      item.setEnabled(deed.isOpen());
    }
    return button;
  }
}
