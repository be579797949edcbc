package org.stet.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a sentence: <b>Ed</b> approved claim 7: <i>Accurate</i>.
 *
 * @param before words before the name of who did it, mostly none
 * @param after words after it
 * @param found the verdict in the newsroom's word, where the entry tells one
 * @param headline of the article it belongs to, where there is one
 * @param details stages, versions, roles and codes, for the line below
 * @param notes what was written with it, in quotation marks
 */
public record Telling(
    AuditEntry entry,
    String before,
    String who,
    String after,
    @Nullable String found,
    @Nullable String headline,
    List<String> details,
    List<String> notes) {

  public String sentence() {
    return before + who + after + (found == null ? "" : ": " + found);
  }
}
