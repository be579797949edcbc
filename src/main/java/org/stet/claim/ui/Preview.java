package org.stet.claim.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.article.ClaimTextWords;
import org.stet.article.HandedIn;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.claim.Intake;
import org.stet.claim.Intake.Span;
import org.stet.claim.detect.Suggestion;
import org.stet.people.Limits;

/** What was understood of an article before anything is stored, and what a person made of it. */
final class Preview {

  private final ReadArticle handedIn;
  private final String name;
  private final HandedIn.@Nullable Original original;
  private final Intake intake;

  /** What each part that was handed in is taken for. */
  private final List<PartKind> kinds;

  private final Map<Span, Boolean> decided = new HashMap<>();
  private final Set<Span> shaped = new HashSet<>();
  private ReadArticle read;
  private String headline = "";
  private PartKind typedAs = PartKind.HEADLINE;
  private List<Suggestion> ranked = List.of();
  private int cutOff;
  private int desks;

  /**
   * @param name of the file, or what it is called where there is none
   * @param original kept with the article; null for pasted text
   * @param cutOff of the desk
   */
  Preview(
      ReadArticle read,
      String name,
      HandedIn.@Nullable Original original,
      Intake intake,
      int cutOff) {
    this.handedIn = read;
    this.read = read;
    this.name = name;
    this.original = original;
    this.intake = intake;
    this.kinds = new ArrayList<>(read.parts().stream().map(Part::kind).toList());
    this.cutOff = cutOff;
    this.desks = cutOff;
    detect();
  }

  /** As it is shown and will be stored: under the headline that was typed, its parts corrected. */
  ReadArticle read() {
    return read;
  }

  String name() {
    return name;
  }

  HandedIn.@Nullable Original original() {
    return original;
  }

  List<Part> parts() {
    return read.parts();
  }

  /** Suggestions change with it; what a person decided about a sentence that stays, stays. */
  void relabel(int number, PartKind kind) {
    int typed = read.parts().size() - kinds.size();
    if (number > typed) {
      kinds.set(number - 1 - typed, kind);
    } else {
      typedAs = kind;
    }
    draw();
  }

  /** A headline that is typed is a part, and looked at for claims, like one that was found. */
  void headline(String words) {
    headline = words.strip();
    draw();
  }

  void language(@Nullable String tag) {
    read = read.withLanguage(tag);
    detect();
  }

  int cutOff() {
    return cutOff;
  }

  /** Every sentence is measured anew; decisions on single ones are forgotten. */
  void cutOff(int score) {
    cutOff = score;
    decided.clear();
  }

  /** For another desk, which has a cut-off of its own. */
  void onDesk(int itsCutOff) {
    desks = itsCutOff;
    cutOff(itsCutOff);
  }

  /** What the desk's cut-off is. */
  int desks() {
    return desks;
  }

  /** How many sentences reach the desk's cut-off and don't come in: they are stored as left out. */
  int leftOut(Set<Span> comingIn) {
    return (int)
        ranked.stream()
            .filter(suggestion -> suggestion.reaches(desks))
            .filter(suggestion -> !comingIn.contains(span(suggestion)))
            .count();
  }

  void decide(Suggestion suggestion, boolean comesIn) {
    decided.put(span(suggestion), comesIn);
  }

  /** Whether its score brings it in; the line on the screen is drawn there. */
  boolean isAbove(Suggestion suggestion) {
    return suggestion.reaches(cutOff);
  }

  boolean comesIn(Suggestion suggestion) {
    return decided.getOrDefault(span(suggestion), isAbove(suggestion));
  }

  Set<Span> chosen() {
    return ranked.stream().filter(this::comesIn).map(Preview::span).collect(Collectors.toSet());
  }

  /** How many of those chosen come in: an article takes the worthiest. */
  int comingIn() {
    return Math.min(chosen().size(), Limits.SUGGESTIONS_PER_ARTICLE);
  }

  /** Highest score first; what is no claim stands last. */
  List<Suggestion> ranked() {
    return ranked;
  }

  List<Suggestion> within(Part part) {
    return ranked.stream()
        .filter(suggestion -> part.holds(suggestion.start(), suggestion.end()))
        .sorted(Comparator.comparingInt(Suggestion::start))
        .toList();
  }

