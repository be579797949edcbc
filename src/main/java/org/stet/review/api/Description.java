package org.stet.review.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.stet.article.ArticleStage;
import org.stet.article.PartKind;
import org.stet.article.SecondCheckFlag;
import org.stet.claim.ClaimKind;
import org.stet.claim.DismissReason;
import org.stet.review.Addressee;
import org.stet.review.ArticleMove;
import org.stet.review.Contact;
import org.stet.review.ContactWay;
import org.stet.review.Disposition;
import org.stet.review.Finding;
import org.stet.review.LinkKind;
import org.stet.review.Move;
import org.stet.review.OpenItem;
import org.stet.review.Sensitivity;
import org.stet.review.SourceKind;
import org.stet.review.Stage;
import org.stet.review.Stance;
import org.stet.review.Verdict;
import org.stet.review.WaitsFor;
import org.stet.review.WholePiece;

/**
 * The OpenAPI 3.1 description of the interface: the addresses are found by springdoc, what requests
 * hold is told by {@link RouteTable}, and the values of enumerations are read from the code.
 */
@Component
class Description implements OpenApiCustomizer {

  private static final Map<String, Class<? extends Enum<?>>> ENUMS =
      Stream.<Class<? extends Enum<?>>>of(
              Addressee.class,
              ArticleMove.class,
              ArticleStage.class,
              ClaimsApi.ByHand.class,
              Contact.Outcome.class,
              ClaimKind.class,
              ContactWay.class,
              DismissReason.class,
              LinkKind.class,
              SecondCheckFlag.class,
              Disposition.class,
              Finding.Origin.class,
              Move.class,
              OpenItem.Kind.class,
              PartKind.class,
              Sensitivity.class,
              SourceKind.class,
              Stage.class,
              Stance.class,
              Verdict.class,
              WaitsFor.class,
              WholePiece.Question.class)
          .collect(Collectors.toMap(Description::name, type -> type));

  private static final Map<String, String> ERRORS =
      Map.of(
          "401", "Not signed in.",
          "403", "Never allowed to you.",
          "404", "There is no such thing, or it is not open to you.",
          "409", "Somebody was faster; who, and the version that stands now.",
          "422", "Refused by the workflow, with the sentence; or invalid, with the fields.");

  private final boolean demo;

  Description(@Value("${stet.demo:false}") boolean demo) {
    this.demo = demo;
  }

  @Override
  public void customise(OpenAPI api) {
    api.info(
        new Info()
            .title("Stet")
            .version("1")
            .description(
                "The verification desk for a CMS: the same services as the screens, under the same"
                    + " rules. Times are RFC 3339, ids are opaque texts, offsets are UTF-16 code"
                    + " units of a revision's text. Errors are problem details (RFC 9457)."));
    api.setServers(null);
    secure(api);
    api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(Description::answers);
    for (var route : RouteTable.read().routes()) {
      var path = api.getPaths().get(route.path);
      var operation =
          path == null
              ? null
              : path.readOperationsMap().get(PathItem.HttpMethod.valueOf(route.method));
      if (operation != null) {
        describe(operation, route);
      }
    }
    api.getPaths().remove("/api/**");
  }

  private void secure(OpenAPI api) {
    var components = api.getComponents() == null ? new Components() : api.getComponents();
    components.addSecuritySchemes(
        "token",
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("A personal token, made under My account; its scope is read or write."));
    api.addSecurityItem(new SecurityRequirement().addList("token"));
    if (demo) {
      components.addSecuritySchemes(
          "demo",
          new SecurityScheme()
              .type(SecurityScheme.Type.HTTP)
              .scheme("basic")
              .description("A demo person; on a demo desk only."));
      api.addSecurityItem(new SecurityRequirement().addList("demo"));
    }
    components.addSchemas("Problem", problem());
    api.setComponents(components);
  }

