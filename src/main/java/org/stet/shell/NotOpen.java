package org.stet.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;

/** The room is there, but not for any of this person's roles. */
@ParentLayout(MainLayout.class)
class NotOpen extends CalmPage implements HasErrorParameter<AccessDeniedException> {

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
    say(getTranslation("shell.calm.notopen"), getTranslation("shell.calm.notopen.then"));
    return 403;
  }
}
