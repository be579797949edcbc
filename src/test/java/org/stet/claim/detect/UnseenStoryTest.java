package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stet.article.PartKind;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ReadArticle;
import org.stet.claim.Medium;

/** Stories of our own in the ways other houses write and dress them. */
class UnseenStoryTest {

  private static final String BROADCASTER =
      """
      Man charged after officer injured in crash

      By Helen Marsh

      Court reporter

      Thursday 9 May 2024 11:20, UK

      Why you can trust Harbour News

      A man has been charged with attempted murder after an officer was dragged along a road in Holm, Sella police said.

      Detective Chief Inspector Hugh Baird said: "This was an appalling attack on a public servant."

      Read more from Harbour News:
      Tributes paid to teenager killed in Luton
      Moment lorry ploughs into bridge

      The county's justice minister, Vera Kolt, told the broadcaster that 81 officers had been hurt since 2019.

      Image: The scene in Mill Lane. Pic: PA

      A spokeswoman for the charity Safe Roads, which lost a grant, called the wait "a scandal".

      In 1951, Ada Holt became the first woman on the force, for which she wrote four handbooks.

      This content is provided by Speaker, which may be using cookies and other technologies.

      Get in touch: Do you have a story? Email newsroom@example.com

      More on this story

      Police budget cut by a third
      """;

  private static final String AGENCY =
      """
      Nov 21 (Reuters) - Chipmaker Vantera on Thursday forecast revenue of $3.4 billion, beating estimates.

      Two people familiar with the matter said the department had subpoenaed the company.

      Vantera declined to comment.

      The company added 200 jobs in Texas. Scientists say climate change made the heat more likely.

      (Reporting by Jane Roe in Bengaluru; Editing by John Doe)

      Our Standards: The Thomson Reuters Trust Principles.
      """;

  @Test
  void whatStandsBetweenTheSentencesOfABroadcasterIsNoClaimText() {
    var read = new ArticleReader().text(BROADCASTER);

    assertThat(read.parts())
        .extracting(part -> part.kind())
        .containsExactly(
            PartKind.HEADLINE,
            PartKind.BYLINE,
            PartKind.BYLINE,
            PartKind.DATELINE,
            PartKind.OTHER,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.RELATED,
            PartKind.RELATED,
            PartKind.BODY,
            PartKind.CAPTION,
            PartKind.CREDIT,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.OTHER,
            PartKind.PROMO,
            PartKind.RELATED,
            PartKind.RELATED);
  }

  @Test
  void whoSaysWhatIsFoundWithoutInventing() {
    assertThat(claimants(new ArticleReader().text(BROADCASTER)))
        .contains("Hugh Baird", "Vera Kolt")
        .anyMatch(name -> name.contains("Safe Roads"))
        .doesNotContain("Ada Holt");
    assertThat(claimants(new ArticleReader().text(AGENCY)))
        .containsExactly("Two people familiar with the matter", "Scientists");
  }

  @Test
  void theAgenciesLinesAreToldFromTheirStory() {
    var read = new ArticleReader().text(AGENCY);

    assertThat(read.parts())
        .extracting(part -> part.kind())
        .containsExactly(
            PartKind.DATELINE,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.CREDIT,
            PartKind.OTHER);
    assertThat(read.source()).isEqualTo("Reuters");
  }

  private static final String COUNCIL =
      """
      PRESS RELEASE

      Council votes to end night buses

      BRENMARK, Sella, November 18, 2026 /PRNewswire/ -- The council voted 31-28 to end night buses.

      Councilman Luis Prado, a Democrat who represents the 7th District, said the figures were "cooked".

      A spokesperson for the governor declined to say whether the state would step in.

      But two aides, who spoke on condition of anonymity, said Gov. Raymond Teel "has no appetite" for it.

      No other city pays for night buses, according to a survey by the League of Cities, and ridership rose 12%, according to a report published on Tuesday.

      Prosecutor James Wren KC asked for the papers. "On the Thursday he had them," Mr Wren told the court.

      "We count," said lead author Dr Rajeev Roychand of Holm University.

      Her daughter, Prof. Liv Aldane-Moe, said the cause was pneumonia.

      LUIS PRADO: It is a shame. It cost us nine jobs in the district.

      This release contains forward-looking statements, which involve risks.

      The interview has been edited for length.
      """;

