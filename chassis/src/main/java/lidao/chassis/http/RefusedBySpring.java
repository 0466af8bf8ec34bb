package lidao.chassis.http;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the web layer refuses itself, in sentences that other languages have words for. */
final class RefusedBySpring extends Refusal {

  private RefusedBySpring(HttpStatus status, String slug, Sentence sentence) {
    super(status, slug, sentence);
  }

  /** Null for what is told as the web layer tells it. */
  static @Nullable Refusal of(Exception e) {
    if (e instanceof NoResourceFoundException || e instanceof NoHandlerFoundException) {
      return nowhere();
    }
    if (e instanceof HttpRequestMethodNotSupportedException method) {
      return new RefusedBySpring(
          HttpStatus.METHOD_NOT_ALLOWED,
          "method-not-allowed",
          Sentence.of(
              "The method {0} is not for this address. Allowed: {1}.",
              method.getMethod(), joined(method.getSupportedHttpMethods())));
    }
    if (e instanceof HttpMediaTypeNotSupportedException type) {
      return new RefusedBySpring(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported-media-type",
          Sentence.of(
              "A body of the type {0} is not read here. Accepted: {1}.",
              String.valueOf(type.getContentType()), joined(type.getSupportedMediaTypes())));
    }
    if (e instanceof HttpMediaTypeNotAcceptableException type) {
      return new RefusedBySpring(
          HttpStatus.NOT_ACCEPTABLE,
          "not-acceptable",
          Sentence.of(
              "Nothing that the header Accept asks for is written here. Accepted: {0}.",
              joined(type.getSupportedMediaTypes())));
    }
    return e instanceof MaxUploadSizeExceededException ? tooLarge() : null;
  }

  /** An address that leads nowhere. */
  static Refusal nowhere() {
    return new RefusedBySpring(
        HttpStatus.NOT_FOUND, "not-found", Sentence.of("There is nothing at this address."));
  }

  private static Refusal tooLarge() {
    return new TooLarge("The file or request is larger than is taken here.");
  }

  private static String joined(@Nullable Collection<?> allowed) {
    return (allowed == null ? List.of() : allowed)
        .stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }
}
