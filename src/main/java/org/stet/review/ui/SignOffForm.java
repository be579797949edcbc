package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.stet.audit.AuditEntry;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.people.Actor;
import org.stet.people.Limits;
import org.stet.people.Staff;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Histories;
import org.stet.review.OpenItem;
import org.stet.review.Stage;
import org.stet.review.Walk;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Lengths;
import org.stet.shell.Notice;

/** What is still open, what the signature names, what it says, and the password that gives it. */
class SignOffForm extends Composite<Div> {

  private final transient Walk walk;
  private final transient Staff staff;
  private final transient Histories histories;
  private final ArticleMove move;
  private final MoveForm.Sending sending;
  private final List<OpenThing> things = new ArrayList<>();
  private final WholeQuestions whole = new WholeQuestions();
  private final TextArea words = new TextArea();
  private final PasswordField password = new PasswordField();
  private final Notice notice = new Notice();
  private final Paragraph left = new Paragraph();
  private final Paragraph statement = new Paragraph();
  private final String signer;
  private final UUID by;

  SignOffForm(
      Walk walk,
      List<OpenItem> open,
      Actor by,
      ArticleMove move,
      Staff staff,
      Histories histories,
      PartByPart parts,
      List<String> untouched,
      MoveForm.Sending sending) {
    this.walk = walk;
    this.signer = by.name();
    this.by = by.id();
    this.move = move;
    this.staff = staff;
    this.histories = histories;
    this.sending = sending;
    getContent()
        .add(openThings(open), parts, untouched(untouched), wholePiece(), named(), signature(by));
  }

  /** Sentences in no claim, which nobody dismissed: whoever signs has seen them here. */
  private Section untouched(List<String> sentences) {
    var section = titled("signoff.untouched");
    section.setId("signoff-untouched");
    section.setVisible(!sentences.isEmpty());
    var list = new UnorderedList();
    list.addClassName("dismissals");
    for (var sentence : sentences) {
      var item = new ListItem(getTranslation("signoff.untouched.sentence", sentence));
      item.getElement().setAttribute("dir", "auto");
      list.add(item);
    }
    section.add(
        new Paragraph(
            getTranslation(
                walk.desk().fullCoverage() ? "signoff.untouched.full" : "signoff.untouched.why",
                walk.coverage().untouched(),
                walk.coverage().words())),
        list);
    return section;
  }

  private Section openThings(List<OpenItem> open) {
    var section = titled("signoff.open");
    if (open.isEmpty()) {
      section.add(new Paragraph(getTranslation("signoff.open.none")));
      return section;
    }
    var list = new UnorderedList();
    list.addClassNames("queue", "open-things");
    var byClaim = new LinkedHashMap<Object, List<OpenItem>>();
    for (var item : open) {
      byClaim.computeIfAbsent(item.thing(), k -> new ArrayList<>()).add(item);
    }
    for (var items : byClaim.values()) {
      var thing =
          new OpenThing(
              walk.article().id(), items, stale(items.getFirst()), quote(items.getFirst()));
      things.add(thing);
      list.add(thing);
    }
    section.add(left);
    things.forEach(thing -> thing.onDecided(this::decided));
    if (things.size() > 1) {
      section.add(new SameReason(things));
    }
    section.add(list);
    return section;
  }

  private Section wholePiece() {
    var section = titled("whole.title");
    section.add(new Paragraph(getTranslation("whole.why")), whole);
    return section;
  }

  private Section named() {
    var section = titled("signoff.names");
    var facts = new DescriptionList();
    facts.addClassName("facts");
    fact(facts, "signoff.fact.headline", new Span(walk.article().headline()));
    fact(
        facts,
        "signoff.fact.draft",
        new Span(
            getTranslation("signoff.fact.draft.of", walk.text().number(), walk.text().words())));
    fact(facts, "signoff.fact.text", mono(walk.text().textSha256()));
    fact(facts, "signoff.fact.parts", mono(walk.text().partsSha256()));
    long accepted = walk.steps().stream().filter(s -> s.claim().status().isClaim()).count();
    fact(
        facts, "signoff.fact.claims", new Span(getTranslation("signoff.fact.claims.of", accepted)));
    var coverage = walk.coverage();
    fact(
        facts,
        "signoff.fact.coverage",
        new Span(
            getTranslation(
                "signoff.fact.coverage.of",
                coverage.share(),
                coverage.words(),
                coverage.untouched())));
    section.add(facts);
    section.add(dismissed());
    return section;
  }

