package org.stet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.stet.claim.detect.ClaimDetector;
import org.stet.people.CurrentActor;
import org.stet.people.NotSignedIn;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Reauthentication;
import org.stet.people.Refused;
import org.stet.people.Staff;
import org.stet.people.Visibility;

/** Stand for the answers of rooms that are not there yet; the real ones take their place. */
@TestConfiguration(proxyBeanMethods = false)
class StandIns {

  /** Nobody is signed in. */
  @Bean
  @ConditionalOnMissingBean
  CurrentActor nobody() {
    return () -> {
      throw new NotSignedIn();
    };
  }

  /** Everybody sees every article. */
  @Bean
  @ConditionalOnMissingBean
  Visibility everything() {
    return actor -> new Visibility.Sight(true, Set.of());
  }

  /** Everybody is there; the password is "stet". */
  @Bean
  @ConditionalOnMissingBean
  Reauthentication anybody() {
    return (actor, password) -> {
      if (!password.equals("stet")) {
        throw Refused.by("refused.password");
      }
    };
  }

  /** Nothing looks like a claim. */
  @Bean
  @ConditionalOnMissingBean
  ClaimDetector blindDetector() {
    return (text, parts, language) -> List.of();
  }

  /** Nobody works here. */
  @Bean
  @ConditionalOnMissingBean
  Staff noStaff() {
    return new Staff() {

      @Override
      public Optional<Person> find(UUID id) {
        return Optional.empty();
      }

      @Override
      public Optional<Person> named(String userName) {
        return Optional.empty();
      }

      @Override
      public List<Person> who(Permission permission) {
        return List.of();
      }

      @Override
      public Map<UUID, String> names(Collection<UUID> ids) {
        return Map.of();
      }
    };
  }
}
