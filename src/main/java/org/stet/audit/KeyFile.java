package org.stet.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stet.audit.verify.Malformed;
import org.stet.audit.verify.OnDisk;
import org.stet.audit.verify.SignerKey;

/** The signing key in a file of its own that only the desk's user can read. */
final class KeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
  private static final String OWNER_ONLY = "rw-------";

  private final Path file;

  KeyFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  boolean exists() {
    return Files.exists(file);
  }

  /**
   * @throws SignerTrouble where it can't be read or is no key
   */
  SignerKey read() {
    try {
      closeToOthers();
      return SignerKey.parse(Files.readString(file, US_ASCII).strip());
    } catch (IOException | Malformed e) {
      LOG.error("The key of the log can't be read from {}", file, e);
      throw new SignerTrouble("key", file.getFileName().toString());
    }
  }

  /** Where there is none yet. */
  void create(SignerKey key) {
    try {
      var folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      write(file, key);
    } catch (IOException e) {
      LOG.error("No key can be written to {}", file, e);
      throw new SignerTrouble("files", file.getFileName().toString());
    }
  }

  /** The old one stays beside it, under the next free number; there is a key at every moment. */
  void replace(SignerKey key) {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      write(fresh, key);
      if (exists()) {
        Files.copy(
            file,
            file.resolveSibling(file.getFileName() + "." + nextFree()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.error("The key in {} can't be replaced", file, e);
      throw new SignerTrouble("files", file.getFileName().toString());
    }
  }

  private int nextFree() {
    int number = 1;
    while (Files.exists(file.resolveSibling(file.getFileName() + "." + number))) {
      number++;
    }
    return number;
  }

  private static void write(Path to, SignerKey key) throws IOException {
    OnDisk.writeSecret(to, (key.secret() + "\n").getBytes(US_ASCII));
  }

  private void closeToOthers() throws IOException {
    if (OnDisk.knowsRights(file)) {
      var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      if (!rights.endsWith("------")) {
        LOG.warn(
            "The key of the log was open to others ({}): {} is closed to them now", rights, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
      }
    }
  }
}
