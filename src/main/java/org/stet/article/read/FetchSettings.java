package org.stet.article.read;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether Stet may fetch a page that somebody gives the address of, and from where.
 *
 * @param sites names of the sites that may be asked, each with those below it; {@code *} is any
 *     site outside the house. None, as at first, switches fetching off
 * @param longest time for a page and all its redirects
 * @param largest size of a page, unpacked
 * @param redirects how many are followed, each checked like the first address
 */
@ConfigurationProperties("stet.fetch")
record FetchSettings(
    @DefaultValue List<String> sites,
    @DefaultValue("15s") Duration longest,
    @DefaultValue("10MB") DataSize largest,
    @DefaultValue("5") int redirects) {

  static FetchSettings off() {
    return new FetchSettings(List.of(), Duration.ofSeconds(15), DataSize.ofMegabytes(10), 5);
  }

  boolean isOff() {
    return sites.stream().allMatch(String::isBlank);
  }

  boolean allows(String host) {
    return sites.stream()
        .map(site -> site.strip().toLowerCase(Locale.ROOT))
        .filter(site -> !site.isEmpty())
        .anyMatch(site -> site.equals("*") || host.equals(site) || host.endsWith("." + site));
  }
}
