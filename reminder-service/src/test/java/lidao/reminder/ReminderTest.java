package lidao.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.time.Tick;
import lidao.contract.Catalog;
import lidao.contract.Event;
import lidao.contract.Fact;
import lidao.contract.customers.CustomerProfile;
import lidao.fixture.Fixture;
import lidao.fixture.TestClock;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import lidao.messaging.Backlog;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.outbox.UuidV7;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on real servers and a real mailbox; only the clock is ours. */
@SpringBootTest(
    classes = ReminderServiceApplication.class,
    properties = {
      "spring.config.name=reminder-service",
      "lidao.ticks.enabled=false",
      "lidao.messaging.create-topics=true",
      "lidao.security.issuer=" + TestTokens.ISSUER,
      "spring.mail.host=127.0.0.1",
      "spring.mail.properties.mail.smtp.timeout=60000",
      "lidao.reminder.lease=3s",
      "lidao.reminder.channels.sms.by=webhook",
      "lidao.reminder.channels.sms.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      "lidao.reminder.channels.sms.timeout=60s",
      "lidao.reminder.channels.post.by=card",
      "lidao.reminder.inner-addresses=true",
      "lidao.reminder.wording.approval=dragon-boat"
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ReminderTest.Beans.class)
public abstract class ReminderTest {

  protected static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  /** Whom text messages go to, as a webhook. */
  protected static final HttpReceiver RECEIVER = new HttpReceiver();

  private static final Duration A_MOMENT = Duration.ofMillis(10);

  static {
    MAIL.start();
  }

  @TestConfiguration
  static class Beans {
    @Bean
    TestClock testClock() {
      return TestClock.at("2026-01-01T00:00:00Z");
    }
  }

  @Autowired protected TestClock clock;
  @Autowired protected JdbcClient db;
  @Autowired protected JavaMailSenderImpl mailSender;
  @Autowired private Map<String, Tick> ticks;
  @Autowired private EventCodec codec;
  @Autowired private Backlog backlog;
  @Autowired private JsonMapper json;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    Fixture.register(registry, "reminder");
    registry.add("lidao.reminder.channels.sms.url", () -> RECEIVER.uri("/sms"));
    registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
  }

  @BeforeEach
  void emptyHouse() throws Exception {
    db.sql("truncate parked_event").update();
    settle();
    db.sql(
            """
            truncate care_step, booking, recipient, household, kept_day, occurrence, occasion_plan, plan_chunk, letter,
              follow_up, answer_link, standing_alert, restoration, decision, grave_complaint, unsubscribed, channel_pace,
              template, template_version, last_visit, profile, profile_key, wording_look, wording_reader, merged_customer
            """)
        .update();
    db.sql("delete from occasion where not built_in").update();
    db.sql("update occasion set body = body - 'care' - 'active' - 'tiers' - 'window'").update();
    MAIL.purgeEmailFromAllMailboxes();
    RECEIVER.saying(200, "{}").requests.clear();
    mailSender.setPort(MAIL.getSmtp().getPort());
  }

  /** Publishes facts as their owner would, and waits until they have taken effect. */
  protected void hear(Fact... facts) {
    for (Fact fact : facts) {
      publish(fact.getClass(), fact.key(), codec.value(fact));
    }
    settle();
  }

  /** The customer is erased. */
  protected void erased(UUID customer) {
    publish(CustomerProfile.class, customer.toString(), null);
    settle();
  }

  private void publish(Class<? extends Event> type, String key, byte @Nullable [] value) {
    Catalog.Entry entry = Catalog.of(type);
    TestTopics.publishRaw(
        entry.topic().topicName(),
        key,
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UuidV7.next().toString(),
            "ce_source",
            "/somewhere",
            "ce_type",
            entry.type(),
            "ce_subject",
            key,
            "ce_time",
            clock.instant().toString(),
            "content-type",
            "application/json"),
        value);
  }

  protected void settle() {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(A_MOMENT)
        // A busy broker may be slow to tell how far its readers are.
        .ignoreExceptions()
        .until(() -> backlog.inTopics() == 0 && backlog.inOutbox() == 0);
    assertThat(db.sql("select reason from parked_event").query(String.class).list())
        .as("parked events")
        .isEmpty();
  }

  /** It is now so late, and everything due by then is done. */
  protected void at(String instant) {
    clock.set(Instant.parse(instant));
    tick("plan");
    tick("send");
  }

  protected void tick(String name) {
    ticks.values().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow().run();
  }

  /** How many rows of a table the current transaction has read so far, by whatever scans. */
  protected long rowsRead(String table) {
    return db.sql(
            """
            select coalesce(sum(seq_tup_read + idx_tup_fetch), 0) from pg_stat_xact_user_tables where relname = ?
            """)
        .param(table)
        .query(Long.class)
        .single();
  }

  protected List<MimeMessage> mail(String address) {
    return Arrays.stream(MAIL.getReceivedMessages()).filter(m -> to(m).equals(address)).toList();
  }

  private static String to(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What we have published of a type about or for this key. */
  protected List<JsonNode> published(Class<? extends Fact> type, UUID key) {
    settle();
    Catalog.Entry entry = Catalog.of(type);
    return TestTopics.readNow(entry.topic().topicName()).stream()
        .filter(r -> r.type().equals(entry.type()) && r.value() != null)
        .filter(r -> r.value().contains(key.toString()))
        .map(TestRecord::value)
        .map(json::readTree)
        .toList();
  }

  protected JsonNode get(String path, String... roles) {
    String body =
        http(roles).get().uri(path).header("Accept-Language", "en").retrieve().body(String.class);
    return json.readTree(String.valueOf(body));
  }

  protected ResponseEntity<String> post(String path, String body, String... roles) {
    return http(roles)
        .post()
        .uri(path)
        .header("Content-Type", "application/json")
        .body(body)
        .retrieve()
        .toEntity(String.class);
  }

  /** Any request; answers of any status come back. */
  protected ResponseEntity<String> send(
      HttpMethod method,
      String path,
      @Nullable String body,
      Map<String, String> headers,
      String role) {
    RestClient.RequestBodySpec request =
        http(role).method(method).uri(path).header("Accept-Language", "en");
    headers.forEach(request::header);
    if (!headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    return (body == null ? request : request.body(body)).retrieve().toEntity(String.class);
  }

  protected String base() {
    return "http://127.0.0.1:" + port;
  }

  protected RestClient http(String... roles) {
    RestClient.Builder client =
        RestClient.builder()
            .baseUrl(base())
            .defaultStatusHandler(status -> true, (request, response) -> {});
    if (roles.length > 0) {
      client.defaultHeader("Authorization", TestTokens.bearer(roles));
    }
    return client.build();
  }

  protected JsonNode read(String body) {
    return json.readTree(body);
  }
}
