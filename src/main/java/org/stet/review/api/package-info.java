/** The desk over HTTP: the same services as the screens, the same tables, the same visibility. */
@NullMarked
package org.stet.review.api;

import org.jspecify.annotations.NullMarked;
