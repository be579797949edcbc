package org.stet.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What keeps a demo desk harmless: it listens on this machine only, answers to its own names only,
 * and leaves a mark beside its database, so that it is never opened as a real one.
 */
@Configuration(proxyBeanMethods = false)
class DemoDesk {

  /** Runs before anything opens the database. */
  @Bean
  static BeanFactoryPostProcessor demoMark(ConfigurableEnvironment environment) {
    return factory -> lookForMark(environment);
  }

  private static void lookForMark(ConfigurableEnvironment environment) {
    var url = environment.getProperty("spring.datasource.url", "");
    if (!url.startsWith("jdbc:h2:file:")) {
      return;
    }
    var data = Path.of(environment.getProperty("stet.data", "./data/stet"));
    var mark = mark(data);
    if (environment.getProperty("stet.demo", Boolean.class, false)) {
      // The mark may be there before: whoever starts a desk leaves it in a folder of its own.
      boolean first = !Files.exists(data.resolveSibling(data.getFileName() + ".mv.db"));
      leave(mark);
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("first start", Map.of("stet.first-start", first)));
    } else if (Files.exists(mark)) {
      throw WrongDesk.demoData("in " + mark.toAbsolutePath().normalize().getParent());
    }
  }

  static Path mark(Path data) {
    return data.resolveSibling(data.getFileName() + ".demo");
  }

  private static void leave(Path mark) {
    try {
      var folder = mark.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(
          mark, "A demo desk: everybody knows the password of the people in this database.\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  @ConditionalOnBooleanProperty("stet.demo")
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> thisMachineOnly() {
    return server -> server.setAddress(InetAddress.getLoopbackAddress());
  }

  @Bean
  @ConditionalOnBooleanProperty("stet.demo")
  FilterRegistrationBean<DemoHost> ownNamesOnly() {
    var filter = new FilterRegistrationBean<>(new DemoHost());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
