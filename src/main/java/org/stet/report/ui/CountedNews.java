package org.stet.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.stet.report.figures.Counted;
import org.stet.shell.Followers;

/** Tells open overviews that the figures have moved on. */
@org.springframework.stereotype.Component
class CountedNews implements DisposableBean {

  private final Followers followers = new Followers();

  void follow(Component screen, SerializableRunnable look) {
    followers.follow(screen, look);
  }

  @EventListener
  void on(Counted counted) {
    followers.tellAll();
  }

  @Override
  public void destroy() {
    followers.close();
  }
}
