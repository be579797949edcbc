package org.stet.audit.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writing that ends when what was written is on the disk, and not only on its way there. */
public final class OnDisk {

  private static final String OWNER_ONLY = "rw-------";

  private OnDisk() {}

  public static void write(
      Path file, byte[] bytes, Set<? extends OpenOption> how, FileAttribute<?>... rights)
      throws IOException {
    try (var out = FileChannel.open(file, how, rights)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
  }

  /** A new file that only its owner can read, where the file system knows such rights. */
  public static void writeSecret(Path file, byte[] bytes) throws IOException {
    var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (knowsRights(file)) {
      var rights = PosixFilePermissions.fromString(OWNER_ONLY);
      write(file, bytes, how, PosixFilePermissions.asFileAttribute(rights));
    } else {
      write(file, bytes, how);
    }
  }

  public static boolean knowsRights(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
