package lidao.console.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer, streamed to whoever asked. */
final class PassedBack implements ServerResponse {

  private final ClassicHttpResponse answer;

  PassedBack(ClassicHttpResponse answer) {
    this.answer = answer;
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(answer.getCode());
  }

  @Override
  public org.springframework.http.HttpHeaders headers() {
    var headers = new org.springframework.http.HttpHeaders();
    for (Header header : answer.getHeaders()) {
      headers.add(header.getName(), header.getValue());
    }
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException {
    try (answer) {
      response.setStatus(answer.getCode());
      var hop = new HopHeaders(connection());
      for (Header header : answer.getHeaders()) {
        if (!hop.has(header.getName().toLowerCase(Locale.ROOT))) {
          response.addHeader(header.getName(), header.getValue());
        }
      }
      HttpEntity body = answer.getEntity();
      if (body != null) {
        body.writeTo(response.getOutputStream());
      }
    }
    return null;
  }

  private List<String> connection() {
    return Stream.of(answer.getHeaders(HttpHeaders.CONNECTION)).map(Header::getValue).toList();
  }
}
