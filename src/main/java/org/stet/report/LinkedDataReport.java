package org.stet.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Correction;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Term;
import org.stet.report.print.Says;
import org.stet.report.print.WebLink;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verdicts for fact-check indexes, partners and archives, in the words of schema.org: a
 * NewsArticle with its corrections, and a ClaimReview for every approved verdict on words that
 * stand in it. Each of them can be taken out and used alone.
 */
@Component
@Order(60)
class LinkedDataReport implements ReportFormat {

  private static final String SCHEMA = "https://schema.org";

  /** It may be pasted into a page, where no text of ours may end the script that holds it. */
  private static final JsonMapper SAFE_IN_A_PAGE =
      JsonReport.MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build();

  /** Verdicts that a number can honestly stand for; the others have words only. */
  private static final Map<String, Integer> RATINGS =
      Map.of("SUPPORTED", 5, "SUPPORTED_WITH_FIX", 4, "MISLEADING", 3, "REFUTED", 1);

  /** What institutions are called; whoever is not is taken for a person. */
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "\\b(ministry|government|police|army|agency|authority|department|office|council|court"
              + "|commission|parliament|party|university|institute|hospital|bank|union|company"
              + "|association|foundation|organi[sz]ation|service|bureau|board|committee|group"
              + "|reuters|inc|ltd|gmbh|desk|newspaper|times|news)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "jsonld";
  }

  @Override
  public String mediaType() {
    return "application/ld+json";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    var all = new ArrayList<Map<String, Object>>();
    all.add(article(model));
    model.claims().stream()
        .filter(Claim::standsAsJudged)
        .forEach(claim -> all.add(review(model, claim)));
    SAFE_IN_A_PAGE.writeValue(out, all);
  }

  private static Map<String, Object> article(ReportModel model) {
    var head = model.head();
    return Thing.alone("NewsArticle")
        .put("@id", address(model))
        .put("url", WebLink.of(head.url()).orElse(null))
        .put("headline", head.headline())
        .put("inLanguage", head.language())
        .put("datePublished", time(head.publishedAt()))
        .put("author", head.authors().stream().map(name -> agent("Person", name)).toList())
        .put("publisher", agent("Organization", head.desk()))
        .put("articleBody", model.article().text())
        .put("wordCount", head.words())
        .put(
            "identifier",
            new Thing("PropertyValue")
                .put("propertyID", "sha256")
                .put("value", head.textHash())
                .map())
        .put("conditionsOfAccess", model.redaction().stamp())
        .put("correction", corrections(model))
        .map();
  }

  private static Map<String, Object> review(ReportModel model, Claim claim) {
    var at = claim.approved() == null ? model.generatedAt() : claim.approved().at();
    return Thing.alone("ClaimReview")
        .put("url", address(model) + "#claim-" + claim.number())
        .put("claimReviewed", claim.quote())
        .put("datePublished", time(at))
        .put("inLanguage", "en")
        .put("author", agent("Organization", model.head().desk()))
        .put("reviewRating", rating(Objects.requireNonNull(claim.verdict()), claim.rationale()))
        .put("reviewBody", claim.rationale())
        .put("itemReviewed", claimed(model, claim))
        .put("citation", claim.evidence().stream().map(LinkedDataReport::citation).toList())
        .put("conditionsOfAccess", model.redaction().stamp())
        .put("correction", corrections(model))
        .map();
  }

  private static Map<String, Object> rating(Term verdict, @Nullable String rationale) {
    var rating =
        new Thing("Rating")
            .put("alternateName", verdict.label())
            .put("name", verdict.code())
            .put("ratingExplanation", rationale == null ? verdict.meaning() : rationale);
    var number = RATINGS.get(verdict.code());
    return number == null
        ? rating.map()
        : rating.put("ratingValue", number).put("bestRating", 5).put("worstRating", 1).map();
  }

  private static Map<String, Object> claimed(ReportModel model, Claim claim) {
    var statement = claim.statement();
    return new Thing("Claim")
        .put("text", statement == null || claim.statedIn() != null ? claim.quote() : statement)
        .put("author", claim.claimant() == null ? null : agent(claim.claimant()))
        .put(
            "appearance",
            List.of(
                new Thing("NewsArticle")
                    .put("url", WebLink.of(model.head().url()).orElse(null))
                    .put("name", model.head().headline())
                    .put("datePublished", time(model.head().publishedAt()))
                    .map()))
        .map();
  }

  private static Map<String, Object> citation(Evidence evidence) {
    return new Thing("CreativeWork")
        .put("name", evidence.title())
        .put("url", WebLink.of(evidence.url()).orElse(null))
        .put("text", evidence.quote())
        .map();
  }

  /** Those that are made; what is still open is not told to strangers as a correction. */
  private static List<Map<String, Object>> corrections(ReportModel model) {
    return model.corrections().stream()
        .filter(each -> each.settledAt() != null)
        .map(LinkedDataReport::correction)
        .toList();
  }

  private static Map<String, Object> correction(Correction correction) {
    var text = correction.text();
    return new Thing("CorrectionComment")
        .put("text", text == null || text.isBlank() ? Says.say("correction.made") : text)
        .put("datePublished", time(correction.settledAt()))
        .map();
  }

  private static Map<String, Object> agent(String name) {
    return agent(INSTITUTION.matcher(name).find() ? "Organization" : "Person", name);
  }

  private static Map<String, Object> agent(String type, String name) {
    return new Thing(type).put("name", name).map();
  }

  /** Where readers find the article; one that has no address is named by the log and the report. */
  private static String address(ReportModel model) {
    return WebLink.of(model.head().url())
        .or(() -> WebLink.of(model.head().publishedWhere()))
        .or(() -> WebLink.of("https://" + model.verification().origin() + "/reports/" + model.id()))
        .orElseGet(() -> "https://stet.invalid/reports/" + model.id().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** An object of schema.org; what is empty is left out. */
  private static final class Thing {
    private final LinkedHashMap<String, Object> properties = new LinkedHashMap<>();

    Thing(String type) {
      properties.put("@type", type);
    }

    /** One that can be taken out of the file. */
    static Thing alone(String type) {
      var thing = new Thing(type);
      thing.properties.putFirst("@context", SCHEMA);
      return thing;
    }

    Thing put(String name, @Nullable Object value) {
      if (value instanceof String text && !text.isEmpty()) {
        properties.put(name, Characters.storable(text));
      } else if (value != null && !"".equals(value) && !List.of().equals(value)) {
        properties.put(name, value);
      }
      return this;
    }

    Map<String, Object> map() {
      return properties;
    }
  }
}
