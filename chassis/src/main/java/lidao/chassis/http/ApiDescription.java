package lidao.chassis.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to every API description what the chassis does for every endpoint. */
class ApiDescription implements OpenApiCustomizer {

  private static final String TOKEN = "token";

  @Override
  public void customise(OpenAPI api) {
    // The address differs from house to house, the description must not.
    api.setServers(List.of(new Server().url("/")));
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    api.getComponents()
        .addSecuritySchemes(
            TOKEN,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"));
    api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    if (api.getPaths() == null) {
      return;
    }
    api.getPaths()
        .values()
        .forEach(
            path -> {
              if (path.getPost() != null) {
                path.getPost().addParametersItem(key());
              }
              path.readOperations()
                  .forEach(o -> o.getResponses().addApiResponse("default", problem()));
            });
  }

  private static HeaderParameter key() {
    HeaderParameter key = new HeaderParameter();
    key.name(IdempotentRequests.KEY)
        .description("Repeats under one key take effect once, and get the first answer again.")
        .schema(typed("string").maxLength(IdempotentRequests.LONGEST_KEY));
    return key;
  }

  private static Schema<?> typed(String type) {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.addType(type);
    return schema;
  }

  private static ApiResponse problem() {
    Schema<?> schema = typed("object");
    schema
        .addProperty("type", typed("string"))
        .addProperty("title", typed("string"))
        .addProperty("status", typed("integer"))
        .addProperty("detail", typed("string"))
        .addProperty("instance", typed("string"));
    return new ApiResponse()
        .description("A problem document (RFC 9457); 'errors' lists the fields that are wrong")
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }
}
