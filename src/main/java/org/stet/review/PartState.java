package org.stet.review;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;

/**
 * How far the parts of one kind are, headline or captions, and who signed them: an article is
 * signed as a whole, and may be signed part by part before.
 *
 * @param parts how many of this kind there are
 * @param accepted claims that stand in them
 * @param approved those of them whose verdict is approved
 * @param undecided suggestions that stand in them
 * @param signature the newest one under them, be it void; null where there is none
 */
public record PartState(
    PartKind kind,
    int parts,
    Coverage coverage,
    int accepted,
    int approved,
    int undecided,
    @Nullable Signature signature) {

  /** In the order of the kinds; what is no claim text is left out. */
  static List<PartState> of(Walk walk) {
    return Arrays.stream(PartKind.values())
        .filter(PartKind::isClaimText)
        .map(kind -> of(walk, kind))
        .filter(state -> state.parts() > 0)
        .toList();
  }

  private static PartState of(Walk walk, PartKind kind) {
    var text = walk.text();
    var parts = text.parts(kind);
    var steps = walk.steps().stream().filter(step -> stands(step.claim(), text, parts)).toList();
    var claims = walk.steps().stream().map(Walk.Step::claim).toList();
    int accepted = count(steps, ClaimStatus.ACCEPTED);
    long approved =
        steps.stream()
            .filter(step -> step.claim().status() == ClaimStatus.ACCEPTED)
            .map(Walk.Step::review)
            .filter(review -> review != null && review.stage() == Stage.APPROVED)
            .count();
    return new PartState(
        kind,
        parts.size(),
        Coverage.of(text, parts, claims),
        accepted,
        (int) approved,
        count(steps, ClaimStatus.SUGGESTED),
        walk.signatures().reversed().stream()
            .filter(signature -> signature.part() == kind)
            .findFirst()
            .orElse(null));
  }

  private static int count(List<Walk.Step> steps, ClaimStatus status) {
    return (int) steps.stream().filter(step -> step.claim().status() == status).count();
  }

  /** Whether a claim is in one of these parts of a text. */
  static boolean stands(ClaimRow claim, RevisionText text, List<Part> parts) {
    var anchor = claim.anchor();
    return anchor.revision() == text.number()
        && parts.stream().anyMatch(part -> part.holds(anchor.start(), anchor.end()));
  }
}
