/** The screen that takes an article in. */
@NullMarked
package org.stet.claim.ui;

import org.jspecify.annotations.NullMarked;
