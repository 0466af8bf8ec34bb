package lidao.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import lidao.contract.Catalog;
import lidao.contract.CustomerReference;
import lidao.contract.Topic;
import lidao.contract.interactions.Direction;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionReported;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.WireEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Contacts as a till would report them, and the customers they are about. */
final class Reports {

  static final String SOURCE = "/till/7";
  static final int CUSTOMERS = 10_000;

  private static final Instant FIRST = Instant.parse("2026-11-01T09:00:00Z");

  private Reports() {}

  /** Puts them on the intake topic, spread over its partitions by customer. */
  static void publish(String bootstrapServers, int count) throws Exception {
    EventCodec codec = new EventCodec();
    List<Future<RecordMetadata>> sent = new ArrayList<>(count);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "linger.ms",
            5,
            "batch.size",
            128 * 1024,
            "compression.type",
            "lz4");
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        sent.add(producer.send(codec.encode(event(codec, i))));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  private static WireEvent event(EventCodec codec, int i) {
    InteractionReported report =
        new InteractionReported(
            new CustomerReference(null, code(i % CUSTOMERS), null, null, null),
            InteractionKind.values()[i % 9],
            Direction.values()[i % Direction.values().length],
            FIRST.plusSeconds(i % 1_000_000),
            "上海静安店",
            i % 3 == 0 ? null : "靠窗 " + i % 40,
            "点了龙井和两份小笼，问起中秋的月饼礼盒，说上次送的那盒老人很喜欢",
            i % 4 == 0 ? "He asked for the quiet table again and paid by card." : null,
            null);
    EventName name = new EventName(SOURCE, "receipt-" + i);
    String topic = Topic.INTAKE_INTERACTIONS.topicName();
    String type = Catalog.of(InteractionReported.class).type();
    return new WireEvent(
        topic, report.key(), name, type, report.key(), FIRST, null, codec.value(report));
  }

  /** Our copy of the profiles, as if they had come from their topic. */
  static void knowCustomers(Connection ours) throws Exception {
    try (var statement = ours.createStatement()) {
      statement.execute(
          """
          insert into profile (customer_id, version, name, body)
          select md5(n::text)::uuid, 1, '客人' || n, '{}' from generate_series(0, %d) n
          """
              .formatted(CUSTOMERS - 1));
      statement.execute(
          """
          insert into profile_key (key, customer_id)
          select 'code:%d:%s:C' || n, md5(n::text)::uuid from generate_series(0, %d) n
          """
              .formatted(SOURCE.length(), SOURCE, CUSTOMERS - 1));
      statement.execute("vacuum analyze");
    }
  }

  static String code(int customer) {
    return "C" + customer;
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
