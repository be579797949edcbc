package org.stet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.stet.audit.LiveVerifier;
import org.stet.review.Prepared;

/**
 * A test of a room in which the demo people work: Rosa, Mia, Max, Ed, Eva, Noor, Ravi and Ada. All
 * of them share one application as long as none asks for something of its own, which costs a start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RoomTest
@Import({Desk.class, Prepared.class, HttpDesk.class, LiveVerifier.class})
@TestPropertySource(properties = {"stet.demo=true", "stet.sample=false"})
public @interface DeskTest {}
