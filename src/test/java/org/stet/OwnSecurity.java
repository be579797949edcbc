package org.stet;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets each test look for who is signed in where its own context keeps it. The place is static, and
 * the newest context takes it; a test that comes back to an older one would find nobody there.
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
          .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
  }
}
