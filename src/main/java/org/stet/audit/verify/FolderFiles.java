package org.stet.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A log in a folder. */
final class FolderFiles implements LogFiles {

  private final Path folder;

  FolderFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Unavailable("There is no folder " + folder);
    }
    this.folder = folder;
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Unavailable("No file can be called " + Strict.shown(name));
    }
  }

  /** One file, as a whole or one byte too long. */
  static byte[] read(Path file, int max) {
    try {
      return readIfThere(file, max).orElseThrow(() -> new Unavailable("There is no file " + file));
    } catch (IOException e) {
      throw Unavailable.because(file + " can't be read", e);
    }
  }

  private static Optional<byte[]> readIfThere(Path file, int max) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(max + 1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<byte[]> read(String path, int max) {
    try {
      return readIfThere(folder.resolve(path), max);
    } catch (IOException e) {
      throw Unavailable.because(path + " can't be read", e);
    }
  }

  @Override
  public String name() {
    return folder.toString();
  }
}
