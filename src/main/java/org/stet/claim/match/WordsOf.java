package org.stet.claim.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a text as they are compared: without endings, accents, and words that say little.
 */
final class WordsOf extends Analyzer {

  static final WordsOf TEXT = new WordsOf();

  private WordsOf() {}

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    var lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    var telling = new StopFilter(lower, EnglishAnalyzer.getDefaultStopSet());
    return new TokenStreamComponents(words, new PorterStemFilter(new ASCIIFoldingFilter(telling)));
  }

  /** Each stem with the first word of the text that has it. */
  Map<String, String> in(String text) {
    var stems = new LinkedHashMap<String, String>();
    try (var stream = tokenStream("", text)) {
      var stem = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.putIfAbsent(stem.toString(), text.substring(place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  /** Those that are figures. */
  static Set<String> figures(Set<String> stems) {
    var figures = new TreeSet<String>();
    for (var stem : stems) {
      if (stem.codePoints().anyMatch(Character::isDigit)) {
        figures.add(stem);
      }
    }
    return figures;
  }
}
