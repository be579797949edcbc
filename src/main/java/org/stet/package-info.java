/**
 * The house. Each package below is a room; {@code docs/architecture.md} draws them and says which
 * may know which.
 */
@NullMarked
package org.stet;

import org.jspecify.annotations.NullMarked;
