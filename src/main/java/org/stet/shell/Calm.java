package org.stet.shell;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;
import org.stet.people.DatabaseTrouble;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.NotSignedIn;
import org.stet.people.PerhapsDone;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.SameMoment;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Staff;
import org.stet.people.Unavailable;
import org.stet.people.Words;

/**
 * Turns what was thrown into two sentences: what happened, and what that means for the person. What
 * nobody foresaw goes to the log under a short reference; its stack trace never leaves the house.
 */
@Component
class Calm {

  private static final Logger LOG = LoggerFactory.getLogger(Calm.class);

  record Said(String what, String then, int status) {}

  private final ObjectProvider<Staff> staff;

  Calm(ObjectProvider<Staff> staff) {
    this.staff = staff;
  }

  Said about(Throwable thrown, Locale locale) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Refused refused -> {
          return unharmed(refused.refusal(), refused.isForbidden() ? 403 : 422, locale);
        }
        case Missing missing -> {
          return unharmed(missing.refusal(), 404, locale);
        }
        case SomebodyWasFaster faster -> {
          return unharmed(faster.refusal(nameOf(faster.who())), 409, locale);
        }
        case Unavailable unavailable -> {
          return unharmed(unavailable.refusal(), 503, locale);
        }
        case PerhapsDone perhaps -> {
          return new Said(
              perhaps.refusal().sentence(locale), Words.say(locale, "shell.calm.perhaps"), 500);
        }
        case Invalid invalid -> {
          var all =
              invalid.fields().values().stream()
                  .map(refusal -> refusal.sentence(locale))
                  .collect(Collectors.joining(" "));
          return new Said(all, Words.say(locale, "shell.calm.unharmed"), 422);
        }
        case NotSignedIn signedOut -> {
          return new Said(
              Words.say(locale, "shell.calm.out"), Words.say(locale, "shell.calm.out.then"), 401);
        }
        default -> {
          // its cause may be one of ours
        }
      }
    }
    return unforeseen(thrown, locale);
  }

  private Said unforeseen(Throwable thrown, Locale locale) {
    if (DatabaseTrouble.isBehind(thrown)) {
      LOG.error("The database is away", thrown);
      return new Said(
          Words.say(locale, "shell.calm.away"), Words.say(locale, "shell.calm.away.then"), 503);
    }
    if (SameMoment.isBehind(thrown)) {
      LOG.warn("Two came in the same moment", thrown);
      return new Said(
          Words.say(locale, "shell.calm.moment"), Words.say(locale, "shell.calm.moment.then"), 409);
    }
    var reference = UUID.randomUUID().toString().substring(0, 8);
    if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
      LOG.debug("Somebody left before the answer, reference {}", reference, thrown);
    } else {
      LOG.error("Unforeseen, reference {}", reference, thrown);
    }
    return new Said(
        Words.say(locale, "shell.calm.unforeseen"),
        Words.say(locale, "shell.calm.unforeseen.then", reference),
        500);
  }

  private Said unharmed(Refusal refusal, int status, Locale locale) {
    return new Said(refusal.sentence(locale), Words.say(locale, "shell.calm.unharmed"), status);
  }

  private String nameOf(UUID who) {
    var known = staff.getIfAvailable();
    return known == null ? "" : known.nameOf(who);
  }
}
