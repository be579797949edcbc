package org.stet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a room with its database: the whole application without a browser or a port, on H2, and
 * again on PostgreSQL ({@code -Dstet.database=postgresql}). What it writes stays in the database of
 * its context, which other test classes share: make your own things and look only at those.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@ImportAutoConfiguration({StandIns.class, KnownPasswords.class})
public @interface RoomTest {}
