package lidao.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented customers and complaints of the demo. */
record SampleHouse(List<Guest> guests, List<SampleComplaint> complaints) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A customer to be registered.
   *
   * @param registration the body that registers them
   * @param patch what staff add afterwards, or a missing node
   */
  record Guest(JsonNode registration, JsonNode patch) {

    String code() {
      return registration.at("/codes/0/code").asString();
    }

    /** Empty for one who has none. */
    String email() {
      return registration.at("/emails/0").asString("");
    }
  }

  static SampleHouse read() {
    List<Guest> guests =
        Arrays.stream(read("customers.json", JsonNode[].class))
            .map(node -> new Guest(node.path("register"), node.path("patch")))
            .toList();
    return new SampleHouse(guests, List.of(read("complaints.json", SampleComplaint[].class)));
  }

  private static <T> T read(String name, Class<T> type) {
    String path = "/lidao-standalone/demo/" + name;
    try (InputStream in = SampleHouse.class.getResourceAsStream(path)) {
      return JSON.readValue(Objects.requireNonNull(in, path), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
