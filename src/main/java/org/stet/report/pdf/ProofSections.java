package org.stet.report.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Happening;
import org.stet.report.ReportModel.Leaf;
import org.stet.report.ReportModel.Signature;
import org.stet.report.print.RecordWords;
import org.stet.report.print.Says;

/** Who answers for it, by which rules, and how a stranger finds out. */
final class ProofSections {

  /** Of a statement that stays on one page, in characters. */
  private static final int SHORT = 800;

  /** Of a checkpoint that does; each witness adds a line. */
  private static final int FEW_LINES = 20;

  private ProofSections() {}

  static List<Section> all() {
    return List.of(new Signatures(), new Rules(), new Verify());
  }

  private static final class Signatures implements Section {

    @Override
    public String id() {
      return "signatures";
    }

    @Override
    public void write(ReportModel report, Fo fo, Says says) {
      if (report.signatures().isEmpty()) {
        fo.block(Look.PLAIN, () -> fo.text(Says.say("signatures.none")));
      }
      report.signatures().forEach(signature -> write(signature, fo, says));
    }

    private static boolean isShort(@Nullable String words) {
      return words == null || words.length() < SHORT;
    }

    private static void write(Signature signature, Fo fo, Says says) {
      fo.block(
          Look.of(
                  "border-top", "0.9pt solid " + Look.INK,
                  "padding-top", "5pt",
                  "space-after", "8pt")
              .and(isShort(signature.words()) ? Look.TOGETHER : Look.PLAIN),
          () -> {
            fo.paragraph(
                Look.READ.and("font-size", "13pt", "line-height", "18pt"),
                Says.person(signature.by()));
            fo.paragraphs(Look.PLAIN, signature.meaning());
            if (signature.words() != null) {
              fo.paragraphs(Look.PLAIN, signature.words());
            }
            fo.block(
                Look.SMALL.and(Look.FAINT),
                () ->
                    fo.text(
                        Says.say(
                            "signature.when", says.time(signature.at()), signature.revision())));
            fo.block(Look.CODE.and(Look.FAINT), () -> fo.text("sha256 " + signature.textHash()));
            if (!signature.stands()) {
              fo.block(
                  Look.BOLD.and("color", Look.RED),
                  () ->
                      fo.text(
                          signature.fell() == null
                              ? Says.say("signature.void")
                              : signature.fell()));
            }
          });
    }
  }

  private static final class Rules implements Section {

    @Override
    public String id() {
      return "method";
    }

    @Override
    public void write(ReportModel report, Fo fo, Says says) {
      var method = report.method();
      method.notes().forEach(note -> fo.paragraphs(Look.of("space-after", "3pt"), note));
      var scale = new Facts(fo);
      method.scale().forEach(verdict -> scale.add(verdict.label(), verdict.meaning()));
      scale.write(Look.TOGETHER.and("space-before", "4pt", "space-after", "4pt"), "108pt");
      access(method.access(), fo, says);
      fo.block(
          Look.SMALL.and(Look.FAINT),
          () -> fo.text(Says.say("method.policy", method.policy(), says.zone().getId())));
      fo.block(
          Look.SMALL.and(Look.FAINT),
          () ->
              fo.text(
                  Says.say(
                      "method.made",
                      report.id(),
                      Says.person(report.generatedBy()),
                      says.time(report.generatedAt()),
                      report.softwareVersion())));
    }
  }

  private static void access(List<Happening> access, Fo fo, Says says) {
    if (!access.isEmpty()) {
      fo.block(
          Look.BOLD.and("space-before", "4pt", "space-after", "3pt", "keep-with-next", "always"),
          () -> fo.text(Says.say("method.access")));
      for (var each : access) {
        fo.paragraphs(Look.PLAIN, each.what());
        fo.block(
            Look.SMALL.and(Look.FAINT).and("space-after", "3pt"),
            () -> fo.text(RecordSections.by(each.by(), each.at(), says)));
      }
    }
  }

  private static final class Verify implements Section {

    private static final String INDENT = "72pt";

    @Override
    public String id() {
      return "verify";
    }

    @Override
    public void write(ReportModel report, Fo fo, Says says) {
      var trail = report.verification();
      fo.paragraphs(Look.of("space-after", "5pt"), Says.say("verify.how"));
      var facts =
          new Facts(fo)
              .add(Says.say("verify.origin"), () -> code(trail.origin(), fo))
              .add(Says.say("verify.size"), Says.say("number", trail.logSize()))
              .add(Says.say("verify.root"), () -> code(trail.rootHash(), fo));
      code(facts, "verify.key", trail.key(), fo);
      code(facts, "verify.checkpoint", trail.checkpoint(), fo);
      code(facts, "verify.command", trail.command(), fo);
      facts.write(isShort(trail.checkpoint()) ? Look.SMALL.and(Look.TOGETHER) : Look.SMALL, INDENT);
      leaves(trail.leaves(), fo);
      if (fo.boxes() > 0) {
        fo.block(
            Look.SMALL.and(Look.FAINT).and("space-before", "6pt"),
            () -> fo.text(Says.say("verify.boxes", fo.boxes(), Runs.BOX)));
      }
    }

    private static boolean isShort(@Nullable String checkpoint) {
      return checkpoint == null || checkpoint.lines().count() < FEW_LINES;
    }

    private static void leaves(List<Leaf> leaves, Fo fo) {
      if (leaves.isEmpty()) {
        return;
      }
      fo.block(
          Look.BOLD.and("space-before", "8pt", "space-after", "3pt", "keep-with-next", "always"),
          () -> fo.text(Says.say("verify.leaves")));
      var each = new Facts(fo);
      leaves.forEach(leaf ->
          each.add(
              Says.say("verify.claim", leaf.claim()),
              () -> {
                fo.block(Look.PLAIN, () -> fo.text(RecordWords.leaf(leaf)));
                if (leaf.review() != null) {
                  code(Says.say("verify.review", leaf.review()), fo);
                }
                code(leaf.leafHash(), fo);
              }));
      each.write(Look.SMALL, INDENT);
    }

    private static void code(Facts facts, String word, @Nullable String text, Fo fo) {
      if (text != null) {
        facts.add(Says.say(word), () -> code(text, fo));
      }
    }

    private static void code(String text, Fo fo) {
      var look = Look.CODE.and("line-height", "11pt");
      text.lines().forEach(line -> fo.block(look, () -> fo.text(line.isEmpty() ? "\u00A0" : line)));
    }
  }
}
