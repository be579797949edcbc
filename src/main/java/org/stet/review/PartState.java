package org.stet.review;

import java.util.Arrays;
import java.util.List;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;

/**
 * How far the parts of one kind are, headline or captions: an article is signed as a whole, and
 * looked at part by part.
 *
 * @param parts how many of this kind there are
 * @param accepted claims that stand in them
 * @param approved those of them whose verdict is approved
 * @param undecided suggestions that stand in them
 */
public record PartState(
    PartKind kind, int parts, Coverage coverage, int accepted, int approved, int undecided) {

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
    var parts = text.parts().stream().filter(part -> part.kind() == kind).toList();
    var steps = walk.steps().stream().filter(step -> stands(step.claim(), walk, parts)).toList();
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
        count(steps, ClaimStatus.SUGGESTED));
  }

  private static int count(List<Walk.Step> steps, ClaimStatus status) {
    return (int) steps.stream().filter(step -> step.claim().status() == status).count();
  }

  private static boolean stands(ClaimRow claim, Walk walk, List<Part> parts) {
    var anchor = claim.anchor();
    return anchor.revision() == walk.text().number()
        && parts.stream().anyMatch(part -> part.holds(anchor.start(), anchor.end()));
  }
}
