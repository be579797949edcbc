package org.stet.article.read;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.stet.people.Limits;

/** Collects the lines of a PDF with their places on the page, and stops where it has to. */
final class PdfLines extends PDFTextStripper {

  static final int PAGES = 500;

  /** More letters than a page of a newspaper holds, many times over. */
  private static final int LETTERS_OF_A_PAGE = 200_000;

  /** Drawings that a page takes up, each perhaps with others in it. */
  private static final int FORMS_OF_A_PAGE = 10_000;

  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|-(?:bd|demi)");
  private static final float SEMIBOLD = 600;

  /** A line as it stands on its page, measured in points from the top left. */
  record Line(int page, String text, float x, float end, float y, float size, boolean bold) {

    /** With the letter that it begins with, which is set larger. */
    Line after(Line letter) {
      return new Line(page, letter.text() + text, letter.x(), end, y, size, bold);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final Map<PDFont, Boolean> bolds = new IdentityHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int page;
  private int pagesWithoutText;
  private int letters;
  private int forms;
  private long length;
  private float x;
  private float end;
  private float y;
  private float size;
  private boolean bold;

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
    letters = 0;
    forms = 0;
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
  public void showForm(PDFormXObject form) throws IOException {
    forms++;
    if (forms > FORMS_OF_A_PAGE) {
      throw new ArticleUnreadable("unreadable.pdf.page", page);
    }
    super.showForm(form);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    letters++;
    if (letters > LETTERS_OF_A_PAGE) {
      throw new ArticleUnreadable("unreadable.pdf.page", page);
    }
    super.processTextPosition(position);
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) {
    boolean begins = text.isEmpty();
    for (TextPosition position : positions) {
      boolean seen = !position.getUnicode().isBlank();
      if (begins && seen) {
        x = position.getXDirAdj();
        y = position.getYDirAdj();
        size = Math.max(position.getFontSizeInPt(), position.getHeightDir());
        bold = true;
        begins = false;
      }
      bold &= !seen || isBold(position.getFont());
      end = position.getXDirAdj() + position.getWidthDirAdj();
    }
    text.append(words);
    length += words.length();
    if (length > 2L * Limits.ARTICLE_TEXT) {
      throw CleanText.tooLong(length);
    }
  }

  private boolean isBold(PDFont font) {
    return bolds.computeIfAbsent(font, PdfLines::looksBold);
  }

  private static boolean looksBold(PDFont font) {
    var name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    var says = font.getFontDescriptor();
    return BOLD.matcher(name).find()
        || says != null && (says.isForceBold() || says.getFontWeight() >= SEMIBOLD);
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
      lines.add(new Line(page, words, x, end, y, size, bold));
    }
    text.setLength(0);
  }
}
