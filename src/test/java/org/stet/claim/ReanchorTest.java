package org.stet.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.article.read.ReadArticle.Piece;
import org.stet.claim.Reanchor.Changed;
import org.stet.claim.Reanchor.Draft;
import org.stet.claim.Reanchor.Fixed;
import org.stet.claim.Reanchor.Gone;
import org.stet.claim.Reanchor.Kept;
import org.stet.claim.Reanchor.Lost;
import org.stet.claim.Reanchor.Outcome;
import org.stet.claim.Reanchor.Sought;
import org.stet.claim.detect.Span;

/** A new draft finds the claims of the old one again, or says that it can't. */
class ReanchorTest {

  private static final String QUAY =
      "At least 14 boats sank when the old quay gave way, the port authority said.";
  private static final String BRIDGE = "The bridge was opened by the queen in 1931.";
  private static final String TOWN = "Oxhaven has two schools and a lighthouse.";

  private static final List<String> FEW =
      List.of(
          "Boats",
          "boats",
          "sank",
          "about",
          "About",
          "14",
          "15",
          "quay",
          ".",
          ",",
          "“",
          "”",
          "(",
          ")",
          "—",
          "harbour.",
          "Yesterday",
          "yesterday",
          "the",
          "old");

  @Test
  void wordsThatNobodyTouchedAreKept() {
    var outcome = follow(draft(TOWN, QUAY, BRIDGE), draft(TOWN, QUAY, BRIDGE), "14 boats sank");

    assertThat(outcome).isInstanceOf(Kept.class);
  }

  @Test
  void aMovedParagraphKeepsItsClaims() {
    var after = draft(QUAY, "A new paragraph stands here now.", TOWN, BRIDGE);

    var outcome = follow(draft(TOWN, BRIDGE, QUAY), after, QUAY);

    assertThat(outcome).isEqualTo(new Kept(spanOf(after, QUAY)));
  }

  @Test
  void aChangedNumberIsNeverKept() {
    var after = draft(TOWN, QUAY.replace("14", "15"), BRIDGE);

    var whole = follow(draft(TOWN, QUAY, BRIDGE), after, QUAY);
    var number = follow(draft(TOWN, QUAY, BRIDGE), after, "At least 14 boats sank");

    assertThat(whole).isEqualTo(new Changed(spanOf(after, QUAY.replace("14", "15"))));
    assertThat(number).isEqualTo(new Changed(spanOf(after, "At least 15 boats sank")));
  }

  @Test
  void theSameWordsFromSomebodyElseHaveChanged() {
    var after = draft(TOWN, QUAY.replace("the port authority", "a fisherman"), BRIDGE);

    var outcome = follow(draft(TOWN, QUAY, BRIDGE), after, "At least 14 boats sank");

    assertThat(outcome).isEqualTo(new Changed(spanOf(after, "At least 14 boats sank")));
  }

  @Test
  void aQuotationOfSeveralSentencesChangesWithItsSpeaker() {
    var quotation = "“We lost 14 boats in one night. Nobody helped us,” said %s.";
    var after = draft(TOWN, quotation.formatted("Karl Brandt"));

    var outcome =
        follow(
            draft(TOWN, quotation.formatted("Lena Ode")), after, "We lost 14 boats in one night.");

    assertThat(outcome).isInstanceOf(Changed.class);
  }

  @Test
  void aTypoThatWasMendedIsAChange() {
    var before = draft(TOWN, QUAY.replace("authority", "autority"), BRIDGE);

    var outcome = follow(before, draft(TOWN, QUAY, BRIDGE), QUAY.replace("authority", "autority"));

    assertThat(outcome).isInstanceOf(Changed.class);
  }

  @Test
  void wordsThatWereCutAreGone() {
    assertThat(follow(draft(TOWN, QUAY, BRIDGE), draft(TOWN, BRIDGE), QUAY))
        .isInstanceOf(Gone.class);
    assertThat(
            follow(
                draft("The quay, which had cost four million, was closed on Sunday evening."),
                draft("The quay was closed on Sunday evening."),
                ", which had cost four million,"))
        .isInstanceOf(Gone.class);
  }

  @Test
  void twinsThatNobodyCanTellApartAreLost() {
    var outcome = follow(draft(TOWN, BRIDGE, BRIDGE, QUAY), draft(TOWN, BRIDGE, QUAY), BRIDGE);

    assertThat(outcome).isInstanceOf(Lost.class);
  }

  @Test
  void twinsWithDifferentNeighboursAreToldApart() {
    var before = draft(BRIDGE, TOWN, QUAY, BRIDGE);
    var after = draft(BRIDGE, TOWN, "Something new was added here.", QUAY, BRIDGE);
    int second = before.text().lastIndexOf(BRIDGE);

    var outcome =
        Reanchor.follow(
            before, after, List.of(new Sought(new Span(second, second + BRIDGE.length()), null)));

    int expected = after.text().lastIndexOf(BRIDGE);
    assertThat(outcome).containsExactly(new Kept(new Span(expected, expected + BRIDGE.length())));
  }

  @Test
  void aCopyElsewhereDoesNotStealTheClaim() {
    var after = draft(QUAY, TOWN, "The market is on Fridays.", BRIDGE, QUAY);

    var outcome = follow(draft(QUAY, TOWN, BRIDGE), after, QUAY);

    assertThat(outcome).isEqualTo(new Kept(spanOf(after, QUAY)));
  }

  @Test
  void wordsThatBecameAnAdvertisementAreLost() {
    var joined =
        ReadArticle.join(
            List.of(new Piece(PartKind.BODY, TOWN), new Piece(PartKind.ADVERT, BRIDGE)));

    var outcome = follow(draft(TOWN, BRIDGE), new Draft(joined.text(), joined.parts()), BRIDGE);

    assertThat(outcome).isInstanceOf(Lost.class);
  }

