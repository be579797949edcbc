/**
 * The report on paper: XSL-FO by Apache FOP, finished with PDFBox. Knows the model and nothing
 * else.
 */
@NullMarked
package org.stet.report.pdf;

import org.jspecify.annotations.NullMarked;
