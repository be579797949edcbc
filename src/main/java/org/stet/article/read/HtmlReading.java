package org.stet.article.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.article.read.TextReading.Paragraph;

/** Reads a page: what it says of itself, then where its article stands, then each paragraph. */
final class HtmlReading {

  private static final int DEEPEST = 512;
  private static final int ELEMENTS = 150_000;

  /** Characters: shorter texts are labels. */
  private static final int SENTENCE = 30;

  /** Characters: what holds more of them, and half of the page's, is no furniture. */
  private static final int MUCH = 400;

  /** Characters of sentences: less is hardly an article. */
  private static final int THIN = 250;

  private static final int FEW_SENTENCES = 200;

  /** Paragraphs: a refrain may well stand twice in an article. */
  private static final int REPEATED = 3;

  private final Document page;
  private final PageDescription description;
  private final Map<Element, Furniture> furniture = new IdentityHashMap<>();
  private final Draft draft;

  private HtmlReading(String html, @Nullable String url) {
    this.page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, url == null ? "" : url);
    this.description = new PageDescription(page);
    this.draft = new Draft();
    draft.url = url != null ? url : description.address();
  }

  static Draft read(String html, @Nullable String url) {
    if (html.chars().filter(c -> c == '<').count() > 2L * ELEMENTS) {
      throw new ArticleUnreadable("unreadable.html.big", ELEMENTS);
    }
    Draft draft = new HtmlReading(html, url).read();
    if (!CleanText.mended(html).equals(html)) {
      draft.warn("warning.damaged");
    }
    return draft;
  }

  /** Who the writer is stands among so many blocks at the end. */
  private static final int ENDING = 4;

  private HtmlReading(Document page, Draft draft) {
    this.page = page;
    this.description = new PageDescription(page);
    this.draft = draft;
  }

  /** Adds the paragraphs of an article's own markup, all of them, to what is known of it. */
  static void readInto(String html, Draft draft) {
    if (html.chars().filter(c -> c == '<').count() > 2L * ELEMENTS) {
      throw new ArticleUnreadable("unreadable.html.big", ELEMENTS);
    }
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    var reading = new HtmlReading(page, draft);
    reading.furnish(false);
    reading.addBlocks(Blocks.of(page.body(), reading.furniture));
  }

  private Draft read() {
    String told = description.body();
    draft.headline = Headlines.of(page, description);
    var found = found(told);
    var blocks = told == null ? trimmed(found.blocks()) : told(trimmed(found.blocks()), told);
    describe(found.holder());
    boolean empty = prose(blocks) == 0;
    if (told != null && (empty || prose(blocks) * 2 < told.length() && told.length() > 400)) {
      addTold(told);
    } else {
      addAll(blocks);
    }
    if (draft.pieces.stream()
        .noneMatch(piece -> piece.kind().isClaimText() && piece.kind() != PartKind.HEADLINE)) {
      throw new ArticleUnreadable("unreadable.html.none");
    }
    return draft;
  }

  /** What the names of its elements tell; where that leaves hardly anything, what they hold. */
  private ContentFinder.Found found(@Nullable String told) {
    furnish(false);
    var found = ContentFinder.find(page, furniture, draft.headline, told);
    int prose = prose(found.blocks());
    if (prose >= THIN) {
      return found;
    }
    var byName = new IdentityHashMap<>(furniture);
    furniture.clear();
    furnish(true);
    var again = ContentFinder.find(page, furniture, draft.headline, told);
    if (prose(again.blocks()) >= Math.max(THIN, 2 * prose)) {
      return again;
    }
    furniture.clear();
    furniture.putAll(byName);
    return found;
  }

  /**
   * Marks furniture, but never an element that holds much of the page's text.
   *
   * @param doubting names are not believed of what holds more than a few sentences
   */
  private void furnish(boolean doubting) {
    var prose = prose();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (Thread.currentThread().isInterrupted()) {
            throw new ArticleUnreadable("unreadable.damaged");
          }
          if (node instanceof Element element) {
            var role = Furniture.of(element);
            boolean certain = role == Furniture.PAGE && Furniture.isNoText(element);
            boolean doubtful =
                doubting
                    && prose.getOrDefault(element, 0) > FEW_SENTENCES
                    && !Furniture.isForeign(element);
            if (role != null && (certain || !doubtful && !holdsMuch(element, prose))) {
              furniture.put(element, role);
            }
          }
        },
        page.body());
  }

  /** How many characters of sentences stand in each element, links and scripts aside. */
  private Map<Element, Integer> prose() {
    var prose = new IdentityHashMap<Element, Integer>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words && words.text().length() >= SENTENCE) {
            Element holder = parent(words);
            if (holder == null || holder.normalName().equals("a")) {
              return;
            }
            for (Element e = holder; e != null; e = e.parent()) {
              if (Furniture.isNoText(e) && !Furniture.isHidden(e)) {
                return;
              }
            }
            for (Element e = holder; e != null; e = e.parent()) {
              prose.merge(e, words.text().length(), Integer::sum);
            }
          }
        },
        page.body());
    return prose;
  }

  private static @Nullable Element parent(TextNode words) {
    return words.parent() instanceof Element element ? element : null;
  }

  private boolean holdsMuch(Element element, Map<Element, Integer> prose) {
    int inside = prose.getOrDefault(element, 0);
    if (inside <= MUCH || Furniture.isForeign(element)) {
      return false;
    }
    return inside * 2 > prose.getOrDefault(page.body(), 0)
        || element.selectFirst("[itemprop~=articleBody]") != null
        || element.select("article").stream().anyMatch(a -> prose.getOrDefault(a, 0) > 1_000);
  }

  private void describe(Element article) {
    draft.byline = description.authors();
    draft.published = description.published();
    draft.source = description.source();
    draft.language = description.language();
    if (draft.byline == null) {
      draft.byline = markedByline(article);
    }
    if (draft.published == null) {
      draft.published = markedDay(article);
    }
    if (draft.source == null && draft.url != null) {
      draft.source = host(draft.url);
    }
    String words = article.text();
    String heard = Languages.of(words);
    draft.language = heard != null ? heard : draft.language;
  }

  private @Nullable String markedByline(Element article) {
    for (Element scope :
        List.of(article.parent() == null ? article : article.parent(), page.body())) {
      for (Element marked :
          scope.select(
              "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], [class*=byline],"
                  + " [class*=Byline], .author, [class*=author-name], [class*=authorName],"
                  + " .article-author, .article__author, .posted-by")) {
        String name = Bylines.cleaned(marked.text());
        if (name != null && name.length() <= 120) {
          return name;
        }
      }
    }
    return null;
  }

  private java.time.@Nullable LocalDate markedDay(Element article) {
    for (Element scope :
        List.of(article.parent() == null ? article : article.parent(), page.body())) {
      for (Element marked :
          scope.select(
              "time[datetime], [itemprop^=date], .dateline, .date, .timestamp, .published,"
                  + " .pubdate, .byline, .entry-date, .article-date, .post-date")) {
        var day = PageDescription.dayOf(marked);
        if (day != null) {
          return day;
        }
      }
    }
    return PageDescription.dayIn(draft.url);
  }

  private static @Nullable String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? null : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Without what stands before the first and behind the last paragraph of the article. */
  private static List<Block> trimmed(List<Block> blocks) {
    int first = 0;
    int last = blocks.size() - 1;
    while (first <= last && isEdge(blocks.get(first))) {
      first++;
    }
    while (last >= first && (isEdge(blocks.get(last)) || blocks.get(last).isHeading())) {
      last--;
    }
    var kept = blocks.subList(first, last + 1);
    return new ArrayList<>(kept.subList(0, Teasers.start(kept)));
  }

  private static boolean isEdge(Block block) {
    if (block.role() == Furniture.RELATED
        || block.role() == Furniture.PROMO
        || block.role() == Furniture.ADVERT) {
      return true;
    }
    var said = PartRules.kindOf(block.text());
    return block.linkShare() > 0.6 && (said == null || said == PartKind.OTHER);
  }

  /** Without what stands behind the last paragraph that the page's description tells as well. */
  private static List<Block> told(List<Block> blocks, String told) {
    String body = ContentFinder.letters(told);
    int known = 0;
    int all = 0;
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      String words = ContentFinder.letters(blocks.get(i).text());
      boolean prose = blocks.get(i).isProse();
      all += prose ? words.length() : 0;
      if (words.length() >= 20 && body.contains(words)) {
        known += prose ? words.length() : 0;
        last = i;
      }
    }
    // one that tells only the beginning says nothing of the end
    boolean whole = known * 10 >= all * 7 && known * 10 >= body.length() * 8;
    return whole && last >= 0 ? blocks.subList(0, last + 1) : blocks;
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().filter(Block::isProse).mapToInt(block -> block.text().length()).sum();
  }

  private void addTold(String told) {
    addHeadline();
    var paragraphs = TextReading.paragraphs(CleanText.mended(told).replace("\r", ""));
    TextReading.mark(paragraphs.stream().map(words -> new Paragraph(words, null)).toList(), draft);
  }

  private void addHeadline() {
    if (draft.headline != null) {
      draft.add(PartKind.HEADLINE, draft.headline);
    }
  }

  /** A standfirst often stands apart, beside the headline; it must be shown, not only described. */
  private void addStandfirst(List<Block> article) {
    String told = description.standfirst();
    String letters = told == null ? "" : ContentFinder.letters(told);
    var first = article.isEmpty() ? null : article.getFirst().within();
    for (Block block : Blocks.of(page.body(), furniture)) {
      if (block.within() == first) {
        return;
      }
      String words = ContentFinder.letters(block.text());
      boolean described = words.length() >= 40 && words.equals(letters);
      if ((described || block.role() == Furniture.STANDFIRST) && block.text().length() <= 600) {
        boolean inside = article.stream().anyMatch(other -> other.text().equals(block.text()));
        if (!inside && !isTheHeadline(block)) {
          draft.add(PartKind.STANDFIRST, block.text());
        }
        return;
      }
    }
  }

  private void addAll(List<Block> blocks) {
    addHeadline();
    addStandfirst(blocks);
    addBlocks(blocks);
  }

  private void addBlocks(List<Block> blocks) {
    var seen = new HashSet<String>();
    boolean opened = false;
    var scraps = Scraps.of(blocks);
    var pointers = Pointers.of(blocks);
    boolean repeats = repeatsItself(blocks);
    for (Block block : blocks) {
      PartKind kind =
          pointers.contains(block)
              ? PartKind.RELATED
              : scraps.contains(block) ? PartKind.OTHER : kindOf(block, opened);
      // pages repeat a caption for every size of screen
      String letters = ContentFinder.letters(block.text());
      boolean again = kind == PartKind.CAPTION && !seen.add(letters);
      if (again || (kind == PartKind.HEADLINE && isTheHeadline(block))) {
        continue;
      }
      if (repeats && kind == PartKind.BODY && !seen.add(letters)) {
        kind = PartKind.OTHER;
      }
      if (kind == PartKind.BODY && isEnd(blocks, block) && Bylines.isAboutTheWriter(block.text())) {
        kind = PartKind.BYLINE;
      }
      if (kind == PartKind.BYLINE && !opened) {
        takeNames(block.text());
      }
      if (kind == PartKind.BODY) {
        opened = Splits.addBody(draft, block.text(), !opened, block == blocks.getLast());
      } else {
        Splits.addCaptionOr(draft, kind, block.text());
      }
    }
  }

  /** Pages often describe one of several writers only, and show them all. */
  private void takeNames(String shown) {
    boolean names = Bylines.isByline(shown) || Bylines.isNames(shown);
    String whole = names ? Bylines.names(shown) : null;
    if (whole != null
        && draft.byline != null
        && whole.length() > draft.byline.length()
        && whole.contains(draft.byline)) {
      draft.byline = whole;
    }
  }

  private static boolean isEnd(List<Block> blocks, Block block) {
    int at = blocks.lastIndexOf(block);
    return blocks.subList(at, blocks.size()).stream()
            .filter(after -> PartRules.kindOf(after.text()) == null)
            .limit(ENDING + 1L)
            .count()
        <= ENDING;
  }

  /** Some pages hold the whole article twice, for printing or for small screens. */
  private static boolean repeatsItself(List<Block> blocks) {
    var seen = new HashSet<String>();
    long again =
        blocks.stream()
            .filter(Block::isProse)
            .filter(block -> !seen.add(ContentFinder.letters(block.text())))
            .count();
    return again >= REPEATED && again * 3 >= seen.size();
  }

  private boolean isTheHeadline(Block block) {
    return draft.headline != null
        && ContentFinder.letters(draft.headline).equals(ContentFinder.letters(block.text()));
  }

  private PartKind kindOf(Block block, boolean opened) {
    var said = PartRules.kindOf(block.text());
    if (block.role() != null) {
      PartKind kind =
          switch (block.role()) {
            case PAGE -> PartKind.OTHER;
            case RELATED -> PartKind.RELATED;
            case PROMO -> PartKind.PROMO;
            case ADVERT -> PartKind.ADVERT;
            case CAPTION -> PartKind.CAPTION;
            case CREDIT -> PartKind.CREDIT;
            case PULL_QUOTE -> PartKind.PULL_QUOTE;
            case BYLINE -> PartKind.BYLINE;
            case DATELINE -> PartKind.DATELINE;
            case STANDFIRST -> opened ? PartKind.BODY : PartKind.STANDFIRST;
          };
      boolean misnamed =
          block.text().length() > 250
              && (kind == PartKind.BYLINE || kind == PartKind.DATELINE || kind == PartKind.CREDIT);
      return misnamed ? PartKind.BODY : said != null && kind == PartKind.CAPTION ? said : kind;
    }
    if (said != null) {
      return said;
    }
    if (!opened
        && !block.isHeading()
        && (Bylines.isByline(block.text())
            || Bylines.isSigned(block.text())
            || Bylines.isNames(block.text()))) {
      return PartKind.BYLINE;
    }
    if (block.isHeading()) {
      if (Datelines.isDateline(block.text())) {
        return PartKind.DATELINE;
      }
      if (block.text().length() < 3
          && block.text().codePoints().noneMatch(Character::isIdeographic)) {
        return PartKind.OTHER;
      }
      boolean sentence = block.text().length() > 90 && block.text().endsWith(".");
      return !sentence ? PartKind.HEADLINE : opened ? PartKind.BODY : PartKind.STANDFIRST;
    }
    if (Datelines.isDateline(block.text())) {
      return PartKind.DATELINE;
    }
    if (Bylines.isByline(block.text())) {
      return PartKind.BYLINE;
    }
    boolean pointer =
        block.linkShare() > 0.6
            && block.text().length() < 200
            && ".!?。\"”’»".indexOf(block.text().charAt(block.text().length() - 1)) < 0;
    return pointer && !block.within().normalName().equals("li") ? PartKind.RELATED : PartKind.BODY;
  }
}
