package org.stet.review;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ArticleUnreadable;
import org.stet.article.read.ReadArticle;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;

/** Takes what is dropped or pasted on a claim, and reads what can be read of it. */
@Component
public class Captures {

  private static final Set<String> READABLE =
      Set.of("pdf", "docx", "html", "htm", "xhtml", "txt", "md", "markdown");

  private final ArticleReader reader;

  Captures(ArticleReader reader) {
    this.reader = reader;
  }

  /**
   * A file as it came. What Stet can't read is kept all the same.
   *
   * @throws Invalid where it is empty, too large, or has a name that can't be kept
   */
  public Capture file(@Nullable String name, @Nullable String mediaType, byte[] bytes) {
    if (bytes.length == 0) {
      throw Invalid.field("file", "invalid.file.empty");
    }
    if (bytes.length > Limits.FILE) {
      throw Invalid.field("file", "invalid.file", Limits.FILE / 1024 / 1024);
    }
    var called =
        name == null || name.isBlank() ? "file" : Plain.required("file", last(name), Limits.NAME);
    var type = mediaType == null ? "" : mediaType.strip().toLowerCase(Locale.ROOT);
    return new Capture(
        called,
        type.matches("[a-z0-9.+-]{1,80}/[a-z0-9.+-]{1,100}(;.{0,15})?")
            ? type
            : "application/octet-stream",
        bytes,
        READABLE.contains(ending(called)) ? read(called, bytes) : null);
  }

  /**
   * A page that somebody pasted, with its markup.
   *
   * @throws ArticleUnreadable where no words are found in it
   */
  public Capture page(String html, @Nullable String url) {
    var address = Plain.link("capture.url", url);
    var words = Plain.required("capture.html", html, Math.toIntExact(Limits.FILE));
    return kept("page.html", "text/html", words, reader.html(words, address));
  }

  /**
   * The words of a page that somebody pasted.
   *
   * @throws ArticleUnreadable where there are none
   */
  public Capture text(String pasted) {
    var words = Plain.required("capture.text", pasted, Limits.ARTICLE_TEXT);
    return kept("page.txt", "text/plain", words, reader.text(words));
  }

  /** Whether Stet can show the words of a copy that is called so. */
  public static boolean isReadable(String name) {
    return READABLE.contains(ending(name));
  }

  /**
   * The words of a kept copy; empty where Stet finds none in it.
   *
   * @param quote to be found in them; null for none
   */
  public Optional<KeptWords> words(KeptCopy copy, @Nullable String quote) {
    var read = isReadable(copy.file().name()) ? read(copy.file().name(), copy.bytes()) : null;
    return Optional.ofNullable(read)
        .map(text ->
            new KeptWords(
                text, quote == null ? null : Folded.find(quote, text.text()).orElse(null)));
  }

  private static Capture kept(String name, String type, String words, ReadArticle read) {
    return new Capture(name, type, words.getBytes(StandardCharsets.UTF_8), read);
  }

  private @Nullable ReadArticle read(String name, byte[] bytes) {
    try {
      return reader.file(name, bytes);
    } catch (ArticleUnreadable e) {
      return null; // kept as it is; only its words are not known
    }
  }

  /** Without the folders that some browsers send along. */
  private static String last(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
