package org.stet.article.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads a file by what it holds. */
final class FileReading {

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|article|div|section|main|h1|p|meta|title)\\b.*");

  private FileReading() {}

  static Draft read(String fileName, byte[] bytes) throws IOException, XMLStreamException {
    if (Decoded.starts(bytes, 'P', 'K', 3, 4) || Decoded.starts(bytes, 'P', 'K', 5, 6)) {
      return DocxReading.read(bytes);
    }
    if (Decoded.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new ArticleUnreadable("unreadable.old");
    }
    if (isPdf(bytes)) {
      return PdfReading.read(bytes);
    }
    if (Decoded.starts(bytes, '{', '\\', 'r', 't', 'f')) {
      throw new ArticleUnreadable("unreadable.rtf");
    }
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
    String clean = CleanText.of(text);
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean calledMarkdown = name.endsWith(".md") || name.endsWith(".markdown");
    return MarkdownReading.isMarkdown(clean, calledMarkdown)
        ? MarkdownReading.read(clean)
        : TextReading.read(clean);
  }

  /** The mark may stand behind some stray bytes. */
  private static boolean isPdf(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return head.contains("%PDF-");
  }
}
