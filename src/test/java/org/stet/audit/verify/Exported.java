package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A log in a folder, with its key beside it and checkpoints of older sizes. */
final class Exported {

  static final SignerKey SIGNER = SignerKey.generate("stet.example.com");

  final Path root;
  final Path folder;
  final Path key;
  private final Frontier frontier = Frontier.empty();

  private Exported(Path root) {
    this.root = root;
    this.folder = root.resolve("log");
    this.key = root.resolve("key");
    write(key, (SIGNER.verifier() + "\n").getBytes(UTF_8));
  }

  /** Of entries as Stet writes them; checkpoints of these sizes lie beside it. */
  static Exported of(Path root, List<byte[]> entries, int... sizes) {
    var log = new Exported(root);
    var writer = new TileWriter(log.folder);
    var kept = new ArrayList<Integer>();
    for (int size : sizes) {
      kept.add(size);
    }
    for (var entry : entries) {
      writer.add(entry, log.frontier.add(Merkle.leafHash(entry)));
      if (kept.contains((int) log.frontier.size())) {
        write(log.kept((int) log.frontier.size()), log.sign().bytes());
      }
    }
    writer.end(log.sign());
    return log;
  }

  Note sign() {
    return new Checkpoint("stet.example.com", frontier.size(), frontier.root()).sign(SIGNER);
  }

  Path kept(int size) {
    return root.resolve("checkpoint." + size);
  }

  static List<byte[]> stetLeaves(int size) {
    var leaves = new ArrayList<byte[]>();
    for (int i = 0; i < size; i++) {
      leaves.add(CanonicalJson.bytes(stetLeaf(i)));
    }
    return leaves;
  }

  /** Two articles in turn, a minute apart. */
  static Map<String, Object> stetLeaf(int i) {
    var fields = new TreeMap<String, Object>();
    fields.put("v", 1);
    fields.put("i", i);
    fields.put("ts", "2026-11-22T%02d:%02d:00.000Z".formatted(i / 60 % 24, i % 60));
    fields.put("act", "ARTICLE_PLANNED");
    fields.put("actor", new UUID(7, 7).toString());
    fields.put("role", "EDITOR+MANAGER");
    fields.put("auth", "pwd");
    fields.put("auth_age", 5);
    fields.put("obj", "article:" + new UUID(1, i % 2));
    fields.put("art", new UUID(1, i % 2).toString());
    fields.put("art_seq", 1 + i / 2);
    if (i > 1) {
      fields.put("art_prev", i - 2);
    }
    fields.put("to", "PLANNED");
    fields.put("ver", i < 2 ? "new>0" : (i / 2 - 1) + ">" + i / 2);
    fields.put("marks", Map.of("kind", "QUOTE"));
    fields.put("content", Commitment.to(new byte[32], new byte[] {(byte) i}));
    return fields;
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