  @Test
  void otherQuotationMarksAndBlanksAreNoOtherWords() {
    var after = draft("“It’s  gone,” she said\nof the quay.");

    var outcome =
        follow(draft("\"It's gone,\" she said of the quay."), after, "\"It's gone,\" she said");

    assertThat(outcome).isEqualTo(new Kept(spanOf(after, "“It’s  gone,” she said")));
  }

  @Test
  void aClaimInsideAnEmojiTextIsNeverCutInTwo() {
    var after = draft(TOWN, "😀 Boats 😀 sank 😀 here 😀 today.");

    var outcome =
        follow(draft("😀 Boats 😀 sank 😀 here 😀 today.", TOWN), after, "😀 sank 😀 here");

    assertThat(outcome).isEqualTo(new Kept(spanOf(after, "😀 sank 😀 here")));
  }

  @Test
  void aCopyDoesNotStandForASentenceThatWasEdited() {
    var after = draft(QUAY.replace("14", "15"), TOWN, BRIDGE, QUAY);

    assertThat(follow(draft(QUAY, TOWN, BRIDGE), after, QUAY)).isInstanceOf(Lost.class);
  }

  private static final String ON_TIME =
      "But only 39 per cent of the trains reached their last stop within 15 minutes of the"
          + " timetable, the same report says.";

  @Test
  void aSentenceThatNobodyTouchedIsNoCopyOfTheStandfirstThatTakesUpItsWords() {
    var carried = "The railway carried 412,600 passengers, %s more than it had planned for.";
    var old = " In the first winter of the old service the %s was 71 per cent.";
    var before =
        draft(
            "Night trains return to the coast, but not on time",
            "Three of every five services arrived late, figures obtained by the Ledger show",
            carried.formatted("18 per cent"),
            ON_TIME + old.formatted("figure"),
            TOWN);
    for (var standfirst :
        List.of(
            "Sixty-one per cent of the trains reached their last stop more than 15 minutes late,"
                + " the report says",
            "Only 39 per cent of the trains reached their last stop within 15 minutes of the"
                + " timetable, the report says")) {
      var after =
          draft(
              "Night trains return to the coast, but not on time",
              standfirst,
              carried.formatted("almost a fifth"),
              ON_TIME + old.formatted("share"),
              TOWN);

      assertThat(follow(before, after, ON_TIME))
          .as(standfirst)
          .isEqualTo(new Kept(spanOf(after, ON_TIME)));
    }
  }

  private static final String PUSH =
      "The mayor said that the town will make another push with regional ports %s.";
  private static final String DAYS =
      "\"Over the coming days, the town will make another push with Tarn, Olbury and Wexcombe to"
          + " achieve a truce in the bay with the boats released,\" the mayor said on Friday.";

  @Test
  void whatAnAgreedWordingTakesUpFromAnUntouchedParagraphMovesNothing() {
    var headline = "Town to push again for a truce in the bay, mayor says";
    var before =
        draft(
            headline,
            PUSH.formatted("for the harbour truce, which will involve the return of boats"),
            "This comes a day after the council approved a deal, ending nearly 14 months of strife.",
            DAYS,
            TOWN);
    var agreed = PUSH.formatted("for a truce in the bay, with the boats released");
    var after =
        draft(
            headline,
            agreed,
            "This comes a day after the council approved a deal, ending almost 14 months of strife.",
            DAYS,
            TOWN);

    var outcomes =
        Reanchor.follow(
            before,
            after,
            List.of(
                new Sought(spanOf(before, headline), null),
                new Sought(
                    spanOf(
                        before,
                        PUSH.formatted(
                            "for the harbour truce, which will involve the return of boats")),
                    agreed),
                new Sought(spanOf(before, DAYS), null)));

    assertThat(outcomes)
        .containsExactly(
            new Kept(spanOf(after, headline)),
            new Fixed(spanOf(after, agreed)),
            new Kept(spanOf(after, DAYS)));
  }

  @Test
  void aSentenceThatWasJoinedToTheNextIsNotItsCopyBesideThat() {
    var after = draft(BRIDGE, QUAY + " " + QUAY.replace("said.", "said, and ") + TOWN, "No more.");

    assertThat(follow(draft(BRIDGE, QUAY + " " + TOWN, "No more."), after, QUAY))
        .isInstanceOf(Lost.class);
  }

  @Test
  void besideAnotherEditOfTheSameSentenceNobodyKnowsWhichIsTheOldOne() {
    var edit = QUAY.replace("14", "15");

    assertThat(follow(draft(TOWN, QUAY, BRIDGE), draft(TOWN, edit, QUAY, BRIDGE), QUAY))
        .isInstanceOf(Lost.class);
    assertThat(follow(draft(TOWN, QUAY, BRIDGE), draft(TOWN, QUAY, edit, BRIDGE), QUAY))
        .isInstanceOf(Lost.class);
  }

  private static final String CULT =
      "Beloved cult hit “Rez” gets a treatment of its own, and the results are terrific.";

  @Test
  void aHeadlineThatCameToStandInFrontOfASentenceIsNoneOfItsWords() {
    var before = draft("“Rez” ($30)", CULT, "“Thumper” ($20)", TOWN, BRIDGE);
    for (var headline : List.of("“Thumper” ($20)", "“Thumper” ($30)", "Misspelt Thumpre")) {
      var after = draft("“Rez” ($30)", headline + " " + CULT, "“Thumper” ($20)", TOWN, BRIDGE);

      assertThat(follow(before, after, CULT))
          .as(headline)
          .isEqualTo(new Changed(spanOf(after, CULT)));
    }
  }

  private static final String SHIP =
      "The ship, the Aurelia, carries 640 passengers and 110 cars, according to the company.";
  private static final String TICKET =
      "A one-way ticket costs 39 crowns, the company said, half of what the flight costs.";

