package org.stet.article.read;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stet.people.Limits;

/**
 * A web address that may be asked for: plain names only. Numbers for a host, in whatever notation,
 * names of the house, credentials and odd ports are refused before anything is looked up.
 */
record WebAddress(String host, int port, URI uri) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)(https?)://([^/?#\\\\@\\s%\\[\\]]{1,300}?)(?::(\\d{1,5}))?([/?#][^\\s\\\\]*)?");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** Names that only a house answers to (RFC 6761, 6762, 8375, 9476). */
  private static final Set<String> OF_THE_HOUSE =
      Set.of(
          "localhost",
          "local",
          "internal",
          "intranet",
          "lan",
          "home",
          "corp",
          "private",
          "arpa",
          "localdomain",
          "test",
          "invalid",
          "alt",
          "onion",
          "workgroup");

  /**
   * @throws ArticleUnreadable where it is none, or none that may be asked for
   */
  static WebAddress of(String said) {
    String address = said.strip();
    var shape = SHAPE.matcher(address);
    if (address.length() > Limits.URL || !shape.matches()) {
      throw new ArticleUnreadable("unreadable.url.address");
    }
    String host = ascii(shape.group(2));
    String end = host.substring(host.lastIndexOf('.') + 1);
    if (!NAME.matcher(host).matches() || host.length() > 253) {
      throw new ArticleUnreadable("unreadable.url.host");
    }
    if (OF_THE_HOUSE.contains(end)) {
      throw new ArticleUnreadable("unreadable.url.inside");
    }
    boolean secure = shape.group(1).equalsIgnoreCase("https");
    int port = shape.group(3) == null ? secure ? 443 : 80 : Integer.parseInt(shape.group(3));
    try {
      String rest = shape.group(4) == null ? "/" : shape.group(4).replaceFirst("#.*", "");
      rest = rest.startsWith("?") || rest.isEmpty() ? "/" + rest : rest;
      String scheme = secure ? "https" : "http";
      String authority = shape.group(3) == null ? host : host + ":" + port;
      return new WebAddress(host, port, new URI(scheme + "://" + authority + escaped(rest)));
    } catch (URISyntaxException e) {
      throw new ArticleUnreadable("unreadable.url.address");
    }
  }

  /** Where a redirect from here leads. */
  WebAddress redirect(String location) {
    try {
      return of(uri.resolve(escaped(location.strip())).toString());
    } catch (IllegalArgumentException e) {
      throw new ArticleUnreadable("unreadable.url.address");
    }
  }

  private static String ascii(String host) {
    try {
      String name = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    } catch (IllegalArgumentException e) {
      throw new ArticleUnreadable("unreadable.url.host");
    }
  }

  /** Letters beyond ASCII, and what people forget to escape. */
  private static String escaped(String path) {
    var escaped = new StringBuilder();
    path.codePoints()
        .forEach(c -> {
          if (c > 32 && c < 127 && "\"<>^`{|}".indexOf(c) < 0) {
            escaped.appendCodePoint(c);
          } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
              escaped.append(String.format("%%%02X", b & 0xff));
            }
          }
        });
    return escaped.toString();
  }
}
