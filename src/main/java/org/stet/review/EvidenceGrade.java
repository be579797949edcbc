package org.stet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;

/**
 * How well the evidence carries a verdict; computed, never chosen.
 *
 * @param primary pieces at first hand that count for the verdict and have a locator
 * @param voices independent voices that count for it
 * @param isTooStrong whether the verdict claims more than its evidence gives
 * @param remarks what a second pair of eyes would say about it
 */
public record EvidenceGrade(
    Level level, int primary, int voices, boolean isTooStrong, List<Refusal> remarks) {

  /** From nothing to more than is asked for. */
  public enum Level {
    NONE,
    THIN,
    SUFFICIENT,
    STRONG
  }

  public EvidenceGrade {
    remarks = List.copyOf(remarks);
  }

  /** Whether it carries a verdict for which no piece is asked. */
  public boolean needsNoPiece() {
    return primary == 0 && voices == 0 && level.compareTo(Level.SUFFICIENT) >= 0;
  }

  /** For a verdict, or where none is chosen yet, for the side that has more to say. */
  public static EvidenceGrade of(
      @Nullable Verdict verdict, List<Evidence> evidence, List<Search> searches) {
    var counting = evidence.stream().filter(Evidence::counts).toList();
    var judged = verdict == null ? likely(counting) : verdict;
    var fitting = counting.stream().filter(fits(judged)).toList();
    int primary = (int) fitting.stream().filter(e -> e.primary() && !e.isIncomplete()).count();
    int voices = Voices.of(fitting).size();
    boolean holds = EvidenceRule.missing(judged, evidence, searches).isEmpty();
    boolean nothing = fitting.isEmpty() && (judged != Verdict.UNPROVEN || searches.isEmpty());
    boolean more = judged == Verdict.UNPROVEN ? searches.size() >= 3 : primary > 0 && voices >= 2;
    var level =
        holds
            ? more || judged == Verdict.NOT_CHECKABLE ? Level.STRONG : Level.SUFFICIENT
            : nothing ? Level.NONE : Level.THIN;
    var remarks = new ArrayList<Refusal>();
    boolean tooStrong = verdict != null && (!holds || isContradicted(verdict, counting));
    if (verdict != null && !holds) {
      remarks.add(Refusal.of(verdict == Verdict.UNPROVEN ? "grade.unsearched" : "grade.weak"));
    }
    if (verdict != null && isContradicted(verdict, counting)) {
      remarks.add(Refusal.of("grade.contradicted", against(verdict, counting).size()));
    }
    remark(remarks, "grade.copies", counting.size() - Voices.of(counting).size());
    remark(remarks, "grade.incomplete", counting.stream().filter(Evidence::isIncomplete).count());
    remark(
        remarks, "grade.misquoted", counting.stream().filter(EvidenceGrade::isMisquoted).count());
    if (!fitting.isEmpty() && fitting.stream().allMatch(Evidence::confidential)) {
      remarks.add(Refusal.of("grade.confidential"));
    }
    return new EvidenceGrade(level, primary, voices, tooStrong, remarks);
  }

  /** Evidence that speaks the other way loudly enough to be a conflict. */
  private static boolean isContradicted(Verdict verdict, List<Evidence> counting) {
    var against = against(verdict, counting);
    return against.stream().anyMatch(Evidence::primary) || Voices.of(against).size() >= 2;
  }

  private static List<Evidence> against(Verdict verdict, List<Evidence> counting) {
    return switch (verdict) {
      case SUPPORTED, SUPPORTED_WITH_FIX -> with(counting, Stance.UNDERMINES);
      case REFUTED -> with(counting, Stance.SUPPORTS);
      case MISLEADING, CONFLICTING, UNPROVEN, NOT_CHECKABLE -> List.of();
    };
  }

  private static Predicate<Evidence> fits(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED, SUPPORTED_WITH_FIX -> piece -> piece.stance() == Stance.SUPPORTS;
      case REFUTED -> piece -> piece.stance() == Stance.UNDERMINES;
      case MISLEADING -> piece -> piece.stance() == Stance.CONTEXT;
      case CONFLICTING -> piece -> piece.stance() != Stance.CONTEXT;
      case UNPROVEN, NOT_CHECKABLE -> piece -> true;
    };
  }

  private static Verdict likely(List<Evidence> counting) {
    int pro = Voices.of(with(counting, Stance.SUPPORTS)).size();
    int contra = Voices.of(with(counting, Stance.UNDERMINES)).size();
    return pro == 0 && contra == 0 && !counting.isEmpty()
        ? Verdict.MISLEADING
        : contra > pro ? Verdict.REFUTED : Verdict.SUPPORTED;
  }

  private static boolean isMisquoted(Evidence piece) {
    var file = piece.file();
    return file != null && Boolean.FALSE.equals(file.quoteFound());
  }

  private static List<Evidence> with(List<Evidence> evidence, Stance stance) {
    return evidence.stream().filter(piece -> piece.stance() == stance).toList();
  }

  private static void remark(List<Refusal> remarks, String key, long pieces) {
    if (pieces > 0) {
      remarks.add(Refusal.of(key, pieces));
    }
  }
}
