package org.stet.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;

/** No page has this address, or none that this person may know of. */
@ParentLayout(MainLayout.class)
class NotHere extends CalmPage implements HasErrorParameter<NotFoundException> {

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    say(getTranslation("shell.calm.nothere"), getTranslation("shell.calm.nothere.then"));
    return 404;
  }
}
