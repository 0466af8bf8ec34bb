package lidao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

  private static final JsonNode DOCUMENT =
      new YAMLMapper().readTree(Samples.read(Path.of("asyncapi.yaml")));
  private static final JsonNode MESSAGES = DOCUMENT.at("/components/messages");

  /**
   * What travels beside the value: the attributes of a CloudEvent in binary mode, and the trace.
   */
  private static final List<String> HEADERS =
      List.of(
          "ce_specversion",
          "ce_id",
          "ce_source",
          "ce_type",
          "ce_time",
          "ce_subject",
          "content-type",
          "traceparent");

  static Stream<Catalog.Entry> entries() {
    return Catalog.entries().stream();
  }

  @Test
  void the_document_has_the_topics_and_the_events_of_the_catalog_and_no_others() {
    assertThat(DOCUMENT.path("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(DOCUMENT.path("channels").valueStream().map(c -> c.path("address").asString()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    assertThat(MESSAGES.valueStream().map(message -> message.path("name").asString()))
        .containsExactlyInAnyOrderElementsOf(entries().map(Catalog.Entry::type).toList());
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void a_channel_carries_the_events_of_its_topic_in_the_right_direction(Topic topic) {
    String name = channel(topic);
    JsonNode channel = DOCUMENT.path("channels").path(name);
    List<String> events =
        entries().filter(e -> e.topic() == topic).map(e -> e.event().getSimpleName()).toList();
    assertThat(channel.path("messages").propertyNames())
        .containsExactlyInAnyOrderElementsOf(events);
    assertThat(channel.at("/bindings/kafka/topic").asString()).isEqualTo(topic.topicName());
    assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(Topic.PARTITIONS);
    assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0").asString())
        .isEqualTo(topic.kind() == Topic.Kind.STATES ? "compact" : "delete");

    List<JsonNode> operations =
        DOCUMENT
            .path("operations")
            .valueStream()
            .filter(o -> o.at("/channel/$ref").asString().equals("#/channels/" + name))
            .toList();
    assertThat(operations).hasSize(events.isEmpty() ? 0 : 1);
    for (JsonNode operation : operations) {
      assertThat(operation.path("action").asString())
          .isEqualTo(topic.kind() == Topic.Kind.REPORTS ? "receive" : "send");
      assertThat(operation.path("messages").valueStream().map(m -> m.path("$ref").asString()))
          .containsExactlyInAnyOrderElementsOf(
              events.stream().map(e -> "#/channels/" + name + "/messages/" + e).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_message_names_its_schema_and_its_headers(Catalog.Entry entry) {
    String event = entry.event().getSimpleName();
    JsonNode message = MESSAGES.path(event);
    Path schema = Path.of(message.at("/payload/$ref").asString()).normalize();
    assertThat(schema).isEqualTo(Path.of("src/main/resources" + entry.schema()));
    assertThat(Files.exists(schema)).isTrue();
    boolean report = entry.topic().kind() == Topic.Kind.REPORTS;
    assertThat(message.at("/headers/$ref").asString())
        .isEqualTo("#/components/schemas/" + (report ? "ReportHeaders" : "FactHeaders"));
    assertThat(
            DOCUMENT
                .path("channels")
                .path(channel(entry.topic()))
                .path("messages")
                .path(event)
                .path("$ref")
                .asString())
        .isEqualTo("#/components/messages/" + event);
  }

  @Test
  void the_headers_are_those_on_the_wire() {
    for (String kind : List.of("ReportHeaders", "FactHeaders")) {
      JsonNode headers = DOCUMENT.path("components").path("schemas").path(kind);
      assertThat(headers.path("properties").propertyNames())
          .containsExactlyInAnyOrderElementsOf(HEADERS);
      assertThat(headers.at("/properties/ce_id/maxLength").asInt()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void an_example_is_one_that_would_be_understood(Catalog.Entry entry) {
    String event = entry.event().getSimpleName();
    JsonNode example = MESSAGES.path(event).path("examples").path(0);
    assertThat(CheckedSchema.of(event).complaintsAbout(example.path("payload").toString()))
        .isEmpty();
    JsonNode headers = example.path("headers");
    assertThat(headers.path("ce_type").asString()).isEqualTo(entry.type());
    assertThat(headers.propertyNames()).isSubsetOf(HEADERS);
    Event read = RecordsTest.JSON.treeToValue(example.path("payload"), entry.event());
    if (read instanceof Fact) {
      assertThat(headers.path("ce_subject").asString()).isEqualTo(read.subject());
    }
  }

  @Test
  void a_reader_is_told_of_repeats() {
    assertThat(DOCUMENT.at("/info/description").asString()).contains("repeat", "ce_id");
  }

  private static String channel(Topic topic) {
    return DOCUMENT
        .path("channels")
        .propertyStream()
        .filter(c -> c.getValue().path("address").asString().equals(topic.topicName()))
        .map(c -> c.getKey())
        .findFirst()
        .orElseThrow();
  }
}
