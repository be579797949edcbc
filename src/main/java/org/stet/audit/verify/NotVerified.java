package org.stet.audit.verify;

import java.util.Objects;
import java.util.OptionalLong;

/** What was given is in the right form and does not hold; the message is one sentence about why. */
public final class NotVerified extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final long NOWHERE = -1;

  private final long index;

  public NotVerified(String sentence) {
    super(sentence);
    index = NOWHERE;
  }

  /**
   * @param index of the first entry that is not as it was written
   * @param sentence what is wrong with it, beginning with a word after "Entry 7: "
   */
  public NotVerified(long index, String sentence) {
    super("Entry " + index + ": " + sentence);
    this.index = index;
  }

  private NotVerified(long index, String sentence, long more) {
    super("%s (and %d more)".formatted(sentence, more));
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
