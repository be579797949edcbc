/**
 * Who may sign in, and as what: accounts, roles, tokens, the first run. Answers {@code Staff} and
 * {@code CurrentActor} for everybody; knows no article.
 */
@ApplicationModule(allowedDependencies = {"people", "audit", "shell"})
@CheckReturnValue
@NullMarked
package org.stet.accounts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
