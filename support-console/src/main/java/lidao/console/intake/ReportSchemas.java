package lidao.console.intake;

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
    return SchemaFaults.of(schemas.get(type).validate(data, InputFormat.JSON), prefix).stream()
        .distinct()
        .limit(MOST_ERRORS)
        .toList();
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
