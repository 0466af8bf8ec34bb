package lidao.chassis.http;

import jakarta.validation.ConstraintViolationException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every request that the web layer or a service refuses with a problem document. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
    return answer(refusal, refusal, new HttpHeaders(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> violated(ConstraintViolationException e, WebRequest request) {
    List<FieldError> errors =
        e.getConstraintViolations().stream()
            .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
            .toList();
    return answer(e, new InvalidInput(errors), new HttpHeaders(), request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
      // A refusal inside of a field is for that field to report.
      if (t instanceof Refusal refusal && !(t instanceof InvalidInput)) {
        return answer(e, refusal, headers, request);
      }
    }
    if (e.getCause() instanceof JacksonException json) {
      return answer(e, UnreadableJson.reason(json), headers, request);
    }
    String detail =
        String.valueOf(e.getMessage()).startsWith("Required request body")
            ? "The request needs a body, and has none."
            : "The request body cannot be read.";
    return answer(e, new UnreadableBody(detail), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(e, new InvalidInput(BoundErrors.of(e.getBindingResult())), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // A body that breaks its rules was understood, a parameter that does never had a meaning.
    boolean body = !e.getBeanResults().isEmpty();
    HttpStatus answered = body ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST;
    List<FieldError> errors = BoundErrors.of(e);
    return answer(e, new InvalidInput(answered, errors), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String name =
        e instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(e.getPropertyName());
    Sentence sentence = Expected.message(e.getValue(), wanted(e));
    return answer(e, InvalidInput.parameter(name, sentence), headers, request);
  }

  // Of a list one value is wrong, not the list.
  private static @Nullable Class<?> wanted(TypeMismatchException e) {
    Class<?> wanted = e.getRequiredType();
    return wanted != null
            && Collection.class.isAssignableFrom(wanted)
            && e instanceof MethodArgumentTypeMismatchException argument
        ? ResolvableType.forMethodParameter(argument.getParameter())
            .asCollection()
            .resolveGeneric(0)
        : wanted;
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return missing(e, e.getParameterName(), "is a required parameter", headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestPart(
      MissingServletRequestPartException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return missing(e, e.getRequestPartName(), "is a required part", headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleServletRequestBindingException(
      ServletRequestBindingException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return e instanceof MissingRequestHeaderException header
        ? missing(e, header.getHeaderName(), "is a required header", headers, request)
        : handleExceptionInternal(e, null, headers, status, request);
  }

  private ResponseEntity<Object> missing(
      Exception e, String name, String message, HttpHeaders headers, WebRequest request) {
    return answer(e, InvalidInput.parameter(name, message), headers, request);
  }

  private ResponseEntity<Object> answer(
      Exception e, Refusal refusal, HttpHeaders headers, WebRequest request) {
    Wording wording = Wording.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    ProblemDetail problem = Problems.of(refusal, wording);
    return handleExceptionInternal(e, problem, headers, refusal.status(), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Refusal refusal = body == null ? RefusedBySpring.of(e) : null;
    return refusal == null
        ? super.handleExceptionInternal(e, body, headers, status, request)
        : answer(e, refusal, headers, request);
  }

  // Whatever else Spring refuses takes the shape of this house.
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    ProblemDetail given = body instanceof ProblemDetail problem ? problem : null;
    if (given != null && String.valueOf(given.getType()).startsWith("urn:")) {
      return new ResponseEntity<>(given, headers, status);
    }
    String detail = given == null ? null : given.getDetail();
    ProblemDetail ours =
        Problems.of(status, Problems.slug(status), detail == null ? "" : detail, List.of());
    return new ResponseEntity<>(ours, headers, status);
  }
}
