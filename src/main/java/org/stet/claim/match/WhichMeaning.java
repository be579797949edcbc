package org.stet.claim.match;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether sentences are read by the model in the jar: {@code stet.meaning}, on by default. */
@Configuration(proxyBeanMethods = false)
class WhichMeaning {

  @Bean
  Meaning meaning(@Value("${stet.meaning:true}") boolean on) {
    return on ? MiniLm.shared() : Meaning.NONE;
  }
}
