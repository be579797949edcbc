package org.stet;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks a desk on this machine whether it is well and answers with the exit code, so that an image
 * needs no other program for its health check.
 */
final class IsUp {

  private static final int PATIENCE_MILLIS = 4_000;

  private IsUp() {}

  /** The one argument is the port, 8080 if it is missing. */
  public static void main(String[] args) {
    System.exit(isUp(args.length == 0 ? "8080" : args[0]) ? 0 : 1);
  }

  static boolean isUp(String port) {
    try {
      var desk = URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL();
      var answer = (HttpURLConnection) desk.openConnection();
      answer.setConnectTimeout(PATIENCE_MILLIS);
      answer.setReadTimeout(PATIENCE_MILLIS);
      return answer.getResponseCode() == 200;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