  /** The sentence that follows in the same part, to be joined with this one; null where none is. */
  @Nullable Suggestion next(Suggestion suggestion) {
    return ranked.stream()
        .filter(other -> other.start() >= suggestion.end())
        .filter(
            other -> parts().stream().anyMatch(part -> part.holds(suggestion.start(), other.end())))
        .min(Comparator.comparingInt(Suggestion::start))
        .orElse(null);
  }

  /** Makes one claim of two that stand together. */
  void join(Suggestion first, Suggestion second) {
    boolean comesIn = comesIn(first) || comesIn(second);
    shape(new Span(first.start(), second.end()), comesIn);
    detect();
  }

  /** Where a sentence may be split: the offsets of its words but the first. */
  List<Integer> splits(Suggestion suggestion) {
    var offsets = new ArrayList<Integer>();
    var words = quote(suggestion);
    for (int i = 1; i < words.length(); i++) {
      boolean begins =
          Character.isWhitespace(words.charAt(i - 1)) && Character.isLetterOrDigit(words.charAt(i));
      if (begins) {
        offsets.add(suggestion.start() + i);
      }
    }
    return offsets;
  }

  /** Makes two claims of one. */
  void split(Suggestion suggestion, int at) {
    boolean comesIn = comesIn(suggestion);
    int end = at;
    while (end > suggestion.start() && Character.isWhitespace(read.text().charAt(end - 1))) {
      end--;
    }
    shape(new Span(suggestion.start(), end), comesIn);
    shape(new Span(at, suggestion.end()), comesIn);
    detect();
  }

  private void shape(Span made, boolean comesIn) {
    shaped.removeIf(other -> other.start() < made.end() && made.start() < other.end());
    shaped.add(made);
    decided.put(made, comesIn);
  }

  /** What somebody wrote in the margin of its words. */
  List<ReadArticle.Remark> remarks(Suggestion suggestion) {
    return read.remarks().stream()
        .filter(remark -> remark.start() < suggestion.end() && suggestion.start() < remark.end())
        .toList();
  }

  String quote(Suggestion suggestion) {
    return read.text().substring(suggestion.start(), suggestion.end());
  }

  int words() {
    return ClaimTextWords.count(read.text(), parts());
  }

  private void draw() {
    var corrected = handedIn.withLanguage(read.language()).withParts(corrected());
    boolean typed = !headline.isEmpty() && !headline.equals(handedIn.headline());
    var now = typed ? corrected.withHeadline(headline) : corrected;
    if (now.parts().size() > kinds.size()) {
      var parts = new ArrayList<>(now.parts());
      parts.set(0, new Part(1, typedAs, parts.getFirst().start(), parts.getFirst().end()));
      now = now.withParts(parts);
    }
    if (!above(now).equals(above(read))) {
      move(now.text().length() - read.text().length());
    }
    read = now;
    detect();
  }

  private List<Part> corrected() {
    return handedIn.parts().stream()
        .map(
            part -> new Part(part.number(), kinds.get(part.number() - 1), part.start(), part.end()))
        .toList();
  }

  /** The words below a headline keep what was made of them; those of another one do not. */
  private void move(int by) {
    int typed = above(read).length();
    decided.keySet().removeIf(span -> span.start() < typed);
    shaped.removeIf(span -> span.start() < typed);
    var before = Map.copyOf(decided);
    decided.clear();
    before.forEach((span, comesIn) -> decided.put(moved(span, by), comesIn));
    var pieces = Set.copyOf(shaped);
    shaped.clear();
    pieces.forEach(span -> shaped.add(moved(span, by)));
  }

  /** The headline that was typed above what was handed in, and its line's end. */
  private String above(ReadArticle article) {
    int length = article.text().length() - handedIn.text().length();
    return article.text().substring(0, Math.max(0, length));
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  private void detect() {
    var found = intake.suggestions(read.text(), read.parts(), read.language());
    var all =
        new ArrayList<>(Intake.shaped(read.text(), read.parts(), read.language(), found, shaped));
    found.stream()
        .filter(s ->
            shaped.stream().noneMatch(span -> s.start() < span.end() && span.start() < s.end()))
        .forEach(all::add);
    ranked =
        all.stream()
            .sorted(
                Comparator.comparing(Suggestion::isClaim)
                    .thenComparingInt(Suggestion::score)
                    .reversed()
                    .thenComparingInt(Suggestion::start))
            .toList();
  }

  private static Span span(Suggestion suggestion) {
    return new Span(suggestion.start(), suggestion.end());
  }
}
