package org.stet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stet.people.Words;

/** Binds what the rooms know into one command menu for a screen. */
@Component
public class CommandBook {

  private final Household household;
  private final ObjectProvider<Commands> finders;

  CommandBook(Household household, ObjectProvider<Commands> finders) {
    this.household = household;
    this.finders = finders;
  }

  /**
   * @param here what this screen offers now
   */
  public CommandMenu menu(Supplier<Stream<Command>> here) {
    return new CommandMenu(
        () -> Stream.concat(here.get(), rooms(UI.getCurrent().getLocale())), this::found);
  }

  /** The rooms that are open to this person, and their account. */
  private Stream<Command> rooms(Locale locale) {
    var group = Words.say(locale, "shell.rooms");
    return Stream.concat(
        MenuConfiguration.getMenuEntries().stream()
            .map(room ->
                Command.to(
                    group,
                    household.nameOf(room.title(), locale),
                    "",
                    room.path().replaceFirst("^/", ""))),
        Stream.of(Command.to(group, Words.say(locale, "shell.account"), "", "account")));
  }

  private List<Command> found(String words) {
    var locale = UI.getCurrent().getLocale();
    return finders.orderedStream().flatMap(finder -> finder.found(words, locale).stream()).toList();
  }
}
