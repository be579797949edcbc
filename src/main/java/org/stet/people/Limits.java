package org.stet.people;

/**
 * How much of anything Stet takes, in one place; {@code docs/limits.md} lists the same and a test
 * compares them. Lengths are UTF-16 code units, as offsets are.
 */
public final class Limits {

  /** A whole article: about 170,000 words. H2's longest character column is as long. */
  public static final int ARTICLE_TEXT = 1_048_576;

  public static final int PARTS = 20_000;
  public static final int HEADLINE = 1_000;
  public static final int BYLINE = 500;
  public static final int URL = 2_000;

  /** A claim's own words; the text they stand in may be longer. */
  public static final int QUOTE = 20_000;

  public static final int STATEMENT = 4_000;
  public static final int NAME = 500;

  /** The words that say who asserts a claim. */
  public static final int ATTRIBUTION = 2_000;

  public static final int RATIONALE = 100_000;
  public static final int NOTE = 20_000;
  public static final int REASON = 4_000;
  public static final int LOCATOR = 500;

  /** What somebody searched for. */
  public static final int SEARCH_TERMS = 2_000;

  /** What somebody is writing about one claim, as the screen keeps it. */
  public static final int DRAFT = 200_000;

  /** A BCP 47 tag. */
  public static final int LANGUAGE = 35;

  public static final int USER_NAME = 100;

  /** Bytes in UTF-8: bcrypt reads no more. */
  public static final int PASSWORD = 72;

  public static final int TOKEN_NAME = 100;
  public static final int IDEMPOTENCY_KEY = 200;

  /** Articles of one feed, and files of one import. */
  public static final int ARTICLES_AT_ONCE = 100;

  /** Of one article. */
  public static final int AUTHORS = 100;

  public static final int EVIDENCE_PER_CLAIM = 500;

  /** And so many parties that may reply. */
  public static final int CONTACTS_PER_CLAIM = 200;

  /** Other claims that one claim is linked with. */
  public static final int LINKS_PER_CLAIM = 100;

  public static final int CLAIMS_PER_ARTICLE = 2_000;

  /** Of those, how many Stet suggests: the worthiest. */
  public static final int SUGGESTIONS_PER_ARTICLE = 1_000;

  /** An uploaded file, bytes. */
  public static final long FILE = 20L * 1024 * 1024;

  /** A request to the HTTP interface other than an upload, bytes. */
  public static final long REQUEST = 12L * 1024 * 1024;

  private Limits() {}
}
