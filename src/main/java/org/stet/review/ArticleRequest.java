package org.stet.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a move of an article; each move takes what it needs.
 *
 * @param words where and when it was published, what is wrong and who said so, the correction's
 *     text and place, the notice
 * @param answers to the questions about the piece as a whole; what is left out is mentioned nowhere
 * @param password asked again for a signature; never kept
 */
public record ArticleRequest(
    @Nullable String reason,
    @Nullable String words,
    @Nullable String password,
    List<Accepted> exceptions,
    List<Answered> answers) {

  public static final ArticleRequest EMPTY = new ArticleRequest(null, null, null, List.of());

  public ArticleRequest {
    exceptions = List.copyOf(exceptions);
    answers = List.copyOf(answers);
  }

  /** Without a word about the piece as a whole. */
  public ArticleRequest(
      @Nullable String reason,
      @Nullable String words,
      @Nullable String password,
      List<Accepted> exceptions) {
    this(reason, words, password, exceptions, List.of());
  }

  /**
   * What the signer says about the piece as a whole.
   *
   * @param remark wanted where it is not fine
   */
  public record Answered(WholePiece.Question question, boolean fine, @Nullable String remark) {}

  /**
   * An open item that the signer accepts as it is.
   *
   * @param claim whose open item is accepted; null for one about the article as a whole
   * @param item which one; null for every open item of that claim
   */
  public record Accepted(
      @Nullable UUID claim, OpenItem.@Nullable Kind item, @Nullable String reason) {}

  public static ArticleRequest because(@Nullable String reason) {
    return new ArticleRequest(reason, null, null, List.of());
  }

  public static ArticleRequest saying(@Nullable String words) {
    return new ArticleRequest(null, words, null, List.of());
  }

  public static ArticleRequest signing(String password, List<Accepted> exceptions) {
    return new ArticleRequest(null, null, password, exceptions);
  }

  @Override
  public String toString() {
    return "ArticleRequest[" + exceptions.size() + " exceptions]";
  }
}
