package lidao.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.customer.CustomerServiceTest;
import org.junit.jupiter.api.Test;

class UploadsTest extends CustomerServiceTest {

  private static final String MAPPING =
      "{\"source\":\"%s\",\"columns\":{\"id\":\"code\",\"Name\":\"name\"}}";

  @Test
  void a_file_that_is_too_large_is_refused_with_its_limit_and_leaves_nothing_behind()
      throws IOException {
    byte[] tooLarge = new byte[13 * 1024 * 1024];
    Arrays.fill(tooLarge, (byte) 'x');
    String mapping = MAPPING.formatted(random("/large-"));
    Set<Path> before = setDown();

    Answer form = form(new String(tooLarge, StandardCharsets.US_ASCII), mapping);
    Answer body = upload(tooLarge, mapping);

    for (Answer answer : new Answer[] {form, body}) {
      assertThat(answer.status()).as(answer.response().body()).isEqualTo(413);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.json().path("detail").asString()).contains("12 MB");
    }
    assertThat(before).containsAll(setDown());
  }

  /**
   * The uploads that stand on the disk; of a process that was killed there may be some for ever.
   */
  private static Set<Path> setDown() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("customers-"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void a_file_in_a_form_goes_in_from_where_the_server_set_it_down() {
    Answer ordered = form("id,Name\n1,Ann\n", MAPPING.formatted(random("/form-")));

    assertThat(ordered.status()).as(ordered.response().body()).isEqualTo(202);
    assertThat(ordered.json().path("fileName").asString()).isEqualTo("people.csv");
    await().until(() -> get(ordered.header("Location")).json().path("created").asInt() == 1);
  }

  @Test
  void another_system_sees_its_own_imports_and_no_others() {
    byte[] file = "id,Name\n1,Ann\n".getBytes(StandardCharsets.UTF_8);
    String own =
        send(
                "POST",
                "/api/customers/imports?mapping=" + encoded(MAPPING.formatted("/x")),
                "id,Name\n1,Ann\n",
                "text/csv",
                "integrator")
            .json()
            .path("importId")
            .asString();
    String staffs =
        upload(file, MAPPING.formatted(random("/y-"))).json().path("importId").asString();

    String path = "/api/customers/imports";
    String seen = send("GET", path, null, "application/json", "integrator").response().body();
    assertThat(seen).contains(own).doesNotContain(staffs);
    assertThat(get(path).response().body()).contains(own, staffs);
    for (String below : new String[] {"", "/rejections", "/warnings", "/rejections.csv"}) {
      String type = "application/json";
      assertThat(send("GET", path + "/" + own + below, null, type, "integrator").status())
          .as(below)
          .isEqualTo(200);
      assertThat(send("GET", path + "/" + staffs + below, null, type, "integrator").status())
          .as(below)
          .isEqualTo(404);
    }
  }

  private Answer form(String file, String mapping) {
    String edge = "edge-of-a-part";
    String form =
        """
        --%1$s
        Content-Disposition: form-data; name="mapping"
        Content-Type: application/json

        %2$s
        --%1$s
        Content-Disposition: form-data; name="file"; filename="people.csv"
        Content-Type: text/csv

        %3$s
        --%1$s--
        """
            .formatted(edge, mapping, file)
            .replace("\n", "\r\n");
    String type = "multipart/form-data; boundary=" + edge;
    return send("POST", "/api/customers/imports", form, type, "staff");
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
