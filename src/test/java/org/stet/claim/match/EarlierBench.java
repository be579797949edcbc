package org.stet.claim.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.stet.claim.match.SimilarTexts.Entry;

/**
 * How long it takes to find earlier claims among many: {@code EarlierBench [CLAIMS [DIR]]}. The
 * claims of DIR ({@code ../shared/data/claims/matching}) are read by the sentence model; further
 * ones are the same with other words and figures, their vectors the same with noise, since the
 * model would take minutes for them and the search does not know the difference. Where there is no
 * DIR, all are invented.
 */
public final class EarlierBench {

  private static final long SEED = 20_261_127L;
  private static final int MOST_READ = 10_000;
  private static final int QUERIES = 1_000;
  private static final int WARM = 300;

  private EarlierBench() {}

  public static void main(String[] args) throws IOException {
    int many = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    var dir = Path.of(args.length > 1 ? args[1] : "../shared/data/claims/matching");
    var random = new Random(SEED);
    var base = base(dir, Math.min(many, MOST_READ), random);
    var vectors = new HashMap<String, float[]>();
    long began = System.nanoTime();
    for (var text : base) {
      vectors.put(text, MiniLm.shared().of(text).orElseThrow());
    }
    double model = (System.nanoTime() - began) / 1e6 / base.size();
    System.out.printf(Locale.ROOT, "%-52s %8.2f ms%n", "the model reads a claim", model);
    var claims = new ArrayList<>(base);
    while (claims.size() < many) {
      var of = base.get(random.nextInt(base.size()));
      var other = varied(of, random);
      vectors.putIfAbsent(other, noisy(vectors.get(of), random));
      claims.add(other);
    }
    measure(claims, base, new Known(vectors), "words and meaning", random);
    measure(claims, base, Meaning.NONE, "words alone", random);
  }

  private static void measure(
      List<String> claims, List<String> base, Meaning meaning, String how, Random random)
      throws IOException {
    var folder = Files.createTempDirectory("earlier-bench");
    try (var texts = LuceneTexts.open(folder, meaning)) {
      long began = System.nanoTime();
      for (int i = 0; i < claims.size(); i += 500) {
        var page = new ArrayList<Entry>();
        for (var text : claims.subList(i, Math.min(i + 500, claims.size()))) {
          page.add(new Entry(new UUID(2, page.size() + (long) i), text));
        }
        texts.put(page);
        texts.keep(Map.of("entry", String.valueOf(i)));
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%n%s, %,d claims%n%-52s %8.1f s%n",
          how,
          claims.size(),
          "indexed, without what the model takes",
          seconds);
      var times = new double[QUERIES];
      for (int i = -WARM; i < QUERIES; i++) {
        var asked = varied(base.get(random.nextInt(base.size())), random);
        long start = System.nanoTime();
        int found = texts.like(asked, 200).size();
        if (i >= 0) {
          times[i] = (System.nanoTime() - start) / 1e6;
        }
        if (found == 0) {
          throw new IllegalStateException("Nothing found for " + asked);
        }
      }
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "%-52s p50 %.1f, p95 %.1f, p99 %.1f ms%n",
          "a claim looked up" + (meaning.isOn() ? ", the model's time included" : ""),
          times[QUERIES / 2],
          times[QUERIES * 95 / 100],
          times[QUERIES * 99 / 100]);
    } finally {
      MatchEval.delete(folder);
    }
  }

  /** What is in the store is known; what is asked is read by the model. */
  private record Known(Map<String, float[]> vectors) implements Meaning {

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public Optional<float[]> of(String text) {
      return Optional.ofNullable(vectors.get(text)).or(() -> MiniLm.shared().of(text));
    }
  }

  private static List<String> base(Path dir, int many, Random random) throws IOException {
    var file = dir.resolve("verified_claims.docs.tsv");
    if (Files.isRegularFile(file)) {
      return MatchEval.tsv(file).values().stream().limit(many).toList();
    }
    var invented = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      invented.add(
          "The %s of %s %s %d %s in %d, according to its %s."
              .formatted(
                  one(random, "mayor", "harbour", "ministry", "university", "hospital", "bank"),
                  name(random),
                  one(random, "counted", "sold", "lost", "reported", "built", "refused"),
                  random.nextInt(90_000),
                  one(random, "people", "houses", "tonnes", "letters", "patients", "votes"),
                  1950 + random.nextInt(76),
                  one(random, "register", "annual report", "spokesman", "own figures")));
    }
    return invented;
  }

  private static String name(Random random) {
    return one(random, "Al", "Bre", "Cor", "Dun", "Es", "Fal", "Gra", "Hin")
        + one(random, "dane", "kesund", "va", "mark", "bruck", "tal", "ville", "holm")
        + one(random, "", "", " North", " South", " on Sea");
  }

  private static String one(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  /** Some words left out, others doubled, figures changed. */
  private static String varied(String text, Random random) {
    var words = new StringBuilder();
    for (var word : text.split("\\s+")) {
      int chance = random.nextInt(12);
      if (word.chars().anyMatch(Character::isDigit)) {
        words.append(random.nextInt(5_000)).append(' ');
      } else if (chance > 0) {
        words.append(word).append(' ').append(chance == 1 ? name(random) + " " : "");
      }
    }
    return words + String.valueOf(random.nextInt(1_000));
  }

  private static float[] noisy(float[] vector, Random random) {
    var noisy = new float[vector.length];
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] = vector[i] + (float) (random.nextGaussian() * 0.6 / Math.sqrt(noisy.length));
    }
    double length = Math.sqrt(Meaning.nearness(noisy, noisy));
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] /= (float) length;
    }
    return noisy;
  }
}
