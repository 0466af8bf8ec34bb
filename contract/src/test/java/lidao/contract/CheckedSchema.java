package lidao.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A schema as a strict reader applies it: formats are checked, nothing is fetched. */
record CheckedSchema(Schema schema) {

  static final Path FOLDER = Path.of("src/main/resources/lidao/contract/schema");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry
                  .schemaCacheEnabled(false)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  /** What is wrong, and with which field. */
  record Complaint(String field, String message) {

    boolean isAbout(String wanted) {
      return field.equals(wanted) || field.startsWith(wanted + ".");
    }
  }

  static CheckedSchema in(Path file) {
    return new CheckedSchema(REGISTRY.getSchema(Samples.read(file), InputFormat.JSON));
  }

  /** Today's schema of an event such as {@code ComplaintFiled}. */
  static CheckedSchema of(String event) {
    return in(FOLDER.resolve(event + ".v1.json"));
  }

  List<Complaint> complaintsAbout(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(CheckedSchema::complaint).toList();
  }

  JsonNode node() {
    return schema.getSchemaNode();
  }

  private static Complaint complaint(Error error) {
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      field.append(i == 0 ? "" : ".").append(error.getInstanceLocation().getName(i));
    }
    if (error.getProperty() != null) {
      field.append(field.isEmpty() ? "" : ".").append(error.getProperty());
    }
    return new Complaint(field.toString(), error.getMessage());
  }
}
