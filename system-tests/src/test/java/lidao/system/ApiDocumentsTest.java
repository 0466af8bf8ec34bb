package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The descriptions of the APIs tell whoever reads them what to expect. */
class ApiDocumentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer-service",
        "interaction-service",
        "reminder-service",
        "complaint-service",
        "support-console"
      })
  void every_operation_says_what_it_does_who_may_and_how_it_is_refused(String service)
      throws IOException {
    JsonNode paths =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of("../docs/openapi", service + ".json")))
            .path("paths");
    assertThat(paths.propertyStream()).hasSizeGreaterThan(5);
    paths
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .forEach(
                        operation -> {
                          String which = operation.getKey() + " " + path.getKey();
                          JsonNode told = operation.getValue();
                          assertThat(told.path("summary").asString("")).as(which).isNotBlank();
                          assertThat(told.path("description").asString(""))
                              .as(which)
                              .startsWith("For ");
                        }));
  }
}
