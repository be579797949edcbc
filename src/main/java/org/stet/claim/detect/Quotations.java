package org.stet.claim.detect;

import java.util.List;

/** A quotation of several sentences has one speaker, who is often named at its end only. */
final class Quotations {

  private Quotations() {}

  /** Gives sentences that stand wholly in quotation marks to the speaker named next to them. */
  static void giveBack(List<Draft> drafts) {
    for (int i = drafts.size() - 2; i >= 0; i--) {
      var draft = drafts.get(i);
      var next = drafts.get(i + 1);
      var said = draft.attribution();
      var after = next.attribution();
      boolean open = draft.sentence().last().quoted() && draft.sentence().quotedShare() > 0.9;
      boolean goesOn =
          next.sentence().part().equals(draft.sentence().part())
              && next.sentence().tokens().getFirst().quoted();
      if (open && goesOn && after != null && (said == null || said.cue() == null)) {
        draft.attribute(new Attribution(after.claimant(), null));
      }
    }
  }
}
