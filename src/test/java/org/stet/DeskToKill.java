package org.stet;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.stet.claim.Intake;

/**
 * A desk without screens in a process of its own, where several people hand in articles without
 * end. It says the number of each one as soon as they are told that it is stored.
 */
public final class DeskToKill {

  private static final int PEOPLE = 4;

  private DeskToKill() {}

  public static void main(String[] args) {
    var desk = new SpringApplication(Stet.class);
    desk.setWebApplicationType(WebApplicationType.SERVLET);
    desk.setApplicationContextFactory(
        ApplicationContextFactory.of(
            () -> new GenericWebApplicationContext(new MockServletContext())));
    var intake = desk.run(args).getBean(Intake.class);
    say("UP");
    try (var people = Executors.newFixedThreadPool(PEOPLE)) {
      Stream.generate(() -> (Runnable) () -> handIn(intake)).limit(PEOPLE).forEach(people::execute);
    }
  }

  private static void handIn(Intake intake) {
    var paper =
        Desk.paper("Flooded valley", List.of("rosa"), "At least 212 people have been killed.");
    while (true) {
      say("STORED " + Desk.as("rosa", () -> intake.store(paper, null)));
    }
  }

  /** One line and at once, so that the other side never hears of what was not done. */
  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
