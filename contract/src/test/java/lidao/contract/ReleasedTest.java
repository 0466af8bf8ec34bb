package lidao.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other systems were promised with a release holds for as long as the topics live. */
class ReleasedTest {

  private static final Path RELEASED = Samples.RESOURCES.resolve("released");
  private static final String WHAT_TO_DO =
      "%s no longer holds for %s. Other systems rely on it: never edit a released file. Instead keep"
          + " the change compatible (v1 only gains optional fields), or put a .v2 beside it: a new"
          + " type, schema and samples, with v1 still published.";

  /** A released folder: {@code catalog.tsv}, {@code schemas/} and {@code samples/}. */
  record Release(Path folder) {

    List<String[]> catalog() {
      return Samples.read(folder.resolve("catalog.tsv"))
          .lines()
          .map(line -> line.split("\t"))
          .toList();
    }

    Samples samples() {
      return new Samples(folder.resolve("samples"));
    }

    Path schema(String event) {
      return folder.resolve("schemas").resolve(event + ".v1.json");
    }

    @Override
    public String toString() {
      return folder.getFileName().toString();
    }
  }

  static List<Release> releases() throws IOException {
    try (Stream<Path> folders = Files.list(RELEASED)) {
      return folders.sorted().map(Release::new).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void a_released_type_stays_on_its_topic(Release release) {
    assertThat(release.catalog()).isNotEmpty();
    for (String[] row : release.catalog()) {
      assertThat(Catalog.ofType(row[0]).map(entry -> entry.topic().topicName()))
          .as(WHAT_TO_DO, release + "/catalog.tsv", row[0])
          .contains(row[1]);
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void a_released_sample_is_read_and_still_satisfies_the_schema(Release release) {
    assertThat(release.samples().events()).hasSameSizeAs(release.catalog());
    release.samples().stream()
        .forEach(
            sample -> {
              assertThatCode(() -> RecordsTest.read(sample))
                  .as(WHAT_TO_DO, release + "/samples/" + sample, "today's record")
                  .doesNotThrowAnyException();
              assertThat(CheckedSchema.of(sample.event()).complaintsAbout(sample.json()))
                  .as(WHAT_TO_DO, release + "/samples/" + sample, "today's schema")
                  .isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("releases")
  void what_is_sent_today_satisfies_a_released_schema(Release release) {
    Samples.valid().stream()
        .filter(sample -> Files.exists(release.schema(sample.event())))
        .forEach(
            sample -> {
              CheckedSchema schema = CheckedSchema.in(release.schema(sample.event()));
              for (String json :
                  List.of(
                      sample.json(),
                      RecordsTest.JSON.writeValueAsString(RecordsTest.read(sample)))) {
                assertThat(schema.complaintsAbout(json))
                    .as(WHAT_TO_DO, release + "/schemas/" + sample.event(), "sample " + sample)
                    .isEmpty();
              }
            });
  }
}
