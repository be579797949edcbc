package org.stet.report;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.people.Words;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.BottomLine;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Count;
import org.stet.report.ReportModel.Method;
import org.stet.report.ReportModel.SecondCheck;
import org.stet.report.ReportModel.Term;

/** Counts what a report shows, so that its first sentence can't say anything else. */
public final class BottomLines {

  /** What a reader must not miss, worst first. */
  private static final List<String> NOTEWORTHY =
      List.of("REFUTED", "MISLEADING", "CONFLICTING", "UNPROVEN");

  /** What is right as far as it goes. */
  private static final List<String> RIGHT = List.of("SUPPORTED", "SUPPORTED_WITH_FIX");

  /** Stands among the verdicts for what is right once an agreed change is in the text. */
  private static final String PENDING = "PENDING";

  /** Stands there for what was judged, and changed since as the check asked. */
  public static final String FIXED = "FIXED";

  /** Stands there for what was judged and changed since in other words, which were confirmed. */
  public static final String CONFIRMED = "CONFIRMED";

  /** Verdicts that need a look at the sources. */
  private static final String NOT_CHECKABLE = "NOT_CHECKABLE";

  /** Numbers up to the last of these are written in words; to learn them takes long. */
  private static final List<String> WORDS = words(20);

  private BottomLines() {}

  public static BottomLine of(
      List<Claim> claims,
      List<Change> changes,
      List<Accepted> exceptions,
      int undecided,
      Method method,
      @Nullable String caveat) {
    return of(claims, List.of(), changes, exceptions, undecided, method, caveat);
  }

  /**
   * @param gone claims whose words left the article; not among the found
   */
  static BottomLine of(
      List<Claim> claims,
      List<Claim> gone,
      List<Change> changes,
      List<Accepted> exceptions,
      int undecided,
      Method method,
      @Nullable String caveat) {
    var approved = claims.stream().filter(Claim::wasApproved).toList();
    var pending =
        changes.stream()
            .filter(change -> change.result() == null)
            .map(Change::claim)
            .collect(Collectors.toSet());
    var fixed =
        approved.stream().filter(Claim::fixed).map(Claim::number).collect(Collectors.toSet());
    var verdicts = counts(approved, method.scale(), pending);
    var seconds = claims.stream().map(Claim::second).filter(Objects::nonNull).toList();
    var carriedOut = changes.stream().filter(BottomLines::isCarriedOut).toList();
    int cut = (int) carriedOut.stream().filter(BottomLines::isCut).count();
    int confirmed = (int) approved.stream().filter(c -> c.fixed() && c.confirmed() != null).count();
    int printed =
        (int)
            approved.stream()
                .filter(c -> c.fixed() && c.confirmed() == null && c.printed())
                .count();
    int left =
        (int)
            gone.stream()
                .filter(claim ->
                    carriedOut.stream().noneMatch(c -> isCut(c) && c.claim() == claim.number()))
                .count();
    int others =
        (int)
            carriedOut.stream()
                .filter(change -> !isCut(change) && !fixed.contains(change.claim()))
                .count();
    int accepted =
        (int)
            claims.stream()
                .filter(claim -> !claim.wasApproved())
                .filter(claim -> exceptions.stream().anyMatch(e -> isAbout(e, claim)))
                .count();
    return new BottomLine(
        sentence(
            claims.size(),
            approved.size(),
            fixed.size() - confirmed,
            printed,
            confirmed,
            others,
            cut,
            left,
            pending.size(),
            verdicts,
            accepted,
            undecided),
        claims.size(),
        approved.size(),
        fixed.size() + others + cut,
        verdicts,
        claims.size() - approved.size(),
        undecided,
        (int) approved.stream().filter(claim -> !claim.evidence().isEmpty()).count(),
        (int)
            approved.stream()
                .filter(claim -> claim.evidence().stream().anyMatch(e -> e.primary()))
                .count(),
        seconds.size(),
        (int) seconds.stream().filter(SecondCheck::agreed).count(),
        exceptions,
        caveat);
  }

  private static boolean isCarriedOut(Change change) {
    return change.result() != null && !change.result().equals(change.original());
  }

  private static boolean isCut(Change change) {
    return "".equals(change.result());
  }

  static boolean isAbout(Accepted exception, Claim claim) {
    return exception.claim() != null && exception.claim() == claim.number();
  }

