package lidao.messaging.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import lidao.chassis.http.Sentence;
import lidao.contract.Catalog;
import lidao.contract.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads events as CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_*}
 * headers, JSON as value.
 */
public final class EventCodec {

  /** The longest id another system may give an event. */
  public static final int LONGEST_NAME = 200;

  // Java reads years of nine digits; RFC 3339 and PostgreSQL do not.
  private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  private final JsonMapper json =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(
              new SimpleModule()
                  .addDeserializer(String.class, new KeptText())
                  .addDeserializer(Instant.class, new QuickInstant()))
          .build();

  private final RequiredFields requiredFields = new RequiredFields();

  /** The JSON value of an event. */
  public byte[] value(Event event) {
    return json.writeValueAsBytes(event);
  }

  /** The event as a record to send. */
  public ProducerRecord<byte[], byte[]> encode(WireEvent event) {
    Headers headers = new RecordHeaders();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", event.name().id());
    put(headers, "ce_source", event.name().source());
    put(headers, "ce_type", event.type());
    put(headers, "ce_subject", event.subject());
    put(
        headers,
        "ce_time",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.time().atOffset(ZoneOffset.UTC)));
    put(headers, "content-type", "application/json");
    if (event.traceparent() != null) {
      put(headers, "traceparent", event.traceparent());
    }
    return new ProducerRecord<>(
        event.topic(), null, event.key().getBytes(StandardCharsets.UTF_8), event.value(), headers);
  }

  /**
   * Reads the attributes of a record; {@link Undecodable} names the header that is missing or
   * wrong.
   */
  public WireEvent attributes(ConsumerRecord<byte[], byte[]> record) {
    Headers headers = record.headers();
    EventName name = new EventName(name(headers, "ce_source"), name(headers, "ce_id"));
    String subject = text(headers, "ce_subject");
    String time = text(headers, "ce_time");
    return new WireEvent(
        record.topic(),
        key(record),
        name,
        required(headers, "ce_type"),
        subject == null ? "" : subject,
        time == null ? Instant.ofEpochMilli(record.timestamp()) : instant(time),
        text(headers, "traceparent"),
        record.value());
  }

  /**
   * Reads a value into its event class; {@link Undecodable} names the field that is missing,
   * unknown or impossible.
   */
  public <E extends Event> E read(byte @Nullable [] value, Class<E> type) {
    if (value == null || value.length == 0) {
      throw new Undecodable(null, "the value is empty; a JSON object is expected");
    }
    try {
      E event = json.readValue(value, type);
      if (event == null) {
        throw new Undecodable(null, "the value is null; a JSON object is expected");
      }
      String missing = requiredFields.firstMissing((Record) event);
      if (missing != null) {
        throw new Undecodable(missing, "required, and missing");
      }
      return event;
    } catch (DatabindException e) {
      throw new Undecodable(path(e), JsonReasons.of(e));
    } catch (JacksonException e) {
      throw new Undecodable(null, JsonReasons.of(e));
    }
  }

  /** Whether the type is one that this version of the contract knows. */
  public boolean knows(String type) {
    return Catalog.ofType(type).isPresent();
  }

  /** The record's key as text; empty where there is none. */
  public static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : text(record.key());
  }

  private static @Nullable String path(DatabindException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? null : path.toString();
  }

  private static String name(Headers headers, String header) {
    String value = required(headers, header);
    if (value.length() > LONGEST_NAME) {
      throw new Undecodable(
          header, Sentence.of("{0} is longer than {1} characters", header, LONGEST_NAME));
    }
    return value;
  }

  private static String required(Headers headers, String header) {
    String value = text(headers, header);
    if (value == null || value.isBlank()) {
      throw new Undecodable(header, Sentence.of("header {0} is missing", header));
    }
    return value;
  }

  private static Instant instant(String text) {
    try {
      Instant time = Rfc3339.instant(text);
      if (!time.isBefore(YEAR_1) && time.isBefore(YEAR_10000)) {
        return time;
      }
    } catch (DateTimeParseException e) {
      // refused below
    }
    throw new Undecodable(
        "ce_time", Sentence.of("ce_time is not an RFC 3339 date and time: {0}", text));
  }

  private static @Nullable String text(Headers headers, String header) {
    Header value = headers.lastHeader(header);
    return value == null || value.value() == null ? null : text(value.value());
  }

  /** What is no text, U+0000 included, becomes U+FFFD: PostgreSQL keeps no such character. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
