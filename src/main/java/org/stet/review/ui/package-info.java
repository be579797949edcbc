/** The screens of the checking: the walk through an article's claims. */
@NullMarked
package org.stet.review.ui;

import org.jspecify.annotations.NullMarked;
