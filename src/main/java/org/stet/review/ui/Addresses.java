package org.stet.review.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.stet.people.Missing;

/** Reads what an address names. */
final class Addresses {

  private Addresses() {}

  /**
   * @throws Missing where no article can be called that
   */
  static UUID article(BeforeEnterEvent event) {
    try {
      return UUID.fromString(event.getRouteParameters().get("article").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Missing("article");
    }
  }
}
