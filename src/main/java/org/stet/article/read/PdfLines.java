package org.stet.article.read;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.stet.people.Limits;

/** Collects the lines of a PDF with their places on the page, and stops where it has to. */
final class PdfLines extends PDFTextStripper {

  static final int PAGES = 500;

  /** A line as it stands on its page, measured in points from the top left. */
  record Line(int page, String text, float x, float end, float y, float size) {}

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int page;
  private int pagesWithoutText;
  private long length;
  private float x;
  private float end;
  private float y;
  private float size;

  private final Progress progress;
  private final int of;

  PdfLines(Progress progress, int of) {
    this.progress = progress;
    this.of = of;
    setSuppressDuplicateOverlappingText(true);
  }

  List<Line> lines() {
    return lines;
  }

  int pages() {
    return page;
  }

  int pagesWithoutText() {
    return pagesWithoutText;
  }

  @Override
  public void processPage(PDPage next) throws IOException {
    page++;
    if (page > PAGES) {
      throw new ArticleUnreadable("unreadable.pdf.pages", PAGES, page);
    }
    if (!progress.goOn(page, of)) {
      throw new ArticleUnreadable("unreadable.cancelled");
    }
    int before = lines.size();
    super.processPage(next);
    endLine();
    pagesWithoutText += lines.size() == before ? 1 : 0;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      if (text.isEmpty() && !position.getUnicode().isBlank()) {
        x = position.getXDirAdj();
        y = position.getYDirAdj();
        size = Math.max(position.getFontSizeInPt(), position.getHeightDir());
      }
      end = position.getXDirAdj() + position.getWidthDirAdj();
    }
    text.append(words);
    length += words.length();
    if (length > 2L * Limits.ARTICLE_TEXT) {
      throw CleanText.tooLong(length);
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    String words = CleanText.mended(text.toString()).strip().replaceAll("\\p{Cc}+", " ");
    if (!CleanText.isBlank(words)) {
      lines.add(new Line(page, words, x, end, y, size));
    }
    text.setLength(0);
  }
}
