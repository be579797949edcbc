package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * Takes the telling out of the services, one call after the other, and compiles what is left with
 * the compiler settings of the build: the verb stays, its fact is dropped. What passes the compiler
 * is refused at the commit ({@code CommitGateTest}).
 */
class ForgottenFactTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** A verb that is told where it is called: {@code audit.append(actor, desk.opened());} */
  private static final Pattern TOLD =
      Pattern.compile("\\baudit\\.append\\(\\w+, (\\w+(?:\\.\\w+)*\\(.*\\))\\);");

  @TempDir Path folder;

  @Test
  void aServiceThatDropsTheFactOfAVerbDoesNotCompile() throws Exception {
    var forgetful = new ArrayList<String>();
    int forgotten = 0;
    for (var service : services()) {
      var told = TOLD.matcher(Files.readString(service));
      var copy = folder.resolve(SOURCES.relativize(service));
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, told.replaceAll("$1;"));
      forgetful.add(copy.toString());
      forgotten += (int) told.reset().results().count();
    }

    var said = compile(forgetful);

    assertThat(forgetful).hasSizeGreaterThan(8);
    assertThat(Pattern.compile("error: \\[CheckReturnValue]").matcher(said).results().count())
        .as(said)
        .isEqualTo(forgotten);
  }

  private static List<Path> services() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> TOLD.matcher(read(file)).find())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String compile(List<String> sources) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(settings());
    command.addAll(
        List.of(
            "-Xmaxerrs",
            "1000",
            "-proc:none",
            "-implicit:none",
            "-d",
            folder.resolve("classes").toString(),
            "-processorpath",
            ClassPath.here(),
            "-cp",
            ClassPath.here()));
    command.addAll(sources);
    var compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(compiler.getInputStream().readAllBytes());
    assertThat(compiler.waitFor()).as(said).isEqualTo(1);
    return said;
  }

  /** Those of the build, as its own file has them. */
  private static List<String> settings() throws Exception {
    var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
    var settings = new ArrayList<String>();
    var lists = pom.getElementsByTagName("compilerArgs");
    var args = ((Element) lists.item(0)).getElementsByTagName("arg");
    for (int i = 0; i < args.getLength(); i++) {
      settings.add(args.item(i).getTextContent());
    }
    return settings;
  }
}