  @Test
  void ofACopyAndAnEditNobodyKnowsWhichIsTheOldOneUnlessItStandsWhereItStood() {
    var edit = SHIP.replace("640", "740");
    var before = draft(TOWN, SHIP, TICKET, BRIDGE);

    assertThat(follow(before, draft(TOWN + " " + SHIP, edit, BRIDGE), SHIP))
        .isInstanceOf(Lost.class);
    assertThat(follow(before, draft(SHIP, TOWN, BRIDGE, edit, TICKET), SHIP))
        .isInstanceOf(Lost.class);
    assertThat(follow(before, draft(TOWN, SHIP, TICKET, BRIDGE, edit), SHIP))
        .isInstanceOf(Kept.class);
  }

  @Test
  void aCopyOfAShortLineDoesNotStandForItAmongStrangers() {
    var before = draft("My title", TOWN, QUAY, BRIDGE);

    assertThat(follow(before, draft("My sheet", TOWN, QUAY, "My title", BRIDGE), "My title"))
        .isInstanceOf(Lost.class);
    assertThat(follow(before, draft("News", TOWN, QUAY, "My title", BRIDGE), "My title"))
        .isInstanceOf(Lost.class);
    assertThat(follow(before, draft(TOWN, QUAY, "My title", BRIDGE), "My title"))
        .isInstanceOf(Kept.class);
  }

  @Test
  void aShortLineWhoseCopyWasPutBehindAnotherIsNotFoundThere() {
    assertThat(
            follow(
                draft("Sea Tables", "Rates", TOWN),
                draft("Sea Tables Rates", "Raets", TOWN),
                "Rates"))
        .isInstanceOf(Lost.class);
  }

  @Test
  void aPartThatLostMostOfItsWordsWithItsSentencesFirstHalfIsLost() {
    var line = "The boats of the bay.";
    var longer =
        "The boats of the bay, moored by the quay, were carried off in the night by a storm.";
    var before = draft(line, longer + " " + ISLANDERS, TOWN);
    var after =
        draft(
            line,
            "The boats of the bay. This was moored by the quay, were carried off in the night by a"
                + " storm. "
                + ISLANDERS,
            TOWN);

    assertThat(follow(before, after, "of the bay, moored by")).isInstanceOf(Lost.class);
  }

  @Test
  void aSentenceThatMovedIsNotFoundInTheBeginningOfAnotherThatWasCutInTwo() {
    var quay = "The old quay gave way.";
    var longer = "The old quay gave way, and at least 14 boats sank with all that they carried.";
    var before = draft(TOWN, quay, longer, BRIDGE, ISLANDERS);
    var after =
        draft(
            TOWN,
            "The old quay gave way. At least 14 boats sank with all that they carried.",
            BRIDGE,
            ISLANDERS,
            quay);

    assertThat(follow(before, after, quay)).isInstanceOf(Lost.class);
  }

  @Test
  void anEditThatStandsTwiceIsLost() {
    var debt = "The debt grew from %s million to $5 million in two years.";
    var edit = debt.formatted("").replace("  ", " ");

    assertThat(
            follow(
                draft(TOWN, debt.formatted("$4"), BRIDGE),
                draft(TOWN, edit + " " + edit, BRIDGE),
                debt.formatted("$4")))
        .isInstanceOf(Lost.class);
  }

  @Test
  void aSentenceThatSharesAFewWordsIsNoEndOfTheOneBeforeIt() {
    var said = "“Two drivers for eleven hours is against the law,” its spokesman, Milo Ferrand";
    var stranger = "A brass band will play on a Sunday in spring at the fair of Wexcombe.";
    var after = draft(TOWN, said + ". " + stranger, BRIDGE);

    assertThat(
            follow(
                draft(TOWN, said + ", told reporters on a Tuesday.", BRIDGE),
                after,
                said + ", told reporters on a Tuesday."))
        .isEqualTo(new Changed(spanOf(after, said + ".")));
  }

  @Test
  void whatIsMoreLikeAnotherSentenceIsNotTheOneThatSharesItsLastWords() {
    var other = "Harbour fair of Oxhaven, with the tales of the old lighthouse keeper";
    var own = "New Year's tales of the old lighthouse keeper";
    var after =
        draft(other, "The fair of Oxhaven has the tales of the old lighthouse keeper", BRIDGE);

    assertThat(follow(draft(other, own, BRIDGE), after, own)).isInstanceOf(Lost.class);
  }

  @Test
  void wordsThatAnAgreedWordingTookFromASentenceThatIsGoneAreNotThatSentence() {
    var short_ = "The harbour is a place where anyone can succeed.";
    var wording = "The harbour is a place where the old quay gave way, the port authority said.";
    var before = draft(TOWN, short_, QUAY, BRIDGE);
    var stranger = "A brass band played at the fair until midnight.";
    for (var now : List.of(wording, wording.replace("gave way", "fell"))) {
      var after = draft(TOWN, now, stranger, BRIDGE);

      var outcomes =
          Reanchor.follow(
              before,
              after,
              List.of(
                  new Sought(spanOf(before, short_), wording),
                  new Sought(spanOf(before, QUAY), null)));

      assertThat(Reanchor.place(outcomes.get(0)).orElseThrow().of(after.text()))
          .as(now)
          .startsWith("The harbour is a place");
      assertThat(outcomes.get(1)).as(now).isInstanceOf(Lost.class);
    }
  }

  @Test
  void aSummaryThatStandsInAnothersPlaceIsNoEditOfWhatItSumsUp() {
    var summary =
        "All in all, 14 boats sank when the old quay gave way, the port authority feared.";
    var stranger = "A brass band played at the fair until midnight.";

    assertThat(
            follow(
                draft(TOWN, ISLANDERS, QUAY, BRIDGE), draft(TOWN, summary, stranger, BRIDGE), QUAY))
        .isInstanceOf(Lost.class);
    assertThat(follow(draft(TOWN, QUAY, BRIDGE), draft(TOWN, summary, BRIDGE), QUAY))
        .isInstanceOf(Changed.class);
  }