  @Test
  void namesAreFoundBehindAppositionsTitlesAndHonours() {
    var read = new ArticleReader().text(COUNCIL);

    assertThat(read.headline()).isEqualTo("Council votes to end night buses");
    assertThat(claimants(read))
        .containsExactly(
            "Luis Prado",
            "two aides",
            "a survey by the League of Cities",
            "James Wren",
            "Rajeev Roychand",
            "Liv Aldane-Moe",
            "Luis Prado",
            "Luis Prado");
    assertThat(read.parts())
        .extracting(part -> part.kind())
        .startsWith(PartKind.OTHER, PartKind.HEADLINE, PartKind.DATELINE, PartKind.BODY)
        .endsWith(PartKind.DISCLAIMER, PartKind.OTHER);
  }

  private static final String LIVE =
      """
      Storm Ida: live updates as 400,000 homes lose power

      What you need to know
      • Two people have died, police in Vardal say
      • Winds of 162 km/h were recorded at Cape Holm

      21:14 GMT
      Second death confirmed
      A 67-year-old man was killed when a tree fell on his car near Estal, police have confirmed.

      3. The map was wrong
      The first series of coins showed the union as it was in 1999.

      Adeyemi: nine goals in nine games
      """;

  @Test
  void eachLineOfALiveReportStandsForItself() {
    var read = new ArticleReader().text(LIVE);
    var all = new Rules().suggest(read.text(), read.parts(), read.language());

    assertThat(all)
        .extracting(one -> read.text().substring(one.start(), one.end()))
        .contains(
            "Two people have died, police in Vardal say",
            "Winds of 162 km/h were recorded at Cape Holm",
            "3. The map was wrong",
            "The first series of coins showed the union as it was in 1999.")
        .noneMatch(words -> words.contains("21:14"));
    assertThat(claimants(read)).containsExactly("police in Vardal", "police");
    assertThat(all)
        .filteredOn(
            one -> one.reasons().stream().anyMatch(why -> why.startsWith("casualty figure")))
        .singleElement()
        .satisfies(one -> assertThat(read.text().substring(one.start())).startsWith("Two people"));
  }

  private static final String HOSPITAL =
      """
      Minister resigns over hospital figures

      Health minister Sarah Kolt resigned on Friday after 340 deaths were left out of the statistics.

      Her deputy, Aldo Renn, will take over. He said corrected figures would be published within days.

      Opposition leader Tom Varga, who raised the matter, was scathing: "She told this house that 1,100 people had died."

      A spokesman for the ministry denied that. "Nobody lied," he said.

      The auditors' report, seen by the Herald, blames a software update. It says that 23 hospitals sent their figures twice.

      Cllr Mark Dunn (Lab, Eastgate) said the ward had closed nine times.

      The union of nurses said it had warned the ministry four times. They were ignored, it said.

      'I heard a bang like a bomb'

      Kolt's sister, Joan, who sat in the gallery, wept as she left. "Six years is not fair," she said.

      City boss Marco Venn disagreed with the decision. "We had 71% of the ball," he said.

      The prime minister, who was in Oslo, was said to be furious.

      The bank, Northern Mutual, has paid everybody, it said in a statement.
      """;

