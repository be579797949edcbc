/**
 * What all reports that people read have in common: their words, their order, the marks and the bar
 * as drawings. Knows the model, and no file format.
 */
@NullMarked
package org.stet.report.print;

import org.jspecify.annotations.NullMarked;
