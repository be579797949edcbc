/** The log over HTTP, for those who may read it. */
@NullMarked
package org.stet.audit.api;

import org.jspecify.annotations.NullMarked;
