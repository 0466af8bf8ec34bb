package lidao.chassis.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import lidao.chassis.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests that take effect once, however often their sender repeats them under one key. */
public class IdempotentRequests {

  /** The request header that holds the sender's key. */
  public static final String KEY = "Idempotency-Key";

  /** The response header that marks a stored answer. */
  public static final String REPLAYED = "Idempotency-Replayed";

  static final int LONGEST_KEY = 200;

  private final TransactionTemplate transaction;
  private final StoredAnswers answers;

  IdempotentRequests(TransactionTemplate transaction, StoredAnswers answers) {
    this.transaction = transaction;
    this.answers = answers;
  }

  /**
   * Runs the effect in one transaction with the request's key, or answers as the first time. An
   * effect that throws or answers an error is rolled back and leaves no key. Without a key it just
   * runs in a transaction.
   *
   * @param body what makes the request the same one: the parsed body, text, bytes, or null
   * @throws InvalidInput 400 for a bad key, 422 for a key that came with another body before
   */
  public <T> ResponseEntity<T> once(
      HttpServletRequest request, @Nullable Object body, Supplier<ResponseEntity<T>> effect) {
    return once(request, path(request), body, effect);
  }

  /**
   * As {@link #once(HttpServletRequest, Object, Supplier)}, for an address that holds a secret and
   * must not be stored.
   *
   * @param name what the request is stored as instead of its address; the same for the same effect
   */
  @SuppressWarnings("unchecked") // A stored answer is written as it is; nobody reads its type.
  public <T> ResponseEntity<T> once(
      HttpServletRequest request,
      String name,
      @Nullable Object body,
      Supplier<ResponseEntity<T>> effect) {
    String key = request.getHeader(KEY);
    if (key == null) {
      return inTransaction(status -> run(status, effect));
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw InvalidInput.parameter(KEY, Sentence.of("must have 1 to {0} characters", LONGEST_KEY));
    }
    KeyedRequest keyed = answers.keyed(client(), name, key, body);
    return inTransaction(
        status -> {
          if (!answers.claim(keyed)) {
            return (ResponseEntity<T>) replay(keyed);
          }
          ResponseEntity<T> answer = run(status, effect);
          if (!status.isRollbackOnly()) {
            answers.store(keyed, answer);
          }
          return answer;
        });
  }

  private ResponseEntity<?> replay(KeyedRequest keyed) {
    StoredAnswers.Stored stored = answers.stored(keyed);
    if (!stored.sameBody()) {
      throw new InvalidInput(
          HttpStatus.UNPROCESSABLE_CONTENT,
          java.util.List.of(
              new FieldError(
                  KEY, "was used before with another body; a new request needs a new key")));
    }
    return stored.answer();
  }

  private static <T> ResponseEntity<T> run(
      TransactionStatus status, Supplier<ResponseEntity<T>> effect) {
    ResponseEntity<T> answer = effect.get();
    if (answer.getStatusCode().isError()) {
      status.setRollbackOnly();
    }
    return answer;
  }

  private <T> ResponseEntity<T> inTransaction(
      org.springframework.transaction.support.TransactionCallback<ResponseEntity<T>> work) {
    ResponseEntity<T> answer = transaction.execute(work);
    if (answer == null) {
      throw new IllegalStateException("An effect must return an answer");
    }
    return answer;
  }

  private static String client() {
    return Caller.current().map(c -> c.client() + "/" + c.id()).orElse("anonymous");
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** The header to announce in OpenAPI documents. */
  static HttpHeaders replayed() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(REPLAYED, "true");
    return headers;
  }
}
