package org.stet.claim;

import java.util.List;
import java.util.stream.IntStream;
import org.stet.claim.Gaps.Gap;
import org.stet.claim.detect.Span;

/** Tells a sentence from others that say the same: by its neighbours, or not at all. */
final class Twins {

  private static final int NOWHERE = -1;
  private static final int MOST = 200;

  /** So many words on either side. */
  private static final int BESIDE = 4;

  private final Reading before;
  private final Reading after;

  Twins(Reading before, Reading after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Where the sentence stands now, or -1 where nobody can tell.
   *
   * @param row its words in the draft before
   * @param here where the same words stood, itself among them
   * @param there where they stand
   */
  int which(Span row, Gap gap, List<Integer> here, List<Integer> there) {
    if (here.size() == 1 && there.size() == 1) {
      return there.getFirst();
    }
    if (here.size() > MOST || there.size() > MOST) {
      return NOWHERE;
    }
    var stood = here.stream().filter(at -> gap.held(before.sentenceAt(at))).toList();
    var stand = there.stream().filter(at -> gap.holdsNow(after.sentenceAt(at))).toList();
    if (stood.size() == 1 && stand.size() == 1) {
      int at = stand.getFirst();
      boolean told =
          here.size() == 1
              || here.size() == there.size()
                  && isBesideTheSame(row, at)
                  && (isUntouched(gap) || isBesideThemAlone(row, there));
      return told ? at : NOWHERE;
    }
    return stood.size() == stand.size() && isUntouched(gap)
        ? stand.get(stood.indexOf(row.start()))
        : NOWHERE;
  }

  /** A twin that stands between the same words could be the one as well. */
  private boolean isBesideThemAlone(Span row, List<Integer> there) {
    return there.stream().filter(at -> isBesideTheSame(row, at)).count() == 1;
  }

  private boolean isBesideTheSame(Span row, int at) {
    for (int i = 0; i < BESIDE; i++) {
      boolean same =
          before.wordAt(row.start() - 1 - i).equals(after.wordAt(at - 1 - i))
              && before.wordAt(row.end() + i).equals(after.wordAt(at + row.length() + i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private boolean isUntouched(Gap gap) {
    return texts(before, gap.old()).equals(texts(after, gap.now()));
  }

  private static List<String> texts(Reading reading, IntStream sentences) {
    return sentences.mapToObj(reading.sentenceTexts()::get).toList();
  }
}
