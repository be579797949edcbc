package org.stet;

import com.vaadin.flow.server.VaadinSession;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets each test look for who is signed in where its own context keeps it. The place is static, and
 * the newest context takes it; a test that comes back to an older one would find nobody there.
 *
 * <p>A browser's session tells a screen's task who is signed in, whatever thread runs it. A test's
 * session has nobody, so it is told here: a task that a messenger runs, in the moment between two
 * round trips, is done as whom the test signed in.
 */
public class OwnSecurity implements TestExecutionListener, Ordered {

  /** After the context is there, before somebody is signed in. */
  @Override
  public int getOrder() {
    return 5_000;
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    if (test.hasApplicationContext()) {
      test.getApplicationContext()
          .getBeanProvider(SecurityContextHolderStrategy.class)
          .ifAvailable(
              own -> SecurityContextHolder.setContextHolderStrategy(new AlsoInMessengers(own)));
    }
  }

  @Override
  public void beforeTestExecution(TestContext test) {
    if (SecurityContextHolder.getContextHolderStrategy() instanceof AlsoInMessengers both) {
      both.ofTest = both.own.getContext();
    }
  }

  private static final class AlsoInMessengers implements SecurityContextHolderStrategy {

    private final SecurityContextHolderStrategy own;
    private volatile SecurityContext ofTest;

    AlsoInMessengers(SecurityContextHolderStrategy own) {
      this.own = own;
      this.ofTest = own.createEmptyContext();
    }

    @Override
    public SecurityContext getContext() {
      var here = own.getContext();
      return here.getAuthentication() == null && VaadinSession.getCurrent() != null ? ofTest : here;
    }

    @Override
    public void setContext(SecurityContext context) {
      own.setContext(context);
    }

    @Override
    public void clearContext() {
      own.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
      return own.createEmptyContext();
    }
  }
}
