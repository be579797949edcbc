/** Reports over HTTP. */
@NullMarked
package org.stet.report.api;

import org.jspecify.annotations.NullMarked;
