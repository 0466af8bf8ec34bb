package lidao.console.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of a page that one service answers for.
 *
 * @param status its HTTP status; 0 when it did not answer
 * @param data what it said, or its problem document
 */
public record Part(String service, int status, Map<String, Object> data) {

  static final int DOWN = 0;

  static Part read(String service, int status, byte[] body, JsonMapper json) {
    try {
      JsonNode answer = json.readTree(body);
      Map<String, Object> data =
          answer.isArray()
              ? Map.of("items", json.convertValue(answer, new TypeReference<List<Object>>() {}))
              : answer.isObject() ? json.convertValue(answer, new TypeReference<>() {}) : Map.of();
      return new Part(service, status, data);
    } catch (JacksonException e) {
      // No JSON at all: a page cannot do anything with it.
      return new Part(service, status, Map.of());
    }
  }

  /** Whether it answered what was asked. */
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Whether it is away: it does not answer, or says that it cannot now. */
  public boolean down() {
    return status == DOWN || status >= 500;
  }

  /** Whether there is no such thing. */
  public boolean missing() {
    return status == 404;
  }

  /** Whether the signed-in person's roles do not reach. */
  public boolean forbidden() {
    return status == 403 || status == 401;
  }

  /** Its items, where it is a page of a list. */
  public List<?> items() {
    return ok() && data.get("items") instanceof List<?> items ? items : List.of();
  }

  /** Where the list goes on. */
  public @Nullable String next() {
    return data.get("next") instanceof String next ? next : null;
  }

  /** What was wrong, in the service's own words. */
  public @Nullable String detail() {
    return data.get("detail") instanceof String detail ? detail : null;
  }

  /** Whether somebody else has changed the matter since the page showed it. */
  public boolean changed() {
    return status == 412;
  }

  /** What was wrong field by field; empty where no field is to blame. */
  public List<?> errors() {
    return data.get("errors") instanceof List<?> errors ? errors : List.of();
  }
}
