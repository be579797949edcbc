package org.stet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stet.people.Words;

/** Sees to it that nobody is left before a blank page: errors, lost sessions, lost connections. */
@Component
class Steward implements VaadinServiceInitListener {

  private final transient Calm calm;

  Steward(Calm calm) {
    this.calm = calm;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(this::onError));
    event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
    event
        .getSource()
        .addUIInitListener(init -> {
          var ui = init.getUI();
          var reconnect = ui.getReconnectDialogConfiguration();
          reconnect.setDialogText(Words.say(ui.getLocale(), "shell.lost.line"));
          reconnect.setDialogTextGaveUp(Words.say(ui.getLocale(), "shell.lost.gaveup"));
        });
  }

  private void onError(ErrorEvent event) {
    var ui = UI.getCurrent();
    var said = calm.about(event.getThrowable(), ui == null ? Locale.ENGLISH : ui.getLocale());
    if (ui != null) {
      Notices.trouble(said.what(), said.then());
    }
  }

  private static SystemMessages messages(Locale locale) {
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(Words.say(locale, "shell.calm.out"));
    messages.setSessionExpiredMessage(Words.say(locale, "shell.calm.out.then"));
    messages.setInternalErrorCaption(Words.say(locale, "shell.calm.unforeseen"));
    messages.setInternalErrorMessage(Words.say(locale, "shell.calm.reload"));
    messages.setCookiesDisabledCaption(Words.say(locale, "shell.calm.cookies"));
    messages.setCookiesDisabledMessage(Words.say(locale, "shell.calm.reload"));
    return messages;
  }
}
