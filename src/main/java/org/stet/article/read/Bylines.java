package org.stet.article.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells who wrote it from a sentence that begins with "By". */
final class Bylines {

  private static final String WORD = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|d['’]\\p{Lu}[\\p{L}'’-]+)";
  private static final String PARTICLE =
      "(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|zu|zum|bin|bint|al|el|y|e|ter|ten)";
  private static final String NAME = WORD + "(?: (?:" + PARTICLE + " ){0,2}" + WORD + "){1,4}";
  private static final String AND = "(?:, and |, |; | and | und | et | y | e | en | och | & )";
  static final String NAMES = NAME + "(?:" + AND + NAME + "){0,7}";

  /** Whoever is not named: our correspondents, agencies, the science desk. */
  private static final String OTHERS =
      "(?:(?:[Oo]ur|[Tt]he|[Aa]) )?(?:\\p{L}+ ){0,2}"
          + "(?iu:correspondents?|reporters?|staff|staff writers?|agencies|team|desk)";

  private static final Pattern BY =
      Pattern.compile(
          "^\\s*(?:(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|Da|Door|DOOR|Av|AV|Από|От)[: ]\\s*|"
              + "(?:Written by|Reported by|Story by|Words by|Text|Texte|Texto|Author|Autor|Auteur"
              + "|Autore|Autorin)(?: by)?:?\\s+|(?:Interview|Entretien|Entrevista|Intervista"
              + "|Das Gespräch führten?|Das Interview führten?|Die Fragen stellten?)\\s*:?\\s+)("
              + NAMES
              + "(?:"
              + AND
              + OTHERS
              + ")?|[A-Z][a-z]+ Desk|Staff (?:Writer|Reporter)s?|[Oo]ur (?:own )?[Cc]orrespondents?"
              + "|[Oo]ur (?:[Ss]taff|[Rr]eporters?)|Agencies"
              + "|[Nn]otre (?:correspondante?|envoyée? spéciale?)|[Uu]nsere[mnr] (?:Korrespondent(?:en|in)?|Redaktion)"
              + "|[Nn]uestr[oa] corresponsal)"
              + "((?:\\s*[,|·•–—/(\\n]|\\s+(?:in|for|at|fur|für|à|en) \\p{Lu}|\\s+(?:avec|with|mit|con)"
              + " (?:(?:les |l['’])?(?:agences?|agencies|agenturen|agencias)|AFP|AP|Reuters|dpa|EFE"
              + "|ANSA)\\b).{0,120})?$",
          Pattern.DOTALL);

  /** "Interview: Ruben Holt" below a headline says who asked; as a headline, who was asked. */
  private static final Pattern INTERVIEW =
      Pattern.compile("^(?:Interview|Entretien|Entrevista|Intervista)\\b.*", Pattern.DOTALL);

  /** Ruth Abara and Finn Doyle */
  private static final Pattern SEVERAL = Pattern.compile(NAME + "(?:" + AND + NAME + "){1,7}");

  private static final Pattern LEAD =
      Pattern.compile("^(?iu:written by|reported by|by|von|par|por|door)[: ]\\s*");

  /** Inês Prado, Fact check team */
  private static final Pattern TEAM =
      Pattern.compile("(?iu)\\p{L}[\\p{L}&/ -]{1,40} (?:team|desk|unit)");

  /** 本报记者 王敏 */
  private static final Pattern CHINESE =
      Pattern.compile(
          "^(?:本报|本報|本台|本网|本刊)?(?:特约|特約|驻\\p{IsHan}{1,6})?(?:记者|記者|作者|撰文)[ \u3000:：]+"
              + "(\\p{IsHan}{2,4}(?:[ 、\u3000]+\\p{IsHan}{2,4}){0,4})$");

  /** On desks where everybody knows everybody: By Rosa. */
  private static final Pattern BY_FIRST_NAME = Pattern.compile("^(?:By|BY) (" + WORD + ")$");

  /** Ilse Harrow is a reporter at the Wire. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "^\\s*"
              + NAME
              + " (?:is|was|IS|ist|est|es)"
              + " (?:a|an|the|A|AN|THE|ein|eine|un|une|una|our)? ?.{0,80}"
              + "(?iu:\\b(?:reporter|correspondent|columnist|journalist|editor|contributor|writer"
              + "|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|correspondant"
              + "|periodista|corresponsal)\\b).{0,160}$");

  /** What a writer is, on a line of its own below the name. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?iu)(?:\\p{L}[\\p{L}&/ -]{0,40} )?(?:reporter|correspondent|editor|staff"
              + " writer|columnist|contributor|journalist)(?:,? (?:in|at|for)? ?[\\p{L}"
              + " ]{2,40})?|(?:BBC|AP|AFP|Reuters|ABC|CBS|NBC|CNN|Sky|ITV) [\\p{L} ]{2,30}(?:,"
              + " [\\p{L} ]{2,30})?");

  /** بقلم سلمى نجار */
  private static final Pattern ARABIC =
      Pattern.compile(
          "^(?:بقلم|كتب|كتبت|إعداد)\\s*:?\\s+([\\p{IsArabic}]+(?: [\\p{IsArabic}]+){1,6})$");

  private Bylines() {}

  /** Whether a line says what the writer named above it does. */
  static boolean isOffice(String paragraph) {
    String line = paragraph.strip();
    return line.length() <= 70 && OFFICE.matcher(line).matches();
  }

  /** A name, and below it what its bearer is. */
  static boolean isSigned(String paragraph) {
    String line = paragraph.strip();
    int mark = line.indexOf('\n') > 0 ? line.indexOf('\n') : line.indexOf(',');
    if (mark < 0 || line.length() > 120 || endsSentence(line)) {
      return false;
    }
    String office = line.substring(mark + 1).strip();
    return office.indexOf('\n') < 0
        && line.substring(0, mark).strip().matches(NAME)
        && (isOffice(office) || TEAM.matcher(office).matches());
  }

  /** A line of two names or more, between a headline and its story. */
  static boolean isNames(String paragraph) {
    String line = paragraph.strip();
    return line.length() <= 120 && SEVERAL.matcher(line).matches();
  }

  static boolean isOfAnInterview(String paragraph) {
    return INTERVIEW.matcher(paragraph.strip()).matches() && isByline(paragraph);
  }

  /** Amid a live report: "By Orla Keane, environment editor". */
  static boolean isBylineWithOffice(String paragraph) {
    int comma = paragraph.indexOf(',');
    return comma > 0 && isByline(paragraph) && isOffice(paragraph.substring(comma + 1));
  }

  /** Whether a paragraph only says who wrote the article. */
  static boolean isByline(String paragraph) {
    String line = paragraph.strip();
    return line.length() <= 200
        && !endsSentence(line)
        && (BY.matcher(line).matches()
            || BY_FIRST_NAME.matcher(line).matches()
            || ARABIC.matcher(line).matches()
            || CHINESE.matcher(line).matches());
  }

  /** Whether a paragraph, standing at the end, tells who the writer is. */
  static boolean isAboutTheWriter(String paragraph) {
    String line = paragraph.strip();
    return line.length() <= 300 && line.indexOf('\n') < 0 && ABOUT.matcher(line).matches();
  }

  /** The names in a byline, or the line itself where they can't be told. */
  static @Nullable String names(String byline) {
    String line = byline.strip();
    if (isSigned(line)) {
      return LEAD.matcher(line.split("[\n,]", 2)[0]).replaceFirst("").strip();
    }
    Matcher by = BY.matcher(line);
    if (by.matches()) {
      return Draft.oneLine(by.group(1));
    }
    Matcher arabic = ARABIC.matcher(line);
    if (arabic.matches()) {
      return arabic.group(1);
    }
    Matcher chinese = CHINESE.matcher(line);
    if (chinese.matches()) {
      return chinese.group(1);
    }
    Matcher firstName = BY_FIRST_NAME.matcher(line);
    if (firstName.matches()) {
      return firstName.group(1);
    }
    return isAboutTheWriter(line) ? null : Draft.oneLine(line);
  }

  /** An author as pages name them in their description, without "By" and what follows the name. */
  static @Nullable String cleaned(@Nullable String author) {
    if (author == null) {
      return null;
    }
    String line = Draft.oneLine(author).replaceFirst("^[|,·•:–—-]+\\s*", "");
    line = line.replaceFirst("(?iu)^(?:written by|by|von|par|por|door)[: ]\\s*", "");
    var date = Dates.first(line, 0);
    if (date != null && date.start() > 2) {
      line = line.substring(0, date.start());
    }
    line =
        line.replaceFirst(
            "(?iu)\\s*[|·•,–—-]*\\s*(?:published|updated|posted)?\\s*[|·•,:–—-]*$", "");
    line = line.replaceFirst("[|,·•:–—-]+$", "").strip();
    boolean address = line.contains("://") || line.startsWith("www.") || line.startsWith("@");
    return line.isEmpty() || line.length() > 300 || address ? null : line;
  }

  private static boolean endsSentence(String line) {
    return line.endsWith(".") && !line.matches("(?s).*(?:Jr|Sr|Dr|\\b\\p{Lu})\\.$");
  }
}
