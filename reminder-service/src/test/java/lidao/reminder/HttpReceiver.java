package lidao.reminder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody who takes messages over HTTP, and answers as told. */
public final class HttpReceiver implements AutoCloseable {

  /** What came. */
  public record Request(URI uri, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase(name))
          .map(e -> e.getValue().get(0))
          .findFirst()
          .orElse("");
    }
  }

  public final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "{}";
  private volatile boolean silent;
  private volatile boolean stalls;

  public HttpReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "http-receiver");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::take);
    server.start();
  }

  public HttpReceiver saying(int newStatus, String newAnswer) {
    status = newStatus;
    answer = newAnswer;
    silent = false;
    return this;
  }

  /** Takes the message and hangs up. */
  public HttpReceiver silent() {
    silent = true;
    return this;
  }

  /** Begins an answer of 200 with this much, promises more, and stalls until it is closed. */
  public HttpReceiver stallingAfter(String beginning) {
    answer = beginning;
    stalls = true;
    return this;
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body));
    if (silent) {
      exchange.close();
      return;
    }
    if (status / 100 == 3) {
      exchange.getResponseHeaders().add("Location", "/inner");
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    if (stalls) {
      exchange.sendResponseHeaders(200, bytes.length + 1L);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
