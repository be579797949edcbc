package org.stet.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.stet.audit.verify.Options.Misuse;

/** The command {@code witness}: this program on somebody else's machine, beside the desk's. */
final class Watch implements AutoCloseable {

  static final Set<String> OPTIONS =
      Set.of("--listen", "--key", "--name", "--state", "--log" + Options.MANY);

  private static final int MAX_PORT = 65_535;

  private final WitnessedLogs seen;
  private final WitnessServer server;

  Watch(Options options, PrintStream out, PrintStream err) {
    var inputs = new Inputs(options);
    var address = address(options.need("--listen"));
    var logs = options.all("--log").stream().map(Inputs::key).toList();
    if (logs.isEmpty()) {
      throw new Misuse("It needs the verifier key of a log: --log FILE.");
    }
    var key = key(FolderFiles.path(options.need("--key")), inputs, options);
    seen = new WitnessedLogs(FolderFiles.path(options.need("--state")), key.cosigner());
    try {
      server = new WitnessServer(address, new Witness(key, logs, seen, Clock.systemUTC()), err);
    } catch (Unavailable e) {
      seen.close();
      throw e;
    }
    out.println("WITNESS  " + key.cosigner());
    out.printf(
        "It listens on http://%s:%d and signs for %s.%n",
        address.getHostString(),
        port(),
        String.join(", ", logs.stream().map(log -> Strict.shown(log.name())).toList()));
  }

  int port() {
    return server.port();
  }

  /** Until somebody ends the program. */
  int forever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return StetVerify.VERIFIED;
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    var port = text.substring(colon + 1);
    if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > MAX_PORT) {
      throw new Misuse("--listen takes an address and a port, such as 127.0.0.1:8099.");
    }
    var address = new InetSocketAddress(text.substring(0, colon), Integer.parseInt(port));
    if (address.isUnresolved()) {
      throw new Misuse("There is no address " + Strict.shown(text.substring(0, colon)) + ".");
    }
    return address;
  }

  /** Made where there is none yet and a name is given. */
  private static SignerKey key(Path file, Inputs inputs, Options options) {
    var name = options.one("--name");
    if (Files.exists(file) || name.isEmpty()) {
      return inputs.signerKey(file);
    }
    var key = SignerKey.generate(name.get());
    try {
      OnDisk.writeSecret(file, (key.secret() + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw Unavailable.because(file + " can't be written", e);
    }
    return key;
  }

  @Override
  public void close() {
    server.close();
    seen.close();
  }
}
