package org.stet.audit.verify;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a server answered, read to its end. The timeout of the JDK's client ends with the head of an
 * answer, and some servers never send the rest, so the time is measured here.
 */
public record Answer(int status, HttpHeaders headers, byte[] body) {

  /**
   * @param patience for all of it, to the last byte
   * @param most bytes of the body that are read; what is behind them is left
   * @throws IOException where it does not come, or not in time
   */
  public static Answer to(HttpClient client, HttpRequest request, Duration patience, int most)
      throws IOException, InterruptedException {
    var coming = new FutureTask<>(() -> read(client, request, most));
    Thread.ofVirtual().name("asks " + request.uri().getHost()).start(coming);
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no whole answer in time", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    } finally {
      coming.cancel(true);
    }
  }

  private static Answer read(HttpClient client, HttpRequest request, int most)
      throws IOException, InterruptedException {
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var body = response.body()) {
      return new Answer(response.statusCode(), response.headers(), body.readNBytes(most));
    }
  }
}
