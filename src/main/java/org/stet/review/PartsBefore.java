package org.stet.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.article.RevisionText;
import org.stet.article.read.ReadArticle;

/**
 * Lets the parts of a new draft be what they were in the one before, as people may have put them
 * right: where their words are the same, and where claim text was edited between the parts that it
 * stood between. What was no claim text is that again only in the same words.
 */
final class PartsBefore {

  /** Between more parts than this nobody looks for the one that was edited. */
  private static final int FEW = 40;

  /** So much in common that one became the other, from 0 to 1. */
  private static final double ALIKE = 0.5;

  private static final int NONE = -1;

  private final List<Part> was;
  private final List<Part> is;
  private final List<String> old;
  private final List<String> now;
  private final Map<String, Set<PartKind>> kinds = new HashMap<>();
  private final Set<String> stand;

  private PartsBefore(RevisionText before, ReadArticle draft) {
    this.was = before.parts();
    this.is = draft.parts();
    this.old = was.stream().map(part -> part.of(before.text())).toList();
    this.now = is.stream().map(part -> part.of(draft.text())).toList();
    this.stand = new HashSet<>(now);
    for (int i = 0; i < old.size(); i++) {
      kinds
          .computeIfAbsent(old.get(i), words -> EnumSet.noneOf(PartKind.class))
          .add(was.get(i).kind());
    }
  }

  static List<Part> of(RevisionText before, ReadArticle draft) {
    return new PartsBefore(before, draft).parts();
  }

  private List<Part> parts() {
    var places = places();
    var parts = new ArrayList<Part>();
    for (int i = 0; i < is.size(); i++) {
      var part = is.get(i);
      var kind =
          part.kind() == PartKind.HEADLINE
              ? Optional.<PartKind>empty()
              : kinds.containsKey(now.get(i)) ? inTheSameWords(i) : edited(i, places);
      parts.add(
          kind.filter(one -> one != PartKind.HEADLINE)
              .map(one -> new Part(part.number(), one, part.start(), part.end()))
              .orElse(part));
    }
    return parts;
  }

  private Optional<PartKind> inTheSameWords(int part) {
    var kind = kinds.getOrDefault(now.get(part), Set.of());
    return kind.size() == 1 ? Optional.of(kind.iterator().next()) : Optional.empty();
  }

  /** For each part where it stood before, if its words are there once in both drafts. */
  private int[] places() {
    var once = only(old);
    var only = only(now);
    return IntStream.range(0, now.size())
        .map(i ->
            only.getOrDefault(now.get(i), NONE) == i ? once.getOrDefault(now.get(i), NONE) : NONE)
        .toArray();
  }

  private static Map<String, Integer> only(List<String> texts) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < texts.size(); i++) {
      places.merge(texts.get(i), i, (one, other) -> NONE);
    }
    return places;
  }

  private Optional<PartKind> edited(int part, int[] places) {
    int left = part;
    while (left >= 0 && places[left] == NONE) {
      left--;
    }
    int right = part;
    while (right < places.length && places[right] == NONE) {
      right++;
    }
    int from = left < 0 ? 0 : places[left] + 1;
    int to = right == places.length ? old.size() : places[right];
    if (to - from > FEW || right - left > FEW) {
      return Optional.empty();
    }
    return IntStream.range(from, to)
        .filter(i -> !stand.contains(old.get(i)))
        .boxed()
        .max(Comparator.comparingDouble(i -> alike(old.get(i), now.get(part))))
        .filter(i -> alike(old.get(i), now.get(part)) >= ALIKE)
        .map(i -> was.get(i).kind())
        .filter(PartKind::isClaimText);
  }

  private static double alike(String one, String other) {
    var some = words(one);
    var others = words(other);
    long shared = some.stream().filter(others::contains).count();
    return 2.0 * shared / Math.max(1, some.size() + others.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.strip().split("\\s+")));
  }
}
