package org.stet.article.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a text's language by its script and its small words; says nothing rather than guess. */
final class Languages {

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en",
              words(
                  "the of and to in that is was for with as on by at from has have not are this"
                      + " which it be his her said will an"),
          "de",
              words(
                  "der die das und ist nicht ein eine zu den von mit sich auf für dem des im auch"
                      + " als sie er wird wurde bei nach dass es aus werden"),
          "fr",
              words(
                  "le la les des et est une un du dans que qui pour pas sur au par avec il ce cette"
                      + " sont aux plus être mais été elle ont"),
          "es",
              words(
                  "el la los las de y que en un una por con para del se es su al no como más pero"
                      + " fue lo sus este ha está son"),
          "it",
              words(
                  "il lo la gli le di che è un una per con del della non sono nel alla anche come"
                      + " si dei ha più delle questo dal nella da ma"),
          "pt",
              words(
                  "o os as de que em um uma para com não do da dos das é ao mais por se foi na no"
                      + " como mas são pelo pela também ele à"),
          "nl",
              words(
                  "de het een van en is dat niet op te zijn met voor in die aan er ook om maar bij"
                      + " naar wordt heeft uit dit over door nog"),
          "sv",
              words(
                  "och att det som en på är av för med den till har inte om ett de var från vid men"
                      + " han kan efter när sig eller hade"),
          // known so that they aren't taken for their neighbours
          "da",
              words(
                  "og at det er en på af for med den til har ikke om et de var fra ved men han kan"
                      + " efter når sig eller havde blev også"),
          "cs",
              words(
                  "a v se na je že s z do o to i ve k za po pro jsou byl jako ale tak by od podle"
                      + " které který roku"));

  private static final Set<String> TOLD = Set.of("en", "de", "fr", "es", "it", "pt", "nl", "sv");

  private Languages() {}

  /** The language as BCP 47, or null where it can't be told. */
  static @Nullable String of(String text) {
    String head = text.length() > 20_000 ? text.substring(0, 20_000) : text;
    var scripts = new HashMap<Character.UnicodeScript, Integer>();
    int letters = 0;
    for (int i = 0; i < head.length(); ) {
      int c = head.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        letters++;
        scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    if (letters < 12) {
      return null;
    }
    int kana =
        scripts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
    int han = scripts.getOrDefault(Character.UnicodeScript.HAN, 0);
    if ((kana + han) * 2 > letters) {
      return kana * 20 > kana + han ? "ja" : "zh";
    }
    for (var script : scripts.entrySet()) {
      if (script.getValue() * 2 > letters) {
        return bySmallWordsOrScript(script.getKey(), head);
      }
    }
    return null;
  }

  private static @Nullable String bySmallWordsOrScript(
      Character.UnicodeScript script, String text) {
    return switch (script) {
      case HEBREW -> "he";
      case GREEK -> "el";
      case LATIN -> latin(text);
      case HANGUL -> "ko";
      // letters that only another language of the same script has
      case ARABIC -> has(text, "پچژگڤٹڈڑ") ? null : "ar";
      case DEVANAGARI -> has(text, "ळ") ? null : "hi";
      case CYRILLIC ->
          has(text, "іїєґ") ? "uk" : has(text, "ђјљњћџѓќ") || !has(text, "ыэ") ? null : "ru";
      default -> null;
    };
  }

  private static @Nullable String latin(String text) {
    var counts = new HashMap<String, Integer>();
    int all = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
      all++;
      for (var language : SMALL_WORDS.entrySet()) {
        if (language.getValue().contains(word)) {
          counts.merge(language.getKey(), 1, Integer::sum);
        }
      }
    }
    String best = null;
    int most = 0;
    int second = 0;
    for (var count : counts.entrySet()) {
      if (count.getValue() > most) {
        second = most;
        most = count.getValue();
        best = count.getKey();
      } else {
        second = Math.max(second, count.getValue());
      }
    }
    boolean sure = most >= 3 && most * 12 >= all && most * 10 >= second * 12;
    return sure && best != null && TOLD.contains(best) ? best : null;
  }

  private static boolean has(String text, String letters) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (letters.indexOf(Character.toLowerCase(text.charAt(i))) >= 0) {
        count++;
      }
    }
    return count > 0 && (count * 200 > text.length() || count > 2);
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }
}
