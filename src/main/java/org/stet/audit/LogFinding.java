package org.stet.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole log found.
 *
 * @param size entries of the log when the check began
 * @param root over all of them as counted again, base64; null where a fault came first
 * @param bad index of the first entry that is not as it was written; null where all are
 * @param fault what is wrong with it
 * @param erased entries whose names or texts were erased, which is no fault
 * @param recorded whether the finding is an entry itself
 */
public record LogFinding(
    long size,
    @Nullable String root,
    @Nullable Long bad,
    @Nullable Fault fault,
    long erased,
    Duration took,
    boolean recorded) {

  /** The ways an entry can be wrong; each has a sentence {@code audit.fault.…}. */
  public enum Fault {
    /** There is none with this number. */
    MISSING,
    /** Others lie before it, which is the first. */
    BEFORE_THE_FIRST,
    /** It lies behind the end that the head of the log tells. */
    BEHIND_THE_END,
    /** Its bytes do not have the hash that is stored beside them. */
    BYTES,
    /** The tree holds another hash, or none, where this entry completes a subtree. */
    TREE,
    /** Its bytes are not in the form of a leaf. */
    FORM,
    /** A column says something else than the bytes. */
    COLUMN,
    /** Its time is before that of the entry before. */
    TIME,
    /** Its number among the entries of its article is not the next one. */
    ARTICLE,
    /** Its names and texts are not those that the bytes commit to. */
    NOTES,
    /** Its names and texts are gone, and no erasure accounts for it. */
    NOTES_GONE,
    /** The head of the log tells other roots, or can't be read. */
    HEAD
  }

  public boolean isWhole() {
    return fault == null;
  }

  LogFinding recorded(boolean so) {
    return new LogFinding(size, root, bad, fault, erased, took, so);
  }
}
