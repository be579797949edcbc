package org.stet.claim.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.PartKind;
import org.stet.article.read.ArticleReader;
import org.stet.claim.ClaimRows;
import org.stet.claim.ClaimStatus;
import org.stet.claim.Intake;
import org.stet.people.Person;
import org.stet.review.Histories;
import org.stet.shell.Moment;
import org.stet.shell.PasteBox.Received;
import org.stet.shell.PlainSelect;

@DeskTest
@ViewPackages(packages = "org.stet")
class ImportViewTest extends SpringBrowserlessTest {

  @Autowired ArticleRows articles;
  @Autowired ClaimRows claims;
  @Autowired Intake intake;
  @Autowired Histories histories;
  @Autowired ArticleReader reader;

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void anArticleTakesTheWorthiestAndSaysSo() {
    paste(
        "A year of boats\n\n"
            + IntStream.range(0, 1_100)
                .mapToObj(i -> "In May the port counted " + (3_000 + i) + " boats.")
                .collect(Collectors.joining("\n\n")));

    assertThat(shown())
        .contains("1,000 sentences come in as suggestions")
        .contains("an article takes the 1,000 worthiest")
        .contains("Store the article and 1,000 claims");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void aPastedArticleIsShownInPartsAndNothingIsStored() {
    var headline = "Bridge opens " + UUID.randomUUID();

    paste(headline + "\n\nBy Ilse Harrow\n\nThe bridge cost 90 million crowns.\n\nAdvertisement");

    assertThat(lines()).anyMatch(line -> line.contains("The bridge cost 90 million crowns."));
    assertThat(stored(headline)).isEmpty();
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void theChosenClaimsAreStoredAndOthersAreNot() {
    var headline = "Bridge opens " + UUID.randomUUID();
    paste(headline + "\n\nAt least 212 people were killed.\n\nSome 64 trucks came on Monday.");
    var sentence = "At least 212 people were killed.";

    colleague("Rosa");
    headline().setValue(headline);
    find(Checkbox.class).all().forEach(box -> box.setValue(false));
    take(sentence).setValue(true);
    press("import-store");

    var row = stored(headline).getFirst();
    assertThat(suggested(row)).containsExactly(sentence);
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void aSentenceThatIsChosenBelowTheCutOffIsAskedAboutLikeTheOthers() {
    var headline = "Wall paid twice " + UUID.randomUUID();
    var sentence = "Its managing director, Carl Venn, is a cousin of the minister.";
    paste(headline + "\n\nAt least 212 people were killed.\n\n" + sentence);

    colleague("Rosa");
    headline().setValue(headline);
    assertThat(take(sentence).getValue()).isFalse();
    take(sentence).setValue(true);
    press("import-store");

    var row = stored(headline).getFirst();
    var chosen =
        Desk.as("mia", () -> claims.ofArticle(row.id())).stream()
            .filter(claim -> claim.quote().equals(sentence))
            .findFirst()
            .orElseThrow();
    assertThat(chosen.worthiness()).isEqualTo(50);
    assertThat(chosen.reasons()).anyMatch(reason -> reason.startsWith("chosen by hand, at "));
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void aHeadlineThatIsTypedComesIntoTheTextAsItDoesOverHttp() {
    var headline = "Bridge opens " + UUID.randomUUID();
    var sentence = "At least 212 people were killed on Monday when the bridge over the Sarn fell.";
    paste(sentence + "\n\nSome 64 trucks carried 410 tonnes of food to the valley on Tuesday.");

    headline().setValue(headline);
    find(TextField.class).withCaption("Author from outside").single().setValue("Ilse Harrow");
    colleague("Rosa");
    find(Checkbox.class).all().forEach(box -> box.setValue(false));
    take(sentence).setValue(true);
    press("import-store");

    var row = stored(headline).getFirst();
    var text = Desk.as("mia", () -> articles.text(row.id()));
    assertThat(text.text()).startsWith(headline + "\n\n" + sentence);
    assertThat(text.parts().getFirst().kind()).isEqualTo(PartKind.HEADLINE);
    assertThat(suggested(row)).containsExactly(sentence);
    assertThat(row.authors())
        .extracting(author -> author.name() + " " + author.confirmed())
        .containsExactly("Rosa true", "Ilse Harrow true");
  }

  @Test
  void aTypedHeadlineIsAPartAndASuggestionLikeOneThatWasFound() {
    var sentence = "At least 212 people were killed on Monday when the bridge over the Sarn fell.";
    var preview = new Preview(reader.text(sentence), "pasted", null, intake, 50);
    preview.decide(preview.ranked().getFirst(), false);

    preview.headline("Bridge fall kills 212 in Sarn");
    var offered = quotes(preview);
    preview.headline("Bridge fall kills 211 people in Sarn");

    assertThat(offered).containsExactlyInAnyOrder("Bridge fall kills 212 in Sarn", sentence);
    assertThat(quotes(preview))
        .containsExactlyInAnyOrder("Bridge fall kills 211 people in Sarn", sentence);
    assertThat(preview.parts().getFirst().kind()).isEqualTo(PartKind.HEADLINE);
    assertThat(preview.chosen()).containsExactly(new Intake.Span(0, 36));
  }

  @Test
  void whatIsDecidedOnOneHeadlineIsNotDecidedOnTheNextOfTheSameLength() {
    var sentence = "It fell on Monday.";
    var preview = new Preview(reader.text(sentence), "pasted", null, intake, 50);
    preview.headline("Bridge fall kills 212 in Sarn");
    preview.decide(preview.ranked().getFirst(), false);
    var left = preview.chosen();

    preview.headline("Bridge fall kills 213 in Sarn");

    assertThat(left).doesNotContain(new Intake.Span(0, 29));
    assertThat(preview.chosen()).contains(new Intake.Span(0, 29));
  }

  @Test
  void aTypedHeadlineGoesAgainAndNothingElseWithIt() {
    var sentence = "At least 212 people were killed on Monday when the bridge over the Sarn fell.";
    var preview = new Preview(reader.text(sentence), "pasted", null, intake, 50);

    preview.headline("Bridge fall kills 212 in Sarn");
    preview.relabel(1, PartKind.CAPTION);
    var first = preview.parts().getFirst().kind();
    preview.headline(" ");

    assertThat(first).isEqualTo(PartKind.CAPTION);
    assertThat(preview.read().text()).isEqualTo(sentence);
    assertThat(quotes(preview)).containsExactly(sentence);
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void nobodyLeavesOutWhatTheyWereNotShown() {
    var headline = "Bridge fall kills 212 in Sarn " + UUID.randomUUID();
    paste("Some 64 trucks carried 410 tonnes of food to the valley on Tuesday.");
    colleague("Rosa");

    headline().setValue(headline);
    var shown = lines();
    press("import-store");

    assertThat(shown).anyMatch(line -> line.contains(headline));
    var row = stored(headline).getFirst();
    assertThat(Desk.as("mia", () -> claims.ofArticle(row.id())))
        .extracting(claim -> claim.number() + " " + claim.status())
        .containsExactly("1 SUGGESTED", "2 SUGGESTED");
  }

  @Test
  void aPartThatIsTurnedBackIntoClaimTextIsLookedAtForClaims() {
    var read =
        reader.text("Bridge opens\n\nAdvertisement\n\nSome 64 trucks carried 410 tonnes of food.");
    var preview = new Preview(read, "pasted", null, intake, 50);
    int before = preview.ranked().size();

    preview.relabel(3, PartKind.ADVERT);
    int without = preview.ranked().size();
    preview.relabel(3, PartKind.BODY);

    assertThat(without).isLessThan(before);
    assertThat(preview.ranked()).hasSize(before);
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void aMissingHeadlineIsToldAtItsField() {
    paste("Bridge opens\n\nSome 64 trucks carried 410 tonnes of food.");

    colleague("Rosa");
    headline().setValue(" ");
    press("import-store");

    assertThat(headline().isInvalid()).isTrue();
    assertThat(headline().getErrorMessage()).isEqualTo("Please fill this in.");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void allThatIsMissingIsToldAtOnceAndAtTheButtonToo() {
    paste("Some 64 trucks carried 410 tonnes of food to the valley on Tuesday.");

    press("import-store");

    var authors = (MultiSelectComboBox<?>) find(MultiSelectComboBox.class).single();
    assertThat(headline().isInvalid()).isTrue();
    assertThat(authors.isInvalid()).isTrue();
    assertThat(shown()).contains("Not stored yet: please look at the fields marked above.");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void nobodyNamedAsTheAuthorIsToldWhereTheyAreNamed() {
    var headline = "Bridge opens " + UUID.randomUUID();
    paste(headline + "\n\nSome 64 trucks carried 410 tonnes of food.");

    press("import-store");

    var authors = (MultiSelectComboBox<?>) find(MultiSelectComboBox.class).single();
    assertThat(authors.getErrorMessage()).startsWith("Please name who wrote it");
    assertThat(stored(headline)).isEmpty();
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void whatCannotBeReadIsToldInPlace() {
    paste("   ");

    assertThat(shown()).contains("There is no text in this. Nothing was stored.");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void aMegabyteIsShownPageByPage() {
    paste("A long story\n\n" + "Some 64 trucks carried 410 tonnes of food.\n\n".repeat(8_000));

    assertThat(find(ListItem.class).all()).hasSizeLessThan(300);
    assertThat(shown()).contains("Show more parts");
  }

  @Test
  @WithMockUser(username = "rosa", roles = "IMPORT_ARTICLES")
  void aReporterHandsInAnOwnArticleAndChoosesNoClaims() {
    var headline = "Bridge opens " + UUID.randomUUID();
    paste(headline + "\n\nAt least 212 people were killed, the ministry said on Monday.");

    assertThat(find(Checkbox.class).all()).isEmpty();
    headline().setValue(headline);
    press("import-store");

    var row = stored("rosa", headline).getFirst();
    assertThat(row.authors()).extracting(author -> author.name()).containsExactly("Rosa");
    assertThat(Desk.as("mia", () -> claims.ofArticle(row.id()))).isNotEmpty();
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void sentencesAreJoinedAndSplitIntoClaimsBeforeTheyAreStored() {
    var headline = "Bridge opens " + UUID.randomUUID();
    paste(
        headline
            + "\n\n"
            + "At least 212 people were killed on Monday. Some 64 trucks were lost. The bridge cost"
            + " 90 million crowns and it fell after 11 days.");
    colleague("Rosa");
    headline().setValue(headline);
    find(Checkbox.class).all().forEach(box -> box.setValue(false));

    shape("At least 212 people were killed on Monday.");
    test(find(Button.class).withText("Join with the next sentence").single()).click();
    shape("The bridge cost 90 million crowns and it fell after 11 days.");
    splitBefore("and it fell");
    take("Some 64 trucks were lost.").setValue(true);
    take("The bridge cost 90 million crowns").setValue(true);
    take("and it fell after 11 days.").setValue(true);
    press("import-store");

    var row = stored(headline).getFirst();
    assertThat(suggested(row))
        .containsExactly(
            "At least 212 people were killed on Monday. Some 64 trucks were lost.",
            "The bridge cost 90 million crowns",
            "and it fell after 11 days.");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void severalFilesAreListedAndStoredEachByItself() {
    var one = "Bridge opens " + UUID.randomUUID();
    var two = "Harbour closes " + UUID.randomUUID();
    var view = navigate(ImportView.class);
    for (var text :
        List.of(
            one + "\n\nSome 64 trucks came on Monday.",
            " ",
            two + "\n\nAbout 300 boats left on Friday, 12 more than last year.")) {
      var file = new Received.File("file.txt", "text/plain", text.getBytes(UTF_8));
      view.receive(UI.getCurrent(), new Received.OneOf(file, 3));
      roundTrip();
    }

    assertThat(shown()).contains("3 of 3 files read").contains("There is no text in this.");
    find(Checkbox.class).all().getFirst().setValue(false);
    assertThat(stored(two)).isEmpty();
    press("import-store-all");

    assertThat(stored(one)).isEmpty();
    assertThat(stored(two)).hasSize(1);
    assertThat(shown()).contains("Stored.");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void whatIsHereAlreadyIsSaidBeforeItIsStoredAgain() {
    var headline = "Ferry sails " + UUID.randomUUID();
    var text = headline + "\n\nSome 64 trucks came on Monday.\n\nAdvertisement";
    batch(text, text);

    assertThat(shown())
        .contains("Another of these has this headline.")
        .contains("Store one article");
    find(Details.class).all().getFirst().setOpened(true);
    assertThat(shown()).contains("Advertisement: Advertisement").contains("Some 64 trucks came");
    press("import-store-all");
    assertThat(stored(headline)).hasSize(1);
    paste(text);

    assertThat(shown()).contains("An article with this headline is here already.");
    press("import-discard");
    batch(text);
    assertThat(shown()).contains("Nothing to store");
  }

  private void batch(String... texts) {
    var view = navigate(ImportView.class);
    for (var text : texts) {
      var file = new Received.File("file.txt", "text/plain", text.getBytes(UTF_8));
      view.receive(UI.getCurrent(), new Received.OneOf(file, 2));
      roundTrip();
    }
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void theArticlesOfAFeedAreListed() {
    var view = navigate(ImportView.class);
    var feed =
        """
        <rss version="2.0"><channel><title>The Sella Post</title>
        <item><title>Bridge opens</title><description>Some 64 trucks came on Monday.</description></item>
        <item><title>Harbour closes</title><description>About 300 boats left.</description></item>
        </channel></rss>
        """;

    view.receive(UI.getCurrent(), new Received.File("feed.rss", "text/xml", feed.getBytes(UTF_8)));
    roundTrip();

    assertThat(lines()).anyMatch(line -> line.startsWith("Bridge opens"));
    assertThat(find(Button.class).id("import-store-all").getText()).isEqualTo("Store 2 articles");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void anAddressAloneIsFetchedWhereTheHouseAllowsIt() {
    paste(" https://post.example/story ");

    assertThat(shown()).contains("Fetching pages is switched off on this desk.");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void thatAttributionsAreEnglishOnlyIsSaid() {
    paste(
        "Hafen schließt\n\n"
            + "Der Hafen schließt am 3. März für elf Tage, sagte die Behörde, und 300 Boote müssen"
            + " weg.");

    assertThat(shown()).contains("Who says what is found in English articles only");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void whatReachesTheDesksCutOffAndIsLeftOutStaysOnRecord() {
    var headline = "Bridge opens " + UUID.randomUUID();
    paste("Bridge opens\n\nAt least 212 people were killed.\n\nThe bridge is a lovely sight.");
    colleague("Rosa");
    headline().setValue(headline);

    find(IntegerSlider.class).single().setValue(100);
    assertThat(shown()).contains("One of these reaches the desk’s cut-off of 50");
    press("import-store");

    var row = stored(headline).getFirst();
    assertThat(Desk.as("mia", () -> claims.ofArticle(row.id())))
        .extracting(claim -> claim.quote() + " " + claim.status() + " " + claim.dismissedAs())
        .containsExactly("At least 212 people were killed. DISMISSED NOT_TAKEN_IN");
    assertThat(Desk.as("mia", () -> histories.ofArticle(row.id())))
        .filteredOn(entry -> entry.act().equals("ARTICLE_IMPORTED"))
        .extracting(entry -> entry.marks().get("leftOut"))
        .containsExactly("1");
  }

  @Test
  @WithMockUser(username = "mia", roles = "IMPORT_ARTICLES")
  void aDayThatNobodyCanReadIsAskedForAgainAndNothingIsHandedIn() {
    var headline = "Bridge closes " + UUID.randomUUID();
    paste(headline + "\n\nThe bridge cost 90 million crowns.");
    colleague("Rosa");
    headline().setValue(headline);
    var due = find(Moment.class).single();
    var day = find(DatePicker.class).single();

    type(day, "31/31/2026");
    press("import-store");

    assertThat(due.isInvalid()).isTrue();
    assertThat(due.getErrorMessage()).contains("30/11/2026");
    assertThat(stored(headline)).isEmpty();

    type(day, "");
    find(TimePicker.class).single().setValue(LocalTime.of(9, 30));
    press("import-store");

    assertThat(due.isInvalid()).isTrue();
    assertThat(stored(headline)).isEmpty();

    day.setValue(LocalDate.of(2999, 11, 30));
    find(TimePicker.class).single().clear();
    press("import-store");

    assertThat(stored(headline))
        .singleElement()
        .satisfies(row -> assertThat(row.deadline()).isEqualTo("2999-11-30T18:00:00Z"));
  }

  /** What a browser says of words in the field that are no day. */
  private static void type(DatePicker day, String words) {
    var element = day.getElement();
    element.setProperty("_inputElementValue", words);
    element
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(element, "unparsable-change", JacksonUtils.createObjectNode()));
  }

  private List<String> suggested(ArticleRow row) {
    return Desk.as("mia", () -> claims.ofArticle(row.id())).stream()
        .filter(claim -> claim.status() == ClaimStatus.SUGGESTED)
        .map(claim -> claim.quote())
        .toList();
  }

  private void shape(String sentence) {
    var button =
        find(Button.class).all().stream()
            .filter(b -> b.getAriaLabel().orElse("").equals("Join or split: " + sentence))
            .findFirst()
            .orElseThrow();
    test(button).click();
  }

  private void splitBefore(String words) {
    PlainSelect<?> select =
        find(PlainSelect.class).all().stream()
            .filter(
                s -> String.valueOf(s.getElement().getAttribute("aria-label")).startsWith("Split:"))
            .findFirst()
            .orElseThrow();
    var options = select.getElement().getChildren().map(option -> option.getText()).toList();
    int at = 0;
    while (!options.get(at).contains("| " + words)) {
      at++;
    }
    select.choose(at);
  }

  private void paste(String text) {
    var view = navigate(ImportView.class);
    view.receive(UI.getCurrent(), new Received.Text(text));
    roundTrip();
  }

  @SuppressWarnings("unchecked")
  private void colleague(String name) {
    var authors = (MultiSelectComboBox<Person>) find(MultiSelectComboBox.class).single();
    authors.setValue(
        authors.getListDataView().getItems().filter(p -> p.name().equals(name)).toList());
  }

  private Checkbox take(String sentence) {
    return find(Checkbox.class).all().stream()
        .filter(box -> box.getAriaLabel().orElse("").endsWith(sentence))
        .findFirst()
        .orElseThrow();
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  private TextField headline() {
    return find(TextField.class).withCaption("Headline").single();
  }

  private static List<String> quotes(Preview preview) {
    return preview.ranked().stream().map(preview::quote).toList();
  }

  private List<String> lines() {
    return find(ListItem.class).all().stream()
        .map(line -> line.getElement().getTextRecursively())
        .toList();
  }

  private String shown() {
    return find(Main.class).single().getElement().getTextRecursively();
  }

  private List<ArticleRow> stored(String headline) {
    return stored("mia", headline);
  }

  private List<ArticleRow> stored(String who, String headline) {
    return Desk.as(
        who, () -> articles.page(new ArticleRows.Wanted(Set.of(), headline, null), 0, 10).items());
  }
}
