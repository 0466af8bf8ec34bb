package lidao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the API is the API's; -Dopenapi.write=true writes it anew. */
class OpenApiTest extends ReminderTest {

  private static final Path COMMITTED = Path.of("../docs/openapi/reminder-service.json");

  @Autowired private JsonMapper mapper;

  @Test
  void the_committed_description_is_what_the_service_answers() throws IOException {
    JsonMapper stable =
        mapper
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    String answered = http().get().uri("/v3/api-docs").retrieve().body(String.class);
    String now = stable.writeValueAsString(stable.readValue(answered, TreeMap.class)) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, now);
    }
    assertThat(COMMITTED).content().isEqualTo(now);
  }
}
