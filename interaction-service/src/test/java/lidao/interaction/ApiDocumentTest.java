package lidao.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed description is what the service really offers. After a change: {@code mvn -pl
 * interaction-service test -Dtest=ApiDocumentTest -Dopenapi.write=true}.
 */
class ApiDocumentTest extends InteractionServiceTest {

  private static final Path COMMITTED =
      Path.of("..", "docs", "openapi", "interaction-service.json");
  private static final JsonMapper SORTED =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @Test
  void the_committed_openapi_document_is_the_api() throws IOException {
    Object api = JSON.readValue(send("GET", "/v3/api-docs", STAFF, "").body(), Object.class);
    String now = SORTED.writeValueAsString(api) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, now);
    }
    assertThat(now).isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void what_it_shows_as_an_example_is_taken() throws IOException {
    post("/api/interactions/bookings", example("NewBooking"));
    post("/api/interactions", example("NewInteraction"));
  }

  private static String example(String schema) throws IOException {
    return JSON.readTree(Files.readString(COMMITTED))
        .at("/components/schemas/" + schema + "/example")
        .toString();
  }
}
