package org.stet.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page that says in two sentences why it is not the one that was asked for. */
@AnonymousAllowed
abstract class CalmPage extends Composite<Div> implements HasDynamicTitle {

  private String title = "";

  final void say(String what, String then) {
    title = what;
    var back = new Anchor("", getTranslation("shell.calm.back"));
    back.addClassName("vaadin-button");
    getContent().removeAll();
    getContent().addClassName("page");
    getContent().add(new EmptyState(what, then, back));
  }

  final int say(Calm.Said said) {
    say(said.what(), said.then());
    return said.status();
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
