/**
 * The piece under check: its text at a time, its parts, its authors, who may find it. Never learns
 * what a claim is.
 */
@ApplicationModule(allowedDependencies = {"people", "audit", "archive", "shell"})
@CheckReturnValue
@NullMarked
package org.stet.article;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
