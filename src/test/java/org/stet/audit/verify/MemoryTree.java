package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log that is never written down. */
final class MemoryTree implements HashSource {

  private final List<byte[]> entries = new ArrayList<>();
  private final Frontier frontier = Frontier.empty();
  private final Map<Subtree, byte[]> nodes = new HashMap<>();
  private final List<byte[]> roots = new ArrayList<>(List.of(frontier.root()));

  static MemoryTree of(int size) {
    var tree = new MemoryTree();
    for (int i = 0; i < size; i++) {
      tree.add(("leaf " + i).getBytes(UTF_8));
    }
    return tree;
  }

  void add(byte[] entry) {
    entries.add(entry);
    for (var node : frontier.add(Merkle.leafHash(entry))) {
      nodes.put(new Subtree(node.level(), node.position()), node.hash());
    }
    roots.add(frontier.root());
  }

  int size() {
    return entries.size();
  }

  byte[] entry(int index) {
    return entries.get(index);
  }

  byte[] leafHash(int index) {
    return Merkle.leafHash(entries.get(index));
  }

  byte[] rootAt(int size) {
    return roots.get(size);
  }

  byte[] bytes(Tile tile) {
    return tile.isEntries()
        ? EntryBundle.bytes(entries.subList((int) tile.start(), (int) tile.start() + tile.width()))
        : tile.bytes(this);
  }

  @Override
  public List<byte[]> hashes(List<Subtree> subtrees) {
    return subtrees.stream()
        .map(subtree -> {
          var hash = nodes.get(subtree);
          if (hash == null) {
            throw new Malformed("There is no " + subtree);
          }
          return hash;
        })
        .toList();
  }
}
