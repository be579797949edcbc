/**
 * Files as they came: imported originals, captures, attachments; kept by their digest, never
 * changed. Knows nothing of what they mean.
 */
@ApplicationModule(allowedDependencies = {"people", "audit"})
@CheckReturnValue
@NullMarked
package org.stet.archive;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
