package org.stet.article.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads a file by what it holds. */
final class FileReading {

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|article|div|section|main|h1|p|meta|title)\\b.*");

  private FileReading() {}

  static Draft read(String fileName, byte[] bytes) throws IOException, XMLStreamException {
    return read(fileName, bytes, Progress.UNSEEN);
  }

  static Draft read(String fileName, byte[] bytes, Progress progress)
      throws IOException, XMLStreamException {
    if (Decoded.starts(bytes, 'P', 'K', 3, 4) || Decoded.starts(bytes, 'P', 'K', 5, 6)) {
      return DocxReading.read(bytes);
    }
    if (Decoded.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new ArticleUnreadable("unreadable.old");
    }
    if (isPdf(bytes)) {
      return PdfReading.read(bytes, progress);
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

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([a-z0-9_:.-]{2,40})");

  /** What a site answered; its own word for the letters counts where it fits. */
  static Draft page(Fetching.Page page) throws IOException, XMLStreamException {
    String text = null;
    var said = CHARSET.matcher(page.mediaType());
    if (said.find() && page.mediaType().toLowerCase(Locale.ROOT).contains("html")) {
      text = Decoded.as(page.bytes(), said.group(1));
    }
    Draft draft =
        text == null ? read(page.url(), page.bytes()) : HtmlReading.read(text, page.url());
    draft.url = page.url();
    return draft;
  }

  /** The articles of a feed, or of an agency's message; null where the bytes are no such thing. */
  static @Nullable List<NewsItem> items(byte[] bytes) {
    if (Decoded.starts(bytes, 'P', 'K', 3, 4) || isPdf(bytes) || !isMarked(bytes)) {
      return null;
    }
    return NewsFormats.in(Decoded.of(bytes).text());
  }

  /** The first sign that is no blank opens an element, an object or a list. */
  private static boolean isMarked(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 200); i++) {
      if (bytes[i] == '<' || bytes[i] == '{' || bytes[i] == '[') {
        return true;
      }
    }
    return false;
  }

  private static Draft readText(String fileName, String text) {
    var items = NewsFormats.in(text);
    if (items != null) {
      return first(items);
    }
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

  private static Draft first(List<NewsItem> items) {
    var withText = items.stream().filter(NewsItem::hasText).toList();
    Draft draft = (withText.isEmpty() ? items : withText).getFirst().draft();
    if (items.size() > 1) {
      draft.warn("warning.feed", items.size());
    }
    return draft;
  }

  /** The mark may stand behind some stray bytes. */
  private static boolean isPdf(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return head.contains("%PDF-");
  }
}
