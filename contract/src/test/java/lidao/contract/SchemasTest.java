package lidao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemasTest {

  static Stream<Samples.Sample> valid() {
    return Samples.valid().stream();
  }

  static Stream<Samples.Sample> invalid() {
    return Samples.invalid().stream();
  }

  static Stream<Catalog.Entry> entries() {
    return Catalog.entries().stream();
  }

  @Test
  void every_event_has_a_schema_and_every_schema_an_event() throws Exception {
    try (Stream<Path> files = Files.list(CheckedSchema.FOLDER)) {
      assertThat(files.map(file -> "/lidao/contract/schema/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(entries().map(Catalog.Entry::schema).toList());
    }
    assertThat(entries())
        .allSatisfy(entry -> assertThat(Catalog.class.getResource(entry.schema())).isNotNull());
  }

  @Test
  void every_event_has_valid_and_invalid_samples_and_no_sample_is_of_an_unknown_event() {
    Set<String> events =
        entries()
            .map(entry -> entry.event().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Samples.valid().events()).isEqualTo(events);
    assertThat(Samples.invalid().events()).isEqualTo(events);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_schema_says_what_it_is_the_schema_of(Catalog.Entry entry) {
    JsonNode schema = CheckedSchema.of(entry.event().getSimpleName()).node();
    assertThat(schema.path("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("$id").asString()).isEqualTo("urn:lidao:" + entry.type());
    assertThat(schema.path("title").asString()).isEqualTo(entry.event().getSimpleName());
    assertThat(schema.path("description").asString()).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_schema_stands_alone_and_lets_later_fields_in(Catalog.Entry entry) {
    JsonNode schema = CheckedSchema.of(entry.event().getSimpleName()).node();
    assertThat(schema.findValuesAsString("$ref"))
        .allMatch(
            ref -> ref.startsWith("#/$defs/") && schema.path("$defs").has(ref.substring(8)),
            "names a definition of the same file");
    assertThat(schema.toString()).doesNotContain("\"additionalProperties\":false");
  }

  /** Each file stands alone, so what several share is written in each, and must not drift. */
  @Test
  void a_definition_that_several_schemas_share_is_the_same_in_all() {
    Map<String, JsonNode> first = new HashMap<>();
    entries()
        .forEach(
            entry ->
                CheckedSchema.of(entry.event().getSimpleName())
                    .node()
                    .path("$defs")
                    .properties()
                    .forEach(
                        definition -> {
                          // Reports forgive a null, so their definitions are a family of their own.
                          String name = entry.topic().kind() + " " + definition.getKey();
                          JsonNode known = first.putIfAbsent(name, definition.getValue());
                          if (known != null) {
                            assertThat(definition.getValue())
                                .as("%s in %s", definition.getKey(), entry.schema())
                                .isEqualTo(known);
                          }
                        }));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void a_valid_sample_satisfies_its_schema(Samples.Sample sample) {
    assertThat(CheckedSchema.of(sample.event()).complaintsAbout(sample.json())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void an_invalid_sample_is_refused_and_the_refusal_names_the_field(Samples.Sample sample) {
    assertThat(CheckedSchema.of(sample.event()).complaintsAbout(sample.json()))
        .anyMatch(complaint -> complaint.isAbout(sample.field()), "is about " + sample.field());
  }
}
