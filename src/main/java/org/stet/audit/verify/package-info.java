/**
 * What it takes to check the trail, as pure functions over bytes. The code imports nothing but the
 * JDK, so that it can be read, built and trusted alone; it must never learn of Spring, a database
 * or another room. (The annotation below is for the compiler only.)
 */
@NullMarked
package org.stet.audit.verify;

import org.jspecify.annotations.NullMarked;
