package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkedDataTest {

  private static final Path STANDARDS = Path.of("../shared/data/standards");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void everyApprovedVerdictOnWordsThatStandIsAClaimReview() throws IOException {
    var things = things(SampleReports.published());

    assertThat(things.getFirst().path("@type").asString()).isEqualTo("NewsArticle");
    assertThat(things.getFirst().path("correction").get(0).path("text").asString())
        .isEqualTo("It is Kovalchuk.");
    assertThat(things).hasSize(1 + 13 - 4);
    for (var review : things.subList(1, things.size())) {
      assertThat(review.path("@context").asString()).isEqualTo("https://schema.org");
      assertThat(review.path("@type").asString()).isEqualTo("ClaimReview");
      assertThat(review.path("url").asString())
          .startsWith("https://wire.example/aldane/convoys-reach-valley#claim-");
      assertThat(review.path("itemReviewed").path("@type").asString()).isEqualTo("Claim");
      assertThat(review.path("itemReviewed").path("appearance").get(0).path("url").asString())
          .isEqualTo("https://wire.example/aldane/convoys-reach-valley");
    }
  }

  @Test
  void aNumberStandsOnlyWhereANumberIsHonest() throws IOException {
    var ratings =
        things(SampleReports.published()).stream()
            .skip(1)
            .map(thing -> thing.path("reviewRating"))
            .toList();

    for (var rating : ratings) {
      var number =
          switch (rating.path("alternateName").asString()) {
            case "Accurate" -> 5;
            case "Accurate with a fix" -> 4;
            case "Misleading" -> 3;
            case "Inaccurate" -> 1;
            default -> 0;
          };
      assertThat(rating.path("ratingValue").asInt(0)).isEqualTo(number);
      assertThat(rating.path("bestRating").asInt(0)).isEqualTo(number == 0 ? 0 : 5);
    }
  }

  @Test
  void anAddressThatIsNoneOfTheWebIsNoLink() throws IOException {
    var thing = things(SampleReports.saying("javascript:alert(1)")).get(1);

    assertThat(thing.path("citation").get(0).has("url")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Redaction.class)
  void itHoldsToTheShapesAndTheProfile(Redaction readers) throws IOException {
    assumeStandards();
    var shapes = shapes();

    for (var report :
        List.of(
            readers.copyOf(SampleReports.published()),
            readers.copyOf(SampleReports.headed(SampleReports.published(), "“Quote” \\ </script>")),
            readers.copyOf(SampleReports.published("page 1")))) {
      for (var thing : things(report)) {
        var found = validated(shapes, thing.toString());
        assertThat(found.getEntries()).as(thing.toString()).isEmpty();
        if (thing.path("@type").asString().equals("ClaimReview")) {
          assertThat(profile(thing.toString())).isEmpty();
        }
      }
    }
  }

  @Test
  void theThreeSeededFaultsAreCaught() throws IOException {
    assumeStandards();
    var example = Files.readString(STANDARDS.resolve("profiles/example-claimreview.jsonld"));
    var faults =
        List.of(
            example.replaceFirst(
                "\"datePublished\": \"2024-11-28\"", "\"datePublished\": \"28 Nov\""),
            example.replaceFirst(
                "(?s)\"reviewRating\": \\{.*?\\},\\s*\"itemReviewed\"",
                "\"reviewRating\": \"False\", \"itemReviewed\""),
            example.replaceFirst(
                "\"claimReviewed\": \"[^\"]*\"", "\"claimReviewed\": {\"@type\":\"Claim\"}"));
    var shapes = shapes();

    assertThat(validated(shapes, example).conforms()).isTrue();
    assertThat(profile(example)).isEmpty();
    for (var fault : faults) {
      assertThat(fault).isNotEqualTo(example);
      assertThat(isCaught(fault)).as(fault).isTrue();
      assertThat(profile(fault)).isNotEmpty();
    }
  }

  /**
   * The shapes hold each other in circles, and the validator cuts a circle wherever it enters it,
   * which is not the same place in each reading; then a fault may slip through one of them.
   */
  private static boolean isCaught(String fault) throws IOException {
    for (int reading = 0; reading < 5; reading++) {
      if (!validated(shapes(), fault).conforms()) {
        return true;
      }
    }
    return false;
  }

  private static void assumeStandards() {
    assumeTrue(Files.isDirectory(STANDARDS), "no schema.org shapes in " + STANDARDS);
  }

  private static List<JsonNode> things(ReportModel report) throws IOException {
    var things = new ArrayList<JsonNode>();
    JSON.readTree(SevenFormatsTest.written("jsonld", report)).forEach(things::add);
    return things;
  }

  /** The published shapes let no literal pass; the patch beside them mends that. */
  private static Shapes shapes() {
    var shapes = turtle("schemaorg/schemaorg-shapes.shacl");
    var patch = turtle("profiles/schemaorg-literals-patch.ttl");
    for (var replaced : patch.listSubjects().toList()) {
      shapes.removeAll(shapes.createResource(replaced.getURI()), null, null);
    }
    return Shapes.parse(shapes.add(patch));
  }

  private static Model turtle(String file) {
    return RDFDataMgr.loadModel(STANDARDS.resolve(file).toUri().toString(), Lang.TURTLE);
  }

  private static ValidationReport validated(Shapes shapes, String document) throws IOException {
    var context = Files.readString(STANDARDS.resolve("schemaorg/schemaorgcontext.jsonld"));
    var inside =
        context.substring(
            context.indexOf('{', context.indexOf("\"@context\"")), context.lastIndexOf('}'));
    var local =
        document.replaceFirst(
            "\"@context\"\\s*:\\s*\"https?://schema.org/?\"",
            Matcher.quoteReplacement("\"@context\":" + inside));
    var model = ModelFactory.createDefaultModel();
    RDFParser.fromString(local, Lang.JSONLD11).base("https://desk.example/").parse(model);
    var data = model.add(turtle("schemaorg/schemaorg-subclasses.shacl")).getGraph();
    return ShaclValidator.get().validate(shapes, data);
  }

  private static List<?> profile(String document) throws IOException {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    try (var schema = Files.newInputStream(STANDARDS.resolve("profiles/claimreview.schema.json"))) {
      return registry.getSchema(schema).validate(document, InputFormat.JSON);
    }
  }
}
