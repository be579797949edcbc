package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stet.people.Limits;
import org.stet.review.ArticleRequest;
import org.stet.review.OpenItem;
import org.stet.shell.Buttons;
import org.stet.shell.Lengths;

/**
 * What sign-off still wants of one claim, or of the article: the way to it, and the field in which
 * somebody accepts it as it is, by name and with a reason.
 */
class OpenThing extends Composite<ListItem> {

  private final OpenItem first;
  private final TextArea reason = new TextArea();
  private final Paragraph given = new Paragraph();
  private final Button change = Buttons.tertiary(getTranslation("signoff.exception.change"));
  private final Div standing = new Div(given, change);
  private final Checkbox tick = new Checkbox();
  private final Button accept = Buttons.plain("");
  private boolean accepted;
  private boolean ticks;
  private SerializableRunnable decided = () -> {};

  /**
   * @param items of one claim, or one of the whole article
   * @param more why it is so; empty where nothing is to be said
   * @param quote its words; empty for the article
   */
  OpenThing(UUID article, List<OpenItem> items, String more, String quote) {
    first = items.getFirst();
    var sentence =
        Stream.concat(items.stream().map(item -> item.sentence(getLocale())), Stream.of(more))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" "));
    var said = new Paragraph();
    said.addClassName("said");
    said.add(
        first.claim() == null
            ? new Span(sentence)
            : new Anchor(Paths.claim(article, first.number()), sentence));
    var words = new Paragraph(quote);
    words.addClassName("what");
    words.getElement().setAttribute("dir", "auto");
    words.setVisible(!quote.isEmpty());
    reason.setLabel(getTranslation("signoff.exception.reason"));
    reason.setHelperText(getTranslation("signoff.exception.helper"));
    Lengths.upTo(reason, Limits.REASON);
    reason.setMinRows(2);
    reason.addClassName("wide");
    reason.setVisible(false);
    given.addClassName("words");
    given.getElement().setAttribute("dir", "auto");
    change.addThemeName("small");
    change.setAriaLabel(getTranslation("signoff.exception.change.of", sentence));
    change.addClickListener(click -> {
      write(true);
      reason.focus();
    });
    standing.addClassName("given-reason");
    standing.setVisible(false);
    accept.setText(getTranslation("signoff.exception"));
    accept.setId("accept-" + first.kind() + "-" + first.number());
    accept.setAriaLabel(getTranslation("signoff.exception.of", sentence));
    accept.addClickListener(click -> {
      accept(!accepted);
      if (accepted) {
        reason.focus();
      }
    });
    tick.setAriaLabel(getTranslation("signoff.same.tick", sentence));
    tick.setVisible(false);
    reason.setValueChangeMode(ValueChangeMode.LAZY);
    reason.addValueChangeListener(change -> decide());
    var main = new Div(said, words, reason, standing);
    main.addClassName("main");
    var act = new Div(accept);
    act.addClassName("act");
    getContent().add(tick, main, act);
  }

  /** Offers to tick it while it is open, so that several can be accepted for one reason. */
  void offerTick() {
    ticks = true;
    decide();
  }

  /** What is accepted for a reason of its own is never ticked with the others. */
  void tick(boolean ticked) {
    tick.setValue(ticked && !isAccepted());
  }

  boolean isTicked() {
    return tick.getValue() && !isAccepted();
  }

  /** Accepts it as it is, for this reason, which stands here as words until it is changed. */
  void accept(String why) {
    accept(true);
    reason.setValue(why);
    given.setText(getTranslation("signoff.exception.given", why));
    write(false);
  }

  private void accept(boolean now) {
    accepted = now;
    reason.setVisible(now);
    standing.setVisible(false);
    accept.setText(getTranslation(now ? "signoff.exception.not" : "signoff.exception"));
    decide();
  }

  private void decide() {
    tick.setVisible(ticks && !isAccepted());
    if (isAccepted()) {
      tick.setValue(false);
      reason.setInvalid(false);
    }
    decided.run();
  }

  /** Said whenever it is accepted as it is, or left open after all. */
  void onDecided(SerializableRunnable listener) {
    decided = listener;
  }

  /** Only with a reason. */
  boolean isAccepted() {
    return accepted && !reason.getValue().isBlank();
  }

  private void write(boolean now) {
    reason.setVisible(now);
    standing.setVisible(!now);
  }

  /** The exception, where somebody makes one here. */
  Optional<ArticleRequest.Accepted> accepted() {
    return accepted
        ? Optional.of(
            new ArticleRequest.Accepted(
                first.claim(), first.claim() == null ? first.kind() : null, reason.getValue()))
        : Optional.empty();
  }

  /** Says at the field that a reason is missing. */
  boolean wantsReason() {
    boolean missing = accepted && reason.getValue().isBlank();
    reason.setErrorMessage(getTranslation("refused.reason"));
    reason.setInvalid(missing);
    if (missing) {
      write(true);
      reason.focus();
    }
    return missing;
  }
}
