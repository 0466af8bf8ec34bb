package lidao.console.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import lidao.chassis.http.Problems;
import lidao.chassis.http.Refusal;
import lidao.chassis.http.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong outside of any controller: a page for people, a problem document for programs.
 */
@Controller
class ErrorPages implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  @RequestMapping("/error")
  Object error(HttpServletRequest request, Model model, Locale locale) {
    HttpStatus status = status(request);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable e
        && status.is5xxServerError()) {
      log.error("A request failed outside of the controllers", e);
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean person = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    if (person && !isApi(path)) {
      ModelAndView page = new ModelAndView("error", model.asMap(), status);
      page.addObject("status", status.value());
      return page;
    }
    Refusal refusal = refusal(request);
    ProblemDetail problem =
        refusal != null
            ? Problems.of(refusal, Wording.askedBy(request))
            : Problems.of(
                status,
                status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                status.getReasonPhrase(),
                List.of());
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static boolean isApi(@Nullable Object path) {
    return path instanceof String p && (p.startsWith("/api/") || p.startsWith("/oauth2/"));
  }

  private static @Nullable Refusal refusal(HttpServletRequest request) {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    for (Throwable t = thrown instanceof Throwable e ? e : null; t != null; t = t.getCause()) {
      if (t instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return known == null ? HttpStatus.NOT_FOUND : known;
  }
}
