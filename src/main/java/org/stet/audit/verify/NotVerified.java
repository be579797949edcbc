package org.stet.audit.verify;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What was given is in the right form and does not hold; the message is one sentence about why. It
 * is an answer and no accident, so it carries no stack trace.
 */
public final class NotVerified extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final long NOWHERE = -1;

  private final long index;

  public NotVerified(String sentence) {
    this(NOWHERE, sentence, 0);
  }

  /**
   * @param index of the first entry that is not as it was written
   * @param sentence what is wrong with it, beginning with a word after "Entry 7: "
   */
  public NotVerified(long index, String sentence) {
    this(index, "Entry " + index + ": " + sentence, 0);
  }

  private NotVerified(long index, String sentence, long more) {
    super(more == 0 ? sentence : sentence + " (and " + more + " more)", null, false, false);
    this.index = index;
  }

  /** The same, where others of its kind were found. */
  NotVerified andMore(long others) {
    return new NotVerified(index, getMessage(), others);
  }

  /** The first bad entry, where one can be named. */
  public OptionalLong index() {
    return index == NOWHERE ? OptionalLong.empty() : OptionalLong.of(index);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
