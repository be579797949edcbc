package org.stet.article.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.article.read.TextReading.Paragraph;

/** An article as a feed or an agency's format hands it over: described, its text apart. */
final class NewsItem {

  @Nullable String headline;
  @Nullable String standfirst;
  @Nullable String byline;
  @Nullable String dateline;
  @Nullable String source;
  @Nullable String url;
  @Nullable String language;
  @Nullable LocalDate published;

  /** Its text as a page, or else as plain text. */
  @Nullable String html;

  @Nullable String text;
  final List<String> captions = new ArrayList<>();

  boolean hasText() {
    return said(html) != null || said(text) != null;
  }

  String name(int number) {
    String line = said(headline);
    return line == null ? String.valueOf(number) : Draft.oneLine(line);
  }

  /**
   * The article, its parts marked.
   *
   * @throws ArticleUnreadable where it has no text of its own
   */
  Draft draft() {
    if (!hasText()) {
      throw new ArticleUnreadable("unreadable.news.none");
    }
    var draft = new Draft();
    String line = said(headline);
    draft.headline = line == null ? null : Draft.oneLine(CleanText.mended(line));
    draft.byline = Bylines.cleaned(byline);
    String place = said(dateline);
    draft.dateline = place == null ? null : Draft.oneLine(place);
    draft.source = source;
    draft.url = url;
    draft.published = published;
    draft.language = primary(language);
    if (draft.headline != null) {
      draft.add(PartKind.HEADLINE, draft.headline);
    }
    String summary = said(standfirst);
    if (summary != null && !isSaidAgain(summary)) {
      draft.add(PartKind.STANDFIRST, Draft.oneLine(CleanText.mended(summary)));
    }
    String page = said(html);
    if (page != null) {
      HtmlReading.readInto(page, draft);
    } else if (text != null) {
      var paragraphs = TextReading.paragraphs(CleanText.of(text));
      TextReading.mark(
          paragraphs.stream().map(words -> new Paragraph(words, null)).toList(), draft);
    }
    for (String caption : captions) {
      Splits.addCaption(draft, Draft.oneLine(CleanText.mended(caption)));
    }
    return draft;
  }

  /** Feeds repeat the beginning of the text as its summary. */
  private boolean isSaidAgain(String summary) {
    String body = ContentFinder.letters(html == null ? String.valueOf(text) : plain(html));
    String words = ContentFinder.letters(summary);
    int known = Math.min(words.length(), 60);
    return body.contains(words.substring(0, known))
        || words.equals(ContentFinder.letters(String.valueOf(headline)));
  }

  static String plain(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  private static @Nullable String said(@Nullable String words) {
    return words == null || CleanText.isBlank(words) ? null : words;
  }

  private static @Nullable String primary(@Nullable String tag) {
    String primary = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT);
    primary = primary.split("[-_]", 2)[0];
    return primary.matches("[a-z]{2,3}") ? primary : null;
  }
}
