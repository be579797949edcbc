package org.stet.report;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where bundles lie until they are fetched: a folder beside the database that nobody else can read.
 * What a desk that was killed left there goes when it starts again.
 */
@Component
class BundleShelf {

  private final Path folder;

  @Autowired
  BundleShelf(@Value("${stet.data}.bundles") String folder) throws IOException {
    this(Path.of(folder));
    Files.createDirectories(this.folder);
    if (Files.getFileStore(this.folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
    }
    clear();
  }

  BundleShelf(Path folder) {
    this.folder = folder;
  }

  OutputStream write(UUID bundle) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file(bundle)), 1 << 16);
  }

  long size(UUID bundle) throws IOException {
    return Files.size(file(bundle));
  }

  Path file(UUID bundle) {
    return folder.resolve(bundle.toString());
  }

  void discard(UUID bundle) throws IOException {
    Files.deleteIfExists(file(bundle));
  }

  @PreDestroy
  void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
