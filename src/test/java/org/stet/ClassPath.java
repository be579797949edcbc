package org.stet;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests run with, for a process of their own. */
final class ClassPath {

  private ClassPath() {}

  static String here() {
    return entries().collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> entries() {
    return ClassPath.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
        : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isBlank());
  }
}
