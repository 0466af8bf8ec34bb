package lidao.chassis.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers what nobody foresaw with a number that leads to the log, and with nothing else. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class FailureAdvice {

  private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

  // The security filters know who is signed in and answer 401 or 403 themselves.
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void refused(RuntimeException e) {
    throw e;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<ProblemDetail> failed(Exception e, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null;
    }
    String id = log(e, request);
    return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(document(id, request));
  }

  /** Logs the failure by route, never by what the route was filled with; returns its number. */
  static String log(Throwable e, HttpServletRequest request) {
    String id = UUID.randomUUID().toString();
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    log.error("Error {} at {} {}", id, request.getMethod(), route, e);
    return id;
  }

  static ProblemDetail document(String id, HttpServletRequest request) {
    ProblemDetail problem =
        Problems.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            Sentence.of("This is our fault. The log has the reason under the error id."),
            Wording.askedBy(request));
    problem.setProperty("errorId", id);
    return problem;
  }
}
