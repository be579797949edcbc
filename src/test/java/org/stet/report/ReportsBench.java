package org.stet.report;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;

/**
 * How long reports take in a small heap: tables of ten thousand claims beside a bare streaming
 * write of the same cells, printed reports, the other formats.
 *
 * <pre>ReportsBench [small]</pre>
 */
public final class ReportsBench {

  private static final String HEAP = "256m";

  private interface Task {
    void run(OutputStream out) throws IOException;
  }

  private ReportsBench() {}

  public static void main(String[] args) throws Exception {
    boolean small = args.length > 0 && args[args.length - 1].equals("small");
    if (args.length > 0 && args[0].equals("child")) {
      tables(small ? 10 : 100);
      return;
    }
    System.out.printf("%d processors, heap %s%n", Runtime.getRuntime().availableProcessors(), HEAP);
    System.out.printf("%-52s %9s %12s%n", "", "seconds", "bytes");
    inASmallHeap(small);
    System.out.printf("heap %d MiB%n", Runtime.getRuntime().maxMemory() >> 20);
    prints(small ? List.of(20, 100) : List.of(100, 1_000));
  }

  private static void inASmallHeap(boolean small) throws Exception {
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ReportsBench.class.getName(),
                "child",
                small ? "small" : "large")
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(new File("target/bench-reports.log"))
            .start();
    if (child.waitFor() != 0) {
      throw new IllegalStateException("see target/bench-reports.log");
    }
  }

  /** As many articles of a hundred claims each; one by one, as they come from the database. */
  private static void tables(int articles) throws IOException {
    var claims = articles * 100;
    var title = claims + " claims: ";
    for (int round = 0; round < 2; round++) {
      var warm = round == 0 ? " (cold)" : " (warm)";
      measure(title + "XLSX" + warm, out -> bind("xlsx", articles, out));
      measure(title + "the same cells, bare" + warm, out -> bareWorkbook(articles, out));
      measure(title + "CSV" + warm, out -> bind("csv", articles, out));
      measure(title + "the same cells, bare" + warm, out -> bareTable(articles, out));
    }
  }

  private static void bind(String format, int articles, OutputStream out) throws IOException {
    var order = BundleOrder.of(List.of(new UUID(0, 1)), format, List.of(), Redaction.INTERNAL);
    try (var binding = Bindings.of(order, List.of(), out)) {
      for (int i = 0; i < articles; i++) {
        binding.add(SampleReports.ofManyClaims(100));
      }
      binding.finish();
    }
  }

  private static void bareWorkbook(int articles, OutputStream out) throws IOException {
    var book = new Workbook(out, "bare", null);
    for (var sheet : Sheets.ALL) {
      var page = book.newWorksheet(sheet.name());
      int at = 0;
      for (int i = 0; i < articles; i++) {
        for (var row : sheet.rows(SampleReports.ofManyClaims(100)).toList()) {
          for (int column = 0; column < row.size(); column++) {
            switch (row.get(column)) {
              case null -> {}
              case Boolean truth -> page.value(at, column, truth);
              case Number number -> page.value(at, column, number);
              case LocalDate day -> page.value(at, column, day);
              case LocalDateTime time -> page.value(at, column, time);
              case Object text -> page.inlineString(at, column, text.toString());
            }
          }
          if (at++ % 200 == 0) {
            page.flush();
          }
        }
      }
      page.finish();
    }
    book.finish();
  }

  private static void bareTable(int articles, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (int i = 0; i < articles; i++) {
      for (var row : CsvReport.rows(SampleReports.ofManyClaims(100)).toList()) {
        for (var cell : row) {
          text.write('"');
          text.write(cell == null ? "" : cell.toString().replace("\"", "\"\""));
          text.write("\",");
        }
        text.write("\r\n");
      }
    }
    text.flush();
  }

  private static void prints(List<Integer> claims) throws IOException {
    var pdf = Formats.all().named("pdf");
    measure("PDF, the first (fonts are read)", out -> pdf.write(SampleReports.aldane(), out));
    for (int warming = 0; warming < 3; warming++) {
      pdf.write(SampleReports.ofManyClaims(30), new ByteArrayOutputStream());
    }
    for (int many : claims) {
      var report = SampleReports.ofManyClaims(many);
      measure("PDF of " + many + " claims, warm", out -> pdf.write(report, out));
    }
    for (var name : List.of("docx", "html", "json", "jsonld")) {
      var format = Formats.all().named(name);
      var report = SampleReports.ofManyClaims(claims.getLast());
      measure(
          name.toUpperCase(Locale.ROOT) + " of " + claims.getLast() + " claims",
          out -> format.write(report, out));
    }
  }

  private static void measure(String what, Task task) throws IOException {
    var file = Files.createTempFile("stet-bench", null);
    try {
      long began = System.nanoTime();
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        task.run(out);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(Locale.ROOT, "%-52s %9.2f %12d%n", what, seconds, Files.size(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
