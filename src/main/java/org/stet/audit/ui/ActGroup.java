package org.stet.audit.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of acts, as somebody looks for them; every act that has a sentence is in one of them. */
enum ActGroup {
  DRAFTS("ARTICLE_IMPORTED", "ARTICLE_REVISED"),
  SIGNATURES(
      "ARTICLE_SIGNED_OFF",
      "SIGNATURE_GIVEN",
      "SIGNATURE_VOID",
      "SIGNATURE_TAKEN_BACK",
      "PART_SIGNED",
      "PART_SIGNATURE_VOID",
      "ARTICLE_PUBLISHED",
      "CORRECTION_OPENED",
      "CORRECTION_SETTLED",
      "ARTICLE_RETRACTED"),
  ARTICLES(
      "ARTICLE_OPENED",
      "ARTICLE_PLANNED",
      "PART_RELABELLED",
      "ARTICLE_HELD",
      "ARTICLE_RESUMED",
      "ARTICLE_CANCELLED",
      "ARTICLE_ARCHIVED"),
  CLAIMS(
      "CLAIM_SUGGESTED",
      "CLAIM_MARKED",
      "CLAIM_ACCEPTED",
      "CLAIM_DISMISSED",
      "CLAIM_WAIVED",
      "CLAIM_LEFT_OUT",
      "CLAIM_RECONSIDERED",
      "CLAIM_RESHAPED",
      "CLAIM_RESTATED",
      "CLAIM_FOLLOWED",
      "CLAIM_ORPHANED",
      "CLAIM_PLACED",
      "CLAIM_REMOVED",
      "CLAIM_RETURNED",
      "CLAIMS_LINKED",
      "CLAIMS_UNLINKED"),
  CHECKING(
      "REVIEW_OPENED",
      "REVIEW_TAKEN",
      "REVIEW_ASSIGNED",
      "REVIEW_RELEASED",
      "REVIEW_WAITS",
      "REVIEW_RESUMED",
      "REVIEW_OUTDATED",
      "REVIEW_RECHECKED",
      "REVIEW_REOPENED",
      "REVIEW_CLOSED",
      "REVIEW_REVIVED",
      "EVIDENCE_ADDED",
      "EVIDENCE_WITHDRAWN",
      "EVIDENCE_CORRECTED",
      "EVIDENCE_RESTORED",
      "SOURCE_ENTERED",
      "SOURCE_READERS_NAMED",
      "SOURCE_REVEALED",
      "QUERY_ASKED",
      "QUERY_ANSWERED",
      "SEARCH_LOGGED",
      "NOTE_WRITTEN",
      "NOTE_RESOLVED",
      "NOTE_REOPENED",
      "CONTACT_RECORDED",
      "CONTACT_WITHDRAWN",
      "REPLY_OPENED",
      "REPLY_RECORDED",
      "REVIEW_DUE_SET",
      "FIX_APPLIED"),
  VERDICTS(
      "VERDICT_PROPOSED",
      "VERDICT_WITHDRAWN",
      "VERDICT_APPROVED",
      "VERDICT_RETURNED",
      "VERDICT_OVERRULED",
      "VERDICT_CONFIRMED",
      "SECOND_CHECK_ASKED",
      "SECOND_CHECK_FOUND",
      "SECOND_CHECK_RECALLED",
      "FINDINGS_ADJUDICATED",
      "DISSENT_RECORDED"),
  REPORTS("REPORT_EXPORTED", "REPORT_KEPT"),
  REFUSALS("REFUSED", "SIGN_IN_FAILED"),
  PEOPLE(
      "SIGNED_IN",
      "SIGNED_OUT",
      "ACCOUNT_CREATED",
      "ACCOUNT_RENAMED",
      "ACCOUNT_LOCKED",
      "ACCOUNT_UNLOCKED",
      "ROLES_CHANGED",
      "PASSWORD_SET",
      "PASSWORD_LINK_MADE",
      "TOKEN_MADE",
      "TOKEN_REVOKED",
      "TEXTS_ERASED",
      "FILE_ERASED"),
  HOUSE(
      "DESK_OPENED",
      "DESK_SET",
      "ROTA_SET",
      "VERIFIED",
      "VERIFICATION_FAILED",
      "LOG_RECOVERED",
      "MODEL_TAUGHT",
      "LEARNING_ON",
      "LEARNING_OFF",
      "LEARNING_FORGOTTEN");

  private final Set<String> acts;

  ActGroup(String... acts) {
    this.acts = Set.of(acts);
  }

  Set<String> acts() {
    return acts;
  }

  boolean has(String act) {
    return acts.contains(act);
  }

  /** Its name in an address. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ActGroup> of(@Nullable String code) {
    return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst();
  }
}
