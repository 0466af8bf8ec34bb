package lidao.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import lidao.embedded.Trees;
import lidao.standalone.HousePorts;
import lidao.standalone.MovableClock;
import lidao.standalone.Role;
import lidao.standalone.Settings;
import lidao.standalone.StandaloneSystem;
import lidao.standalone.demo.Quiet;
import lidao.standalone.mailbox.Mail;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole house for the tests of this JVM, seen from outside: HTTP, Kafka and mails; and its clock.
 */
final class House {

  /** An answer over HTTP; the body is an empty object where there is none. */
  record Answer(int status, JsonNode body, @Nullable String location) {

    JsonNode at(String pointer) {
      return body.at(pointer);
    }

    String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  private static final class Running {
    static final House HOUSE = start();
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StandaloneSystem system;
  private final Quiet quiet;
  private final Wire wire;
  private final HttpClient http = HttpClient.newHttpClient();

  private House(StandaloneSystem system) {
    this.system = system;
    this.quiet = new Quiet(system);
    this.wire = new Wire(system.bootstrapServers());
  }

  /** Started by whoever asks first, stopped with the JVM. */
  static House open() {
    return Running.HOUSE;
  }

  private static House start() {
    try {
      Path data = Files.createTempDirectory("lidao-house");
      StandaloneSystem system =
          StandaloneSystem.start(
              Settings.in(data)
                  .on(HousePorts.free())
                  .at(MovableClock.at(Instant.parse("2026-09-20T01:00:00Z"))));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    system.close();
                    Trees.delete(data);
                  }));
      return new House(system);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StandaloneSystem system() {
    return system;
  }

  Wire wire() {
    return wire;
  }

  /** Moves the clock, and lets the house do all there is to do by then. */
  void at(String moment) {
    system.clock().set(ZonedDateTime.parse(moment).toInstant());
    quiet.startDay();
    quiet.settle();
  }

  /** Lets everything that was sent take effect. */
  void settle() {
    quiet.settle();
  }

  List<Mail> mailsTo(String address) {
    return system.mailbox().mails().stream().filter(mail -> mail.to().contains(address)).toList();
  }

  Answer get(Role role, String path) {
    return send(request(role, path).GET().build());
  }

  Answer post(Role role, String path, String json) {
    return post(role, path, "application/json", json);
  }

  Answer post(Role role, String path, String type, String body) {
    return send(
        request(role, path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build());
  }

  /** A request of somebody without a token. */
  Answer anonymous(String path) {
    return send(HttpRequest.newBuilder(address(path)).GET().build());
  }

  HttpRequest.Builder request(Role role, String path) {
    return HttpRequest.newBuilder(address(path))
        .header("Authorization", "Bearer " + system.token(role));
  }

  URI address(String path) {
    return URI.create(system.frontDoor() + path);
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode body =
          response.body().startsWith("{") || response.body().startsWith("[")
              ? JSON.readTree(response.body())
              : JSON.createObjectNode();
      return new Answer(
          response.statusCode(), body, response.headers().firstValue("Location").orElse(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
