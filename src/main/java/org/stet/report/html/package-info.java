/** The report for a browser: one file, no script, nothing fetched; and the note to embed. */
@NullMarked
package org.stet.report.html;

import org.jspecify.annotations.NullMarked;
