package org.stet.audit.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which names and texts may be missing: those beside the leaves before an entry {@code
 * TEXTS_ERASED} that the erasure of this person takes, and no others.
 */
public final class ErasedTexts {

  private static final String ACT = "TEXTS_ERASED";
  private static final String ACCOUNT = "account:";

  /** The leaves that tell of erasures. */
  public static final String LEAVES =
      "select leaf from audit_entry where act = '%s' order by log_index".formatted(ACT);

  private final Map<String, Long> newest = new HashMap<>();

  private ErasedTexts() {}

  /**
   * @param leaves that tell of erasures; what is none, or not in form, tells of nothing
   */
  public static ErasedTexts toldBy(List<byte[]> leaves) {
    var erased = new ErasedTexts();
    leaves.forEach(erased::read);
    return erased;
  }

  static ErasedTexts in(Database database) {
    return toldBy(database.list(LEAVES, row -> row.getBytes(1)));
  }

  private void read(byte[] leaf) {
    Map<String, Object> fields;
    try {
      fields = CanonicalReader.object(leaf);
    } catch (IllegalArgumentException e) {
      return;
    }
    if (ACT.equals(fields.get("act"))
        && fields.get("obj") instanceof String account
        && account.startsWith(ACCOUNT)
        && fields.get("i") instanceof Long index) {
      newest.merge(account, index, Math::max);
    }
  }

  /**
   * Whether what this leaf commits to may be gone: the notes beside the person's own acts, and all
   * that lies beside the entries about their account but for those that tell of an erasure.
   */
  public boolean account(Map<String, Object> leaf, String field) {
    return !ACT.equals(leaf.get("act"))
        && (field.equals("body") && isBefore(leaf, ACCOUNT + leaf.get("actor"))
            || isBefore(leaf, String.valueOf(leaf.get("obj"))));
  }

  private boolean isBefore(Map<String, Object> leaf, String account) {
    return leaf.get("i") instanceof Long index && index < newest.getOrDefault(account, 0L);
  }
}
