package lidao.chassis.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) in the one shape of this house. */
public final class Problems {

  private static final String TYPE = "urn:lidao:problem:";

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** The document for a refusal, in English. */
  public static ProblemDetail of(Refusal refusal) {
    return of(refusal, Wording.ENGLISH);
  }

  /** The document for a refusal, as far as it can be told in the reader's language. */
  public static ProblemDetail of(Refusal refusal, Wording wording) {
    List<FieldError> errors = refusal.errors().stream().map(e -> e.in(wording)).toList();
    ProblemDetail problem = of(refusal.status(), refusal.slug(), refusal.detail(wording), errors);
    problem.setTitle(wording.of(String.valueOf(problem.getTitle())));
    return problem;
  }

  /** A document without fields, as far as it can be told in the reader's language. */
  public static ProblemDetail of(
      HttpStatusCode status, String slug, Sentence detail, Wording wording) {
    ProblemDetail problem = of(status, slug, wording.of(detail), List.of());
    problem.setTitle(wording.of(String.valueOf(problem.getTitle())));
    return problem;
  }

  /** A document; its title is the slug in words. */
  public static ProblemDetail of(
      HttpStatusCode status, String slug, String detail, List<FieldError> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPE + slug));
    String words = slug.replace('-', ' ').replace("json", "JSON");
    problem.setTitle(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return problem;
  }

  /** The slug of a status that has no closer name: {@code method-not-allowed}. */
  static String slug(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null
        ? "status-" + status.value()
        : known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  /** Names the path of the request, unless it is too malformed to repeat. */
  static void locate(ProblemDetail problem, @Nullable String path) {
    try {
      problem.setInstance(path == null ? null : new URI(path));
    } catch (URISyntaxException e) {
      problem.setInstance(null);
    }
  }

  byte[] json(ProblemDetail problem) {
    return json.writeValueAsBytes(problem);
  }

  /** Writes the document from a filter, where no message converter is at hand. */
  public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    if (problem.getInstance() == null) {
      locate(problem, request.getRequestURI());
    }
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(json(problem));
  }
}
