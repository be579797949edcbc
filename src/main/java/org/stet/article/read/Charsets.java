package org.stet.article.read;

import com.ibm.icu.text.CharsetDetector;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from the letters themselves in which character set they are written, where nobody says. */
final class Charsets {

  /** More bytes make no surer. */
  private static final int ENOUGH = 65_536;

  private static final int SURE = 30;

  /** Others than Latin ones: these look like each other, and windows-1252 is the likeliest. */
  private static final Set<UnicodeScript> SCRIPTS =
      Set.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.HEBREW,
          UnicodeScript.ARABIC,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL);

  private Charsets() {}

  /** Null where it is a Latin one, or can't be told. */
  static @Nullable Charset of(byte[] bytes) {
    var detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, ENOUGH)));
    for (var match : detector.detectAll()) {
      if (match.getConfidence() >= SURE && Charset.isSupported(match.getName())) {
        var charset = Charset.forName(match.getName());
        if (isOfOneScript(new String(bytes, 0, Math.min(bytes.length, ENOUGH), charset))) {
          return charset;
        }
      }
    }
    return null;
  }

  /** Its foreign letters form words of their own, rather than to stand among Latin ones. */
  private static boolean isOfOneScript(String text) {
    int foreign = 0;
    int odd = 0;
    int mixed = 0;
    boolean latinBefore = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean latin = c < 128 && Character.isLetter(c);
      if (c >= 128 && Character.isLetter(c)) {
        boolean known = SCRIPTS.contains(UnicodeScript.of(c));
        foreign += known ? 1 : 0;
        odd += known ? 0 : 1;
        mixed += latinBefore ? 1 : 0;
      }
      latinBefore = latin;
    }
    return foreign > 10 && odd * 10 < foreign && mixed * 5 < foreign;
  }
}
