package org.stet.review;

import static org.stet.article.ArticleStage.ARCHIVED;
import static org.stet.article.ArticleStage.CANCELLED;
import static org.stet.article.ArticleStage.CHECKING;
import static org.stet.article.ArticleStage.CORRECTING;
import static org.stet.article.ArticleStage.INTAKE;
import static org.stet.article.ArticleStage.ON_HOLD;
import static org.stet.article.ArticleStage.PUBLISHED;
import static org.stet.article.ArticleStage.RETRACTED;
import static org.stet.article.ArticleStage.SIGNED_OFF;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleStage;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Words;

/** The moves of an article: from where, to where, by whom. The only table of them. */
public enum ArticleMove {
  OPEN(
      "ARTICLE_OPENED",
      EnumSet.of(INTAKE),
      CHECKING,
      EnumSet.of(Permission.MARK_CLAIMS, Permission.ASSIGN_WORK)),
  PLAN(
      "ARTICLE_PLANNED",
      EnumSet.of(INTAKE, CHECKING, SIGNED_OFF, PUBLISHED, CORRECTING),
      null,
      EnumSet.of(Permission.ASSIGN_WORK)),
  RELABEL(
      "PART_RELABELLED",
      EnumSet.of(INTAKE, CHECKING, CORRECTING),
      null,
      EnumSet.of(Permission.MARK_CLAIMS)),
  /** INTAKE and CORRECTING stay; else back to CHECKING. */
  REVISE(
      "ARTICLE_REVISED",
      EnumSet.of(INTAKE, CHECKING, SIGNED_OFF, CORRECTING),
      null,
      EnumSet.of(Permission.IMPORT_ARTICLES)),
  SIGN_OFF("ARTICLE_SIGNED_OFF", EnumSet.of(CHECKING), SIGNED_OFF, EnumSet.of(Permission.SIGN_OFF)),
  UNSIGN("SIGNATURE_TAKEN_BACK", EnumSet.of(SIGNED_OFF), CHECKING, EnumSet.of(Permission.SIGN_OFF)),
  /** The parts of one kind: their signature falls by itself, and the article stays where it is. */
  SIGN_PART("PART_SIGNED", EnumSet.of(CHECKING, CORRECTING), null, EnumSet.of(Permission.SIGN_OFF)),
  UNSIGN_PART(
      "PART_SIGNATURE_VOID",
      EnumSet.of(CHECKING, CORRECTING),
      null,
      EnumSet.of(Permission.SIGN_OFF)),
  PUBLISH("ARTICLE_PUBLISHED", EnumSet.of(SIGNED_OFF), PUBLISHED, EnumSet.of(Permission.SIGN_OFF)),
  CORRECT("CORRECTION_OPENED", EnumSet.of(PUBLISHED), CORRECTING, EnumSet.of(Permission.SIGN_OFF)),
  SETTLE("CORRECTION_SETTLED", EnumSet.of(CORRECTING), PUBLISHED, EnumSet.of(Permission.SIGN_OFF)),
  RETRACT(
      "ARTICLE_RETRACTED",
      EnumSet.of(PUBLISHED, CORRECTING),
      RETRACTED,
      EnumSet.of(Permission.SIGN_OFF)),
  HOLD(
      "ARTICLE_HELD",
      EnumSet.of(INTAKE, CHECKING, SIGNED_OFF, CORRECTING),
      ON_HOLD,
      EnumSet.of(Permission.SIGN_OFF, Permission.ASSIGN_WORK)),
  /** To where it was. */
  RESUME_ARTICLE(
      "ARTICLE_RESUMED",
      EnumSet.of(ON_HOLD),
      null,
      EnumSet.of(Permission.SIGN_OFF, Permission.ASSIGN_WORK)),
  CANCEL(
      "ARTICLE_CANCELLED",
      EnumSet.of(INTAKE, CHECKING, SIGNED_OFF, ON_HOLD),
      CANCELLED,
      EnumSet.of(Permission.SIGN_OFF)),
  ARCHIVE(
      "ARTICLE_ARCHIVED",
      EnumSet.of(PUBLISHED, RETRACTED, CANCELLED),
      ARCHIVED,
      EnumSet.of(Permission.SIGN_OFF, Permission.ASSIGN_WORK));

  private final String act;
  private final Set<ArticleStage> from;
  private final @Nullable ArticleStage to;
  private final Set<Permission> by;

  ArticleMove(String act, Set<ArticleStage> from, @Nullable ArticleStage to, Set<Permission> by) {
    this.act = act;
    this.from = from;
    this.to = to;
    this.by = by;
  }

  String act() {
    return act;
  }

  public Set<ArticleStage> from() {
    return Set.copyOf(from);
  }

  /** Empty where it stays, or where it was decides. */
  public Optional<ArticleStage> to() {
    return Optional.ofNullable(to);
  }

  public Set<Permission> by() {
    return Set.copyOf(by);
  }

  /** Whether to offer it to this person from here. */
  public boolean isOpenTo(Actor actor, ArticleStage stage) {
    return from.contains(stage) && by.stream().anyMatch(actor::may);
  }

  /** Whether a reason has to come with it. */
  public boolean asksReason() {
    return switch (this) {
      case UNSIGN, UNSIGN_PART, CORRECT, RETRACT, HOLD, CANCEL -> true;
      case OPEN,
          PLAN,
          RELABEL,
          REVISE,
          SIGN_OFF,
          SIGN_PART,
          PUBLISH,
          SETTLE,
          RESUME_ARTICLE,
          ARCHIVE ->
          false;
    };
  }

  /** What is signed by it, where the report is kept as it then stands. */
  Optional<Signature.Meaning> keeps() {
    return switch (this) {
      case SIGN_OFF -> Optional.of(Signature.Meaning.SIGNED_OFF);
      case PUBLISH -> Optional.of(Signature.Meaning.PUBLISHED);
      case SETTLE -> Optional.of(Signature.Meaning.SETTLED);
      case OPEN,
          PLAN,
          RELABEL,
          REVISE,
          UNSIGN,
          SIGN_PART,
          UNSIGN_PART,
          CORRECT,
          RETRACT,
          HOLD,
          RESUME_ARTICLE,
          CANCEL,
          ARCHIVE ->
          Optional.empty();
    };
  }

  /** Whether the person's password is asked for again. */
  public boolean asksPresence() {
    return this == SIGN_OFF || this == SETTLE || this == SIGN_PART;
  }

  /**
   * @throws Refused with 403 where none of the person's roles makes this move, with 422 where it
   *     can't be made from this stage
   */
  void require(Actor actor, ArticleStage stage) {
    requireRole(actor);
    requireStage(stage);
  }

  void requireRole(Actor actor) {
    if (by.stream().noneMatch(actor::may)) {
      throw Refused.forbidden("refused.article.who." + name());
    }
  }

  void requireStage(ArticleStage stage) {
    if (!from.contains(stage)) {
      throw Refused.by(
          "refused.article.stage",
          Words.say(Locale.ENGLISH, "articleMove." + name()),
          Words.say(Locale.ENGLISH, "articleStage." + stage.name()));
    }
  }
}
