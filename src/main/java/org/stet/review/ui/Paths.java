package org.stet.review.ui;

import java.util.UUID;

/** Addresses of the screens about one article. */
final class Paths {

  private Paths() {}

  static String walk(UUID article) {
    return "articles/" + article;
  }

  static String claim(UUID article, int number) {
    return walk(article) + "/claims/" + number;
  }

  static String desk(UUID article) {
    return walk(article) + "/desk";
  }

  static String draft(UUID article) {
    return walk(article) + "/draft";
  }

  static String closing(UUID article) {
    return walk(article) + "/closing";
  }

  /** Its entries in the audit trail, for those who may read that. */
  static String trail(UUID article) {
    return "audit?article=" + article;
  }

  static String trailOfClaim(UUID claim) {
    return "audit?claim=" + claim;
  }

  static String signOff(UUID article) {
    return walk(article) + "/sign-off";
  }
}
