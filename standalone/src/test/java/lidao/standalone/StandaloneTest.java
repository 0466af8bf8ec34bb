package lidao.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.standalone.demo.Quiet;
import lidao.standalone.mailbox.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {

  private static final Path PROGRAMS = Path.of(System.getProperty("user.home"), ".cache", "lidao");
  private static final Instant EVE = Instant.parse("2026-05-19T01:05:00Z");
  private static final Instant BIRTHDAY_IN_SHANGHAI = Instant.parse("2026-05-20T01:05:00Z");

  @TempDir static Path data;
  private static StandaloneSystem house;
  private static final String ISSUER =
      "org.springframework.boot.security.oauth2.server.authorization.";
  private static final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    house = StandaloneSystem.start(settings(data));
  }

  @AfterAll
  static void stop() {
    if (house != null) {
      house.close();
    }
  }

  private static Settings settings(Path directory) {
    return Settings.in(directory)
        .on(HousePorts.free())
        .at(MovableClock.at(EVE))
        .withPrograms(PROGRAMS);
  }

  @Test
  void a_client_of_a_role_gets_a_token_that_opens_what_the_role_may_see() throws Exception {
    String staff = house.token(Role.STAFF);
    for (String path : List.of("/api/customers", "/api/complaints", "/api/alerts")) {
      assertThat(get(path, staff).statusCode()).as(path).isEqualTo(200);
      assertThat(get(path, null).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(get("/api/customers", house.token(Role.OPERATOR)).statusCode()).isEqualTo(403);
  }

  @Test
  void whoever_is_registered_is_greeted_by_mail_when_the_clock_reaches_the_birthday_and_once()
      throws Exception {
    String body =
        """
        {"name": "张伟", "language": "zh-CN", "country": "CN", "timeZone": "Asia/Shanghai",
         "emails": ["zhang.wei@guests.example.com"],
         "birthday": {"calendar": "SOLAR", "year": 1981, "month": 5, "day": 20}}
        """;
    assertThat(post("/api/customers", body).statusCode()).isEqualTo(201);
    try (Quiet quiet = new Quiet(house)) {
      quiet.settle();
      assertThat(mailsTo("zhang.wei@guests.example.com")).isEmpty();

      house.clock().set(BIRTHDAY_IN_SHANGHAI);
      quiet.startDay();
      quiet.settle();
      assertThat(mailsTo("zhang.wei@guests.example.com"))
          .singleElement()
          .satisfies(mail -> assertThat(mail.text()).contains("张伟"));

      house.clock().set(BIRTHDAY_IN_SHANGHAI.plusSeconds(7_200));
      quiet.settle();
      assertThat(mailsTo("zhang.wei@guests.example.com")).hasSize(1);
    }
    URI page = URI.create("http://127.0.0.1:" + house.settings().ports().mailbox() + "/");
    assertThat(get(page, null).body()).contains("zhang.wei@guests.example.com");
  }

  @Test
  void no_context_wakes_up_what_is_on_the_class_path_for_another() {
    Map<Service, String> strangers =
        Map.of(
            Service.CUSTOMERS, "profiles",
            Service.INTERACTIONS, "tokenClients",
            Service.REMINDERS, "templateEngine",
            Service.COMPLAINTS, "mailSender",
            Service.CONSOLE, "mailSender");
    strangers.forEach(
        (service, bean) ->
            assertThat(house.context(service).containsBean(bean))
                .as("%s has %s", service, bean)
                .isFalse());
    for (Service service : Service.values()) {
      boolean issuer =
          List.of(house.context(service).getBeanDefinitionNames()).stream()
              .anyMatch(name -> name.startsWith(ISSUER));
      assertThat(issuer).as("issuer in " + service).isEqualTo(service == Service.CONSOLE);
    }
  }

  @Test
  void a_second_house_on_the_same_data_is_told_in_one_line_who_has_it() {
    assertThatExceptionOfType(NotStarted.class)
        .isThrownBy(() -> StandaloneSystem.start(settings(data)))
        .withMessage(
            "Lidao already runs on %s (process %d). Stop it there, or give this one another directory with --data."
                .formatted(data, ProcessHandle.current().pid()));
  }

  @Test
  void a_taken_port_is_named_with_the_option_that_chooses_another(@TempDir Path other)
      throws Exception {
    HousePorts ports = HousePorts.free();
    try (var taken = new ServerSocket(ports.kafka(), 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatExceptionOfType(NotStarted.class)
          .isThrownBy(() -> StandaloneSystem.start(settings(other).on(ports)))
          .withMessageMatching(
              "Kafka cannot listen on 127\\.0\\.0\\.1:%d: .*choose another with --kafka-port\\."
                  .formatted(taken.getLocalPort()));
    }
  }

  private static List<Mail> mailsTo(String address) {
    return house.mailbox().mails().stream().filter(mail -> mail.to().contains(address)).toList();
  }

  private static HttpResponse<String> get(
      String path, @org.jspecify.annotations.Nullable String token) throws Exception {
    return get(house.url(Service.CONSOLE).resolve(path), token);
  }

  private static HttpResponse<String> get(URI uri, @org.jspecify.annotations.Nullable String token)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(house.url(Service.CONSOLE).resolve(path))
            .header("Authorization", "Bearer " + house.token(Role.STAFF))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
