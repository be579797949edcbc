package org.stet.report.word;

import java.text.Bidi;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.stet.report.Characters;
import org.stet.report.print.Ink;
import org.stet.report.print.Line;

/** Puts text into paragraphs; what reads from the right says so, as Word wants it. */
final class WordText {

  /** Word follows no address longer than this. */
  private static final int LONGEST_ADDRESS = 2_000;

  private WordText() {}

  /** Lets the paragraph begin at the side where its text does. */
  static void direct(XWPFParagraph paragraph, String text) {
    if (!text.isEmpty()
        && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
      var properties =
          paragraph.getCTP().isSetPPr()
              ? paragraph.getCTP().getPPr()
              : paragraph.getCTP().addNewPPr();
      properties.addNewBidi();
    }
  }

  static void put(XWPFParagraph paragraph, Line.Piece piece) {
    var target = piece.target();
    if (target == null || target.length() > LONGEST_ADDRESS) {
      put(paragraph, piece.text(), piece.look());
    } else {
      var link = paragraph.createHyperlinkRun(target);
      link.setStyle("Hyperlink");
      link.setText(Characters.storable(piece.text()));
    }
  }

  static void put(XWPFParagraph paragraph, String text, Line.Look look) {
    var whole = Characters.storable(text);
    if (whole.isEmpty()) {
      return;
    }
    var order = new Bidi(whole, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    for (int i = 0; i < order.getRunCount(); i++) {
      var run = paragraph.createRun();
      dress(run, look);
      if (order.getRunLevel(i) % 2 == 1) {
        var properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        properties.addNewRtl();
      }
      run.setText(whole.substring(order.getRunStart(i), order.getRunLimit(i)));
    }
  }

  private static void dress(XWPFRun run, Line.Look look) {
    switch (look) {
      case PLAIN -> {}
      case STRONG -> run.setBold(true);
      case QUIET -> run.setColor(Ink.QUIET.substring(1));
      case STRUCK -> {
        run.setColor(Ink.RED.substring(1));
        run.setStrikeThrough(true);
      }
      case ADDED -> {
        run.setColor(Ink.BLUE.substring(1));
        run.setUnderline(UnderlinePatterns.SINGLE);
      }
      case ALERT -> {
        run.setBold(true);
        run.setColor(Ink.RED.substring(1));
      }
    }
  }
}
