package lidao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The page for engineers of other systems says what is so, and its commands send valid events. */
class EventsPageTest {

  private static final String PAGE = Samples.read(Path.of("../docs/events.md"));

  private static Stream<MatchResult> commands(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(PAGE).results();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void the_table_has_every_topic_with_its_events(Topic topic) {
    String row =
        PAGE.lines()
            .filter(line -> line.startsWith("| `" + topic.topicName() + "` |"))
            .findFirst()
            .orElse("no row");
    assertThat(row).isNotEqualTo("no row");
    String carried = row.split("\\|")[3];
    assertThat(
            Pattern.compile("`([A-Z]\\w+)`")
                .matcher(carried)
                .results()
                .map(match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Catalog.entries().stream()
                .filter(entry -> entry.topic() == topic)
                .map(entry -> entry.event().getSimpleName())
                .toList());
  }

  @Test
  void each_kcat_command_sends_a_valid_report_to_its_topic() {
    assertThat(
            commands("kcat -P [^`]*? -t (\\S+) [^`]*?ce_type=(\\S+) [^`]*?<<'EVENT'\n(.*?)\nEVENT"))
        .hasSize(3)
        .allSatisfy(
            command -> {
              assertThat(topicOf(command.group(2))).isEqualTo(command.group(1));
              assertValid(command.group(2), RecordsTest.JSON.readTree(command.group(3)));
              assertThat(command.group(3)).as("kcat sends an event a line").doesNotContain("\n");
            });
  }

  @Test
  void each_curl_command_sends_valid_reports() {
    assertThat(commands("Content-Type: application/cloudevents[^`]*?<<'EVENT'\n(.*?)\nEVENT"))
        .hasSize(2)
        .allSatisfy(
            command -> {
              JsonNode body = RecordsTest.JSON.readTree(command.group(1));
              (body.isArray() ? body.valueStream() : Stream.of(body))
                  .forEach(event -> assertValid(event.path("type").asString(), event.path("data")));
            });
    assertThat(commands("ce-type: (\\S+)' [^`]*?<<'EVENT'\n(.*?)\nEVENT"))
        .hasSize(1)
        .allSatisfy(
            command -> assertValid(command.group(1), RecordsTest.JSON.readTree(command.group(2))));
  }

  private static String topicOf(String type) {
    return Catalog.ofType(type).orElseThrow().topic().topicName();
  }

  private static void assertValid(String type, JsonNode event) {
    String name = Catalog.ofType(type).orElseThrow().event().getSimpleName();
    assertThat(CheckedSchema.of(name).complaintsAbout(event.toString())).isEmpty();
  }
}
