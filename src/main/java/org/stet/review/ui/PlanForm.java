package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRow;
import org.stet.article.Author;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.article.Plan;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Lengths;
import org.stet.shell.Moment;
import org.stet.shell.Notice;

/**
 * How the work on an article is planned: until when, by whom led, who wrote it, who may find it.
 */
class PlanForm extends Composite<Div> {

  private final transient Staff staff;
  private final Moment deadline =
      new Moment(
          getTranslation("plan.deadline"),
          getTranslation("plan.deadline.date"),
          getTranslation("plan.deadline.time"));
  private final ComboBox<Person> lead = new ComboBox<>();
  private final Select<DeskSettings> desk = new Select<>();
  private final MultiSelectComboBox<Person> authors = new MultiSelectComboBox<>();
  private final CheckboxGroup<Author> outsiders = new CheckboxGroup<>();
  private final TextField outsider = new TextField();
  private final Checkbox restricted = new Checkbox();
  private final MultiSelectComboBox<Person> named = new MultiSelectComboBox<>();
  private final TextField reason = new TextField();
  private final Notice notice = new Notice();

  /**
   * @param sending plans it; throws what stands in its way
   */
  PlanForm(ArticleRow article, Desks desks, Staff staff, SerializableConsumer<Plan> sending) {
    this.staff = staff;
    var settings = desks.all();
    desk.setLabel(getTranslation("plan.desk"));
    desk.setItems(settings);
    desk.setItemLabelGenerator(DeskSettings::name);
    settings.stream().filter(d -> d.id().equals(article.desk())).forEach(desk::setValue);
    desk.setVisible(settings.size() > 1);
    desk.addValueChangeListener(change -> keepDeadline(change.getOldValue(), change.getValue()));
    var due = article.deadline();
    if (due != null) {
      deadline.setValue(due.atZone(desk.getValue().timeZone()).toLocalDateTime());
    }
    lead.setLabel(getTranslation("plan.lead"));
    lead.setItems(leaders(article));
    lead.setItemLabelGenerator(Person::name);
    lead.setClearButtonVisible(true);
    if (article.lead() != null) {
      staff.find(article.lead()).ifPresent(lead::setValue);
    }
    writers(article);
    restricted.setLabel(getTranslation("plan.restricted"));
    restricted.setValue(article.restricted());
    named.setLabel(getTranslation("plan.named"));
    named.setItems(people(Permission.READ_DESK, article.named()));
    named.setItemLabelGenerator(Person::name);
    named.setValue(found(article.named()));
    named.setVisible(article.restricted());
    restricted.addValueChangeListener(change -> named.setVisible(change.getValue()));
    reason.setLabel(getTranslation("plan.reason"));
    reason.setHelperText(getTranslation("plan.reason.helper"));
    Lengths.upTo(reason, Limits.REASON);
    var send = Buttons.primary(getTranslation("plan.send"));
    send.setId("plan-send");
    send.addClickListener(click -> send(sending));
    var fields =
        new Div(deadline, lead, desk, authors, outsider, outsiders, restricted, named, reason);
    fields.addClassName("facts-form");
    getContent().add(fields, notice, send);
  }

  /** Another desk may lie in another time zone: the moment stays, the hour that is shown moves. */
  private void keepDeadline(@Nullable DeskSettings before, @Nullable DeskSettings after) {
    var due = deadline.getValue();
    if (due != null && before != null && after != null) {
      deadline.setValue(
          due.atZone(before.timeZone()).withZoneSameInstant(after.timeZone()).toLocalDateTime());
    }
  }

  private void writers(ArticleRow article) {
    var accounts =
        article.authors().stream()
            .map(Author::account)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    authors.setLabel(getTranslation("plan.authors"));
    authors.setHelperText(getTranslation("import.authors.helper"));
    authors.setItems(people(Permission.IMPORT_ARTICLES, accounts));
    authors.setItemLabelGenerator(Person::name);
    authors.setValue(found(accounts));
    outsiders.setLabel(getTranslation("plan.outsiders"));
    var outside = article.authors().stream().filter(author -> author.account() == null).toList();
    outsiders.setItems(outside);
    outsiders.setItemLabelGenerator(author ->
        author.confirmed()
            ? author.name()
            : getTranslation("plan.outsider.unconfirmed", author.name()));
    outsiders.setValue(new HashSet<>(outside));
    outsiders.setHelperText(getTranslation("plan.outsiders.helper"));
    outsiders.setVisible(!outside.isEmpty());
    outsider.setLabel(getTranslation("plan.outsider"));
    outsider.setHelperText(getTranslation("plan.outsider.helper"));
    Lengths.upTo(outsider, Limits.NAME);
  }

  private void send(SerializableConsumer<Plan> sending) {
    var unused =
        new Errand(notice, staff)
            .field("authors", outsider)
            .field("deadline", deadline)
            .field("lead", lead)
            .field("reason", reason)
            .run(() -> sending.accept(plan()), getLocale());
  }

  private Plan plan() {
    var due = deadline.getValue();
    var leads = lead.getValue();
    return new Plan(
        desk.getValue().id(),
        due == null ? null : due.atZone(desk.getValue().timeZone()).toInstant(),
        leads == null ? null : leads.id(),
        writers(),
        restricted.getValue(),
        ids(named.getValue()),
        blankIsNone(reason.getValue()));
  }

  /** Whoever keeps an outsider's name in the list says that they wrote it. */
  private List<Author> writers() {
    var all = new ArrayList<Author>();
    authors.getValue().stream()
        .map(person -> new Author(person.id(), person.name(), true))
        .forEach(all::add);
    outsiders.getValue().stream()
        .map(author -> new Author(null, author.name(), true))
        .forEach(all::add);
    if (!outsider.getValue().isBlank()) {
      all.add(new Author(null, outsider.getValue().strip(), true));
    }
    return all;
  }

  private List<Person> leaders(ArticleRow article) {
    var leads = article.lead();
    var all = people(Permission.ASSIGN_WORK, leads == null ? List.of() : List.of(leads));
    staff.who(Permission.CHECK_CLAIMS).stream()
        .filter(person -> !all.contains(person))
        .forEach(all::add);
    return all;
  }

  private List<Person> people(Permission permission, Collection<UUID> also) {
    var all = new ArrayList<>(staff.who(permission));
    also.stream()
        .flatMap(id -> staff.find(id).stream())
        .filter(person -> all.stream().noneMatch(p -> p.id().equals(person.id())))
        .forEach(all::add);
    return all;
  }

  private Set<Person> found(Collection<UUID> ids) {
    return ids.stream().flatMap(id -> staff.find(id).stream()).collect(Collectors.toSet());
  }

  private static Set<UUID> ids(Collection<Person> people) {
    return people.stream().map(Person::id).collect(Collectors.toSet());
  }

  private static @Nullable String blankIsNone(String words) {
    return words.isBlank() ? null : words;
  }
}
