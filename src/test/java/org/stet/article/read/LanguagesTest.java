package org.stet.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "en~The harbour will be closed for eleven days, and the boats have to move.",
        "de~Der Hafen wird für elf Tage geschlossen, und die Boote müssen in das Becken im Norden.",
        "fr~Le port sera fermé pendant onze jours et les bateaux doivent aller dans le bassin du"
            + " nord.",
        "es~El puerto estará cerrado durante once días y los barcos tienen que ir al norte de la"
            + " ciudad.",
        "it~Il porto sarà chiuso per undici giorni e le barche della città non possono restare nel"
            + " bacino.",
        "pt~O porto ficará fechado por onze dias e os barcos da cidade não podem ficar na bacia.",
        "nl~De haven is elf dagen dicht en de boten van het dorp moeten naar het noorden, zegt een"
            + " man.",
        "sv~Hamnen är stängd i elva dagar och båtarna som ligger där har inte någon plats att"
            + " flytta till.",
        "he~הנמל ייסגר לאחד עשר ימים והסירות יעברו צפונה",
        "ar~سيغلق الميناء لمدة أحد عشر يوما وستنتقل القوارب إلى الشمال",
        "hi~बंदरगाह ग्यारह दिनों के लिए बंद रहेगा और नावें उत्तर की ओर जाएंगी",
        "zh~港口将关闭十一天，渔船必须转移到北部港池",
        "ja~港は十一日間閉鎖され、漁船は北の港に移動しなければならない",
        "ru~Порт будет закрыт на одиннадцать дней, и рыбаки должны увести лодки, чтобы мы успели",
        "uk~Порт буде закрито на одинадцять днів, і човни мають перейти на північ",
        "el~Το λιμάνι θα κλείσει για έντεκα ημέρες και τα σκάφη θα μετακινηθούν",
      })
  void aSentenceTellsItsLanguage(String language, String sentence) {
    assertThat(Languages.of(sentence)).isEqualTo(language);
  }

  @Test
  void noLanguageIsNamedWhereItCannotBeTold() {
    assertThat(Languages.of("")).isNull();
    assertThat(Languages.of("12 34 56")).isNull();
    assertThat(Languages.of("Port Sella Meridian Wire")).isNull();
    assertThat(Languages.of("Přístav bude jedenáct dní uzavřen a lodě se musí přesunout na sever"))
        .isNull();
  }
}
