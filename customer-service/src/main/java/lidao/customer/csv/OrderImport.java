package lidao.customer.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import lidao.chassis.http.Faults;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.UnreadableJson;
import lidao.customer.csv.Imports.Order;
import lidao.messaging.outbox.UuidV7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes a file in, to be imported as soon as the transaction commits. */
@Component
class OrderImport {

  private final JdbcClient db;
  private final JsonMapper strict;
  private final Imports imports;
  private final RunImports run;

  OrderImport(JdbcClient db, JsonMapper json, Imports imports, RunImports run) {
    this.db = db;
    this.strict = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.imports = imports;
    this.run = run;
  }

  /** The mapping as sent; a {@link lidao.chassis.http.Refusal} naming all that is wrong with it. */
  ImportMapping mapping(@Nullable String text, @Nullable String charset) {
    if (text == null || text.isBlank()) {
      throw InvalidInput.parameter(
          "mapping",
          "is required, such as {\"source\":\"/crm\",\"columns\":{\"id\":\"code\",\"Name\":\"name\"}}");
    }
    try {
      ImportMapping mapping =
          Objects.requireNonNull(strict.readValue(text, ImportMapping.class)).orCharset(charset);
      Faults faults = new Faults();
      mapping.check(faults);
      faults.refuse();
      return mapping;
    } catch (JacksonException e) {
      throw UnreadableJson.reason(e);
    }
  }

  /** Keeps the file and its mapping within the current transaction; the import's id. */
  UUID order(
      Upload upload,
      FileHead head,
      ImportMapping mapping,
      String setter,
      String sender,
      @Nullable String fileName) {
    UUID id = UuidV7.next();
    try (InputStream file = upload.open()) {
      imports.add(
          new Order(
              id,
              setter,
              sender,
              mapping,
              head.header(),
              fileName,
              upload.length(),
              head.start(),
              head.line()));
      StoredFile.keep(db, id, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            run.run();
          }
        });
    return id;
  }
}
