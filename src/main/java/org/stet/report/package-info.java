/** What leaves the desk: reports in every format. Reads, and records that a report was taken. */
@ApplicationModule(
    allowedDependencies = {"people", "audit", "archive", "article", "claim", "review", "shell"})
@CheckReturnValue
@NullMarked
package org.stet.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
