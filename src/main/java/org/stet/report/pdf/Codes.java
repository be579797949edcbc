package org.stet.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What each code of a font means, for whoever copies or listens (PDF 1.7, section 9.10.3). The
 * layout engine counts a character beyond U+FFFF, an emoji say, as two codes: it and all behind it
 * would be read as others than those that are seen.
 */
final class Codes {

  /** More must not stand in one list. */
  private static final int LIST = 100;

  private static final int SURROGATES = 8;

  private static final Pattern MAP = Pattern.compile("(?s)(.*endcodespacerange\\s)(.*)(endcmap.*)");

  private static final Pattern ENTRY =
      Pattern.compile("<(\\w{4})>\\s*(?:<(\\w{4})>\\s*)?<(\\w{4}|\\w{8})>\\s*\\n");

  private Codes() {}

  static void mend(COSDictionary font) throws IOException {
    if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
      return;
    }
    var map = MAP.matcher(stream.toTextString());
    if (!map.matches()) {
      return;
    }
    var meanings = meanings(map.group(2));
    if (meanings.stream().noneMatch(meaning -> meaning.length() == SURROGATES)) {
      return;
    }
    var mended = map.group(1) + lists(meanings) + map.group(3);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(mended.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** In the order of the codes, which is that in which the font has the glyphs. */
  static List<String> meanings(String lists) {
    var byCode = new TreeMap<Integer, String>();
    var entries = ENTRY.matcher(lists);
    while (entries.find()) {
      int from = Integer.parseInt(entries.group(1), 16);
      int to = entries.group(2) == null ? from : Integer.parseInt(entries.group(2), 16);
      var first = entries.group(3);
      int step = first.length() == SURROGATES ? 2 : 1;
      for (int code = from; code <= to; code += step) {
        byCode.put(code, hex(character(first) + (code - from) / step));
      }
    }
    return List.copyOf(byCode.values());
  }

  private static int character(String hex) {
    return hex.length() == SURROGATES
        ? Character.toCodePoint(
            (char) Integer.parseInt(hex.substring(0, 4), 16),
            (char) Integer.parseInt(hex.substring(4), 16))
        : Integer.parseInt(hex, 16);
  }

  private static String hex(int character) {
    var hex = new StringBuilder();
    for (char unit : Character.toChars(character)) {
      hex.append(String.format(Locale.ROOT, "%04x", (int) unit));
    }
    return hex.toString();
  }

  private static String lists(List<String> meanings) {
    var lists = new StringBuilder();
    for (int from = 0; from < meanings.size(); from += LIST) {
      int to = Math.min(meanings.size(), from + LIST);
      var entries = new ArrayList<String>();
      for (int code = from; code < to; code++) {
        entries.add(String.format(Locale.ROOT, "<%04x> <%s>\n", code, meanings.get(code)));
      }
      lists.append(to - from).append(" beginbfchar\n");
      lists.append(String.join("", entries)).append("endbfchar\n");
    }
    return lists.toString();
  }
}
