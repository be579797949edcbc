package org.stet.report;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stet.people.Refused;

/** The formats that a report can be had in. */
@Component
public class ReportFormats {

  private final List<ReportFormat> formats;

  ReportFormats(List<ReportFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** What is printed and filed first, what machines read last. */
  public List<ReportFormat> all() {
    return formats;
  }

  /**
   * The format of that name.
   *
   * @throws Refused where there is none; the sentence lists those that there are
   */
  public ReportFormat named(String name) {
    return formats.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refused.by("report.format.unknown", name, names()));
  }

  private String names() {
    return formats.stream().map(ReportFormat::name).collect(Collectors.joining(", "));
  }
}
