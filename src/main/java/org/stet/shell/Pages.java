package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.function.IntFunction;

/**
 * The way to the other pages of a list; which one is shown stands in the address as {@code page}.
 */
public class Pages extends Composite<Nav> {

  /** As many lines as one page shows. */
  public static final int SIZE = 25;

  /**
   * @param page that is shown, from 1
   * @param total number of lines on all pages
   * @param address of another page of the same list
   */
  public Pages(
      Class<? extends Component> view, int page, long total, IntFunction<QueryParameters> address) {
    long last = Math.max(1, (total + SIZE - 1) / SIZE);
    getContent().addClassNames("flow", "pages");
    getContent().setAriaLabel(getTranslation("shell.pages"));
    getContent().setVisible(last > 1);
    if (page > 1) {
      getContent().add(link("shell.pages.earlier", view, address.apply(page - 1)));
    }
    getContent().add(new Span(getTranslation("shell.pages.at", page, last)));
    if (page < last) {
      getContent().add(link("shell.pages.later", view, address.apply(page + 1)));
    }
  }

  /** Which page an address asks for; the first one where that can't be told. */
  public static int in(QueryParameters address) {
    try {
      return Math.clamp(
          Integer.parseInt(address.getSingleParameter("page").orElse("1")), 1, 1_000_000);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** Place of a page's first line among all of them. */
  public static int first(int page) {
    return (page - 1) * SIZE;
  }

  private Component link(String words, Class<? extends Component> view, QueryParameters address) {
    var link = new RouterLink(getTranslation(words), view);
    link.setQueryParameters(address);
    link.addClassName("vaadin-button");
    return link;
  }
}
