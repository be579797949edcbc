package org.stet.report.html;

import static org.stet.report.print.Says.say;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stet.report.ReportFormat;
import org.stet.report.ReportModel;
import org.stet.report.print.Telling;

/** One page that needs nothing but itself: to read on any screen, to mail, to print. */
@Component
@Order(40)
class HtmlReport implements ReportFormat {

  private static final String STYLE = resource("report.css");

  /** On paper every page says whose copy it is. */
  private static String style(ReportModel model) {
    return STYLE
        + "@page { @top-right { content: \""
        + model.redaction().stamp()
        + "\"; font: 8pt sans-serif; }"
        + " @bottom-right { content: counter(page) \" / \" counter(pages); font: 8pt sans-serif; }"
        + " }\n";
  }

  /** Only this very style sheet is obeyed, and nothing is ever fetched. */
  private static String policy(String style) {
    return "default-src 'none'; style-src 'sha256-"
        + sha256(style)
        + "'; base-uri 'none'; form-action 'none'";
  }

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String mediaType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var html = new Html(writer);
    try {
      html.raw("<!DOCTYPE html>\n");
      html.in("html", Map.of("lang", "en"), () -> page(model, html));
      html.raw("\n");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private static void page(ReportModel model, Html html) {
    html.in("head", "", () -> head(model, html));
    html.raw("\n");
    html.in(
        "body",
        "",
        () -> {
          html.in(
              "header",
              "",
              () -> {
                html.text("p", "what", say("title"));
                html.text("p", "stamp", model.redaction().stamp());
              });
          contents(model, html);
          html.in("main", "", () -> new Telling(model, new HtmlPaper(model, html)).write());
          html.in(
              "footer",
              "",
              () ->
                  html.text(
                      "p",
                      "",
                      say(
                          "foot.html",
                          model.id(),
                          model.softwareVersion(),
                          model.redaction().stamp())));
        });
  }

  private static void head(ReportModel model, Html html) {
    var style = style(model);
    html.open("meta", Map.of("charset", "utf-8"));
    html.open("meta", Map.of("http-equiv", "Content-Security-Policy", "content", policy(style)));
    html.open("meta", Map.of("name", "referrer", "content", "no-referrer"));
    html.open("meta", Map.of("name", "robots", "content", "noindex"));
    html.open("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1"));
    html.open("meta", Map.of("name", "generator", "content", "Stet " + model.softwareVersion()));
    html.text("title", "", say("title") + ": " + model.head().headline());
    html.raw("<style>" + style + "</style>");
  }

  private static void contents(ReportModel model, Html html) {
    var sections =
        List.of(
            Map.entry("changes", model.changes().isEmpty()),
            Map.entry("claims", false),
            Map.entry("queries", model.queries().isEmpty()),
            Map.entry("article", false),
            Map.entry("signatures", false),
            Map.entry("verify", false));
    html.in(
        "nav",
        Map.of("aria-label", say("contents")),
        () ->
            sections.stream()
                .filter(section -> !section.getValue())
                .forEach(section ->
                    html.in(
                        "a",
                        Map.of("href", "#" + section.getKey()),
                        () -> html.text(say("section." + section.getKey())))));
  }

  static String resource(String name) {
    try (var stream =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("/report/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder().encodeToString(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
