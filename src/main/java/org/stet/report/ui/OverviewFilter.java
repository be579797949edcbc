package org.stet.report.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.DeskSettings;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.report.figures.Asked;
import org.stet.report.figures.FigureName;
import org.stet.shell.Pages;

/**
 * What an overview shows, as it stands in the address: {@code
 * ?from=2026-09-07&to=2026-11-29&desk=News&source=dpa}, and of one figure {@code
 * ?figure=returns&part=changed&page=2} beside it. What can't be read there is left out.
 *
 * @param desk its name; null for all
 * @param isUsual whether the address names no period, so that it moves along with the weeks
 */
record OverviewFilter(
    Asked asked,
    boolean isUsual,
    @Nullable String desk,
    FigureName figure,
    @Nullable String part,
    int page) {

  static OverviewFilter of(QueryParameters address, Asked usual, List<DeskSettings> desks) {
    var desk =
        address
            .getSingleParameter("desk")
            .flatMap(name -> desks.stream().filter(d -> d.name().equals(name)).findFirst());
    var source = address.getSingleParameter("source").filter(OverviewFilter::isSource).orElse(null);
    var from = day(address, "from");
    var to = day(address, "to");
    var period = period(from.orElse(usual.from()), to.orElse(usual.to()), usual);
    return new OverviewFilter(
        new Asked(period.from(), period.to(), desk.map(DeskSettings::id).orElse(null), source),
        from.isEmpty() && to.isEmpty(),
        desk.map(DeskSettings::name).orElse(null),
        address
            .getSingleParameter("figure")
            .flatMap(FigureName::named)
            .orElse(FigureName.THROUGHPUT),
        address.getSingleParameter("part").orElse(null),
        Pages.in(address));
  }

  private static boolean isSource(String text) {
    try {
      return Plain.optional("source", text, Limits.NAME) != null;
    } catch (Invalid e) {
      return false;
    }
  }

  private static Asked period(LocalDate from, LocalDate to, Asked otherwise) {
    try {
      return new Asked(from, to, null, null);
    } catch (Invalid e) {
      return otherwise;
    }
  }

  private static Optional<LocalDate> day(QueryParameters address, String name) {
    try {
      return address.getSingleParameter(name).map(Plain::day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it asks for less than all of the usual weeks. */
  boolean narrows() {
    return !isUsual || desk != null || asked.source() != null;
  }

  OverviewFilter over(Asked period, boolean usual) {
    var with = new Asked(period.from(), period.to(), asked.desk(), asked.source());
    return new OverviewFilter(with, usual, desk, figure, part, 1);
  }

  OverviewFilter ofDesk(@Nullable DeskSettings other) {
    UUID id = other == null ? null : other.id();
    return new OverviewFilter(
        new Asked(asked.from(), asked.to(), id, asked.source()),
        isUsual,
        other == null ? null : other.name(),
        figure,
        part,
        1);
  }

  OverviewFilter ofSource(@Nullable String other) {
    return new OverviewFilter(
        new Asked(asked.from(), asked.to(), asked.desk(), other), isUsual, desk, figure, part, 1);
  }

  OverviewFilter on(FigureName other) {
    return new OverviewFilter(asked, isUsual, desk, other, null, 1);
  }

  OverviewFilter in(@Nullable String other) {
    return new OverviewFilter(asked, isUsual, desk, figure, other, 1);
  }

  OverviewFilter atPage(int other) {
    return new OverviewFilter(asked, isUsual, desk, figure, part, other);
  }

  /** Of the overview. */
  QueryParameters address() {
    return QueryParameters.simple(Map.copyOf(common()));
  }

  /** Of the figure. */
  QueryParameters figureAddress() {
    var parameters = common();
    parameters.put("figure", figure.code());
    if (part != null) {
      parameters.put("part", part);
    }
    if (page > 1) {
      parameters.put("page", String.valueOf(page));
    }
    return QueryParameters.simple(Map.copyOf(parameters));
  }

  private Map<String, String> common() {
    var parameters = new LinkedHashMap<String, String>();
    if (!isUsual) {
      parameters.put("from", asked.from().toString());
      parameters.put("to", asked.to().toString());
    }
    if (desk != null) {
      parameters.put("desk", desk);
    }
    if (asked.source() != null) {
      parameters.put("source", asked.source());
    }
    return parameters;
  }
}
