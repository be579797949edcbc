package org.stet.audit.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * What a witness signed last of each log, in a folder that belongs to it alone: one file for each,
 * replaced as a whole and on the disk before the witness answers.
 */
final class WitnessedLogs implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path folder;
  private final VerifierKey key;
  private final FileChannel lock;

  /**
   * @param key by which the witness itself signed
   * @throws Unavailable where another witness has the folder, or nothing can be kept there
   */
  WitnessedLogs(Path folder, VerifierKey key) {
    this.folder = folder;
    this.key = key;
    try {
      Files.createDirectories(folder);
      lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        throw new Unavailable("Another witness works with " + folder);
      }
    } catch (OverlappingFileLockException e) {
      throw new Unavailable("Another witness works with " + folder);
    } catch (IOException e) {
      throw Unavailable.because(folder + " can't be used", e);
    }
  }

  /**
   * @throws Unavailable where it was changed by somebody else; the witness then signs nothing
   */
  Optional<Checkpoint> newest(String origin) {
    var file = file(origin);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var checkpoint = Checkpoint.open(FolderFiles.read(file, Note.MAX_BYTES), key);
      if (checkpoint.origin().equals(origin)) {
        return Optional.of(checkpoint);
      }
    } catch (Malformed | NotVerified e) {
      throw Unavailable.because(file + " is not what this witness kept", e);
    }
    throw new Unavailable(file + " is of another log");
  }

  void keep(String origin, Note note) {
    var file = file(origin);
    var fresh = folder.resolve(file.getFileName() + ".new");
    try {
      OnDisk.write(
          fresh,
          note.bytes(),
          Set.of(
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder();
    } catch (IOException e) {
      throw Unavailable.because(file + " can't be written", e);
    }
  }

  /** Where a folder can't be opened, renaming is as safe as the system makes it. */
  private void forceFolder() {
    try (var all = FileChannel.open(folder, StandardOpenOption.READ)) {
      all.force(true);
    } catch (IOException e) {
      return;
    }
  }

  /** Named by a hash: an origin may hold what no file name may. */
  private Path file(String origin) {
    var name = Merkle.sha256().digest(origin.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(HexFormat.of().formatHex(name) + ".checkpoint");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw Unavailable.because(folder + " can't be closed", e);
    }
  }
}
