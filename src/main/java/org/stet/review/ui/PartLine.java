package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stet.people.Limits;
import org.stet.people.Staff;
import org.stet.people.Words;
import org.stet.review.OpenItem;
import org.stet.review.PartState;
import org.stet.review.Signature;
import org.stet.review.Walk;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Lengths;
import org.stet.shell.Notice;
import org.stet.shell.When;

/** How far the parts of one kind are, who signed them, and the field in which that is done. */
class PartLine extends Composite<ListItem> {

  private final PartState state;
  private final List<OpenItem> open;
  private final transient Staff staff;
  private final PartByPart.Signing signing;
  private final Notice notice = new Notice();
  private final PasswordField password = new PasswordField();
  private final TextArea reason = new TextArea();
  private final Button send = Buttons.plain("");
  private final Div form = new Div();

  /**
   * @param open what a signature under it still wants
   * @param signs whether this reader may sign it; what they wrote nobody signs
   * @param takesBack whether they may take a signature back
   */
  PartLine(
      Walk walk,
      PartState state,
      List<OpenItem> open,
      boolean signs,
      boolean takesBack,
      Staff staff,
      PartByPart.Signing signing) {
    this.state = state;
    this.open = List.copyOf(open);
    this.staff = staff;
    this.signing = signing;
    var said =
        new Paragraph(
            getTranslation(
                "signoff.part",
                PartKinds.name(state.kind(), getLocale()),
                state.parts(),
                state.coverage().share(),
                state.coverage().words(),
                state.accepted(),
                state.approved(),
                state.undecided()));
    getContent().addClassName("part-line");
    getContent().add(said);
    var signature = state.signature();
    boolean stands = signature != null && signature.stands();
    if (signature != null) {
      getContent().add(signed(signature, walk));
    }
    if (!stands && !open.isEmpty()) {
      getContent().add(wants(open));
    } else if (stands ? takesBack : signs) {
      offer(stands);
    }
  }

  /** Whether this line says the same, so that what is typed in it can stay. */
  boolean says(PartState now, List<OpenItem> stillOpen) {
    return state.equals(now) && open.equals(stillOpen);
  }

  private Paragraph signed(Signature signature, Walk walk) {
    var when = new When(walk.at(), walk.desk().timeZone(), getLocale());
    var words =
        getTranslation(
            "signoff.part.signed", walk.name(signature.signedBy()), when.at(signature.signedAt()));
    var said = new Paragraph(words + " " + fall(signature, walk, getLocale()));
    said.addClassName(signature.stands() ? "signed" : "fell");
    return said;
  }

  /** Why it is void; nothing where it stands. */
  static String fall(Signature signature, Walk walk, Locale locale) {
    var fall = signature.fall();
    if (fall == null) {
      return "";
    }
    return Words.say(
        locale,
        "signature.fell." + fall.because(),
        fall.over() == null ? 0 : fall.over(),
        walk.name(fall.by()),
        fall.words() == null ? "" : fall.words());
  }

  private Paragraph wants(List<OpenItem> items) {
    var things = OpenItem.things(items, getLocale());
    var said =
        new Paragraph(
            getTranslation(
                "signoff.part.open",
                things.stream().limit(OpenItem.NAMED).collect(Collectors.joining(" ")),
                Math.max(0, things.size() - OpenItem.NAMED)));
    said.addClassName("quiet");
    return said;
  }

  private void offer(boolean stands) {
    var words = PartKinds.signed(List.of(state.kind()), getLocale());
    var key = stands ? "signoff.part.unsign" : "signoff.part.sign";
    var begin = Buttons.plain(getTranslation(key));
    begin.setAriaLabel(getTranslation(key + ".of", words));
    begin.setId((stands ? "unsign-" : "sign-") + state.kind());
    begin.addThemeName("small");
    begin.addClickListener(click -> {
      begin.setVisible(false);
      form.setVisible(true);
      if (stands) {
        reason.focus();
      } else {
        password.focus();
      }
    });
    password.setLabel(getTranslation("signoff.password"));
    password.setId("sign-password-" + state.kind());
    password.getElement().setAttribute("autocomplete", "current-password");
    reason.setLabel(getTranslation("articleMove.reason.UNSIGN"));
    reason.setId("unsign-reason-" + state.kind());
    Lengths.upTo(reason, Limits.REASON);
    reason.setMinRows(1);
    reason.addClassName("wide");
    send.setText(Named.capital(getTranslation(key + ".of", words)));
    send.setId("send-" + state.kind());
    send.addClickListener(click -> send(stands));
    var leave = Buttons.tertiary(getTranslation("signoff.part.leave"));
    leave.addClickListener(click -> {
      notice.clear();
      password.clear();
      form.setVisible(false);
      begin.setVisible(true);
      begin.focus();
    });
    var acts = new Div(send, leave);
    acts.addClassName("flow");
    form.addClassName("form");
    form.add(stands ? reason : password, notice, acts);
    form.setVisible(false);
    getContent().add(begin, form);
  }

  private void send(boolean stands) {
    var given = password.getValue();
    password.clear();
    var unused =
        new Errand(notice, staff)
            .field("password", password)
            .field("reason", reason)
            .run(
                () -> {
                  if (stands) {
                    signing.takeBack(state.kind(), reason.getValue());
                  } else {
                    signing.sign(state.kind(), given);
                  }
                },
                getLocale());
  }
}
