package lidao.chassis.http;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what the database refuses: conflicts, texts it cannot hold, and times it does not answer.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 50)
class DataAdvice {

  private static final Logger log = LoggerFactory.getLogger(DataAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(
      DataIntegrityViolationException e, HttpServletRequest request) {
    String state = state(e);
    if (state.startsWith("22")) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "invalid-input",
          request,
          "A value is too long, out of range, or holds the character U+0000.");
    }
    if (state.equals("23505") || state.equals("23503") || state.equals("23P01")) {
      return answer(
          HttpStatus.CONFLICT,
          "conflict",
          request,
          "The request contradicts what is stored: a duplicate, or a reference to nothing.");
    }
    // A broken check or a missing column is for our own validation to find first.
    String id = FailureAdvice.log(e, request);
    return ResponseEntity.internalServerError().body(FailureAdvice.document(id, request));
  }

  @ExceptionHandler({
    ConcurrencyFailureException.class,
    QueryTimeoutException.class,
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDetail> busy(RuntimeException e, HttpServletRequest request) {
    log.warn("The database did not serve a request: {}", e.toString());
    return answer(
        HttpStatus.SERVICE_UNAVAILABLE,
        "unavailable",
        request,
        "The database is busy or out of reach; nothing was stored. Repeat the request.");
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String slug, HttpServletRequest request, String detail) {
    Wording wording = Wording.askedBy(request);
    var answer = ResponseEntity.status(status);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, "2");
    }
    return answer.body(Problems.of(status, slug, Sentence.of(detail), wording));
  }

  private static String state(@Nullable Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }
}
