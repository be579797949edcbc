package org.stet.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a move; each move takes what it needs and leaves the rest.
 *
 * @param asOf the day for which the verdict holds; today where missing
 * @param exception why the verdict's evidence rule is set aside
 * @param until when a wait is chased
 * @param differs why the verdict is another than an earlier one on a claim like this
 * @param adopt which of two differing findings stands
 */
public record MoveRequest(
    @Nullable Verdict verdict,
    @Nullable Disposition disposition,
    @Nullable String wording,
    @Nullable String rationale,
    @Nullable LocalDate asOf,
    @Nullable String exception,
    @Nullable String reason,
    @Nullable String note,
    @Nullable UUID assignee,
    @Nullable UUID second,
    @Nullable WaitsFor waitsFor,
    @Nullable LocalDate until,
    Finding.@Nullable Origin adopt,
    @Nullable String differs) {

  public static final MoveRequest EMPTY =
      new MoveRequest(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  public static MoveRequest because(@Nullable String reason) {
    return new MoveRequest(
        null, null, null, null, null, null, reason, null, null, null, null, null, null, null);
  }

  public static MoveRequest noting(@Nullable String note) {
    return new MoveRequest(
        null, null, null, null, null, null, null, note, null, null, null, null, null, null);
  }

  public static MoveRequest finding(
      @Nullable Verdict verdict,
      @Nullable Disposition disposition,
      @Nullable String wording,
      @Nullable String rationale,
      @Nullable LocalDate asOf,
      @Nullable String exception) {
    return new MoveRequest(
        verdict,
        disposition,
        wording,
        rationale,
        asOf,
        exception,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public static MoveRequest overruling(
      @Nullable Verdict verdict,
      @Nullable Disposition disposition,
      @Nullable String wording,
      @Nullable String reason) {
    return finding(verdict, disposition, wording, null, null, null).giving(reason);
  }

  public static MoveRequest assigning(@Nullable UUID assignee) {
    return new MoveRequest(
        null, null, null, null, null, null, null, null, assignee, null, null, null, null, null);
  }

  public static MoveRequest second(@Nullable UUID second) {
    return new MoveRequest(
        null, null, null, null, null, null, null, null, null, second, null, null, null, null);
  }

  public static MoveRequest waiting(@Nullable WaitsFor whom, @Nullable LocalDate until) {
    return new MoveRequest(
        null, null, null, null, null, null, null, null, null, null, whom, until, null, null);
  }

  public static MoveRequest adopting(Finding.@Nullable Origin finding, @Nullable String reason) {
    return new MoveRequest(
        null, null, null, null, null, null, reason, null, null, null, null, null, finding, null);
  }

  /** The same with a reason. */
  public MoveRequest giving(@Nullable String why) {
    return saying(exception, why, differs);
  }

  /** The same with why the evidence rule is set aside. */
  public MoveRequest excepting(@Nullable String why) {
    return saying(why, reason, differs);
  }

  /** The same with why its verdict is another than an earlier one. */
  public MoveRequest differing(@Nullable String because) {
    return saying(exception, reason, because);
  }

  private MoveRequest saying(
      @Nullable String exception, @Nullable String reason, @Nullable String differs) {
    return new MoveRequest(
        verdict,
        disposition,
        wording,
        rationale,
        asOf,
        exception,
        reason,
        note,
        assignee,
        second,
        waitsFor,
        until,
        adopt,
        differs);
  }
}
