package org.stet.review.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The requests of the interface as {@code http/routes.txt} describes them for programmers. */
final class RouteTable {

  private static final Pattern FIELD =
      Pattern.compile("( *)(\\w+) ([\\w.]+)(\\[])?(\\?)? \\| (.+)");

  private final Map<String, Route> routes = new LinkedHashMap<>();

  static RouteTable read() {
    try (var file = RouteTable.class.getResourceAsStream("/http/routes.txt")) {
      var table = new RouteTable();
      new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(table::line);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Route last = new Route("", "", "");

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("> ")) {
      last.more.add(line.substring(2));
    } else if (line.matches("[A-Z]+ /.*")) {
      var halves = line.split(" \\| ", 2);
      var address = halves[0].split(" ", 2);
      last = new Route(address[0], "/api/v1" + address[1], halves[1]);
      routes.put(last.method + " " + last.path, last);
    } else {
      var field = FIELD.matcher(line);
      if (!field.matches()) {
        throw new IllegalStateException("routes.txt: " + line);
      }
      var read =
          new Field(
              field.group(2),
              field.group(3),
              field.group(4) != null,
              field.group(5) == null,
              field.group(6),
              new ArrayList<>());
      (field.group(1).isEmpty() ? last.fields : last.fields.getLast().within).add(read);
    }
  }

  List<Route> routes() {
    return List.copyOf(routes.values());
  }

  /** A request: its address and what it may hold. */
  static final class Route {

    final String method;
    final String path;
    final String summary;
    final List<String> more = new ArrayList<>();
    final List<Field> fields = new ArrayList<>();

    Route(String method, String path, String summary) {
      this.method = method;
      this.path = path;
      this.summary = summary;
    }
  }

  /**
   * One field of a body, or one parameter of an address.
   *
   * @param within the fields of an object
   */
  record Field(
      String name,
      String type,
      boolean several,
      boolean required,
      String meaning,
      List<Field> within) {}
}
