package org.stet.audit.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stet.audit.verify.Options.Misuse;

/**
 * The program {@code stet-verify}: checks a log, a proof or two checkpoints, writes a log into a
 * folder, and watches logs as a witness. Its last line is the answer, and so is its exit code.
 */
public final class StetVerify {

  /** Nothing is wrong, and something that was kept elsewhere vouches for it. */
  public static final int VERIFIED = 0;

  /** Something is not as it was written. */
  public static final int TAMPERED = 1;

  /** What was given can't be read, or was asked wrongly. */
  public static final int UNUSABLE = 2;

  /** Nothing is wrong with it, and nothing that was kept elsewhere vouches for it. */
  public static final int NOT_ANCHORED = 3;

  private static final String USAGE =
      """
      verify --log DIR|URL --key FILE [--known CHECKPOINT] [--witness KEY] [--token-file FILE]
             [--leaves stet|opaque] [--origin NAME]
      verify --state JDBC-URL --driver JAR --key FILE [--log DIR|URL] [--known CHECKPOINT]
             [--witness KEY] [--user NAME] [--password-file FILE]
      verify --proof FILE.tlog-proof --key FILE [--leaf FILE | --hash BASE64]
      export DIR --log DIR|URL --key FILE [--token-file FILE]
      export DIR --state JDBC-URL --driver JAR --key FILE [--user NAME] [--password-file FILE]
      diff OLD NEW [--key FILE] [--log DIR|URL]
      witness --listen ADDRESS:PORT --key FILE [--name NAME] --state DIR --log KEY

      --known, --witness, --driver and the --log of a witness can be given several times.
      Exit code: 0 verified; 1 tampered with; 2 can't be read, or asked wrongly;
      3 nothing wrong, and nothing kept elsewhere to hold it against.

      A witness makes its key where there is none, if it is given a name. What it prints after
      WITNESS is the verifier key that the desk asks for and that --witness takes.
      """;

  private final PrintStream out;
  private final PrintStream err;

  private StetVerify(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(run(List.of(args), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  /**
   * @param out gets the answer
   * @param err gets the progress, and what hinders an answer
   * @return the exit code
   */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      return new StetVerify(out, err).obey(args);
    } catch (NotVerified e) {
      out.println("TAMPERED  " + e.getMessage());
      return TAMPERED;
    } catch (Misuse e) {
      err.println("stet-verify: " + e.getMessage() + " The command help shows how to ask.");
    } catch (Malformed | Unavailable e) {
      err.println("stet-verify: " + e.getMessage());
    } catch (RuntimeException e) {
      err.println("stet-verify: " + Unavailable.because("It can't be read", e).getMessage());
    }
    return UNUSABLE;
  }

  private int obey(List<String> args) {
    var command = args.isEmpty() ? "help" : args.getFirst();
    var rest = args.isEmpty() ? args : args.subList(1, args.size());
    if (rest.contains("--help")) {
      return help();
    }
    return switch (command) {
      case "verify" -> rest.contains("--proof") ? proof(rest) : log(rest);
      case "export" -> export(rest);
      case "diff" -> diff(rest);
      case "witness" -> witness(rest);
      case "help", "--help", "-h" -> help();
      default -> throw new Misuse("There is no command " + Strict.shown(command) + ".");
    };
  }

  private int log(List<String> args) {
    var known = new HashSet<>(Inputs.OF_A_LOG);
    known.addAll(Set.of("--known" + Options.MANY, "--witness" + Options.MANY, "--leaves"));
    var options = Options.read(args, known, 0);
    if (!options.has("--log") && !options.has("--state")) {
      throw new Misuse("It needs --log, --state or --proof.");
    }
    var log = new WholeLog(new Inputs(options), out, err);
    if (options.has("--log")) {
      log.givenOut();
    }
    if (options.has("--state")) {
      log.inDatabase();
    }
    return log.answer();
  }

  private int proof(List<String> args) {
    var inputs =
        new Inputs(
            Options.read(args, Set.of("--proof", "--key", "--leaf", "--hash", "--origin"), 0));
    var key = inputs.key();
    var proof = inputs.proof();
    var hash = inputs.hash();
    var leaf = inputs.leaf().orElse(proof.extra());
    if (hash.isEmpty() && leaf.length == 0) {
      throw new Misuse(
          "The proof does not bring its entry along: name it with --leaf, or its hash with"
              + " --hash.");
    }
    var signed = hash.isPresent() ? proof.verifyHash(hash.get(), key) : proof.verify(leaf, key);
    var checkpoint = inputs.ofThisLog(signed, key);
    out.println(
        "VERIFIED  entry %d stands among the %d of %s: %s"
            .formatted(
                proof.index(),
                checkpoint.size(),
                Strict.shown(checkpoint.origin()),
                hash.isPresent() ? "the entry of that hash" : told(proof.index(), leaf)));
    return VERIFIED;
  }

  /** What an entry of Stet says; what others mean by theirs is not known here. */
  private static String told(long index, byte[] leaf) {
    try {
      var fields = StetLeaves.read(index, leaf);
      return "%s of %s at %s".formatted(fields.get("act"), fields.get("obj"), fields.get("ts"));
    } catch (NotVerified e) {
      return leaf.length + " bytes";
    }
  }

  private int export(List<String> args) {
    var options = Options.read(args, Inputs.OF_A_LOG, 1);
    if (options.has("--log") == options.has("--state")) {
      throw new Misuse("It needs either --log or --state.");
    }
    var folder = FolderFiles.path(options.words().getFirst());
    var export = new Export(new Inputs(options), folder, err);
    var checkpoint = options.has("--log") ? export.ofGivenOut() : export.ofDatabase();
    out.println(
        "EXPORTED  %s, %d entries, to %s"
            .formatted(Strict.shown(checkpoint.origin()), checkpoint.size(), folder));
    return VERIFIED;
  }

  private int diff(List<String> args) {
    var options = Options.read(args, Set.of("--key", "--origin", "--log", "--token-file"), 2);
    var inputs = new Inputs(options);
    var notes = options.words().stream().map(inputs::note).toList();
    var checkpoints =
        notes.stream()
            .map(note -> inputs.isSigned() ? inputs.opened(note) : Checkpoint.parse(note.text()))
            .toList();
    return new TwoCheckpoints(checkpoints.getFirst(), checkpoints.getLast())
        .compare(options.has("--log") ? Optional.of(inputs.log()) : Optional.empty(), out);
  }

  private int witness(List<String> args) {
    try (var watch = new Watch(Options.read(args, Watch.OPTIONS, 0), out, err)) {
      return watch.forever();
    }
  }

  private int help() {
    out.print(USAGE);
    return VERIFIED;
  }
}
