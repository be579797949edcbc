package org.stet.article.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.article.read.TextReading.Paragraph;
import org.stet.people.Limits;
import org.stet.people.Plain;

/**
 * Reads a Word file's paragraphs in their order. The XML is streamed, without document types and
 * entities; what is deleted, hidden, or not on the page itself stays out and is named in a warning.
 */
final class DocxReading {

  private static final int ROW = 300;

  /** Comments and notes of a file, and the characters of one. */
  private static final int REMARKS = 1_000;

  private static final int LONGEST_NOTE = Limits.NOTE;

  private final DocxPackage file;
  private final Map<String, PartKind> styles = new HashMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /** The paragraphs being read; a text box stands inside another paragraph. */
  private final Deque<Open> open = new ArrayDeque<>();

  private final Deque<Row> rows = new ArrayDeque<>();
  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private int deletions;
  private boolean inRun;
  private boolean hidden;
  private int hiddenRuns;

  private DocxReading(DocxPackage file) {
    this.file = file;
  }

  static Draft read(byte[] bytes) throws IOException, XMLStreamException {
    return new DocxReading(DocxPackage.of(bytes)).read();
  }

  private static final class Open {
    final StringBuilder text = new StringBuilder();
    @Nullable PartKind kind;
  }

  /** The words that a comment or a note stands on, as far as they stand in one paragraph. */
  private static final class Mark {
    final Open in;
    final int from;
    int to = -1;

    Mark(Open in, int from) {
      this.in = in;
      this.from = from;
    }

    String words() {
      int end = to < 0 ? in.text.length() : Math.min(to, in.text.length());
      return CleanText.mended(in.text.substring(Math.min(from, end), end)).strip();
    }
  }

  private static final class Row {
    final int from;
    final List<Integer> cells = new ArrayList<>();

    Row(int from) {
      this.from = from;
    }
  }

  private Draft read() throws XMLStreamException {
    readStyles();
    readBody();
    var draft = new Draft();
    var words = new ArrayList<Paragraph>();
    for (Paragraph paragraph : paragraphs) {
      String text = CleanText.mended(paragraph.text()).stripTrailing();
      if (!CleanText.isBlank(text)) {
        words.add(new Paragraph(text, paragraph.kind()));
      }
    }
    if (words.isEmpty()) {
      throw new ArticleUnreadable("unreadable.blank");
    }
    TextReading.mark(words, draft);
    remark(draft);
    warn(draft);
    return draft;
  }

  /** What the comments and notes say, with the words that they stand on. */
  private void remark(Draft draft) throws XMLStreamException {
    var said = new HashMap<String, Note>();
    for (String kind : List.of("comment", "footnote", "endnote")) {
      notes(kind).forEach(note -> said.put(kind + note.id(), note));
    }
    for (var mark : marks.entrySet()) {
      Note note = said.get(mark.getKey());
      String on = mark.getValue().words();
      if (note == null || note.words().isEmpty() || on.isEmpty()) {
        continue;
      }
      if (draft.remarks.size() < REMARKS) {
        draft.remarks.add(new Draft.Remarked(on, note.by(), note.words()));
      }
    }
  }

  private void warn(Draft draft) throws XMLStreamException {
    int placed = draft.remarks.size();
    if (placed > 0) {
      draft.warn("warning.docx.remarks", placed);
    } else {
      warnIf(draft, "warning.docx.comments", notes("comment").size());
      warnIf(draft, "warning.docx.footnotes", notes("footnote").size());
      warnIf(draft, "warning.docx.endnotes", notes("endnote").size());
    }
    warnIf(draft, "warning.docx.deletions", deletions);
    warnIf(draft, "warning.docx.hidden", hiddenRuns);
    int margins = 0;
    for (String name : List.of("header", "footer")) {
      for (byte[] part : file.partsCalled(name)) {
        margins += hasWords(part) ? 1 : 0;
      }
    }
    warnIf(draft, "warning.docx.margins", margins);
    if (file.hasMacros()) {
      draft.warn("warning.docx.macros");
    }
  }

  private static void warnIf(Draft draft, String key, int count) {
    if (count > 0) {
      draft.warn(key, count);
    }
  }

