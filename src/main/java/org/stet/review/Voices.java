package org.stet.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who speaks independently in some evidence. Pieces from one house, copies of one wire story or
 * study, the same page, the same file and the same long quotation are one voice and count once.
 */
public final class Voices {

  /** A quotation of so many words is nobody's by chance. */
  private static final int WORDS_COPIED = 8;

  private Voices() {}

  /** The evidence by voice, in the order in which each was first heard. */
  public static List<List<Evidence>> of(List<Evidence> evidence) {
    var first = new int[evidence.size()];
    var known = new HashMap<String, Integer>();
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
      for (var sign : signs(evidence.get(i))) {
        var before = known.putIfAbsent(sign, i);
        if (before != null) {
          join(first, before, i);
        }
      }
    }
    Map<Integer, List<Evidence>> voices = new LinkedHashMap<>();
    for (int i = 0; i < first.length; i++) {
      voices.computeIfAbsent(root(first, i), voice -> new ArrayList<>()).add(evidence.get(i));
    }
    return List.copyOf(voices.values());
  }

  private static List<String> signs(Evidence piece) {
    var signs = new ArrayList<String>();
    var house = piece.sourcePublisher();
    signs.add(named(house == null ? piece.sourceTitle() : house));
    if (piece.sourceOrigin() != null) {
      signs.add(named(piece.sourceOrigin()));
    }
    if (piece.sourceId() != null) {
      signs.add("source " + piece.sourceId());
    }
    if (piece.sourceUrl() != null) {
      signs.add("page " + page(piece.sourceUrl()));
    }
    if (piece.file() != null) {
      signs.add("file " + piece.file().sha256());
    }
    var quote = piece.quote() == null ? "" : Folded.of(piece.quote());
    if (quote.split(" ").length >= WORDS_COPIED) {
      signs.add("words " + quote);
    }
    return signs;
  }

  private static String named(String name) {
    return "name " + Folded.of(name);
  }

  /** An address as the same page is meant by it: without scheme, www, fragment and last slash. */
  private static String page(String url) {
    return url.replaceFirst("#.*", "")
        .replaceFirst("(?i)^https?://(www\\.)?", "")
        .replaceFirst("/$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static void join(int[] first, int one, int other) {
    int a = root(first, one);
    int b = root(first, other);
    first[Math.max(a, b)] = Math.min(a, b);
  }

  private static int root(int[] first, int i) {
    int at = i;
    while (first[at] != at) {
      at = first[at];
    }
    return at;
  }
}
