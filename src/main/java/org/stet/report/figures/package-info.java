/**
 * The figures of the overview. Each is defined once, in {@code figures/<name>.sql}, over rows that
 * {@link org.stet.report.figures.Tallying} draws from the tables of the rooms below; it knows those
 * tables by name, and writes none of them.
 */
@CheckReturnValue
@NullMarked
package org.stet.report.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
