package org.stet.report.print;

import static org.stet.report.print.Says.say;

import java.util.ArrayList;
import java.util.List;
import org.stet.report.ReportModel.Contact;
import org.stet.report.ReportModel.Coverage;
import org.stet.report.ReportModel.Grade;
import org.stet.report.ReportModel.Leaf;
import org.stet.report.ReportModel.Link;
import org.stet.report.ReportModel.Reply;
import org.stet.report.ReportModel.Search;
import org.stet.report.ReportModel.Unchecked;
import org.stet.report.ReportModel.Whole;

/** What every report says about the work on the claims, in the same words; a paragraph each. */
public final class RecordWords {

  private RecordWords() {}

  public static String coverage(Coverage coverage) {
    return say(
        "coverage",
        coverage.share(),
        coverage.marked(),
        coverage.dismissed(),
        coverage.waived(),
        coverage.untouched());
  }

  public static String unchecked(Unchecked claim) {
    return say(claim.accepted() ? "note.unchecked.accepted" : "unchecked");
  }

  public static String leaf(Leaf leaf) {
    return leaf.act() == null
        ? say("verify.leaf.alone", leaf.index())
        : say("verify.leaf", leaf.index(), leaf.act());
  }

  public static String grade(Grade grade) {
    return String.join(" ", sentences(grade));
  }

  private static List<String> sentences(Grade grade) {
    var sentences = new ArrayList<String>();
    boolean bare = grade.primary() == 0 && grade.independent() == 0;
    sentences.add(
        bare && !grade.level().code().equals("NONE")
            ? say("grade.bare")
            : say("grade", grade.level().label(), grade.primary(), grade.independent()));
    sentences.addAll(grade.remarks());
    return sentences;
  }

  /** Contradicts claim 7: “…” (inaccurate, approved). */
  public static String link(Link link) {
    var where =
        link.article() == null
            ? say("link.claim", link.claim())
            : say("link.elsewhere", link.claim(), link.article());
    var words = new ArrayList<String>();
    words.add(
        say(
            "link",
            ClaimWords.capital(link.link().label()),
            where,
            ClaimWords.quoted(link.quote()),
            found(link)));
    if (link.clashes()) {
      words.add(say("link.clash"));
    }
    if (link.reason() != null) {
      words.add(link.reason());
    }
    return String.join(" ", words);
  }

  private static String found(Link link) {
    var stage = link.stage();
    var verdict = link.verdict();
    if (stage == null || verdict == null) {
      return stage == null ? "–" : stage.label();
    }
    var asOf = link.asOf();
    return asOf == null
        ? say("link.found", verdict.label(), stage.label())
        : say("link.found.asof", verdict.label(), stage.label(), Says.day(asOf));
  }

  public static List<String> contact(Contact contact, Says says) {
    var words = new ArrayList<String>();
    words.add(
        say(
            "tried",
            contact.whom(),
            contact.way().label(),
            says.time(contact.at()),
            contact.outcome().label()));
    if (contact.about() != null) {
      words.add(say("tried.about", ClaimWords.quoted(contact.about())));
    }
    if (contact.result() != null) {
      words.add(contact.result());
    }
    return words;
  }

  public static List<String> reply(Reply reply) {
    var words = new ArrayList<String>();
    words.add(say("reply", reply.party(), reply.state().label()));
    var asked = reply.asked();
    if (asked != null) {
      var way = reply.way();
      words.add(
          way == null
              ? say("reply.asked", Says.day(asked))
              : say("reply.asked.way", Says.day(asked), way.label()));
    }
    if (reply.answer() != null) {
      words.add(reply.answer());
    }
    var answered = reply.answered();
    if (answered != null) {
      words.add(say("reply.answered", Says.day(answered)));
    }
    if (reply.standsIn() != null) {
      words.add(say("reply.stands", reply.standsIn()));
    }
    if (reply.waived() != null) {
      words.add(say("reply.waived", reply.waived()));
    }
    return words;
  }

  public static List<String> whole(Whole whole) {
    var question = whole.question();
    var words = new ArrayList<String>();
    words.add(say("whole", question.label(), question.meaning() == null ? "" : question.meaning()));
    words.add(say(whole.fine() ? "whole.fine" : "whole.not"));
    if (whole.remark() != null) {
      words.add(whole.remark());
    }
    return words;
  }

  public static List<String> search(Search search) {
    return List.of(say("search.for", search.where(), search.terms()), say("hits", search.hits()));
  }
}
