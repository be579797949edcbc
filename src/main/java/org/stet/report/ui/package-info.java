/** The screen that hands reports out. */
@NullMarked
package org.stet.report.ui;

import org.jspecify.annotations.NullMarked;
