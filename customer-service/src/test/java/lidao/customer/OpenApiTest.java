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

  @Test
  void what_it_shows_as_an_example_is_taken() throws IOException {
    Answer registered = post("/api/customers", example("Registration"));
    assertThat(registered.status()).as(registered.response().body()).isIn(200, 201);
    String place = "/api/customers/" + registered.json().path("customerId").asString();
    assertThat(post(place + "/contact-points", example("ContactPointInput")).status())
        .isEqualTo(201);
    assertThat(post(place + "/honourees", example("NewHonouree")).status()).isEqualTo(201);
  }

  private static String example(String schema) throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(COMMITTED))
        .at("/components/schemas/" + schema + "/example")
        .toString();
  }
}
