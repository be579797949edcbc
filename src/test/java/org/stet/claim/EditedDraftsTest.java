package org.stet.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.article.read.ReadArticle.Piece;
import org.stet.claim.Reanchor.Changed;
import org.stet.claim.Reanchor.Draft;
import org.stet.claim.Reanchor.Kept;
import org.stet.claim.Reanchor.Outcome;
import org.stet.claim.detect.Span;

/**
 * Thousands of claims over hundreds of made-up edits, each of which knows what it did: none may end
 * up at a wrong place, and none with another number may pass as kept.
 */
class EditedDraftsTest {

  private static final long SEED = Long.getLong("stet.seed", 20_261_122L);
  private static final int ROUNDS = 400;

  private final Random random = new Random(SEED);

  private int untouched;
  private int kept;
  private int moved;
  private int found;

  @Test
  void noClaimEndsUpAtAWrongPlace() {
    for (int round = 0; round < ROUNDS; round++) {
      var before = article();
      var after = new ArrayList<>(before.stream().map(ArrayList::new).toList());
      for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
        edit(after);
      }
      compare(before, after);
    }

    assertThat((double) kept / untouched)
        .as("untouched and kept, seed %d", SEED)
        .isGreaterThan(0.99);
    assertThat((double) found / moved).as("edited and found, seed %d", SEED).isGreaterThan(0.8);
  }

  /**
   * A sentence keeps its identity through edits; copies and insertions have none of the old ones.
   */
  private record Line(int id, String words, boolean copy) {

    Line saying(String others) {
      return new Line(id, others, copy);
    }
  }

  private void compare(List<? extends List<Line>> before, List<? extends List<Line>> after) {
    var oldPlaces = new ArrayList<Place>();
    var newPlaces = new ArrayList<Place>();
    var old = draft(before, oldPlaces);
    var now = draft(after, newPlaces);
    var outcomes = Reanchor.reanchor(old, now, oldPlaces.stream().map(this::claimIn).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      judge(oldPlaces.get(i), newPlaces, outcomes.get(i), old, now);
    }
  }

  private static boolean holds(Place place, Span at) {
    return place.span().start() <= at.start() && at.end() <= place.span().end();
  }

  /**
   * Nobody can know a moved original from a copy that stands in its very place: the place counts.
   */
  private static int rank(Place claim, Place place) {
    boolean inPlace = place.left() == claim.left() && place.right() == claim.right();
    boolean same = place.line().words().equals(claim.line().words());
    return inPlace && same ? 0 : place.line().copy() ? 2 : 1;
  }

  /** The whole sentence, or all but its first two words. */
  private Span claimIn(Place place) {
    if (place.line().id() % 3 != 0) {
      return place.span();
    }
    var words = place.line().words();
    int second = words.indexOf(' ', words.indexOf(' ') + 1);
    return new Span(place.span().start() + second + 1, place.span().end());
  }

  private void judge(Place claim, List<Place> places, Outcome outcome, Draft old, Draft now) {
    var true_ =
        places.stream()
            .filter(place -> place.line().id() == claim.line().id())
            .min(Comparator.comparing(place -> rank(claim, place)));
    var at =
        switch (outcome) {
          case Kept(Span span) -> span;
          case Changed(Span span) -> span;
          case Reanchor.Gone() -> null;
          case Reanchor.Lost() -> null;
        };
    var told = "seed %d: «%s»%n%s%n---%n%s".formatted(SEED, claim.line(), old.text(), now.text());
    if (at != null) {
      assertThat(true_).as(told).isPresent();
      var place = places.stream().filter(one -> holds(one, at)).findFirst().orElseThrow();
      boolean same = place.line().words().equals(claim.line().words());
      assertThat(place.line().id()).as(told).isEqualTo(claim.line().id());
      assertThat(outcome instanceof Kept).as(told).isEqualTo(same);
      boolean originalStands = true_.get().line().words().equals(claim.line().words());
      assertThat(!originalStands || place.equals(true_.get())).as(told).isTrue();
    }
    if (true_.isEmpty()) {
      return;
    }
    boolean copied =
        places.stream().filter(place -> place.line().id() == claim.line().id()).count() > 1;
    if (copied) {
      return;
    }
    if (true_.get().line().words().equals(claim.line().words())) {
      untouched++;
      kept += outcome instanceof Kept ? 1 : 0;
    } else {
      moved++;
      found += outcome instanceof Changed ? 1 : 0;
    }
  }

  // -- a made-up article

  private static final List<String> PEOPLE =
      List.of("Lena Ode", "Karl Brandt", "The port authority", "Police", "Mira Holt", "The mayor");
  private static final List<String> THINGS =
      List.of("boats", "houses", "lamps", "fishermen", "cranes", "tickets", "barrels", "trees");
  private static final List<String> PLACES =
      List.of("Oxhaven", "the old quay", "the north shore", "Dunmere", "the market", "the harbour");
  private static final List<String> VERBS =
      List.of("were lost", "were counted", "arrived", "burned", "were sold", "had vanished");

  private int ids;

  private ArrayList<ArrayList<Line>> article() {
    var paragraphs = new ArrayList<ArrayList<Line>>();
    for (int i = 0; i < 8; i++) {
      var paragraph = new ArrayList<Line>();
      for (int k = 0; k < 1 + random.nextInt(3); k++) {
        paragraph.add(new Line(ids++, sentence(), false));
      }
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  private String sentence() {
    var number = 2 + random.nextInt(900);
    return switch (random.nextInt(4)) {
      case 0 ->
          "%s said that %d %s %s at %s in %d."
              .formatted(any(PEOPLE), number, any(THINGS), any(VERBS), any(PLACES), year());
      case 1 ->
          "At %s, %d %s %s within %d days, according to a report by %s."
              .formatted(
                  any(PLACES),
                  number,
                  any(THINGS),
                  any(VERBS),
                  2 + random.nextInt(30),
                  any(PEOPLE));
      case 2 ->
          "“We saw %d %s near %s, and nobody came,” %s told a crowd of %d."
              .formatted(number, any(THINGS), any(PLACES), any(PEOPLE), 20 + random.nextInt(400));
      default ->
          "In %d the %s of %s cost more than %d crowns, which %s still deny."
              .formatted(year(), any(THINGS), any(PLACES), number * 10, any(THINGS));
    };
  }

  /** What an editor puts in is about something else. */
  private String newSentence() {
    return random.nextBoolean()
        ? "Visitors from %s ate %d pies while a band played until midnight."
            .formatted(any(PLACES), 10 + random.nextInt(500))
        : "Nobody at %s could tell on Tuesday why the clock had stopped at %d minutes past six."
            .formatted(any(PLACES), 1 + random.nextInt(59));
  }

  private int year() {
    return 1900 + random.nextInt(120);
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  // -- an editor's hand

  private void edit(ArrayList<ArrayList<Line>> draft) {
    int at = random.nextInt(draft.size());
    var paragraph = draft.get(at);
    switch (random.nextInt(7)) {
      case 0 -> draft.add(random.nextInt(draft.size()), draft.remove(at));
      case 1 ->
          paragraph.add(random.nextInt(paragraph.size() + 1), new Line(-1, newSentence(), true));
      case 2 -> change(paragraph, EditedDraftsTest::typo);
      case 3 ->
          change(paragraph, words -> words.replaceFirst("\\d+", "" + (1000 + random.nextInt(900))));
      case 4 -> change(paragraph, this::anotherSpeaker);
      case 5 -> {
        if (draft.size() > 2) {
          draft.remove(at);
        }
      }
      default -> copy(draft, paragraph);
    }
  }

  private void change(List<Line> paragraph, UnaryOperator<String> how) {
    if (!paragraph.isEmpty()) {
      int i = random.nextInt(paragraph.size());
      paragraph.set(i, paragraph.get(i).saying(how.apply(paragraph.get(i).words())));
    }
  }

  private static String typo(String words) {
    int middle = words.length() / 2;
    return words.substring(0, middle) + "x" + words.substring(middle);
  }

  private String anotherSpeaker(String words) {
    for (var person : PEOPLE) {
      if (words.contains(person)) {
        return words.replace(person, "Anna Vey");
      }
    }
    return words;
  }

  private void copy(ArrayList<ArrayList<Line>> draft, List<Line> paragraph) {
    if (!paragraph.isEmpty()) {
      var line = paragraph.get(random.nextInt(paragraph.size()));
      var copy = new Line(line.id(), line.words(), true);
      draft.add(random.nextInt(draft.size() + 1), new ArrayList<>(List.of(copy)));
    }
  }

  // -- lines to text

  private record Place(Line line, Span span, int left, int right) {

    Place before(int next) {
      return new Place(line, span, left, next);
    }
  }

  private static Draft draft(List<? extends List<Line>> paragraphs, List<Place> places) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    int left = -2;
    for (var paragraph : paragraphs) {
      var words = new StringBuilder();
      for (var line : paragraph) {
        words.append(words.isEmpty() ? "" : " ");
        int start = at + words.length();
        words.append(line.words());
        places.add(new Place(line, new Span(start, at + words.length()), left, 0));
        left = line.id();
      }
      pieces.add(new Piece(PartKind.BODY, words.toString()));
      at += words.length() + 2;
    }
    for (int i = 0; i + 1 < places.size(); i++) {
      places.set(i, places.get(i).before(places.get(i + 1).line().id()));
    }
    var joined = ReadArticle.join(pieces);
    return new Draft(joined.text(), joined.parts());
  }
}
