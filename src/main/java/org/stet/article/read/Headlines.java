package org.stet.article.read;

import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the headline among what a page shows, what it describes, and its title. */
final class Headlines {

  private Headlines() {}

  static @Nullable String of(Document page, PageDescription description) {
    String told = description.headline();
    String title = Draft.oneLine(page.title());
    String shown = shown(page, told == null ? title : told + " " + title);
    if (shown != null) {
      return shown;
    }
    if (told != null) {
      return withoutSite(told, description.source());
    }
    String only = only(page, title);
    if (only != null) {
      return only;
    }
    return title.isBlank() ? null : withoutSite(title, description.source());
  }

  /** The one heading of the first rank that a page has beside its furniture, if it is no name. */
  private static @Nullable String only(Document page, String title) {
    var headings = page.select("h1");
    if (headings.size() != 1) {
      return null;
    }
    boolean furniture =
        headings.getFirst().closest("nav, footer, aside") != null
            || headings.getFirst().closest("header") != null
                && headings.getFirst().closest("article, main") == null;
    if (furniture) {
      return null;
    }
    String text = Draft.oneLine(headings.getFirst().text());
    boolean fits = text.length() >= 8 && text.length() <= 300 && text.split(" ").length >= 3;
    return fits && !title.contains(text) ? text : null;
  }

  /** The heading that says the same as the page's title. */
  private static @Nullable String shown(Document page, String told) {
    String best = null;
    double most = 0.5;
    int seen = 0;
    for (Element heading : page.select("h1, [itemprop=headline], h2")) {
      String text = Draft.oneLine(heading.text());
      if (++seen > 60 || text.length() < 8 || text.length() > 300) {
        continue;
      }
      double shared = shared(text, told) * (heading.normalName().equals("h2") ? 0.8 : 1);
      if (shared > most) {
        most = shared;
        best = text;
      }
    }
    return best;
  }

  /** How many of the words of one stand in the other too, both ways. */
  private static double shared(String text, String told) {
    var words = words(text);
    var others = words(told);
    if (words.isEmpty() || others.isEmpty()) {
      return 0;
    }
    long both = words.stream().filter(others::contains).count();
    return 0.8 * both / words.size() + 0.2 * both / others.size();
  }

  private static Set<String> words(String text) {
    var words = new TreeSet<String>();
    for (String word : Dates.folded(text).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** A title without the name of the site that stands before or behind it. */
  private static String withoutSite(String title, @Nullable String site) {
    String[] pieces = title.split("\\s+[|»·•—–]\\s+|\\s+-\\s+|\\s*[_＜|]\\s*");
    if (pieces.length < 2) {
      return title;
    }
    if (site != null) {
      String last = pieces[pieces.length - 1];
      if (ContentFinder.letters(last).equals(ContentFinder.letters(site))) {
        return title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|»·•—–_＜-]+$", "");
      }
    }
    String longest = pieces[0];
    for (String piece : pieces) {
      longest = piece.length() > longest.length() ? piece : longest;
    }
    boolean barred = pieces.length == 2 && title.startsWith(longest + " | ");
    return longest.split("\\s+").length >= (barred ? 3 : 4) ? longest.strip() : title;
  }
}
