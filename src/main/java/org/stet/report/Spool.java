package org.stet.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that wait in a file until their sheet is written: a workbook is written one sheet after the
 * other, but articles come one after the other.
 */
final class Spool implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(Spool.class);

  private final Path file;
  private final DataOutputStream out;
  private int rows;

  Spool() throws IOException {
    this(Files.createTempFile("stet-rows", null));
  }

  Spool(Path file) throws IOException {
    this.file = file;
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  interface Reader {
    void row(List<@Nullable Object> cells) throws IOException;
  }

  void add(List<@Nullable Object> cells) throws IOException {
    out.writeInt(cells.size());
    for (var cell : cells) {
      write(cell);
    }
    rows++;
  }

  int rows() {
    return rows;
  }

  /** In the order in which they were added; nothing can be added any more. */
  void each(Reader reader) throws IOException {
    out.close();
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int row = 0; row < rows; row++) {
        int cells = in.readInt();
        var read = new ArrayList<@Nullable Object>(cells);
        for (int i = 0; i < cells; i++) {
          read.add(read(in));
        }
        reader.row(read);
      }
    }
  }

  /** Whatever it still holds goes with it; of a full disk hears who adds rows or reads them. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      log.debug("Rows that nobody reads any more could not be written", e);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void write(@Nullable Object cell) throws IOException {
    switch (cell) {
      case null -> out.writeByte('-');
      case Boolean truth -> {
        out.writeByte('b');
        out.writeBoolean(truth);
      }
      case Number number -> {
        out.writeByte('n');
        out.writeLong(number.longValue());
      }
      case LocalDate day -> {
        out.writeByte('d');
        out.writeLong(day.toEpochDay());
      }
      case LocalDateTime time -> {
        out.writeByte('t');
        out.writeLong(time.toEpochSecond(ZoneOffset.UTC));
      }
      default -> text('s', cell.toString());
    }
  }

  private void text(char kind, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable Object read(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case '-' -> null;
      case 'b' -> in.readBoolean();
      case 'n' -> in.readLong();
      case 'd' -> LocalDate.ofEpochDay(in.readLong());
      case 't' -> LocalDateTime.ofEpochSecond(in.readLong(), 0, ZoneOffset.UTC);
      case 's' -> text(in);
      default -> throw new EOFException();
    };
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
