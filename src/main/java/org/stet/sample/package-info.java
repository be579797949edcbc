/**
 * What a newcomer finds on a demo desk: three articles of our own writing, in three stages, checked
 * by real moves of the demo people. Knows every room's services; nobody knows it.
 */
@ApplicationModule(
    allowedDependencies = {"people", "article", "article :: read", "claim", "review"})
@NullMarked
package org.stet.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
