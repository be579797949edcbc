package org.stet.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the signer of the log keeps outside the database.
 *
 * @param keyFile by which the log is signed, made at the first start, for nobody else's eyes
 * @param checkpointFile where every signed checkpoint is added at the end
 * @param origin name of the log, by custom an address without its scheme, {@code example.com/stet};
 *     only asked for when the key is made. Without it, the log gets a name that nobody else has
 */
@ConfigurationProperties("stet.audit")
record AuditSettings(
    @DefaultValue("./data/stet.key") Path keyFile,
    @DefaultValue("./data/stet.checkpoints") Path checkpointFile,
    @Nullable String origin) {}
