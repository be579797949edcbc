package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Telling;
import org.stet.claim.ClaimRow;
import org.stet.people.SomebodyWasFaster;
import org.stet.review.ui.Scribble.Decision;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;

/** Somebody was faster: theirs beside yours, and nothing of yours is lost. */
final class Conflict extends Composite<Div> {

  private static final int MOST_STEPS = 5;

  /** The fields of slips that hold a person's own words; the others hold choices. */
  private static final List<String> WRITTEN =
      List.of(
          "source.title",
          "source.publisher",
          "locator",
          "quote",
          "in",
          "terms",
          "text",
          "statement",
          "claimant",
          "attribution",
          "wording",
          "rationale",
          "reason");

  /** Fields of slips that are the claim's own, and what they are called. */
  private static final Map<String, String> OF_THE_CLAIM =
      Map.of(
          "statement", "walk.statement.short",
          "claimant", "walk.claimant",
          "attribution", "walk.attribution");

  /**
   * @param seen the claim as this person saw it
   * @param theirs the claim as it is now
   * @param since what was done to it since this person looked, newest first
   * @param yours what this person was about to send
   */
  Conflict(
      InHand seen,
      InHand theirs,
      List<Telling> since,
      SomebodyWasFaster faster,
      Scribble yours,
      Runnable lookAtTheirs,
      Runnable tryAgain) {
    var look = Buttons.plain(getTranslation("walk.conflict.look"));
    look.addClickListener(click -> lookAtTheirs.run());
    var again = Buttons.tertiary(getTranslation("walk.conflict.again"));
    again.addClickListener(click -> tryAgain.run());
    var both =
        new Div(
            side("walk.conflict.theirs", theirs(seen.claim(), theirs, since)),
            side("walk.conflict.yours", yours(yours)));
    both.addClassName("beside");
    var notice = new Notice();
    notice.tell(
        Glyph.PEOPLE,
        whoWasFaster(seen, theirs, faster),
        getTranslation("walk.conflict.kept"),
        look,
        again);
    getContent().addClassName("conflict");
    getContent().add(notice, both);
  }

  private String whoWasFaster(InHand seen, InHand theirs, SomebodyWasFaster faster) {
    var text = theirs.walk().text();
    return text.number() > seen.walk().text().number()
        ? getTranslation(
            "walk.conflict.draft",
            theirs.whoFirst(text.handedInBy()),
            theirs.when().at(text.handedInAt()),
            text.number())
        : getTranslation(
            "walk.conflict",
            theirs.walk().name(faster.who()).isEmpty()
                ? getTranslation("walk.somebody")
                : theirs.whoFirst(faster.who()),
            theirs.when().at(faster.when()));
  }

  private Component side(String title, Component content) {
    var side = new Div(new H3(getTranslation(title)), content);
    side.addClassName("side");
    return side;
  }

  private Component theirs(ClaimRow seen, InHand hand, List<Telling> since) {
    var words = new Div();
    since.stream().limit(MOST_STEPS).forEach(told -> words.add(new Paragraph(told.sentence())));
    var now = hand.claim();
    reworded("walk.conflict.words", seen.quote(), now.quote(), words);
    reworded("walk.statement.short", seen.statement(), now.statement(), words);
    reworded("walk.claimant", seen.claimant(), now.claimant(), words);
    reworded("walk.attribution", seen.attribution(), now.attribution(), words);
    words.add(quiet(Marks.label(hand.step(), getLocale())));
    hand.review()
        .ifPresent(row -> {
          if (row.finding() != null) {
            words.add(quiet(row.finding().rationale()));
          } else if (row.assignee() != null) {
            words.add(quiet(getTranslation("walk.with", hand.who(row.assignee()))));
          }
        });
    return words;
  }

  private void reworded(String label, @Nullable String seen, @Nullable String now, Div words) {
    if (!Objects.equals(seen, now)) {
      words.add(named(label, now == null ? getTranslation("walk.conflict.emptied") : now));
    }
  }

  private Paragraph named(String label, String words) {
    return quiet(getTranslation("walk.conflict.field", getTranslation(label), words));
  }

  private Component yours(Scribble yours) {
    var words = new Div();
    describe(yours.decision(), words);
    yours.slips().forEach((slip, fields) -> describe(slip, fields, words));
    if (words.getChildren().findAny().isEmpty()) {
      words.add(quiet(getTranslation("walk.conflict.nothing")));
    }
    return words;
  }

  private void describe(Decision decision, Div words) {
    if (decision.verdict() != null) {
      words.add(new Paragraph(getTranslation("verdict." + decision.verdict())));
    }
    if (decision.disposition() != null) {
      words.add(
          quiet(
              getTranslation(
                  "walk.finding.disposition",
                  getTranslation("disposition." + decision.disposition()))));
    }
    for (var text : new String[] {decision.wording(), decision.rationale()}) {
      if (!text.isBlank()) {
        words.add(quiet(text));
      }
    }
  }

  /** What somebody began to write on a slip and did not send: its name, and the words on it. */
  private void describe(String slip, Map<String, String> fields, Div words) {
    words.add(
        new Paragraph(getTranslation("walk.conflict.unsent", getTranslation("walk.slip." + slip))));
    WRITTEN.stream()
        .filter(field -> !slip.equals("dismiss") || !field.equals("reason")) // one of a list there
        .forEach(field -> {
          var label = OF_THE_CLAIM.get(field);
          var text = fields.getOrDefault(field, "");
          if (text.isEmpty()) {
            return;
          }
          words.add(label == null ? quiet(text) : named(label, text));
        });
  }

  private static Paragraph quiet(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassNames("quiet", "small", "words");
    return paragraph;
  }
}
