package lidao.chassis.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside of any controller, in a filter or in the server itself. */
@RestController
class ProblemPage implements ErrorController {

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    ProblemDetail problem = document(request, code, thrown);
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ProblemDetail document(HttpServletRequest request, Object code, Object thrown) {
    for (Throwable t = thrown instanceof Throwable e ? e : null; t != null; t = t.getCause()) {
      if (t instanceof Refusal refusal) {
        return Problems.of(refusal, Wording.askedBy(request));
      }
      if (t instanceof AuthenticationServiceException) {
        return Problems.of(
            new Unavailable("The keys that tokens are signed with cannot be fetched now."),
            Wording.askedBy(request));
      }
    }
    HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : null;
    if (status == null) {
      status = HttpStatus.NOT_FOUND;
    }
    if (thrown instanceof Throwable e && status.is5xxServerError()) {
      return FailureAdvice.document(FailureAdvice.log(e, request), request);
    }
    return status == HttpStatus.NOT_FOUND
        ? Problems.of(RefusedBySpring.nowhere(), Wording.askedBy(request))
        : Problems.of(status, Problems.slug(status), status.getReasonPhrase(), List.of());
  }
}