  @Test
  void anAdvertisementFencesASentenceInLikeAnyNeighbour() {
    var before = withAdvertisement(List.of(TOWN, TICKET), List.of());
    var after =
        withAdvertisement(
            List.of(TOWN, "Nobody could say why the clock had stopped."),
            List.of(TICKET.replace("39", "49")));

    assertThat(follow(before, after, TICKET)).isInstanceOf(Lost.class);
  }

  private static Draft withAdvertisement(List<String> above, List<String> below) {
    var joined =
        ReadArticle.join(
            Stream.of(
                    above.stream().map(words -> new Piece(PartKind.BODY, words)),
                    Stream.of(new Piece(PartKind.ADVERT, "Try our boats")),
                    below.stream().map(words -> new Piece(PartKind.BODY, words)))
                .flatMap(pieces -> pieces)
                .toList());
    return new Draft(joined.text(), joined.parts());
  }

  @Test
  void ofAPartThatMovedWithItsSentenceAtLeastHalfIsFoundOrNothing() {
    var report =
        "The report that the ministry laid before the council of the town on Monday also suggested"
            + " the harbour of Oxhaven might not be the safe place it thinks it is%s others.";
    var before = draft(TOWN, QUAY, BRIDGE, report.formatted(", when compared to"), ISLANDERS);
    var after =
        draft(report.formatted(". This was when compared to"), TOWN, QUAY, BRIDGE, ISLANDERS);

    assertThat(follow(before, after, "it is, when compared to")).isInstanceOf(Lost.class);
  }

  @Test
  void aSentenceThatIsEditedBeyondItsNeighbourIsLostThoughThatStandsTwice() {
    var before = draft(BRIDGE, SHIP, TICKET, ISLANDERS);
    var after = draft(BRIDGE, TICKET.replace("39", "49"), SHIP, SHIP, ISLANDERS);

    assertThat(follow(before, after, TICKET)).isInstanceOf(Lost.class);
  }

  @Test
  void anAgreedWordingElsewhereIsNoFixWhereAnotherStandsInThePlaceAlmostAsAgreed() {
    var wording =
        "Of the boats in the bay, at least 15 sank in one night, said the port authority.";
    var before = draft(TOWN, QUAY, BRIDGE, SHIP, TICKET);
    var almost = wording.replace("at least ", "");

    assertThat(fix(before, draft(TOWN, wording, BRIDGE, SHIP, TICKET), QUAY, wording))
        .isInstanceOf(Fixed.class);
    assertThat(fix(before, draft(TOWN, almost, BRIDGE, SHIP, wording, TICKET), QUAY, wording))
        .isInstanceOf(Lost.class);
  }

  @Test
  void aSentenceWithAnotherFigureInAnotherParagraphMayBeACopyOfTheOneThatAStrangerReplaced() {
    var before = draft(TOWN, SHIP, BRIDGE);
    var edit = SHIP.replace("640", "740");
    var stranger = "A brass band played at the fair until midnight.";

    assertThat(follow(before, draft(TOWN + " " + edit, stranger, BRIDGE), SHIP))
        .isInstanceOf(Lost.class);
    assertThat(follow(before, draft(TOWN, edit, stranger, BRIDGE), SHIP))
        .isInstanceOf(Changed.class);
  }

  @Test
  void aPartOfASentenceBesideWhichItStandsOnceMoreWithAnotherFigureIsLost() {
    var list =
        "The rankings were as follows: 8. Northern Italy 9. Southern Spain 10. Upper Wexcombe";
    var before = draft(TOWN, list, BRIDGE);

    assertThat(
            follow(
                before,
                draft(TOWN, list + " and 20. Upper Wexcombe", BRIDGE),
                "10. Upper Wexcombe"))
        .isInstanceOf(Lost.class);
    assertThat(
            follow(before, draft(TOWN, list + " and 11. Lower Tarn", BRIDGE), "10. Upper Wexcombe"))
        .isInstanceOf(Changed.class);
  }

  @Test
  void ofTwoTwinsInTwinParagraphsNobodyKnowsWhichGotTheAgreedWording() {
    var twin = "The fares rise in spring. " + QUAY + " The market is on Fridays.";
    var wording = QUAY.replace("14", "15");
    var before = draft(TOWN, twin, BRIDGE, twin, ISLANDERS);
    var after = draft(TOWN, BRIDGE, twin.replace(QUAY, wording), ISLANDERS);

    assertThat(fix(before, after, QUAY, wording)).isNotInstanceOf(Fixed.class);
  }

  @Test
  void anEditedCopyBesideTheSentenceThatWasJoinedToAnotherIsNotTheSentence() {
    var joined = BRIDGE.replace("1931.", "1931, and ") + QUAY;
    var copy = QUAY.replace("the old quay", "it");

    assertThat(
            follow(
                draft(TOWN, BRIDGE + " " + QUAY, ISLANDERS),
                draft(TOWN, joined + " " + copy, ISLANDERS),
                QUAY))
        .isInstanceOf(Lost.class);
  }

  @Test
  void aCopyIsNotTheSentenceThatIsJoinedToAnotherWhereItStood() {
    var joined = BRIDGE.replace("1931.", "1931, and ") + QUAY.replace("14", "15");
    var before = draft(TOWN, BRIDGE + " " + QUAY, ISLANDERS, "Harbour news", SHIP);

    for (var elsewhere : List.of(QUAY, "Harbour news " + QUAY)) {
      assertThat(follow(before, draft(TOWN, joined, ISLANDERS, elsewhere, SHIP), QUAY))
          .as(elsewhere)
          .isInstanceOf(Lost.class);
    }
  }

