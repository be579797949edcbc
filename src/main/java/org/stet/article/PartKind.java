package org.stet.article;

/** What a part of an article is. Claims stand in claim text only. */
public enum PartKind {
  HEADLINE(true),
  STANDFIRST(true),
  BODY(true),
  CAPTION(true),
  PULL_QUOTE(true),
  DATELINE(false),
  BYLINE(false),
  CREDIT(false),
  ADVERT(false),
  RELATED(false),
  PROMO(false),
  DISCLAIMER(false),
  OTHER(false);

  private final boolean claimText;

  PartKind(boolean claimText) {
    this.claimText = claimText;
  }

  public boolean isClaimText() {
    return claimText;
  }
}
