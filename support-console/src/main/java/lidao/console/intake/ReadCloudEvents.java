package lidao.console.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents 1.0 as HTTP carries them: one in JSON, a batch in JSON, or one in headers. */
@Component
class ReadCloudEvents {

  private final JsonMapper json =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  CloudEvent structured(byte[] body, HttpHeaders headers) {
    JsonNode event = tree(body);
    if (!event.isObject()) {
      throw InvalidInput.field("", "the body must be one CloudEvent, a JSON object");
    }
    return of(event, headers);
  }

  List<CloudEvent> batch(byte[] body, HttpHeaders headers) {
    JsonNode events = tree(body);
    if (!events.isArray()) {
      throw InvalidInput.field("", "the body must be a list of CloudEvents, a JSON array");
    }
    List<CloudEvent> read = new ArrayList<>();
    events.forEach(event -> read.add(of(event, headers)));
    return read;
  }

  CloudEvent binary(byte[] body, HttpHeaders headers) {
    String data = new String(body, StandardCharsets.UTF_8);
    return new CloudEvent(
        attribute(headers, "specversion"),
        attribute(headers, "id"),
        attribute(headers, "source"),
        attribute(headers, "type"),
        attribute(headers, "subject"),
        attribute(headers, "time"),
        headers.getFirst(HttpHeaders.CONTENT_TYPE),
        headers.getFirst("traceparent"),
        data.isBlank() ? null : data,
        "ce-",
        "");
  }

  private CloudEvent of(JsonNode event, HttpHeaders headers) {
    String traceparent = text(event, "traceparent");
    return new CloudEvent(
        text(event, "specversion"),
        text(event, "id"),
        text(event, "source"),
        text(event, "type"),
        text(event, "subject"),
        text(event, "time"),
        text(event, "datacontenttype"),
        traceparent == null ? headers.getFirst("traceparent") : traceparent,
        data(event),
        "",
        "data");
  }

  private @Nullable String data(JsonNode event) {
    if (event.has("data")) {
      return event.get("data").toString();
    }
    String encoded = text(event, "data_base64");
    if (encoded == null) {
      return null;
    }
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private JsonNode tree(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw InvalidInput.field(
          "",
          place == null
              ? Sentence.of("not valid JSON")
              : Sentence.of(
                  "not valid JSON at line {0}, column {1}",
                  place.getLineNr(), place.getColumnNr()));
    }
  }

  private static @Nullable String text(JsonNode event, String attribute) {
    JsonNode value = event.get(attribute);
    return value == null || value.isNull() || value.isContainer() ? null : value.asString();
  }

  // The HTTP binding encodes what a header cannot hold.
  private static @Nullable String attribute(HttpHeaders headers, String name) {
    String value = headers.getFirst("ce-" + name);
    if (value == null || value.indexOf('%') < 0) {
      return value;
    }
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
