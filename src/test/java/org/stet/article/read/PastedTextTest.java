package org.stet.article.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stet.article.PartKind.ADVERT;
import static org.stet.article.PartKind.BODY;
import static org.stet.article.PartKind.BYLINE;
import static org.stet.article.PartKind.CAPTION;
import static org.stet.article.PartKind.CREDIT;
import static org.stet.article.PartKind.DATELINE;
import static org.stet.article.PartKind.DISCLAIMER;
import static org.stet.article.PartKind.HEADLINE;
import static org.stet.article.PartKind.OTHER;
import static org.stet.article.PartKind.RELATED;
import static org.stet.article.PartKind.STANDFIRST;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.people.Limits;

class PastedTextTest {

  private static final String BODY_ONE =
      "The harbour of Port Sella will close for eleven days in March, the port authority said.";
  private static final String BODY_TWO =
      "About 300 fishing boats have to move to the northern basin before the work can begin.";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void everyLineOfTheWireStoryThatIsNoClaimTextIsRecognised() throws IOException {
    var story = Shared.data("articles").resolve("000_c42b31a0abfcaaa5.txt");

    var read = reader.text(Files.readString(story));

    assertThat(kinds(read))
        .containsExactly(
            DATELINE,
            BODY,
            ADVERT,
            BODY,
            BODY,
            RELATED,
            ADVERT,
            BODY,
            BODY,
            BODY,
            ADVERT,
            RELATED,
            BODY,
            BODY,
            BODY,
            BODY,
            DISCLAIMER,
            CREDIT);
    assertThat(read.dateline()).isEqualTo("2024-11-27 Washington DC, US");
    assertThat(read.published()).isEqualTo(LocalDate.of(2024, 11, 27));
    assertThat(read.language()).isEqualTo("en");
    assertThat(read.headline()).isNull();
    assertThat(read.text()).isEqualTo(Files.readString(story).stripTrailing());
  }

