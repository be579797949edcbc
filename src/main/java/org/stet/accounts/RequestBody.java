package org.stet.accounts;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request whose body can be compared with an earlier one and still be read. Passwords take no
 * part in the comparison: not even their hash may be kept.
 */
final class RequestBody extends HttpServletRequestWrapper {

  /**
   * No honest request is made of so many pieces; the reader of the interface has the same limit.
   */
  private static final int PIECES = 200_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(PIECES).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final byte @Nullable [] bytes;
  private final @Nullable String hash;

  private RequestBody(HttpServletRequest request, byte @Nullable [] bytes, @Nullable String hash) {
    super(request);
    this.bytes = bytes;
    this.hash = hash;
  }

  /**
   * @param longest body taken, bytes; a longer one is left to be refused by whoever reads it
   */
  static RequestBody of(HttpServletRequest request, int longest) throws IOException {
    if (isUpload(request)) {
      return new RequestBody(request, null, hashOfParts(request));
    }
    var bytes = request.getInputStream().readNBytes(longest + 1);
    return new RequestBody(request, bytes, bytes.length > longest ? null : hashOfJson(bytes));
  }

  static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }

  /** The request with its body read; nothing where it is longer. */
  static Optional<HttpServletRequest> noLonger(HttpServletRequest request, int longest)
      throws IOException {
    if (request.getContentLengthLong() > longest) {
      return Optional.empty();
    }
    var bytes = request.getInputStream().readNBytes(longest + 1);
    return bytes.length > longest
        ? Optional.empty()
        : Optional.of(new RequestBody(request, bytes, null));
  }

  /** Lower-case hex; null where it can't be read, and the request is going to fail anyway. */
  @Nullable String hash() {
    return hash;
  }

  private static @Nullable String hashOfJson(byte[] bytes) {
    if (bytes.length == 0) {
      return hex(sha256().digest());
    }
    try {
      var tree = JSON.readTree(bytes);
      forgetPasswords(tree);
      return hex(sha256().digest(JSON.writeValueAsBytes(JSON.treeToValue(tree, Object.class))));
    } catch (JacksonException e) {
      return null;
    }
  }

  private static void forgetPasswords(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("password");
    }
    node.forEach(RequestBody::forgetPasswords);
  }

  private static @Nullable String hashOfParts(HttpServletRequest request) {
    var digest = sha256();
    try {
      digestParts(request, digest);
    } catch (IOException | ServletException | RuntimeException e) {
      return null; // whoever reads the parts next meets the same, and answers
    }
    return hex(digest.digest());
  }

  private static void digestParts(HttpServletRequest request, MessageDigest digest)
      throws IOException, ServletException {
    for (var part : request.getParts()) {
      var head = part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      if (!part.getName().equals("password")) {
        try (var in = new DigestInputStream(part.getInputStream(), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return bytes == null ? super.getInputStream() : new Again(bytes);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (bytes == null) {
      return super.getReader();
    }
    var name = getCharacterEncoding();
    var charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), charset));
  }

  /** The bytes once more. */
  private static final class Again extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Again(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is read at once");
    }
  }
}
