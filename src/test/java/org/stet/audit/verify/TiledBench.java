package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;

/** Writes a log into a folder and has stet-verify go through it, as a program of its own. */
public final class TiledBench {

  private static final String MEMORY = "-Xmx64m";

  private TiledBench() {}

  /**
   * @param leaves some of them, from this one on
   * @return how long the program took, from its start to its end, in seconds
   */
  public static double verify(Path folder, long size, LongFunction<List<byte[]>> leaves)
      throws IOException, InterruptedException {
    var signer = SignerKey.generate("stet.example.com");
    var writer = new TileWriter(folder.resolve("log"));
    var frontier = Frontier.empty();
    while (frontier.size() < size) {
      for (var leaf : leaves.apply(frontier.size())) {
        writer.add(leaf, frontier.add(Merkle.leafHash(leaf)));
        if (frontier.size() == size / 2) {
          write(folder.resolve("known"), sign(frontier, signer));
        }
      }
    }
    var key = folder.resolve("key");
    writer.end(Note.parse(sign(frontier, signer).getBytes(UTF_8)));
    write(key, signer.verifier() + "\n");

    long began = System.nanoTime();
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                StetVerify.class.getName(),
                "verify",
                "--log",
                folder.resolve("log").toString(),
                "--key",
                key.toString(),
                "--known",
                folder.resolve("known").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("told").toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - began) / 1e9;
    if (code != StetVerify.VERIFIED) {
      throw new IllegalStateException(Files.readString(folder.resolve("told")));
    }
    delete(folder);
    return seconds;
  }

  private static String sign(Frontier frontier, SignerKey signer) {
    return new Checkpoint("stet.example.com", frontier.size(), frontier.root())
        .sign(signer)
        .toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(TiledBench::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