  @Test
  void aStoryHasItsHeadlineStandfirstBylineAndDatelineApart() {
    var read =
        reader.text(
            """
            Harbour to close for eleven days

            Fishing boats must move north while the old quay is mended

            By Ilse Harrow and Tomas Brandt

            PORT SELLA, Nov. 21 (Meridian Wire) — %s

            %s
            """
                .formatted(BODY_ONE, BODY_TWO));

    assertThat(kinds(read)).containsExactly(HEADLINE, STANDFIRST, BYLINE, DATELINE, BODY, BODY);
    assertThat(read.headline()).isEqualTo("Harbour to close for eleven days");
    assertThat(read.byline()).isEqualTo("Ilse Harrow and Tomas Brandt");
    assertThat(read.dateline()).isEqualTo("PORT SELLA, Nov. 21");
    assertThat(read.source()).isEqualTo("Meridian Wire");
    assertThat(words(read, 4)).isEqualTo("PORT SELLA, Nov. 21 (Meridian Wire) —");
    assertThat(words(read, 5)).isEqualTo(BODY_ONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Advertisement~ADVERT",
        "Advertisment~ADVERT",
        "- Advertisement -~ADVERT",
        "Anzeige~ADVERT",
        "Publicité~ADVERT",
        "Publicidad~ADVERT",
        "Powered by SmartQuay.com~ADVERT",
        "Also read: Quay work delayed again~RELATED",
        "Alos read: Quay work delayed again~RELATED",
        "Watch | The harbour from above~RELATED",
        "WATCH: The harbour from above~RELATED",
        "Read more: Why the quay sinks~RELATED",
        "Related: Who pays for the quay~RELATED",
        "Lesen Sie auch: Der Hafen sinkt~RELATED",
        "Mehr zum Thema~RELATED",
        "À lire aussi : Le port ferme~RELATED",
        "Lea también: El puerto cierra~RELATED",
        "[Read: Why the quay is sinking]~RELATED",
        "SIGN UP FOR OUR NEWSLETTER~PROMO",
        "Subscribe to our daily briefing~PROMO",
        "Follow us on Facebook~PROMO",
        "Share this article~PROMO",
        "Facebook Twitter WhatsApp Email~PROMO",
        "Jetzt Newsletter abonnieren~PROMO",
        "Abonnez-vous à notre lettre du matin~PROMO",
        "Suscríbete a nuestro boletín~PROMO",
        "Disclaimer: The Wire cannot independently verify all statements made online.~DISCLAIMER",
        "The views expressed in this article are those of the author.~DISCLAIMER",
        "(With inputs from agencies)~CREDIT",
        "Photo: Lena Oduya / Meridian Wire~CREDIT",
        "Foto: Lena Oduya~CREDIT",
        "Credit Lena Oduya~CREDIT",
        "JIM WATERS/AFP/Getty Images~CREDIT",
        "Jon Okafor in Lisbon contributed to this report.~CREDIT",
        "© 2024 Meridian Wire~CREDIT",
        "Tags: harbour, quay, fishing~OTHER",
        "* * *~OTHER",
        "3 min read~OTHER",
        "This article is more than 5 years old~OTHER",
        "This content is hosted by X. Allow cookies to view it.~OTHER",
        "To view this post, accept cookies of others.~OTHER",
        "Page 1 of 2 Next page~OTHER",
        "An earlier version of this article misstated the number of boats.~OTHER",
        "You have read your last free article this month.~PROMO",
        "If you have a story for us, email desk@harbour.example.~PROMO",
        "By signing up you agree to our terms.~PROMO",
        "Read more on this story at harbour.example.~PROMO",
        "The Sella Post, 4 Quay Street. Editor: Anna Holm. All rights reserved.~CREDIT",
      })
  void aLineBetweenParagraphsIsMarked(String line, PartKind kind) {
    var read = reader.text(BODY_ONE + "\n\n" + line + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(BODY, kind, BODY);
    assertThat(words(read, 2)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisements for beer were banned from the quay in 1990.",
        "Watch the water, said the harbour master: \"It rises faster than we build.\"",
        "By Friday, all boats must have left the basin, the authority said.",
        "Related companies were paid 4 million euros, according to the audit.",
        "Subscribe numbers fell by half, and the paper closed in 2019.",
        "Reuters could not independently verify the video.",
        "NATO — the alliance of 32 states — did not comment.",
        "Read the contract, and you find that it ends in 2031.",
        "Share prices fell 4 percent on Tuesday.",
        "Follow-up studies found the same effect in 2021.",
        "This article of the treaty is more than a century old, and it was never used.",
        "Read more on Monday, said the minister, who left the page of notes at home.",
        "You have used 12 percent of the quay, the letter to the town says.",
        "Source material was lost in the fire, officials said.",
        "On November 27, 2024 the port authority signed the contract.",
      })
  void aSentenceThatOnlyBeginsLikeAMarkerStaysInTheBody(String sentence) {
    var read = reader.text(BODY_ONE + "\n\n" + sentence + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(BODY, BODY, BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "LONDON — ~LONDON —~LONDON",
        "NEW DELHI: ~NEW DELHI:~NEW DELHI",
        "KYIV, Nov 21 (Reuters) - ~KYIV, Nov 21 (Reuters) -~KYIV, Nov 21",
        "WASHINGTON, D.C. (AP) — ~WASHINGTON, D.C. (AP) —~WASHINGTON, D.C.",
        "Berlin (dpa) - ~Berlin (dpa) -~Berlin",
        "Paris, 12 mars (AFP) – ~Paris, 12 mars (AFP) –~Paris, 12 mars",
        "Lyon — ~Lyon —~Lyon",
        "San Marino – ~San Marino –~San Marino",
        "Hatto Bay, Grenada — ~Hatto Bay, Grenada —~Hatto Bay, Grenada",
        "GENEVA – ~GENEVA –~GENEVA",
      })
  void anInlineDatelineBecomesAPartOfItsOwn(String lead, String part, String place) {
    var read = reader.text(lead + " " + BODY_ONE + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(DATELINE, BODY, BODY);
    assertThat(words(read, 1)).isEqualTo(part);
    assertThat(words(read, 2)).isEqualTo(BODY_ONE);
    assertThat(read.dateline()).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Investigation – ", "Opinion — ", "Essay — ", "The quay — "})
  void aWordBeforeADashIsNotAlwaysAPlace(String lead) {
    var read = reader.text(lead + BODY_ONE + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(BODY, BODY);
    assertThat(read.dateline()).isNull();
  }

  @Test
  void onlyAStoryBeginsWithItsPlace() {
    var read = reader.text(BODY_ONE + "\n\nLyon — " + BODY_TWO);

    assertThat(kinds(read)).containsExactly(BODY, BODY);
  }

  @Test
  void aNameBeforeAColonThatComesAgainIsWhoSpeaks() {
    var read =
        reader.text(
            "The harbour at night\n\nCOURIER: When was the quay closed?\n\nBRANDT: In May,"
                + " after the storm.\n\nCOURIER: And who closed it?\n\nBRANDT: The town did.");

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY, BODY, BODY);
    assertThat(read.dateline()).isNull();
  }

  @Test
  void whatSortOfPieceItIsStandsAboveItsHeadline() {
    var read = reader.text("OPINION\nThe bridge nobody needs\n\nBy Rosa Lindqvist\n\n" + BODY_ONE);

    assertThat(kinds(read)).containsExactly(OTHER, HEADLINE, BYLINE, BODY);
    assertThat(read.headline()).isEqualTo("The bridge nobody needs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "By Rosa Lindqvist and our correspondents~Rosa Lindqvist and our correspondents",
        "By Rosa Lindqvist, Tom Aas and agencies~Rosa Lindqvist, Tom Aas and agencies",
        "By our correspondents~our correspondents",
      })
  void whoWroteWithOthersIsNoStandfirst(String line, String names) {
    var read =
        reader.text(
            "Harbour to close for eleven days\n\n" + line + "\n\nOSLO (Reuters) - " + BODY_ONE);

    assertThat(kinds(read)).containsExactly(HEADLINE, BYLINE, DATELINE, BODY);
    assertThat(read.byline()).isEqualTo(names);
  }

  @Test
  void aShortLineBetweenParagraphsIsASubhead() {
    var read = reader.text(BODY_ONE + "\n\nThe long way round\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(BODY, HEADLINE, BODY);
    assertThat(read.headline()).isNull();
  }

  @Test
  void aGivenHeadlineStandsFirstAlsoWhereThereAreSubheads() {
    var read = reader.text(BODY_ONE + "\n\nThe long way round\n\n" + BODY_TWO);

    var headed = read.withHeadline("Harbour to close");

    assertThat(kinds(headed)).containsExactly(HEADLINE, BODY, HEADLINE, BODY);
    assertThat(headed.headline()).isEqualTo("Harbour to close");
    assertThat(words(headed, 1)).isEqualTo("Harbour to close");
  }

  @Test
  void severalTitlesBetweenParagraphsPointToOtherArticles() {
    var read =
        reader.text(
            BODY_ONE
                + "\n\nOld Quay Sinks Faster Than Feared\n\nHarbour Master Resigns After Storm\n\n"
                + BODY_TWO);

    assertThat(kinds(read)).containsExactly(BODY, RELATED, RELATED, BODY);
  }

  @Test
  void aListStaysInTheBody() {
    var read = reader.text(BODY_ONE + "\n\nthree cranes\n\ntwo barges\n\none tug\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsOnly(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Credit Lena Oduya/Meridian Wire",
        "Photograph: Lena Oduya/Meridian Wire",
        "(Lena Oduya, Harbour Press Service photo via AP)",
        "(Reuters)",
        "Source: Supplied",
      })
  void wordsThatEndWithACreditAreACaption(String credit) {
    String words = "Boats wait at the old quay of Port Sella on Monday.";

    var read = reader.text(BODY_ONE + "\n\n" + words + " " + credit + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(BODY, CAPTION, CREDIT, BODY);
    assertThat(words(read, 2)).isEqualTo(words);
    assertThat(words(read, 3)).isEqualTo(credit);
  }

  @Test
  void nothingOfPastedTextIsDropped() {
    String text =
        """
        Harbour to close

        Advertisement
        %s
        Also read: something else

        \tIndented,  with two  spaces and a\u00A0tab\there.
        """
            .formatted(BODY_ONE);

    var read = reader.text(text);

    assertThat(read.text().replaceAll("\\n+", "\n"))
        .isEqualTo(text.strip().replaceAll("\\n+", "\n"));
  }

  @Test
  void aFirstLineIsNoHeadlineWhereItIsASentence() {
    var read = reader.text(BODY_TWO + "\n\n" + BODY_ONE + " " + BODY_TWO);

    assertThat(kinds(read)).containsExactly(BODY, BODY);
    assertThat(read.headline()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029"})
  void everyLineEndBecomesALineFeed(String end) {
    var read = reader.text("\uFEFF" + BODY_ONE + "  " + end + end + BODY_TWO + end);

    assertThat(read.text()).isEqualTo(BODY_ONE + "\n\n" + BODY_TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t \u00A0\u200B\u3000\n", "\uFEFF"})
  void blankTextIsRefusedWithASentence(String blank) {
    assertThatThrownBy(() -> reader.text(blank))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessage("There is no text in this. Nothing was stored.");
  }

  @Test
  void aNulIsRefusedWithItsPosition() {
    assertThatThrownBy(() -> reader.text("Good\u0000bad"))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("position 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab\uD83D", "ab\uD83Dc", "ab\uDE00", "ab\uDE00\uD83D"})
  void halfOfACharacterIsRefusedWithItsPosition(String damaged) {
    assertThatThrownBy(() -> reader.text(damaged))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("position 2");
  }

  @Test
  void oneEndlessWordIsReadAsLongAsItFits() {
    String word = "a".repeat(Limits.ARTICLE_TEXT);

    assertThat(reader.text(word).text()).isEqualTo(word);
    assertThatThrownBy(() -> reader.text(word + "a")).isInstanceOf(ArticleUnreadable.class);
  }

  @Test
  void moreParagraphsThanFitAreRefused() {
    assertThatThrownBy(() -> reader.text("word\n\n".repeat(Limits.PARTS + 1)))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("20,001");
  }

  @Test
  void fetchingPagesIsSwitchedOff() {
    assertThatThrownBy(() -> reader.url("https://wire.example/story"))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("switched off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADVISORY: Updates with toll, quotes from harbour master, adds background in paragraphs 6-8",
        "EDS: Adds details from the port authority",
        "UPDATES: With quotes",
        "Updates with toll, quotes",
        "UPDATE 1: Adds comment from owners",
        "ATTENTION - Adds details from the port authority",
        "ATTENTION EDITORS - Restates to remove a name",
        "(Adds details)",
        "URGENT"
      })
  void aLineForOtherDesksAboveAStoryHidesNothingOfIt(String advisory) {
    var story =
        "Harbour to close for eleven days\n\nBy Ilse Harrow\n\nPORT SELLA, Nov 27 (Meridian) - "
            + BODY_ONE;

    var read = reader.text(advisory + "\n\n" + story + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(OTHER, HEADLINE, BYLINE, DATELINE, BODY, BODY);
    assertThat(read.headline()).isEqualTo("Harbour to close for eleven days");
    assertThat(read.byline()).isEqualTo("Ilse Harrow");
    assertThat(read.dateline()).isEqualTo("PORT SELLA, Nov 27");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTHER | ((ilse.harrow@wire.example; +44 20 5555 0134))",
        "OTHER | TK: need a comment from the ministry",
        "OTHER | <!-- editor: check this with Jan -->",
        "OTHER | [^1]: Association report, 3 March 2026, p. 14.",
        "OTHER | Last updated 22:47",
        "OTHER | Zuletzt aktualisiert um 22:47 Uhr",
        "OTHER | Mis à jour à 22h47",
        "OTHER | Actualizado a las 22:47",
        "OTHER | View this post on Instagram",
        "OTHER | A post shared by Glen Tarr (@glentarr)",
        "DISCLAIMER | Disclosure: the author holds shares in Norrland Steel.",
        "DISCLAIMER | Déclaration d'intérêts : l'autrice détient des actions.",
        "CREDIT | Additional research: Pat Quill",
        "CREDIT | Propos recueillis par Jeanne Morel",
        "CREDIT | تصوير: محمود علي",
        "CREDIT | फोटो: अनिल शर्मा",
        "CREDIT | 图片来源：新华社",
        "CREDIT | （记者王敏 李伟报道）",
        "PROMO | Get unlimited access for 1 euro a month",
        "PROMO | Accédez à tous nos articles pour 1 € par mois",
        "PROMO | Got something we should check? WhatsApp us on 07700 900 123.",
        "PROMO | Newsletter abonnieren: Jeden Morgen die wichtigsten Nachrichten",
        "PROMO | اشترك في نشرتنا البريدية"
      })
  void whatADeskSaysOfItselfIsNoClaimText(PartKind kind, String line) {
    var read = reader.text("Harbour to close\n\n" + BODY_ONE + "\n\n" + line + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, kind, BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Editors of three newspapers said they were told of the closure in May.",
        "Updates to the law on harbours were rejected by 14 votes to 9.",
        "A post shared by the mayor showed 40 boats that had been moved.",
        "The owners disclosed that they hold shares in the yard.",
        "Research by Pat Quill shows that 40 boats were moved last year.",
        "Subscribers get unlimited access to the harbour, the owners said.",
        "اشترك في المظاهرة 40 شخصا في وسط المدينة."
      })
  void aSentenceThatOnlyBeginsLikeSuchALineStaysClaimText(String sentence) {
    var read =
        reader.text("Harbour to close\n\n" + BODY_ONE + "\n\n" + sentence + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY, BODY);
  }

  @Test
  void theHousesSumBehindASentenceStandsForItself() {
    var read =
        reader.text("Harbour to close\n\n" + BODY_ONE + " ($1 = 22.4 crowns)\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, OTHER, BODY);
    assertThat(words(read, 2)).isEqualTo(BODY_ONE);
    assertThat(words(read, 3)).isEqualTo("($1 = 22.4 crowns)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Priya Nandan, crime correspondent | Priya Nandan",
        "Inês Prado, Fact check team | Inês Prado",
        "By Janet Orme, Local Democracy Reporter | Janet Orme",
        "Ruth Abara and Finn Doyle | Ruth Abara and Finn Doyle",
        "Interview: Ruben Holt | Ruben Holt",
        "By Noa Stein | Noa Stein"
      })
  void aLineOfNamesBelowTheHeadlineIsTheByline(String line, String byline) {
    var read = reader.text("Harbour to close\n\n" + line + "\n\n" + BODY_ONE + "\n\n" + BODY_TWO);

    assertThat(kinds(read)).containsExactly(HEADLINE, BYLINE, BODY, BODY);
    assertThat(read.byline()).isEqualTo(byline);
  }

  @Test
  void aBylineMayCarryTheDay() {
    var line = "By Noa Stein | Published 26 November 2026 | Updated 2 hours ago";

    var read = reader.text("Harbour to close\n\n" + line + "\n\n" + BODY_ONE + "\n\n" + BODY_TWO);

    assertThat(read.byline()).isEqualTo("Noa Stein");
    assertThat(read.published()).isEqualTo(LocalDate.of(2026, 11, 26));
    assertThat(read.dateline()).isNull();
  }

  @Test
  void whoTheWriterIsMayStandAboveNotesAndPointers() {
    var notes =
        "Related topics: Ports\n\nCopyright 2026 Meridian News. All rights reserved.\n\n"
            + "Support our journalism\n\nThe views expressed are the author's own.";

    var read =
        reader.text(
            "Harbour to close\n\n"
                + BODY_ONE
                + "\n\n"
                + BODY_TWO
                + "\n\nKees Blok is a freelance journalist based in Delft.\n\n"
                + notes);

    assertThat(kinds(read)).startsWith(HEADLINE, BODY, BODY, BYLINE);
    assertThat(read.byline()).isNull();
  }

  @Test
  void aHindiStoryHasItsPlaceAndDayApart() {
    var sentence = "उत्तराखंड में शुक्रवार को एक बस खाई में गिर गई, जिसमें 14 लोगों की मौत हो गई।";

    var read =
        reader.text("बस खाई में गिरी, 14 लोगों की मौत\n\nदेहरादून, 27 नवंबर (भाषा) - " + sentence);

    assertThat(kinds(read)).containsExactly(HEADLINE, DATELINE, BODY);
    assertThat(words(read, 3)).isEqualTo(sentence);
    assertThat(read.dateline()).isEqualTo("देहरादून, 27 नवंबर");
  }

  @Test
  void aFootnoteOfAMarkdownFileStandsWithTheSentenceThatPointsToIt() {
    var story =
        "# Harbour to close\n\n"
            + BODY_ONE
            + " About 40 boats were moved.[^1]\n\n"
            + BODY_TWO
            + "\n\n[^1]: Harbour office, *list* of 3 March.\n";

    var read = reader.file("story.md", story.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY, OTHER);
    assertThat(read.remarks()).hasSize(1);
    var remark = read.remarks().getFirst();
    assertThat(read.text().substring(remark.start(), remark.end()))
        .isEqualTo("About 40 boats were moved.[^1]");
    assertThat(remark.words()).isEqualTo("Harbour office, list of 3 March.");
  }

  static List<PartKind> kinds(ReadArticle read) {
    return read.parts().stream().map(Part::kind).toList();
  }

  static String words(ReadArticle read, int number) {
    return read.parts().get(number - 1).of(read.text());
  }
}
