package org.stet.article.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stet.article.PartKind;

/**
 * Parts a paragraph where two things stand in one: a dateline and a sentence, a caption and its
 * credit.
 */
final class Splits {

  private static final int CAPTION = 600;

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?<=[.!?\"”’)\\]])\\s*((?:\\([^()]{0,120}(?:\\bAP\\b|\\bAFP\\b|Reuters|REUTERS|Getty|\\bEPA\\b|\\bdpa\\b|\\bPTI\\b|\\bANI\\b|[Pp]hoto|\\bvia\\b)[^()]{0,60}\\)|(?:Credit|Photograph|Photo|Pic|File"
              + " pic|Foto|Source|Picture|Image|Bild|Quelle|Fuente|Crédit)s?(?::|"
              + " |\\.{3}|(?<=Credit)(?=\\p{Lu}))\\s*\\p{Lu}[^.!?\\n"
              + "]{1,110})\\.?)$");

  /** "… in October. ($1 = 22.4 crowns)": the house's sum, not the article's. */
  private static final Pattern RATE_AT_END =
      Pattern.compile(
          "(?<=[.!?\"”’»])\\s+(\\((?:[$€£¥] ?1|1 (?:euro|dollar|pound|US dollar)) ?= [^()]{2,80}\\)\\.?)$");

  private Splits() {}

  static void addCaptionOr(Draft draft, PartKind kind, String paragraph) {
    if (kind == PartKind.CAPTION) {
      addCaption(draft, paragraph);
    } else {
      draft.add(kind, paragraph);
    }
  }

  /** A caption, and its picture's credit as a part of its own. */
  static void addCaption(Draft draft, String caption) {
    Matcher credit = CREDIT_AT_END.matcher(caption);
    if (credit.find()) {
      draft.add(PartKind.CAPTION, caption.substring(0, credit.start()));
      draft.add(PartKind.CREDIT, credit.group(1));
    } else {
      draft.add(PartKind.CAPTION, caption);
    }
  }

  /** A paragraph of the body; the first may begin with its place and date. Says that it was one. */
  static boolean addBody(Draft draft, String paragraph, boolean first, boolean last) {
    int end = first ? Datelines.endOfOpening(paragraph) : 0;
    if (end > 0) {
      String dateline = paragraph.substring(0, end).stripTrailing();
      draft.add(PartKind.DATELINE, dateline);
      String agency = Datelines.agency(dateline);
      draft.source = draft.source == null ? agency : draft.source;
    }
    String body = paragraph.substring(end);
    Matcher credit = CREDIT_AT_END.matcher(body);
    if (body.length() <= CAPTION && credit.find()) {
      // a picture's words carry its credit, and so does the end of an agency's story
      draft.add(last ? PartKind.BODY : PartKind.CAPTION, body.substring(0, credit.start()));
      draft.add(PartKind.CREDIT, credit.group(1));
      return last || !first;
    }
    Matcher rate = RATE_AT_END.matcher(body);
    if (rate.find()) {
      draft.add(PartKind.BODY, body.substring(0, rate.start()));
      draft.add(PartKind.OTHER, rate.group(1));
    } else {
      draft.add(PartKind.BODY, body);
    }
    return true;
  }
}
