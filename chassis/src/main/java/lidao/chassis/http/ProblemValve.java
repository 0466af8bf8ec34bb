package lidao.chassis.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Answers what the server itself refuses, before any filter: a malformed address, a bad header. */
class ProblemValve extends ErrorReportValve {

  private final Problems problems;

  ProblemValve(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    HttpStatusCode code = HttpStatusCode.valueOf(status);
    Sentence detail =
        code.is4xxClientError()
            ? Sentence.of("The server does not accept this request line, path or header.")
            : Sentence.of("The server could not answer.");
    ProblemDetail problem =
        Problems.of(code, Problems.slug(code), detail, Wording.askedBy(request));
    Problems.locate(problem, request.getRequestURI());
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(problems.json(problem));
    } catch (IOException e) {
      container.getLogger().debug("The client left before it was refused", e);
    }
  }
}
