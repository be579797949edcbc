package org.stet.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.stet.article.DeskSettings;
import org.stet.report.figures.Asked;

/** The weeks, the desk and the source that an overview is about; each choice is a new address. */
class OverviewFilters extends Composite<Div> {

  private static final List<Integer> WEEKS = List.of(4, Asked.USUAL, 26, 53);

  OverviewFilters() {
    getContent().addClassNames("filters", "list-filters");
    getContent().getElement().setAttribute("role", "search");
  }

  /** Shows what an address asks for. */
  void show(
      OverviewFilter filter,
      Asked usual,
      List<DeskSettings> desks,
      List<String> sources,
      FigureWords words,
      SerializableConsumer<OverviewFilter> go) {
    getContent().removeAll();
    getContent().add(period(filter, usual, words, go));
    if (desks.size() > 1) {
      getContent().add(desk(filter, desks, go));
    }
    var known = new TreeSet<>(sources);
    if (filter.asked().source() != null) {
      known.add(filter.asked().source());
    }
    if (!known.isEmpty()) {
      getContent().add(source(filter, known, go));
    }
  }

  private Select<Asked> period(
      OverviewFilter filter,
      Asked usual,
      FigureWords words,
      SerializableConsumer<OverviewFilter> go) {
    var choices = new LinkedHashSet<Asked>();
    for (int weeks : WEEKS) {
      choices.add(new Asked(usual.to().minusWeeks(weeks - 1), usual.to(), null, null));
    }
    var now = new Asked(filter.asked().from(), filter.asked().to(), null, null);
    choices.add(now);
    Select<Asked> period = select("overview.period");
    period.setItems(choices);
    period.setItemLabelGenerator(one ->
        one.to().equals(usual.to())
            ? getTranslation("overview.period.weeks", one.weeks().size())
            : words.period(one));
    period.setValue(now);
    listen(period, chosen -> go.accept(filter.over(chosen, chosen.equals(usual))));
    return period;
  }

  private Select<DeskSettings> desk(
      OverviewFilter filter, List<DeskSettings> desks, SerializableConsumer<OverviewFilter> go) {
    Select<DeskSettings> desk = select("overview.desk");
    desk.setItems(desks);
    desk.setEmptySelectionAllowed(true);
    desk.setEmptySelectionCaption(getTranslation("overview.desk.all"));
    desk.setItemLabelGenerator(
        one -> one == null ? getTranslation("overview.desk.all") : one.name());
    desks.stream()
        .filter(one -> one.id().equals(filter.asked().desk()))
        .findFirst()
        .ifPresent(desk::setValue);
    listen(desk, chosen -> go.accept(filter.ofDesk(chosen)));
    return desk;
  }

  private Select<String> source(
      OverviewFilter filter, Collection<String> sources, SerializableConsumer<OverviewFilter> go) {
    Select<String> source = select("overview.source");
    source.setItems(sources);
    source.setEmptySelectionAllowed(true);
    source.setEmptySelectionCaption(getTranslation("overview.source.all"));
    source.setItemLabelGenerator(one -> one == null ? getTranslation("overview.source.all") : one);
    source.setValue(filter.asked().source());
    listen(source, chosen -> go.accept(filter.ofSource(chosen)));
    return source;
  }

  private <T> Select<T> select(String name) {
    var select = new Select<T>();
    select.setId(name.replace('.', '-'));
    select.setAriaLabel(getTranslation(name));
    return select;
  }

  private static <T> void listen(Select<T> select, SerializableConsumer<T> chosen) {
    select.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        chosen.accept(change.getValue());
      }
    });
  }
}
