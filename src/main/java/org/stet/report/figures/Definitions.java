package org.stet.report.figures;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The statements in {@code figures/}. Where one has <code>{c}</code>, what is asked for narrows the
 * rows called c to a desk and a source; a condition of ours takes the place of <code>{only}</code>.
 */
@Component
class Definitions {

  private static final Pattern NARROWED = Pattern.compile("\\{(\\w)}");

  private final EntityManager entities;
  private final Map<String, String> files = new ConcurrentHashMap<>();

  Definitions(EntityManager entities) {
    this.entities = entities;
  }

  List<Row> of(String figure, Asked asked, Map<String, ?> parameters) {
    return told(text(figure), "", asked, parameters);
  }

  /** Some of a list, from a place on. */
  List<Row> page(
      String name, String only, Asked asked, Map<String, ?> parameters, int first, int size) {
    var paged = new HashMap<String, Object>(parameters);
    paged.put("first", first);
    paged.put("size", size);
    return told(text(name) + "\noffset :first rows fetch next :size rows only", only, asked, paged);
  }

  /**
   * Of the same rows as a list has, all of them, something else than it tells.
   *
   * @param what of ours, in place of what stands before its {@code from}
   */
  Row over(String name, String what, String only, Asked asked, Map<String, ?> parameters) {
    var rows =
        text(name)
            .lines()
            .dropWhile(line -> !line.startsWith("  from "))
            .takeWhile(line -> !line.startsWith(" order by "))
            .collect(Collectors.joining("\n"));
    return told("select " + what + "\n" + rows, only, asked, parameters).getFirst();
  }

  private List<Row> told(String sql, String only, Asked asked, Map<String, ?> parameters) {
    var query =
        entities.createNativeQuery(narrowed(sql.replace("{only}", only), asked), Object[].class);
    parameters.forEach(query::setParameter);
    if (asked.desk() != null) {
      query.setParameter("desk", asked.desk());
    }
    if (asked.source() != null) {
      query.setParameter("source", asked.source());
    }
    return rows(query);
  }

  List<Row> about(String tally, Collection<UUID> articles) {
    return rows(
        entities.createNativeQuery(text(tally), Object[].class).setParameter("articles", articles));
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> new Row((Object[]) row)).toList();
  }

  private static String narrowed(String sql, Asked asked) {
    return NARROWED
        .matcher(sql)
        .replaceAll(found -> {
          var rows = found.group(1);
          var desk = asked.desk() == null ? "" : " and " + rows + ".desk_id = :desk";
          var source = asked.source() == null ? "" : " and " + rows + ".source = :source";
          return Matcher.quoteReplacement(desk + source);
        });
  }

  private String text(String name) {
    return files.computeIfAbsent(name, Definitions::read);
  }

  private static String read(String name) {
    try (var file = Definitions.class.getResourceAsStream("/figures/" + name + ".sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("--"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
