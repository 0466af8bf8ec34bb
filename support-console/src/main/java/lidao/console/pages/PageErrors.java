package lidao.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** A page in words, not a problem document, for whoever looks at pages. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

  private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

  // The security filters know who is signed in, and answer.
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void refused(RuntimeException e) {
    throw e;
  }

  @ExceptionHandler
  @Nullable ModelAndView failed(Exception e, HttpServletRequest request, Locale locale) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null;
    }
    HttpStatusCode status = status(e);
    ModelAndView page = new ModelAndView("error");
    page.setStatus(status);
    page.addObject("status", status.value());
    page.addObject("lang", Languages.of(locale).toLanguageTag());
    page.addObject("here", request.getRequestURI());
    // A service that is away is no fault of a page's.
    if (status.is5xxServerError() && !(e instanceof Refusal)) {
      String number = UUID.randomUUID().toString();
      log.error("Error {} on a page", number, e);
      page.addObject("number", number);
    }
    return page;
  }

  private static HttpStatusCode status(Exception e) {
    if (e instanceof Refusal refusal) {
      return refusal.status();
    }
    if (e instanceof ErrorResponse response) {
      return response.getStatusCode();
    }
    return e instanceof TypeMismatchException
        ? HttpStatus.NOT_FOUND
        : HttpStatus.INTERNAL_SERVER_ERROR;
  }
}
