package lidao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordsTest {

  /** As the services read and write: what is unknown is ignored, what is absent is left out. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static Stream<Samples.Sample> valid() {
    return Samples.valid().stream();
  }

  static Stream<Catalog.Entry> entries() {
    return Catalog.entries().stream();
  }

  static Event read(Samples.Sample sample) {
    Catalog.Entry entry = Catalog.ofType("care." + sample.event() + ".v1").orElseThrow();
    return JSON.readValue(sample.json(), entry.event());
  }

  @ParameterizedTest
  @MethodSource("valid")
  void a_valid_sample_is_read_and_what_is_written_again_satisfies_the_schema(
      Samples.Sample sample) {
    Event event = read(sample);
    String written = JSON.writeValueAsString(event);
    assertThat(CheckedSchema.of(sample.event()).complaintsAbout(written)).isEmpty();
    assertThat(JSON.readValue(written, event.getClass())).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("valid")
  void an_event_knows_its_key_and_its_subject(Samples.Sample sample) {
    Event event = read(sample);
    boolean ofNobody = event instanceof Report && !sample.json().contains("\"customer\": {");
    if (!ofNobody) {
      assertThat(event.key()).isNotEmpty();
      assertThat(event.subject()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_record_and_its_schema_have_the_same_fields(Catalog.Entry entry) {
    JsonNode schema = CheckedSchema.of(entry.event().getSimpleName()).node();
    new Comparison(schema, entry.topic().kind() == Topic.Kind.REPORTS)
        .record(entry.event(), schema, entry.event().getSimpleName());
  }

  /**
   * Walks a record beside its schema.
   *
   * @param forgiving reports may say null for what they do not know
   */
  private record Comparison(JsonNode root, boolean forgiving) {

    void record(Class<?> type, JsonNode schema, String where) {
      List<String> names = new ArrayList<>();
      List<String> required = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        String path = where + "." + component.getName();
        boolean optional = isNullable(component.getAnnotatedType());
        JsonNode property = schema.path("properties").path(component.getName());
        assertThat(property.path("description").asString("")).as(path).endsWith(".");
        names.add(component.getName());
        if (!optional) {
          required.add(component.getName());
        }
        value(component.getGenericType(), property, optional && forgiving, path);
      }
      assertThat(schema.path("properties").propertyNames())
          .as("fields of %s in its schema", where)
          .containsExactlyInAnyOrderElementsOf(names);
      assertThat(schema.path("required").valueStream().map(JsonNode::asString))
          .as("required fields of %s", where)
          .containsExactlyInAnyOrderElementsOf(required);
    }

    private void value(Type type, JsonNode given, boolean orNull, String where) {
      String expected = jsonType(type);
      List<String> types =
          given.path("type").isArray()
              ? given.path("type").valueStream().map(JsonNode::asString).toList()
              : List.of(given.path("type").asString(""));
      assertThat(types)
          .as("type of %s", where)
          .isEqualTo(orNull ? List.of(expected, "null") : List.of(expected));
      if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
        value(generic.getActualTypeArguments()[0], given.path("items"), false, where + "[]");
      } else if (type instanceof ParameterizedType generic) {
        Type key = generic.getActualTypeArguments()[0];
        if (key == DayOfWeek.class) {
          assertThat(given.path("propertyNames").path("enum").valueStream().map(JsonNode::asString))
              .containsExactly(
                  Arrays.stream(DayOfWeek.values()).map(Enum::name).toArray(String[]::new));
        }
        value(
            generic.getActualTypeArguments()[1],
            given.path("additionalProperties"),
            false,
            where + "{}");
      } else if (type instanceof Class<?> scalar) {
        scalar(scalar, given, where);
      }
    }

    private void scalar(Class<?> type, JsonNode given, String where) {
      if (type.isEnum()) {
        assertThat(
                given.path("enum").valueStream().filter(v -> !v.isNull()).map(JsonNode::asString))
            .as("values of %s", where)
            .containsExactlyElementsOf(
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
      } else if (type.isRecord()) {
        String ref = given.path("$ref").asString("");
        record(type, root.at(ref.substring(1)), where);
      } else if (type == String.class) {
        assertThat(given.path("maxLength").isInt() || given.has("format"))
            .as("%s has a limit", where)
            .isTrue();
      } else {
        String format =
            Map.<Class<?>, String>of(
                    UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date")
                .getOrDefault(type, "");
        assertThat(given.path("format").asString("")).as("format of %s", where).isEqualTo(format);
      }
    }

    private static String jsonType(Type type) {
      if (type instanceof ParameterizedType generic) {
        return generic.getRawType() == List.class ? "array" : "object";
      }
      Class<?> plain = (Class<?>) type;
      if (plain.isRecord()) {
        return "object";
      }
      if (plain == boolean.class || plain == Boolean.class) {
        return "boolean";
      }
      if (List.of(int.class, Integer.class, long.class, Long.class).contains(plain)) {
        return "integer";
      }
      if (plain == BigDecimal.class) {
        return "number";
      }
      boolean known =
          plain.isEnum()
              || List.of(String.class, UUID.class, Instant.class, LocalDate.class, LocalTime.class)
                  .contains(plain);
      return known ? "string" : "nothing the contract knows: " + plain.getName();
    }

    private static boolean isNullable(AnnotatedElement type) {
      return type.isAnnotationPresent(Nullable.class);
    }
  }
}
