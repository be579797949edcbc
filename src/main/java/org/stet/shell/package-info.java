/** The frame around every screen: main layout, errors, notices. Knows people and no feature. */
@ApplicationModule(allowedDependencies = {"people"})
@CheckReturnValue
@NullMarked
package org.stet.shell;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
