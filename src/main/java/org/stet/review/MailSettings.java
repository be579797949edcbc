package org.stet.review;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail that says what waits; off until somebody switches it on. Where the mails go out, the
 * settings {@code spring.mail.*} say.
 *
 * @param enabled whether any mail is sent
 * @param from the sender's address
 * @param domain behind the @: colleagues are written to as user.name@domain
 * @param address of this desk, for the links
 * @param before how long before it is due a thing is mentioned again
 */
@ConfigurationProperties("stet.mail")
public record MailSettings(
    @DefaultValue("false") boolean enabled,
    @Nullable String from,
    @Nullable String domain,
    @DefaultValue("http://localhost:8080") String address,
    @DefaultValue("PT4H") Duration before) {

  public MailSettings {
    if (enabled && (from == null || domain == null)) {
      throw new IllegalArgumentException("stet.mail.enabled wants stet.mail.from and .domain too.");
    }
  }
}
