package org.stet.review;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How earlier verdicts are found again.
 *
 * @param folder of the search index, which is made from the database and can be made again
 * @param rebuild make the index anew, then end: what {@code ./stet index} does
 */
@ConfigurationProperties("stet.earlier")
record EarlierSettings(
    @DefaultValue("./data/stet.earlier") Path folder, @DefaultValue("false") boolean rebuild) {}