  @Test
  void aCopyBesideTheAgreedWordingIsNotTheSentence() {
    var wording = "At least 14 boats sank in one night while the bridge was closed to all carts.";
    var before = draft(TOWN, QUAY + " " + SHIP, BRIDGE);

    var edit = QUAY.replace("At least", "Otherwise");
    assertThat(fix(before, draft(TOWN, edit + " " + wording + " " + SHIP, BRIDGE), QUAY, wording))
        .isNotInstanceOf(Changed.class);
    for (var now : List.of(wording, wording.replace("14", "145"))) {
      assertThat(fix(before, draft(TOWN, now + " " + QUAY + " " + SHIP, BRIDGE), QUAY, wording))
          .as(now)
          .isInstanceOf(Lost.class);
    }
  }

  @Test
  void ofWhatTookThePlaceOfTheNextWordsTooAClaimEndsAtTheMark() {
    var before = draft(TOWN, "Second came Germany 6 points behind Norway, they said.", BRIDGE);
    var after = draft(TOWN, "Second came Austria, 16 points behind Norway, they said.", BRIDGE);

    assertThat(follow(before, after, "Second came Germany"))
        .isEqualTo(new Changed(spanOf(after, "Second came Austria")));
  }

  @Test
  void ofTwoCopiesWithOneNeighbourEachNobodyKnowsWhichIsTheOldOne() {
    assertThat(
            follow(
                draft(TOWN, SHIP, QUAY, TICKET, BRIDGE),
                draft(TOWN, QUAY, SHIP, QUAY, BRIDGE, TICKET),
                QUAY))
        .isInstanceOf(Lost.class);
  }

  @Test
  void aSentenceThatMovedAndWasMendedIsFoundUnlessAnotherStandsInItsPlace() {
    var mended = TICKET.replace("costs", "still costs");
    var stranger = "A brass band played at the fair until midnight.";
    var before = draft(TOWN, SHIP, TICKET, BRIDGE, ISLANDERS);

    assertThat(follow(before, draft(mended, TOWN, SHIP, BRIDGE, ISLANDERS), TICKET))
        .isEqualTo(new Changed(spanOf(draft(mended), mended)));
    assertThat(follow(before, draft(mended, TOWN, SHIP, stranger, BRIDGE, ISLANDERS), TICKET))
        .isInstanceOf(Lost.class);
  }

  @Test
  void marksThatWereALineOfTheirOwnAreNoEndOfAHeadline() {
    var after = draft("Harbour news of today ] ...", TOWN);

    assertThat(
            follow(draft("Harbour news of today", "] ...", TOWN), after, "Harbour news of today"))
        .isEqualTo(new Changed(spanOf(after, "Harbour news of today")));
  }

  @Test
  void aSpanWithoutAWordIsLost() {
    assertThat(follow(draft(QUAY), draft(QUAY), " ")).isInstanceOf(Lost.class);
  }

  @Test
  void anEmptyDraftHoldsNothing() {
    assertThat(follow(draft(QUAY), new Draft("", List.of()), QUAY)).isInstanceOf(Gone.class);
  }

  @Test
  void anAgreedWordingThatStandsExactlyInTheClaimsPlaceIsAFix() {
    var after = draft(TOWN, QUAY.replace("14 boats", "15 boats"), BRIDGE);

    var outcome = fix(draft(TOWN, QUAY, BRIDGE), after, "14 boats sank", "15 boats sank");

    assertThat(outcome).isEqualTo(new Fixed(spanOf(after, "15 boats sank")));
  }

  @Test
  void aNumberThatOnlyEndsLikeTheAgreedOneIsNoFix() {
    var after = draft(TOWN, QUAY.replace("14 boats", "115 boats"), BRIDGE);

    var outcome = fix(draft(TOWN, QUAY, BRIDGE), after, "14 boats sank", "15 boats sank");

    assertThat(outcome).isEqualTo(new Changed(spanOf(after, "115 boats sank")));
  }

  @Test
  void anAgreedWordingWithMoreAroundItIsNoFix() {
    var before = draft(TOWN, QUAY, BRIDGE);

    assertThat(fix(before, before, "At least 14 boats sank", "14 boats")).isInstanceOf(Kept.class);
    assertThat(
            fix(
                before,
                draft(TOWN, QUAY.replace("At least", "Only"), BRIDGE),
                "At least 14 boats sank",
                "14 boats sank"))
        .isInstanceOf(Changed.class);
    assertThat(
            fix(
                before,
                draft(
                    TOWN, QUAY.replace("14", "15").replace("the port authority", "a boy"), BRIDGE),
                "14 boats sank",
                "15 boats sank"))
        .isInstanceOf(Changed.class);
  }

  @Test
  void anAgreedWordingOfFewerWordsAtTheEndOfTheArticleIsAFix() {
    var after = draft(TOWN, "Boats sank.");

    var outcome = fix(draft(TOWN, QUAY), after, QUAY, "Boats sank.");

    assertThat(outcome).isEqualTo(new Fixed(spanOf(after, "Boats sank.")));
  }

  @Test
  void twoFixesInOneSentenceAreBothApplied() {
    var before = draft(TOWN, "The quay of 1931 cost 4 million crowns.", BRIDGE);
    var after = draft(TOWN, "The quay of 1932 cost 5 million crowns.", BRIDGE);

    var outcomes =
        Reanchor.follow(
            before,
            after,
            List.of(
                new Sought(spanOf(before, "quay of 1931"), "quay of 1932"),
                new Sought(spanOf(before, "4 million"), "5 million")));

    assertThat(outcomes)
        .containsExactly(
            new Fixed(spanOf(after, "quay of 1932")), new Fixed(spanOf(after, "5 million")));
  }

  private static final String HURT =
      "At least 212 people were killed and more than 1,480 injured on Friday, the ministry said.";

