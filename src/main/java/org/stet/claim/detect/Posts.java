package org.stet.claim.detect;

import java.util.List;
import java.util.regex.Pattern;
import org.stet.article.Part;
import org.stet.claim.Medium;

/** A post shown in an article is signed below it: "— Sella Ferries (@sella) 2 February". */
final class Posts {

  private static final Pattern SIGNATURE =
      Pattern.compile("^[—–-]\\s?(\\P{Cntrl}{2,60}?)\\s?\\(@[\\w.-]{2,40}\\)");

  private Posts() {}

  /** Gives what stands in the part above a signature, and names nobody, to who signed it. */
  static void sign(List<Draft> drafts, String text) {
    for (int i = 1; i < drafts.size(); i++) {
      var sentence = drafts.get(i).sentence();
      var signature = SIGNATURE.matcher(sentence.span().of(text));
      if (sentence.opensPart() && signature.find()) {
        Part post = drafts.get(i - 1).sentence().part();
        for (int k = i - 1; k >= 0 && drafts.get(k).sentence().part().equals(post); k--) {
          var said = drafts.get(k).attribution();
          if (said == null || said.cue() == null) {
            drafts.get(k).attribute(new Attribution(signature.group(1), null));
          }
          drafts.get(k).on(Medium.POST);
        }
      }
    }
  }
}
