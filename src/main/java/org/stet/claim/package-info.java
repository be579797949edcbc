/**
 * Single checkable assertions, each at one place of an article. Knows articles; never learns how a
 * claim is checked.
 */
@ApplicationModule(
    allowedDependencies = {"people", "audit", "archive", "article", "article :: read", "shell"})
@CheckReturnValue
@NullMarked
package org.stet.claim;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
