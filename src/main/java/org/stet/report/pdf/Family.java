package org.stet.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a report, named as in {@code fonts/fop.xml}. A character is printed only in a font
 * that has it: one missing glyph would make the whole file invalid.
 */
enum Family {
  SERIF(
      "Serif",
      "SourceSerif4_400Regular",
      "SourceSerif4_600SemiBold",
      "SourceSerif4_400Regular_Italic"),
  SANS("Sans", "SourceSans3_400Regular", "SourceSans3_600SemiBold"),
  MONO("Mono", "SourceCodePro_400Regular"),
  ARABIC("Arabic", "NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold"),
  HEBREW("Hebrew", "NotoSansHebrew_400Regular", "NotoSansHebrew_700Bold"),
  DEVANAGARI("Devanagari", "NotoSansDevanagari_400Regular", "NotoSansDevanagari_700Bold"),
  CHINESE("Chinese", "NotoSansSC_400Regular"),
  KOREAN("Korean", "NotoSansKR_400Regular"),
  EMOJI("Emoji", "NotoEmoji_400Regular");

  static final String SHELF = "/fonts/";

  private final String label;
  private final List<String> files;
  private volatile @Nullable BitSet characters;

  Family(String label, String... files) {
    this.label = label;
    this.files = List.of(files);
  }

  /** As the layout calls it. */
  String label() {
    return label;
  }

  /** Whether every weight of the family has a glyph for it. */
  boolean has(int codePoint) {
    var known = characters;
    if (known == null) { // some are large, and most reports need none of those
      known = new BitSet();
      known.set(0, Character.MAX_CODE_POINT + 1);
      for (var file : files) {
        known.and(charactersOf(file + ".ttf"));
      }
      characters = known;
    }
    return known.get(codePoint);
  }

  /** Whether its letters change shape with their neighbours, so that glyphs are not characters. */
  boolean isShaped() {
    return switch (this) {
      case ARABIC, HEBREW, DEVANAGARI -> true;
      case SERIF, SANS, MONO, CHINESE, KOREAN, EMOJI -> false;
    };
  }

  static Family called(String label) {
    for (var family : values()) {
      if (family.label.equals(label)) {
        return family;
      }
    }
    throw new IllegalArgumentException(label);
  }

  private static BitSet charactersOf(String file) {
    try (var stream = Objects.requireNonNull(Family.class.getResourceAsStream(SHELF + file), file);
        var font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()))) {
      var map = font.getUnicodeCmapLookup();
      var characters = new BitSet();
      for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
        if (map.getGlyphId(c) > 0) {
          characters.set(c);
        }
      }
      return characters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
