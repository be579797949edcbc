package org.stet.audit.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A log on a server. Follows no redirection, so that a token goes nowhere else. */
final class HttpFiles implements LogFiles {

  /** For one file: the largest has a few megabytes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What cannot be compressed gets a little longer by it. */
  private static final int PACKING = 1 << 16;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;
  private final Optional<String> token;
  private final Duration patience;

  HttpFiles(String address, Optional<String> token) {
    this(address, token, PATIENCE);
  }

  HttpFiles(String address, Optional<String> token, Duration patience) {
    this.address = address.replaceAll("/+$", "");
    this.token = token;
    this.patience = patience;
  }

  static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }

  @Override
  public Optional<byte[]> read(String path, int max) {
    try {
      var answer = Answer.to(client, request(path), patience, max + PACKING);
      return switch (answer.status()) {
        case 200 -> Optional.of(plain(answer, max + 1));
        case 404, 410 -> Optional.empty();
        default ->
            throw new Unavailable(
                "%s answered %d for %s".formatted(address, answer.status(), path));
      };
    } catch (IOException e) {
      throw Unavailable.because(address + "/" + path + " can't be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted");
    }
  }

  private HttpRequest request(String path) {
    try {
      var request = HttpRequest.newBuilder(new URI(address + "/" + path));
      token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
      return request.build();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Unavailable("This is no address: " + Strict.shown(address));
    }
  }

  /** A log may compress without being asked (C2SP tlog-tiles, section "Log entries"). */
  private static byte[] plain(Answer answer, int most) throws IOException {
    boolean zipped =
        answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    var body = new ByteArrayInputStream(answer.body());
    try (var plain = zipped ? new GZIPInputStream(body) : body) {
      return plain.readNBytes(most);
    }
  }

  @Override
  public String name() {
    return address;
  }
}
