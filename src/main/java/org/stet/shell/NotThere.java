package org.stet.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import org.stet.people.Missing;

/** The article or claim that an address names does not exist, or not for this person. */
@ParentLayout(MainLayout.class)
class NotThere extends CalmPage implements HasErrorParameter<Missing> {

  private final transient Calm calm;

  NotThere(Calm calm) {
    this.calm = calm;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Missing> error) {
    return say(calm.about(error.getException(), getLocale()));
  }
}
