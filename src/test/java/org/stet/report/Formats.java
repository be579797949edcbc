package org.stet.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** All formats, as the desk finds them. */
public final class Formats {

  private static final ReportFormats ALL = find();

  private Formats() {}

  public static ReportFormats all() {
    return ALL;
  }

  public static byte[] written(String format, ReportModel model) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ALL.named(format).write(model, bytes);
    return bytes.toByteArray();
  }

  private static ReportFormats find() {
    try (var house = new GenericApplicationContext()) {
      var scanner = new ClassPathBeanDefinitionScanner(house, false);
      scanner.addIncludeFilter(new AnnotationTypeFilter(Order.class));
      scanner.addIncludeFilter(new AssignableTypeFilter(ReportFormats.class));
      scanner.scan("org.stet.report");
      house.refresh();
      return house.getBean(ReportFormats.class);
    }
  }
}