  @Test
  void ofTwoClaimsInOneSentenceOnlyTheOneWhoseWordsChangedHasChanged() {
    var before = draft(TOWN, HURT, BRIDGE);
    var after = draft(TOWN, HURT.replace("1,480", "1,502"), BRIDGE);

    var outcomes = both(before, after, null);

    assertThat(outcomes)
        .containsExactly(
            new Kept(spanOf(after, "At least 212 people were killed")),
            new Changed(spanOf(after, "more than 1,502 injured")));
  }

  @Test
  void aFixInOneClaimLeavesTheOtherOfItsSentenceAlone() {
    var before = draft(TOWN, HURT, BRIDGE);
    var after = draft(TOWN, HURT.replace("more than 1,480 injured", "1,502 injured"), BRIDGE);

    var outcomes = both(before, after, "1,502 injured");

    assertThat(outcomes)
        .containsExactly(
            new Kept(spanOf(after, "At least 212 people were killed")),
            new Fixed(spanOf(after, "1,502 injured")));
  }

  @Test
  void whatChangedBesideBothOrInWhoSaysItIsOnesOwn() {
    var before = draft(TOWN, HURT, BRIDGE);
    for (var now :
        List.of(
            HURT.replace("1,480", "1,502").replace("Friday", "Sunday"),
            HURT.replace("1,480", "1,502").replace("the ministry", "a boy"),
            HURT.replace("1,480", "1,502").replace("and more", "but not more"),
            HURT.replace("1,480", "1,502").replace("At least", "Nobody knows whether"))) {
      assertThat(both(before, draft(TOWN, now, BRIDGE), null).getFirst())
          .as(now)
          .isInstanceOf(Changed.class);
    }
  }

  @Test
  void onWhichSideOfTheQuotationMarkTheCommaStandsIsNoChange() {
    var inside = "“We lost 14 boats,” said Lena Ode, “and nobody helped us.”";
    var outside = "“We lost 14 boats”, said Lena Ode, “and nobody helped us”.";
    for (var words : List.of("We lost 14 boats", "said Lena Ode", "nobody helped us")) {
      var there = draft(TOWN, outside, BRIDGE);
      assertThat(follow(draft(TOWN, inside, BRIDGE), there, words))
          .isEqualTo(new Kept(spanOf(there, words)));
      var back = draft(TOWN, inside, BRIDGE);
      assertThat(follow(there, back, words)).isEqualTo(new Kept(spanOf(back, words)));
    }
    assertThat(follow(draft(TOWN, inside, BRIDGE), draft(TOWN, outside, BRIDGE), inside))
        .isEqualTo(new Kept(spanOf(draft(TOWN, outside, BRIDGE), outside)));
    var other = outside.replace("Lena Ode", "Karl Brandt");
    assertThat(follow(draft(TOWN, inside, BRIDGE), draft(TOWN, other, BRIDGE), "We lost 14 boats"))
        .isInstanceOf(Changed.class);
  }

  private static List<Outcome> both(Draft before, Draft after, @Nullable String agreed) {
    return Reanchor.follow(
        before,
        after,
        List.of(
            new Sought(spanOf(before, "At least 212 people were killed"), null),
            new Sought(spanOf(before, "more than 1,480 injured"), agreed)));
  }

  private static final String ISLANDERS =
      "About 400 islanders signed the petition against the new harbour tax.";

  @Test
  void aWholeSentenceStaysAWholeSentence() {
    for (var now :
        List.of(
            "More than 430 islanders signed the petition against the new harbour tax.",
            "By Sunday, about 400 islanders had signed the petition against the new harbour tax.",
            "About 400 islanders signed the petition against the new tax on berths.",
            "About 400 islanders signed the petition against the new harbour tax, the council said.",
            "Some 430 islanders signed the petition against the new harbour tax last year.",
            "“More than 430 islanders signed the petition against the new harbour tax.”")) {
      var after = draft(TOWN, now, BRIDGE);

      assertThat(follow(draft(TOWN, ISLANDERS, BRIDGE), after, ISLANDERS))
          .as(now)
          .isEqualTo(new Changed(spanOf(after, now)));
    }
  }

  @Test
  void aSentenceThatGotATimeInFrontBeginsWithIt() {
    var schools = "The town has two schools and a lighthouse.";
    var now = "Last year the town had two schools and a lighthouse.";
    var after = draft(BRIDGE, now + " " + QUAY);

    assertThat(follow(draft(BRIDGE, schools + " " + QUAY), after, schools))
        .isEqualTo(new Changed(spanOf(after, now)));
  }

  @Test
  void aSentenceMarkedWithoutItsStopGetsNone() {
    var without = ISLANDERS.substring(0, ISLANDERS.length() - 1);
    var now = "More than 430 islanders signed the petition against the new harbour tax on Sunday";
    var after = draft(TOWN, "“" + now + ".” " + BRIDGE);

    assertThat(follow(draft(TOWN, "“" + ISLANDERS + "” " + BRIDGE), after, without))
        .isEqualTo(new Changed(spanOf(after, now)));
  }

  @Test
  void otherLanguagesBeginAndEndTheirSentencesToo() {
    var said =
        List.of(
            List.of(
                "Rund 400 Inselbewohner haben die Petition gegen die Hafensteuer unterschrieben.",
                "Mehr als 430 Inselbewohner haben die Petition gegen die Hafensteuer unterzeichnet."),
            List.of(
                "Environ 400 habitants ont signé la pétition contre la taxe portuaire.",
                "Plus de 430 habitants ont signé la pétition contre la taxe portuaire en mai."),
            List.of(
                "Около 400 жителей острова подписали петицию против налога.",
                "Более чем 430 жителей острова подписали петицию против налога."),
            List.of("約400人の島民が港湾税に反対する請願書に署名した。", "島では430人以上の島民が港湾税に反対する請願書に署名した。"));
    for (var pair : said) {
      var after = draft(TOWN, pair.get(1), BRIDGE);

      assertThat(follow(draft(TOWN, pair.get(0), BRIDGE), after, pair.get(0)))
          .isEqualTo(new Changed(spanOf(after, pair.get(1))));
    }
  }

