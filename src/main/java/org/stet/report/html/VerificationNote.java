package org.stet.report.html;

import static org.stet.report.print.Says.say;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportFormat;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Claim;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.FrontWords;
import org.stet.report.print.RecordWords;
import org.stet.report.print.Says;
import org.stet.report.print.WebLink;

/**
 * What readers are told under an article in place of a blanket disclaimer: what was checked, and
 * what could not be verified and why. A piece of HTML that takes the looks of the page around it.
 */
public final class VerificationNote implements ReportFormat {

  public static final ReportFormat FORMAT = new VerificationNote();

  private static final Set<String> OPEN = Set.of("UNPROVEN", "CONFLICTING", "NOT_CHECKABLE");

  private VerificationNote() {}

  @Override
  public String name() {
    return "note";
  }

  @Override
  public String mediaType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public String fileName(ReportModel model) {
    return "verification-note.html";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var html = new Html(writer);
    try {
      html.in(
          "section",
          Map.of("class", "verification-note", "lang", "en", "aria-label", say("note.title")),
          () -> write(model, html));
      html.raw("\n");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private static void write(ReportModel model, Html html) {
    var says = new Says(model.timeZone());
    html.raw("\n");
    html.text("h2", "", say("note.title"));
    for (var notice : new FrontWords(model, says).notices()) {
      html.in(
          "p",
          Map.of("class", "verification-note-notice", "dir", "auto"),
          () -> html.text("strong", "", notice));
    }
    html.text("p", "", model.bottomLine().sentence());
    var open = model.claims().stream().filter(VerificationNote::isOpen).toList();
    var checked = model.claims().stream().filter(claim -> !isOpen(claim)).toList();
    list(html, says, "note.open", open);
    list(html, says, "note.checked", checked);
    unchecked(html, model);
    html.raw("\n");
    html.text(
        "p",
        "verification-note-foot",
        say(
            "note.foot",
            model.head().desk(),
            Says.day(model.generatedAt().atZone(ZoneOffset.UTC).toLocalDate()),
            model.head().textHash().substring(0, 12),
            model.verification().logSize(),
            model.verification().rootHash()));
  }

  private static boolean isOpen(Claim claim) {
    return claim.verdict() != null && OPEN.contains(claim.verdict().code());
  }

  private static void list(Html html, Says says, String title, List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    html.raw("\n");
    html.text("h3", "", say(title));
    html.in("ol", "", () -> claims.forEach(claim -> item(html, says, claim)));
  }

  private static void item(Html html, Says says, Claim claim) {
    var words = new ClaimWords(claim, says);
    html.raw("\n");
    html.in(
        "li",
        Map.of("value", Integer.toString(claim.number())),
        () -> {
          // a browser sets the marks around a q; what begins with its own keeps them
          var own = words.quoted().equals(claim.quote());
          html.in(own ? "span" : "q", Map.of("dir", "auto"), () -> html.text(claim.quote()));
          html.raw(" ");
          html.text("strong", "", words.verdict());
          html.text(words.standing());
          html.text(words.meaning());
          why(html, claim.rationale());
          why(html, claim.exception());
          sources(html, claim);
        });
  }

  private static void why(Html html, @Nullable String rationale) {
    if (rationale != null) {
      rationale
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> html.in("p", Map.of("dir", "auto"), () -> html.text(line)));
    }
  }

  private static void sources(Html html, Claim claim) {
    if (claim.evidence().isEmpty()) {
      return;
    }
    html.in(
        "ul",
        Map.of("aria-label", say("note.sources")),
        () ->
            claim
                .evidence()
                .forEach(each ->
                    html.in(
                        "li",
                        Map.of("dir", "auto"),
                        () -> {
                          var words =
                              ClaimWords.capital(each.stance().label())
                                  + ": "
                                  + ClaimWords.source(each);
                          var address = WebLink.of(each.url());
                          if (address.isPresent()) {
                            html.in(
                                "a",
                                Map.of("href", address.get(), "rel", "noopener nofollow"),
                                () -> html.text(words));
                          } else {
                            html.text(words);
                          }
                        })));
  }

  private static void unchecked(Html html, ReportModel model) {
    if (!model.tellsUnchecked()) {
      return;
    }
    html.raw("\n");
    html.text("h3", "", say("note.unchecked"));
    html.in(
        "ol",
        "",
        () ->
            model
                .unchecked()
                .forEach(each ->
                    html.in(
                        "li",
                        Map.of("value", Integer.toString(each.claim())),
                        () -> {
                          html.in("q", Map.of("dir", "auto"), () -> html.text(each.quote()));
                          html.text(" " + RecordWords.unchecked(each));
                        })));
  }
}
