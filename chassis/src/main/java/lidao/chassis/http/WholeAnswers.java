package lidao.chassis.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an answer that fits the server's buffer leave whole, with its length. Spring flushes every
 * body it writes, by which the smallest one would leave in chunks, and in two packets.
 */
class WholeAnswers extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Unhurried(request, response));
  }

  /**
   * Sends what is asynchronous, such as a stream of events, when it is flushed; the rest at its
   * end.
   */
  private static final class Unhurried extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    Unhurried(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void flushBuffer() throws IOException {
      if (isStream()) {
        super.flushBuffer();
      }
    }

    private boolean isStream() {
      String type = getContentType();
      return request.isAsyncStarted()
          || type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
  }
}