  @Test
  void aPartOfASentenceTakesAReplacedPhraseAsAWhole() {
    var before = draft(TOWN, "In a letter of May, about 400 islanders asked for a ferry.", BRIDGE);
    var after =
        draft(TOWN, "In a letter of May, no fewer than 430 islanders asked for a ferry.", BRIDGE);

    assertThat(follow(before, after, "about 400 islanders"))
        .isEqualTo(new Changed(spanOf(after, "no fewer than 430 islanders")));
    assertThat(follow(before, after, "400 islanders"))
        .isEqualTo(new Changed(spanOf(after, "no fewer than 430 islanders")));
    assertThat(follow(before, after, "islanders asked for a ferry."))
        .isEqualTo(new Changed(spanOf(after, "islanders asked for a ferry.")));
  }

  @Test
  void aSentenceThatWasJoinedToAnotherDoesNotSwallowIt() {
    var before = draft(TOWN, BRIDGE + " " + ISLANDERS);
    var after =
        draft(
            TOWN,
            "The bridge was opened by the queen in 1931, and about 430 islanders signed the"
                + " petition against the new harbour tax.");

    var outcomes =
        Reanchor.follow(
            before,
            after,
            List.of(
                new Sought(spanOf(before, BRIDGE), null),
                new Sought(spanOf(before, ISLANDERS), null)));

    assertThat(outcomes.get(0))
        .isEqualTo(new Changed(spanOf(after, "The bridge was opened by the queen in 1931")));
    assertThat(Reanchor.place(outcomes.get(1)).orElseThrow().of(after.text()))
        .startsWith("and about 430 islanders")
        .endsWith("harbour tax.");
  }

  @Test
  void claimsSideBySideStayApart() {
    var before = draft(TOWN, "The port was closed in 2018 and 400 boats had left the bay.", BRIDGE);
    var after =
        draft(
            TOWN,
            "The port was closed in May 2019 when more than 430 boats had left the bay.",
            BRIDGE);

    var places =
        Reanchor.follow(
                before,
                after,
                List.of(
                    new Sought(spanOf(before, "The port was closed in 2018"), null),
                    new Sought(spanOf(before, "and 400 boats had left the bay."), null)))
            .stream()
            .map(outcome -> Reanchor.place(outcome).orElseThrow().of(after.text()))
            .toList();

    assertThat(places)
        .containsExactly(
            "The port was closed in May 2019", "when more than 430 boats had left the bay.");
  }

  @Test
  void whoSaysItMayStandInTheNextSentence() {
    var before = draft(TOWN, "At least 14 boats sank. That is according to the port.", BRIDGE);

    assertThat(follow(before, draft(TOWN, "At least 14 boats sank.", BRIDGE), "14 boats"))
        .isInstanceOf(Changed.class);
    assertThat(
            follow(
                before,
                draft(TOWN, "At least 14 boats sank. That is according to a boy.", BRIDGE),
                "At least 14 boats sank."))
        .isInstanceOf(Changed.class);
  }

  @Test
  void nearTwinsThatChangedPlacesAreLookedAtAgain() {
    var killed = "At least %d people were killed there on Tuesday.";
    var before =
        draft("In Aleppo.", killed.formatted(14), TOWN, "In Homs.", killed.formatted(15), BRIDGE);
    var after =
        draft("In Aleppo.", killed.formatted(15), TOWN, "In Homs.", killed.formatted(14), BRIDGE);

    assertThat(follow(before, after, killed.formatted(14)))
        .isEqualTo(new Changed(spanOf(after, killed.formatted(14))));
  }

  @Test
  void aClaimReachesIntoNoSentenceBesideItsOwn() {
    var sank = "Fourteen boats sank in the old harbour yesterday";
    var split =
        draft(
            "Fourteen boats sank in the old harbour",
            "Yesterday the police confirmed it to everybody");
    assertThat(follow(draft(sank), split, sank))
        .isEqualTo(new Changed(spanOf(split, "Fourteen boats sank in the old harbour")));

    var about = "About 14 boats sank in the old harbour";
    var parted = draft("This is what it is all about", "14 boats sank in the old harbour");
    assertThat(follow(draft(about), parted, about))
        .isEqualTo(new Changed(spanOf(parted, "14 boats sank in the old harbour")));
  }

  @Test
  void noDraftOfAFewWordsIsRefusedAndNoClaimStandsOutsideIt() {
    var random = new Random(11);
    for (int round = 0; round < 6_000; round++) {
      var lines = randomLines(random);
      var before = draft(lines);
      var after = draft(edited(lines, random));
      var claims = sideBySide(before, random);
      assertThatCode(() ->
              assertThat(Reanchor.follow(before, after, claims))
                  .hasSameSizeAs(claims)
                  .allSatisfy(outcome -> assertThat(standsIn(after, outcome)).isTrue()))
          .as("%s became %s with %s", before.text(), after.text(), claims)
          .doesNotThrowAnyException();
    }
  }

  private static boolean standsIn(Draft draft, Outcome outcome) {
    return Reanchor.place(outcome)
        .map(at ->
            at.end() <= draft.text().length()
                && !at.of(draft.text()).isBlank()
                && draft.parts().stream()
                    .anyMatch(part -> part.start() <= at.start() && at.end() <= part.end()))
        .orElse(true);
  }

  private static List<String> randomLines(Random random) {
    return Stream.generate(() -> randomWords(random, 1 + random.nextInt(8)))
        .limit(1 + random.nextInt(3))
        .toList();
  }

