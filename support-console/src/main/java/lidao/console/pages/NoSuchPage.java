package lidao.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lidao.chassis.http.Problems;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that leads nowhere: a page for people, a problem document for programs. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NoSuchPage {

  private final Problems problems;

  NoSuchPage(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler(NoResourceFoundException.class)
  void nowhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean person = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    if (person && !request.getRequestURI().startsWith("/api/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Sentence detail = Sentence.of("There is nothing at this address.");
    problems.write(
        request,
        response,
        Problems.of(HttpStatus.NOT_FOUND, "not-found", detail, Wording.askedBy(request)));
  }
}
