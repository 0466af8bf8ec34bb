package lidao.console.intake;

import java.util.List;
import lidao.chassis.http.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event of a batch.
 *
 * @param index its place, from 0
 * @param status 202 accepted, 422 refused, 503 not stored: send it again under the same id
 */
record Verdict(
    int index,
    @Nullable String id,
    @Nullable String source,
    int status,
    @Nullable String detail,
    @Nullable List<FieldError> errors) {

  static final int ACCEPTED = 202;
  static final int REFUSED = 422;
  static final int NOT_STORED = 503;

  static Verdict accepted(int index, CloudEvent event) {
    return new Verdict(index, event.id(), event.source(), ACCEPTED, null, null);
  }

  static Verdict refused(int index, CloudEvent event, String detail, List<FieldError> errors) {
    return new Verdict(index, event.id(), event.source(), REFUSED, detail, errors);
  }

  static Verdict notStored(int index, CloudEvent event) {
    String detail = "Kafka did not acknowledge it; send it again under the same id.";
    return new Verdict(index, event.id(), event.source(), NOT_STORED, detail, null);
  }
}
