package org.stet.audit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where checkpoints go besides the signer's own file; nowhere, unless somebody says so.
 *
 * @param witnesses that are asked to sign each checkpoint
 * @param pushFolder where each checkpoint is written as a file of its own, best on another machine
 * @param pushAddress where the newest checkpoint is sent by PUT
 */
@ConfigurationProperties("stet.audit")
record AnchorSettings(
    @DefaultValue List<Asked> witnesses, @Nullable Path pushFolder, @Nullable URI pushAddress) {

  /**
   * A witness.
   *
   * @param address below which it answers (C2SP tlog-witness)
   * @param key the verifier key that it printed when it was started
   */
  record Asked(URI address, String key) {}
}