  /** Sentences that the desk thought worth checking and somebody dismissed. */
  private Component dismissed() {
    var list = new UnorderedList();
    list.addClassName("dismissals");
    var claims =
        walk.steps().stream()
            .map(Walk.Step::claim)
            .filter(claim -> claim.status() == ClaimStatus.DISMISSED)
            .filter(
                claim -> claim.worthiness() == null || claim.worthiness() >= walk.desk().cutOff())
            .toList();
    if (!claims.isEmpty()) {
      var told = histories.dismissalsOf(walk.article().id());
      for (var claim : claims) {
        var why = why(claim, Optional.ofNullable(told.get(claim.id())));
        list.add(
            new ListItem(getTranslation("signoff.dismissed", claim.number(), claim.quote(), why)));
      }
    }
    list.setVisible(!claims.isEmpty());
    return list;
  }

  private String why(ClaimRow claim, Optional<AuditEntry> told) {
    var by = told.map(AuditEntry::actor).orElse(claim.changedBy());
    return getTranslation(
        "signoff.dismissed.why",
        getTranslation(
            "walk.dismissed." + claim.dismissedAs(),
            claim.duplicateOf() == null ? 0 : claim.duplicateOf(),
            Objects.requireNonNullElse(claim.waivedBy(), "")),
        staff.nameOf(by));
  }

  private Section signature(Actor by) {
    var section = titled("signoff.sign");
    statement.addClassName("statement");
    count();
    section.addClassNames("form");
    section.add(statement);
    if (move == ArticleMove.SETTLE) {
      words.setLabel(getTranslation("articleMove.words.SETTLE"));
      Lengths.upTo(words, Limits.REASON);
      words.setMinRows(2);
      words.addClassName("wide");
      section.add(words);
    }
    password.setLabel(getTranslation("signoff.password"));
    password.setHelperText(getTranslation("signoff.password.helper"));
    password.setId("signoff-password");
    password.getElement().setAttribute("autocomplete", "current-password");
    var sign = Buttons.confirm(Named.capital(getTranslation("articleMove." + move)));
    sign.setId("signoff-sign");
    sign.addClickListener(click -> sign());
    section.add(password, notice, sign);
    if (walk.article().isAuthor(by.id())) {
      notice.refuse(getTranslation("refused.duty.author"));
      var unused = Buttons.refused(sign, notice);
    }
    return section;
  }

  /** What was refused before may be all right now. */
  private void decided() {
    if (!walk.article().isAuthor(by)) {
      notice.clear();
    }
    count();
  }

  /** What the signature says follows what is accepted above it. */
  private void count() {
    long accepted = things.stream().filter(OpenThing::isAccepted).count();
    long open = things.size() - accepted;
    left.setText(getTranslation("signoff.open.count", open, accepted));
    statement.setText(
        getTranslation(
            "signoff.statement." + move,
            signer,
            walk.text().number(),
            getTranslation(
                things.isEmpty() ? "signoff.stands.none" : "signoff.stands", accepted, open)));
  }

  /** Once more: who signs, what, and what is taken as it is. */
  void sign() {
    boolean reasonMissing = false;
    for (var thing : things) {
      reasonMissing |= thing.wantsReason();
    }
    if (reasonMissing) {
      notice.refuse(getTranslation("signoff.exception.missing"));
      return;
    }
    if (whole.wantsRemarks()) {
      notice.clear();
      return;
    }
    var given = password.getValue();
    password.clear();
    var exceptions = things.stream().flatMap(thing -> thing.accepted().stream()).toList();
    var unused =
        new Errand(notice, staff)
            .field("words", words)
            .field("password", password)
            .run(
                () ->
                    sending.send(
                        move,
                        new ArticleRequest(
                            null, words.getValue(), given, exceptions, whole.answers())),
                getLocale());
  }

  /** Why it has no verdict yet; empty where it had one, or is not stale. */
  private String stale(OpenItem item) {
    var claim = item.claim();
    return claim == null || item.kind() == OpenItem.Kind.STALE
        ? ""
        : walk.step(claim)
            .filter(step -> Marks.stage(step).equals(Stage.STALE.name()))
            .flatMap(step -> Optional.ofNullable(step.review()))
            .flatMap(review -> Optional.ofNullable(review.outdatedBecause()))
            .map(because -> getTranslation("open.stale.unjudged." + because))
            .orElse("");
  }

  private String quote(OpenItem item) {
    var claim = item.claim();
    return claim == null ? "" : walk.step(claim).map(step -> step.claim().quote()).orElse("");
  }

  private Section titled(String key) {
    var title = new H2(getTranslation(key));
    title.addClassName("section-title");
    return new Section(title);
  }

  private void fact(DescriptionList facts, String key, Component value) {
    var said = new DescriptionList.Description();
    said.add(value);
    facts.add(new DescriptionList.Term(getTranslation(key)), said);
  }

  private static Span mono(String words) {
    var span = new Span(words);
    span.addClassNames("mono", "hash");
    return span;
  }
}
