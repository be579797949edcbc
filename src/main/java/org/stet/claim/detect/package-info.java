/** Suggesting claims, and saying why. Pure rules over words and structure; stores nothing. */
@NamedInterface("detect")
@CheckReturnValue
@NullMarked
package org.stet.claim.detect;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
