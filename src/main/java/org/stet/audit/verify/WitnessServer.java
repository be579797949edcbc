package org.stet.audit.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.stet.audit.verify.Witness.Answer;

/** A witness that can be asked over HTTP. */
final class WitnessServer implements AutoCloseable {

  /** Seconds that somebody may take to ask. */
  private static final String PATIENCE = "10";

  private final Witness witness;
  private final PrintStream err;
  private final HttpServer server;

  /**
   * @throws Unavailable where nobody can listen there
   */
  WitnessServer(InetSocketAddress address, Witness witness, PrintStream err) {
    this.witness = witness;
    this.err = err;
    System.setProperty("sun.net.httpserver.maxReqTime", PATIENCE);
    System.setProperty("sun.net.httpserver.maxRspTime", PATIENCE);
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw Unavailable.because("Nobody can listen on " + address, e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answerTo(exchange));
    }
  }

  private Answer answerTo(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(AddCheckpoint.PATH)) {
      return new Answer(404, "A witness only answers " + AddCheckpoint.PATH);
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return new Answer(405, "A checkpoint is added by POST");
    }
    var body = exchange.getRequestBody().readNBytes(AddCheckpoint.MAX_BYTES + 1);
    if (body.length > AddCheckpoint.MAX_BYTES) {
      return new Answer(413, "The request is too long");
    }
    try {
      return witness.add(body);
    } catch (RuntimeException e) {
      err.println(
          "stet-verify: " + Unavailable.because("A checkpoint was not signed", e).getMessage());
      return new Answer(500, "This witness can't keep what it signs");
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var bytes = (answer.line() + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
