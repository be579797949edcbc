package org.stet.claim.detect;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stet.EvalTable;
import org.stet.article.read.ArticleReader;

/** What an article costs from its bytes to its parts and suggestions, once the machine is warm. */
public final class SpeedEval {

  private static final int WORDS = 400;
  private static final int WARM = 150;
  private static final int RUNS = 300;

  private final ArticleReader reader = new ArticleReader();
  private final Rules rules = new Rules();

  private SpeedEval() {}

  public static void print(List<String> texts, EvalTable table) {
    var articles = texts.stream().flatMap(text -> slices(text).stream()).toList();
    if (articles.isEmpty()) {
      return;
    }
    var speed = new SpeedEval();
    speed.run(articles, WARM, 1);
    long cpu = cpu();
    speed.run(articles, RUNS, 1);
    double millis = (cpu() - cpu) / 1e6 / RUNS;
    long began = System.nanoTime();
    speed.run(articles, RUNS, 2);
    double second = RUNS / ((System.nanoTime() - began) / 1e9);
    table.title("Speed: articles of about %d words, as text, not stored".formatted(WORDS));
    table.line(
        "CPU for an article, ms", one(millis), "", "≤ 50", "the whole process, collector too");
    table.line("articles a second, two at once", one(second), "", "≥ 20", "");
  }

  private void run(List<byte[]> articles, int runs, int atOnce) {
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var waiting = new ArrayList<Future<?>>();
      for (int i = 0; i < runs; i++) {
        var bytes = articles.get(i % articles.size());
        waiting.add(
            threads.submit(() -> {
              var read = reader.file("article.txt", bytes);
              return rules.suggest(read.text(), read.parts(), read.language());
            }));
      }
      for (var each : waiting) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whole paragraphs of about 400 words. */
  private static List<byte[]> slices(String text) {
    var slices = new ArrayList<byte[]>();
    var slice = new StringBuilder();
    int words = 0;
    for (var paragraph : text.split("\n\n")) {
      slice.append(paragraph).append("\n\n");
      words += paragraph.split("\\s+").length;
      if (words >= WORDS) {
        slices.add(slice.toString().getBytes(StandardCharsets.UTF_8));
        slice.setLength(0);
        words = 0;
      }
    }
    return slices;
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
