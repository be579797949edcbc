package org.stet.review.api;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stet.people.Missing;

/** Any other address of the interface: a 404 in its own words, not a page of the screens. */
@RestController
class Nothing {

  @RequestMapping("/api/**")
  void nothing() {
    throw new Missing("address");
  }
}
