package lidao.messaging;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import lidao.fixture.Database;
import lidao.fixture.Servers;
import lidao.fixture.TestEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A mailroom's database, topic and name; and everything that was ever sent to it. */
final class Room implements AutoCloseable {

  private static final String OUT = "care.interactions.v1";

  private final String name = "room-" + UUID.randomUUID().toString().substring(0, 8);
  private final String kafka;
  private final String url;
  private final String user;
  private final String password;
  private final JdbcTemplate jdbc;
  private final KafkaProducer<String, String> sender;
  private final List<UUID> customers = new ArrayList<>();
  private final Map<UUID, List<String>> sent = new LinkedHashMap<>();
  private final Map<UUID, List<String>> stated = new LinkedHashMap<>();

  Room(String kafka, String url, String user, String password, int customers) {
    this.kafka = kafka;
    this.url = url;
    this.user = user;
    this.password = password;
    this.jdbc = new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    for (int i = 0; i < customers; i++) {
      this.customers.add(UUID.randomUUID());
    }
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic(name, 12, (short) 1))).all().get();
      // A producer whose first batch meets a log not yet open may be refused for good.
      admin
          .listOffsets(
              IntStream.range(0, 12)
                  .boxed()
                  .collect(toMap(this::partition, p -> OffsetSpec.latest())))
          .all()
          .get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "bootstrap.servers", kafka,
            "delivery.timeout.ms", "300000",
            // Without a broker it would forget the topic, and each send wait for it and fail.
            "metadata.recovery.strategy", "none",
            "max.in.flight.requests.per.connection", "1"));
    this.sender = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(name, number);
  }

  /** One on the fixture's servers. */
  static Room inTheFixture(int customers) {
    Database database = Servers.database("room");
    return new Room(
        Servers.kafka(), database.url(), database.user(), database.password(), customers);
  }

  String name() {
    return name;
  }

  List<String> arguments() {
    return List.of(
        "--spring.application.name=" + name,
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + user,
        "--spring.datasource.password=" + password,
        "--spring.kafka.bootstrap-servers=" + kafka,
        "--spring.cloud.stream.kafka.binder.brokers=" + kafka,
        "--spring.cloud.function.definition=reports",
        "--spring.cloud.stream.bindings.reports-in-0.destination=" + name,
        "--spring.cloud.stream.bindings.reports-in-0.group=" + name,
        "--spring.cloud.stream.kafka.binder.consumer-properties[max.poll.records]=50",
        "--lidao.outbox.relay.batch=50",
        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/none",
        "--server.port=0");
  }

  /** Sends reports to all customers in turn, numbered on; returns without waiting for a broker. */
  void send(int reports) {
    for (int i = 0; i < reports; i++) {
      UUID customer = customers.get(i % customers.size());
      List<String> before = sent.computeIfAbsent(customer, c -> new ArrayList<>());
      String summary = "n" + before.size();
      before.add(summary);
      TestEvent call = Mails.call(customer, summary);
      var record = new ProducerRecord<>(name, customer.toString(), call.body());
      Map.of("ce_id", call.id(), "ce_source", call.source(), "ce_type", call.type())
          .forEach(
              (header, value) ->
                  record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
      sender.send(record);
    }
  }

  void flush() {
    sender.flush();
  }

  /** Has the service itself state facts, which needs no broker. */
  void state(UUID customer, int facts) {
    List<String> before = stated.computeIfAbsent(customer, c -> new ArrayList<>());
    for (int i = 0; i < facts; i++) {
      String summary = "s" + before.size();
      jdbc.update(
          "insert into outbox (topic, key, source, id, type, subject, time, value)"
              + " values (?, ?, ?, ?, 'care.InteractionRecorded.v1', '', now(), ?)",
          OUT,
          customer.toString(),
          "/" + name,
          UUID.randomUUID().toString(),
          ("{\"summary\":\"" + summary + "\"}").getBytes(StandardCharsets.UTF_8));
      before.add(summary);
    }
  }

  private long effects() {
    return count("effect");
  }

  private long count(String table) {
    Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }

  private long sent() {
    return sent.values().stream().mapToLong(List::size).sum();
  }

  /** Whether everything sent has taken effect, and what follows has left. */
  boolean done() {
    try {
      return effects() >= sent() && count("outbox") == 0;
    } catch (DataAccessException e) {
      return false;
    }
  }

  /** Whether nothing is under way any more, whatever became of it. */
  boolean settled(MailroomProcess in) {
    return Double.valueOf(0).equals(in.meter("lidao_inbox_lag", "topic=\"" + name + "\""))
        && count("outbox") == 0;
  }

  /** What became of everything that was sent. */
  Tally tally() {
    Tally.Counts effects = new Tally.Counts();
    for (UUID customer : customers) {
      List<Tally.Seen> seen =
          Mails.effects(jdbc, customer).stream().map(s -> new Tally.Seen(s, s)).toList();
      effects.add(sent.getOrDefault(customer, List.of()), seen);
    }
    Map<String, List<Tally.Seen>> published = published();
    Tally.Counts events = new Tally.Counts();
    Map<UUID, List<String>> expected = new LinkedHashMap<>(sent);
    expected.putAll(stated);
    expected.forEach(
        (key, what) -> events.add(what, published.getOrDefault(key.toString(), List.of())));
    return new Tally(expected.values().stream().mapToLong(List::size).sum(), effects, events);
  }

  private Map<String, List<Tally.Seen>> published() {
    Map<String, List<Tally.Seen>> byKey = new LinkedHashMap<>();
    Properties properties = new Properties();
    properties.putAll(Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"));
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(OUT).stream()
              .map(info -> new TopicPartition(OUT, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(
                r ->
                    byKey
                        .computeIfAbsent(r.key(), k -> new ArrayList<>())
                        .add(
                            new Tally.Seen(
                                r.value().replaceAll(".*\"summary\":\"([^\"]*)\".*", "$1"),
                                new String(
                                    r.headers().lastHeader("ce_id").value(),
                                    StandardCharsets.UTF_8))));
      }
    }
    return byKey;
  }

  @Override
  public void close() {
    sender.close(Duration.ofSeconds(1));
  }
}