  /**
   * Nobody must read as wrong what was put right since, nor as right what is right only once it is
   * changed.
   */
  private static List<Count> counts(List<Claim> approved, List<Term> scale, Set<Integer> pending) {
    var asJudged = approved.stream().filter(claim -> !claim.fixed()).toList();
    var standing = asJudged.stream().filter(claim -> !isYetToChange(claim, pending)).toList();
    var as = new ArrayList<>(counts(standing, scale));
    int confirmed = (int) approved.stream().filter(c -> c.fixed() && c.confirmed() != null).count();
    add(as, FIXED, "fixed.label", approved.size() - asJudged.size() - confirmed);
    add(as, CONFIRMED, "confirmed.label", confirmed);
    add(as, PENDING, "pending.label", asJudged.size() - standing.size());
    return as;
  }

  private static void add(List<Count> counts, String code, String label, int claims) {
    if (claims > 0) {
      counts.add(new Count(Term.of(code, say(label)), claims));
    }
  }

  private static boolean isYetToChange(Claim claim, Set<Integer> pending) {
    return pending.contains(claim.number())
        && RIGHT.stream().anyMatch(c -> isCode(claim.verdict(), c));
  }

  private static List<Count> counts(List<Claim> approved, List<Term> scale) {
    var verdicts =
        Stream.concat(
                scale.stream(), approved.stream().map(Claim::verdict).filter(Objects::nonNull))
            .map(Term::code)
            .distinct()
            .toList();
    var counts = new ArrayList<Count>();
    for (var code : verdicts) {
      var those = approved.stream().map(Claim::verdict).filter(v -> isCode(v, code)).toList();
      if (!those.isEmpty()) {
        counts.add(new Count(Objects.requireNonNull(those.getFirst()), those.size()));
      }
    }
    return counts;
  }

  private static boolean isCode(@Nullable Term verdict, String code) {
    return verdict != null && verdict.code().equals(code);
  }

  private static String sentence(
      int found,
      int checked,
      int fixed,
      int printed,
      int confirmed,
      int changed,
      int cut,
      int left,
      int pending,
      List<Count> verdicts,
      int accepted,
      int undecided) {
    var sentences = new ArrayList<String>();
    sentences.add(
        found == 0 ? say(cut + left == 0 ? "none" : "none.left") : checkedOf(checked, found));
    if (fixed > 0) {
      sentences.add(
          printed == 0
              ? counted("fixed", fixed)
              : printed == fixed
                  ? counted("fixed.printed", fixed)
                  : counted("fixed.printed.some", fixed, printed));
    }
    if (confirmed > 0) {
      sentences.add(counted("confirmed", confirmed));
    }
    if (changed > 0) {
      sentences.add(counted("changed", changed));
    }
    if (cut > 0) {
      sentences.add(counted("cut", cut));
    }
    if (left > 0) {
      sentences.add(counted(cut > 0 ? "left.more" : "left", left));
    }
    if (pending > 0) {
      sentences.add(counted("pending", pending));
    }
    for (var code : NOTEWORTHY) {
      verdicts.stream()
          .filter(count -> count.verdict().code().equals(code))
          .forEach(count -> sentences.add(counted(code, count.claims())));
    }
    verdicts.stream()
        .filter(count -> count.verdict().code().equals(NOT_CHECKABLE))
        .forEach(count -> sentences.add(counted(NOT_CHECKABLE, count.claims())));
    if (accepted > 0) {
      sentences.add(counted("accepted", accepted));
    }
    if (undecided > 0) {
      sentences.add(counted("undecided", undecided));
    }
    return String.join(" ", sentences);
  }

  private static String checkedOf(int checked, int found) {
    if (checked == found) {
      return found == 2 ? say("both") : counted("all", found);
    }
    return checked > 0
        ? counted("some", checked, found)
        : found == 1 ? say("zero.one") : counted("zero", checked, found);
  }

  private static String counted(String key, int... numbers) {
    var words = new Object[numbers.length + 1];
    words[0] = numbers[0];
    for (int i = 0; i < numbers.length; i++) {
      words[i + 1] = inWords(numbers[i]);
    }
    var sentence = say(key, words);
    return sentence.substring(0, 1).toUpperCase(Locale.ENGLISH) + sentence.substring(1);
  }

  private static String inWords(int number) {
    return number < WORDS.size() ? WORDS.get(number) : String.format(Locale.ENGLISH, "%,d", number);
  }

  private static List<String> words(int last) {
    var spelled = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    return IntStream.rangeClosed(0, last).mapToObj(spelled::format).toList();
  }

  private static String say(String key, Object... args) {
    return Words.say(Locale.ENGLISH, "report.bottom." + key, args);
  }
}
