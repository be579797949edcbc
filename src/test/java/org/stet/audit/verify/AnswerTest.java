package org.stet.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that begin an answer and never end it keep nobody waiting for ever. */
@Timeout(30)
class AnswerTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void aLogWhoseServerStallsIsNotWaitedFor() throws IOException {
    try (var server = new StallingServer()) {
      var files = new HttpFiles(server.address().toString(), Optional.empty(), SHORT);

      assertThatThrownBy(files::checkpoint)
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("/checkpoint can't be read (no whole answer in time)");
    }
  }

  @Test
  void neitherIsAWitness() throws IOException {
    var log = SignerKey.generate("example.com/log");
    var tree = MemoryTree.of(1);
    var note = new Checkpoint(log.name(), 1, tree.root(1)).sign(log);
    try (var server = new StallingServer()) {
      assertThatThrownBy(
              () -> new DistantWitness(server.address(), log.verifier(), SHORT).ask(note, 0, tree))
          .isInstanceOf(IOException.class)
          .hasMessage("no whole answer in time");
    }
  }

  @Test
  void neitherIsWhoSendsAByteNowAndThenForEver() throws IOException {
    try (var caller = HttpClient.newHttpClient();
        var server = new Dripping(1, 10)) {
      assertThatThrownBy(() -> Answer.to(caller, server.request(), SHORT, 1 << 20))
          .hasMessage("no whole answer in time");
    }
  }

  @Test
  void ofWhatHasNoEndOnlySoMuchIsRead() throws Exception {
    try (var caller = HttpClient.newHttpClient();
        var server = new Dripping(1 << 12, 0)) {
      var answer = Answer.to(caller, server.request(), Duration.ofSeconds(20), 100_000);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).hasSize(100_000);
    }
  }

  /** Sends without end, so many bytes at a time. */
  private static final class Dripping implements AutoCloseable {

    private final HttpServer server;
    private volatile boolean open = true;

    Dripping(int bytes, long millis) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
              while (open) {
                body.write(new byte[bytes]);
                body.flush();
                Thread.sleep(millis);
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      server.start();
    }

    HttpRequest request() {
      return HttpRequest.newBuilder(
              URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
          .build();
    }

    @Override
    public void close() {
      open = false;
      server.stop(0);
    }
  }
}