  @Test
  void pronounsGoToTheLastWhoFitsThem() {
    var read = new ArticleReader().text(HOSPITAL);

    assertThat(claimants(read))
        .containsExactly(
            "Aldo Renn",
            "Tom Varga",
            "A spokesman for the ministry",
            "A spokesman for the ministry",
            "The auditors' report",
            "The auditors' report",
            "Mark Dunn",
            "The union of nurses",
            "The union of nurses",
            "Joan",
            "Marco Venn",
            "The bank");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATELINE | Last updated 35 minutes ago",
        "BYLINE | By Orla Keane, environment editor",
        "OTHER | Cookies are used on this site.",
        "OTHER | This article appears in the March issue. Get three issues for €5.",
        "OTHER | This article was amended on 4 February 2026. It said a quarter.",
        "OTHER | Media contact:",
        "OTHER | +1 312 555 0100",
        "OTHER | Tel. 030 1234 5678",
        "BODY | 2019 1200 1350"
      })
  void whatHousesPutAmidOrBehindAStoryIsNoClaimText(PartKind kind, String line) {
    var read =
        new ArticleReader()
            .text(
                "Quay sinks\n\nThe quay sank by two metres.\n\nIt is old.\n\n"
                    + line
                    + "\n\nIt reopens.");

    assertThat(read.parts())
        .filteredOn(part -> read.text().substring(part.start(), part.end()).equals(line))
        .singleElement()
        .satisfies(part -> assertThat(part.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.html | <article><h1>Fares</h1><p>Fares on the ferry rose by a third on Monday, it is said by"
            + " all who pay for them every week.</p><table><tr><th>Route</th><th>2026</th></tr><tr>"
            + "<td>Holm</td><td>€8</td></tr></table></article>",
        "a.md | `# Fares\n\n| Route | 2026 |\n|---|---|\n| Holm | €8 |`"
      })
  void aRowOfATableIsToldByItsHeads(String file, String words) {
    var read = new ArticleReader().file(file, words.getBytes(StandardCharsets.UTF_8));

    assertThat(new Rules().suggest(read.text(), read.parts(), read.language()))
        .filteredOn(one -> read.text().startsWith("Holm\t€8", one.start()))
        .singleElement()
        .satisfies(
            one -> assertThat(one.reasons()).contains("a row of a table: Route: Holm; 2026: €8"));
  }

  @Test
  void anEmptyCellIsNotTakenForTheNextOne() {
    var page =
        "<article><h1>Fares</h1><p>Fares on the ferry rose by a third on Monday, it is said by all"
            + " who pay for them every week.</p><table><tr><td></td><th>Riders 2019</th><th>2020</th></tr>"
            + "<tr><td>Holm</td><td>12</td><td>14</td></tr><tr><td>Sarn</td><td>15</td><td></td>"
            + "</tr></table></article>";
    var read = new ArticleReader().file("a.html", page.getBytes(StandardCharsets.UTF_8));

    var rows = new Rules().suggest(read.text(), read.parts(), read.language());

    assertThat(rows)
        .filteredOn(one -> read.text().startsWith("Holm\t12", one.start()))
        .singleElement()
        .satisfies(one ->
            assertThat(one.reasons())
                .contains("a row of a table: Holm; Riders 2019: 12; 2020: 14"));
    assertThat(rows)
        .filteredOn(one -> read.text().startsWith("Sarn\t15", one.start()))
        .allSatisfy(
            one -> assertThat(one.reasons()).noneMatch(why -> why.startsWith("a row of a table")));
  }

  private static final String TANKER =
      """
      Tanker hit off the cape

      Maya Torres
      Columnist

      The Rahel movement claimed responsibility for the attack on the tanker.

      The tanker's manager, Delta Marine, denied that anyone had been hurt. "All are safe and accounted for," it told Reuters.

      More than 100 ships have been attacked, according to data compiled by the Sea Information Center.

      Revenues fell 61% last year, President Abdel Fattah al-Sisi said on Sunday.
      """;

  @Test
  void aCompanyMayLookLikeAPersonAndAnArabicNameIsOne() {
    var read = new ArticleReader().text(TANKER);

    assertThat(read.byline()).isEqualTo("Maya Torres");
    assertThat(claimants(read))
        .containsExactly(
            "The Rahel movement",
            "Delta Marine",
            "Delta Marine",
            "data compiled by the Sea Information Center",
            "Abdel Fattah al-Sisi");
  }

  @Test
  void aPostThatIsShownBelongsToWhoSignedIt() {
    var read =
        new ArticleReader()
            .text(
                "Fares\n\nWe had no choice. Fuel has doubled.\n\n— Sella Ferries (@sella) 2 February");

    assertThat(new Rules().suggest(read.text(), read.parts(), read.language()))
        .filteredOn(one -> one.claimant() != null)
        .hasSize(2)
        .allSatisfy(one -> {
          assertThat(one.claimant()).isEqualTo("Sella Ferries");
          assertThat(one.medium()).isEqualTo(Medium.POST);
        });
  }

  @Test
  void theDateOfAReleaseStandsBehindItsPlace() {
    var read =
        new ArticleReader()
            .text(
                "CHICAGO, Ill. – May 9, 2026 – Veridian Foods Inc. today recalled 1.2 million jars.");

    assertThat(read.dateline()).isEqualTo("CHICAGO, Ill. – May 9, 2026");
    assertThat(read.published()).isEqualTo(LocalDate.of(2026, 5, 9));
    assertThat(read.parts()).hasSize(2);
  }

  private static List<String> claimants(ReadArticle read) {
    return new Rules()
        .suggest(read.text(), read.parts(), read.language()).stream()
            .map(Suggestion::claimant)
            .filter(name -> name != null)
            .toList();
  }
}
