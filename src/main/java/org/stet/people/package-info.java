/**
 * Who acts, what they may do, and how they are told no. Knows no database and no other room;
 * everybody may know it. It must never learn what an article is.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.stet.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
