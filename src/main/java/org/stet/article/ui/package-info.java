/** The screen on which administrators set the desks. */
@NullMarked
package org.stet.article.ui;

import org.jspecify.annotations.NullMarked;
