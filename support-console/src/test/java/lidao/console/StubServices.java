package lidao.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for all services behind the door: answers what it is told to, and notes what came. */
final class StubServices {

  record Seen(
      String method, String path, String query, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase(name))
          .map(e -> String.join(",", e.getValue()))
          .findFirst()
          .orElse("");
    }
  }

  private record Answer(int status, String type, String disposition, String body) {}

  private static final int SILENCE = 0;
  private static final int WAITING = -1;

  private static final Answer NOTHING =
      new Answer(404, "application/json", "", "{\"detail\":\"stub\"}");

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  StubServices() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "stub");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on this is the answer to a method and path, such as {@code GET /api/customers/1}. */
  StubServices on(String request, int status, String json) {
    answers.put(request, new Answer(status, "application/json", "", json));
    return this;
  }

  /** From now on nobody answers: the connection is closed once all is read. */
  void onSilence(String request) {
    on(request, SILENCE, "");
  }

  /** From now on whoever asks is listened to and left waiting. */
  void onWaiting(String request) {
    on(request, WAITING, "");
  }

  /** From now on this file is the answer. */
  void onFile(String request, String type, String disposition, String body) {
    answers.put(request, new Answer(200, type, disposition, body));
  }

  List<Seen> seen(String method, String path) {
    return seen.stream().filter(s -> s.method().equals(method) && s.path().equals(path)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = exchange.getRequestURI().getRawQuery();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            path,
            query == null ? "" : query,
            Map.copyOf(exchange.getRequestHeaders()),
            body));
    Answer answer = answers.getOrDefault(exchange.getRequestMethod() + " " + path, NOTHING);
    if (answer.status() == SILENCE) {
      exchange.close();
      return;
    }
    if (answer.status() == WAITING) {
      return;
    }
    if (answer.status() / 100 == 3) {
      exchange.getResponseHeaders().set("Location", address() + "/inner");
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (!answer.disposition().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Disposition", answer.disposition());
    }
    exchange.getResponseHeaders().set("ETag", "\"7\"");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
