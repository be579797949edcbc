package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** What the program answered. */
public record Told(int code, String out, String err) {

  public static Told by(Object... args) {
    return by(Arrays.stream(args).map(Object::toString).toList());
  }

  public static Told by(List<String> args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        StetVerify.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Told(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** One line, as a person would want it. */
  public boolean isCalm() {
    var all = out + err;
    return all.endsWith("\n")
        && all.indexOf('\n') == all.length() - 1
        && !all.contains("Exception")
        && !all.contains("\tat ");
  }
}
