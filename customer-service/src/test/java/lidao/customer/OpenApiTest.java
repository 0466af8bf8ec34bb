package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends CustomerServiceTest {

  private static final Path COMMITTED = Path.of("../docs/openapi/customer-service.json");

  /** Write it anew with {@code -Dopenapi.write=true}. */
  @Test
  void the_committed_description_is_what_the_service_answers() throws IOException {
    JsonMapper pretty = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    String described = pretty.writeValueAsString(get("/v3/api-docs").json()) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, described);
    }

    assertThat(described)
        .as("write it anew: mvn -pl customer-service test -Dtest=OpenApiTest -Dopenapi.write=true")
        .isEqualTo(Files.readString(COMMITTED));
  }
}
