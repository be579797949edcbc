package org.stet.article.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;

/**
 * Lines that desks write to each other, and to readers about themselves: advisories above a story,
 * what is still to come, who else worked on it, how to reach or to pay the house.
 */
final class DeskLines {

  private static final int LONGEST = 320;

  /** What a line is where its words fit; some need their capitals, others are told folded. */
  private record Rule(PartKind kind, boolean folded, Pattern words) {

    boolean fits(String line, String folded) {
      return words.matcher(this.folded ? folded : line).matches();
    }
  }

  private static final List<Rule> RULES =
      List.of(
          // ADVISORY: Updates with toll, quotes from mayor
          loud(
              PartKind.OTHER,
              "\\(?(?:ADVISORY|EDS|Eds|EDITORS?|(?:ATTN|ATTENTION)(?: [\\p{Lu} ]{2,30})?|NOTE TO"
                  + " EDITORS|UPDATES|ADDS|CORRECTS|RECASTS|REPEATS|REFILES|CLARIFIES|TRIMS)"
                  + "(?: \\d{1,2}(?:st|nd|rd|th)?)?\\s*[:–—-]\\s.*"),
          loud(
              PartKind.OTHER,
              "(?:UPDATES|ADDS|CORRECTS|RECASTS|REFILES|Updates|Adds|Corrects|Recasts|Refiles)"
                  + " (?:with|throughout|lead|headline|details?|quotes?|background|byline|dateline"
                  + "|paragraphs?|grafs?)\\b[^.]{0,200}"),
          loud(
              PartKind.OTHER,
              "(?:UPDATE|Update|URGENT)(?: \\d{1,2})?\\s*[:–—-]\\s+(?iu:updates|adds|corrects"
                  + "|recasts|refiles|with) .*"),
          loud(
              PartKind.OTHER,
              "(?:URGENT|FLASH|BULLETIN|ALERT|SNAP|EILMELDUNG|EIL|URGENTE|NEWS ALERT)(?: \\d)?[:.!]?"),
          // what is still to come, and what is not to be printed
          loud(
              PartKind.OTHER,
              "(?:TK|TKTK|TK TK|TODO|FIXME)(?:\\s*[:–—-].*)?|\\[(?:TK|TODO|FIXME)\\b.*\\]"),
          loud(PartKind.OTHER, "<!--.*-->"),
          // [^1]: Association report, 3 March
          loud(PartKind.OTHER, "\\[\\^[^\\]\\s]{1,40}\\]:\\s.*"),
          // ((lena@wire.example; +44 20 5555 0134))
          loud(
              PartKind.OTHER,
              "\\(*[^\\s@()]+@[\\w.-]+\\.\\p{L}{2,10}(?:\\s*[;,/|]\\s*[+(]?\\d[\\d ()/.-]{5,20})*\\)*"),
          folded(
              PartKind.OTHER,
              "(?:(?:last |first )?(?:updated|published|posted|modified)|(?:zuletzt )?aktualisiert"
                  + "|mis a jour|publie|actualizado|publicado|aggiornato|atualizado"
                  + "|(?:laatst )?bijgewerkt)(?::| at| um| a| a las?| alle| as| om)*"
                  + " \\d{1,2} ?[:.h] ?\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?[a-z]{2,4})?\\.?"),
          folded(
              PartKind.OTHER,
              "view (?:this|the|more) (?:post|photo|profile|reel|video|thread|tweet)s? on \\w+"
                  + "|sieh dir diesen beitrag auf \\w+ an|voir cette publication sur \\w+"
                  + "|ver esta publicacion en \\w+"
                  + "|(?:a (?:post|photo|video|reel) shared by|ein beitrag geteilt von|une"
                  + " publication partagee par|una publicacion compartida (?:de|por))"
                  + " .{2,80}\\(@[\\w.]+\\)(?: on .{4,40})?"),
          folded(
              PartKind.DISCLAIMER,
              "(?:full )?(?:disclosures?|(?:conflicts? of|competing) interests?|offenlegung"
                  + "|interessenkonflikte?|declaration d'interets|conflits? d'interets"
                  + "|declaracion de intereses|conflicto de intereses|conflitto di interessi)"
                  + "(?: statement)?\\s*[:–—]\\s*.{5,300}"),
          folded(
              PartKind.PROMO,
              "(?:get|enjoy|unlock|try|start) (?:(?:our|all|your|free) )*(?:unlimited|full|digital"
                  + "|premium|instant)(?: digital)? (?:access|articles|reading)\\b.{0,120}"
                  + "|(?:unlimited|full|digital)(?: digital)? access (?:for|from) .{2,80}"
                  + "|accedez .{0,40}(?:articles|contenus|illimite|abonnement).{0,80}"
                  + "|accede[r]? (?:a|de) .{0,40}(?:contenidos?|ilimitad[oa]|articulos).{0,80}"),
          folded(
              PartKind.PROMO,
              "(?:[^.!?]{3,90}\\? ?)?(?:whatsapp us\\b.{0,100}|(?:text|call|phone|ring|e-?mail"
                  + "|message|write to|ecrivez-nous|escribanos|escribenos|schreiben sie uns|schreib"
                  + " uns)(?: us)?\\b.{0,60}(?:whatsapp|\\S@\\S|\\+?\\d[\\d ()-]{6,}).{0,60})"),
          folded(
              PartKind.PROMO,
              "newsletter (?:abonnieren|bestellen|anmelden)\\b.{0,200}"
                  + "|(?:abonnieren|bestellen) sie .{0,100}newsletter.{0,100}"),
          folded(
              PartKind.PROMO,
              "(?:اشترك|اشتركوا|سجل|سجلوا) (?:الان )?(?:في|ب).{0,30}(?:نشر|قنات|بريد|تطبيق).{0,60}"
                  + "|تابع(?:نا|ونا) (?:على|عبر) .{2,80}"),
          loud(
              PartKind.PROMO,
              "(?:हमारे|हमारी|हमें) .{0,60}(?:न्यूज़लेटर|न्यूजलेटर|सब्सक्राइब|फॉलो|फ़ॉलो|चैनल).{0,80}"),
          loud(
              PartKind.CREDIT,
              "(?iu:additional research|research|editing|fact-checking|translation|recherche"
                  + "|übersetzung|protokoll|traduction|traducción|edición|investigación|traduzione"
                  + "|aufgezeichnet von|propos recueillis par)\\s*:?\\s+"
                  + Bylines.NAMES
                  + "\\.?"),
          loud(
              PartKind.CREDIT,
              "(?:تصوير|صورة|الصورة|الصور|مصدر الصورة|المصدر|عدسة|تحرير|ترجمة)\\s*:\\s*.{2,80}"),
          loud(
              PartKind.CREDIT,
              "(?:फोटो|फ़ोटो|तस्वीर|चित्र|छायाचित्र|स्रोत|सोर्स|साभार|इनपुट)\\s*[:：/]\\s*.{2,80}"),
          loud(
              PartKind.CREDIT,
              "(?:图片来源|圖片來源|照片来源|图源|资料来源|資料來源|数据来源|數據來源|视频来源|供图|供圖)\\s*[:：/]\\s*.{1,60}"
                  + "|[(（【]?.{0,14}(?:记者|記者)[ \u3000]*\\p{IsHan}{2,4}"
                  + "(?:[、 \u3000]+\\p{IsHan}{2,4}){0,4}[ \u3000]*.{0,6}"
                  + "(?:报道|報道|报导|報導|摄|攝)[)）】]?。?"));

  private DeskLines() {}

  /** Null where the line reads like any other. */
  static @Nullable PartKind kindOf(String line, String folded) {
    if (line.length() > LONGEST) {
      return null;
    }
    return RULES.stream()
        .filter(rule -> rule.fits(line, folded))
        .map(Rule::kind)
        .findFirst()
        .orElse(null);
  }

  private static Rule loud(PartKind kind, String words) {
    return new Rule(kind, false, Pattern.compile(words, Pattern.DOTALL));
  }

  private static Rule folded(PartKind kind, String words) {
    return new Rule(kind, true, Pattern.compile(words));
  }
}
