package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.stet.people.CurrentActor;
import org.stet.people.NotSignedIn;
import org.stet.people.Words;

/** What the frame needs from rooms it does not know: who is here, and what they prefer. */
@org.springframework.stereotype.Component
class Household {

  private final boolean demo;
  private final ObjectProvider<CurrentActor> actors;
  private final ObjectProvider<AuthenticationContext> authentication;
  private final ObjectProvider<Preferences> preferences;
  private final ObjectProvider<Bell> bell;

  Household(
      @Value("${stet.demo:false}") boolean demo,
      ObjectProvider<CurrentActor> actors,
      ObjectProvider<AuthenticationContext> authentication,
      ObjectProvider<Preferences> preferences,
      ObjectProvider<Bell> bell) {
    this.demo = demo;
    this.actors = actors;
    this.authentication = authentication;
    this.preferences = preferences;
    this.bell = bell;
  }

  boolean isDemo() {
    return demo;
  }

  Optional<Preferences> preferences() {
    return Optional.ofNullable(preferences.getIfAvailable());
  }

  Optional<Bell.Ringing> bell() {
    var known = bell.getIfAvailable();
    try {
      return known == null ? Optional.empty() : known.now();
    } catch (NotSignedIn e) {
      return Optional.empty();
    }
  }

  /** What this person calls a room; some have another name for who sees only what is their own. */
  String nameOf(String room, Locale locale) {
    var own = room + ".own";
    return Words.say(locale, Words.knows(own) && seesOwnOnly() ? own : room);
  }

  private boolean seesOwnOnly() {
    var known = actors.getIfAvailable();
    try {
      return known != null && known.current().seesOwnOnly();
    } catch (NotSignedIn e) {
      return false;
    }
  }

  /** Their name, their account and the way out; nothing while nobody is signed in. */
  Optional<Component> personMenu() {
    var known = actors.getIfAvailable();
    if (known == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PersonMenu(
              known.current(), () -> authentication.ifAvailable(AuthenticationContext::logout)));
    } catch (NotSignedIn e) {
      return Optional.empty();
    }
  }
}
