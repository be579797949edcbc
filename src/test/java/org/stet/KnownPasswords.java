package org.stet;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Has the encoder of the desk judge each right password once; thousands of requests bring the same.
 */
@TestConfiguration(proxyBeanMethods = false)
class KnownPasswords {

  @Bean
  static BeanPostProcessor rememberRightPasswords() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
      }
    };
  }

  private record Remembering(PasswordEncoder encoder, Set<String> right)
      implements PasswordEncoder {

    Remembering(PasswordEncoder encoder) {
      this(encoder, ConcurrentHashMap.newKeySet());
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      var both = hash + " " + password;
      boolean fits = right.contains(both) || encoder.matches(password, hash);
      if (fits) {
        right.add(both);
      }
      return fits;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
      return encoder.upgradeEncoding(hash);
    }
  }
}
