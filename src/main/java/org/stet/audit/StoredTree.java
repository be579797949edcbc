package org.stet.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.HashSource;

/** The hashes of the log's complete subtrees, from their table. */
@Component
class StoredTree implements HashSource {

  private static final int AT_ONCE = 64;
  private static final String ONE =
      "select level, position, hash from audit_node where level = ? and position = ?";

  private final JdbcTemplate jdbc;
  private final StoredLog log;

  StoredTree(JdbcTemplate jdbc, StoredLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public List<byte[]> hashes(List<Subtree> subtrees) {
    var found = areNeighbours(subtrees) ? neighbours(subtrees) : each(subtrees);
    return subtrees.stream().map(subtree -> present(subtree, found)).toList();
  }

  private static boolean areNeighbours(List<Subtree> subtrees) {
    return !subtrees.isEmpty()
        && IntStream.range(1, subtrees.size())
            .allMatch(i ->
                subtrees.get(i).level() == subtrees.getFirst().level()
                    && subtrees.get(i).position() == subtrees.getFirst().position() + i);
  }

  private Map<Subtree, byte[]> neighbours(List<Subtree> subtrees) {
    var found = new HashMap<Subtree, byte[]>();
    int level = subtrees.getFirst().level();
    log.nodes(level, subtrees.getFirst().position(), subtrees.getLast().position() + 1)
        .forEach((position, hash) -> found.put(new Subtree(level, position), hash));
    return found;
  }

  /** Row by row in one statement: each is found by the key, on either database. */
  private Map<Subtree, byte[]> each(List<Subtree> subtrees) {
    var found = new HashMap<Subtree, byte[]>();
    for (int from = 0; from < subtrees.size(); from += AT_ONCE) {
      var some = subtrees.subList(from, Math.min(subtrees.size(), from + AT_ONCE));
      var keys = new ArrayList<Object>();
      some.forEach(subtree -> Collections.addAll(keys, subtree.level(), subtree.position()));
      jdbc.query(
          String.join(" union all ", Collections.nCopies(some.size(), ONE)),
          row -> {
            found.put(new Subtree(row.getInt(1), row.getLong(2)), row.getBytes(3));
          },
          keys.toArray());
    }
    return found;
  }

  private static byte[] present(Subtree subtree, Map<Subtree, byte[]> found) {
    var hash = found.get(subtree);
    if (hash == null) {
      throw new DataRetrievalFailureException("The tree of the log lacks " + subtree);
    }
    return hash;
  }
}
