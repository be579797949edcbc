package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Takes every request, sends the head of an answer, and then nothing until it is closed. */
public final class StallingServer implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Queue<Socket> waiting = new ConcurrentLinkedQueue<>();
  private final CountDownLatch asked = new CountDownLatch(1);

  public StallingServer() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** Until somebody waits for the rest of an answer. */
  public void awaitRequest() throws InterruptedException {
    asked.await();
  }

  private void serve() {
    try {
      while (!door.isClosed()) {
        var caller = door.accept();
        waiting.add(caller);
        Thread.ofVirtual().start(() -> begin(caller));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void begin(Socket caller) {
    try {
      var request = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
      for (var line = request.readLine(); line != null && !line.isEmpty(); ) {
        line = request.readLine();
      }
      caller
          .getOutputStream()
          .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx".getBytes(US_ASCII));
      caller.getOutputStream().flush();
      asked.countDown();
    } catch (IOException e) {
      // the caller has gone
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (var caller : waiting) {
        caller.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