  private static String randomWords(Random random, int words) {
    return random
        .ints(words, 0, FEW.size())
        .mapToObj(FEW::get)
        .collect(Collectors.joining(random.nextBoolean() ? " " : "  "));
  }

  /** Words that went, came in, or moved to a line of their own, and lines that went or came in. */
  private static List<String> edited(List<String> lines, Random random) {
    var words = new ArrayList<>(List.of(String.join(" \n ", lines).split(" +")));
    for (int edits = random.nextInt(5); edits >= 0 && !words.isEmpty(); edits--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(5)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, randomWords(random, 1 + random.nextInt(3)));
        case 2 -> words.add(at, "\n");
        case 3 -> words.set(at, FEW.get(random.nextInt(FEW.size())));
        default -> words.add(words.remove(at));
      }
    }
    var text = String.join(" ", words);
    var left = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return left.isEmpty() ? List.of("Nothing") : left;
  }

  /** All of a draft in claims of a few words, the one beginning where the other ends. */
  private static List<Sought> sideBySide(Draft draft, Random random) {
    var claims = new ArrayList<Sought>();
    for (var part : draft.parts()) {
      int start = part.start();
      while (start < part.end()) {
        int end = Math.min(part.end(), start + 1 + random.nextInt(30));
        if (!draft.text().substring(start, end).isBlank()) {
          claims.add(new Sought(new Span(start, end), null));
        }
        start = end;
      }
    }
    return claims;
  }

  @Test
  void wordsThatAreTurnedRoundAndBackNeverLeaveAFullStop() {
    var one = "At least 212 people have been killed, according to the ministry.";
    var turned = "According to the ministry, killed have been at least 212 people.";
    var behind = " The bridge was closed on Monday by the council.";
    var first = draft("Ministry says 212 are dead", one + behind);
    var second = draft("Ministry says 212 are dead", turned + behind);

    for (var words : List.of("at least 212 people.", turned)) {
      assertThat(follow(second, first, words))
          .as(words)
          .satisfiesAnyOf(
              outcome -> assertThat(outcome).isInstanceOf(Lost.class),
              outcome ->
                  assertThat(Reanchor.place(outcome).orElseThrow().of(first.text()))
                      .containsPattern("\\w"));
    }
  }

  @Test
  void aSentenceThatWasTurnedRoundIsFoundAsAWhole() {
    for (var turn :
        List.of(
            List.of(
                "At least 212 people have been killed, according to the ministry.",
                "According to the ministry, killed have been at least 212 people."),
            List.of(
                "14 boats sank in the bay when the old quay gave way.",
                "When the old quay gave way, 14 boats sank in the bay."),
            List.of(
                "“Nobody came,” Lena Ode told the council on Tuesday in Oxhaven.",
                "Lena Ode told the council on Tuesday in Oxhaven: “Nobody came.”"))) {
      for (var pair : List.of(turn, turn.reversed())) {
        var now = pair.getLast();
        var after = draft(TOWN, now + " " + ISLANDERS, BRIDGE);

        assertThat(
                follow(
                    draft(TOWN, pair.getFirst() + " " + ISLANDERS, BRIDGE), after, pair.getFirst()))
            .as(now)
            .isEqualTo(new Changed(spanOf(after, now)));
      }
    }
    var said = "On Monday, the minister said 14 boats had sunk";
    var turned = "14 boats had sunk, the minister said on Monday";
    var after = draft(TOWN, turned + ". " + ISLANDERS, BRIDGE);
    assertThat(follow(draft(TOWN, said + ". " + ISLANDERS, BRIDGE), after, said))
        .isEqualTo(new Changed(spanOf(after, turned)));
  }

  @Test
  void hugeAndRepetitiveDraftsTakeTheirTimeOnce() {
    var long_ = "word ".repeat(150_000) + "end";
    var twins = IntStream.range(0, 20_000).mapToObj(i -> "The same line again.").toList();
    var unlike = IntStream.range(0, 20_000).mapToObj(i -> "Line " + i + " was closed.").toList();
    var changed = IntStream.range(0, 20_000).mapToObj(i -> "Line " + i + " is closed.").toList();

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(spread(draft(long_), draft(long_ + " more"))).hasSize(300);
          assertThat(spread(draft(twins), draft(twins.subList(1, 20_000)))).hasSize(300);
          assertThat(spread(draft(unlike), draft(changed))).hasSize(300);
          assertThat(spread(draft(unlike), draft(unlike)))
              .allMatch(outcome -> outcome instanceof Kept);
        });
  }

  /** 300 claims of 20 characters all over a draft. */
  private static List<Outcome> spread(Draft before, Draft after) {
    var anchors = new ArrayList<Span>();
    for (int i = 0; i < 300; i++) {
      var part = before.parts().get((int) ((long) i * before.parts().size() / 300));
      int at = part.start() + (part.end() - part.start() - 16) / 300 * i;
      anchors.add(new Span(at, Math.min(part.end(), at + 16)));
    }
    return Reanchor.follow(
        before, after, anchors.stream().map(span -> new Sought(span, null)).toList());
  }

  private static Outcome follow(Draft before, Draft after, String words) {
    return fix(before, after, words, null);
  }

  private static Outcome fix(Draft before, Draft after, String words, @Nullable String agreed) {
    return Reanchor.follow(before, after, List.of(new Sought(spanOf(before, words), agreed)))
        .getFirst();
  }

  private static Span spanOf(Draft draft, String words) {
    int start = draft.text().indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Draft draft(String... paragraphs) {
    return draft(List.of(paragraphs));
  }

  private static Draft draft(List<String> paragraphs) {
    var joined =
        ReadArticle.join(
            paragraphs.stream().map(words -> new Piece(PartKind.BODY, words)).toList());
    return new Draft(joined.text(), joined.parts());
  }
}
