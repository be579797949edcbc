/**
 * The desk's own learning: a small ranking model of what its people accept and dismiss. It orders
 * suggestions; it decides nothing, and nothing of it leaves the house.
 */
@NamedInterface("learn")
@CheckReturnValue
@NullMarked
package org.stet.claim.learn;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
