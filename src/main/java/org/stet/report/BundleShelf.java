package org.stet.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where bundles lie until they are fetched, each with a note of what it is: a folder beside the
 * database that nobody else can read.
 */
@Component
class BundleShelf {

  private static final Logger log = LoggerFactory.getLogger(BundleShelf.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOTE = ".note";

  private final Path folder;

  @Autowired
  BundleShelf(@Value("${stet.data}.bundles") String folder) throws IOException {
    this(Path.of(folder));
    Files.createDirectories(this.folder);
    if (Files.getFileStore(this.folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  BundleShelf(Path folder) {
    this.folder = folder;
  }

  /**
   * What lay here when the desk was stopped: bundles that were ready are, with their files; of one
   * that was being made only the note is kept, and what belongs to no note goes.
   */
  List<BundleNote> left() throws IOException {
    var left = new ArrayList<BundleNote>();
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.filter(file -> file.toString().endsWith(NOTE)).toList()) {
        var note = read(file);
        if (note != null) {
          left.add(isWhole(note) || !isWanted(note) ? note : note.interrupted());
        }
      }
    }
    var known = left.stream().filter(this::isWhole).map(note -> file(note.id())).toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.filter(file -> !known.contains(file)).toList()) {
        Files.deleteIfExists(file);
      }
    }
    for (var note : left) {
      note(note);
    }
    return left;
  }

  private boolean isWhole(BundleNote note) {
    return note.state() == Bundle.State.READY && Files.exists(file(note.id()));
  }

  private static boolean isWanted(BundleNote note) {
    return note.state().isOpen() || note.state() == Bundle.State.READY;
  }

  /** Whole or not at all, also where the disk is full. */
  void note(BundleNote note) throws IOException {
    var half = folder.resolve(note.id() + ".half");
    try {
      Files.write(half, JSON.writeValueAsBytes(note));
      Files.move(half, folder.resolve(note.id() + NOTE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static @Nullable BundleNote read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), BundleNote.class);
    } catch (NoSuchFileException e) {
      return null;
    } catch (JacksonException e) {
      log.warn("The note {} cannot be read; its bundle goes", file, e);
      return null;
    }
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

  /** The file goes; the note stays as long as somebody may want to know what became of it. */
  void discard(UUID bundle) throws IOException {
    Files.deleteIfExists(file(bundle));
  }

  void forget(UUID bundle) throws IOException {
    discard(bundle);
    Files.deleteIfExists(folder.resolve(bundle + NOTE));
  }
}
