package org.stet.sample;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Puts the clock back where a demo desk starts for the first time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "stet.demo", havingValue = "true")
@ConditionalOnProperty(name = "stet.sample", havingValue = "true", matchIfMissing = true)
class FirstStart {

  @Bean
  @Primary
  SampleClock sampleClock(@Qualifier("clock") Clock clock, Environment environment) {
    return new SampleClock(
        clock, environment.getProperty("stet.first-start", Boolean.class, false));
  }
}
