package lidao.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lidao.contract.Topic;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import lidao.fixture.Servers;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class ReportsTest extends InteractionServiceTest {

  @Autowired private Consumer<Message<List<byte[]>>> intake;
  @Autowired private Consumer<Message<List<byte[]>>> complaints;
  @Autowired private Consumer<Message<List<byte[]>>> reminders;

  @Test
  void a_bad_report_is_parked_with_its_field_and_the_good_ones_around_it_are_stored() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "吴八"));
    String wu = "\"customerId\": \"" + id + "\"";
    Map<String, TestEvent> bad = new HashMap<>();
    bad.put("occurredAt", report("CALL", "2026-11-20T02:36:00Z", "from the future", wu));
    bad.put("summary", report("CALL", "2026-11-01T00:00:00Z", " ", wu));
    bad.put("customer", report("CALL", "2026-11-01T00:00:00Z", "of nobody", ""));
    bad.put("kind", report("DANCE", "2026-11-01T00:00:00Z", "unknown kind", wu));
    bad.put(
        "customer.name",
        report("CALL", "2026-11-01T00:00:00Z", "nul", wu + ", \"name\": \"a\\u0000\""));
    bad.put(
        "customer.customerId",
        report("CALL", "2026-11-01T00:00:00Z", "no uuid", "\"customerId\": \"7\""));
    TestEvent unknown = TestEvent.of("/booking", "care.NeverHeardOf.v1", "{}");
    TestEvent garbage = report("CALL", "2026-11-01T00:00:00Z", "x", wu).withBody("{\"customer\":");
    List<TestEvent> all = new ArrayList<>();
    bad.values()
        .forEach(
            event -> {
              all.add(event);
              all.add(report("CALL", "2026-11-01T00:00:00Z", "good", wu));
            });
    all.add(garbage);
    all.add(unknown);
    all.add(report("CALL", "2026-11-20T02:34:00Z", "good: their clock is ahead", wu));
    TestTopics.publish(INTAKE, id.toString(), all.toArray(TestEvent[]::new));
    settled();

    bad.forEach(
        (field, event) ->
            assertThat(text(parked(event.id()), "field")).as(event.body()).isEqualTo(field));
    assertThat(parked(unknown.id()).get("reason").asString()).contains("care.NeverHeardOf.v1");
    assertThat(parked(garbage.id()).get("reason").asString()).contains("JSON");
    assertThat(timeline(id)).hasSize(bad.size() + 1).allMatch(line -> line.contains("good"));
    assertThat(recorded(id)).hasSize(bad.size() + 1);
  }

  @Test
  void another_event_under_a_used_name_is_parked_and_the_first_stays() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "郑九"));
    String zheng = "\"customerId\": \"" + id + "\"";
    TestEvent first = report("CALL", "2026-11-01T00:00:00Z", "first", zheng);
    TestEvent other = report("CALL", "2026-11-01T00:00:00Z", "other", zheng).withId(first.id());
    TestEvent elsewhere =
        new TestEvent(
            first.id(), "/till", first.type(), null, NOW, first.body().replace("first", "till"));
    TestTopics.publish(INTAKE, id.toString(), first, first, elsewhere);
    settled();
    TestTopics.publish(
        INTAKE,
        id.toString(),
        report("CALL", "2026-11-02T00:00:00Z", "before", zheng),
        other,
        first,
        report("CALL", "2026-11-03T00:00:00Z", "after", zheng));
    settled();

    assertThat(text(parked(first.id()), "field")).isEqualTo("ce_id");
    assertThat(timeline(id))
        .containsExactlyInAnyOrder(
            "INTERACTION CALL after",
            "INTERACTION CALL before",
            "INTERACTION CALL first",
            "INTERACTION CALL till");
    assertThat(recorded(id)).hasSize(4);
  }

  @Test
  void all_topics_delivered_again_change_nothing() {
    UUID id = UUID.randomUUID();
    UUID complaint = UUID.randomUUID();
    arrived(profile(id, "冯十"));
    TestTopics.publish(
        INTAKE,
        "x",
        report("VISIT", "2026-11-01T00:00:00Z", "matched", "\"customerId\": \"" + id + "\""),
        report(
            "VISIT",
            "2026-11-01T00:00:00Z",
            "waits",
            "\"customerId\": \"" + UUID.randomUUID() + "\""));
    publish(
        new ComplaintFiled(
            complaint, "C-1", null, "cold", Severity.LOW, Origin.CUSTOMER, NOW, NOW, NOW, null),
        new ComplaintResolved(
            complaint, "C-1", id, Severity.LOW, "cold", "warmed", NOW.plusSeconds(60)));
    settled();
    var before = state();
    int facts = TestTopics.readNow(Topic.INTERACTIONS.topicName()).size();

    intake.accept(again(Topic.INTAKE_INTERACTIONS, ""));
    complaints.accept(again(Topic.COMPLAINTS, ""));
    complaints.accept(again(Topic.COMPLAINTS, "Filed"));
    reminders.accept(again(Topic.REMINDERS, ""));
    settled();

    assertThat(state()).isEqualTo(before);
    assertThat(TestTopics.readNow(Topic.INTERACTIONS.topicName())).hasSize(facts);
    assertThat(timeline(id))
        .containsExactly(
            "COMPLAINT RESOLVED warmed", "COMPLAINT FILED cold", "INTERACTION VISIT matched");
    assertThat(get("/api/interactions/guests/" + id + "/brief").get("openComplaints")).isEmpty();
  }

  @Test
  void a_poll_costs_a_constant_number_of_statements() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "褚一"));
    String known = "\"customerId\": \"" + id + "\"";
    for (int size : new int[] {1, 300}) {
      var records =
          IntStream.range(0, size)
              .mapToObj(i -> record(report("CALL", "2026-11-01T00:00:00Z", "n" + i, known)))
              .toList();
      assertThat(StatementCount.of(() -> intake.accept(message(records))))
          .as("%d of a known customer: match, insert, and the outbox's lock and insert", size)
          .hasSize(4);
      assertThat(StatementCount.of(() -> intake.accept(message(records))))
          .as("%d repeats: match, insert, digests", size)
          .hasSize(3);
      var strangers =
          IntStream.range(0, size)
              .mapToObj(i -> "\"customerId\": \"" + UUID.randomUUID() + "\"")
              .map(who -> record(report("CALL", "2026-11-01T00:00:00Z", "n", who)))
              .toList();
      assertThat(StatementCount.of(() -> intake.accept(message(strangers))))
          .as("%d of nobody known: match, lock, match again, insert, keys", size)
          .hasSize(5);
    }
  }

  @Test
  void a_complaint_that_is_open_stands_in_the_brief_until_it_is_resolved() {
    UUID id = UUID.randomUUID();
    UUID complaint = UUID.randomUUID();
    arrived(profile(id, "卫二"));
    String guest = "\"customerId\": \"" + id + "\"";
    TestTopics.publish(
        INTAKE,
        "x",
        report("VISIT", "2026-10-21T00:00:00+08:00", "first", guest)
            .withBody(
                """
                {"customer": {%s}, "kind": "VISIT", "occurredAt": "2026-11-17T23:30:00+08:00",
                 "place": "West Lake", "seat": "by the window", "summary": "dinner"}\
                """
                    .formatted(guest)),
        report("CALL", "2026-11-18T00:00:00Z", "one", guest),
        report("CALL", "2026-11-18T01:00:00Z", "two", guest),
        report("CALL", "2026-11-18T02:00:00Z", "three", guest));
    publish(
        new ComplaintFiled(
            complaint,
            "C-2",
            id,
            "cold soup",
            Severity.HIGH,
            Origin.CUSTOMER,
            NOW,
            NOW,
            NOW,
            null));
    settled();

    var brief = get("/api/interactions/guests/" + id + "/brief");
    assertThat(text(brief, "addressAs")).isEqualTo("卫女士");
    assertThat(text(brief, "language")).isEqualTo("zh-CN");
    assertThat(text(brief, "tier")).isEqualTo("A");
    assertThat(brief.get("contacts").asInt()).isEqualTo(4);
    assertThat(brief.at("/lastVisit/seat").asString()).isEqualTo("by the window");
    assertThat(brief.get("daysSinceLastSeen").asInt()).as("days of Shanghai").isEqualTo(3);
    assertThat(brief.get("lastContacts"))
        .extracting(c -> text(c, "summary"))
        .containsExactly("three", "two", "one");
    assertThat(brief.get("openComplaints"))
        .extracting(c -> text(c, "number"))
        .containsExactly("C-2");

    publish(
        new ComplaintResolved(
            complaint, "C-2", id, Severity.HIGH, "cold soup", "warmed", NOW.plusSeconds(60)));
    settled();
    assertThat(get("/api/interactions/guests/" + id + "/brief").get("openComplaints")).isEmpty();

    publish(new ComplaintReopened(complaint, id, "cold again", NOW.plusSeconds(120)));
    settled();
    assertThat(get("/api/interactions/guests/" + id + "/brief").get("openComplaints")).hasSize(1);
  }

  @Test
  void a_complaint_of_nobody_belongs_to_the_customer_once_that_is_known_and_to_the_right_one() {
    UUID wrong = UUID.randomUUID();
    UUID right = UUID.randomUUID();
    UUID complaint = UUID.randomUUID();
    arrived(profile(wrong, "沈四"));
    arrived(profile(right, "韩五"));
    publish(
        new ComplaintFiled(
            complaint, "C-4", null, "empty box", Severity.HIGH, Origin.SELF, NOW, NOW, NOW, null),
        new CustomerIdentified(complaint, wrong, "wang", NOW.plusSeconds(60), null));
    settled();
    assertThat(timeline(wrong)).containsExactly("COMPLAINT FILED empty box");

    publish(new CustomerIdentified(complaint, right, "wang", NOW.plusSeconds(120), null));
    settled();
    assertThat(timeline(wrong)).isEmpty();
    assertThat(timeline(right)).containsExactly("COMPLAINT FILED empty box");
    String brief = "/api/interactions/guests/" + right + "/brief";
    assertThat(get(brief).get("openComplaints")).hasSize(1);
  }

  @Test
  void an_erased_customer_leaves_nothing_that_was_said_and_no_repeat_brings_it_back() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "蒋三"));
    var said = report("CALL", "2026-11-01T00:00:00Z", "a secret", "\"customerId\": \"" + id + "\"");
    TestTopics.publish(INTAKE, "x", said);
    publish(
        new ComplaintFiled(
            UUID.randomUUID(),
            "C-3",
            id,
            "a grudge",
            Severity.LOW,
            Origin.CUSTOMER,
            NOW,
            NOW,
            NOW,
            null));
    settled();
    assertThat(timeline(id)).hasSize(2);

    erased(id);
    TestTopics.publish(INTAKE, "x", said);
    settled();

    assertThat(timeline(id)).isEmpty();
    assertThat(send("GET", "/api/interactions/guests/" + id + "/brief", STAFF, "").statusCode())
        .isEqualTo(404);
    assertThat(
            jdbc.sql("select summary from interaction where customer_id = ?")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("");
    assertThat(count("happening where summary = 'a grudge'")).isZero();
  }

  private static void publish(lidao.contract.Fact... facts) {
    for (var fact : facts) {
      InteractionServiceTest.state(fact);
    }
  }

  private List<Object> state() {
    return List.of(
        rows(
            "select id, customer_id, summary, recorded_at, waits_because from interaction order by"
                + " id"),
        rows("select id, customer_id, at, kind from happening order by id"),
        rows("select id, customer_id, open, changed_at from complaint order by id"),
        count("waiting_key"),
        count("parked_event"),
        count("inbox"));
  }

  private List<Map<String, Object>> rows(String sql) {
    return jdbc.sql(sql).query().listOfRows();
  }

  private static ConsumerRecord<byte[], byte[]> record(TestEvent event) {
    var made =
        new ConsumerRecord<>(
            INTAKE, 0, 0, new byte[] {'k'}, event.body().getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_id",
            event.id(),
            "ce_source",
            event.source(),
            "ce_type",
            event.type(),
            "ce_time",
            event.time().toString())
        .forEach((name, text) -> made.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return made;
  }

  /** Everything of a type on a topic, as one poll. */
  private static Message<List<byte[]>> again(Topic topic, String type) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                Servers.kafka(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                "false"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(p -> new TopicPartition(topic.topicName(), p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return message(records.stream().filter(r -> type(r).contains(type)).toList());
    }
  }

  private static String type(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }

  private static Message<List<byte[]>> message(List<ConsumerRecord<byte[], byte[]>> records) {
    return MessageBuilder.withPayload(List.<byte[]>of())
        .setHeader(KafkaHeaders.RAW_DATA, records)
        .build();
  }
}
