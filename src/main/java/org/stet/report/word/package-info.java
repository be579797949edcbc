/** The report to work on: a Word document with a comment for each finding. */
@NullMarked
package org.stet.report.word;

import org.jspecify.annotations.NullMarked;
