package lidao.console.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import lidao.messaging.trace.Traces;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands a request on to a service as it came, in the trace at hand, and its answer back. */
final class PassOn implements HandlerFunction<ServerResponse> {

  private static final String TRACE = "traceparent";

  // The service is told what the door knows itself: the host, the length, the trace. The browser's
  // sign-in is the console's own affair, and what a stranger says of forwarding proves nothing.
  private static final Set<String> OWN =
      Set.of("host", "content-length", "expect", "cookie", "forwarded");

  private static final String FORWARDED = "x-forwarded-";

  private final HttpHost service;
  private final HttpClient connections;
  private final Traces traces;

  PassOn(URI service, HttpClient connections, Traces traces) {
    this.service = HttpHost.create(service);
    this.connections = connections;
    this.traces = traces;
  }

  @Override
  public ServerResponse handle(ServerRequest asked) throws IOException {
    HttpServletRequest from = asked.servletRequest();
    ClassicHttpRequest to = new BasicClassicHttpRequest(from.getMethod(), service, target(from));
    @Nullable String trace = traces.current();
    var hop = new HopHeaders(Collections.list(from.getHeaders(HttpHeaders.CONNECTION)));
    for (Enumeration<String> names = from.getHeaderNames(); names.hasMoreElements(); ) {
      String name = names.nextElement();
      String lower = name.toLowerCase(Locale.ROOT);
      if (!hop.has(lower)
          && !OWN.contains(lower)
          && !lower.startsWith(FORWARDED)
          && !(trace != null && lower.equals(TRACE))) {
        from.getHeaders(name).asIterator().forEachRemaining(value -> to.addHeader(name, value));
      }
    }
    if (trace != null) {
      to.addHeader(TRACE, trace);
    }
    long length = from.getContentLengthLong();
    if (length > 0 || from.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      to.setEntity(new InputStreamEntity(from.getInputStream(), length, null));
    }
    return new PassedBack(connections.executeOpen(service, to, null));
  }

  private static String target(HttpServletRequest from) {
    String query = from.getQueryString();
    return query == null ? from.getRequestURI() : from.getRequestURI() + "?" + query;
  }
}
