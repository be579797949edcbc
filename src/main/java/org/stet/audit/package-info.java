/**
 * The audit trail: one Merkle log of everything that was done, written in the same transaction as
 * the change. Knows people and the frame of its screens; never learns what a claim is: it is told
 * facts.
 */
@ApplicationModule(allowedDependencies = {"people", "shell"})
@CheckReturnValue
@NullMarked
package org.stet.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
