package org.stet.article.read;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PDF whose packed streams would unpack to more than an article can need, before anybody
 * unpacks them.
 */
final class PdfBombs {

  private static final long ONE = 64L * 1024 * 1024;
  private static final long ALL = 256L * 1024 * 1024;
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private PdfBombs() {}

  static void refuse(byte[] pdf) {
    long all = 0;
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      int from = at;
      while (from < pdf.length && (pdf[from] == '\r' || pdf[from] == '\n')) {
        from++;
      }
      if (from + 1 < pdf.length && isPacked(pdf[from], pdf[from + 1])) {
        all += unpacked(pdf, from);
        if (all > ALL) {
          throw bomb(ALL);
        }
      }
    }
  }

  private static long unpacked(byte[] pdf, int from) {
    var inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      var buffer = new byte[65_536];
      long length = 0;
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        int n = inflater.inflate(buffer);
        if (length == 0 && n > 1024 && isPacked(buffer[0], buffer[1]) && isPackedAgain(buffer, n)) {
          throw bomb(ONE);
        }
        length += n;
        if (length > ONE) {
          throw bomb(ONE);
        }
      }
      return length;
    } catch (DataFormatException e) {
      return 0;
    } finally {
      inflater.end();
    }
  }

  private static boolean isPackedAgain(byte[] bytes, int length) {
    var inflater = new Inflater();
    try {
      inflater.setInput(bytes, 0, length);
      return inflater.inflate(new byte[4096]) == 4096;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static boolean isPacked(byte first, byte second) {
    int head = (first & 0xFF) << 8 | second & 0xFF;
    return (first & 0x0F) == 8 && (first & 0xFF) <= 0x78 && head % 31 == 0;
  }

  private static int next(byte[] pdf, int from) {
    for (int i = from; i + STREAM.length < pdf.length; i++) {
      int n = 0;
      while (n < STREAM.length && pdf[i + n] == STREAM[n]) {
        n++;
      }
      if (n == STREAM.length) {
        return i + STREAM.length;
      }
    }
    return -1;
  }

  private static ArticleUnreadable bomb(long most) {
    return new ArticleUnreadable("unreadable.zip.big", most / (1024 * 1024));
  }
}
