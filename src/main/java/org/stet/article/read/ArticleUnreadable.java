package org.stet.article.read;

import org.stet.people.Refusal;

/** What was handed in can't be read as an article; nothing was stored. Answered with 422. */
public class ArticleUnreadable extends RuntimeException {

  private final Refusal refusal;

  public ArticleUnreadable(String key, Object... args) {
    this.refusal = Refusal.of(key, args);
  }

  public Refusal refusal() {
    return refusal;
  }

  @Override
  public String getMessage() {
    return refusal.sentence();
  }
}
