package org.stet.article;

/** Where the work on an article stands. */
public enum ArticleStage {
  INTAKE,
  CHECKING,
  SIGNED_OFF,
  PUBLISHED,
  CORRECTING,
  RETRACTED,
  ON_HOLD,
  CANCELLED,
  ARCHIVED;

  public boolean claimsMove() {
    return this == INTAKE || this == CHECKING || this == CORRECTING;
  }

  public boolean reviewsMove() {
    return this == CHECKING || this == CORRECTING;
  }
}
