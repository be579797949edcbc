package org.stet.audit.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.stet.audit.verify.Options.Misuse;
import org.stet.audit.verify.Replay.Known;

/** What the options name: keys, logs, databases and checkpoints, opened and checked. */
final class Inputs {

  /** The options that say which log, by which key. */
  static final Set<String> OF_A_LOG =
      Set.of(
          "--log",
          "--token-file",
          "--state",
          "--driver" + Options.MANY,
          "--user",
          "--password-file",
          "--key",
          "--origin");

  private static final int MAX_LINE = 4096;

  /** Of a file of many checkpoints so many bytes are read, from its end. */
  private static final int NEWEST = 1 << 20;

  private static final int MAX_LEAF = EntryBundle.MAX_ENTRY;

  private final Options options;

  Inputs(Options options) {
    this.options = options;
  }

  VerifierKey key() {
    return key(options.need("--key"));
  }

  SignerKey signerKey(Path file) {
    return SignerKey.parse(line(file.toString()));
  }

  boolean isSigned() {
    return options.has("--key");
  }

  /** The log in a folder or on a server. */
  LogFiles log() {
    var name = options.need("--log");
    return HttpFiles.isAddress(name)
        ? new HttpFiles(name, secret("--token-file"))
        : new FolderFiles(FolderFiles.path(name));
  }

  Database database() {
    var login = new Properties();
    var address = options.need("--state");
    options.one("--user").ifPresent(user -> login.setProperty("user", user));
    if (login.isEmpty() && address.startsWith("jdbc:h2:")) {
      login.setProperty("user", "sa");
    }
    secret("--password-file").ifPresent(password -> login.setProperty("password", password));
    var drivers = options.all("--driver").stream().map(FolderFiles::path).toList();
    return Database.open(address, drivers, login);
  }

  /** Checkpoints that somebody has kept. */
  List<Known> known() {
    var known = new ArrayList<Known>();
    for (var file : options.all("--known")) {
      var notes = many(FolderFiles.path(file));
      if (notes.isEmpty()) {
        known.add(kept(file));
      } else {
        known.addAll(kept(file, notes));
      }
    }
    return known;
  }

  private static List<Note> many(Path file) {
    try {
      return KeptCheckpoints.in(file, NEWEST);
    } catch (NoSuchFileException e) {
      throw new Unavailable("There is no file " + file);
    } catch (IOException e) {
      throw Unavailable.because(file + " can't be read", e);
    }
  }

  /** What older keys signed, before a loss perhaps, says nothing. */
  private List<Known> kept(String file, List<Note> notes) {
    var key = key();
    var kept =
        notes.stream().filter(note -> note.isNamedBy(key)).map(note -> kept(file, note)).toList();
    if (kept.isEmpty()) {
      throw new Malformed(file + " holds no checkpoint that this key signed");
    }
    return kept;
  }

  Known kept(String file) {
    return kept(file, note(file));
  }

  /** One that says nothing for the log unless the key signed it. */
  private Known kept(String file, Note note) {
    try {
      return new Known(file, opened(note), true);
    } catch (NotVerified e) {
      throw new Malformed(file + " is of no use: " + e.getMessage());
    }
  }

  Note note(String file) {
    return Note.parse(read(file, Note.MAX_BYTES));
  }

  TlogProof proof() {
    return TlogProof.parse(read(options.need("--proof"), TlogProof.MAX_BYTES));
  }

  Optional<byte[]> leaf() {
    return options.one("--leaf").map(file -> read(file, MAX_LEAF));
  }

  /** Of an entry whose bytes are not at hand. */
  Optional<byte[]> hash() {
    return options.one("--hash").map(text -> Strict.hash(text, "The hash"));
  }

  LeafCheck leaves() {
    var kind = options.one("--leaves").orElse("stet");
    return switch (kind) {
      case "stet" -> new StetLeaves();
      case "opaque" -> LeafCheck.OPAQUE;
      default -> throw new Misuse("--leaves is stet or opaque, not " + Strict.shown(kind) + ".");
    };
  }

  /** What the note says, where the key signed it and it is about the right log. */
  Checkpoint opened(Note note) {
    var key = key();
    return ofThisLog(Checkpoint.open(note.bytes(), key), key);
  }

  /** A key may sign for several logs; only one of them is meant. */
  Checkpoint ofThisLog(Checkpoint checkpoint, VerifierKey key) {
    var origin = options.one("--origin").orElse(key.name());
    if (!checkpoint.origin().equals(origin)) {
      throw new NotVerified(
          "The checkpoint is of the log %s and not of %s"
              .formatted(Strict.shown(checkpoint.origin()), Strict.shown(origin)));
    }
    return checkpoint;
  }

  /**
   * Those that the desk itself keeps, oldest first; what other keys signed, before a loss perhaps,
   * says nothing, nor does what is no note at all.
   *
   * @param elsewhere that are kept outside; who keeps one knows that the desk signed
   */
  List<Note> signed(StoredEntries entries, List<Known> elsewhere) {
    var key = key();
    var signed =
        entries.checkpoints().stream()
            .flatMap(Inputs::noteIn)
            .filter(note -> note.isNamedBy(key))
            .toList();
    if (signed.isEmpty()) {
      var nothing = "The database holds no checkpoint that this key signed";
      throw elsewhere.isEmpty()
          ? new Unavailable(nothing)
          : new NotVerified(nothing + ", and one that it signed is kept elsewhere");
    }
    return signed;
  }

  private static Stream<Note> noteIn(byte[] stored) {
    try {
      return Stream.of(Note.parse(stored));
    } catch (Malformed e) {
      return Stream.empty();
    }
  }

  Known stored(Note note) {
    var checkpoint = opened(note);
    return new Known("the stored checkpoint of " + checkpoint.size(), checkpoint);
  }

  boolean needsWitness() {
    return options.has("--witness");
  }

  /**
   * Whether a witness has seen the log so.
   *
   * @throws NotVerified where a line says so and is not by the witness
   */
  boolean isWitnessed(Note note) {
    boolean witnessed = false;
    for (var file : options.all("--witness")) {
      var witness = key(file);
      if (note.isNamedBy(witness)) {
        note.verify(witness);
        witnessed = true;
      }
    }
    return witnessed;
  }

  private Optional<String> secret(String option) {
    return options.one(option).map(Inputs::line);
  }

  static VerifierKey key(String file) {
    return VerifierKey.parse(line(file));
  }

  /** A file of one line, with or without its end. */
  private static String line(String file) {
    var text = new String(read(file, MAX_LINE), StandardCharsets.UTF_8);
    var line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    if (text.length() > MAX_LINE || line.isEmpty() || line.contains("\n")) {
      throw new Malformed(file + " should hold one line");
    }
    return line;
  }

  private static byte[] read(String file, int max) {
    return FolderFiles.read(FolderFiles.path(file), max);
  }
}