  private void readBody() throws XMLStreamException {
    var xml = xml(file.parts().get("word/document.xml"));
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Open());
      case "pStyle" -> styled(styles.get(value(xml)));
      case "outlineLvl" -> {
        if (!"9".equals(value(xml))) {
          styled(PartKind.HEADLINE);
        }
      }
      case "r" -> {
        inRun = true;
        hidden = false;
      }
      case "vanish" -> {
        String off = value(xml);
        hidden = inRun && (off == null || !off.matches("0|false|off"));
        hiddenRuns += hidden ? 1 : 0;
      }
      case "t" -> add(xml.getElementText());
      case "commentRangeStart" -> markFrom("comment" + attribute(xml, "id"));
      case "commentRangeEnd" -> markTo("comment" + attribute(xml, "id"));
      case "footnoteReference" -> markSentence("footnote" + attribute(xml, "id"));
      case "endnoteReference" -> markSentence("endnote" + attribute(xml, "id"));
      case "br", "cr" -> add("\n");
      case "noBreakHyphen" -> add("\u2011");
      case "softHyphen" -> add("\u00AD");
      case "tabs", "Fallback", "instrText" -> skip(xml);
      case "tab", "ptab" -> add("\t");
      case "del", "moveFrom" -> {
        if (!open.isEmpty() && hasWords(xml)) {
          deletions++;
        }
      }
      case "tr" -> rows.push(new Row(paragraphs.size()));
      case "tc" -> {
        if (!rows.isEmpty()) {
          rows.peek().cells.add(paragraphs.size());
        }
      }
      default -> {}
    }
  }

  private void markFrom(String id) {
    if (!open.isEmpty()) {
      marks.putIfAbsent(id, new Mark(open.peek(), open.peek().text.length()));
    }
  }

  private void markTo(String id) {
    var mark = marks.get(id);
    if (mark != null && mark.in == open.peek()) {
      mark.to = mark.in.text.length();
    }
  }

  /** A note stands behind the sentence it is about. */
  private void markSentence(String id) {
    if (!open.isEmpty()) {
      var text = open.peek().text;
      int from = text.length() - 1;
      while (from > 0 && ".!?".indexOf(text.charAt(from - 1)) < 0) {
        from--;
      }
      marks.putIfAbsent(id, new Mark(open.peek(), Math.max(0, from)));
      markTo(id);
    }
  }

  private void end(String name) {
    if (name.equals("p") && !open.isEmpty()) {
      var done = open.pop();
      paragraphs.add(new Paragraph(done.text.toString(), done.kind));
    } else if (name.equals("r")) {
      inRun = false;
    } else if (name.equals("tr") && !rows.isEmpty()) {
      close(rows.pop());
    }
  }

  /** A row of short cells is one line, its cells apart by tabs. */
  private void close(Row row) {
    var cells = paragraphs.subList(row.from, paragraphs.size());
    int length = cells.stream().mapToInt(cell -> cell.text().length()).sum();
    if (cells.size() > 1 && cells.size() == row.cells.size() && length <= ROW) {
      var line = new ArrayList<String>();
      cells.forEach(cell -> line.add(cell.text().replace('\n', ' ').strip()));
      cells.clear();
      paragraphs.add(new Paragraph(String.join("\t", line), null));
    }
  }

  private void styled(@Nullable PartKind kind) {
    if (!open.isEmpty() && kind != null && open.peek().kind == null) {
      open.peek().kind = kind;
    }
  }

  private void add(String words) {
    if (!open.isEmpty() && !hidden) {
      open.peek().text.append(words);
    }
  }

  private void readStyles() throws XMLStreamException {
    byte[] part = file.parts().get("word/styles.xml");
    if (part == null) {
      return;
    }
    var xml = xml(part);
    String id = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("style")) {
        id = attribute(xml, "styleId");
      } else if (xml.getLocalName().equals("name") && id != null) {
        PartKind kind = kindOf(value(xml));
        if (kind != null) {
          styles.put(id, kind);
        }
      }
    }
  }

  /** Word names its own styles in English, whatever language it speaks. */
  private static @Nullable PartKind kindOf(@Nullable String style) {
    String name = style == null ? "" : style.toLowerCase(Locale.ROOT);
    if (name.equals("title") || name.startsWith("heading ") || name.equals("headline")) {
      return PartKind.HEADLINE;
    }
    return switch (name) {
      case "subtitle", "standfirst" -> PartKind.STANDFIRST;
      case "caption" -> PartKind.CAPTION;
      default -> null;
    };
  }

  /** A comment, or a footnote or endnote. */
  private record Note(String id, @Nullable String by, String words) {}

  /** Without the lines that separate notes from the text. */
  private List<Note> notes(String element) throws XMLStreamException {
    byte[] bytes = file.parts().get("word/" + element + "s.xml");
    var notes = new ArrayList<Note>();
    if (bytes == null) {
      return notes;
    }
    var xml = xml(bytes);
    var words = new StringBuilder();
    String id = null;
    String by = null;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals(element)) {
          String type = attribute(xml, "type");
          id = type == null || type.equals("normal") ? "" + attribute(xml, "id") : null;
          by = attribute(xml, "author");
          words.setLength(0);
        } else if (name.equals("t") && words.length() < LONGEST_NOTE) {
          words.append(xml.getElementText());
        } else if (name.equals("p") && !words.isEmpty()) {
          words.append('\n');
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals(element)
          && id != null) {
        String said = CleanText.mended(words.toString()).strip();
        notes.add(new Note(id, by, Plain.shortened(said, LONGEST_NOTE)));
      }
    }
    return notes;
  }

  private static boolean hasWords(byte[] part) throws XMLStreamException {
    var xml = xml(part);
    while (xml.hasNext()) {
      boolean text =
          xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t");
      if (text && !xml.getElementText().isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Passes over the present element; whether it held words. */
  private static boolean hasWords(XMLStreamReader xml) throws XMLStreamException {
    boolean words = false;
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          words |= xml.getLocalName().equals("delText") || xml.getLocalName().equals("t");
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return words;
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    boolean ignored = hasWords(xml);
  }

  private static @Nullable String value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static XMLStreamReader xml(byte @Nullable [] part) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return new Undeclared(
        factory.createXMLStreamReader(new ByteArrayInputStream(part == null ? new byte[0] : part)));
  }

  /** Word declares nothing; where something is declared, words could mean anything. */
  private static final class Undeclared extends StreamReaderDelegate {

    Undeclared(XMLStreamReader xml) {
      super(xml);
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      if (event == DTD || event == ENTITY_REFERENCE) {
        throw new ArticleUnreadable("unreadable.docx.declares");
      }
      return event;
    }
  }
}
