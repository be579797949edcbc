package notebook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.stet.RoomTest;

/** A test of the trail with the notebook's entities and tables beside the house's own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RoomTest
@Import(NotebookTest.Room.class)
@TestPropertySource(
    properties =
        "spring.flyway.locations=classpath:db/migration/common,classpath:db/migration/{vendor},classpath:db/notebook")
public @interface NotebookTest {

  @TestConfiguration(proxyBeanMethods = false)
  @EntityScan({"org.stet", "notebook"})
  class Room {}
}
