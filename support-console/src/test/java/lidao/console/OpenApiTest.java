package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends ConsoleTest {

  private static final Path COMMITTED = Path.of("../docs/openapi/support-console.json");

  /** {@code -Dopenapi.write} writes the description anew instead of comparing it. */
  @Test
  void the_committed_description_is_what_the_console_offers() throws IOException {
    String offered =
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(tree(send(request("/v3/api-docs"))))
            + "\n";
    offered = offered.replaceAll("http://localhost:\\d+", "http://localhost:8080");
    if (System.getProperty("openapi.write") != null) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, offered);
    }
    assertThat(offered).isEqualTo(Files.readString(COMMITTED));
  }
}
