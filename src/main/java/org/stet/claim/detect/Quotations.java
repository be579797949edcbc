package org.stet.claim.detect;

import java.util.List;

/** A quotation of several sentences has one speaker, who is often named at its end only. */
final class Quotations {

  private static final int UTTERANCE = 3;

  private Quotations() {}

  /** Three words that stand for themselves, such as “Nobody warned us,”; not so “a shame”. */
  static boolean isUttered(List<Token> tokens) {
    int words = 0;
    boolean whole = false;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (!token.quoted()) {
        whole = token.isMark(":");
        words = 0;
        continue;
      }
      whole |= i == 0;
      words += token.isMark() ? 0 : 1;
      boolean ends = i + 1 == tokens.size() || !tokens.get(i + 1).quoted();
      boolean stops =
          i > 0 && tokens.get(i - 1).isMark(",.!?")
              || i + 1 < tokens.size() && tokens.get(i + 1).isMark(",.!?");
      if (ends && stops && whole && words >= UTTERANCE) {
        return true;
      }
    }
    return false;
  }

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
