package lidao.console.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.Catalog;
import lidao.contract.Event;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.Undecodable;
import lidao.messaging.codec.WireEvent;
import lidao.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Says of one event whether it may go on, and if not, what is wrong with which field. */
@Component
class JudgeEvent {

  private static final int LONGEST = EventCodec.LONGEST_NAME;

  private final ReportSchemas schemas;
  private final EventCodec codec;
  private final Clock clock;

  JudgeEvent(ReportSchemas schemas, EventCodec codec, Clock clock) {
    this.schemas = schemas;
    this.codec = codec;
    this.clock = clock;
  }

  /** The event ready to travel; InvalidInput names every field that is wrong. */
  WireEvent judge(CloudEvent event, List<String> ownSources) {
    Faults faults = new Faults();
    String p = event.prefix();
    faults.require("1.0".equals(event.specversion()), p + "specversion", "must be 1.0");
    name(faults, event.id(), p + "id");
    name(faults, event.source(), p + "source");
    if (event.source() != null) {
      faults.require(
          ownSources.stream().anyMatch(own -> covers(own, event.source())),
          p + "source",
          ownSources.isEmpty()
              ? Sentence.of("this client has no sources; its settings must list them")
              : Sentence.of(
                  "does not belong to this client, whose sources are {0}",
                  String.join(", ", ownSources)));
    }
    String subject = event.subject();
    faults.require(
        subject == null || subject.length() <= LONGEST,
        p + "subject",
        Sentence.of("must have at most {0} characters", LONGEST));
    Instant time = faults.read(p + "time", () -> time(event.time()));
    boolean known = event.type() != null && schemas.knows(event.type());
    faults.require(known, p + "type", Sentence.of("must be one of {0}", schemas.types()));
    String contentType = event.contentType();
    faults.require(
        contentType == null || contentType.contains("json"),
        p.isEmpty() ? "datacontenttype" : "Content-Type",
        "must be application/json");
    if (known) {
      data(faults, event);
    }
    faults.refuse();
    return wire(event, Objects.requireNonNull(time));
  }

  private void data(Faults faults, CloudEvent event) {
    String data = event.data();
    String field = event.dataPrefix();
    if (data == null) {
      faults.add(field.isEmpty() ? "body" : field, "is required: the report as a JSON object");
      return;
    }
    if (data.getBytes(StandardCharsets.UTF_8).length > Outbox.LARGEST_VALUE) {
      faults.add(field, Sentence.of("may have at most {0} bytes", Outbox.LARGEST_VALUE));
      return;
    }
    try {
      var errors = schemas.errors(event.type(), data, field);
      errors.forEach(error -> faults.add(error.field(), error.sentence()));
      if (errors.isEmpty()) {
        read(event);
      }
    } catch (Undecodable e) {
      String at = e.field() == null ? "" : e.field();
      faults.add(join(field, at), e.sentence());
    } catch (IllegalArgumentException | JacksonException e) {
      faults.add(
          field.isEmpty() ? "body" : field,
          "is not valid JSON; send the report as one JSON object");
    }
  }

  private WireEvent wire(CloudEvent event, Instant time) {
    Event report = read(event);
    Catalog.Entry entry = Catalog.of(report.getClass());
    String id = Objects.requireNonNull(event.id());
    // Reports that name nobody need no order among themselves: they spread.
    String key = report.key().isEmpty() ? id : report.key();
    return new WireEvent(
        entry.topic().topicName(),
        key,
        new EventName(Objects.requireNonNull(event.source()), id),
        entry.type(),
        event.subject() == null ? key : event.subject(),
        time,
        event.traceparent(),
        Objects.requireNonNull(event.data()).getBytes(StandardCharsets.UTF_8));
  }

  private Event read(CloudEvent event) {
    Catalog.Entry entry = Catalog.ofType(String.valueOf(event.type())).orElseThrow();
    byte[] value = String.valueOf(event.data()).getBytes(StandardCharsets.UTF_8);
    return codec.read(value, entry.event());
  }

  private Instant time(@Nullable String text) {
    try {
      return text == null ? clock.instant() : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "must be a date and time with zone (RFC 3339), such as 2026-11-21T09:00:00Z");
    }
  }

  private static void name(Faults faults, @Nullable String name, String field) {
    faults.require(
        name != null && !name.isBlank() && name.length() <= LONGEST,
        field,
        Sentence.of("must have 1 to {0} characters", LONGEST));
  }

  private static boolean covers(String own, String source) {
    return source.equals(own) || source.startsWith(own.endsWith("/") ? own : own + "/");
  }

  private static String join(String parent, String field) {
    return parent.isEmpty() ? field : field.isEmpty() ? parent : parent + "." + field;
  }
}
