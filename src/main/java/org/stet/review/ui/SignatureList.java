package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stet.review.Signature;
import org.stet.review.Waiver;
import org.stet.review.Walk;
import org.stet.shell.When;

/** What was signed for an article, by whom, and what was accepted unchecked by name. */
class SignatureList extends Composite<Div> {

  SignatureList(Walk walk, When when) {
    var list = new UnorderedList();
    list.addClassName("signatures");
    for (var signature : walk.signatures().reversed()) {
      list.add(line(signature, walk, when));
    }
    walk.standingExceptions().forEach(exception -> list.add(line(exception, walk, when)));
    walk.exceptions().reversed().stream()
        .filter(exception -> !exception.stands())
        .forEach(exception -> list.add(line(exception, walk, when)));
    getContent().add(list);
  }

  private ListItem line(Signature signature, Walk walk, When when) {
    var said =
        new Paragraph(
            getTranslation(
                "signature." + signature.meaning(),
                walk.name(signature.signedBy()),
                when.exactly(signature.signedAt()),
                signature.revision(),
                signature.part() == null
                    ? ""
                    : PartKinds.signed(List.of(signature.part()), getLocale())));
    var line = new ListItem(said);
    if (signature.words() != null) {
      var words = new Paragraph(signature.words());
      words.addClassName("words");
      line.add(words);
    }
    var hash = new Span(signature.textSha256());
    hash.addClassName("mono");
    var names = new Paragraph(new Span(getTranslation("signature.text") + " "), hash);
    names.addClassNames("small", "quiet");
    line.add(names);
    var fall = PartLine.fall(signature, walk, getLocale());
    return voided(
        line, signature.stands(), fall.isEmpty() ? getTranslation("signature.void") : fall);
  }

  private ListItem line(Waiver exception, Walk walk, When when) {
    int number = walk.number(exception);
    var said =
        new Paragraph(
            getTranslation(
                "signature.exception",
                walk.name(exception.acceptedBy()),
                when.exactly(exception.acceptedAt()),
                getTranslation("open." + exception.item(), number)));
    var reason = new Paragraph(exception.reason());
    reason.addClassName("words");
    var line = new ListItem(said);
    if (exception.quote() != null) {
      var quote = new Paragraph(Named.quoted(exception.quote()));
      quote.addClassName("q");
      quote.getElement().setAttribute("dir", "auto");
      line.add(quote);
    }
    line.add(reason);
    return voided(line, exception.stands(), getTranslation("signature.void"));
  }

  private ListItem voided(ListItem line, boolean stands, String why) {
    if (!stands) {
      line.addClassName("void");
      line.add(new Span(why));
    }
    return line;
  }
}
