package org.stet.article.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a file by what it holds. */
final class FileReading {

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|article|div|section|main|h1|p|meta|title)\\b.*");

  private FileReading() {}

  static Draft read(String fileName, byte[] bytes) {
    var decoded = Decoded.of(bytes);
    Draft draft = readText(fileName, decoded.text());
    if (decoded.guessed()) {
      draft.warn("warning.charset", decoded.charset());
    }
    return draft;
  }

  private static Draft readText(String fileName, String text) {
    String head = text.length() > 20_000 ? text.substring(0, 20_000) : text;
    if (HTML.matcher(head.replaceFirst("^\uFEFF", "")).matches()) {
      return HtmlReading.read(text, null);
    }
    return TextReading.read(CleanText.of(text));
  }

  static boolean isCalled(String fileName, String ending) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