  private static Schema<?> problem() {
    return object(
        Map.of(
            "status", typed("integer", "The HTTP status."),
            "title", typed("string", "The name of the status."),
            "detail", typed("string", "A sentence for a person."),
            "fields",
                typed("object", "422: by field, what is wrong with it.")
                    .additionalProperties(typed("string", "A sentence.")),
            "version", typed("integer", "409: the version that stands now."),
            "who", typed("string", "409: who was faster."),
            "when", typed("string", "409: since when.").format("date-time")));
  }

  private static void answers(Operation operation) {
    var json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    var content = new Content().addMediaType("application/problem+json", json);
    ERRORS.forEach((status, meaning) ->
        operation
            .getResponses()
            .addApiResponse(status, new ApiResponse().description(meaning).content(content)));
  }

  private static void describe(Operation operation, RouteTable.Route route) {
    operation.summary(route.summary);
    if (!route.more.isEmpty()) {
      operation.description(String.join(" ", route.more));
    }
    if (route.method.equals("GET")) {
      route.fields.forEach(field -> parameter(operation, field));
      return;
    }
    if (route.method.equals("POST")) {
      operation.addParametersItem(
          new Parameter()
              .in("header")
              .name("Idempotency-Key")
              .description(
                  "Sent again with the same body within 24 hours, the same answer comes and nothing"
                      + " is done twice.")
              .schema(typed("string", "Any text of yours.")));
    }
    var body = operation.getRequestBody() == null ? new RequestBody() : operation.getRequestBody();
    var content = body.getContent() == null ? new Content() : body.getContent();
    content.addMediaType("application/json", new MediaType().schema(schema(route.fields)));
    operation.requestBody(body.content(content).required(true));
  }

  private static void parameter(Operation operation, RouteTable.Field field) {
    var known =
        operation.getParameters() == null
            ? Stream.<Parameter>empty()
            : operation.getParameters().stream();
    known
        .filter(parameter -> parameter.getName().equals(field.name()))
        .forEach(parameter -> parameter.description(field.meaning()).schema(schema(field)));
  }

  private static Schema<?> schema(List<RouteTable.Field> fields) {
    var properties = new LinkedHashMap<String, Schema<?>>();
    fields.forEach(field -> properties.put(field.name(), schema(field)));
    var schema = object(properties);
    schema.setRequired(
        fields.stream().filter(RouteTable.Field::required).map(RouteTable.Field::name).toList());
    schema.setAdditionalProperties(false);
    return schema;
  }

  private static Schema<?> schema(RouteTable.Field field) {
    var one = field.type().equals("object") ? schema(field.within()) : value(field.type());
    if (!field.several()) {
      one.setDescription(field.meaning());
      return one;
    }
    var list = typed("array", field.meaning());
    list.setItems(one);
    return list;
  }

  private static Schema<?> value(String type) {
    return switch (type) {
      case "text" -> typed("string", null);
      case "person" -> typed("string", null).format("user name");
      case "id" -> typed("string", null);
      case "number" -> typed("integer", null).format("int64");
      case "flag" -> typed("boolean", null);
      case "day" -> typed("string", null).format("date");
      case "time" -> typed("string", null).format("date-time");
      default -> oneOf(type);
    };
  }

  private static Schema<?> oneOf(String type) {
    var values = ENUMS.get(type);
    if (values == null) {
      throw new IllegalStateException("routes.txt: no type " + type);
    }
    var schema = typed("string", null);
    Arrays.stream(values.getEnumConstants())
        .forEach(value -> schema.addEnumItemObject(value.name()));
    return schema;
  }

  private static Schema<?> object(Map<String, Schema<?>> properties) {
    var schema = typed("object", null);
    properties.forEach(schema::addProperty);
    return schema;
  }

  /** In OpenAPI 3.1 a schema has types, in the plural. */
  private static Schema<Object> typed(String type, @Nullable String description) {
    var schema = new Schema<>();
    schema.addType(type);
    schema.setDescription(description);
    return schema;
  }

  private static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer == null || outer == ClaimsApi.class
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }
}
