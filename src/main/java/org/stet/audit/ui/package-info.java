/** The screen of the room audit: the log as people read it. */
@NullMarked
package org.stet.audit.ui;

import org.jspecify.annotations.NullMarked;
