/**
 * Texts that say what another one says, found by their words and by their meaning. Knows texts and
 * ids; never learns what was found of a claim.
 */
@NamedInterface("match")
@CheckReturnValue
@NullMarked
package org.stet.claim.match;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
