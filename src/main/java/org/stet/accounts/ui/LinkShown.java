package org.stet.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A secret that is told once, in a field from which it can be copied. */
class LinkShown extends Composite<Div> {

  private LinkShown(String label, String secret, String words) {
    var field = new TextField(label);
    field.setId("secret");
    field.setReadOnly(true);
    field.setAutoselect(true);
    field.setValue(secret);
    field.setWidthFull();
    field.addClassName("secret");
    var sentence = new Paragraph(words);
    sentence.addClassName("quiet");
    getContent().addClassNames("form", "told-once");
    getContent().add(field, sentence);
  }

  static LinkShown ofPassword(String secret, String label, String words) {
    return new LinkShown(label, address("password/" + secret), words);
  }

  static LinkShown ofToken(String secret, String label, String words) {
    return new LinkShown(label, secret, words);
  }

  /** As this browser reached the desk. */
  private static String address(String path) {
    return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
        ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
            .path("/" + path)
            .toUriString()
        : path;
  }
}
