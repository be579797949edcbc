package org.stet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.stet.people.Words;

/** The ways to bind many reports. */
final class Bindings {

  private Bindings() {}

  static Binding of(BundleOrder order, List<ReportFormat> each, OutputStream out)
      throws IOException {
    return switch (order.format()) {
      case "xlsx" -> new OneWorkbook(out);
      case "csv" -> new OneTable(out);
      default -> new Folders(each, out);
    };
  }

  /** A stream that whoever writes a part of it can't close. */
  private static final class Open extends FilterOutputStream {

    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static final class OneWorkbook implements Binding {
    private final ReportWorkbook workbook = new ReportWorkbook();
    private final OutputStream out;
    private boolean empty = true;

    OneWorkbook(OutputStream out) throws IOException {
      this.out = out;
    }

    @Override
    public void add(ReportModel report) throws IOException {
      workbook.add(report);
      empty = false;
    }

    @Override
    public void finish() throws IOException {
      if (!empty) {
        workbook.write(Words.say(Locale.ENGLISH, "report.bundle.title"), out);
      }
    }

    @Override
    public void close() throws IOException {
      workbook.close();
    }
  }

  private static final class OneTable implements Binding {
    private final CsvWriter table;

    OneTable(OutputStream out) {
      table = CsvReport.begin(out);
    }

    @Override
    public void add(ReportModel report) {
      CsvReport.add(report, table);
    }

    @Override
    public void finish() throws IOException {
      table.flush();
    }

    @Override
    public void close() {}
  }

  /** A folder for each article: its reports, and what is needed to check them. */
  private static final class Folders implements Binding {
    private final List<ReportFormat> formats;
    private final ZipOutputStream zip;
    private final ByteArrayOutputStream index = new ByteArrayOutputStream();
    private final CsvWriter table;
    private final Set<String> names = new HashSet<>();
    private @Nullable ReportModel last;

    Folders(List<ReportFormat> formats, OutputStream out) {
      this.formats = formats;
      this.zip = new ZipOutputStream(out);
      this.table = CsvReport.table(index, Sheets.INDEX);
    }

    @Override
    public void add(ReportModel report) throws IOException {
      var folder = folder(report);
      for (var format : formats) {
        zip.putNextEntry(StillZip.entry(folder + format.fileName(report), report.generatedAt()));
        format.write(report, new Open(zip));
        zip.closeEntry();
      }
      var trail = report.verification();
      for (var leaf : trail.leaves()) {
        put(report, folder + leaf.proofFile(), leaf.proof());
      }
      put(report, folder + "checkpoint.txt", trail.checkpoint());
      put(report, folder + "verifier-key.txt", trail.key() == null ? null : trail.key() + "\n");
      CsvReport.add(report, Sheets.INDEX, table);
      last = report;
    }

    private String folder(ReportModel report) {
      var name = FileNames.of(report, "");
      var folder = name.substring(0, name.length() - 1);
      var unique = folder;
      for (int i = 2; !names.add(unique); i++) {
        unique = folder + "-" + i;
      }
      return unique + "/";
    }

    private void put(ReportModel report, String name, @Nullable String text) throws IOException {
      if (text != null) {
        zip.putNextEntry(StillZip.entry(name, report.generatedAt()));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
      }
    }

    @Override
    public void finish() throws IOException {
      table.flush();
      if (last != null) {
        zip.putNextEntry(StillZip.entry("index.csv", last.generatedAt()));
        index.writeTo(zip);
        zip.closeEntry();
      }
      zip.finish();
    }

    @Override
    public void close() {}
  }
}
