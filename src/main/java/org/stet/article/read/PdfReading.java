package org.stet.article.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.stet.article.PartKind;
import org.stet.article.read.PdfLines.Line;
import org.stet.article.read.TextReading.Paragraph;

/** Reads the text layer of a PDF: lines by their places, then paragraphs. Pictures stay unread. */
final class PdfReading {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)[-–—"
              + " ]*(?:page|seite|pagina|página|p\\.)?\\s*#(?:\\s*(?:/|of|von|de|sur|di)\\s*#)?[-–—"
              + " ]*");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…。！？][\"”’»)」』）]*$");

  /** Longer than this is no line above a section. */
  private static final int SUBHEAD = 120;

  /** Leadings: further from the text than this, a line stands alone. */
  private static final float EDGE = 1.8f;

  private final List<Line> lines;
  private final Set<String> words = new HashSet<>();
  private final Draft draft = new Draft();
  private final float bodySize;
  private final float leading;
  private final boolean boldBody;

  private PdfReading(List<Line> lines) {
    this.lines = lines;
    for (Line line : lines) {
      for (String word : line.text().split("[^\\p{L}-]+")) {
        words.add(Dates.folded(word));
      }
    }
    this.bodySize = usualSize();
    this.leading = usualLeading();
    this.boldBody = isMostlyBold();
  }

  static Draft read(byte[] bytes, Progress progress) throws IOException {
    PdfBombs.refuse(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int said = document.getNumberOfPages();
      if (said > PdfLines.PAGES) {
        throw new ArticleUnreadable("unreadable.pdf.pages", PdfLines.PAGES, said);
      }
      var collected = new PdfLines(progress, said);
      collected.writeText(document, Writer.nullWriter());
      if (collected.lines().isEmpty()) {
        throw new ArticleUnreadable("unreadable.pdf.scan");
      }
      var draft = new PdfReading(collected.lines()).read(collected.pages());
      if (collected.pagesWithoutText() > 0) {
        draft.warn("warning.pdf.pages", collected.pagesWithoutText());
      }
      return draft;
    } catch (InvalidPasswordException e) {
      throw new ArticleUnreadable("unreadable.locked");
    }
  }

  private Draft read(int pages) {
    var margins = margins(pages);
    var edges = edges(margins);
    var body = new ArrayList<Line>();
    var left = new LinkedHashSet<String>();
    for (Line line : lines) {
      if (margins.contains(line)) {
        left.add(line.text());
      } else if (!edges.contains(line)) {
        body.add(line);
      }
    }
    var paragraphs = paragraphs(body);
    edges.forEach(edge -> paragraphs.add(new Paragraph(edge.text(), PartKind.OTHER)));
    TextReading.mark(paragraphs, draft);
    if (!left.isEmpty()) {
      draft.warn("warning.pdf.margins", margins.size(), left.iterator().next());
    }
    return draft;
  }

  /** Lines at the top or the foot that stand on most pages, numbers aside, and page numbers. */
  private Set<Line> margins(int pages) {
    var edges = new ArrayList<Line>();
    var byPage = new HashMap<Integer, List<Line>>();
    lines.forEach(line -> byPage.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
    for (List<Line> page : byPage.values()) {
      var downward = page.stream().sorted((a, b) -> Float.compare(a.y(), b.y())).toList();
      for (int i = 0; i < downward.size(); i++) {
        if (i < 2 || i >= downward.size() - 2) {
          edges.add(downward.get(i));
        }
      }
    }
    Map<String, Set<Integer>> seen = new HashMap<>();
    edges.forEach(
        line -> seen.computeIfAbsent(pattern(line), p -> new HashSet<>()).add(line.page()));
    var margins = new HashSet<Line>();
    for (Line line : edges) {
      int on = seen.getOrDefault(pattern(line), Set.of()).size();
      boolean number = PAGE_NUMBER.matcher(pattern(line)).matches();
      if (pages > 1 && (on >= 3 && on * 2 > pages || number && on * 2 >= pages)) {
        margins.add(line);
      }
    }
    return margins;
  }

  /**
   * What stands alone at the top or the foot of one page only: its number, a line above a larger
   * headline, small type. It is kept, behind the article.
   */
  private Set<Line> edges(Set<Line> margins) {
    var edges = new LinkedHashSet<Line>();
    for (int page : lines.stream().map(Line::page).distinct().toList()) {
      var downward =
          lines.stream()
              .filter(line -> line.page() == page && !margins.contains(line))
              .sorted((a, b) -> Float.compare(a.y(), b.y()))
              .toList();
      if (downward.size() > 3) {
        int last = downward.size() - 1;
        if (isEdge(downward.get(0), downward.get(1), page == 1 ? downward : List.of())) {
          edges.add(downward.get(0));
        }
        if (isEdge(downward.get(last), downward.get(last - 1), List.of())) {
          edges.add(downward.get(last));
        }
      }
    }
    return edges;
  }

  private boolean isEdge(Line line, Line next, List<Line> page) {
    float gap = Math.abs(next.y() - line.y());
    boolean alone = gap > EDGE * Math.max(line.size(), leading);
    if (PAGE_NUMBER.matcher(pattern(line)).matches()) {
      return gap > 1 && line.text().chars().anyMatch(Character::isDigit);
    }
    boolean small = line.size() < 0.9 * bodySize;
    boolean above =
        line.size() < 1.2 * bodySize
            && page.stream()
                .anyMatch(other -> other.size() > 1.3 * line.size() && !isInitial(other));
    return alone
        && (small || above)
        && line.text().length() <= SUBHEAD
        && !endsSentence(line.text())
        && !Bylines.isByline(line.text())
        && !Datelines.isDateline(line.text());
  }

  private static String pattern(Line line) {
    return line.text().replaceAll("\\d+", "#");
  }

  private List<Paragraph> paragraphs(List<Line> lines) {
    var paragraphs = new ArrayList<Paragraph>();
    var text = new StringBuilder();
    Line before = null;
    float size = 0;
    boolean bold = false;
    var body = withInitials(lines);
    for (int i = 0; i < body.size(); i++) {
      Line line = body.get(i);
      boolean ended = before != null && text.toString().equals(before.text());
      if (before != null
          && (breaks(before, line, widest(body, i - 1))
              || ended && isSigned(before, line, widest(body, i - 1)))) {
        paragraphs.add(paragraph(text.toString(), size, bold, paragraphs));
        text.setLength(0);
      }
      size = text.isEmpty() ? line.size() : size;
      bold = isHeavier(line) && (bold || text.isEmpty());
      join(text, line.text());
      before = line;
    }
    if (!text.isEmpty()) {
      paragraphs.add(paragraph(text.toString(), size, bold, paragraphs));
    }
    return paragraphs;
  }

  /** A large first letter goes with the line beside it, wherever the file draws it. */
  private List<Line> withInitials(List<Line> lines) {
    var whole = new ArrayList<>(lines);
    for (Line letter : lines.stream().filter(this::isInitial).toList()) {
      whole.stream()
          .filter(line -> !isInitial(line) && isBeside(letter, line))
          .min(Comparator.comparing(Line::y))
          .ifPresent(line -> {
            whole.set(whole.indexOf(line), line.after(letter));
            whole.remove(letter);
          });
    }
    return whole;
  }

  private boolean isInitial(Line line) {
    return line.size() > 1.5 * bodySize && line.text().matches("[\"“„«‘]?\\p{L}");
  }

  private static boolean isBeside(Line letter, Line line) {
    return letter.page() == line.page()
        && Character.isLetter(line.text().codePointAt(0))
        && line.x() > letter.x()
        && line.x() < letter.x() + 1.5 * letter.size()
        && line.y() <= letter.y() + 1
        && line.y() > letter.y() - letter.size();
  }

  private Paragraph paragraph(String text, float size, boolean bold, List<Paragraph> above) {
    boolean first = above.isEmpty();
    boolean loud = size > bodySize * (first ? 1.15 : 1.2) && text.length() <= 250;
    if (loud && !first && text.endsWith(".")) {
      boolean opened = above.stream().anyMatch(paragraph -> paragraph.kind() == null);
      return new Paragraph(text, opened ? null : PartKind.STANDFIRST);
    }
    return new Paragraph(text, loud || bold && isSubhead(text) ? PartKind.HEADLINE : null);
  }

  private static boolean isSubhead(String text) {
    return text.length() <= SUBHEAD
        && !endsSentence(text)
        && !Bylines.isByline(text)
        && !Datelines.isDateline(text);
  }

  /** Set in bold, where the article is not. */
  private boolean isHeavier(Line line) {
    return line.bold() && !boldBody;
  }

  private boolean breaks(Line before, Line line, float widest) {
    if (Math.abs(before.size() - line.size()) > 0.12 * before.size()) {
      return true;
    }
    boolean otherWeight = isHeavier(before) != isHeavier(line);
    boolean moved = line.page() != before.page() || line.y() < before.y() - 1;
    if (moved) {
      return otherWeight || endsSentence(before.text()) || !startsInside(line.text());
    }
    float gap = line.y() - before.y();
    float usual = Math.max(leading * line.size() / Math.max(bodySize, 1), line.size());
    if (gap > usual * (otherWeight ? 1.1 : 1.35)) {
      return true;
    }
    boolean indented = line.x() > before.x() + 0.8 * line.size() && endsSentence(before.text());
    boolean shortLine = before.end() < widest - 0.2 * (widest - before.x());
    return indented || shortLine && (otherWeight || endsSentence(before.text()));
  }

  /** A short line that says who wrote it, and no name goes on in the next. */
  private static boolean isSigned(Line before, Line line, float widest) {
    return before.end() < widest - 0.2 * (widest - before.x())
        && Bylines.isByline(before.text())
        && Character.isUpperCase(line.text().codePointAt(0))
        && !Bylines.isByline(before.text() + " " + line.text());
  }

  /** How far to the right the lines of this column go. */
  private static float widest(List<Line> body, int at) {
    Line line = body.get(at);
    float widest = line.end();
    for (int i = Math.max(0, at - 12); i < Math.min(body.size(), at + 12); i++) {
      Line other = body.get(i);
      boolean sameColumn =
          other.page() == line.page() && Math.abs(other.x() - line.x()) < 3 * line.size();
      widest = sameColumn ? Math.max(widest, other.end()) : widest;
    }
    return widest;
  }

  private void join(StringBuilder text, String line) {
    if (text.isEmpty()) {
      text.append(line);
      return;
    }
    int last = text.length() - 1;
    char end = text.charAt(last);
    if (end == '\u00AD') {
      text.setLength(last);
    } else if (end == '-'
        && last > 0
        && Character.isLetter(text.charAt(last - 1))
        && Character.isLowerCase(line.charAt(0))) {
      if (isBrokenWord(text, line)) {
        text.setLength(last);
      }
    } else if (!isUnspaced(text.codePointBefore(text.length()))
        || !isUnspaced(line.codePointAt(0))) {
      text.append(' ');
    }
    text.append(line);
  }

  /** Only where the document writes the word whole elsewhere, and never with the hyphen. */
  private boolean isBrokenWord(StringBuilder text, String line) {
    int from = text.length() - 1;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    String head = Dates.folded(text.substring(from, text.length() - 1));
    String tail = Dates.folded(line.split("[^\\p{L}-]", 2)[0]);
    return words.contains(head + tail) && !words.contains(head + "-" + tail);
  }

  private static boolean isUnspaced(int c) {
    return Character.isIdeographic(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
        || "、。「」『』（）".indexOf(c) >= 0;
  }

  private static boolean endsSentence(String text) {
    return SENTENCE_END.matcher(text).find();
  }

  private static boolean startsInside(String text) {
    int c = text.codePointAt(0);
    return !Character.isUpperCase(c) || text.length() > 20;
  }

  private boolean isMostlyBold() {
    int all = lines.stream().mapToInt(line -> line.text().length()).sum();
    int bold = lines.stream().filter(Line::bold).mapToInt(line -> line.text().length()).sum();
    return bold * 2 > all;
  }

  private float usualSize() {
    var sizes = new HashMap<Integer, Integer>();
    lines.forEach(
        line -> sizes.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(size -> size.getKey() / 2f)
        .orElse(10f);
  }

  private float usualLeading() {
    var gaps = new HashMap<Integer, Integer>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).y() - lines.get(i - 1).y();
      if (gap > 1 && lines.get(i).page() == lines.get(i - 1).page() && gap < bodySize * 3) {
        gaps.merge(Math.round(gap * 2), 1, Integer::sum);
      }
    }
    return gaps.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(gap -> gap.getKey() / 2f)
        .orElse(bodySize * 1.2f);
  }
}
