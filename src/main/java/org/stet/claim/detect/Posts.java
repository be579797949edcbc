package org.stet.claim.detect;

import java.util.List;
import java.util.regex.Pattern;
import org.stet.article.Part;
import org.stet.claim.Medium;

/** A post shown in an article is signed below it: "— Sella Ferries (@sella) 2 February". */
final class Posts {

  private static final Pattern SIGNATURE =
      Pattern.compile("^[—–-]\\s?(\\P{Cntrl}{2,60}?)\\s?\\(@[\\w.-]{2,40}\\)");

  /** "… nobody reports it. — @sella, 2 February": within the post itself. */
  private static final Pattern HANDLE =
      Pattern.compile("(?:^|\\s)[—–-]\\s?(@\\w[\\w.]{1,39}\\w)(?:,[^.!?]{0,40})?$");

  private Posts() {}

  /** Gives what stands in the part above a signature, and names nobody, to who signed it. */
  static void sign(List<Draft> drafts, String text) {
    for (int i = 0; i < drafts.size(); i++) {
      var sentence = drafts.get(i).sentence();
      var signature = SIGNATURE.matcher(sentence.span().of(text));
      if (i > 0 && sentence.opensPart() && signature.find()) {
        sign(drafts, i - 1, signature.group(1));
        continue;
      }
      var handle = HANDLE.matcher(sentence.span().of(text));
      boolean last = sentence.span().end() == sentence.part().end();
      if (last && handle.find()) {
        boolean alone = handle.start() == 0 && sentence.opensPart();
        if (!alone || i > 0) {
          sign(drafts, alone ? i - 1 : i, handle.group(1));
        }
      }
    }
  }

  /** The part that a sentence ends is somebody's, but for what in it is told on another's word. */
  private static void sign(List<Draft> drafts, int last, String who) {
    Part post = drafts.get(last).sentence().part();
    for (int k = last; k >= 0 && drafts.get(k).sentence().part().equals(post); k--) {
      var said = drafts.get(k).attribution();
      if (said == null || said.cue() == null) {
        drafts.get(k).attribute(new Attribution(who, null));
      }
      drafts.get(k).on(Medium.POST);
    }
  }
}
