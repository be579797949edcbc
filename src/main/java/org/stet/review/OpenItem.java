package org.stet.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.people.Words;

/**
 * Something that sign-off wants and does not have yet.
 *
 * @param claim null where it is about the whole article
 * @param number of the claim; 0 where it is about the whole article
 */
public record OpenItem(Kind kind, @Nullable UUID claim, int number) {

  /** So many open things are named in a sentence; the others are counted. */
  public static final int NAMED = 5;

  /** What is missing. */
  public enum Kind {
    SUGGESTION_OPEN,
    NOT_APPROVED,
    STALE,
    ORPHANED,
    QUERY_OPEN,
    REPLY_OPEN,
    NOT_CARRIED_OUT,
    NOT_COVERED,
    NOTHING_TO_CHECK
  }

  static OpenItem of(Kind kind, UUID claim, int number) {
    return new OpenItem(kind, claim, number);
  }

  static OpenItem ofArticle(Kind kind) {
    return new OpenItem(kind, null, 0);
  }

  /** What one exception accepts: all that a claim still wants, or one want of the article. */
  public Object thing() {
    return claim == null ? kind : claim;
  }

  public String sentence(Locale locale) {
    return Words.say(locale, "open." + kind, number);
  }

  /** What is missing, thing by thing: all that a claim still wants is one of them. */
  public static List<String> things(List<OpenItem> items, Locale locale) {
    var things =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    OpenItem::thing,
                    LinkedHashMap::new,
                    Collectors.mapping(item -> item.sentence(locale), Collectors.joining(" "))));
    return List.copyOf(things.values());
  }
}
