package org.stet.article.read;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.stet.people.Limits;

/**
 * Reads every file of a folder of bad inputs, in each way it might come in, and twenty uploads of
 * the largest size at once: {@code ReadBench CORPORA}. Fails where anything but an article or a
 * sentence comes out.
 */
public final class ReadBench {

  private static final int UPLOADS = 20;

  private final ArticleReader reader = new ArticleReader();
  private final List<Tried> tried = new ArrayList<>();
  private int failures;

  private record Tried(String name, boolean read, long millis) {}

  private ReadBench() {}

  public static void main(String[] args) throws Exception {
    var bench = new ReadBench();
    var corpora = Path.of(args.length > 0 ? args[0] : "../shared/data/corpora");
    if (Files.isDirectory(corpora)) {
      bench.readAll(corpora);
    } else {
      System.out.println("There is no folder " + corpora + ": no bad inputs were read.");
    }
    bench.uploads();
    if (bench.failures > 0) {
      System.out.println(bench.failures + " inputs gave neither an article nor a sentence.");
      System.exit(1);
    }
    System.exit(0);
  }

  private void readAll(Path corpora) throws IOException {
    long began = System.nanoTime();
    try (var files = Files.walk(corpora)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = corpora.relativize(file).toString();
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        tryOne(name, () -> reader.file(name, bytes));
        tryOne(name, () -> reader.all(name, bytes));
        tryOne(name, () -> reader.html(text, null));
        tryOne(name, () -> reader.text(text));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d readings of bad inputs in %.1f s: %,d gave text, %,d were refused with a sentence%n",
        tried.size(),
        (System.nanoTime() - began) / 1e9,
        tried.stream().filter(Tried::read).count(),
        tried.stream().filter(one -> !one.read()).count() - failures);
    tried.stream()
        .sorted(Comparator.comparingLong(Tried::millis).reversed())
        .limit(5)
        .forEach(one -> System.out.printf("  slowest: %,d ms  %s%n", one.millis(), one.name()));
  }

  private void tryOne(String name, Callable<?> reading) {
    long began = System.nanoTime();
    boolean read = false;
    try {
      reading.call();
      read = true;
    } catch (ArticleUnreadable refused) {
      if (!refused.getMessage().endsWith(".") || refused.getMessage().startsWith("unreadable")) {
        fail(name, refused);
      }
    } catch (Exception | StackOverflowError e) {
      fail(name, e);
    }
    tried.add(new Tried(name, read, (System.nanoTime() - began) / 1_000_000));
  }

  private void fail(String name, Throwable thrown) {
    failures++;
    System.out.println("  " + name + ": " + thrown);
  }

  /**
   * Pages, texts and feeds of the largest size, all at once; what they hold is too much or too
   * long.
   */
  private void uploads() throws Exception {
    System.gc();
    var peak = new AtomicLong();
    var watch = Thread.ofPlatform().daemon().start(() -> watch(peak));
    String words = "The harbour of Port Sella will close for eleven days in March, they said. ";
    var bodies =
        List.of(
            "<html><body><article>" + filled("<p>" + words.repeat(3) + "</p>"),
            filled(words + "\n\n"),
            "<rss><channel><item><title>Harbour</title><description>" + filled(words),
            "<html><body>" + filled("<div><b>" + words.repeat(20) + "</b></div>"));
    var outcomes = new ArrayList<String>();
    long began = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(UPLOADS)) {
      var waiting = new ArrayList<Future<String>>();
      for (int i = 0; i < UPLOADS; i++) {
        var body = bodies.get(i % bodies.size());
        waiting.add(
            threads.submit(
                () -> reader.inTurn(() -> upload(body.getBytes(StandardCharsets.UTF_8)))));
      }
      for (var one : waiting) {
        outcomes.add(told(one));
      }
    }
    watch.interrupt();
    System.out.printf(
        Locale.ROOT,
        "%d uploads of %d MB at once in %.1f s: at most %,d MB of %,d MB of heap in use%n",
        UPLOADS,
        Limits.FILE >> 20,
        (System.nanoTime() - began) / 1e9,
        peak.get() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    outcomes.stream()
        .distinct()
        .forEach(outcome ->
            System.out.println(
                "  " + outcomes.stream().filter(outcome::equals).count() + " × " + outcome));
  }

  private static String told(Future<String> upload) throws InterruptedException {
    try {
      return upload.get();
    } catch (ExecutionException e) {
      return String.valueOf(e.getCause().getMessage());
    }
  }

  private static void watch(AtomicLong peak) {
    try {
      while (true) {
        peak.accumulateAndGet(
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      // all are read
    }
  }

  /** Taken into memory as the desk does it: eight at once, the others wait where they lie. */
  private String upload(byte[] bytes) {
    try {
      return "read: " + reader.file("upload", bytes).text().length() + " characters";
    } catch (ArticleUnreadable refused) {
      return refused.getMessage();
    }
  }

  private static String filled(String with) {
    return with.repeat((int) (Limits.FILE - 200) / with.length());
  }
}
