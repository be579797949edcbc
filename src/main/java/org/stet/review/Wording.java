package org.stet.review;

/** Comparing words as an editor would: spaces don't count. */
public final class Wording {

  private Wording() {}

  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
