/** The screens that take an article in, and on which administrators set how that is done. */
@NullMarked
package org.stet.claim.ui;

import org.jspecify.annotations.NullMarked;
