package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A witness for one log, started as its keeper would start it. */
public final class WitnessOnThisMachine implements AutoCloseable {

  private final Watch watch;
  private final String key;

  public WitnessOnThisMachine(Path folder, String log) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("log"), log + "\n");
    var options =
        Options.read(
            List.of(
                "--listen",
                "127.0.0.1:0",
                "--key",
                folder.resolve("key").toString(),
                "--name",
                "witness.example.com",
                "--state",
                folder.resolve("state").toString(),
                "--log",
                folder.resolve("log").toString()),
            Watch.OPTIONS,
            0);
    var out = new ByteArrayOutputStream();
    watch = new Watch(options, new PrintStream(out, true, UTF_8), System.err);
    key = out.toString(UTF_8).lines().findFirst().orElseThrow().replace("WITNESS  ", "");
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + watch.port());
  }

  /** By which it signs. */
  public String key() {
    return key;
  }

  @Override
  public void close() {
    watch.close();
  }
}
