package org.stet.article.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.people.Limits;

/** Reads plain text: paragraphs first, then what each of them is. Drops nothing. */
final class TextReading {

  private static final int LONG_LINE = 120;

  /** Paragraphs at the end, among which who the writer is may stand; notes and credits aside. */
  private static final int ENDING = 4;

  /** Of a block without a blank line: a longer list is not looked through line by line. */
  private static final int MOST_LINES = 2_000;

  /** A question or a shout may be a headline; one in quotation marks is somebody's. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.…:;,。]$|[.!?…][\"”’»)]+$");

  private TextReading() {}

  /** A paragraph and, where its format says so, what it is. */
  record Paragraph(String text, @Nullable PartKind kind) {}

  static Draft read(String text) {
    var draft = new Draft();
    mark(paragraphs(text).stream().map(words -> new Paragraph(words, null)).toList(), draft);
    return draft;
  }

  /** Says what each paragraph is and adds them to the draft in their order. */
  static void mark(List<Paragraph> given, Draft draft) {
    if (given.size() > Limits.PARTS) {
      throw new ArticleUnreadable("unreadable.parts", Limits.PARTS, given.size());
    }
    var paragraphs = given.stream().map(Paragraph::text).toList();
    var kinds = new ArrayList<@Nullable PartKind>();
    for (Paragraph paragraph : given) {
      PartKind said = PartRules.kindOf(paragraph.text());
      if (said == null && Bylines.isBylineWithOffice(paragraph.text())) {
        said = PartKind.BYLINE;
      }
      kinds.add(
          said == null || said.isClaimText() && paragraph.kind() != null ? paragraph.kind() : said);
    }
    if (!kinds.isEmpty()
        && kinds.getFirst() == PartKind.RELATED
        && isTitled(paragraphs.getFirst())) {
      kinds.set(0, null);
    }
    markTop(paragraphs, kinds);
    markEnd(paragraphs, kinds);
    Interruptions.mark(paragraphs, kinds);
    boolean opened = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      PartKind kind = kinds.get(i);
      if (kind == null) {
        boolean opens = !opened && !isLabelled(paragraphs, i);
        opened = Splits.addBody(draft, paragraph, opens, i == paragraphs.size() - 1);
      } else {
        Splits.addCaptionOr(draft, kind, paragraph);
      }
    }
  }

  /** "Opinion: …", "Explainer | …" is a headline where it comes first. */
  private static boolean isTitled(String paragraph) {
    String line = paragraph.strip().toLowerCase(Locale.ROOT);
    return line.matches(
        "(?:opinion|analysis|explainer|explained|exclusive|live|fact check|comment|review|interview"
            + "|profile|feature|letter|editorial|video|photos|podcast)\\s*[:|–—-].{15,}");
  }

  /** Headline, standfirst, byline and dateline stand before the first paragraph of the body. */
  private static void markTop(List<String> paragraphs, List<@Nullable PartKind> kinds) {
    boolean headed = false;
    int sentences = 0;
    int untold = -1;
    for (int i = 0; i < paragraphs.size() && sentences < 2 && i < 12; i++) {
      String paragraph = paragraphs.get(i);
      PartKind kind = kinds.get(i);
      if (kind == PartKind.HEADLINE) {
        headed = true;
      } else if (i > 0 && kinds.get(i - 1) == PartKind.BYLINE && Bylines.isOffice(paragraph)) {
        kinds.set(i, PartKind.BYLINE);
      } else if (Datelines.isDateline(paragraph)
          || Bylines.isByline(paragraph) && !(i == 0 && Bylines.isOfAnInterview(paragraph))
          || headed && (Bylines.isSigned(paragraph) || Bylines.isNames(paragraph))) {
        boolean dated = Datelines.isDateline(paragraph) && !Bylines.isByline(paragraph);
        kinds.set(i, dated ? PartKind.DATELINE : PartKind.BYLINE);
        // who and when stand behind the standfirst, before the body
        if (untold >= 0 && untold == i - 1) {
          kinds.set(untold, PartKind.STANDFIRST);
          sentences--;
        }
      } else if (kind == null && !headed && sentences == 0 && looksLikeHeadline(paragraphs, i)) {
        headed = true;
        kinds.set(i, PartKind.HEADLINE);
      } else if (kind == null) {
        boolean opening = headed && sentences == 0 && paragraph.length() <= 400;
        if (opening && beforeDateline(paragraphs, i)) {
          kinds.set(i, PartKind.STANDFIRST);
        } else {
          untold = opening ? i : -1;
          sentences++;
        }
      }
    }
  }

  /** Whether the paragraph is no part of the body, because that begins behind it. */
  private static boolean beforeDateline(List<String> paragraphs, int i) {
    return i + 1 < paragraphs.size()
        && Datelines.endOfOpening(paragraphs.get(i)) == 0
        && Datelines.endOfOpening(paragraphs.get(i + 1)) > 0
        && !isLabelled(paragraphs, i + 1);
  }

  /** "COURIER: …" is a place once; where it comes again it is who speaks. */
  private static boolean isLabelled(List<String> paragraphs, int i) {
    int colon = paragraphs.get(i).indexOf(':');
    if (colon < 1 || colon > 40) {
      return false;
    }
    var label = paragraphs.get(i).substring(0, colon + 1);
    return paragraphs.stream().filter(other -> other.startsWith(label)).count() > 1;
  }

  private static void markEnd(List<String> paragraphs, List<@Nullable PartKind> kinds) {
    int told = 0;
    for (int i = paragraphs.size() - 1; i > 0 && told < ENDING; i--) {
      if (kinds.get(i) == null) {
        told++;
        boolean last = paragraphs.size() - i <= ENDING;
        if (Bylines.isAboutTheWriter(paragraphs.get(i))
            || last && Bylines.isByline(paragraphs.get(i))) {
          kinds.set(i, PartKind.BYLINE);
        } else if (last && Datelines.isDateline(paragraphs.get(i))) {
          kinds.set(i, PartKind.DATELINE);
        }
      }
    }
  }

  /** Short, no sentence, and something longer comes after it. */
  private static boolean looksLikeHeadline(List<String> paragraphs, int i) {
    String line = paragraphs.get(i).strip();
    boolean closed =
        SENTENCE_END.matcher(line).find() || line.matches(".*[.!?][\"”’»)]* \\p{Lu}.*");
    if (line.length() > 140
        || line.split("\\s+").length > 24
        || line.indexOf('\n') >= 0
        || closed
        || Datelines.end(line) > 0) {
      return false;
    }
    for (int later = i + 1; later < paragraphs.size(); later++) {
      if (paragraphs.get(later).strip().length() > line.length()) {
        return true;
      }
    }
    return false;
  }

  /** Paragraphs stand between blank lines, or on lines of their own where there are none. */
  static List<String> paragraphs(String text) {
    var paragraphs = new ArrayList<String>();
    var block = new ArrayList<String>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String line = text.substring(from, end);
      if (CleanText.isBlank(line)) {
        addBlock(block, paragraphs);
        block.clear();
      } else {
        block.add(line);
      }
      from = end + 1;
    }
    addBlock(block, paragraphs);
    return paragraphs;
  }

  private static void addBlock(List<String> block, List<String> paragraphs) {
    var together = new StringBuilder();
    boolean wrapped = isWrapped(block);
    boolean looked = block.size() <= MOST_LINES;
    for (String line : block) {
      boolean alone =
          !wrapped || looked && (PartRules.kindOf(line) != null || Bylines.isByline(line));
      if (alone && !together.isEmpty()) {
        paragraphs.add(together.toString());
        together.setLength(0);
      }
      together.append(together.isEmpty() ? "" : "\n").append(line);
      if (alone) {
        paragraphs.add(together.toString());
        together.setLength(0);
      }
    }
    if (!together.isEmpty()) {
      paragraphs.add(together.toString());
    }
  }

  /** Whether the lines of a block are one paragraph that was broken to fit, or verse. */
  private static boolean isWrapped(List<String> block) {
    int whole = 0;
    for (String line : block) {
      if (line.length() > LONG_LINE) {
        return false;
      }
      String end = line.strip();
      if (end.endsWith(".")
          || end.endsWith("!")
          || end.endsWith("?")
          || end.endsWith("”")
          || end.endsWith("\"")) {
        whole++;
      }
    }
    return block.size() == 1 || whole * 2 <= block.size() || whole <= 1;
  }
}
