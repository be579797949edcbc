package org.stet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to a desk that really listens, byte by byte, as no honest client would send them. */
public final class RawHttp {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE_MILLISECONDS = 25_000;

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private final int port;

  public RawHttp(int port) {
    this.port = port;
  }

  /** An answer as it came over the wire. */
  public record Answer(int status, String head, byte[] body) {

    /** The first header of this name, or an empty text. */
    public String header(String name) {
      var line = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\r?$").matcher(head);
      return line.find() ? line.group(1) : "";
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** Whether this is an error as RFC 9457 has it, with a sentence for a person. */
    public boolean isProblem() {
      return header("Content-Type").startsWith("application/problem+json")
          && json().get("status").asInt() == status
          && json().get("detail").asString().endsWith(".");
    }
  }

  /** A request of one of the demo people. */
  public Answer send(String userName, String requestLine, List<String> headers, byte[] body) {
    var pair = (userName + ":stet").getBytes(StandardCharsets.UTF_8);
    var all = new ArrayList<>(headers);
    all.add("Authorization: Basic " + Base64.getEncoder().encodeToString(pair));
    return send(requestLine, all, body);
  }

  /** A request of a stranger; the length is told unless a header tells how the body comes. */
  public Answer send(String requestLine, List<String> headers, byte[] body) {
    var head = new StringBuilder(requestLine + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (headers.stream().noneMatch(RawHttp::tellsLength)) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLISECONDS);
      try {
        var out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
      } catch (SocketException e) {
        // it has heard enough, and has answered
      }
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(requestLine, e);
    }
  }

  private static boolean tellsLength(String header) {
    var name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("content-length:") || name.startsWith("transfer-encoding:");
  }

  private static Answer read(Socket socket) throws IOException {
    var all = new ByteArrayOutputStream();
    var buffer = new byte[65_536];
    try {
      var in = socket.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all.write(buffer, 0, n);
        if (isWhole(all.toString(StandardCharsets.ISO_8859_1))) {
          break;
        }
      }
    } catch (SocketException e) {
      // the rest of the request is thrown away together with the line
    }
    var text = all.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("No answer");
    }
    var head = text.substring(0, end + 2);
    var body = text.substring(end + 4);
    if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
      body = unchunked(body);
    }
    return new Answer(
        Integer.parseInt(head.substring(9, 12)), head, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether as much has come as the head said; the line may stay open for what nobody reads. */
  private static boolean isWhole(String text) {
    int end = text.indexOf("\r\n\r\n");
    var told = LENGTH.matcher(text);
    return end > 0
        && told.find()
        && told.start() < end
        && text.length() >= end + 4 + Integer.parseInt(told.group(1));
  }

  private static String unchunked(String body) {
    var whole = new StringBuilder();
    int at = 0;
    while (at < body.length()) {
      int line = body.indexOf("\r\n", at);
      int length = Integer.parseInt(body.substring(at, line), 16);
      whole.append(body, line + 2, line + 2 + length);
      at = line + 2 + length + 2;
      if (length == 0) {
        break;
      }
    }
    return whole.toString();
  }
}
