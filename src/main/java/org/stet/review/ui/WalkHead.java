package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleStage;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.review.ArticleMove;
import org.stet.review.Stage;
import org.stet.review.Walk;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;
import org.stet.shell.Preferences;
import org.stet.shell.SchemeSwitch;
import org.stet.shell.When;

/** The top of the walk: the way back, the story, how far it is, when it is due, who is here. */
final class WalkHead extends Composite<Header> {

  /** More cells than these can't be told apart; then one bar has a stretch per stage. */
  private static final int MOST_CELLS = 24;

  private static final Set<ArticleMove> SIGNING =
      EnumSet.of(ArticleMove.SIGN_OFF, ArticleMove.SETTLE);

  private final Anchor back = new Anchor("", "");
  private final Span backWords = new Span();
  private final H1 headline = new H1();
  private final Span source = new Span();
  private final Span cells = new Span();
  private final Span words = new Span();
  private final Span due = new Span();
  private final Div here = new Div();
  private final Anchor page = link("articles.desk");
  private final Anchor draft = link("desk.newdraft.short");
  private final Anchor signOff = link("signoff.title");

  WalkHead(Optional<Preferences> preferences, Button commands, Runnable help) {
    backWords.addClassNames("back-words", "hide-s", "hide-m");
    back.add(Glyph.BACK.create(), backWords);
    back.addClassName("vaadin-button");
    back.getElement().setAttribute("theme", "tertiary");
    var story = new Div(headline, source);
    story.addClassName("story");
    cells.addClassName("cells");
    cells.getElement().setAttribute("aria-hidden", "true");
    words.addClassName("words");
    var progress = new Div(cells, words);
    progress.addClassName("progress");
    progress.getElement().setAttribute("role", "group");
    progress.getElement().setAttribute("aria-label", getTranslation("walk.progress"));
    due.addClassName("due");
    here.addClassNames("here", "hide-s");
    here.getElement().setAttribute("role", "group");
    var keys = Buttons.icon(Glyph.HELP, getTranslation("walk.help"));
    keys.addClassNames("hide-s", "hide-m");
    keys.addClickListener(click -> help.run());
    var scheme = new SchemeSwitch(preferences);
    scheme.addClassName("hide-s");
    getContent().addClassName("walk-head");
    getContent()
        .add(back, story, progress, due, here, page, draft, signOff, commands, scheme, keys);
  }

  void show(Walk walk, Actor me, Walk.@Nullable Step current, When when) {
    var room =
        me.may(Permission.CHECK_CLAIMS)
            ? "turn"
            : me.may(Permission.JUDGE_REVIEWS) ? "approval" : "articles";
    back.setHref(room);
    back.getElement().setAttribute("aria-label", getTranslation("walk.back." + room));
    backWords.setText(getTranslation("walk.back." + room));
    var article = walk.article();
    headline.setText(article.headline());
    headline.setTitle(article.headline());
    source.setText(
        getTranslation(
                article.source() == null ? "walk.revision" : "walk.source.revision",
                article.revision(),
                article.source() == null ? "" : article.source())
            + stage(article.stage()));
    progress(new Course(walk, me), current, me.seesOwnOnly() ? null : walk.coverage().share());
    page.setHref(Paths.desk(article.id()));
    draft.setHref(Paths.draft(article.id()));
    draft.setVisible(walk.moves().contains(ArticleMove.REVISE));
    signOff.setHref(Paths.signOff(article.id()));
    signOff.setVisible(SIGNING.stream().anyMatch(walk.moves()::contains));
    due.removeAll();
    var until = article.due();
    due.setVisible(until != null);
    if (until != null) {
      boolean late = when.isLate(until);
      var said = new Element("b").setText(when.due(until));
      due.add(Glyph.CLOCK.create());
      due.getElement()
          .appendChild(new Element("span").setText(late ? "" : getTranslation("walk.due")), said);
      due.setClassName("late", late);
    }
  }

  /** Said once it is no longer simply being checked. */
  private String stage(ArticleStage stage) {
    return stage == ArticleStage.INTAKE || stage == ArticleStage.CHECKING
        ? ""
        : " · " + getTranslation("articleStage." + stage);
  }

