package org.stet.claim.match;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ConcurrentLruCache;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentence model all-MiniLM-L6-v2, from a file in the jar, on this machine's processor. Loaded
 * when it is first asked; where it can't be, there is none, and the log says why once.
 */
public final class MiniLm implements Meaning {

  private static final Logger LOG = LoggerFactory.getLogger(MiniLm.class);

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  /** Longer texts are cut: the model was trained on this many pieces. */
  private static final int MOST_PIECES = 128;

  /** Characters that surely hold as many pieces. */
  private static final int MOST_READ = 4_000;

  /** Sentences are asked for again when an article is stored, a claim opened, a page reloaded. */
  private static final int REMEMBERED = 2_000;

  /** What is needed to answer. */
  private record Loaded(OrtEnvironment environment, OrtSession session, WordPiece pieces) {}

  private final ConcurrentLruCache<String, float[]> remembered =
      new ConcurrentLruCache<>(REMEMBERED, this::vectorOf);

  private boolean tried;
  private @Nullable Loaded model;

  /** One for the whole program: the model takes some 100 MB beside the heap. */
  public static Meaning shared() {
    return Shared.ONE;
  }

  private static final class Shared {
    static final MiniLm ONE = new MiniLm();
  }

  private MiniLm() {}

  @Override
  public synchronized boolean isOn() {
    return !tried || model != null;
  }

  @Override
  public Optional<float[]> of(String text) {
    if (loaded() == null) {
      return Optional.empty();
    }
    var words = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
    return Optional.of(remembered.get(words).clone());
  }

  private float[] vectorOf(String sentence) {
    var loaded = Objects.requireNonNull(loaded());
    try {
      return vector(loaded, loaded.pieces.ids(sentence, MOST_PIECES));
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence model does not answer", e);
    }
  }

  private synchronized @Nullable Loaded loaded() {
    if (!tried) {
      tried = true;
      try {
        model = load();
      } catch (IOException | OrtException | RuntimeException | LinkageError e) {
        LOG.warn("The sentence model can't be loaded, so claims are compared by words alone", e);
      }
    }
    return model;
  }

  private static Loaded load() throws IOException, OrtException {
    var environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1); // many people ask at once; none needs all processors
      options.setInterOpNumThreads(1);
      var session = environment.createSession(bytes(MODEL), options);
      return new Loaded(environment, session, new WordPiece(vocabulary()));
    }
  }

  private static Map<String, Integer> vocabulary() throws IOException {
    var vocabulary = new HashMap<String, Integer>();
    var listed = JsonMapper.shared().readTree(bytes(TOKENIZER)).path("model").path("vocab");
    listed.properties().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
    return vocabulary;
  }

  private static byte[] bytes(String name) throws IOException {
    try (var file = MiniLm.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException("There is no " + name + " in this build");
      }
      return file.readAllBytes();
    }
  }

  private static float[] vector(Loaded loaded, long[] ids) throws OrtException {
    var shape = new long[] {1, ids.length};
    var ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (var input = OnnxTensor.createTensor(loaded.environment, LongBuffer.wrap(ids), shape);
        var mask = OnnxTensor.createTensor(loaded.environment, LongBuffer.wrap(ones), shape);
        var kinds =
            OnnxTensor.createTensor(
                loaded.environment, LongBuffer.wrap(new long[ids.length]), shape);
        var answer =
            loaded.session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", kinds))) {
      return mean(((float[][][]) answer.get(0).getValue())[0]);
    }
  }

  /** The mean over the pieces, brought to length one. */
  private static float[] mean(float[][] pieces) {
    var sum = new float[pieces[0].length];
    for (var piece : pieces) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += piece[i];
      }
    }
    double length = Math.sqrt(Meaning.nearness(sum, sum));
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= (float) length;
    }
    return sum;
  }
}
