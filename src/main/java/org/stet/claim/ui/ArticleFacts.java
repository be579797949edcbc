package org.stet.claim.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.article.HandedIn;
import org.stet.article.read.ReadArticle;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Refusal;
import org.stet.shell.Errand;
import org.stet.shell.Lengths;
import org.stet.shell.Moment;

/** What is known about an article that is handed in: who wrote it, where it is from, when due. */
class ArticleFacts extends Composite<Div> {

  /** Characters of a text that is looked at anew while somebody types its headline. */
  private static final int AT_ONCE = 100_000;

  private final TextField headline = new TextField();
  private final MultiSelectComboBox<Person> authors = new MultiSelectComboBox<>();
  private final TextField byline = new TextField();
  private final ComboBox<String> language = new ComboBox<>();
  private final TextField source = new TextField();
  private final Moment deadline =
      new Moment(
          getTranslation("import.deadline"),
          getTranslation("import.deadline.date"),
          getTranslation("import.deadline.time"));
  private final Select<DeskSettings> desk = new Select<>();
  private final boolean mayConfirm;

  ArticleFacts(ReadArticle read, Actor actor, List<Person> colleagues, Desks desks) {
    var all = desks.all();
    mayConfirm = actor.may(Permission.MARK_CLAIMS) || actor.may(Permission.ASSIGN_WORK);
    headline.setLabel(getTranslation("import.headline"));
    Lengths.upTo(headline, Limits.HEADLINE);
    headline.setRequiredIndicatorVisible(true);
    headline.setHelperText(getTranslation("import.headline.helper"));
    headline.addClassName("span-2");
    headline.setValueChangeMode(
        read.text().length() < AT_ONCE ? ValueChangeMode.LAZY : ValueChangeMode.ON_CHANGE);
    headline.setValue(text(read.headline()));
    headline.getElement().setAttribute("dir", "auto");
    headline.addAttachListener(attached ->
        headline
            .getElement()
            .executeJs("requestAnimationFrame(() => { this.inputElement.dir = 'auto' })"));

    authors.setLabel(getTranslation("import.authors"));
    authors.setItems(colleagues);
    authors.setItemLabelGenerator(Person::name);
    authors.setHelperText(getTranslation("import.authors.helper"));
    if (actor.seesOwnOnly()) {
      authors.setValue(
          colleagues.stream().filter(p -> actor.is(p.id())).collect(Collectors.toSet()));
    }
    byline.setLabel(getTranslation("import.byline"));
    Lengths.upTo(byline, Limits.BYLINE);
    byline.setHelperText(
        getTranslation(mayConfirm ? "import.byline.helper" : "import.byline.helper.reporter"));
    tellColleagues(text(read.byline()), colleagues);
    byline.getElement().setAttribute("dir", "auto");

    language.setLabel(getTranslation("import.language"));
    language.setItems(languages(read.language()));
    language.setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayName(getLocale()));
    language.setValue(read.language());
    language.setClearButtonVisible(true);
    source.setLabel(getTranslation("import.source"));
    Lengths.upTo(source, Limits.NAME);
    source.setValue(text(read.source()));
    desk.setLabel(getTranslation("import.desk"));
    desk.setItems(all);
    desk.setItemLabelGenerator(DeskSettings::name);
    all.stream().filter(one -> one.equals(desks.first())).forEach(desk::setValue);
    desk.setVisible(all.size() > 1);

    getContent().addClassName("facts-form");
    getContent().add(headline, authors, byline, language, source, deadline, desk);
  }

  /** Of the names in a byline, those of colleagues are colleagues; the others are from outside. */
  private void tellColleagues(String names, List<Person> colleagues) {
    var byName = colleagues.stream().collect(Collectors.groupingBy(Person::name));
    var split = List.of(names.split(", and |, | and | & "));
    var known =
        split.stream()
            .map(name -> byName.getOrDefault(name, List.of()))
            .filter(people -> people.size() == 1)
            .flatMap(List::stream)
            .toList();
    if (known.isEmpty()) {
      byline.setValue(names);
      return;
    }
    var all = new LinkedHashSet<>(authors.getValue());
    all.addAll(known);
    authors.setValue(all);
    byline.setValue(
        split.stream()
            .filter(name -> known.stream().noneMatch(person -> person.name().equals(name)))
            .collect(Collectors.joining(", ")));
  }

  void nameIn(Errand errand) {
    var unused =
        errand
            .field("headline", headline)
            .field("authors", authors)
            .field("byline", byline)
            .field("language", language)
            .field("source", source)
            .field("deadline", deadline)
            .field("desk", desk);
  }

  /** Said when a person changes one of the fields. */
  void onTouched(SerializableRunnable listener) {
    getElement().addEventListener("change", change -> listener.run());
  }

  void onDesk(SerializableConsumer<DeskSettings> listener) {
    desk.addValueChangeListener(change -> listener.accept(change.getValue()));
  }

  void onHeadline(SerializableConsumer<String> listener) {
    headline.addValueChangeListener(change -> listener.accept(change.getValue()));
  }

  void onLanguage(SerializableConsumer<@Nullable String> listener) {
    language.addValueChangeListener(change -> listener.accept(change.getValue()));
  }

  DeskSettings desk() {
    return desk.getValue();
  }

  String headline() {
    return headline.getValue();
  }

  @Nullable String language() {
    return language.getValue();
  }

  /**
   * @throws Invalid where it has no headline, or nobody is named as having written it, whom nobody
   *     could then be kept apart from; told at once
   */
  void requireNames() {
    var missing = new LinkedHashMap<String, Refusal>();
    if (headline.getValue().isBlank()) {
      missing.put("headline", Refusal.of("invalid.blank"));
    }
    if (authors.getValue().isEmpty() && byline.getValue().isBlank()) {
      missing.put("authors", Refusal.of("import.authors.missing"));
    }
    if (!missing.isEmpty()) {
      throw new Invalid(missing);
    }
  }

  /** All of it with the text. */
  HandedIn with(ReadArticle read, HandedIn.@Nullable Original original) {
    return new HandedIn(
        headline.getValue(),
        byline.getValue(),
        read.dateline(),
        language.getValue(),
        source.getValue(),
        read.url(),
        read.published(),
        read.text(),
        read.parts(),
        authors.getValue().stream().map(Person::userName).sorted().toList(),
        isBylineGiven(read),
        due(),
        desk.getValue().id(),
        original);
  }

  /** Somebody stands for it: it was typed, or seen by who may confirm it. */
  private boolean isBylineGiven(ReadArticle read) {
    var words = byline.getValue();
    return !words.isBlank() && (mayConfirm || !words.equals(read.byline()));
  }

  private @Nullable Instant due() {
    var chosen = deadline.getValue();
    return chosen == null ? null : chosen.atZone(desk.getValue().timeZone()).toInstant();
  }

  private static Set<String> languages(@Nullable String read) {
    return Stream.concat(
            Stream.ofNullable(read),
            Stream.of(
                "en", "de", "fr", "es", "it", "pt", "nl", "pl", "uk", "ru", "tr", "ar", "he", "fa",
                "hi", "zh", "ja", "ko"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }
}
