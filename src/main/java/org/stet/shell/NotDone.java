package org.stet.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;

/**
 * Anything else that kept a page from being shown. Stands without the masthead, which may be what
 * failed.
 */
class NotDone extends CalmPage implements HasErrorParameter<Exception> {

  private final transient Calm calm;

  NotDone(Calm calm) {
    this.calm = calm;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    return say(calm.about(error.getException(), getLocale()));
  }
}
