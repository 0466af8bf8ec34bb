package lidao.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lidao.contract.interactions.InteractionRecorded;
import lidao.contract.interactions.InteractionReported;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ceiling: contacts stored, and published if asked for, by hand. Two statements and one
 * transaction a poll, dropped by name when they repeat, offsets after the commit. It publishes
 * after its commit, repeats included, under names made of the report's. Bad input stops it; nothing
 * is parked, told apart, or completed later.
 */
final class BareIntake implements Runnable, AutoCloseable {

  static final String OUT = "bare.interactions.v1";
  static final String GROUP = "bare.intake";

  static final String TABLES =
      """
      create table customer (code text primary key, id uuid not null);
      create table contact (source text not null, event_id text not null, customer_id uuid,
        customer_code text, kind text not null, direction text, occurred_at timestamptz not null,
        place text, seat text, summary text not null, details text, staff_id uuid,
        recorded_at timestamptz not null default now(), primary key (source, event_id));
      create index on contact (customer_id, occurred_at desc) where customer_id is not null;
      """;

  private static final String FIND = "select code, id from customer where code = any(?)";
  private static final String INSERT =
      """
      insert into contact (source, event_id, customer_id, customer_code, kind, direction, occurred_at,
        place, seat, summary, details, staff_id)
      select source, event_id, customer_id, code, kind, direction,
        timestamptz 'epoch' + at * interval '1 microsecond', place, seat, summary, details, staff_id
      from unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[],
          ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
        as c(source, event_id, customer_id, code, kind, direction, at, place, seat, summary, details, staff_id)
      on conflict do nothing
      """;

  private record Row(
      String source, String id, @Nullable UUID customer, InteractionReported report) {}

  private final JsonMapper json = JsonMapper.builder().build();
  private final Connection db;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final @Nullable KafkaProducer<byte[], byte[]> producer;

  BareIntake(Connection db, String bootstrapServers, String topic, boolean publishes)
      throws SQLException {
    this.db = db;
    db.setAutoCommit(false);
    Map<String, Object> in =
        new HashMap<>(Map.of("bootstrap.servers", bootstrapServers, "group.id", GROUP));
    in.putAll(
        Map.of(
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "max.poll.records",
            1000));
    in.put("isolation.level", "read_committed");
    consumer = new KafkaConsumer<>(in, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(List.of(topic));
    Map<String, Object> out =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "compression.type",
            "lz4",
            "batch.size",
            131_072);
    producer =
        publishes
            ? new KafkaProducer<>(out, new ByteArraySerializer(), new ByteArraySerializer())
            : null;
  }

  @Override
  public void run() {
    try {
      while (true) {
        var polled = consumer.poll(Duration.ofSeconds(1));
        if (!polled.isEmpty()) {
          List<InteractionReported> reports = json(polled);
          Map<String, UUID> customers = find(reports);
          var names = polled.iterator();
          List<Row> rows =
              reports.stream()
                  .map(r -> row(names.next(), r, customers.get(r.customer().customerCode())))
                  .toList();
          insert(rows);
          db.commit();
          publish(rows);
          consumer.commitSync();
        }
      }
    } catch (WakeupException e) {
      // told to stop
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<InteractionReported> json(Iterable<ConsumerRecord<byte[], byte[]>> polled) {
    List<InteractionReported> reports = new java.util.ArrayList<>(1000);
    polled.forEach(
        record -> reports.add(json.readValue(record.value(), InteractionReported.class)));
    return reports;
  }

  private static Row row(
      ConsumerRecord<byte[], byte[]> record, InteractionReported report, @Nullable UUID customer) {
    return new Row(header(record, "ce_source"), header(record, "ce_id"), customer, report);
  }

  private Map<String, UUID> find(List<InteractionReported> reports) throws SQLException {
    Map<String, UUID> found = new HashMap<>();
    try (PreparedStatement find = db.prepareStatement(FIND)) {
      find.setArray(
          1,
          db.createArrayOf(
              "text",
              reports.stream()
                  .map(r -> r.customer().customerCode())
                  .distinct()
                  .toArray(String[]::new)));
      try (ResultSet r = find.executeQuery()) {
        while (r.next()) {
          found.put(r.getString(1), r.getObject(2, UUID.class));
        }
      }
    }
    return found;
  }

  private void insert(List<Row> rows) throws SQLException {
    try (PreparedStatement insert = db.prepareStatement(INSERT)) {
      column(insert, 1, "text", rows, Row::source);
      column(insert, 2, "text", rows, Row::id);
      column(insert, 3, "uuid", rows, Row::customer);
      column(insert, 4, "text", rows, r -> r.report.customer().customerCode());
      column(insert, 5, "text", rows, r -> r.report.kind().name());
      column(
          insert,
          6,
          "text",
          rows,
          r -> r.report.direction() == null ? null : r.report.direction().name());
      insert.setObject(
          7, rows.stream().mapToLong(r -> r.report.occurredAt().toEpochMilli() * 1000).toArray());
      column(insert, 8, "text", rows, r -> r.report.place());
      column(insert, 9, "text", rows, r -> r.report.seat());
      column(insert, 10, "text", rows, r -> r.report.summary());
      column(insert, 11, "text", rows, r -> r.report.details());
      column(insert, 12, "uuid", rows, r -> r.report.staffId());
      insert.executeUpdate();
    }
  }

  private void column(
      PreparedStatement insert,
      int i,
      String type,
      List<Row> rows,
      Function<Row, @Nullable Object> value)
      throws SQLException {
    // As String[] the driver sends texts binary, for anything else it writes one long text.
    Object[] values =
        type.equals("text")
            ? rows.stream().map(value).toArray(String[]::new)
            : rows.stream().map(value).toArray();
    insert.setArray(i, db.createArrayOf(type, values));
  }

  private void publish(List<Row> rows) {
    if (producer == null) {
      return;
    }
    for (Row row : rows) {
      if (row.customer != null) {
        InteractionReported r = row.report;
        byte[] value =
            json.writeValueAsBytes(
                new InteractionRecorded(
                    Reports.id(row.source + row.id),
                    row.customer,
                    r.kind(),
                    r.direction(),
                    r.occurredAt(),
                    r.place(),
                    r.seat(),
                    r.summary()));
        var record = new ProducerRecord<>(OUT, bytes(row.customer.toString()), value);
        record
            .headers()
            .add("ce_specversion", bytes("1.0"))
            .add("ce_type", bytes("care.InteractionRecorded.v1"));
        record.headers().add("ce_source", bytes("/bare")).add("ce_id", bytes(row.source + row.id));
        record
            .headers()
            .add("ce_time", bytes(r.occurredAt().toString()))
            .add("content-type", bytes("application/json"));
        producer.send(record);
      }
    }
    producer.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** Ends the loop after the poll under way; to be called from another thread. */
  void stop() {
    consumer.wakeup();
  }

  @Override
  public void close() throws SQLException {
    consumer.close();
    if (producer != null) {
      producer.close();
    }
    db.close();
  }
}
