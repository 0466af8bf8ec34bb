package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.core.message.MessageReader;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import lidao.contract.Catalog;
import lidao.contract.Event;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.ComplaintReported;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.Undecodable;
import lidao.messaging.codec.WireEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/**
 * The CloudEvents SDK is the judge of what stands in our records, and its records are understood.
 */
class CloudEventsConformanceTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final Instant RECEIVED = Instant.parse("2026-11-21T10:20:00Z");
  private static final ComplaintFiled FILED =
      new ComplaintFiled(
          UUID.fromString("0192f7c5-11aa-7b20-8e44-10c9d2e7f001"),
          "C-2026-000123",
          null,
          "寿面上错了桌",
          Severity.HIGH,
          Origin.CUSTOMER,
          Instant.parse("2026-11-20T11:45:00Z"),
          Instant.parse("2026-11-20T12:45:00Z"),
          Instant.parse("2026-11-23T10:00:00Z"),
          "小票 0093");

  private final EventCodec codec = new EventCodec();

  @Test
  void the_sdk_finds_every_attribute_in_a_record_of_ours() {
    Instant time = Instant.parse("2026-11-20T11:45:00.123456Z");
    MessageReader reader =
        read(codec.encode(wire(FILED, "0192f7cb-0000-7000-8000-000000000001", time)));
    CloudEvent event = reader.toEvent();

    assertThat(reader.getEncoding()).isEqualTo(Encoding.BINARY);
    assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(event.getId()).isEqualTo("0192f7cb-0000-7000-8000-000000000001");
    assertThat(event.getSource()).isEqualTo(URI.create("/complaint-service"));
    assertThat(event.getType()).isEqualTo("care.ComplaintFiled.v1");
    assertThat(event.getSubject()).isEqualTo(FILED.subject());
    assertThat(event.getTime().toInstant()).isEqualTo(time);
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(event.getExtensionNames()).isEmpty();
    assertThat(codec.read(event.getData().toBytes(), ComplaintFiled.class)).isEqualTo(FILED);
  }

  @Test
  void the_sdk_reads_a_tombstone_as_an_event_without_data() {
    WireEvent erased =
        new WireEvent(
            "care.profiles.v1",
            "k",
            new EventName("/customer-service", "1"),
            "care.CustomerProfile.v1",
            "k",
            RECEIVED,
            null,
            null);
    CloudEvent event = read(codec.encode(erased)).toEvent();
    assertThat(event.getId()).isEqualTo("1");
    assertThat(event.getData()).isNull();
  }

  @Test
  void a_record_written_by_the_sdk_is_understood_whole() {
    CloudEvent event =
        reported("B 2026/11-21 №7 顺丰")
            .withSubject("G-1024")
            .withTime(OffsetDateTime.parse("2026-11-21T18:15:00.5+08:00"))
            .build();
    ConsumerRecord<byte[], byte[]> record = received(write(event));
    record.headers().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));

    WireEvent wire = codec.attributes(record);
    assertThat(wire.name()).isEqualTo(new EventName("/booking", "B 2026/11-21 №7 顺丰"));
    assertThat(wire.topic()).isEqualTo("care.intake.complaints.v1");
    assertThat(wire.key()).isEqualTo("G-1024");
    assertThat(wire.type()).isEqualTo("care.ComplaintReported.v1");
    assertThat(wire.subject()).isEqualTo("G-1024");
    assertThat(wire.time()).isEqualTo(Instant.parse("2026-11-21T10:15:00.500Z"));
    assertThat(wire.traceparent()).isEqualTo(TRACE);
    assertThat(codec.read(wire.value(), ComplaintReported.class).summary()).isEqualTo("汤是凉的");
  }

  @Test
  void what_the_sdk_leaves_out_because_it_is_optional_is_not_missed() {
    WireEvent wire = codec.attributes(received(write(reported("7").build())));
    assertThat(wire.subject()).isEmpty();
    assertThat(wire.time()).isEqualTo(RECEIVED);
    assertThat(wire.traceparent()).isNull();
  }

  @Test
  void a_required_attribute_that_is_missing_is_named() {
    for (String header : new String[] {"ce_id", "ce_source", "ce_type"}) {
      ConsumerRecord<byte[], byte[]> record = received(write(reported("7").build()));
      record.headers().remove(header);
      assertThatThrownBy(() -> codec.attributes(record))
          .isInstanceOfSatisfying(Undecodable.class, e -> assertThat(e.field()).isEqualTo(header));
    }
  }

  @Test
  void our_record_and_the_sdks_have_the_same_headers() {
    ProducerRecord<byte[], byte[]> ours = codec.encode(wire(FILED, "1", RECEIVED));
    CloudEvent event = read(ours).toEvent();
    ProducerRecord<byte[], byte[]> theirs = write(event);
    assertThat(headers(ours))
        .filteredOn(header -> !header.startsWith("traceparent"))
        .containsExactlyInAnyOrder(headers(theirs));
  }

  private WireEvent wire(Event event, String id, Instant time) {
    Catalog.Entry entry = Catalog.of(event.getClass());
    return new WireEvent(
        entry.topic().topicName(),
        event.key(),
        new EventName("/complaint-service", id),
        entry.type(),
        event.subject(),
        time,
        TRACE,
        codec.value(event));
  }

  private static CloudEventBuilder reported(String id) {
    return CloudEventBuilder.v1()
        .withId(id)
        .withSource(URI.create("/booking"))
        .withType("care.ComplaintReported.v1")
        .withData("application/json", "{\"summary\":\"汤是凉的\"}".getBytes(StandardCharsets.UTF_8));
  }

  private static MessageReader read(ProducerRecord<byte[], byte[]> record) {
    return KafkaMessageFactory.createReader(record.headers(), record.value());
  }

  private static ProducerRecord<byte[], byte[]> write(CloudEvent event) {
    byte[] key = "G-1024".getBytes(StandardCharsets.UTF_8);
    return KafkaMessageFactory.createWriter("care.intake.complaints.v1", key).writeBinary(event);
  }

  private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0,
        RECEIVED.toEpochMilli(),
        TimestampType.CREATE_TIME,
        sent.key().length,
        sent.value().length,
        sent.key(),
        sent.value(),
        new RecordHeaders(sent.headers()),
        Optional.empty());
  }

  private static String[] headers(ProducerRecord<byte[], byte[]> record) {
    return Arrays.stream(record.headers().toArray())
        .map(header -> header.key() + ": " + new String(header.value(), StandardCharsets.UTF_8))
        .toArray(String[]::new);
  }
}
