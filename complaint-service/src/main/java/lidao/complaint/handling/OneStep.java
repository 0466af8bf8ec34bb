package lidao.complaint.handling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a step once for each Idempotency-Key, and answers with what it has made of things. */
@Component
public class OneStep {

  private final IdempotentRequests requests;
  private final ComplaintViews views;

  OneStep(IdempotentRequests requests, ComplaintViews views) {
    this.requests = requests;
    this.views = views;
  }

  /** The complaint and its ETag; whatever the step throws goes on to the sender. */
  public ResponseEntity<ComplaintView> take(
      HttpServletRequest request, @Nullable Object body, UUID id, Runnable step) {
    return requests.once(
        request,
        body,
        () -> {
          step.run();
          ComplaintView complaint = views.get(id);
          return ResponseEntity.ok().eTag(ETags.etag(complaint.version())).body(complaint);
        });
  }

  /** What a step has changed, as it is then. */
  public <T> ResponseEntity<T> changed(
      HttpServletRequest request, @Nullable Object body, Supplier<T> step) {
    return requests.once(request, body, () -> ResponseEntity.ok(step.get()));
  }

  /** What a step has added to a complaint. */
  public <T> ResponseEntity<T> added(
      HttpServletRequest request, @Nullable Object body, Supplier<T> step) {
    return requests.once(
        request, body, () -> ResponseEntity.status(HttpStatus.CREATED).body(step.get()));
  }
}
