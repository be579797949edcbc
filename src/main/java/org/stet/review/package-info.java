/**
 * The checking: evidence, verdicts, second opinions, approval, sign-off. Tells every story that
 * spans rooms, because it is the highest room that acts.
 */
@ApplicationModule(
    allowedDependencies = {
      "people",
      "audit",
      "archive",
      "article",
      "article :: read",
      "claim",
      "claim :: detect",
      "claim :: learn",
      "claim :: match",
      "shell"
    })
@CheckReturnValue
@NullMarked
package org.stet.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
