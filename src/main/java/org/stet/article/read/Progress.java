package org.stet.article.read;

/** Told how far the reading of a long file has come; may end it. */
public interface Progress {

  /** Nobody looks on. */
  Progress UNSEEN = (page, of) -> true;

  /**
   * Called before each page, in the thread that reads.
   *
   * @return false to end it; nothing comes out then
   */
  boolean goOn(int page, int of);
}
