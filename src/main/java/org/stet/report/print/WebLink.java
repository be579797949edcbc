package org.stet.report.print;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which addresses can be followed: those of the web, and no others. */
public final class WebLink {

  private WebLink() {}

  /** In ASCII, escaped; empty for anything but http and https. */
  public static Optional<String> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      var uri = new URI(address.strip());
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
