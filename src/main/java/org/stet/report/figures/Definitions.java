package org.stet.report.figures;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
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
 * rows called c to a desk and a source.
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
    return part(figure, "", asked, parameters);
  }

  /**
   * The same for a part of what is counted.
   *
   * @param only a condition of ours that takes the place of <code>{only}</code>
   */
  List<Row> part(String name, String only, Asked asked, Map<String, ?> parameters) {
    var sql = narrowed(text(name).replace("{only}", only), asked);
    var query = entities.createNativeQuery(sql, Object[].class);
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
