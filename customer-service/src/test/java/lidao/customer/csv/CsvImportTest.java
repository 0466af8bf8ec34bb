package lidao.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lidao.customer.CustomerServiceTest;
import lidao.messaging.outbox.UuidV7;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CsvImportTest extends CustomerServiceTest {

  private static final String SIMPLE =
      "{\"source\":\"%s\",\"columns\":{\"id\":\"code\",\"Name\":\"name\",\"Mail\":\"email\"}}";

  @Autowired Imports imports;
  @Autowired ImportBatch batch;

  @Test
  void a_foreign_file_goes_in_as_it_is_and_a_second_time_changes_nothing() throws IOException {
    byte[] file;
    try (InputStream in = getClass().getResourceAsStream("/traders.csv")) {
      file = in.readAllBytes();
    }
    String source = random("/traders-");
    String mapping =
        """
        {"source":"%s","nullText":"NULL","columns":{"customerID":"code","companyName":"organisation",
         "contactName":"name","contactTitle":"title","address":"street","city":"city","region":"region",
         "postalCode":"postalCode","country":"country","phone":"phone","fax":"fax"}}
        """
            .formatted(source);

    JsonNode first = imported(file, mapping);
    long published = db.sql("select sum(version) from customer").query(Long.class).single();
    JsonNode second = imported(file, mapping);

    assertThat(first.path("created").asInt()).isEqualTo(5);
    assertThat(first.path("rowsTotal").asInt()).isEqualTo(5);
    assertThat(first.path("rejected").asInt()).isZero();
    assertThat(first.path("warnings").asInt()).isEqualTo(1);
    assertThat(second.path("unchanged").asInt()).isEqualTo(5);
    assertThat(db.sql("select sum(version) from customer").query(Long.class).single())
        .isEqualTo(published);
    JsonNode berg = one("BERGT");
    assertThat(berg.path("country").asString()).isEqualTo("DE");
    assertThat(berg.path("phones").path(0).asString()).isEqualTo("+49300074321");
    assertThat(berg.path("address").path("street").asString()).isEqualTo("Obere Gasse 57");
    assertThat(berg.path("address").path("region").isMissingNode()).isTrue();
    assertThat(one("CORNE").path("address").path("street").asString())
        .isEqualTo("120 Square, Flat 2");
    assertThat(one("CORNE").path("fax").isMissingNode()).isTrue();
    // Eight digits are no Mexican number: kept, and said so.
    assertThat(one("TACOS").path("notes").asString()).isEqualTo("phone (5) 555-4729");
    assertThat(types(CUSTOMERS, berg.path("customerId").asString()))
        .containsExactly("care.CustomerCreated.v1");
  }

  @Test
  void a_bad_row_is_told_with_line_and_column_and_the_rows_around_it_go_in() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    file.write("id,Name,Mail\r\n".getBytes(StandardCharsets.UTF_8));
    file.write("1,Ann One,ann@example.com\r\n".getBytes(StandardCharsets.UTF_8));
    file.write("2,\"Ben Two,ben@example.com\r\n".getBytes(StandardCharsets.UTF_8));
    file.write("3,\"Cat, Three\",cat@example.com\n".getBytes(StandardCharsets.UTF_8));
    file.write("4,".getBytes(StandardCharsets.UTF_8));
    file.write("赵四".getBytes(Charset.forName("GB18030")));
    file.write(",zhao@example.com\n".getBytes(StandardCharsets.UTF_8));
    file.write("5,Eve Five,no address\n".getBytes(StandardCharsets.UTF_8));
    file.write("6,Fay \"Six\",fay@example.com\n\n".getBytes(StandardCharsets.UTF_8));
    file.write("7,Guy\n".getBytes(StandardCharsets.UTF_8));
    file.write("8,,\n".getBytes(StandardCharsets.UTF_8));
    file.write("9,\"孙\n九\",sun@example.com\n".getBytes(StandardCharsets.UTF_8));
    file.write("10,Ivy \u0000Ten,ivy@example.com\n".getBytes(StandardCharsets.UTF_8));
    file.write("11,Jim Eleven,\"jim@example.com".getBytes(StandardCharsets.UTF_8));

    JsonNode imported = imported(file.toByteArray(), SIMPLE.formatted(random("/bad-")));

    assertThat(imported.path("created").asInt()).isEqualTo(3);
    assertThat(imported.path("rowsDone").asInt()).isEqualTo(11);
    assertThat(imported.path("rejected").asInt()).isEqualTo(8);
    assertThat(rejections(imported))
        .containsExactly(
            "3:Name", "5:Name", "6:Mail", "7:Name", "9:", "10:Name", "13:Name", "14:Mail");
    String download =
        get("/api/customers/imports/" + imported.path("importId").asString() + "/rejections.csv")
            .response()
            .body();
    assertThat(download.lines()).hasSize(9).contains("3,Name,opens a quote that is not closed");
    assertThat(download).doesNotContain("Ben", "no address", "Fay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "id,Name|{\"source\":\"/x\",\"columns\":{\"id\":\"code\",\"Nome\":\"name\"}}|mapping.columns.Nome",
        "id,Name|{\"source\":\"/x\",\"columns\":{\"id\":\"code\",\"Name\":\"nick\"}}|mapping.columns.Name",
        "id,Name|{\"columns\":{\"id\":\"code\",\"Name\":\"name\"}}|mapping.source",
        "id,Name|{\"source\":\"/x\",\"columns\":{\"Name\":\"name\"}}|mapping.columns",
        "id,Name|{\"source\":\"/x\",\"colums\":{}}|colums",
        "id,Name|{\"source\":\"/x\",\"charset\":\"klingon\",\"columns\":{\"id\":\"code\",\"Name\":\"name\"}}|mapping.charset",
        "~~|{\"source\":\"/x\",\"columns\":{\"id\":\"code\",\"Name\":\"name\"}}|file",
        "1,Ann|{\"source\":\"/x\",\"columns\":{\"id\":\"code\",\"Name\":\"name\"}}|mapping.columns.id",
      })
  void a_mapping_that_does_not_fit_is_refused_by_name(String file, String mapping, String field) {
    Answer answer = upload(file.getBytes(StandardCharsets.UTF_8), mapping);

    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.faults()).contains(field);
  }

  @Test
  void a_household_comes_in_by_file_with_a_solar_and_a_lunar_birthday() {
    String code = random("H-");
    String file =
        "id,Name,Mail,Born,Wife,WifeBorn,OK\n%s,李雷,lilei@example.com,1952-03-08,韩梅梅,农历 闰5-15,yes\n"
            .formatted(code);
    String mapping =
        """
        {"source":"/family","columns":{"id":"code","Name":"name","Mail":"email","Born":"birthday",
         "Wife":"honourees[0].name","WifeBorn":"honourees[0].birthday","OK":"consents.EMAIL.GREETING"},
         "defaults":{"honourees[0].relation":"SPOUSE","language":"zh-CN"}}
        """;

    JsonNode imported = imported(file.getBytes(StandardCharsets.UTF_8), mapping);

    assertThat(imported.path("created").asInt()).isEqualTo(1);
    JsonNode honourees = one(code).path("household").path("honourees");
    assertThat(honourees.path(0).path("birthday").path("year").asInt()).isEqualTo(1952);
    assertThat(honourees.path(1).path("birthday").path("leapMonth").asBoolean()).isTrue();
    assertThat(honourees.path(1).path("relation").asString()).isEqualTo("SPOUSE");
    assertThat(one(code).path("consents").path(0).path("granted").asBoolean()).isTrue();
  }

  @Test
  void one_key_imports_a_file_once_and_another_file_under_it_is_refused() {
    String key = random("file-");
    byte[] file = "id,Name,Mail\n1,Ann,\n".getBytes(StandardCharsets.UTF_8);
    String mapping = SIMPLE.formatted(random("/key-"));

    Answer first = upload(file, mapping, "Idempotency-Key", key);
    Answer again = upload(file, mapping, "Idempotency-Key", key);
    Answer other =
        upload("id,Name,Mail\n".getBytes(StandardCharsets.UTF_8), mapping, "Idempotency-Key", key);

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void an_import_that_was_cut_off_goes_on_where_its_last_batch_committed() throws IOException {
    String source = random("/cut-");
    String text =
        "id,Name,Mail\n"
            + IntStream.range(0, 25)
                .mapToObj(
                    i ->
                        i % 10 == 3
                            ? i + ",\"Bad,x@example.com"
                            : i + ",Name" + (char) ('a' + i) + ",")
                .collect(Collectors.joining("\n"));
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    UUID id = UuidV7.next();
    ImportMapping mapping =
        new ImportMapping(
            source,
            null,
            null,
            null,
            java.util.Map.of("id", "code", "Name", "name", "Mail", "email"),
            null);
    awaitIdleWorker();
    imports.add(
        new Imports.Order(
            id,
            source,
            "a-test",
            mapping,
            List.of("id", "Name", "Mail"),
            null,
            file.length,
            13,
            2));
    StoredFile.keep(db, id, new ByteArrayInputStream(file));

    int batches = 0;
    while (batch.next(id, new OpenFile(), 4, null)) {
      batches++;
    }

    assertThat(batches).isBetween(1, 7);
    ImportView view = imports.find(id, null).orElseThrow();
    assertThat(view.state()).isEqualTo(ImportView.State.FINISHED);
    assertThat(view.created()).isEqualTo(22);
    assertThat(view.rejected()).isEqualTo(3);
    assertThat(view.rowsDone()).isEqualTo(25);
    assertThat(
            db.sql("select count(*) from customer_code where source = ?")
                .param(source)
                .query(Integer.class)
                .single())
        .isEqualTo(22);
    assertThat(
            db.sql("select count(*) from csv_import_chunk where import_id = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** Else it might find an import that a test works through by itself. */
  private static void awaitIdleWorker() {
    await()
        .until(
            () ->
                Thread.getAllStackTraces().entrySet().stream()
                    .filter(each -> each.getKey().getName().equals("csv-imports"))
                    .flatMap(each -> Arrays.stream(each.getValue()))
                    .anyMatch(frame -> frame.getMethodName().equals("take")));
  }

  @Test
  @Tag("faults")
  void a_hundred_thousand_customers_go_in_within_a_minute() {
    StringBuilder file = new StringBuilder("id,Name,Mail,Phone,Born\n");
    for (int i = 0; i < 100_000; i++) {
      file.append(
          "C%06d,Guest %d,g%d@example.com,+86138%08d,19%02d-0%d-1%d\n"
              .formatted(i, i, i, i, i % 100, 1 + i % 9, i % 10));
    }
    String mapping =
        """
        {"source":"/big","columns":{"id":"code","Name":"name","Mail":"email","Phone":"phone","Born":"birthday"}}
        """;
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    for (String column : List.of("created", "unchanged")) {
      long start = System.nanoTime();
      JsonNode imported = imported(bytes, mapping);
      System.out.printf(
          "100,000 rows %s in %.1f s, %.1f s of work in the JVM so far%n",
          column, (System.nanoTime() - start) / 1e9, workOf("csv-imports"));
      assertThat(imported.path(column).asInt()).isEqualTo(100_000);
    }
  }

  private static double workOf(String name) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals(name))
            .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
            .sum()
        / 1e9;
  }

  private JsonNode one(String code) {
    return get("/api/customers?q=" + code).json().path("items").path(0);
  }
}
