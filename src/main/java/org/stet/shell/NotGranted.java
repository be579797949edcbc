package org.stet.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import org.stet.people.Refused;

/** A service said no on the way to a page. */
@ParentLayout(MainLayout.class)
class NotGranted extends CalmPage implements HasErrorParameter<Refused> {

  private final transient Calm calm;

  NotGranted(Calm calm) {
    this.calm = calm;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> error) {
    return say(calm.about(error.getException(), getLocale()));
  }
}
