package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.article.read.ArticleReader;
import org.stet.claim.ClaimKind;

/**
 * Parts, sentences, figures, dates and quotations in other languages; attributions in English only.
 */
class OtherLanguagesTest {

  static Stream<Arguments> stories() {
    return Stream.of(
        Arguments.of(
            "de",
            """
            Hafen von Sellahaven schließt für elf Tage

            Von Ilse Harrow

            Anzeige

            Der Hafen schließt am 3. März 2024 für elf Tage, wie die Behörde am Donnerstag mitteilte. Etwa 300 Boote müssen nach Norden ausweichen.

            „Niemand hat uns gefragt, und niemand wird uns helfen“, sagte Jonas Vik. Die Reparatur kostet 2,3 Millionen Euro.

            Lesen Sie auch: Warum der Kai sinkt
            """),
        Arguments.of(
            "fr",
            """
            Le port de Sella fermera pendant onze jours

            Par Ilse Harrow

            Publicité

            Le port fermera le 3 mars 2024 pour onze jours, a annoncé l'autorité jeudi. Environ 300 bateaux devront partir vers le nord.

            « Personne ne nous a demandé notre avis sur cette affaire », a déclaré Jonas Vik. La réparation coûtera 2,3 millions d'euros.

            Lire aussi : Pourquoi le quai s'enfonce
            """),
        Arguments.of(
            "es",
            """
            El puerto de Sella cerrará once días

            Por Ilse Harrow

            Publicidad

            El puerto cerrará el 3 de marzo de 2024 durante once días, anunció la autoridad el jueves. Unos 300 barcos tendrán que ir al norte.

            «Nadie nos preguntó nada sobre esta decisión», dijo Jonas Vik. La reparación costará 2,3 millones de euros.

            Lea también: Por qué se hunde el muelle
            """),
        Arguments.of(
            "ar",
            """
            ميناء سيلا يغلق أحد عشر يوما

            إعلان

            سيغلق الميناء في 3 مارس 2024 لمدة 11 يوما، حسبما أعلنت الهيئة يوم الخميس. وسيتعين على نحو 300 قارب التوجه شمالا.

            وقال يوناس فيك: «لم يسألنا أحد عن رأينا في هذا الأمر». وستكلف الإصلاحات 2.3 مليون يورو.
            """),
        Arguments.of(
            "hi",
            """
            सेला बंदरगाह ग्यारह दिन बंद रहेगा

            विज्ञापन

            बंदरगाह 3 मार्च 2024 से 11 दिन बंद रहेगा, प्राधिकरण ने गुरुवार को कहा। लगभग 300 नावों को उत्तर जाना होगा।

            जोनास विक ने कहा, “किसी ने हमसे इस बारे में नहीं पूछा।” मरम्मत पर 23 लाख यूरो खर्च होंगे।
            """),
        Arguments.of(
            "zh",
            """
            塞拉港将关闭十一天

            广告

            港务局周四表示，港口将于2024年3月3日起关闭11天。约300艘渔船必须驶往北方。

            “没有人征求过我们的意见，”约纳斯·维克说。维修费用为230万欧元。
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | Das kostet nach Angaben des Ministeriums rund 11,2 Mrd. Euro im Jahr.",
        "1 | Der 1. FC Union hat am 6. Spieltag gewonnen.",
        "1 | Nach dem 3. Quartal lag die Rücklage bei 36,4 Mrd. Euro, d. h. rund 1,4 Monatsausgaben.",
        "2 | „Das geht nicht.“ Die Opposition, z. B. die FDP, widerspricht.",
        "2 | « Personne n'est venu. » La mairie conteste.",
        "1 | L'immeuble avait été contrôlé en janv. 2025.",
        "1 | En EE. UU. el salario mínimo no cambia desde 2009.",
        "2 | डॉ. मीना शर्मा ने कहा। क्या यह टाला जा सकता था?",
        "2 | “我们从没见过这么大的浪。”渔民陈大海说。降雨量更高。"
      })
  void abbreviationsOrdinalsAndQuotationMarksEndNoSentence(int sentences, String text) {
    assertThat(Sentences.of(text, null)).as(text).hasSize(sentences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATELINE | Publié le 12 mars 2026 à 18h42",
        "DATELINE | 12 مارس 2026",
        "DATELINE | नई दिल्ली, 12 मार्च 2026 (भाषा)",
        "DATELINE | 2026年9月14日 08:30 来源：海岸新闻",
        "BYLINE | 记者 王芳",
        "BYLINE | Par Claire Dumont avec AFP",
        "BYLINE | Par notre correspondante à Lyon",
        "BYLINE | Von unserem Korrespondenten",
        "CREDIT | Mitarbeit: Paul Weiß",
        "CREDIT | (إعداد محمد علي - تحرير سارة حسن)",
        "DISCLAIMER | (本文仅代表作者个人观点)",
        "PROMO | 更多精彩内容，请关注微信公众号",
        "RELATED | यह भी पढ़ें: गिरे हुए पुलों का इतिहास",
        "RELATED | 相关阅读：台风来了怎么办"
      })
  void linesAroundAStoryAreToldInTheirLanguage(PartKind kind, String line) {
    var story =
        "Headline of it\n\n" + line + "\n\nThe quay of Port Sella sank by four centimetres.";

    assertThat(new ArticleReader().text(story).parts().get(1).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Bei dem Brand sind zwei Menschen ums Leben gekommen.",
        "fr | Un incendie a ravagé un immeuble, faisant trois morts selon la préfecture.",
        "es | El incendio dejó cuatro muertos en el centro de la ciudad.",
        "ar | وأضافت الوزارة أن بين القتلى ثلاثة أطفال.",
        "hi | कारखाने में आग लगने से सात लोगों की मौत हो गई।"
      })
  void theDeadAreCountedInWordsToo(String language, String sentence) {
    var part = new Part(1, PartKind.BODY, 0, sentence.length());

    var found = new Rules().suggest(sentence, List.of(part), language);

    assertThat(found)
        .singleElement()
        .satisfies(one -> assertThat(one.kinds()).contains(ClaimKind.NUMBER, ClaimKind.CASUALTY));
  }

  @ParameterizedTest
  @CsvSource({
    "洪水已造成三百人死亡, CASUALTY",
    "另有十二万人无家可归, NUMBER",
    "两千名士兵参加了救援行动, NUMBER",
    "地震で三人が負傷した, CASUALTY",
    "经济损失超过四十亿元, MONEY",
    "桥在一九九八年建成, HISTORICAL",
    "约百分之三十的居民反对, NUMBER",
    "学校周二关闭, DATE"
  })
  void numbersThatAreWrittenInSignsCountAsNumbers(String sentence, ClaimKind kind) {
    assertThat(kindsOf(sentence + "。")).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一位村民说不知道", // a villager
        "第十二次会议开幕", // the twelfth
        "二十一世纪的城市", // the century
        "这件事十分重要", // very
        "千万不要这样", // by all means
        "百姓支持这个计划", // the people
        "四川的桥很长" // a province
      })
  void signsThatOnlyLookLikeNumbersCountNothing(String sentence) {
    assertThat(kindsOf(sentence + "。")).doesNotContain(ClaimKind.NUMBER);
  }

  private static Set<ClaimKind> kindsOf(String sentence) {
    var part = new Part(1, PartKind.BODY, 0, sentence.length());
    return new Rules().suggest(sentence, List.of(part), "zh").getFirst().kinds();
  }

  @Test
  void aChineseAgencyNamesPlaceAndDayBeforeTheStory() {
    var read = new ArticleReader().text("新华社成都3月5日电(记者 王明)四川省周二发生6.8级地震，造成至少23人死亡。");

    assertThat(read.parts().getFirst().kind()).isEqualTo(PartKind.DATELINE);
    assertThat(read.text().substring(read.parts().getLast().start())).startsWith("四川省");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void partsSentencesFiguresAndQuotationsAreFound(String language, String text) {
    var read = new ArticleReader().text(text);
    var found = new Rules().suggest(read.text(), read.parts(), read.language());
    var body =
        found.stream()
            .filter(one ->
                read.parts().stream()
                    .anyMatch(
                        part -> part.kind() == PartKind.BODY && part.holds(one.start(), one.end())))
            .toList();

    assertThat(read.language()).isEqualTo(language);
    assertThat(read.parts().getFirst().kind()).isEqualTo(PartKind.HEADLINE);
    assertThat(read.parts()).extracting(part -> part.kind()).contains(PartKind.ADVERT);
    assertThat(body).hasSize(4);
    assertThat(body.get(1).kinds()).contains(ClaimKind.NUMBER);
    assertThat(body.getFirst().kinds()).contains(ClaimKind.DATE);
    assertThat(body.get(2).kinds()).contains(ClaimKind.DIRECT_QUOTATION);
    assertThat(body.get(1).reaches(50)).isTrue();
    assertThat(body.get(3).reaches(50)).isTrue();
  }

  @Test
  void theDeadInFigureAndSignAreCountedAndMoneyForTheirFamiliesIsMoney() {
    assertThat(kinds("化工厂爆炸致16人死亡、37人受伤，市长说。", "zh")).contains(ClaimKind.CASUALTY);
    assertThat(kinds("قُتل 19 شخصا في انهيار مبنى سكني يوم الخميس.", "ar"))
        .contains(ClaimKind.CASUALTY);
    assertThat(kinds("सरकार ने मृतकों के परिवारों को 5 लाख रुपये देने की घोषणा की।", "hi"))
        .contains(ClaimKind.MONEY)
        .doesNotContain(ClaimKind.CASUALTY);
  }

  @Test
  void threeWordsInQuotationMarksAreAQuotationWhereTheyStandForThemselves() {
    assertThat(kinds("«Nadie nos avisó», dijo la alcaldesa Rosa Quispe.", "es"))
        .contains(ClaimKind.DIRECT_QUOTATION);
    assertThat(kinds("La alcaldesa habló de «una gran pena».", "es"))
        .doesNotContain(ClaimKind.DIRECT_QUOTATION);
  }

  @Test
  void aChineseQuotationWhoseSpeakerCameFirstEndsItsSentence() {
    var introduced = "市长李伟说：“检查去年就已完成。”该厂今年关闭。";
    var followed = "“检查去年就已完成。”市长李伟说。";

    assertThat(Sentences.of(introduced, "zh")).hasSize(2);
    assertThat(Sentences.of(followed, "zh")).hasSize(1);
  }

  private static Set<ClaimKind> kinds(String sentence, String language) {
    var part = new Part(1, PartKind.BODY, 0, sentence.length());
    return new Rules().suggest(sentence, List.of(part), language).getFirst().kinds();
  }
}
