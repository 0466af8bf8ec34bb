package lidao.console.intake;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lidao.chassis.http.FieldError;
import lidao.contract.Catalog;
import lidao.contract.Topic;
import org.springframework.stereotype.Component;

/** The contract's schemas of what other systems may report. */
@Component
class ReportSchemas {

  private static final int MOST_ERRORS = 20;

  private final Map<String, Schema> schemas;

  ReportSchemas() {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    this.schemas =
        Catalog.entries().stream()
            .filter(entry -> entry.topic().kind() == Topic.Kind.REPORTS)
            .collect(Collectors.toUnmodifiableMap(Catalog.Entry::type, e -> read(registry, e)));
  }

  /** The types that may be reported, sorted. */
  List<String> types() {
    return schemas.keySet().stream().sorted().toList();
  }

  boolean knows(String type) {
    return schemas.containsKey(type);
  }

  /** What the schema of a known type has against the data. */
  List<FieldError> errors(String type, String data, String prefix) {
    return schemas.get(type).validate(data, InputFormat.JSON).stream()
        .map(error -> new FieldError(field(error, prefix), message(error)))
        .distinct()
        .limit(MOST_ERRORS)
        .toList();
  }

  // The message begins with the path, which stands in the field already.
  private static String message(Error error) {
    String message = error.getMessage();
    int colon = message.indexOf(": ");
    return message.startsWith("/") && colon > 0 ? message.substring(colon + 2) : message;
  }

  private static String field(Error error, String prefix) {
    StringBuilder field = new StringBuilder(prefix);
    var path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      if (step instanceof Number index) {
        field.append('[').append(index).append(']');
      } else {
        append(field, String.valueOf(step));
      }
    }
    if (error.getProperty() != null) {
      append(field, error.getProperty());
    }
    return field.toString();
  }

  private static void append(StringBuilder field, String name) {
    field.append(field.isEmpty() ? "" : ".").append(name);
  }

  private static Schema read(SchemaRegistry registry, Catalog.Entry entry) {
    try (InputStream in = Catalog.class.getResourceAsStream(entry.schema())) {
      if (in == null) {
        throw new IllegalStateException("no schema at " + entry.schema());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return registry.getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + entry.schema(), e);
    }
  }
}
