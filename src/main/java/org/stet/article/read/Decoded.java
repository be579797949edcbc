package org.stet.article.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text: by their mark, their look, what the page says of itself, and in the end by trying.
 *
 * @param guessed whether the bytes fit nothing but a guess, so that a person should look
 */
record Decoded(String text, String charset, boolean guessed) {

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
  private static final Pattern XML =
      Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([a-z0-9_:.-]{2,40})");

  /** The bytes in a character set that somebody named; null where they do not fit it. */
  static @Nullable String as(byte[] bytes, String charset) {
    try {
      return byMark(bytes) == null ? strictly(bytes, Charset.forName(charset)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /**
   * @throws ArticleUnreadable where the bytes are no text
   */
  static Decoded of(byte[] bytes) {
    var marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    var wide = wideCharset(bytes);
    if (wide != null) {
      String text = strictly(bytes, wide);
      if (text != null && looksLikeText(text)) {
        return new Decoded(text, wide.name(), false);
      }
    }
    if (isBinary(bytes)) {
      throw new ArticleUnreadable("unreadable.binary");
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    var said = declared(bytes);
    if (said != null && utf8 == null && !said.equals(StandardCharsets.UTF_8)) {
      String text = strictly(bytes, said);
      if (text != null) {
        return new Decoded(text, said.name(), false);
      }
    }
    if (utf8 != null) {
      // ISO-2022-JP and its like look like ASCII with escapes
      if (said != null && said.name().startsWith("ISO-2022") && utf8.indexOf('\u001b') >= 0) {
        String text = strictly(bytes, said);
        if (text != null) {
          return new Decoded(text, said.name(), false);
        }
      }
      return new Decoded(utf8, "UTF-8", false);
    }
    if (said != null) {
      String mended = new String(bytes, said);
      if (mended.chars().filter(c -> c == '\uFFFD').count() * 200 < mended.length()) {
        return new Decoded(mended, said.name(), true);
      }
    }
    var heard = Charsets.of(bytes);
    String text = heard == null ? null : strictly(bytes, heard);
    return text == null || heard == null
        ? new Decoded(new String(bytes, WINDOWS), "windows-1252", true)
        : new Decoded(text, heard.name(), true);
  }

  private static @Nullable Decoded byMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return marked(b, 3, StandardCharsets.UTF_8);
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return marked(b, 4, UTF_32LE);
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return marked(b, 4, UTF_32BE);
    }
    if (starts(b, 0xFE, 0xFF)) {
      return marked(b, 2, StandardCharsets.UTF_16BE);
    }
    return starts(b, 0xFF, 0xFE) ? marked(b, 2, StandardCharsets.UTF_16LE) : null;
  }

  private static Decoded marked(byte[] bytes, int from, Charset charset) {
    var rest = Arrays.copyOfRange(bytes, from, bytes.length);
    String text = strictly(rest, charset);
    if (text != null) {
      return new Decoded(text, charset.name(), false);
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      return new Decoded(new String(rest, WINDOWS), "windows-1252", true);
    }
    throw new ArticleUnreadable("unreadable.binary");
  }

  /**
   * Latin text in UTF-16 has a zero in every other byte; other scripts repeat their block's byte.
   */
  private static @Nullable Charset wideCharset(byte[] b) {
    int pairs = Math.min(b.length, 4096) / 2;
    if (pairs < 2 || b.length % 2 != 0) {
      return null;
    }
    int zeroFirst = 0;
    int zeroSecond = 0;
    for (int i = 0; i < pairs; i++) {
      zeroFirst += b[2 * i] == 0 ? 1 : 0;
      zeroSecond += b[2 * i + 1] == 0 ? 1 : 0;
    }
    if (zeroFirst * 10 > pairs && zeroSecond * 50 <= pairs) {
      return StandardCharsets.UTF_16BE;
    }
    return zeroSecond * 10 > pairs && zeroFirst * 50 <= pairs ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean isBinary(byte[] bytes) {
    int control = 0;
    int head = Math.min(bytes.length, 65_536);
    for (int i = 0; i < head; i++) {
      int b = bytes[i] & 0xFF;
      boolean usual = b >= 0x20 || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x1B;
      control += usual ? 0 : b == 0 ? 3 : 1;
    }
    return control * 50L > head;
  }

  private static boolean looksLikeText(String text) {
    int odd = 0;
    int head = Math.min(text.length(), 4096);
    for (int i = 0; i < head; i++) {
      char c = text.charAt(i);
      boolean usual = c == '\n' || c == '\r' || c == '\t';
      odd += (Character.isISOControl(c) && !usual) || !Character.isDefined(c) ? 1 : 0;
    }
    return odd * 50 <= head;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8_192), StandardCharsets.ISO_8859_1);
    for (var pattern : new Pattern[] {XML, META}) {
      Matcher said = pattern.matcher(head);
      if (said.find()) {
        return named(said.group(1));
      }
    }
    return null;
  }

  /** As browsers read the names: Latin-1 means windows-1252, GB2312 means GBK. */
  private static @Nullable Charset named(String name) {
    String known =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii" -> "windows-1252";
          case "gb2312", "gb_2312-80" -> "GBK";
          case "shift_jis", "sjis", "x-sjis" -> "windows-31j";
          case "euc-kr", "ks_c_5601-1987" -> "MS949";
          case "utf-16", "utf-16le", "utf-16be" -> "UTF-8";
          default -> name;
        };
    try {
      return Charset.isSupported(known) ? Charset.forName(known) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return null;
    }
  }

  static boolean starts(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
