package org.stet.article.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.article.read.TextReading.Paragraph;

/** Reads Markdown: its marks say what a paragraph is and leave its words alone. */
final class MarkdownReading {

  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*$");
  private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-{2,})$");
  private static final Pattern RULE = Pattern.compile("^ {0,3}(?:[-*_] *){3,}$");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[([^\\]\\n]{0,500})\\]\\([^()\\s]{0,2000}(?: \"[^\"]{0,200}\")?\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]\\n]{1,500})\\]\\([^()\\s]{0,2000}(?: \"[^\"]{0,200}\")?\\)");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]{1,500}?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^\\n*_]{1,500}?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,500})`");
  private static final Pattern FRONT =
      Pattern.compile("\\A---\\n(.{0,5000}?)\\n---\\n", Pattern.DOTALL);

  private static final Pattern ROW = Pattern.compile("\\S\\s*\\|");

  /** |---|:--:| below the heads of a table. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)+\\|?\\s*|\\s*\\|\\s*:?-{2,}:?\\s*\\|\\s*");

  /** [^1]: Association report, 3 March */
  private static final Pattern NOTE =
      Pattern.compile("(?m)^ {0,3}\\[\\^([^\\]\\s]{1,40})\\]:\\s+(\\S.{0,1000})$");

  private static final Pattern POINTER = Pattern.compile("\\[\\^([^\\]\\s]{1,40})\\]");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?][\"”’»)]*(?:\\[\\^[^\\]\\s]{1,40}\\])*\\s+");

  /** As many as of a Word file. */
  private static final int REMARKS = 1_000;

  private MarkdownReading() {}

  /** Whether a text is written in Markdown: it has headings, or several links and strong words. */
  static boolean isMarkdown(String text, boolean calledSo) {
    int marks = 0;
    for (String line : text.split("\n", 400)) {
      if (line.length() < 2_000) {
        marks += HEADING.matcher(line).matches() ? 2 : 0;
        marks += LINK.matcher(line).find() ? 1 : 0;
        marks += NOTE.matcher(line).find() ? 1 : 0;
        marks += STRONG.matcher(line).find() ? 1 : 0;
      }
    }
    return marks >= (calledSo ? 1 : 3) || (calledSo && FRONT.matcher(text).find());
  }

  static Draft read(String text) {
    var draft = new Draft();
    Matcher front = FRONT.matcher(text);
    String body = text;
    if (front.find()) {
      draft.headline = said(front.group(1), "title|headline");
      draft.byline = said(front.group(1), "author|byline");
      draft.published = Dates.in(said(front.group(1), "date|published"));
      body = text.substring(front.end());
      if (draft.headline != null) {
        draft.add(PartKind.HEADLINE, draft.headline);
      }
    }
    TextReading.mark(paragraphs(body), draft);
    remark(body, draft);
    return draft;
  }

  /** What the footnotes say, with the sentences that point to them. */
  private static void remark(String body, Draft draft) {
    var notes = new HashMap<String, String>();
    NOTE.matcher(body)
        .results()
        .limit(REMARKS)
        .forEach(note -> notes.put(note.group(1), plain(note.group(2).strip())));
    if (notes.isEmpty()) {
      return;
    }
    for (var piece : draft.pieces) {
      Matcher pointer = POINTER.matcher(piece.text());
      while (piece.kind().isClaimText() && draft.remarks.size() < REMARKS && pointer.find()) {
        String note = notes.get(pointer.group(1));
        if (note != null) {
          int from = sentence(piece.text().substring(0, pointer.start()));
          String on = piece.text().substring(from, pointer.end());
          draft.remarks.add(new Draft.Remarked(on, null, note));
        }
      }
    }
  }

  /** Where the last sentence of a text begins. */
  private static int sentence(String text) {
    Matcher end = SENTENCE_END.matcher(text);
    int from = 0;
    while (end.find()) {
      from = end.end();
    }
    return from;
  }

  private static @Nullable String said(String front, String name) {
    Matcher line = Pattern.compile("(?im)^(?:" + name + "):\\s*[\"']?(.+?)[\"']?$").matcher(front);
    return line.find() ? line.group(1).strip() : null;
  }

  private static List<Paragraph> paragraphs(String text) {
    var paragraphs = new ArrayList<Paragraph>();
    for (String block : blocks(text)) {
      String[] lines = block.split("\n");
      Matcher heading = HEADING.matcher(lines[0]);
      if (RULE.matcher(block).matches()) {
        paragraphs.add(new Paragraph(block.strip(), PartKind.OTHER));
      } else if (heading.matches()) {
        paragraphs.add(new Paragraph(plain(heading.group(1)), PartKind.HEADLINE));
      } else if (lines.length == 2 && UNDERLINE.matcher(lines[1]).matches()) {
        paragraphs.add(new Paragraph(plain(lines[0]), PartKind.HEADLINE));
      } else if (lines.length > 2
          && ROW.matcher(lines[0]).find()
          && LINE.matcher(lines[1]).matches()) {
        addTable(lines, paragraphs);
      } else if (PICTURE.matcher(block.strip()).matches()) {
        String caption = PICTURE.matcher(block.strip()).replaceAll("$1");
        paragraphs.add(new Paragraph(caption, PartKind.CAPTION));
      } else {
        paragraphs.add(new Paragraph(plain(block.replaceAll("(?m)^ {0,3}> ?", "")), null));
      }
    }
    paragraphs.removeIf(paragraph -> CleanText.isBlank(paragraph.text()));
    return paragraphs;
  }

  /** Each row a paragraph, its cells apart. */
  private static void addTable(String[] lines, List<Paragraph> paragraphs) {
    for (String line : lines) {
      if (!LINE.matcher(line).matches()) {
        String row = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        paragraphs.add(
            new Paragraph(plain(row.strip().replaceAll("\\s*\\|\\s*", "\t")), PartKind.BODY));
      }
    }
  }

  private static List<String> blocks(String text) {
    var spaced = new StringBuilder();
    for (String line : text.split("\n")) {
      boolean alone = HEADING.matcher(line).matches();
      spaced.append(alone ? "\n" : "").append(line).append(alone ? "\n\n" : "\n");
    }
    var blocks = new ArrayList<String>();
    for (String block : spaced.toString().split("\n(?:[ \t]*\n)+")) {
      if (!CleanText.isBlank(block)) {
        blocks.add(block.replaceAll("^\n+|\n+$", ""));
      }
    }
    return blocks;
  }

  private static String plain(String text) {
    if (text.length() > 50_000) {
      return text;
    }
    String plain = PICTURE.matcher(text).replaceAll("$1");
    plain = LINK.matcher(plain).replaceAll("$1");
    plain = STRONG.matcher(plain).replaceAll("$2");
    plain = EMPHASIS.matcher(plain).replaceAll("$2");
    return CODE.matcher(plain).replaceAll("$1");
  }
}
