package org.stet;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A verification desk for newsrooms: every claim of an article has to earn its place. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Stet {

  public static void main(String[] args) {
    // what the machine is set to must not show in a report; the layout engine asks it for digits
    Locale.setDefault(Locale.ENGLISH);
    SpringApplication.run(Stet.class, args);
  }

  /** UTC in whole milliseconds, which every database keeps. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }
}
