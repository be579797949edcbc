package org.stet.audit;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.Answer;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.Note;
import org.stet.people.Refusal;

/** Sends each new checkpoint where somebody wants it: into a folder, to an address, or nowhere. */
@Component
public class Push {

  private static final Logger LOG = LoggerFactory.getLogger(Push.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AnchorSettings settings;
  private final Duration patience;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private volatile @Nullable Refusal trouble;
  private volatile String sent = "";

  @Autowired
  Push(AnchorSettings settings) {
    this(settings, PATIENCE);
  }

  Push(AnchorSettings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
  }

  /** Where they go; nowhere by itself. */
  public List<String> places() {
    return Stream.of(
            Optional.ofNullable(settings.pushFolder()), Optional.ofNullable(settings.pushAddress()))
        .flatMap(Optional::stream)
        .map(Object::toString)
        .toList();
  }

  /** Why the newest did not go; empty where it did. */
  public Optional<Refusal> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** One that has not gone yet. */
  void send(Note checkpoint) {
    var text = checkpoint.toString();
    if (places().isEmpty() || text.equals(sent)) {
      return;
    }
    try {
      if (settings.pushFolder() != null) {
        write(settings.pushFolder(), checkpoint);
      }
      if (settings.pushAddress() != null) {
        put(checkpoint);
      }
      sent = text;
      trouble = null;
    } catch (IOException e) {
      var why = Refusal.of("push.trouble", String.join(", ", places()));
      if (!why.equals(trouble)) {
        LOG.error("{}", why.sentence(), e);
      }
      trouble = why;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Named by its size, so that no later one takes its place. */
  private static void write(Path folder, Note checkpoint) throws IOException {
    Files.createDirectories(folder);
    long size = Checkpoint.parse(checkpoint.text()).size();
    var whole = Files.createTempFile(folder, ".new", "");
    Files.write(whole, checkpoint.bytes());
    Files.move(
        whole,
        folder.resolve("checkpoint-" + size),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void put(Note checkpoint) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(settings.pushAddress())
            .header("Content-Type", "text/plain; charset=utf-8")
            .PUT(BodyPublishers.ofByteArray(checkpoint.bytes()))
            .build();
    int status = Answer.to(client, request, patience, 0).status();
    if (status < 200 || status > 299) {
      throw new IOException("%s answered %d".formatted(settings.pushAddress(), status));
    }
  }
}