  void present(List<String> names) {
    here.removeAll();
    here.setVisible(!names.isEmpty());
    if (names.isEmpty()) {
      return;
    }
    here.getElement()
        .setAttribute("aria-label", getTranslation("walk.here.now", String.join(", ", names)));
    for (var name : names.stream().limit(3).toList()) {
      var avatar = new Avatar(name);
      avatar.addClassName("present");
      avatar.setAbbreviation(initials(name, names));
      avatar.getElement().setAttribute("aria-hidden", "true");
      here.add(avatar);
    }
    here.add(hidden("quiet", getTranslation("walk.here", names.size(), String.join(", ", names))));
    here.getChildren()
        .reduce((first, last) -> last)
        .ifPresent(last -> last.getElement().getClassList().add("small"));
  }

  /** One letter; two where another one here begins with the same. */
  private static String initials(String name, List<String> all) {
    var first = letters(name, 1);
    long same = all.stream().filter(other -> letters(other, 1).equals(first)).count();
    return same > 1 ? letters(name, 2) : first;
  }

  private static String letters(String name, int most) {
    int there = (int) Math.min(most, name.codePoints().count());
    return name.substring(0, name.offsetByCodePoints(0, there));
  }

  /**
   * @param covered whole percent of the words that are marked or waived; null for authors
   */
  private void progress(Course course, Walk.@Nullable Step current, @Nullable Integer covered) {
    var accepted = course.accepted();
    var suggested = course.suggested();
    boolean many = accepted.size() + suggested.size() > MOST_CELLS;
    cells.removeAll();
    cells.setClassName("many", many);
    if (many) {
      stretches(accepted);
      stretch("suggested", suggested.size());
    } else {
      accepted.forEach(step -> cells.add(cell(step, current)));
      suggested.forEach(step -> cells.add(cell(step, current)));
    }
    long approved = course.in(Stage.APPROVED);
    var parts = new ArrayList<String>();
    for (var stage : List.of(Stage.WAITING, Stage.DISPUTED, Stage.STALE)) {
      long number = course.in(stage);
      if (number > 0) {
        parts.add(number + " " + getTranslation("stage." + stage));
      }
    }
    if (!suggested.isEmpty()) {
      parts.add(getTranslation("progress.suggested", suggested.size()));
    }
    if (covered != null) {
      parts.add(getTranslation("walk.covered", covered));
    }
    var first = new Span();
    first
        .getElement()
        .appendChild(
            new Element("b")
                .setText(
                    accepted.isEmpty()
                        ? getTranslation("walk.of.none")
                        : getTranslation("walk.of", approved, accepted.size())),
            Element.createText(accepted.isEmpty() ? "" : " " + getTranslation("walk.approved")));
    words.removeAll();
    words.add(first);
    parts.forEach(part -> words.add(hidden("hide-s", " · " + part)));
    words.setTitle(
        words
            .getElement()
            .getChildren()
            .map(Element::getTextRecursively)
            .collect(Collectors.joining()));
  }

  private void stretches(List<Walk.Step> steps) {
    var byStage = new EnumMap<Stage, Long>(Stage.class);
    for (var step : steps) {
      byStage.merge(Stage.valueOf(Marks.stage(step)), 1L, Long::sum);
    }
    byStage.forEach((stage, number) -> stretch(attribute(stage.name()), number));
  }

  private void stretch(String stage, long number) {
    if (number > 0) {
      var stretch = new Span();
      stretch.addClassName("cell");
      stretch.getElement().setAttribute("data-stage", stage);
      stretch.getStyle().setFlexGrow(String.valueOf(number));
      cells.add(stretch);
    }
  }

  private static Span cell(Walk.Step step, Walk.@Nullable Step current) {
    var cell = new Span();
    cell.addClassName("cell");
    cell.getElement().setAttribute("data-stage", attribute(Marks.stage(step)));
    if (current != null && current.id().equals(step.id())) {
      cell.getElement().setAttribute("aria-current", "true");
    }
    return cell;
  }

  private static String attribute(String stage) {
    return stage.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Anchor link(String key) {
    var link = new Anchor("", getTranslation(key));
    link.addClassName("vaadin-button");
    return link;
  }

  private static Span hidden(String className, String words) {
    var span = new Span(words);
    span.addClassName(className);
    return span;
  }
}
