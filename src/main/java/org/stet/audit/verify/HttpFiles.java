package org.stet.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A log on a server. Follows no redirection, so that a token goes nowhere else. */
final class HttpFiles implements LogFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;
  private final Optional<String> token;

  HttpFiles(String address, Optional<String> token) {
    this.address = address.replaceAll("/+$", "");
    this.token = token;
  }

  static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }

  @Override
  public Optional<byte[]> read(String path, int max) {
    try {
      var response = client.send(request(path), HttpResponse.BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        return switch (response.statusCode()) {
          case 200 -> Optional.of(plain(response, body).readNBytes(max + 1));
          case 404, 410 -> Optional.empty();
          default ->
              throw new Unavailable(
                  "%s answered %d for %s".formatted(address, response.statusCode(), path));
        };
      }
    } catch (IOException e) {
      throw Unavailable.because(address + "/" + path + " can't be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted");
    }
  }

  private HttpRequest request(String path) {
    try {
      var request = HttpRequest.newBuilder(new URI(address + "/" + path)).timeout(PATIENCE);
      token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
      return request.build();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Unavailable("This is no address: " + Strict.shown(address));
    }
  }

  /** A log may compress without being asked (C2SP tlog-tiles, section "Log entries"). */
  private static InputStream plain(HttpResponse<?> response, InputStream body) throws IOException {
    boolean zipped =
        response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    return zipped ? new GZIPInputStream(body) : body;
  }

  @Override
  public String name() {
    return address;
  }
}
