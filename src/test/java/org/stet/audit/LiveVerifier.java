package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.stet.TestDatabase;
import org.stet.audit.verify.Told;

/** The verifier, as a stranger would run it on the database of this context: log and tables. */
@TestComponent
public class LiveVerifier {

  private final Checkpoints checkpoints;
  private final String address;
  private final Path keyFile;

  LiveVerifier(
      Checkpoints checkpoints,
      @Value("${spring.datasource.url}") String address,
      @Value("${stet.audit.key-file}") Path keyFile) {
    this.checkpoints = checkpoints;
    this.address = address;
    this.keyFile = keyFile.resolveSibling("verifier-key");
  }

  /** As whoever looks at the log does. */
  public void sign() {
    if (checkpoints.fresh().isEmpty()) {
      throw new IllegalStateException("The log is not signed: " + checkpoints.trouble());
    }
  }

  public Told verify() {
    sign();
    try {
      Files.writeString(keyFile, checkpoints.verifierKey().orElseThrow() + "\n", UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Told.by(
        List.of(
            "verify",
            "--state",
            address,
            "--user",
            TestDatabase.OWNER,
            "--key",
            keyFile.toString()));
  }
}
